import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  COMPARE_KEYS,
  EMPTY_COMPARE,
  parseAgainst,
  parseCompareQuery,
  parsePair,
  serialiseCompareQuery,
  type CompareQuery,
  type RawCompare,
} from '../../../lib/trade/comparison/compare-query'
import { LINE_MEASURES } from '../../../lib/trade/comparison/measures'
import { resolveComparison } from '../../../lib/trade/comparison/comparison-view'
import { formatPeriod, shiftPeriod } from '../../../lib/trade/period'
import { SECTOR_IDS } from '../../../lib/trade/sector'
import { anyPeriod, at, cells, figures, line } from '../build-figures'

const codes = fc.constantFrom('RUS', 'MAR', 'FRA', 'RU-MOW', 'EU27_2020', 'WLD')
const anyQuery: fc.Arbitrary<CompareQuery> = fc
  .record(
    {
      period: anyPeriod,
      against: anyPeriod,
      years: fc.integer({ min: 1, max: 9 }),
      relation: fc.constantFrom('previous', 'average-3', 'average-5'),
      flow: fc.constantFrom('X', 'M', 'T', 'B'),
      base: anyPeriod,
      detail: fc.constantFrom('sector', 'chapter', 'heading', 'subheading'),
      source: fc.constantFrom('imf-dots', 'un-comtrade'),
      unit: fc.constantFrom('USD', 'EUR'),
      asOf: fc.constantFrom('2026-11-12', '20261112T093000.000Z'),
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  .chain((optional) =>
    fc
      .record(
        {
          measure: fc.constantFrom(...LINE_MEASURES),
          sectors: fc.subarray([...SECTOR_IDS]),
          pairs: fc.uniqueArray(
            fc
              .tuple(codes, codes)
              .filter(([a, b]) => a !== b)
              .map(([reporter, partner]) => ({ reporter, partner })),
            { maxLength: 5, selector: ({ reporter, partner }) => `${reporter}.${partner}` },
          ),
          sources: fc.subarray(['imf-dots', 'un-comtrade', 'comext']),
          common: fc.boolean(),
          parts: fc.constantFrom('bars' as const, 'treemap' as const),
          changes: fc.constantFrom('waterfall' as const, 'slope' as const),
          partsTime: fc.constantFrom('multiples' as const, 'pile' as const),
          tables: fc.subarray(['lines', 'compare'] as const),
        },
        { noNullPrototype: true },
      )
      .map((rest): CompareQuery => {
        const { relation, years, ...more } = optional
        const first =
          more.against &&
          years &&
          parseAgainst(
            `${formatPeriod(shiftPeriod(more.against, -years * Math.max(12, Math.ceil(more.against.months / 12) * 12)))}..${formatPeriod(more.against)}`,
          )
        // One period to compare with goes before a relation.
        return {
          ...more,
          ...(first && { averageFrom: first.averageFrom! }),
          ...(relation && !more.against && { relation }),
          ...rest,
        }
      }),
  )

test('what is written in an address is read back as it was, without a notice', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      expect(parseCompareQuery(serialiseCompareQuery(query))).toEqual({ query, notices: [] })
    }),
  )
})

test('defaults are not written', () => {
  expect(serialiseCompareQuery(EMPTY_COMPARE)).toEqual({})
  expect(serialiseCompareQuery({ ...EMPTY_COMPARE, relation: 'year-before' })).toEqual({})
})

test('whatever stands in an address, nothing breaks', () => {
  const raw = fc.dictionary(fc.constantFrom(...COMPARE_KEYS), fc.string(), { noNullPrototype: true })
  fc.assert(fc.property(raw, (text) => void parseCompareQuery(text as RawCompare)))
})

test.each([
  [{ measure: 'cagr' }, 'measure', 'unknown'],
  [{ period: '2020-T1' }, 'period', 'period'],
  [{ pairs: 'MAR' }, 'pairs', 'unknown'],
  [{ pairs: 'MAR.MAR' }, 'pairs', 'unknown'],
  [{ pairs: 'MAR.RUS,MAR.FRA,MAR.ESP,MAR.ITA,MAR.DEU,MAR.USA' }, 'pairs', 'many'],
  [{ against: '2019', relation: 'average-3' }, 'relation', 'conflict'],
  [{ common: 'yes' }, 'common', 'unknown'],
  [{ table: 'pie' }, 'table', 'unknown'],
] as const)('%o is left out and said: %s, %s', (raw, parameter, reason) => {
  expect(parseCompareQuery(raw).notices).toMatchObject([{ parameter, reason }])
})

test('a pair is two codes with a point between', () => {
  expect(parsePair('RU-MOW.MAR')).toEqual({ reporter: 'RU-MOW', partner: 'MAR' })
  for (const text of ['', 'MAR', 'MAR.', '.MAR', 'MAR.RUS.FRA', 'mar.rus', 'MAR RUS'])
    expect(parsePair(text)).toBeNull()
})

test('a view begins with the flow that has a figure, and a base of another length is said', () => {
  const known = figures(line('M', { TOTAL: cells({ '2019': '1', '2020': '2' }) }))
  const view = resolveComparison(known, { ...EMPTY_COMPARE, base: at('2019-S1') })!
  expect(view).toMatchObject({ flow: 'M', base: { relation: 'year-before' } })
  expect(formatPeriod(view.period)).toBe('2020')
  expect(view.notices).toMatchObject([{ parameter: 'base', reason: 'base' }])
})

test('a range narrows the charts over time, is written again, and is named where it turns round or holds nothing', () => {
  const known = figures(line('X', { TOTAL: cells({ '2017': '1', '2018': '2', '2019': '3', '2020': '4' }) }))
  const years = (raw: RawCompare): string[] =>
    resolveComparison(known, parseCompareQuery(raw).query)!.periods.map(formatPeriod)
  expect(years({ from: '2018', to: '2019' })).toEqual(['2018', '2019'])
  expect(years({ from: '2019' })).toEqual(['2019', '2020'])
  expect(serialiseCompareQuery(parseCompareQuery({ from: '2018', to: '2019' }).query)).toEqual({
    from: '2018',
    to: '2019',
  })
  const turned = parseCompareQuery({ from: '2020', to: '2018' })
  expect(turned.notices).toEqual([{ parameter: 'to', value: '2018', reason: 'range' }])
  const nothing = resolveComparison(known, parseCompareQuery({ from: '2030' }).query)!
  expect([nothing.periods.length, nothing.notices]).toEqual([
    4,
    [{ parameter: 'from', value: '2030', reason: 'no-data' }],
  ])
})

test('an average is that of whole years, of periods of one length, from the earlier to the later', () => {
  expect(parseAgainst('2015..2019')).toEqual({ averageFrom: at('2015'), against: at('2019') })
  expect(parseAgainst('2015-S1..2019-S1')).toEqual({ averageFrom: at('2015-S1'), against: at('2019-S1') })
  for (const text of [
    '2019..2015',
    '2019..2019',
    '2015-Q1..2019-Q2',
    '2015..2019-S1',
    '2015..',
    '2015..2017..2019',
    '1900..2019',
  ])
    expect(parseAgainst(text), text).toBeNull()
})
