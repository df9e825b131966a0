import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FLOWS } from '@/lib/trade/flow'
import {
  historyPath,
  historySearch,
  parseRevisionQuery,
  REVISION_KEYS,
  serialiseRevisionQuery,
  type RawRevisionQuery,
  type RevisionQuery,
} from '@/lib/trade/revision-query'
import { revisionSize } from '@/lib/trade/revision'
import { anyPeriod, at } from './build-figures'

const anyQuery: fc.Arbitrary<RevisionQuery> = fc.record(
  {
    flow: fc.constantFrom(...FLOWS),
    product: fc.constantFrom('TOTAL', '27', '0101', '870323', 'energy'),
    source: fc.constantFrom('imf-dots', 'un-comtrade'),
    period: anyPeriod,
    import: fc.constantFrom(1, 12, 999_999_999),
    cursor: fc.constantFrom('1', '123456789012345678'),
    withoutEvents: fc.constant(true as const),
    table: fc.boolean(),
  },
  { requiredKeys: ['table'], noNullPrototype: true },
)

test('a query survives the address', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const raw = Object.fromEntries(new URLSearchParams(serialiseRevisionQuery(query))) as RawRevisionQuery
      expect(parseRevisionQuery(raw)).toStrictEqual({ query, notices: [] })
    }),
  )
})

test.each([
  ['flow', 'x', 'unknown'],
  ['product', '27; DROP', 'unknown'],
  ['source', 'Not A Slug', 'unknown'],
  ['period', '2024-13', 'period'],
  ['import', '0', 'unknown'],
  ['import', '12abc', 'unknown'],
  ['cursor', '0', 'unknown'],
  ['cursor', '-1', 'unknown'],
  ['table', 'list', 'unknown'],
])('%s=%s is left out and reported', (parameter, value, reason) => {
  expect(parseRevisionQuery({ [parameter]: value })).toStrictEqual({
    query: { table: false },
    notices: [{ parameter, value, reason }],
  })
})

test('never throws, and every part of it is used or reported', () => {
  const raw = fc.record(Object.fromEntries(REVISION_KEYS.map((key) => [key, fc.string({ unit: 'grapheme' })])), {
    requiredKeys: [],
  })
  fc.assert(
    fc.property(raw, (text) => {
      const { query, notices } = parseRevisionQuery(text)
      const used = serialiseRevisionQuery(query)
      for (const key of Object.keys(text)) {
        expect(key in used || notices.some(({ parameter }) => parameter === key)).toBe(true)
      }
    }),
  )
})

test('the way to a figure’s history names the figure, and a range stays readable', () => {
  expect(historySearch({ flow: 'X', product: 'TOTAL', source: 'imf-dots', period: at('2025-01/P9M') })).toBe(
    '?flow=X&product=TOTAL&source=imf-dots&period=2025-01/P9M#history',
  )
})

test('a revision is an exact difference and a ratio of what stood before; from nothing there is no ratio', () => {
  expect(revisionSize('200', '220')).toEqual({ difference: '20', change: expect.closeTo(0.1, 12) })
  expect(revisionSize('123456789012345678.01', '123456789012345678.02')).toMatchObject({ difference: '0.01' })
  expect(revisionSize('0', '5')).toEqual({ difference: '5', change: null })
  expect(revisionSize(null, '5')).toEqual({ difference: null, change: null })
})

test('a drawn figure leads to its history: of total trade both ways, of a part of a code the whole code', () => {
  const pair = { reporter: 'MAR', partner: 'FRA' }
  const period = at('2025-S1')
  expect(historyPath(pair, { period, flow: 'X', product: 'energy', source: 'customs' })).toBe(
    '/MAR/FRA/revisions?flow=X&product=energy&source=customs&period=2025-S1#history',
  )
  expect(historyPath(pair, { period, flow: 'T', product: 'TOTAL' })).toBe(
    '/MAR/FRA/revisions?product=TOTAL&period=2025-S1#history',
  )
  expect(historyPath(pair, { period, flow: 'M', product: 'machinery.84' })).toContain('?flow=M&product=84&')
})
