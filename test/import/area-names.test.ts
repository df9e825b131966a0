import { describe, expect, test } from 'vitest'
import { RecordReader } from '../../lib/import/records'
import { resolveArea } from '../../lib/trade/area-resolution'
import { haveSamples, sample } from './formats/lines'

const meant = (text: string): string | undefined => resolveArea(text)?.area.code

describe('a name as publishers write it', () => {
  test.each([
    ['Fmr USSR', 'SUN'],
    ['Fmr Yugoslavia', 'YUG'],
    ['Fmr Sudan', '_SD'],
    ['Fmr Dem. Rep. of Germany', 'DDR'],
    ['Fmr Fed. Rep. of Germany', 'DEU'],
    ['Germany (until 1990 former territory of the FRG)', 'DEU'],
    ['United Kingdom (excluding Northern Ireland)', 'GBR'],
    ['United Kingdom (Northern Ireland)', 'GB-NIR'],
    ['XI', 'GB-NIR'],
    ['China, P.R.: Mainland', 'CHN'],
    ['China, P.R.: Hong Kong', 'HKG'],
    ['China, P.R.: Macao', 'MAC'],
    ['Venezuela, Rep. Bolivariana de', 'VEN'],
    ['Iran, Islamic Rep. of', 'IRN'],
    ['Türkiye, Rep of', 'TUR'],
    ['Kosovo, Rep. of', 'XKX'],
    ['Aruba, Kingdom of the Netherlands', 'ABW'],
    ['Curaçao, the Netherlands with respect to', 'CUW'],
    ['Netherlands (Kingdom of the)', 'NLD'],
    ['Netherlands', 'NLD'],
    ['Elfenbeinküste', 'CIV'],
    ['Total All Markets', 'WLD'],
    ['Countries & Areas not specified', '_X'],
  ])('%s is %s', (text, code) => {
    expect(meant(text)).toBe(code)
  })

  test('what is left of a list of countries means something else in each list, so that it is asked about', () => {
    for (const text of ['Rest of world', 'Other Markets Asia', 'Other countries']) expect(meant(text)).toBeUndefined()
  })
})

/** Every text of the columns whose header fits, once. */
function textsOf(name: string, header: RegExp): string[] {
  const reader = new RecordReader(',')
  const [head, ...rows] = [...reader.push(sample(name).toString('utf8')), ...reader.end()]
  const columns = (head?.cells ?? []).flatMap((cell, at) => (header.test(cell) ? [at] : []))
  expect(columns.length).toBeGreaterThan(0)
  const texts = rows.flatMap(({ cells }) => columns.map((at) => (cells[at] ?? '').trim()))
  return [...new Set(texts.filter((text) => text !== ''))]
}

const unknown = (texts: readonly string[]): string[] => texts.filter((text) => meant(text) === undefined)

describe.skipIf(!haveSamples)('every name and code of the real files has a meaning', () => {
  test.each<[string, RegExp, number, readonly string[]]>([
    ['comtradeplus_trailing_comma_crlf.csv', /^(?:reporter|partner)2?(?:Code|ISO|Desc)$/, 20, []],
    ['comtrade_legacy_pandas_index.csv', /^[rp]t(?:Code|Title|3ISO)$/, 500, []],
    ['wits_download_thousands_usd.csv', /^(?:Reporter|Partner)/, 18, []],
    // `...` is no area: rows about the country itself.
    ['wits_summary_wide_years_padded.csv', /^(?:Reporter|Partner)$/, 3, ['...']],
    // The WTO’s code of its "Other Asia"; WITS has the same letters for "Other Asia, nes", so that the name decides.
    ['wto_annual_leading_zero_codes.csv', /^Reporter/, 700, ['OAS']],
  ])('%s', (name, header, atLeast, others) => {
    const texts = textsOf(name, header)
    expect(texts.length).toBeGreaterThanOrEqual(atLeast)
    expect(unknown(texts)).toEqual(others)
  })

  test('trademap_html_pretending_xls.xls', () => {
    const html = sample('trademap_html_pretending_xls.xls').toString('utf8')
    const names = [...html.matchAll(/<td align="left"[^>]*>([^<]*\p{L}[^<]*)</gu)].map(([, name]) => name!.trim())
    expect(names.length).toBeGreaterThan(100)
    expect(unknown(names.map((name) => name.replaceAll('&#39;', "'")))).toEqual([])
  })

  test('singstat_title_rows_footnotes_wide_months.csv, but for what is left of each continent', () => {
    const reader = new RecordReader(',')
    const lines = [...reader.push(sample('singstat_title_rows_footnotes_wide_months.csv').toString('utf8'))]
    const names = lines.flatMap(({ cells: [name = '', figure = ''] }) => (/^[\d.]+$/.test(figure) ? [name] : []))
    expect(names.length).toBeGreaterThan(100)
    expect(unknown(names).map((name) => name.trim())).toEqual(
      ['Oceania', 'Europe', 'Asia', 'America', 'Africa'].map((name) => `Other Markets ${name}`),
    )
  })
})
