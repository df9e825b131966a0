import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { baseOf } from '../../../lib/trade/comparison/base'
import { commonMonths, rangesOf } from '../../../lib/trade/comparison/common-months'
import { averageOf, compare } from '../../../lib/trade/comparison/compared'
import { divideDecimal } from '../../../lib/trade/decimal'
import { flowValue } from '../../../lib/trade/flow-value'
import { formatPeriod, type Period } from '../../../lib/trade/period'
import type { Selection } from '../../../lib/trade/selection'
import { anyPeriod, at, cells, line, months, selectionFrom } from '../build-figures'

const notations = (period: string, relation: Parameters<typeof baseOf>[1]): string[] =>
  baseOf(at(period), relation).periods.map(formatPeriod)
const exportsOf = (selection: Selection) => (period: Period) => flowValue(selection, 'X', period)

describe('the base of a period', () => {
  test('is the same months a year earlier, the period just before, or the same months of three or five years', () => {
    expect(notations('2020', 'year-before')).toEqual(['2019'])
    expect(notations('2020-Q1', 'previous')).toEqual(['2019-Q4'])
    expect(notations('2020-01/P8M', 'previous')).toEqual(['2019-05/P8M'])
    expect(notations('2023-07/P12M', 'year-before')).toEqual(['2022-07/P12M'])
    expect(notations('2020-S1', 'average-3')).toEqual(['2019-S1', '2018-S1', '2017-S1'])
    expect(notations('2020', 'average-5')).toEqual(['2019', '2018', '2017', '2016', '2015'])
  })

  test('of two years goes back by two years at a time, so that no month counts twice', () => {
    expect(notations('2019-01/P24M', 'average-3')).toEqual(['2017-01/P24M', '2015-01/P24M', '2013-01/P24M'])
  })

  test('is always as long as the period, earlier, and without overlap', () => {
    fc.assert(
      fc.property(
        anyPeriod,
        fc.constantFrom('year-before', 'previous', 'average-3', 'average-5'),
        (period, relation) => {
          let later = period.first
          for (const each of baseOf(period, relation).periods) {
            expect(each.months).toBe(period.months)
            expect(each.first + each.months).toBeLessThanOrEqual(Math.max(later, period.first))
            later = each.first
          }
        },
      ),
    )
  })

  test('of another length is none', () => {
    expect(() => baseOf(at('2020'), 'chosen', at('2019-S1'))).toThrow(RangeError)
    expect(() => baseOf(at('2020'), 'chosen')).toThrow(RangeError)
  })
})

describe('a period against an average', () => {
  const years = cells({ '2015': '100', '2016': '120', '2017': '80', '2018': '90', '2019': '110', '2020': '112' })
  const valueOf = exportsOf(selectionFrom(line('X', { TOTAL: years })))

  test('112 against 100, the mean of 100, 120, 80, 90 and 110, is 12 % more', () => {
    const { against, growth } = compare(valueOf, at('2020'), baseOf(at('2020'), 'average-5'))
    expect(against).toMatchObject({ value: '100', have: 60, need: 60 })
    expect(growth).toEqual({ value: expect.closeTo(0.12, 12) })
  })

  test('of which one year is missing has 24 of 36 months and no growth', () => {
    const { against, growth } = compare(valueOf, at('2017'), baseOf(at('2017'), 'average-3'))
    expect(against).toMatchObject({ value: null, have: 24, need: 36 })
    expect(growth).toEqual({ cannot: 'average-incomplete', params: { have: 24, need: 36, years: 3 } })
  })

  test('has decimals where the years do not divide: a third of 100 is 33.333333', () => {
    expect(divideDecimal('100', 3, 6)).toBe('33.333333')
    expect(divideDecimal('-200', 3, 6)).toBe('-66.666667')
    expect(divideDecimal('0.3', 3, 6)).toBe('0.1')
  })
})

describe('a period that is not complete', () => {
  const monthly = [
    ...months('2019-01', ['10', '10', '10', '10', '10', '10']),
    ...months('2020-01', ['11', '12', null, '9', '13']),
  ]
  const valueOf = exportsOf(selectionFrom(line('X', { TOTAL: monthly })))
  const base = baseOf(at('2020-S1'), 'year-before')

  test('has no growth, and says how many months it has', () => {
    expect(compare(valueOf, at('2020-S1'), base).growth).toEqual({
      cannot: 'incomplete',
      params: { period: '2020-S1', have: 4, need: 6 },
    })
  })

  test('grew over the months both have: 45 against 40 in January, February, April and May is 12.5 %', () => {
    const common = commonMonths(valueOf, at('2020-S1'), base)!
    expect(common).toMatchObject({ have: 4, need: 6, step: 1, value: '45', against: '40', growth: { value: 0.125 } })
    expect(rangesOf(common.periods).map(formatPeriod)).toEqual(['2020-01/P2M', '2020-04/P2M'])
  })

  test('made of quarters is paired by quarters', () => {
    const quarterly = cells({ '2019-Q1': '50', '2019-Q2': '50', '2019-Q3': '50', '2019-Q4': '50', '2020-Q1': '60' })
    const common = commonMonths(
      exportsOf(selectionFrom(line('X', { TOTAL: quarterly }))),
      at('2020'),
      baseOf(at('2020'), 'year-before'),
    )
    expect(common).toMatchObject({
      have: 3,
      need: 12,
      step: 3,
      value: '60',
      against: '50',
      growth: { value: expect.closeTo(0.2) },
    })
  })

  test('of which only the whole was published has no months in common', () => {
    const yearly = exportsOf(selectionFrom(line('X', { TOTAL: cells({ '2019': '50' }) })))
    expect(commonMonths(yearly, at('2020'), baseOf(at('2020'), 'year-before'))).toMatchObject({
      have: 0,
      growth: { cannot: 'no-common-months' },
    })
  })

  test('that is complete after all leaves nothing to pair', () => {
    expect(commonMonths(valueOf, at('2020-01'), baseOf(at('2020-01'), 'year-before'))).toBeNull()
  })

  test('counts only months that every year of an average has', () => {
    const three = [...monthly, ...months('2018-01', ['20', null, '20', '20', '20', '20'])]
    const both = exportsOf(
      selectionFrom(line('X', { TOTAL: [...three, ...months('2017-01', ['30', '30', '30', '30', '30', '30'])] })),
    )
    const common = commonMonths(both, at('2020-S1'), baseOf(at('2020-S1'), 'average-3'))!
    // January, April, May: 11 + 9 + 13 against the means of 10, 20 and 30.
    expect(common).toMatchObject({ have: 3, value: '33', against: '60' })
    expect(common.growth).toEqual({ value: expect.closeTo(-0.45, 12) })
  })
})

test('from zero there is no growth, and from below zero neither', () => {
  const valueOf = exportsOf(selectionFrom(line('X', { TOTAL: cells({ '2018': '-5', '2019': '0', '2020': '7' }) })))
  expect(compare(valueOf, at('2020'), baseOf(at('2020'), 'year-before')).growth).toMatchObject({
    cannot: 'from-nothing',
  })
  expect(compare(valueOf, at('2019'), baseOf(at('2019'), 'year-before')).growth).toMatchObject({
    cannot: 'negative-base',
  })
})

test('an average is none where one of its sums leaves something out, though each has a value: 30 and 10 of a year that lacks a sector', () => {
  const of = (year: string, value: string, have: number) =>
    ({ period: at(year), value, status: 'A', have, need: 12, basis: 'tiled', valuation: 'FOB' }) as const
  expect(averageOf([of('2019', '30', 12), of('2018', '10', 12)])).toMatchObject({ value: '20', have: 24, need: 24 })
  expect(averageOf([of('2019', '30', 12), of('2018', '10', 6)])).toMatchObject({ value: null, have: 18, need: 24 })
})
