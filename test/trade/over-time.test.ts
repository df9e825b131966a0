import { describe, expect, test } from 'vitest'
import {
  cumulatedPeriods,
  frequenciesOf,
  isCumulated,
  latestCumulatedMonths,
  latestPeriod,
  periodsOver,
  pointsOverTime,
  selectionExtent,
} from '../../lib/trade/over-time'
import { formatPeriod, type Period } from '../../lib/trade/period'
import { at, cell, cells, line, months, RUSSIA_REPORTS, selectionFrom } from './build-figures'

const notations = (periods: readonly Period[]): string[] => periods.map(formatPeriod)
const exportsOf = (...lists: ReturnType<typeof cells>[]) => selectionFrom(line('X', { TOTAL: lists.flat() }))
const ones = (count: number): string[] => Array.from({ length: count }, () => '1')

describe('the points of a chart over time', () => {
  // Morocco's exports to Russia: the IMF has no figure for 1998.
  const gap = exportsOf(cells({ '1996': '5', '1997': '6', '1999': '8' }))
  const extent = selectionExtent(gap)!

  test('run over every year of the extent, and a year without a figure is an empty point, not zero', () => {
    const points = pointsOverTime(gap, periodsOver(extent, 'A', 12))
    expect(points.map(({ period, flows }) => [formatPeriod(period), flows.X.value])).toEqual([
      ['1996', '5'],
      ['1997', '6'],
      ['1998', null],
      ['1999', '8'],
    ])
    expect(points[2]?.flows.X).toMatchObject({ status: null, have: 0 })
  })

  test('have all four flows', () => {
    const russia = selectionFrom(line('X', { TOTAL: RUSSIA_REPORTS.X }), line('M', { TOTAL: RUSSIA_REPORTS.M }))
    const [, point] = pointsOverTime(russia, [at('2019'), at('2020')])
    const values = (['X', 'M', 'T', 'B'] as const).map((flow) => point?.flows[flow].value)
    expect(values).toEqual(['780937839', '392956397', '1173894236', '387981442'])
  })

  test('show a half-year with a month missing as five of six', () => {
    const gappy = exportsOf(months('2024-01', [...ones(3), null, ...ones(8)]))
    const points = pointsOverTime(gappy, periodsOver(selectionExtent(gappy)!, 'S', 12))
    expect(points.map(({ flows }) => [flows.X.have, flows.X.need])).toEqual([
      [5, 6],
      [6, 6],
    ])
  })

  test('of chosen sectors are those of the sectors', () => {
    const split = selectionFrom(line('X', { TOTAL: cells({ '2020': '9' }), energy: cells({ '2020': '4' }) }))
    expect(pointsOverTime(split, [at('2020')], ['energy'])[0]?.flows.X.value).toBe('4')
  })
})

test('the extent takes in sectors as well as totals, of all flows', () => {
  const selection = selectionFrom(
    line('X', { TOTAL: cells({ '2019': '1' }) }),
    line('M', { energy: cells({ '2021-Q1': '1' }) }),
  )
  expect(selectionExtent(selection)).toEqual({ first: at('2019').first, end: at('2021-04').first })
  expect(selectionExtent(selectionFrom())).toBeNull()
})

describe('the frequencies there are', () => {
  test.each([
    ['years', exportsOf(cells({ '2019': '1', '2020': '2' })), ['A']],
    ['half-years from January only', exportsOf(cells({ '2024-S1': '1', '2025-S1': '2' })), ['S']],
    ['both half-years of a year', exportsOf(cells({ '2024-S1': '1', '2024-S2': '2' })), ['A', 'S', 'C']],
    [
      'four quarters',
      exportsOf(cells({ '2024-Q1': '1', '2024-Q2': '2', '2024-Q3': '3', '2024-Q4': '4' })),
      ['A', 'S', 'Q', 'C'],
    ],
    ['twelve months', exportsOf(months('2024-01', ones(12))), ['A', 'S', 'Q', 'M', 'C']],
    ['twelve months without April', exportsOf(months('2024-01', [...ones(3), null, ...ones(8)])), ['S', 'Q', 'M', 'C']],
    ['January to September', exportsOf(cells({ '2024-01/P9M': '1', '2025-01/P9M': '2' })), ['C']],
    ['a year not published', exportsOf([cell('2020', null, { status: 'C' })]), []],
    ['nothing', selectionFrom(), []],
  ])('of %s', (_, selection, frequencies) => {
    expect(frequenciesOf(selection)).toEqual(frequencies)
  })

  test('of an index are those it was published for: half-years make no year', () => {
    const index = line(
      'T',
      { TOTAL: cells({ '2024-S1': '100', '2024-S2': '120' }) },
      { measure: 'index', unit: 'INDEX:2024-S1' },
    )
    expect(frequenciesOf(selectionFrom(index))).toEqual(['S'])
  })
})

describe('cumulated periods', () => {
  test('run from January of every year to the same month', () => {
    const extent = { first: at('2023-04').first, end: at('2025-10').first }
    expect(notations(cumulatedPeriods(extent, 9))).toEqual(['2023-01/P9M', '2024-01/P9M', '2025-01/P9M'])
    expect(notations(periodsOver(extent, 'C', 9))).toEqual(notations(cumulatedPeriods(extent, 9)))
  })

  test('end with the last month of the latest year that has them without a gap', () => {
    expect(latestCumulatedMonths(exportsOf(months('2024-01', ones(21))))).toBe(9)
    expect(latestCumulatedMonths(exportsOf(months('2024-01', [...ones(16), null, ...ones(4)])))).toBe(4)
    expect(latestCumulatedMonths(exportsOf(cells({ '2024-01/P7M': '1' })))).toBe(7)
    expect(latestCumulatedMonths(exportsOf(cells({ '2024': '1' })))).toBeNull()
    expect(latestCumulatedMonths(selectionFrom())).toBeNull()
  })

  test('are those that begin in January and end within the year', () => {
    expect(['2024', '2024-S1', '2024-01', '2024-01/P9M'].map((notation) => isCumulated(at(notation)))).toEqual([
      ...[true, true, true, true],
    ])
    expect(['2024-S2', '2023-07/P12M', '2024-01/P24M'].map((notation) => isCumulated(at(notation)))).toEqual([
      ...[false, false, false],
    ])
  })
})

describe('the latest period', () => {
  test('is the last with both directions, though one of them goes on', () => {
    const ahead = selectionFrom(
      line('X', { TOTAL: cells({ '2019': '1', '2020': '2', '2021': '3' }) }),
      line('M', { TOTAL: cells({ '2019': '1', '2020': '2' }) }),
    )
    expect(formatPeriod(latestPeriod(ahead, 'A')!)).toBe('2020')
    expect(formatPeriod(latestPeriod(ahead, 'A', at('2020').first)!)).toBe('2019')
  })

  test('is the last of the one direction where there is only one', () => {
    expect(formatPeriod(latestPeriod(exportsOf(cells({ '2019': '1', '2020': '2' })), 'A')!)).toBe('2020')
  })

  test('is complete: a half-year with a month missing is not it', () => {
    const gappy = exportsOf(months('2024-01', [...ones(15), null, ...ones(2)]))
    expect(formatPeriod(latestPeriod(gappy, 'S')!)).toBe('2024-S2')
    expect(formatPeriod(latestPeriod(gappy, 'Q')!)).toBe('2025-Q1')
    expect(formatPeriod(latestPeriod(gappy, 'M')!)).toBe('2025-06')
    expect(formatPeriod(latestPeriod(gappy, 'C')!)).toBe('2025-Q1')
  })

  test('of a frequency that the data do not give is none', () => {
    expect(latestPeriod(exportsOf(cells({ '2020': '2' })), 'M')).toBeNull()
    expect(latestPeriod(exportsOf(cells({ '2020': '2' })), 'C')).toBeNull()
    expect(latestPeriod(selectionFrom(), 'A')).toBeNull()
  })
})
