import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDecimals } from '../../lib/trade/decimal'
import { endOf, formatPeriod } from '../../lib/trade/period'
import { extentOf, indexCells, isComplete, missingMonths, periodsOf, valueFor } from '../../lib/trade/tiling'
import type { Cell } from '../../lib/trade/pair-figures'
import { anyCells, anyPeriod, at, cell, cells, months, shuffled } from './build-figures'

const valueOf = (list: readonly Cell[], notation: string) => valueFor(indexCells(list), at(notation))

describe('a half-year from months', () => {
  const january = ['10.1', '20.2', '30.3', '40.4', '50.5', '60.6']

  test('is the exact sum of its six months', () => {
    const value = valueOf(months('2025-01', january), '2025-S1')
    expect(value).toMatchObject({ value: '212.1', have: 6, need: 6, basis: 'tiled', status: 'A' })
    expect(isComplete(value)).toBe(true)
    expect(value.missing).toBeUndefined()
  })

  test('with one month missing is 5 of 6, names the month and is not complete', () => {
    const value = valueOf(
      months(
        '2025-01',
        january.with(3, '').map((text) => text || null),
      ),
      '2025-S1',
    )
    expect(value).toMatchObject({ value: '171.7', have: 5, need: 6, basis: 'tiled' })
    expect(value.missing).toEqual([at('2025-04').first])
    expect(isComplete(value)).toBe(false)
  })

  test.each(['C', 'M'] as const)('with one month of status %s is 5 of 6 as well: it is not zero', (status) => {
    const list = [...months('2025-01', january.with(2, '0').slice(0, 2)), ...months('2025-04', january.slice(3))]
    const value = valueOf([...list, cell('2025-03', null, { status })], '2025-S1')
    expect(value).toMatchObject({ value: '181.8', have: 5, need: 6 })
    expect(isComplete(value)).toBe(false)
  })

  test('with a month of zero trade is complete', () => {
    const value = valueOf(months('2025-01', january.with(2, '0')), '2025-S1')
    expect(value).toMatchObject({ value: '181.8', have: 6, need: 6 })
    expect(isComplete(value)).toBe(true)
  })

  test('does not take months from before or after', () => {
    const value = valueOf(months('2024-12', ['1', '2', '3', '4', '5', '6', '7', '8']), '2025-S1')
    expect(value).toMatchObject({ value: '27', have: 6 })
  })
})

describe('nothing is counted twice', () => {
  const year = cell('2024', '1000')
  const twelve = months(
    '2024-01',
    Array.from({ length: 12 }, () => '80'),
  )

  test('a year as reported is never added to its months, whose sum may differ', () => {
    expect(valueOf([year, ...twelve], '2024')).toMatchObject({ value: '1000', basis: 'reported', have: 12, need: 12 })
    expect(valueOf([year, ...twelve], '2024-S1')).toMatchObject({ value: '480', basis: 'tiled' })
  })

  test('a year is not spread over its months', () => {
    expect(valueOf([year], '2024-S1')).toMatchObject({ value: null, status: null, have: 0, need: 6, basis: null })
    expect(valueOf([year], '2024-01')).toMatchObject({ value: null, have: 0 })
  })

  test('a cumulated January to September is not added to months', () => {
    const list = [cell('2024-01/P9M', '700'), ...twelve]
    expect(valueOf(list, '2024')).toMatchObject({ value: '960', have: 12 })
    expect(valueOf(list, '2024-01/P9M')).toMatchObject({ value: '700', basis: 'reported' })
    expect(valueOf([cell('2024-01/P9M', '700'), ...months('2024-10', ['1', '2', '3'])], '2024')).toMatchObject({
      value: '6',
      have: 3,
      need: 12,
    })
  })

  test('lengths are never mixed: a half-year and the six other months do not make a year', () => {
    const value = valueOf([cell('2024-S1', '500'), ...months('2024-07', ['1', '1', '1', '1', '1', '1'])], '2024')
    expect(value).toMatchObject({ have: 6, need: 12 })
    expect(isComplete(value)).toBe(false)
  })

  test('overlapping half-years off the calendar do not enter a calendar year', () => {
    const list = [cell('2024-S1', '500'), cell('2024-04/P6M', '600'), cell('2024-S2', '400')]
    expect(valueOf(list, '2024')).toMatchObject({ value: '900', have: 12 })
  })
})

describe('the longest periods that fill it are taken', () => {
  const quarters = cells({ '2024-Q1': '1', '2024-Q2': '2', '2024-Q3': '3', '2024-Q4': '4' })
  const twelve = months(
    '2024-01',
    Array.from({ length: 12 }, () => '7'),
  )

  test('half-years before quarters before months', () => {
    const halves = cells({ '2024-S1': '30', '2024-S2': '40' })
    expect(valueOf([...twelve, ...quarters, ...halves], '2024').value).toBe('70')
    expect(valueOf([...twelve, ...quarters], '2024').value).toBe('10')
    expect(valueOf(twelve, '2024').value).toBe('84')
  })

  test('but only where they are complete: one half-year yields to twelve months', () => {
    expect(valueOf([...twelve, cell('2024-S1', '30')], '2024')).toMatchObject({ value: '84', have: 12 })
    expect(valueOf([...twelve, cell('2024-S1', '30'), cell('2024-S2', null)], '2024')).toMatchObject({ value: '84' })
  })

  test('where none fills it, the length that covers most: eleven months before one half-year', () => {
    const value = valueOf([...twelve.slice(0, 11), cell('2024-S1', '30')], '2024')
    expect(value).toMatchObject({ value: '77', have: 11, need: 12 })
  })

  test('nine months are three quarters, four quarters to mid-2024 are two half-years', () => {
    expect(valueOf(quarters, '2024-01/P9M')).toMatchObject({ value: '6', have: 9, need: 9 })
    expect(valueOf(cells({ '2023-S2': '5', '2024-S1': '6' }), '2023-07/P12M')).toMatchObject({ value: '11', have: 12 })
  })

  test('nine months are not two half-years: what reaches beyond the period does not enter it', () => {
    const value = valueOf(cells({ '2024-S1': '5', '2024-S2': '6' }), '2024-01/P9M')
    expect(value).toMatchObject({ value: null, have: 0, need: 9 })
  })

  test('two years are two years', () => {
    expect(valueOf(cells({ '2023': '5', '2024': '6' }), '2023-01/P24M')).toMatchObject({ value: '11', have: 24 })
  })
})

describe('a value as reported for the period', () => {
  test('keeps its digits, status and marks', () => {
    const value = valueOf([cell('2024', '9007199254740993', { status: 'E', derived: true, excluded: 2 })], '2024')
    const marks = { value: '9007199254740993', status: 'E', derived: true, excluded: 2, basis: 'reported' }
    expect(value).toMatchObject({ ...marks, have: 12, need: 12 })
  })

  test.each(['C', 'M', 'S'] as const)('of status %s has no value and covers nothing', (status) => {
    const value = valueOf([cell('2024', null, { status })], '2024')
    expect(value).toMatchObject({ value: null, status, have: 0, need: 12, basis: 'reported' })
    expect(isComplete(value)).toBe(false)
  })

  test('that has no value yields to shorter periods that fill it', () => {
    const twelve = months(
      '2024-01',
      Array.from({ length: 12 }, () => '7'),
    )
    expect(valueOf([cell('2024', null), ...twelve], '2024')).toMatchObject({ value: '84', have: 12, basis: 'tiled' })
    expect(valueOf([cell('2024', null, { status: 'C' }), ...twelve.slice(1)], '2024')).toMatchObject({
      value: null,
      status: 'C',
      have: 0,
    })
  })
})

describe('a sum', () => {
  test.each([
    [['A', 'A'], 'A'],
    [['A', 'P'], 'P'],
    [['P', 'E'], 'E'],
    [['E', 'A'], 'E'],
  ] as const)('of statuses %j is %s, as certain as its least certain term', (statuses, expected) => {
    const halves = [cell('2024-S1', '1', { status: statuses[0] }), cell('2024-S2', '2', { status: statuses[1] })]
    expect(valueOf(halves, '2024').status).toBe(expected)
  })

  test('counts what its terms leave out and says that a term was derived', () => {
    const halves = [cell('2024-S1', '1', { excluded: 2 }), cell('2024-S2', '2', { excluded: 1, derived: true })]
    expect(valueOf(halves, '2024')).toMatchObject({ value: '3', excluded: 3, derived: true })
  })

  test('of terms without a value has none, and says why', () => {
    const value = valueOf([cell('2024-S1', null, { status: 'C' }), cell('2024-S2', null, { status: 'C' })], '2024')
    expect(value).toMatchObject({ value: null, status: 'C', have: 0, need: 12 })
  })

  test('that cannot be formed, as of an index, is only what was reported', () => {
    const index = indexCells(cells({ '2024-S1': '100', '2024-S2': '110' }))
    expect(valueFor(index, at('2024'), false)).toMatchObject({ value: null, have: 0, need: 12, basis: null })
    expect(valueFor(index, at('2024-S1'), false)).toMatchObject({ value: '100', have: 6 })
  })
})

describe('whatever the cells', () => {
  const target = fc.oneof(
    fc.record({ first: fc.integer({ min: 24_228, max: 24_300 }), months: fc.constantFrom(1, 2, 3, 6, 9, 12, 24) }),
    anyPeriod,
  )
  const cellsAndTarget = anyCells.chain((list) => fc.tuple(fc.constant(list), shuffled(list), target))

  test('their order does not matter', () => {
    fc.assert(
      fc.property(cellsAndTarget, ([list, mixed, period]) => {
        expect(valueFor(indexCells(mixed), period)).toEqual(valueFor(indexCells(list), period))
      }),
    )
  })

  test('a complete value is one reported cell, or the sum of cells of one length that fill the period', () => {
    fc.assert(
      fc.property(cellsAndTarget, ([list, , period]) => {
        const value = valueFor(indexCells(list), period)
        const fillings = [...new Set(list.map((each) => each.months))].flatMap((length) => {
          const within = list.filter(
            (each) =>
              each.months === length &&
              each.value !== null &&
              each.first >= period.first &&
              endOf(each) <= endOf(period) &&
              (each.first - period.first) % length === 0,
          )
          return within.length * length === period.months ? [addDecimals(within.map((each) => each.value!))] : []
        })
        if (isComplete(value)) expect(fillings).toContain(value.value)
        else expect(value.have).toBeLessThan(value.need)
      }),
    )
  })

  test('months that are there and months that are missing make up the period', () => {
    fc.assert(
      fc.property(cellsAndTarget, ([list, , period]) => {
        const value = valueFor(indexCells(list), period)
        expect(value.need).toBe(period.months)
        expect(value.value === null).toBe(value.have === 0)
        if (value.have > 0) expect(value.have + (value.missing?.length ?? 0)).toBe(value.need)
        for (const month of value.missing ?? []) {
          expect(month).toBeGreaterThanOrEqual(period.first)
          expect(month).toBeLessThan(endOf(period))
        }
      }),
    )
  })
})

test('the missing months of several values are those that any of them lacks, in order', () => {
  const early = valueOf(months('2024-01', ['1', '1', '1', '1', '1']), '2024-S1')
  const late = valueOf(months('2024-02', ['1', '1', '1', '1', '1']), '2024-S1')
  expect(missingMonths([early, late])).toEqual([at('2024-01').first, at('2024-06').first])
  expect(missingMonths([])).toEqual([])
})

test('the extent of cells is from their first month to the month after the last', () => {
  expect(extentOf(cells({ '2024-S1': '1', '2023-11': '2', '2024-03': null }))).toEqual({
    first: at('2023-11').first,
    end: at('2024-07').first,
  })
  expect(extentOf([])).toBeNull()
})

test('the periods of cells come once each, in time order', () => {
  const list = [...cells({ '2024': '1', '2024-01': '2', '2023': '3' }), cell('2023', '4')]
  expect(periodsOf(list).map(formatPeriod)).toEqual(['2023', '2024-01', '2024'])
})
