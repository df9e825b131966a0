import { expect, test } from 'vitest'
import { gridOf, kindOf, kindsOf, periodsOfKind, rollingStep } from '../../../lib/trade/comparison/grid'
import { formatPeriod, type Period } from '../../../lib/trade/period'
import { at, cells, line, months, selectionFrom } from '../build-figures'

const monthly = selectionFrom(
  line('X', {
    TOTAL: months(
      '2019-01',
      Array.from({ length: 20 }, (_, i) => String(i + 1)),
    ),
  }),
)
const quarterly = selectionFrom(
  line('X', { TOTAL: cells({ '2019-Q1': '1', '2019-Q2': '2', '2019-Q3': '3', '2019-Q4': '4', '2020-Q1': '5' }) }),
)
const yearly = selectionFrom(line('X', { TOTAL: cells({ '2019': '1', '2020': '2' }) }))
const texts = (periods: readonly Period[]): string[] => periods.map(formatPeriod)

test('twelve months from July are a rolling year, nine from February something else', () => {
  expect(kindOf(at('2023-07/P12M'))).toBe('R')
  expect(kindOf(at('2024'))).toBe('A')
  expect(kindOf(at('2025-01/P9M'))).toBe('C')
  expect(kindOf(at('2025-02/P9M'))).toBe('O')
})

test('rolling years go by as the figures do: month by month, quarter by quarter, or not at all', () => {
  expect([monthly, quarterly, yearly].map(rollingStep)).toEqual([1, 3, null])
  expect(kindsOf(yearly)).toEqual(['A'])
  expect(kindsOf(quarterly)).toContain('R')
  expect(texts(periodsOfKind(quarterly, 'R', at('2019')))).toEqual(['2019-04/P12M'])
  expect(texts(periodsOfKind(monthly, 'R', at('2019')))).toHaveLength(8)
})

test('the grid has every period of the kind that the figures reach', () => {
  expect(texts(gridOf(monthly, at('2020-01/P8M')))).toEqual(['2019-01/P8M', '2020-01/P8M'])
  expect(texts(gridOf(quarterly, at('2019-04/P12M')))).toEqual(['2019', '2019-04/P12M'])
  expect(texts(gridOf(monthly, at('2020-02/P4M')))).toEqual(['2019-02/P4M', '2020-02/P4M'])
  expect(texts(gridOf(yearly, at('2020')))).toEqual(['2019', '2020'])
})

test('what is shown is among what can be chosen, even without a figure', () => {
  expect(texts(periodsOfKind(yearly, 'A', at('2025')))).toEqual(['2025', '2020', '2019'])
})
