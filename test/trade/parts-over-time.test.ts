import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pileOf } from '@/components/charts/pile'
import { addDecimals } from '@/lib/trade/decimal'
import { partsOverTime } from '@/lib/trade/parts-over-time'
import { periodsBetween } from '@/lib/trade/period'
import { anyCells, at, cells } from './build-figures'

const years = [at('2019'), at('2020'), at('2021')]

test('the largest parts stand alone, the others together, and what is in none is the rest', () => {
  const whole = cells({ '2019': '100', '2020': '120', '2021': null })
  const parts = new Map(
    Object.entries({
      a: cells({ '2019': '50', '2020': '60', '2021': '70' }),
      b: cells({ '2019': '20', '2020': '10' }),
      c: cells({ '2019': '5', '2020': '7' }),
      d: cells({ '2020': '1.5' }),
    }),
  )
  expect(partsOverTime(whole, parts, years, 2)).toEqual({
    periods: years,
    parts: [
      { id: 'a', values: ['50', '60', null] },
      { id: 'b', values: ['20', '10', null] },
    ],
    otherCount: 2,
    others: ['5', '8.5', null],
    rest: ['25', '41.5', null],
    whole: ['100', '120', null],
  })
})

test('in every period parts, others and rest add up to the whole, exactly, and the pile reaches it', () => {
  const periods = periodsBetween(24_228, 24_312, 'Q')
  fc.assert(
    fc.property(anyCells, fc.array(anyCells, { maxLength: 9 }), fc.integer({ min: 1, max: 6 }), (whole, list, most) => {
      const found = partsOverTime(whole, new Map(list.map((each, i) => [String(i), each])), periods, most)
      periods.forEach((_, i) => {
        if (found.whole[i] === null) return
        const terms = [...found.parts.flatMap(({ values }) => values[i] ?? []), found.others[i]!, found.rest[i]!]
        expect(addDecimals(terms)).toBe(addDecimals([found.whole[i]!, '0']))
      })
      const pile = pileOf(found)
      if (pile.exceeds) return
      periods.forEach((_, i) => {
        const tops = pile.layers.flatMap(({ spans }) => spans[i]?.to ?? [])
        const top = Math.max(0, ...tops)
        expect(Math.abs(top - Number(found.whole[i] ?? 0))).toBeLessThanOrEqual(1e-9 * Math.max(1, top))
      })
    }),
  )
})
