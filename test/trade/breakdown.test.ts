import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakdown, sectorBreakdown, type Breakdown } from '../../lib/trade/breakdown'
import { chooseBreakdownLine } from '../../lib/trade/breakdown-choice'
import { addDecimals, subtractDecimals } from '../../lib/trade/decimal'
import type { Cell, PartId } from '../../lib/trade/pair-figures'
import { SECTOR_IDS } from '../../lib/trade/sector'
import { anyAmount, at, cell, cells, figures, line, months } from './build-figures'

const split = (parts: Partial<Record<PartId, readonly Cell[]>>, period = '2020', against = '2019'): Breakdown =>
  sectorBreakdown(line('M', parts), at(period), at(against))

const partOf = (result: Breakdown, id: string) => result.parts.find((part) => part.id === id)!

describe("Morocco's imports from Russia in 2020 by sector", () => {
  const imports = split({
    TOTAL: cells({ '2020': '1622723437' }),
    pharmaceuticals: cells({ '2020': '12978820' }),
    energy: cells({ '2020': '977644399' }),
    fertilisers: cells({ '2020': '59541719' }),
    automotive: [cell('2020', null, { status: 'S' })],
    machinery: [cell('2020', null, { status: 'S' })],
  })

  test('are sorted by value, those without a value last', () => {
    expect(imports.parts.map(({ id }) => id)).toEqual([
      'energy',
      'fertilisers',
      'pharmaceuticals',
      'machinery',
      'automotive',
    ])
  })

  test('have energy at 60.2 % and pharmaceuticals at 0.8 %', () => {
    expect(partOf(imports, 'energy').share).toBeCloseTo(0.602471, 6)
    expect(partOf(imports, 'pharmaceuticals').share).toBeCloseTo(0.007998, 6)
  })

  test('leave 572.6 million not allocated', () => {
    expect(imports.notAllocated.value).toBe('572558499')
    expect(imports.notAllocated.share).toBeCloseTo(0.352838, 6)
  })

  test('list a sector that is not separable without a value: it is not zero', () => {
    expect(partOf(imports, 'automotive')).toMatchObject({ value: { value: null, status: 'S' }, share: null })
  })

  test('leave out sectors that the source knows nothing of', () => {
    expect(imports.parts.some(({ id }) => id === 'railway')).toBe(false)
  })
})

describe('a part of the change', () => {
  const change = split({
    TOTAL: cells({ '2019': '100', '2020': '120' }),
    energy: cells({ '2019': '30', '2020': '42' }),
    textiles: cells({ '2019': '20', '2020': '15' }),
    railway: cells({ '2020': '4' }),
    minerals: cells({ '2019': '6' }),
  })

  test('is given in points of the total: energy plus 12, textiles minus 5', () => {
    expect(partOf(change, 'energy').growth).toBeCloseTo(0.4, 12)
    expect(partOf(change, 'energy').contribution).toBeCloseTo(0.12, 12)
    expect(partOf(change, 'textiles').growth).toBeCloseTo(-0.25, 12)
    expect(partOf(change, 'textiles').contribution).toBeCloseTo(-0.05, 12)
  })

  test('without a base or without a value is none: it goes to the rest', () => {
    expect(partOf(change, 'railway')).toMatchObject({ growth: null, contribution: null })
    expect(partOf(change, 'minerals')).toMatchObject({ growth: null, contribution: null, share: null })
    expect(change.total.growth).toBeCloseTo(0.2, 12)
    expect(change.notAllocated.contribution).toBeCloseTo(0.13, 12)
    expect(change.notAllocated).toMatchObject({ value: '59', against: '44' })
  })

  test.each(['0', '-5', null])('of a total from %s is none', (base) => {
    const result = split({
      TOTAL: [cell('2020', '10'), cell('2019', base)],
      energy: cells({ '2019': '1', '2020': '2' }),
    })
    expect(result.total.growth).toBeNull()
    expect(partOf(result, 'energy').contribution).toBeNull()
    expect(result.notAllocated.contribution).toBeNull()
  })

  test('of a half-year with a month missing is none', () => {
    const six = ['1', '1', '1', '1', '1', '1']
    const total = [...months('2024-01', six), ...months('2025-01', six)]
    const result = split({ TOTAL: total, energy: total.slice(0, 11) }, '2025-S1', '2024-S1')
    expect(partOf(result, 'energy')).toMatchObject({ value: { have: 5, need: 6 }, growth: null, contribution: null })
    expect(result.total.growth).toBe(0)
  })
})

test('parts that the total does not cover give no shares and no rest', () => {
  const result = split({ energy: cells({ '2020': '5' }) })
  expect(partOf(result, 'energy')).toMatchObject({ value: { value: '5' }, share: null })
  expect(result.notAllocated).toEqual({ value: null, share: null, against: null, contribution: null })
})

test('an index is not broken down: its sectors do not add up to it', () => {
  const index = { measure: 'index', unit: 'INDEX:2019', valuation: '' } as const
  const parts = { TOTAL: cells({ '2020': '110' }), energy: cells({ '2020': '130' }) }
  const wanted = { flow: 'M', period: at('2020') } as const
  expect(chooseBreakdownLine(figures(line('M', parts, index)), wanted)).toBeNull()
  expect(chooseBreakdownLine(figures(line('M', parts)), wanted)?.parts).toBe(parts)
})

describe('whatever the parts', () => {
  const amount = fc.option(anyAmount, { nil: null, freq: 4 })
  const parts = fc.array(fc.tuple(amount, amount), { maxLength: SECTOR_IDS.length })
  const total = fc.tuple(anyAmount, amount)

  const partsOf = (sides: readonly (readonly [string | null, string | null])[]): Partial<Record<PartId, Cell[]>> =>
    Object.fromEntries(sides.map(([now, before], i) => [SECTOR_IDS[i], [cell('2020', now), cell('2019', before)]]))

  test('parts and rest add up to the total, to the last digit', () => {
    fc.assert(
      fc.property(total, parts, ([now, before], sides) => {
        const result = split({ ...partsOf(sides), TOTAL: [cell('2020', now), cell('2019', before)] })
        const sum = (texts: (string | null)[]) => addDecimals(texts.filter((text) => text !== null))
        const all = [...result.parts.map((part) => part.value.value), result.notAllocated.value]
        expect(subtractDecimals(sum(all), now)).toBe('0')
        if (before === null) expect(result.notAllocated.against).toBeNull()
        else {
          const bases = [...result.parts.map((part) => part.against.value), result.notAllocated.against]
          expect(subtractDecimals(sum(bases), before)).toBe('0')
        }
      }),
    )
  })

  test('contributions and that of the rest add up to the growth of the total', () => {
    const small = fc.integer({ min: 0, max: 1000 }).map(String)
    const smallParts = fc.array(fc.tuple(fc.option(small, { nil: null }), fc.option(small, { nil: null })), {
      maxLength: SECTOR_IDS.length,
    })
    fc.assert(
      fc.property(small, fc.integer({ min: 1, max: 1000 }), smallParts, (now, before, sides) => {
        const result = split({ ...partsOf(sides), TOTAL: [cell('2020', now), cell('2019', String(before))] })
        const points = result.parts.reduce((sum, part) => sum + (part.contribution ?? 0), 0)
        expect(points + result.notAllocated.contribution!).toBeCloseTo(Number(now) / before - 1, 9)
        for (const part of result.parts) {
          const [value, base] = [part.value.value, part.against.value]
          const expected = value === null || base === null ? null : (Number(value) - Number(base)) / before
          if (expected === null) expect(part.contribution).toBeNull()
          else expect(part.contribution).toBeCloseTo(expected, 9)
        }
      }),
    )
  })

  test('larger parts come before smaller ones', () => {
    fc.assert(
      fc.property(parts, (sides) => {
        const values = split({ ...partsOf(sides), TOTAL: [cell('2020', '1')] }).parts.map((part) => part.value.value)
        const known = values.filter((value) => value !== null).map(Number)
        expect(known).toEqual(known.toSorted((a, b) => b - a))
        expect(values.slice(known.length).every((value) => value === null)).toBe(true)
      }),
    )
  })
})

test('any set of parts can be broken down, not only sectors', () => {
  const figure = (text: string, notation: string) => ({
    period: at(notation),
    value: text,
    status: 'A' as const,
    have: 12,
    need: 12,
    basis: 'reported' as const,
  })
  const sides = (now: string, before: string) => ({ value: figure(now, '2020'), against: figure(before, '2019') })
  const result = breakdown(at('2020'), at('2019'), sides('50', '40'), [
    { id: '8703', ...sides('10', '10') },
    { id: '8704', ...sides('30', '20') },
  ])
  expect(result.parts.map(({ id, share }) => [id, share])).toEqual([
    ['8704', 0.6],
    ['8703', 0.2],
  ])
  expect(result.notAllocated).toMatchObject({ value: '10', share: 0.2, against: '10' })
})
