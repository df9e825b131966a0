import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digitsBelow, formatPlace, parsePlace, pathTo, placeOfCode, SHARED_CHAPTERS } from '@/lib/trade/product-place'
import { sectorOf, sectorsWithin } from '@/lib/trade/sector'

const path = (text: string): string[] => pathTo(parsePlace(text)!).map((place) => formatPlace(place) || 'total')

describe('a place in the tree of products', () => {
  test('a passenger car lies under its heading, its chapter as far as it is automotive, and its sector', () => {
    expect(path('870323')).toEqual(['total', 'automotive', 'automotive.87', '8703', '870323'])
  })

  test('a wind turbine lies in a heading that it shares with other generating sets', () => {
    expect(path('850231')).toEqual([
      'total',
      'renewable-energy',
      'renewable-energy.85',
      'renewable-energy.8502',
      '850231',
    ])
  })

  test('a chapter of one sector lies in it, one of several stands as a whole unless a sector is named', () => {
    expect(parsePlace('27')).toEqual({ kind: 'code', code: '27', sector: 'energy' })
    expect(parsePlace('87')).toEqual({ kind: 'code', code: '87', sector: null })
    expect(path('87')).toEqual(['total', '87'])
    expect(path('machinery.87')).toEqual(['total', 'machinery', 'machinery.87'])
  })

  test('the sector of a code that has only one is not written', () => {
    expect(formatPlace(parsePlace('energy.27')!)).toBe('27')
  })

  test.each(['', '0', '00', '270', '27.energy', 'energy.30', 'nothing.84', 'machinery.', '87032310', "27' OR 1=1"])(
    '“%s” is no place',
    (text) => expect(parsePlace(text)).toBeNull(),
  )

  test('one step down there are two digits more, and national lines under a subheading', () => {
    expect(['energy', '27', '2709', '270900'].map((text) => digitsBelow(parsePlace(text)!))).toEqual([2, 4, 6, 8])
  })

  test('only chapters 84 to 89 can be left without a sector', () => {
    expect(SHARED_CHAPTERS).toEqual(['84', '85', '86', '87', '88', '89'])
  })
})

const codes = fc
  .tuple(fc.integer({ min: 1, max: 97 }), fc.constantFrom(2, 4, 6), fc.integer({ min: 0, max: 9999 }))
  .map(([chapter, digits, rest]) =>
    `${String(chapter).padStart(2, '0')}${String(rest).padStart(4, '0')}`.slice(0, digits),
  )
  .filter((code) => sectorOf(code) !== null)

test('an address of a place leads back to it, and so does every step of the way to it', () => {
  fc.assert(
    fc.property(codes, fc.nat(), (code, pick) => {
      const sectors = sectorsWithin(code)
      const place = placeOfCode(code, pick % 2 ? null : sectors[pick % sectors.length]!)
      for (const each of pathTo(place).slice(1)) expect(parsePlace(formatPlace(each))).toEqual(each)
      expect(pathTo(place).at(-1)).toEqual(place)
    }),
  )
})
