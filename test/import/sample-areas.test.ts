import { existsSync, readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { resolveArea } from '../../lib/trade/area-resolution'

const SAMPLES = new URL('../../../shared/samples/', import.meta.url)

/** The columns that name areas, and the texts in them that are no area: groups a publisher does not define, placeholders. */
const FILES: ReadonlyArray<readonly [string, 'utf-8' | 'utf-16le', string, readonly string[], readonly string[]]> = [
  ['comtradeplus_trailing_comma_crlf.csv', 'utf-8', ',', ['reporterCode', 'reporterISO', 'reporterDesc'], []],
  [
    'comtradeplus_trailing_comma_crlf.csv',
    'utf-8',
    ',',
    ['partnerCode', 'partnerISO', 'partnerDesc', 'partner2ISO'],
    [],
  ],
  [
    'comtrade_legacy_pandas_index.csv',
    'utf-8',
    ',',
    ['rtCode', 'rtTitle', 'rt3ISO', 'ptCode', 'ptTitle', 'pt3ISO'],
    [],
  ],
  ['comtrade_legacy_utf16le_tab.txt', 'utf-16le', '\t', ['rtCode', 'rtTitle', 'rt3ISO', 'ptCode', 'ptTitle'], []],
  ['wits_download_thousands_usd.csv', 'utf-8', ',', ['ReporterISO3', 'ReporterName', 'PartnerISO3', 'PartnerName'], []],
  ['wits_summary_wide_years_padded.csv', 'utf-8', ',', ['Reporter', 'Partner'], ['...']],
  // OAS: a region of the WTO, "Other Asia", where the name beside it is read.
  ['wto_annual_leading_zero_codes.csv', 'utf-8', ',', ['ReporterCode', 'ReporterISO3A', 'Reporter'], ['OAS']],
]

test.skipIf(!existsSync(SAMPLES)).each(FILES)(
  '%s (%s, %s): every name in %j is an area',
  (file, encoding, delimiter, columns, others) => {
    const text = iconv.decode(readFileSync(new URL(file, SAMPLES)), encoding)
    const [header = [], ...rows]: string[][] = parse(text, { bom: true, delimiter, relax_column_count: true })
    const names = new Set(columns.flatMap((column) => rows.map((row) => (row[header.indexOf(column)] ?? '').trim())))
    names.delete('')
    expect(names.size).toBeGreaterThan(0)
    expect([...names].filter((name) => resolveArea(name) === undefined)).toEqual(others)
  },
)
