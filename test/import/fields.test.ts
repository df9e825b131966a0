import { describe, expect, test } from 'vitest'
import { readAmount, shiftDecimal } from '../../lib/import/fields/amount'
import { areaReader } from '../../lib/import/fields/area'
import { readFlow } from '../../lib/import/fields/flow'
import { readClassification, readStatus, readValuation } from '../../lib/import/fields/marks'
import { readNumber, type NumberStyle } from '../../lib/import/fields/number'
import { periodReader } from '../../lib/import/fields/period'
import { productReader } from '../../lib/import/fields/product'
import type { Reading } from '../../lib/import/fields/reading'
import { readUnit } from '../../lib/import/fields/unit'
import { formatPeriod } from '../../lib/trade/period'
import { CURRENT_MONTH } from './reading'

const POINT: NumberStyle = { decimal: '.', grouping: null }
const COMMA: NumberStyle = { decimal: ',', grouping: null }
const OPEN: NumberStyle = { decimal: null, grouping: null }

/** The value, or the code with its reason or suggestion. */
const shown = <T>(reading: Reading<T>): unknown =>
  reading.ok ? reading.value : [reading.found.code, ...Object.values(reading.found.params)].join(' ')

describe('numbers', () => {
  test.each<[string, NumberStyle, string]>([
    ['1234567.89', POINT, '1234567.89'],
    ['123456789012345678.01', POINT, '123456789012345678.01'],
    ['0', POINT, '0'],
    ['-0', POINT, '0'],
    ['+5', POINT, '5'],
    ['007.50', POINT, '7.50'],
    ['.5', POINT, '0.5'],
    ['1.234', POINT, '1.234'],
    ['1,234,567.89', POINT, '1234567.89'],
    ['1 234 567', POINT, '1234567'],
    ['1\u202f234\u00a0567.5', POINT, '1234567.5'],
    ["1'234.50", POINT, '1234.50'],
    ['1’234’567', POINT, '1234567'],
    ['1.234.567,89', COMMA, '1234567.89'],
    ['1234,50', COMMA, '1234.50'],
    ['1,234', COMMA, '1.234'],
    ['1.234', { decimal: ',', grouping: '.' }, '1234'],
    ['1,234', { decimal: '.', grouping: ',' }, '1234'],
    ['1.234,5', OPEN, '1234.5'],
    ['1234,5', OPEN, '1234.5'],
    ['0.123', OPEN, '0.123'],
    ['\u200e-5', POINT, '-5'],
    ['1.23456789', POINT, '1.23456789'],
    ['1,23,45,678.90', POINT, '12345678.90'],
    ['12,34,567', OPEN, '1234567'],
    ['١٢٣٤٫٥', OPEN, '1234.5'],
    ['١٬٢٣٤٬٥٦٧٫٨٩', COMMA, '1234567.89'],
    ['۱۲۳۴', POINT, '1234'],
    ['١٫٢٣٤', OPEN, '1.234'],
  ])('%s is a number', (text, style, expected) => {
    expect(readNumber(text, style)).toBe(expected)
  })

  test.each<[string, NumberStyle, string]>([
    ['1.234', OPEN, 'E_NUMBER_AMBIGUOUS'],
    ['1,234', OPEN, 'E_NUMBER_AMBIGUOUS'],
    ['1,234', POINT, 'E_NUMBER_AMBIGUOUS'],
    ['1.234', COMMA, 'E_NUMBER_AMBIGUOUS'],
    ['1234,5', POINT, 'E_NUMBER decimal_comma'],
    ['1.234.567,89', POINT, 'E_NUMBER decimal_comma'],
    ['1.234.567', POINT, 'E_NUMBER marks'],
    ['12,3456,789', POINT, 'E_NUMBER marks'],
    ['1,23,456', COMMA, 'E_NUMBER marks'],
    ['NaN', POINT, 'E_NUMBER nan'],
    ['Infinity', POINT, 'E_NUMBER infinity'],
    ['1e400', POINT, 'E_NUMBER exponent'],
    ['1.5E+06', POINT, 'E_NUMBER exponent'],
    ['(5)', POINT, 'E_NUMBER brackets'],
    ['5-', POINT, 'E_NUMBER trailing_minus'],
    ['- 5', POINT, 'E_NUMBER spaced_minus'],
    ['12 %', POINT, 'E_NUMBER percent'],
    ['$12', POINT, 'E_NUMBER currency'],
    ['#REF!', POINT, 'E_NUMBER formula'],
    ['abc', POINT, 'E_NUMBER letters'],
    ...['1200 p', '1300(e)', '2,345¹', '12*'].map(
      (text) => [text, POINT, 'E_NUMBER flag'] as [string, typeof POINT, string],
    ),
    ['12 EUR', POINT, 'E_NUMBER currency'],
    ['1'.repeat(30), POINT, 'E_NUMBER_RANGE 30 24'],
    [`1.${'1'.repeat(30)}`, POINT, 'E_DECIMALS 31 30'],
  ])('%s is none, and why', (text, style, expected) => {
    const read = readNumber(text, style)
    expect(typeof read === 'string' ? read : [read.code, ...Object.values(read.params)].join(' ')).toMatch(
      new RegExp(`^${expected}`),
    )
  })

  test('an ambiguous number names both readings', () => {
    expect(readNumber('1,234', OPEN)).toMatchObject({ params: { first: '1234', second: '1.234' } })
  })

  test.each(['', '-', '..', '...', ':', 'n/a', 'NA', 'NULL', '\\N', '.', 'x'])(
    '"%s" means missing, not zero',
    (text) => {
      expect(readAmount(text, POINT)).toEqual({ digits: null, status: 'M' })
    },
  )

  test('c means confidential, and 0 stays 0', () => {
    expect(readAmount('c', POINT)).toEqual({ digits: null, status: 'C' })
    expect(readAmount('0', POINT)).toEqual({ digits: '0', status: null })
  })

  test.each([
    ['1.5', 3, '1500'],
    ['1622.723437', 6, '1622723437'],
    ['0.0005', 3, '0.5'],
    ['-12.3456', 3, '-12345.6'],
    ['0', 6, '0'],
  ])('%s times ten to the %i is exact', (text, exponent, expected) => {
    expect(shiftDecimal(text, exponent).replace(/^0+(?=\d)/, '')).toBe(expected === '0' ? '0' : expected)
  })
})

describe('periods', () => {
  const read = periodReader(CURRENT_MONTH)

  test.each([
    ['2024', '2024'],
    ['2024-S1', '2024-S1'],
    ['2024-Q3', '2024-Q3'],
    ['2024-07', '2024-07'],
    ['202407', '2024-07'],
    ['2025-01/P9M', '2025-01/P9M'],
  ])('%s is %s', (text, expected) => {
    const reading = read(text)
    expect(reading.ok && formatPeriod(reading.value)).toBe(expected)
  })

  test.each([
    ['2024-T1', 'E_PERIOD_AMBIGUOUS trimester 2024-Q1 2024-01/P4M'],
    ['T4 2024', 'E_PERIOD_AMBIGUOUS trimester 2024-Q4 none'],
    ['03/04/2024', 'E_PERIOD_AMBIGUOUS day_month 2024-04 2024-03'],
    ['13/04/2024', 'E_PERIOD date 2024-04'],
    ['2024-03-15', 'E_PERIOD date 2024-03'],
    ['45352', 'E_PERIOD serial 2024-03-01'],
    ['Mar-24', 'E_PERIOD month_name 2024-03'],
    ['24-mars', 'E_PERIOD month_name 2024-03'],
    ['Jan 24', 'E_PERIOD month_name 2024-01'],
    ['2024-01-01', 'E_PERIOD date 2024-01'],
    ['20240101', 'E_PERIOD date 2024-01'],
    ['31/02/2024', 'E_PERIOD other none'],
    ['FY2024', 'E_PERIOD_AMBIGUOUS fiscal 2023-04/P12M 2024-04/P12M'],
    ['2008-2009', 'E_PERIOD_AMBIGUOUS fiscal 2008-04/P12M 2008-07/P12M'],
    ['FY25', 'E_PERIOD_AMBIGUOUS fiscal 2024-04/P12M 2025-04/P12M'],
    ['1T 2024', 'E_PERIOD_AMBIGUOUS trimester 2024-Q1 2024-01/P4M'],
    ['Dec-Jan 2024', 'E_PERIOD reversed none'],
    ['2025-06..2025-01', 'E_PERIOD reversed none'],
    ['cumul mars-juin 2025', 'E_PERIOD other none'],
    ['III/2024', 'E_PERIOD roman 2024-Q3'],
    ['2024-XI', 'E_PERIOD roman 2024-11'],
    ['2024-W05', 'E_PERIOD week none'],
    ['KW 5/2024', 'E_PERIOD week none'],
    ['2024p', 'E_PERIOD mark 2024'],
    ['2024 (p)', 'E_PERIOD mark 2024'],
    ['15. Januar 2024', 'E_PERIOD date 2024-01'],
    ['0M 2024', 'E_PERIOD other none'],
    ['13 months 2024', 'E_PERIOD other none'],
    ['1.2024', 'E_PERIOD month_dot 2024-01'],
    ['2024/25', 'E_PERIOD_AMBIGUOUS fiscal 2024-04/P12M 2024-07/P12M'],
    ['2024-25', 'E_PERIOD_AMBIGUOUS fiscal 2024-04/P12M 2024-07/P12M'],
    ['2024-13', 'E_PERIOD range none'],
    ['1066', 'E_PERIOD range none'],
    ['soon', 'E_PERIOD other none'],
    ['', 'E_EMPTY_CELL period'],
  ])('%s is none: %s', (text, expected) => {
    expect(shown(read(text))).toBe(expected)
  })

  test('a period that is not over gets a warning: November 2026 runs, October is over', () => {
    expect(read('2026-12')).toMatchObject({ ok: true, notice: { code: 'W_FUTURE_PERIOD' } })
    expect(read('2026')).toMatchObject({ ok: true, notice: { code: 'W_FUTURE_PERIOD' } })
    expect(read('2026-11')).toMatchObject({ ok: true, notice: null })
  })
})

describe('flows', () => {
  test.each([
    ...[
      ['X', 'X'],
      ['Export ', 'X'],
      ['EXP', 'X'],
      ['Ausfuhr', 'X'],
      ['экспорт', 'X'],
      ['exportación', 'X'],
      ['صادرات', 'X'],
    ],
    ...[
      ['m', 'M'],
      ['Imports', 'M'],
      ['Einfuhr', 'M'],
      ['importations', 'M'],
      ['импорт', 'M'],
      ['واردات', 'M'],
    ],
    ...[
      ['Re-Export', 'RX'],
      ['re-import', 'RM'],
      ['turnover', 'T'],
      ['Umsatz', 'T'],
      ['товарооборот', 'T'],
      ['Balance', 'B'],
    ],
  ])('%s is %s', (text, flow) => {
    expect(shown(readFlow(text))).toBe(flow)
  })

  test('goods between members of the European Union are dispatched and arrive', () => {
    for (const text of ['Dispatches', 'expéditions', 'Versendungen']) expect(shown(readFlow(text))).toBe('X')
    for (const text of ['arrivals', 'Introductions', 'Eingänge']) expect(shown(readFlow(text))).toBe('M')
  })

  test('one with its valuation is refused with the flow, for the valuation has a column of its own', () => {
    for (const text of ['Exports (FOB)', 'Exportations FAB', 'export fob'])
      expect(readFlow(text)).toMatchObject({ found: { code: 'E_FLOW', params: { suggestion: 'X' } } })
    expect(readFlow('Imports, CIF')).toMatchObject({ found: { code: 'E_FLOW', params: { suggestion: 'M' } } })
  })

  test('a misspelt one is refused with the nearest', () => {
    expect(readFlow('exprot')).toMatchObject({ found: { code: 'E_FLOW', params: { suggestion: 'X' } } })
    expect(readFlow('zzz')).toMatchObject({ found: { code: 'E_FLOW', params: { suggestion: 'none' } } })
  })
})

describe('areas', () => {
  const read = areaReader('partner')

  test.each([
    ['MAR', 'MAR', null],
    ['Germany', 'DEU', null],
    ['UK', 'GBR', 'W_ALIAS'],
    ['XK', 'XKX', null],
    ['EU27', 'EU27_2020', 'W_AGGREGATE'],
    ['WLD', 'WLD', 'W_AGGREGATE'],
    ['000', 'WLD', 'W_AGGREGATE'],
    ['RU-MOW', 'RU-MOW', null],
    ['NA', 'NAM', null],
  ])('%s is %s', (text, code, notice) => {
    const reading = read(text)
    expect(reading.ok && [reading.value, reading.notice?.code ?? null]).toEqual([code, notice])
  })

  test('a misspelt name is refused with the nearest', () => {
    expect(read('Germny')).toMatchObject({
      found: { code: 'E_UNKNOWN_COUNTRY', params: { suggestion: expect.stringContaining('DEU') } },
    })
  })
})

describe('products', () => {
  const read = productReader('')

  test.each([
    ['0101', { classification: 'HS', product: '0101' }],
    ["'0101", { classification: 'HS', product: '0101' }],
    ['8703.23', { classification: 'HS', product: '870323' }],
    ['TOTAL', { classification: '', product: 'TOTAL' }],
    ['all commodities', { classification: '', product: 'TOTAL' }],
    ['energy', { classification: 'SECTOR', product: 'energy' }],
    ['Renewable Energy', { classification: 'SECTOR', product: 'renewable-energy' }],
  ])('%s is known', (text, expected) => {
    expect(shown(read(text))).toEqual(expected)
  })

  test.each([
    ['101', 'E_PRODUCT zero 0101'],
    ['1.01E+05', 'E_PRODUCT spreadsheet none'],
    ['00', 'E_PRODUCT chapter none'],
    ['AG2', 'E_PRODUCT pseudo none'],
    ['123456789012', 'E_PRODUCT digits none'],
    ['enregy', 'E_PRODUCT unknown energy'],
    ['', 'E_EMPTY_CELL product'],
  ])('%s is not: %s', (text, expected) => {
    expect(shown(read(text))).toBe(expected)
  })

  test('SITC codes may have an odd number of digits, HS codes may not', () => {
    expect(shown(productReader('S3')('334'))).toEqual({ classification: 'S3', product: '334' })
    expect(shown(productReader('H5')('334'))).toBe('E_PRODUCT zero 0334')
  })
})

describe('units, valuations, statuses, classifications', () => {
  test.each([
    ['USD', 'USD', 0],
    ['US$', 'USD', 0],
    ['usd', 'USD', 0],
    ['DEM', 'DEM', 0],
    ['thousand USD', 'USD', 3],
    ['1000 USD', 'USD', 3],
    ['US Dollar thousand', 'USD', 3],
    ['mio EUR', 'EUR', 6],
    ['USD million', 'USD', 6],
    ['млрд долл. США', 'USD', 9],
    ['miles de euros', 'EUR', 3],
    ['mil millones de euros', 'EUR', 9],
    ['miles de dólares EE.UU.', 'USD', 3],
    ['milliers de dollars US', 'USD', 3],
    ["millions d'euros", 'EUR', 6],
    ['Md€', 'EUR', 9],
    ['M€', 'EUR', 6],
    ['Mio. US-Dollar', 'USD', 6],
    ['in 1.000 Euro', 'EUR', 3],
    ["'000 USD", 'USD', 3],
    ['thousands of US dollars', 'USD', 3],
    ['тыс.долл.США', 'USD', 3],
    ['млн рублей', 'RUB', 6],
    ['مليون يورو', 'EUR', 6],
    ['kg', 'KG', 0],
    ['t', 'KG', 3],
    ['INDEX:2024-S1', 'INDEX:2024-S1', 0],
    ['Index: H1 2024', 'INDEX:2024-S1', 0],
  ])('%s is %s times ten to the %i', (text, unit, exponent) => {
    const reading = readUnit(text)
    expect(reading.ok && [reading.value.unit, reading.value.exponent]).toEqual([unit, exponent])
  })

  test.each([
    ['$', 'E_UNIT dollar USD'],
    ['$ million', 'E_UNIT dollar USD'],
    ['مليون دولار', 'E_UNIT dollar USD'],
    ['US$ Mil', 'E_UNIT unknown none'],
    ['%', 'E_UNIT percent none'],
    ['index', 'E_UNIT index_base none'],
    ['million', 'E_UNIT no_currency none'],
    ['apples', 'E_UNIT unknown none'],
  ])('%s is none: %s', (text, expected) => {
    expect(shown(readUnit(text))).toBe(expected)
  })

  test('an empty valuation is unknown, not assumed', () => {
    expect(['', 'fob', 'C.I.F.', 'CAF', 'x'].map((text) => shown(readValuation(text)))).toEqual([
      ...['', 'FOB', 'CIF', 'CIF', 'E_VALUATION FOB, CIF'],
    ])
  })

  test('statuses go by letter and by word', () => {
    expect(['', 'A', 'p', 'estimated', 'c', 'M', 'b'].map((text) => shown(readStatus(text)))).toEqual([
      ...[null, 'A', 'P', 'E', 'C', 'M', 'A'],
    ])
  })

  test('classifications go by code and by edition', () => {
    expect(['', 'HS', 'h5', 'HS2022', 'SITC Rev. 3', 'BEC'].map((text) => shown(readClassification(text)))).toEqual([
      ...['', 'HS', 'H5', 'H6', 'S3', 'BE'],
    ])
  })
})
