import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  formatBytes,
  formatDateTime,
  formatDay,
  formatGrowth,
  formatMagnitude,
  formatNumber,
  formatPeriodLabel,
  formatPoints,
  formatShare,
  formatUnit,
  magnitudeOf,
} from '../../lib/trade/format'
import type { Language } from '../../lib/trade/locale'
import { parsePeriod, period } from '../../lib/trade/period'

/** Joints are no-break spaces; the tables below write them as `_`. */
const plain = (text: string | null): string | null => text?.replaceAll('\u00a0', '_') ?? null
const label = (notation: string, locale: Language, style: 'long' | 'short' = 'long'): string =>
  formatPeriodLabel(parsePeriod(notation)!, { locale, style })

describe('a number in full', () => {
  test.each([
    ['123456789012345678.01', '123,456,789,012,345,678.01', '123.456.789.012.345.678,01'],
    ['9007199254740993', '9,007,199,254,740,993', '9.007.199.254.740.993'],
    ['-1234567.891', '−1,234,567.891', '−1.234.567,891'],
    ['0', '0', '0'],
    ['-0', '0', '0'],
    ['0.30', '0.3', '0,3'],
  ])('%s keeps its digits', (text, en, de) => {
    expect(formatNumber(text, { locale: 'en' })).toBe(en)
    expect(formatNumber(text, { locale: 'de' })).toBe(de)
  })

  test('a column can fix its decimals and name the unit', () => {
    expect(plain(formatNumber('13', { locale: 'de', decimals: 1, unit: 'USD' }))).toBe('13,0_USD')
    expect(plain(formatNumber('1500', { locale: 'en', unit: 'KG' }))).toBe('1,500_kg')
    expect(formatNumber('173', { locale: 'en', unit: 'INDEX:2024-S1' })).toBe('173')
  })

  test('a balance can carry its sign, and zero has none', () => {
    expect(formatNumber('12', { locale: 'en', sign: 'always' })).toBe('+12')
    expect(formatNumber('-12', { locale: 'en', sign: 'always' })).toBe('−12')
    expect(formatNumber('0', { locale: 'en', sign: 'always' })).toBe('0')
  })

  test('what is missing or no number is null, never "0"', () => {
    expect(formatNumber(null, { locale: 'en' })).toBeNull()
    expect(formatNumber(Number.NaN, { locale: 'en', style: 'compact' })).toBeNull()
    expect(formatNumber(Infinity, { locale: 'en' })).toBeNull()
    expect(formatNumber('n/a', { locale: 'en' })).toBeNull()
  })
})

describe('a compact number', () => {
  test.each([
    ['0', '0', '0'],
    ['173', '173', '173'],
    ['172.64', '172.6', '172,6'],
    ['999.94', '999.9', '999,9'],
    ['999.95', '1.0_k', '1,0_Tsd.'],
    ['999499', '999.5_k', '999,5_Tsd.'],
    ['999500', '999.5_k', '999,5_Tsd.'],
    ['999949', '999.9_k', '999,9_Tsd.'],
    ['999950', '1.0_m', '1,0_Mio.'],
    ['999999.6', '1.0_m', '1,0_Mio.'],
    ['780900000', '780.9_m', '780,9_Mio.'],
    ['1000000000', '1.0_bn', '1,0_Mrd.'],
    ['1173900000', '1.2_bn', '1,2_Mrd.'],
    ['1000000000000', '1.0_tn', '1,0_Bio.'],
    ['1234000000000000', '1,234.0_tn', '1.234,0_Bio.'],
    ['-387900000', '−387.9_m', '−387,9_Mio.'],
    ['0.04', '<0.1', '<0,1'],
    ['-0.04', '>−0.1', '>−0,1'],
  ])('%s', (text, en, de) => {
    expect(plain(formatNumber(text, { locale: 'en', style: 'compact' }))).toBe(en)
    expect(plain(formatNumber(text, { locale: 'de', style: 'compact' }))).toBe(de)
  })

  test('rounds the decimal text, not the nearest double: 780949999.99999999999 stays below the half', () => {
    expect(plain(formatNumber('780949999.99999999999', { locale: 'en', style: 'compact' }))).toBe('780.9_m')
    expect(plain(formatNumber('780950000', { locale: 'en', style: 'compact' }))).toBe('781.0_m')
  })

  test('a number and its text print the same, also where a double turns to exponents', () => {
    expect(plain(formatNumber(1e9, { locale: 'en', style: 'compact', unit: 'USD' }))).toBe('1.0_bn_USD')
    expect(plain(formatNumber(1e21, { locale: 'en', style: 'compact' }))).toBe('1,000,000,000.0_tn')
    expect(formatNumber(1e-7, { locale: 'en' })).toBe('0.0000001')
  })

  test('cards beside each other share the magnitude of the largest', () => {
    expect(magnitudeOf(['780900000', '393000000', '1173900000', null])).toBe(9)
    expect(magnitudeOf(['999949.9', '-999950'])).toBe(6)
    expect(magnitudeOf([null, 'x'])).toBe(0)
    const options = { locale: 'en', style: 'compact', magnitude: 6 } as const
    expect(plain(formatNumber('1173900000', options))).toBe('1,173.9_m')
    expect(plain(formatNumber('40000', options))).toBe('<0.1_m')
    expect(formatNumber('1173900000', { ...options, suffix: false })).toBe('1,173.9')
  })
})

describe('a number on an axis and in a sentence', () => {
  test('axes drop decimals that say nothing', () => {
    expect(plain(formatNumber(200_000_000, { locale: 'en', style: 'axis' }))).toBe('200_m')
    expect(plain(formatNumber(1_500_000_000, { locale: 'de', style: 'axis' }))).toBe('1,5_Mrd.')
    expect(formatNumber(250_000_000, { locale: 'en', style: 'axis', magnitude: 9, suffix: false })).toBe('0.25')
    expect(formatNumber(0, { locale: 'en', style: 'axis', magnitude: 0 })).toBe('0')
  })

  test.each([
    ['780900000', '780.9_million_USD', '780,9_Millionen_USD'],
    ['1173900000', '1.17_billion_USD', '1,17_Milliarden_USD'],
    ['1000000', '1_million_USD', '1_Million_USD'],
    ['999999.6', '1_million_USD', '1_Million_USD'],
    ['-1000000000', '−1_billion_USD', '−1_Milliarde_USD'],
    ['1004000000', '1_billion_USD', '1_Milliarde_USD'],
    ['999499', '999,499_USD', '999.499_USD'],
    ['9996000000', '10_billion_USD', '10_Milliarden_USD'],
    ['0.4', '0.4_USD', '0,4_USD'],
  ])('%s in a sentence', (text, en, de) => {
    expect(plain(formatNumber(text, { locale: 'en', style: 'sentence', unit: 'USD' }))).toBe(en)
    expect(plain(formatNumber(text, { locale: 'de', style: 'sentence', unit: 'USD' }))).toBe(de)
  })

  test('a subtitle names the magnitude that the axis leaves out', () => {
    expect(formatMagnitude(6, { locale: 'de', style: 'sentence' })).toBe('Millionen')
    expect(formatMagnitude(9, { locale: 'en' })).toBe('bn')
    expect(formatMagnitude(0, { locale: 'en' })).toBe('')
  })
})

describe('changes and shares', () => {
  test.each([
    [0.011, '+1.1_%', '+1,1_%'],
    [-0.223, '−22.3_%', '−22,3_%'],
    [0, '0.0_%', '0,0_%'],
    [-0.0004, '0.0_%', '0,0_%'],
    [0.145, '+14.5_%', '+14,5_%'],
    [3, '+300.0_%', '+300,0_%'],
    [3.2, '×4.2', '×4,2'],
    [-1, '−100.0_%', '−100,0_%'],
  ])('growth of %d', (ratio, en, de) => {
    expect(plain(formatGrowth(ratio, { locale: 'en' }))).toBe(en)
    expect(plain(formatGrowth(ratio, { locale: 'de' }))).toBe(de)
  })

  test('growth that was published without decimals gets none', () => {
    expect(plain(formatGrowth(0.73, { locale: 'en', decimals: 0 }))).toBe('+73_%')
  })

  test('a sentence whose verb has the direction takes the growth without its sign', () => {
    expect(plain(formatGrowth(-0.223, { locale: 'en', sign: 'never' }))).toBe('22.3_%')
  })

  test('growth from nothing stays null', () => {
    expect(formatGrowth(null, { locale: 'en' })).toBeNull()
    expect(formatPoints(null, { locale: 'en' })).toBeNull()
    expect(formatShare(null, { locale: 'en' })).toBeNull()
  })

  test('contributions are points, not per cent', () => {
    expect(plain(formatPoints(0.0082, { locale: 'en' }))).toBe('+0.8_pp')
    expect(plain(formatPoints(-0.0082, { locale: 'de', style: 'long' }))).toBe('−0,8_Prozentpunkte')
    expect(plain(formatPoints(0.01, { locale: 'en', style: 'long', decimals: 0 }))).toBe('+1_percentage point')
  })

  test.each([
    [0, '0.0_%'],
    [0.0004, '<0.1_%'],
    [0.001, '0.1_%'],
    [0.1234, '12.3_%'],
    [0.9994, '99.9_%'],
    [0.9996, '>99.9_%'],
    [1, '100.0_%'],
  ])('a share of %d', (ratio, en) => {
    expect(plain(formatShare(ratio, { locale: 'en' }))).toBe(en)
  })
})

describe('periods, units and days', () => {
  test.each([
    ['2024', '2024', '2024', '2024', '2024'],
    ['2025-S1', 'H1 2025', 'H1 2025', '1. Halbjahr 2025', '1. Hj. 2025'],
    ['2025-S2', 'H2 2025', 'H2 2025', '2. Halbjahr 2025', '2. Hj. 2025'],
    ['2024-Q3', 'Q3 2024', 'Q3 2024', '3. Quartal 2024', 'Q3 2024'],
    ['2024-Q4', 'Q4 2024', 'Q4 2024', '4. Quartal 2024', 'Q4 2024'],
    ['2024-03', 'March 2024', 'Mar 2024', 'März 2024', 'März 2024'],
    ['2024-01', 'January 2024', 'Jan 2024', 'Januar 2024', 'Jan. 2024'],
    ['2024-12', 'December 2024', 'Dec 2024', 'Dezember 2024', 'Dez. 2024'],
    ['2025-01/P9M', 'January–September 2025', 'Jan–Sep 2025', 'Januar–September 2025', 'Jan.–Sept. 2025'],
    ['2023-07/P12M', 'July 2023 – June 2024', 'Jul 2023 – Jun 2024', 'Juli 2023 – Juni 2024', 'Juli 2023 – Juni 2024'],
    ['2020-01/P36M', '2020–2022', '2020–2022', '2020–2022', '2020–2022'],
  ])('%s', (notation, en, enShort, de, deShort) => {
    expect(label(notation, 'en')).toBe(en)
    expect(label(notation, 'en', 'short')).toBe(enShort)
    expect(label(notation, 'de')).toBe(de)
    expect(label(notation, 'de', 'short')).toBe(deShort)
  })

  test('an index names its base', () => {
    expect(formatUnit('INDEX:2024-S1', { locale: 'en' })).toBe('index, H1 2024 = 100')
    expect(formatUnit('INDEX:2024-S1', { locale: 'de' })).toBe('Index, 1. Halbjahr 2024 = 100')
    expect(formatUnit('INDEX:?', { locale: 'en' })).toBe('index')
    expect(formatUnit('USD', { locale: 'de' })).toBe('USD')
  })

  test('a day is written out, and what is no day comes back as it is', () => {
    expect(formatDay('2026-11-23', { locale: 'en' })).toBe('23 Nov 2026')
    expect(formatDay('2026-03-01', { locale: 'de' })).toBe('1. März 2026')
    expect(formatDay('2026-01-01T00:00:00.000Z', { locale: 'en' })).toBe('1 Jan 2026')
    expect(formatDateTime('2026-11-23T14:05:59Z', { locale: 'de' })).toBe('23. Nov. 2026, 14:05 UTC')
    expect(formatDay('2026-13-01', { locale: 'en' })).toBe('2026-13-01')
    expect(formatDay('November', { locale: 'en' })).toBe('November')
  })

  test('sizes of files count in thousands', () => {
    expect(plain(formatBytes(873, { locale: 'en' }))).toBe('873_B')
    expect(plain(formatBytes(999_950, { locale: 'en' }))).toBe('1_MB')
    expect(plain(formatBytes(36_100_000, { locale: 'de' }))).toBe('36,1_MB')
  })
})

describe.each(['Pacific/Auckland', 'America/Los_Angeles', 'Asia/Kathmandu'])('a process in %s', (zone) => {
  const before = process.env.TZ
  beforeAll(() => {
    process.env.TZ = zone
  })
  afterAll(() => {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  })

  test('names the same months and days', () => {
    expect(new Date(Date.UTC(2024, 0, 1)).getTimezoneOffset()).not.toBe(0)
    expect(formatPeriodLabel(period(2024, 1, 1), { locale: 'en' })).toBe('January 2024')
    expect(formatPeriodLabel(period(2024, 11, 2), { locale: 'de', style: 'short' })).toBe('Nov.–Dez. 2024')
    expect(formatDay('2024-12-31', { locale: 'en' })).toBe('31 Dec 2024')
    expect(formatDateTime('2024-12-31T23:59:00Z', { locale: 'en' })).toBe('31 Dec 2024, 23:59 UTC')
  })
})
