import { expect, test } from 'vitest'
import { fiscalYearIn } from '@/lib/trade/fiscal-year'
import { formatPeriod } from '@/lib/trade/period'
import { periodInWords } from '@/lib/trade/period-words'

test.each([
  ['2024-25', 2024],
  ['FY2024-25', 2024],
  ['FY 2024/25', 2024],
  ['fiscal year 2024–2025', 2024],
  ['exercice 1999-2000', 1999],
  // Named by one year, it is the year that it ends in.
  ['FY2025', 2024],
])('“%s” begins in %i, and nobody knows when', (text, year) => {
  expect([fiscalYearIn(text), periodInWords(text)]).toEqual([year, null])
})

test.each(['2024', '2024-26', '2024-2024', '2025-24', 'FY', 'FY24 plan'])('“%s” is no fiscal year', (text) => {
  expect(fiscalYearIn(text)).toBeNull()
})

test.each([
  ['FY2024-25 (April–March)', '2024-04/P12M'],
  ['2024/25 from July', '2024-07/P12M'],
  ['fiscal year 2024-25, starting in October', '2024-10/P12M'],
  ['2024/25 ab April', '2024-04/P12M'],
  ['April 2024 – March 2025', '2024-04/P12M'],
])('“%s” says its months: %s', (text, period) => {
  expect(formatPeriod(periodInWords(text)!)).toBe(period)
})
