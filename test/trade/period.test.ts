import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  comparePeriods,
  endOf,
  formatPeriod,
  frequencyOf,
  MAX_MONTHS,
  monthOf,
  parsePeriod,
  period,
  periodsBetween,
  shiftPeriod,
  yearBefore,
  yearOf,
  type Period,
} from '../../lib/trade/period'
import { anyPeriod, at } from './build-figures'

const canonical = (text: string): string | null => {
  const read = parsePeriod(text)
  return read && formatPeriod(read)
}

describe('a period', () => {
  test('counts its first month from January of year 0', () => {
    expect(period(2024, 1, 12)).toEqual({ first: 24_288, months: 12 })
    expect(period(2025, 7, 6)).toEqual({ first: 24_306, months: 6 })
    expect(endOf(period(2024, 1, 12))).toBe(24_300)
  })

  test('knows its year and month', () => {
    expect([yearOf(at('2024-12')), monthOf(at('2024-12'))]).toEqual([2024, 12])
    expect([yearOf(at('2025-01')), monthOf(at('2025-01'))]).toEqual([2025, 1])
  })

  test.each([
    [2024, 0, 1],
    [2024, 13, 1],
    [2024, 1, 0],
  ])('of year %i, month %i and %i months is a bug', (year, month, months) => {
    expect(() => period(year, month, months)).toThrow(RangeError)
  })
})

describe('the canonical notation', () => {
  test.each<[number, number, number, string]>([
    [2024, 1, 12, '2024'],
    [2025, 1, 6, '2025-S1'],
    [2025, 7, 6, '2025-S2'],
    [2024, 1, 3, '2024-Q1'],
    [2024, 10, 3, '2024-Q4'],
    [2024, 7, 1, '2024-07'],
    [2025, 1, 9, '2025-01/P9M'],
    [2023, 7, 12, '2023-07/P12M'],
    [2024, 2, 3, '2024-02/P3M'],
    [2024, 4, 6, '2024-04/P6M'],
    [2020, 1, 24, '2020-01/P24M'],
  ])('of the period from %i, month %i, of %i months is %s', (year, month, months, notation) => {
    expect(formatPeriod(period(year, month, months))).toBe(notation)
  })

  test('of every period reads back as that period', () => {
    fc.assert(fc.property(anyPeriod, (p) => void expect(parsePeriod(formatPeriod(p))).toEqual(p)))
  })
})

describe('reading a period', () => {
  test.each([
    ['2024', '2024'],
    ['2024-A1', '2024'],
    ['2025-H1', '2025-S1'],
    ['H2 2025', '2025-S2'],
    ['s1-2025', '2025-S1'],
    ['2024Q3', '2024-Q3'],
    ['2024 Q3', '2024-Q3'],
    ['q3 2024', '2024-Q3'],
    ['2024M07', '2024-07'],
    ['2024-M7', '2024-07'],
    ['202407', '2024-07'],
    ['07/2024', '2024-07'],
    ['7/2024', '2024-07'],
    [' 2024-07 ', '2024-07'],
    ['2025-01-01/P6M', '2025-S1'],
    ['2025-01/P9M', '2025-01/P9M'],
    ['2023-07/P1Y', '2023-07/P12M'],
    ['2024-01/P1Y', '2024'],
    ['2024-07/P3M', '2024-Q3'],
  ])('%s is %s', (text, expected) => {
    expect(canonical(text)).toBe(expected)
  })

  test.each([
    ...['', ' ', '24', '2024-T1', 'T1 2024', '2024-S3', '2024-S0', '2024-Q5', '2024-Q0'],
    ...['2024-13', '2024-00', '202413', '202400', '13/2024', '0/2024', '1899', '2200', '1899-12', '2200-01'],
    ...['2024-01/P0M', '2024-01/P121M', '2024-01/P11Y', '2024-02-15/P6M', '2024-01-15'],
    ...['Mar-24', '45352', '1.2024', '03/04/2024', '20240101', '2008-2009', '2024/25', '-2024', '2024.0', '２０２４'],
  ])('"%s" is none', (text) => {
    expect(parsePeriod(text)).toBeNull()
  })

  test('never throws, and gives nothing out of bounds', () => {
    const nearPeriods = fc.stringMatching(/^[12][0-9]{3}[-/ ]?[SHQMTA]?[0-9]{0,3}(\/P[0-9]{1,4}[MY])?$/)
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearPeriods), (text) => {
        const read = parsePeriod(text)
        if (read === null) return
        const bounded = yearOf(read) >= 1900 && yearOf(read) <= 2199 && read.months >= 1 && read.months <= MAX_MONTHS
        expect(bounded).toBe(true)
        expect(parsePeriod(formatPeriod(read))).toEqual(read)
      }),
    )
  })
})

describe('the period a year before', () => {
  test.each([
    ['2025-S1', '2024-S1'],
    ['2024-01', '2023-01'],
    ['2024', '2023'],
    ['2025-01/P9M', '2024-01/P9M'],
    ['2023-07/P12M', '2022-07/P12M'],
    ['2020-01/P24M', '2018-01/P24M'],
    ['2020-01/P18M', '2018-01/P18M'],
  ])('of %s is %s', (notation, before) => {
    expect(formatPeriod(yearBefore(at(notation)))).toBe(before)
  })

  test('begins with the same month, has the same length and does not overlap', () => {
    fc.assert(
      fc.property(anyPeriod, (p) => {
        const before = yearBefore(p)
        expect(monthOf(before)).toBe(monthOf(p))
        expect(before.months).toBe(p.months)
        expect(endOf(before)).toBeLessThanOrEqual(p.first)
      }),
    )
  })
})

describe('the frequency of a period', () => {
  test.each([
    ['2024', 'A'],
    ['2024-S1', 'S'],
    ['2024-S2', 'S'],
    ['2024-Q1', 'Q'],
    ['2024-Q3', 'Q'],
    ['2024-01', 'M'],
    ['2025-01/P9M', 'C'],
    ['2025-01/P2M', 'C'],
    ['2023-07/P12M', null],
    ['2024-02/P3M', null],
    ['2024-04/P6M', null],
    ['2024-02/P2M', null],
    ['2020-01/P24M', null],
  ])('%s is %s', (notation, frequency) => {
    expect(frequencyOf(at(notation))).toBe(frequency)
  })
})

describe('the periods between two months', () => {
  const between = (from: string, to: string, frequency: 'A' | 'S' | 'Q' | 'M'): string[] =>
    periodsBetween(at(from).first, endOf(at(to)), frequency).map(formatPeriod)

  test('lie wholly inside: February 2024 to January 2025 hold three quarters, one half-year and no year', () => {
    expect(between('2024-02', '2025-01', 'Q')).toEqual(['2024-Q2', '2024-Q3', '2024-Q4'])
    expect(between('2024-02', '2025-01', 'S')).toEqual(['2024-S2'])
    expect(between('2024-02', '2025-01', 'A')).toEqual([])
    expect(between('2024-02', '2025-01', 'M')).toHaveLength(12)
  })

  test('follow each other without gap or overlap on the calendar grid, and none is left out', () => {
    const length = { A: 12, S: 6, Q: 3, M: 1 } as const
    fc.assert(
      fc.property(
        fc.integer({ min: 24_000, max: 24_100 }),
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom('A', 'S', 'Q', 'M'),
        (first, span, frequency) => {
          const periods = periodsBetween(first, first + span, frequency)
          const months = length[frequency]
          const inside: number[] = []
          for (let month = first; month + months <= first + span; month++) if (month % months === 0) inside.push(month)
          expect(periods).toEqual(inside.map((start): Period => ({ first: start, months })))
        },
      ),
    )
  })
})

test('periods sort by their first month, the shorter one first', () => {
  const sorted = ['2024', '2023-12', '2024-Q1', '2024-01'].map(at).sort(comparePeriods)
  expect(sorted.map(formatPeriod)).toEqual(['2023-12', '2024-01', '2024-Q1', '2024'])
})

test('shifting a period by its length gives the one that follows', () => {
  expect(formatPeriod(shiftPeriod(at('2024-Q4'), 3))).toBe('2025-Q1')
  expect(formatPeriod(shiftPeriod(at('2024-01'), -1))).toBe('2023-12')
})
