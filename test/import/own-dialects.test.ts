import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { period } from '../../lib/trade/period'
import { observationsOf, readAll } from './reading'

/** Marks between thousands, with the decimal marks that may stand beside them. */
const MARKS: readonly (readonly [thousands: string, decimal: string])[] = [
  [',', '.'],
  ['.', ','],
  [' ', ','],
  ['\u00a0', ','],
  ["'", '.'],
]
const AREAS: Readonly<Record<string, string>> = { Réunion: 'REU', España: 'ESP', Österreich: 'AUT', France: 'FRA' }
const LANGUAGES = ['en', 'de', 'fr', 'es'] as const

/** Whole digits in groups of three, two digits behind the mark. */
function grouped(cents: bigint, [thousands, decimal]: readonly [string, string]): string {
  const text = cents.toString().padStart(3, '0')
  const whole = text.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, thousands)
  return `${whole}${decimal}${text.slice(-2)}`
}

const monthName = (language: string, year: number, month: number): string =>
  new Intl.DateTimeFormat(`${language}-u-nu-latn`, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, 15),
  )

const figure = fc.record({
  partner: fc.constantFrom(...Object.keys(AREAS)),
  year: fc.integer({ min: 1990, max: 2025 }),
  month: fc.integer({ min: 1, max: 12 }),
  cents: fc.bigInt({ min: 0n, max: 10n ** 15n }),
})
const dialect = fc.record({
  marks: fc.constantFrom(...MARKS),
  delimiter: fc.constantFrom(';', '\t', '|'),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  language: fc.constantFrom(...LANGUAGES),
  encoding: fc.constantFrom('utf-8', 'windows-1252', 'latin1'),
  /** Lines that other programs put around a table. */
  separatorLine: fc.boolean(),
  preamble: fc.integer({ min: 0, max: 3 }),
  emptyField: fc.boolean(),
  quoted: fc.boolean(),
})

test('thousands in groups, months in words and ISO 8859-1 read back the same in every dialect', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(figure, { minLength: 1, maxLength: 20 }), dialect, async (figures, written) => {
      const { marks, delimiter, end, language, encoding } = written
      // One figure that leaves no doubt about the marks.
      const sure = [...figures, { partner: 'France', year: 2024, month: 7, cents: 123_456_789n }]
      const quote = (text: string): string => (written.quoted ? `"${text}"` : text)
      const tail = written.emptyField ? delimiter : ''
      const lines = [
        ...(written.separatorLine ? [`sep=${delimiter}`] : []),
        ...Array.from({ length: written.preamble }, (_, i) => `# Außenhandel, Blatt ${i + 1}`),
        ['reporter', 'partner', 'flow', 'product', 'period', 'value', 'unit'].join(delimiter) + tail,
        ...sure.map(
          ({ partner, year, month, cents }) =>
            ['Deutschland', partner, 'export', '8703', monthName(language, year, month), grouped(cents, marks), 'EUR']
              .map(quote)
              .join(delimiter) + tail,
        ),
      ]
      const bytes = iconv.encode(lines.join(end), encoding)
      const reading = await readAll(bytes, encoding === 'latin1' ? { encoding } : {})
      expect(reading.error).toBeNull()
      expect(reading.rows.filter(({ kind }) => kind === 'refused')).toEqual([])
      expect(observationsOf(reading).map((o) => [o.partner, o.period, o.value])).toEqual(
        sure.map(({ partner, year, month, cents }) => [
          AREAS[partner],
          period(year, month, 1),
          grouped(cents, ['', '.']),
        ]),
      )
    }),
    { numRuns: 200 },
  )
})
