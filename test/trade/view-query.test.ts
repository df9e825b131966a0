import fc from 'fast-check'
import { createSerializer, parseAsString } from 'nuqs/server'
import { describe, expect, test } from 'vitest'
import { endOf, FREQUENCIES, MAX_MONTHS } from '../../lib/trade/period'
import { SECTOR_IDS } from '../../lib/trade/sector'
import {
  CHART_IDS,
  parseViewQuery,
  serialiseViewQuery,
  VIEW_KEYS,
  type RawView,
  type ViewKey,
  type ViewQuery,
} from '../../lib/trade/view-query'
import { anyPeriod, at } from './build-figures'

const NOTHING_ASKED: ViewQuery = { sectors: [], bars: false, tables: [] }

const anyQuery: fc.Arbitrary<ViewQuery> = fc
  .record(
    {
      flow: fc.constantFrom('X', 'M', 'T', 'B'),
      sectors: fc.subarray([...SECTOR_IDS]),
      from: anyPeriod,
      to: anyPeriod,
      frequency: fc.constantFrom(...FREQUENCIES),
      period: anyPeriod,
      against: anyPeriod,
      source: fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,12}){0,2}$/),
      unit: fc.constantFrom('USD', 'EUR', 'KG', 'INDEX:2024-S1'),
      asOf: fc.constantFrom('2026-11-12', '20261112T093000.000Z'),
      of: fc.constantFrom('X', 'M'),
      bars: fc.boolean(),
      withoutEvents: fc.constant(true as const),
      tables: fc.subarray([...CHART_IDS]),
    },
    { requiredKeys: ['sectors', 'bars', 'tables'], noNullPrototype: true },
  )
  .filter(({ from, to }) => !from || !to || endOf(to) > from.first)

const written = createSerializer(Object.fromEntries(VIEW_KEYS.map((key) => [key, parseAsString])))
const addressOf = (query: ViewQuery): string => new URLSearchParams(serialiseViewQuery(query)).toString()

describe('the address of a view', () => {
  test('reads back as the same view', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const raw = Object.fromEntries(new URLSearchParams(addressOf(query))) as RawView
        expect(parseViewQuery(raw)).toStrictEqual({ query, notices: [] })
      }),
      { numRuns: 200 },
    )
  })

  test('is empty for what the data suggest: defaults are never written', () => {
    expect(serialiseViewQuery(NOTHING_ASKED)).toStrictEqual({})
    expect(parseViewQuery({})).toStrictEqual({ query: NOTHING_ASKED, notices: [] })
    expect(serialiseViewQuery(parseViewQuery({ style: 'lines', sectors: '', table: '' }).query)).toStrictEqual({})
  })

  test('writes only what was asked', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const asked = Object.entries(query).filter(
          ([, value]) => value !== false && !(Array.isArray(value) && !value.length),
        )
        const names = { asOf: 'asof', bars: 'style', withoutEvents: 'events', tables: 'table' } as Record<
          string,
          string
        >
        const keys = Object.keys(serialiseViewQuery(query))
        expect(keys.toSorted()).toEqual(asked.map(([key]) => names[key] ?? key).toSorted())
      }),
    )
  })

  test('has its keys in one order, and sectors in the order of the list', () => {
    const query = parseViewQuery({ style: 'bars', of: 'M', sectors: 'energy,agri-food,energy', flow: 'X' }).query
    expect(Object.entries(serialiseViewQuery(query))).toEqual([
      ['flow', 'X'],
      ['sectors', 'agri-food,energy'],
      ['of', 'M'],
      ['style', 'bars'],
    ])
    fc.assert(
      fc.property(anyQuery, (any) => {
        const keys = Object.keys(serialiseViewQuery(any))
        expect(keys).toEqual(VIEW_KEYS.filter((key) => keys.includes(key)))
      }),
    )
  })

  test('stays under 500 characters with every control set, all sectors and the longest notations', () => {
    const longest = { first: at('2025-02').first, months: MAX_MONTHS }
    const everything: ViewQuery = {
      ...{
        flow: 'X',
        sectors: SECTOR_IDS,
        from: longest,
        to: longest,
        frequency: 'S',
        period: longest,
        against: longest,
      },
      ...{ source: 'russian-customs-statistics', unit: 'INDEX:2024-S1', asOf: '20261112T093000.000Z' },
      ...{ of: 'M', bars: true, withoutEvents: true, tables: CHART_IDS },
    }
    expect(Object.keys(serialiseViewQuery(everything))).toHaveLength(VIEW_KEYS.length)
    // As the page writes it: commas and slashes need no escape in a query.
    expect(written('/RU-MOW/MAR', serialiseViewQuery(everything)).length).toBeLessThan(500)
  })

  test('says a half-year comparison in plain words', () => {
    const query: ViewQuery = { ...NOTHING_ASKED, frequency: 'S', period: at('2025-S1'), against: at('2024-S1') }
    expect(addressOf(query)).toBe('frequency=half-year&period=2025-S1&against=2024-S1')
  })
})

describe('a bad address', () => {
  test.each<[keyof RawView, string, string]>([
    ['flow', 'RX', 'unknown'],
    ['flow', 'x', 'unknown'],
    ['flow', '', 'unknown'],
    ['sectors', 'weapons', 'unknown'],
    ['from', 'yesterday', 'period'],
    ['to', '2024-13', 'period'],
    ['period', '2024-T1', 'period'],
    ['against', '', 'period'],
    ['frequency', 'A', 'unknown'],
    ['frequency', 'weekly', 'unknown'],
    ['of', 'T', 'unknown'],
    ['style', 'pie', 'unknown'],
    ['table', 'map', 'unknown'],
    ['asof', '2026-02-30', 'time'],
    ['asof', 'today', 'time'],
  ])('%s=%s is left out and reported with its value', (parameter, value, reason) => {
    expect(parseViewQuery({ [parameter]: value })).toStrictEqual({
      query: NOTHING_ASKED,
      notices: [{ parameter, value, reason }],
    })
  })

  test('asks for figures as of a day that is not over, and not as of one that is still to come', () => {
    expect(parseViewQuery({ asof: '2026-11-26' }, '2026-11-26').query.asOf).toBe('2026-11-26')
    expect(parseViewQuery({ asof: '2026-11-26T09:30Z' }, '2026-11-26').query.asOf).toBe('20261126T093000.000Z')
    expect(parseViewQuery({ asof: '2026-11-27' }, '2026-11-26')).toStrictEqual({
      query: NOTHING_ASKED,
      notices: [{ parameter: 'asof', value: '2026-11-27', reason: 'future' }],
    })
  })

  test('keeps what is good in it', () => {
    expect(parseViewQuery({ sectors: 'energy, weapons ,textiles', flow: 'Y', period: '2020' })).toStrictEqual({
      query: { ...NOTHING_ASKED, sectors: ['energy', 'textiles'], period: at('2020') },
      notices: [
        { parameter: 'flow', value: 'Y', reason: 'unknown' },
        { parameter: 'sectors', value: 'weapons', reason: 'unknown' },
      ],
    })
  })

  test('whose range ends before it begins loses its end, and says so', () => {
    const { query, notices } = parseViewQuery({ from: '2020', to: '2019-S2' })
    expect(query).toStrictEqual({ ...NOTHING_ASKED, from: at('2020') })
    expect(notices).toEqual([{ parameter: 'to', value: '2019-S2', reason: 'range' }])
    expect(parseViewQuery({ from: '2020', to: '2020-01' }).notices).toEqual([])
  })

  test('with a long value is reported with its beginning, never with half a character', () => {
    expect(parseViewQuery({ flow: 'x'.repeat(5000) }).notices[0]?.value).toBe(`${'x'.repeat(60)}…`)
    const { value } = parseViewQuery({ flow: `${'x'.repeat(59)}${'😀'.repeat(40)}` }).notices[0]!
    expect(() => encodeURIComponent(value)).not.toThrow()
  })

  test('never throws, whatever stands in it, and every part of it is used or reported', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('__proto__', 'constructor', '2024', 'X', 'energy', 'bars', ',', '%00', '\0', '\ud800', '\u202e'),
    )
    const anyRaw = fc.record(Object.fromEntries(VIEW_KEYS.map((key) => [key, text])), { requiredKeys: [] })
    fc.assert(
      fc.property(anyRaw, (raw: RawView) => {
        const { query, notices } = parseViewQuery(raw)
        const written = serialiseViewQuery(query)
        const lost = Object.entries(raw).filter(([key, value]) => {
          const saysNothing = value.split(',').every((part) => part.trim() === '')
          return !saysNothing && !(key in written) && !notices.some((notice) => notice.parameter === key)
        })
        const misquoted = notices.filter(
          ({ parameter, value }) => value.length > 61 || !raw[parameter as ViewKey]?.includes(value.replace(/…$/, '')),
        )
        expect([lost, misquoted, parseViewQuery(written).notices]).toEqual([[], [], []])
      }),
    )
  })
})
