import { describe, expect, test } from 'vitest'
import { formatPeriod } from '../../lib/trade/period'
import { readAmount } from '../../lib/import/fields/amount'
import { readFlow } from '../../lib/import/fields/flow'
import { periodReader } from '../../lib/import/fields/period'
import { readUnit } from '../../lib/import/fields/unit'
import { CURRENT_MONTH } from './reading'

describe('notations that files of other systems have', () => {
  const readPeriod = periodReader(CURRENT_MONTH)

  test.each([
    ['2024_01', '2024-01'],
    ['2024_Q1', '2024-Q1'],
    ['M01 2024', '2024-01'],
    ['2024 M01', '2024-01'],
    ['Y2024', '2024'],
    ['2024年', '2024'],
    ['2024年1月', '2024-01'],
    ['2024年12月', '2024-12'],
    ['2025-01-01/2025-06-30', '2025-S1'],
    ['2024-11-01--2025-01-31', '2024-11/P3M'],
    ['2024 through March', '2024-Q1'],
  ])('the period %s is %s', (text, expected) => {
    const reading = readPeriod(text)
    expect(reading.ok && formatPeriod(reading.value)).toBe(expected)
  })

  test.each(['2024年13月', '2025-01-02/2025-06-30', '2025-06-01/2025-01-31', '2024_13', 'M13 2024'])(
    '%s is no period',
    (text) => expect(readPeriod(text).ok).toBe(false),
  )

  test.each([
    ['MIO_EUR', 'EUR', 6],
    ['THS_EUR', 'EUR', 3],
    ['£m', 'GBP', 6],
    ['£000', 'GBP', 3],
    ['S$ million', 'SGD', 6],
    ['R$', 'BRL', 0],
    ['миллион долларов США', 'USD', 6],
    ['Dollar américain millier', 'USD', 3],
    ['100 kg', 'KG', 2],
    ['亿美元', 'USD', 8],
    ['万元', 'CNY', 4],
    ['百万円', 'JPY', 6],
  ])('the unit %s is %s times ten to the %i', (text, unit, exponent) => {
    const reading = readUnit(text)
    expect(reading.ok && [reading.value.unit, reading.value.exponent]).toEqual([unit, exponent])
  })

  test('a dollar that nobody owns is asked for, with its multiplier too', () => {
    for (const text of ['$', 'dollars', 'Miles de dólares']) {
      expect(readUnit(text)).toMatchObject({ ok: false, found: { params: { reason: 'dollar' } } })
    }
  })

  test.each([
    ['[c]', 'C'],
    ['(D)', 'C'],
    ['suppressed', 'C'],
    ['[x]', 'M'],
    ['n.v.', 'M'],
    [': z', 'M'],
  ])('in the column of values %s is no number but %s', (text, status) => {
    expect(readAmount(text, { decimal: null, grouping: null })).toEqual({ digits: null, status })
  })

  test.each([
    ['Exports of goods', 'X'],
    ['IM', 'M'],
    ['Импорт товаров', 'M'],
    ['Exportação', 'X'],
    ['İthalat', 'M'],
    ['出口', 'X'],
  ])('the flow %s is %s', (text, flow) => {
    expect(readFlow(text)).toMatchObject({ ok: true, value: flow })
  })

  test.each(['Domestic exports', 'E', 'D'])('%s is no flow as a whole, or one of two', (text) => {
    expect(readFlow(text).ok).toBe(false)
  })
})
