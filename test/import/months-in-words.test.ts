import fc from 'fast-check'
import { expect, test } from 'vitest'
import { periodReader } from '../../lib/import/fields/period'
import { formatPeriod, period } from '../../lib/trade/period'

const LANGUAGES = ['en', 'de', 'fr', 'ru', 'ar', 'es'] as const
const read = periodReader(2199 * 12)

const written = (text: string): string => {
  const reading = read(text)
  return reading.ok ? formatPeriod(reading.value) : `${text}: ${JSON.stringify(reading.found.params)}`
}

test('a month comes back from what each of six languages calls it, long and short, in its digits or ours', () => {
  const months = fc.record({
    year: fc.integer({ min: 1900, max: 2198 }),
    month: fc.integer({ min: 1, max: 12 }),
    language: fc.constantFrom(...LANGUAGES),
    style: fc.constantFrom('long', 'short'),
    digits: fc.constantFrom('latn', 'arab'),
  })
  fc.assert(
    fc.property(months, ({ year, month, language, style, digits }) => {
      const format = new Intl.DateTimeFormat(`${language}-u-nu-${digits}`, {
        year: 'numeric',
        month: style as 'long' | 'short',
        timeZone: 'UTC',
      })
      expect(written(format.format(Date.UTC(year, month - 1, 15)))).toBe(formatPeriod(period(year, month, 1)))
    }),
    { numRuns: 1_000 },
  )
})

test('the months from one to another of a year come back from their names with a hyphen', () => {
  const ranges = fc.record({
    year: fc.integer({ min: 1900, max: 2198 }),
    ends: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 2 }),
    language: fc.constantFrom(...LANGUAGES),
    style: fc.constantFrom('long', 'short'),
    hyphen: fc.constantFrom('-', ' - ', '–', ' — '),
  })
  fc.assert(
    fc.property(ranges, ({ year, ends, language, style, hyphen }) => {
      const [first = 1, last = 1] = ends.toSorted((one, other) => one - other)
      const format = new Intl.DateTimeFormat(language, { month: style as 'long' | 'short', timeZone: 'UTC' })
      const [from, to] = [first, last].map((month) => format.format(Date.UTC(2024, month - 1, 15)))
      expect(written(`${from}${hyphen}${to} ${year}`)).toBe(formatPeriod(period(year, first, last - first + 1)))
    }),
    { numRuns: 1_000 },
  )
})
