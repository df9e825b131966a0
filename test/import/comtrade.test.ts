import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { formatPeriod } from '../../lib/trade/period'
import type { ReadRow } from '../../lib/import/types'
import { observationsOf, problemsOf, readAll } from './reading'

const fixture = (name: string): Buffer => readFileSync(fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url)))
const sampleUrl = (name: string): URL => new URL(`../../../shared/samples/${name}`, import.meta.url)

const line = (row: ReadRow): string => {
  if (row.kind === 'skipped') return row.reason
  if (row.kind === 'refused') return row.problems.map(({ code, column }) => `${code} ${column}`).join()
  const { reporter, partner, flow, classification, product, valuation, period, value, unit, status } = row.observation
  return [reporter, partner, flow, classification, product, formatPeriod(period), value, unit, valuation, status].join(
    ' ',
  )
}

describe('UN Comtrade, today’s form', () => {
  test('each of 16 rows is an observation, refused, or skipped with its reason', async () => {
    const reading = await readAll(fixture('comtrade.csv'))
    expect(reading.warnings).toEqual([])
    expect(reading.head).toMatchObject({ format: 'comtrade', source: 'un-comtrade', delimiter: ',', decimal: '.' })
    expect(reading.rows.map(line)).toEqual([
      'MAR RUS M H5 27 2020 977644399 USD CIF A',
      'MAR WLD M H5 27 2020 5000000000.25 USD CIF A',
      'MAR RUS M  TOTAL 2020 1622723437 USD CIF A',
      'MAR RUS X H5 08 2020 150000000 USD FOB A',
      ...['S_BREAKDOWN', 'S_BREAKDOWN', 'S_BREAKDOWN', 'S_BREAKDOWN', 'S_PSEUDO_PRODUCT', 'S_FLOW', 'S_SERVICES'],
      'MAR RUS M H5 2711 2020-11 0 USD CIF A',
      'MAR S19 M H5 85 2020 12.5 USD CIF A',
      'MAR RUS RX H5 84 2020 7 USD FOB A',
      'MAR RUS M H4 01 2020 421 USD CIF A',
      'E_UNKNOWN_COUNTRY partnerCode',
    ])
  })

  test('a file that a spreadsheet saved again reads the same: no quotes, semicolons, no trailing comma', async () => {
    const records = (await readAll(fixture('comtrade.csv'))).rows
    const header = fixture('comtrade.csv').toString().split('\r\n', 1)[0] ?? ''
    const saved = records.map((row) => (row.kind === 'skipped' ? null : row.cells)).filter((cells) => cells !== null)
    const text = [header.split(','), ...saved]
      .map((cells) => cells.map((cell) => cell.replaceAll('"', '')).join(';'))
      .join('\r\n')
    const again = await readAll(text.replaceAll('5000000000.25', '5000000000,25').replaceAll('12.5', '12,5'))
    expect(again.head).toMatchObject({ format: 'comtrade', delimiter: ';', decimal: ',' })
    expect(observationsOf(again)).toEqual(observationsOf({ ...again, rows: records }))
  })

  test('without its value column it is refused by the name of the column', async () => {
    const text = fixture('comtrade.csv').toString().replace('primaryValue', 'someValue')
    expect((await readAll(text)).error?.code).toBe('E_MISSING_COLUMN')
  })
})

describe('UN Comtrade, former form', () => {
  const EXPECTED = [
    'MAR RUS M H5 27 2020 977644399 USD CIF A',
    'MAR WLD X  TOTAL 2020 27700000000 USD FOB A',
    'MAR FRA RX S3 0 2020-07 100 USD FOB A',
  ]

  test('22 columns', async () => {
    const reading = await readAll(fixture('comtrade-legacy.csv'))
    expect(problemsOf(reading)).toEqual([])
    expect(reading.head?.format).toBe('comtrade-legacy')
    expect(reading.rows.map(line)).toEqual(EXPECTED)
  })

  test('behind an index column without a name, and as Excel’s Unicode text', async () => {
    const indexed = fixture('comtrade-legacy.csv')
      .toString()
      .trimEnd()
      .split('\n')
      .map((text, i) => `${i === 0 ? '' : i - 1},${text}`)
      .join('\n')
    expect((await readAll(indexed)).rows.map(line)).toEqual(EXPECTED)
    const unicode = Buffer.from(`\ufeff${indexed.replaceAll(',', '\t').replaceAll('\n', '\r\n')}`, 'utf16le')
    expect((await readAll(unicode)).rows.map(line)).toEqual(EXPECTED)
  })
})

test('Sudan of 2010 is not the Sudan of 2013, though both have the ISO code SDN', async () => {
  const [header, first] = fixture('comtrade-legacy.csv').toString().split('\n')
  const of = (year: number, partner: string): string =>
    first!.replaceAll('2020', String(year)).replace('643,Russian Federation,RUS', partner)
  const text = [header, of(2010, '736,Fmr Sudan,SDN'), of(2013, '729,Sudan,SDN'), of(2013, ',Sudan,SDN')].join('\n')
  expect(observationsOf(await readAll(text)).map(({ partner }) => partner)).toEqual(['_SD', 'SDN', 'SDN'])
})

describe.skipIf(!existsSync(sampleUrl('')))('real files', () => {
  const sample = (name: string): Buffer => readFileSync(sampleUrl(name))

  test('a download of 660 rows with a trailing comma is imported whole', async () => {
    const reading = await readAll(sample('comtradeplus_trailing_comma_crlf.csv'))
    expect(problemsOf(reading)).toEqual([])
    expect(reading.rows).toHaveLength(660)
    expect(line(reading.rows[0]!)).toBe('SGP AUS M H4 27 2013 1185462651.266 USD CIF A')
  })

  test('the former form is the same behind an index column and in UTF-16 with tabs', async () => {
    const commas = await readAll(sample('comtrade_legacy_pandas_index.csv'))
    const tabs = await readAll(sample('comtrade_legacy_utf16le_tab.txt'))
    expect(problemsOf(commas)).toEqual([])
    expect(commas.rows).toHaveLength(8100)
    expect(line(commas.rows[0]!)).toBe('RUS WLD X H5 01 2020 56770660 USD FOB A')
    expect(tabs.head).toMatchObject({ encoding: 'utf-16le', delimiter: '\t' })
    expect(observationsOf(tabs)).toEqual(observationsOf(commas))
  })

  test.each([['mdic_mojibake_semicolon.csv', 'E_FORMAT@1:']])(
    '%s is refused in one sentence',
    async (name, expected) => {
      expect(problemsOf(await readAll(sample(name)))).toEqual([expected])
    },
  )
})
