import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePlace, TOTAL_PLACE } from '@/lib/trade/product-place'
import {
  CHANGES_CHARTS,
  parseProductQuery,
  PARTS_CHARTS,
  PRODUCT_CHART_IDS,
  productSearch,
  serialiseProductQuery,
  type ProductQuery,
} from '@/lib/trade/product-query'
import { anyPeriod } from './build-figures'

test('an empty address is the total, with everything else as the data suggest', () => {
  const { query, notices } = parseProductQuery({})
  expect(query).toEqual({ under: TOTAL_PLACE, events: true, parts: 'bars', changes: 'waterfall', tables: [] })
  expect(notices).toEqual([])
  expect(productSearch(query)).toBe('')
})

test('what cannot be read is left out and named', () => {
  const { query, notices } = parseProductQuery({
    under: '27.energy',
    flow: 'T',
    period: '2024-13',
    chart: 'pie',
    table: 'parts,x',
  })
  expect(query).toEqual({ under: TOTAL_PLACE, events: true, parts: 'bars', changes: 'waterfall', tables: ['parts'] })
  expect(notices.map(({ parameter, value }) => `${parameter} ${value}`)).toEqual([
    'flow T',
    'period 2024-13',
    'table x',
    'under 27.energy',
    'chart pie',
  ])
})

test('an address stays readable', () => {
  const { query } = parseProductQuery({ under: 'machinery.84', period: '2025-01/P9M', events: 'off' })
  expect(productSearch(query)).toBe('?under=machinery.84&period=2025-01/P9M&events=off')
})

const optional = <Key extends string, T>(key: Key, value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined }).map((each) => (each === undefined ? {} : { [key]: each }))
const anyQuery: fc.Arbitrary<ProductQuery> = fc
  .tuple(
    fc.record({
      under: fc
        .constantFrom('', 'energy', '27', '8703', '870323', 'machinery.84')
        .map((text) => parsePlace(text) ?? TOTAL_PLACE),
      events: fc.boolean(),
      parts: fc.constantFrom(...PARTS_CHARTS),
      changes: fc.constantFrom(...CHANGES_CHARTS),
      tables: fc.subarray([...PRODUCT_CHART_IDS]),
    }),
    optional('flow', fc.constantFrom('X', 'M')),
    optional('period', anyPeriod),
    optional('against', anyPeriod),
    optional('source', fc.constantFrom('un-comtrade', 'imf-dots')),
    optional('unit', fc.constantFrom('USD', 'EUR')),
    optional('asOf', fc.constantFrom('2026-11-12', '20261112T093000.000Z')),
  )
  .map((each) => Object.assign({}, ...each) as ProductQuery)

test('a query survives the address', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      expect(parseProductQuery(serialiseProductQuery(query))).toEqual({ query, notices: [] })
    }),
  )
})
