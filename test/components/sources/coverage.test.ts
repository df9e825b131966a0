import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { gapsOf, holesIn, spanOf, type SourceCoverage } from '../../../components/sources/coverage'
import { dateLabel } from '../../../components/sources/date-label'
import { formatPeriod } from '../../../lib/trade/period'
import { at, cell, cells, figures, line, months } from '../../trade/build-figures'

const COVERAGE: SourceCoverage = {
  reporter: 'RUS',
  partner: 'MAR',
  flows: ['M', 'X'],
  units: ['USD'],
  from: '2018-01',
  to: '2020-12',
  observations: 5,
  products: 85,
  hasTotals: true,
}
const SPAN = spanOf(COVERAGE)!
const holes = (...list: Parameters<typeof holesIn>[0]): string[] => holesIn(list, SPAN).map(formatPeriod)

describe('holes in what a source covers', () => {
  test('three years with the middle one missing have one hole of a year', () => {
    expect(formatPeriod(SPAN)).toBe('2018-01/P36M')
    expect(holes(...cells({ '2018': '1', '2020': '3' }))).toEqual(['2019'])
  })

  test('years in a row are one hole, and a half-year is one too', () => {
    expect(holes(...cells({ '2018-S1': '1', '2020': '3' }))).toEqual(['2018-07/P18M'])
    expect(holes(...cells({ '2018': '1', '2019': '2', '2020-S2': '3' }))).toEqual(['2020-S1'])
  })

  test('a month that is missing in a monthly series is a hole of a month', () => {
    const list = months(
      '2018-01',
      Array.from({ length: 36 }, (_, month) => (month === 13 ? null : '1')),
    )
    expect(holes(...list)).toEqual(['2019-02'])
  })

  test('a value reported as missing is a hole; a confidential one is not', () => {
    expect(holes(cell('2018', '1'), cell('2019', null, { status: 'M' }), cell('2020', '3'))).toEqual(['2019'])
    expect(holes(cell('2018', '1'), cell('2019', null, { status: 'C' }), cell('2020', '3'))).toEqual([])
  })
})

describe('what is missing in a source', () => {
  const full = cells({ '2018': '1', '2019': '2', '2020': '3' })
  const gaps = (coverage: Partial<SourceCoverage>, ...lines: Parameters<typeof figures>) =>
    gapsOf({ ...COVERAGE, ...coverage }, 'imf-dots', [figures(...lines)])

  test('nothing, where both directions have every year, products and totals', () => {
    expect(gaps({}, line('X', { TOTAL: full }), line('M', { TOTAL: full }))).toEqual([])
  })

  test('years that both directions lack are told once, those of one direction for that one', () => {
    const gappy = cells({ '2018': '1', '2020': '3' })
    expect(gaps({}, line('X', { TOTAL: gappy }), line('M', { TOTAL: gappy }))).toEqual([
      { kind: 'periods', flow: null, periods: [at('2019')] },
    ])
    expect(gaps({}, line('X', { TOTAL: gappy }), line('M', { TOTAL: full }))).toEqual([
      { kind: 'periods', flow: 'X', periods: [at('2019')] },
    ])
  })

  test('a year that only another source has stays missing', () => {
    expect(gaps({ flows: ['X'] }, line('X', { TOTAL: full }, { source: 'un-comtrade' }))[0]).toMatchObject({
      kind: 'periods',
      flow: null,
    })
  })

  test('a direction, products and totals of its own', () => {
    const kinds = (coverage: Partial<SourceCoverage>): string[] =>
      gaps(coverage, line('X', { TOTAL: full }), line('M', { TOTAL: full })).map(({ kind }) => kind)
    expect(kinds({ flows: ['X'] })).toEqual(['imports'])
    expect(kinds({ flows: ['M'] })).toEqual(['exports'])
    expect(kinds({ products: 0 })).toEqual(['products'])
    expect(kinds({ hasTotals: false })).toEqual(['totals'])
  })

  test('an index of total trade has neither directions nor a level', () => {
    const index = line('T', { TOTAL: full }, { measure: 'index', unit: 'INDEX:2018' })
    expect(gaps({ flows: ['T'], units: ['INDEX:2018'] }, index).map(({ kind }) => kind)).toEqual([
      'directions',
      'level',
    ])
  })
})

test('a date is as precise as it is known', () => {
  expect(dateLabel('2025-10-17', 'en')).toBe('17 Oct 2025')
  expect(dateLabel('2025-09', 'de')).toBe('September 2025')
  expect(dateLabel('2022', 'en')).toBe('2022')
})

test('the texts of the seed’s sources are the same in the messages, so that a translation is of what is stored', () => {
  const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'))
  const seed = read('prisma/seed/sources.json') as { id: string; terms: string; note: string }[]
  const { texts } = read('messages/en/sources.json') as { texts: Record<string, { terms: string; note: string }> }
  expect(texts).toEqual(Object.fromEntries(seed.map(({ id, terms, note }) => [id, { terms, note }])))
})
