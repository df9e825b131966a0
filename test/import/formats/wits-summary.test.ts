import { describe, expect, test } from 'vitest'
import { formatPeriod } from '../../../lib/trade/period'
import type { ReadRow } from '../../../lib/import/types'
import { observationsOf, problemsOf, readAll } from '../reading'
import { haveSamples, sample } from './samples'

const HEADER = 'Reporter,Partner,Product categories,Indicator Type,Indicator,2019,2018'

/** How many rows of each kind, skipped ones by reason. */
const counts = (rows: readonly ReadRow[]): Record<string, number> => {
  const found: Record<string, number> = {}
  for (const row of rows) {
    const key = row.kind === 'skipped' ? row.reason : row.kind
    found[key] = (found[key] ?? 0) + 1
  }
  return found
}

const lines = (text: string) => readAll(`${HEADER}\n${text}\n`)
const short = (reading: Awaited<ReturnType<typeof lines>>): string[] =>
  observationsOf(reading).map((o) =>
    [o.reporter, o.partner, o.flow, o.classification || '-', o.product, formatPeriod(o.period), o.value, o.unit].join(
      ' ',
    ),
  )

describe('the country profile of WITS', () => {
  test('takes the rows of money with their multiplier, each year a figure', async () => {
    const reading = await lines(
      [
        'Morocco,World,All Products,Export,Exports (in US$ Mil),          29327.79,          29360.14',
        'Morocco,World,Fuels,Import,Import(US$ Thousand),         1.5,',
        'Morocco,France,All Products,Import,Trade (US$ Mil)-Top 5 Import Partner,0.07,..',
      ].join('\n'),
    )
    expect(reading.head).toMatchObject({ format: 'wits-summary', source: 'wits' })
    expect(problemsOf(reading)).toEqual([])
    expect(short(reading)).toEqual([
      'MAR WLD X - TOTAL 2019 29327790000 USD',
      'MAR WLD X - TOTAL 2018 29360140000 USD',
      'MAR WLD M WITS 27-27_Fuels 2019 1500 USD',
      'MAR FRA M - TOTAL 2019 70000 USD',
      'MAR FRA M - TOTAL 2018  USD',
    ])
    expect(counts(reading.rows)).toEqual({ observation: 5, S_EMPTY: 1 })
  })

  test.each([
    ['Morocco,World,Fuels,Export,Export Product share(%),1,2'],
    ['Morocco,...,...,Trade Indicator,HH Market concentration index,0.07,0.07'],
    ['Morocco,...,...,Development,Trade Balance (current US$ Mil),-5,-6'],
    ['Morocco,World,All Products,Tariff,Duty Free Imports (US$ Thousand),1,2'],
    ['Morocco,...,...,Export,No. Of Export partners,182,179'],
    ['Morocco,...,All Products,Export,Exports (in US$ Mil),182,179'],
  ])('leaves out %s', async (text) => {
    expect(counts((await lines(text)).rows)).toEqual({ S_INDICATOR: 2 })
  })

  test('refuses a category that is none, once for the line', async () => {
    const reading = await lines('Morocco,World,Gadgets,Export,Export(US$ Mil),1,2')
    expect(problemsOf(reading)).toEqual(['E_PRODUCT@2:Product categories'])
    expect(counts(reading.rows)).toEqual({ refused: 2 })
  })
})

describe.skipIf(!haveSamples)('the profile of Morocco', () => {
  test('gives 972 values of money of 3,520 cells; the sums are those of the file', async () => {
    const reading = await readAll(sample('wits_summary_wide_years_padded.csv'))
    expect(problemsOf(reading)).toEqual([])
    expect(counts(reading.rows)).toEqual({ observation: 972, S_INDICATOR: 1516, S_EMPTY: 1032 })
    const all = observationsOf(reading)
    // 3,170,418.02 million dollars, added up outside of this program.
    expect(all.reduce((sum, { value }) => sum + BigInt(value ?? 0), 0n)).toBe(3_170_418_020_000n)
    expect(short(reading)).toContain('MAR WLD X - TOTAL 2019 29327790000 USD')
    expect(new Set(all.map(({ partner }) => partner))).toContain('RUS')
    expect(new Set(all.flatMap((o) => (o.classification === 'WITS' ? [o.product] : []))).size).toBe(20)
  })
})
