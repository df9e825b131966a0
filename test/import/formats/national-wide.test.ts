import { describe, expect, test } from 'vitest'
import { formatPeriod } from '../../../lib/trade/period'
import type { ReadRow } from '../../../lib/import/types'
import { observationsOf, problemsOf, readAll } from '../reading'
import { haveSamples, sample } from './samples'

const TABLE = `Theme: Trade & Investment,,,
"Table Title: Merchandise Trade By Region (Imports), Monthly",,,
,,,
Data Series,2025 Feb ,2025 Jan ,2024 Dec 
    Morocco,18.9,18.5,na
  Africa,522.8,,414.7
    Other Markets Africa,1,2,3
Total All Markets,46687.4,54613.9,56135.9
,,,
Footnotes:,,,
 -     nil or negligible,,,
`

const skips = (rows: readonly ReadRow[]): string[] =>
  rows.flatMap((row) => (row.kind === 'skipped' ? [row.reason] : []))

describe('a table of a national office', () => {
  test('asks for what its titles do not say', async () => {
    const { error } = await readAll(TABLE)
    expect(error).toMatchObject({ code: 'E_MISSING_COLUMN', line: 4, params: { missing: 'reporter, unit' } })
    const bare = await readAll(TABLE.split('\n').slice(3).join('\n'))
    expect(bare.error?.params['missing']).toBe('reporter, flow, product, unit')
  })

  test('is read once reporter and unit were stated: partners from the side, months from the header, notes left out', async () => {
    const reading = await readAll(TABLE, { constants: { reporter: 'Singapore', unit: 'million SGD' } })
    expect(reading.head).toMatchObject({ format: 'national-wide', headerLine: 4 })
    expect(reading.head?.columns.map(({ field }) => field)).toEqual(['partner', 'value', 'value', 'value'])
    expect(
      observationsOf(reading).map((o) =>
        [o.reporter, o.partner, o.flow, o.product, formatPeriod(o.period), o.value, o.unit, o.status].join(' '),
      ),
    ).toEqual([
      'SGP MAR M TOTAL 2025-02 18900000 SGD A',
      'SGP MAR M TOTAL 2025-01 18500000 SGD A',
      'SGP MAR M TOTAL 2024-12  SGD M',
      'SGP AFRICA M TOTAL 2025-02 522800000 SGD A',
      'SGP AFRICA M TOTAL 2024-12 414700000 SGD A',
      'SGP WLD M TOTAL 2025-02 46687400000 SGD A',
      'SGP WLD M TOTAL 2025-01 54613900000 SGD A',
      'SGP WLD M TOTAL 2024-12 56135900000 SGD A',
    ])
    expect(skips(reading.rows)).toEqual(['S_EMPTY', 'S_GROUP', 'S_GROUP', 'S_GROUP', 'S_NOTE', 'S_NOTE'])
    expect(problemsOf(reading)).toEqual(['W_PREAMBLE@4:', 'W_AGGREGATE@6:Data Series'])
  })

  test('a row of numbers that look like years is no header', async () => {
    expect((await readAll('Country,a,b,c\nMorocco,2001,1999,2005\n')).error?.code).toBe('E_FORMAT')
  })
})

describe.skipIf(!haveSamples)('imports of Singapore by market', () => {
  const file = () => sample('singstat_title_rows_footnotes_wide_months.csv')

  test('the header is found in line 11; reporter and unit are asked for', async () => {
    expect((await readAll(file())).error).toMatchObject({
      code: 'E_MISSING_COLUMN',
      line: 11,
      params: { missing: 'reporter, unit' },
    })
  })

  test('266 months of 155 partners are read, 5 rests of continents and 14 notes counted', async () => {
    const reading = await readAll(file(), { constants: { reporter: 'SGP', unit: 'million SGD' } })
    expect(reading.rows.filter(({ kind }) => kind === 'refused')).toEqual([])
    const all = observationsOf(reading)
    expect(all).toHaveLength(155 * 266)
    expect(skips(reading.rows).filter((reason) => reason === 'S_GROUP')).toHaveLength(5 * 266)
    expect(skips(reading.rows).filter((reason) => reason === 'S_NOTE')).toHaveLength(14)
    const world = all.filter(({ partner }) => partner === 'WLD')
    expect([world[0]?.value, world[1]?.value]).toEqual(['46687400000', '54613900000'])
    expect(all.find(({ partner }) => partner === 'MAR')).toMatchObject({
      value: '18900000',
      flow: 'M',
      product: 'TOTAL',
    })
  })
})
