import { describe, expect, test } from 'vitest'
import type { MappedField } from '../../lib/import/mapping'
import { suggestMapping } from '../../lib/import/suggest-mapping'
import { linesOf } from './formats/lines'
import { observationsOf, readAll } from './reading'

/** What is suggested for a text that no format knows, as `name=field` and the kind of its wide headers. */
async function suggested(text: string): Promise<string> {
  const { error, sample } = await readAll(text)
  expect(['E_FORMAT', 'E_MISSING_COLUMN']).toContain(error?.code)
  const mapping = suggestMapping(sample!)
  const columns = mapping?.columns.map(({ name, field }) => `${name}=${field}`).join(' ')
  return `${columns}${mapping?.wide ? ` wide=${mapping.wide}` : ''}`
}

test.each<[string, string, string]>([
  [
    'contents tell areas in their order, flows, periods, units and numbers',
    'wer,mit,was,wann,wieviel,womit\nMorocco,Russia,export,2020,15.5,USD\nMorocco,France,import,2021,16,USD\n',
    'wer=reporter mit=partner was=flow wann=period wieviel=value womit=unit',
  ],
  [
    'names of our own form are taken first, and what nobody needs is left out',
    'Partner;Berichtsland;Bemerkungen;Wert;Jahr\nRussland;Marokko;abc;1,5;2020\n',
    'Partner=partner Berichtsland=reporter Bemerkungen=ignore Wert=value Jahr=period',
  ],
  [
    'years as headers are a wide table',
    'Country;Flow;2019;2020;2021\nRussia;Export;1;;3\nFrance;Import;4;..;6\n',
    'Country=partner Flow=flow 2019=figure 2020=figure 2021=figure wide=period',
  ],
  [
    'countries as headers are partners',
    'Year,Russia,France,Germany\n2019,1,2,3\n2020,4,5,6\n',
    'Year=period Russia=figure France=figure Germany=figure wide=partner',
  ],
  [
    'flows as headers',
    'Jahr;Ausfuhr;Einfuhr\n2019;1,5;2\n2020;4;5,25\n',
    'Jahr=period Ausfuhr=figure Einfuhr=figure wide=flow',
  ],
  [
    'exports and imports side by side, with a unit in their headers, are flows',
    'Partner;Jahr;Ausfuhr in 1000 EUR;Einfuhr in 1000 EUR\nMarokko;2024;1,5;2\n',
    'Partner=partner Jahr=period Ausfuhr in 1000 EUR=figure Einfuhr in 1000 EUR=figure wide=flow',
  ],
  [
    'a year and a month beside it; the only country of a destination is the partner',
    'Year,Month,Destination,HS,CIF value KES\n2024,3,Morocco,0902,5\n2024,4,Egypt,0902,5\n',
    'Year=period Month=part Destination=partner HS=product CIF value KES=value',
  ],
  [
    'growth and shares are no figures, fiscal years are periods that a person has to settle',
    'S.No.,Country,2023-2024,%Share,2024-2025,%Share,%Growth\n1,Morocco,1.5,3,2.5,4,66\n2,France,10,90,20,95,100\n',
    'S.No.=ignore Country=partner 2023-2024=figure %Share=ignore 2024-2025=figure %Share=ignore %Growth=ignore wide=period',
  ],
  [
    'exports and imports side by side under names with a value in them',
    'location_code,partner_code,hs_product_code,year,export_value,import_value\nMAR,RUS,0101,2016,500,6\n',
    'location_code=reporter partner_code=partner hs_product_code=product year=period export_value=figure import_value=figure wide=flow',
  ],
  [
    'open data of Brazil: weights, freight and insurance are no values',
    'CO_ANO;CO_MES;CO_NCM;KG_LIQUIDO;VL_FOB;VL_FRETE;VL_SEGURO\n2024;01;87032100;2000;150000;10;5\n',
    'CO_ANO=period CO_MES=part CO_NCM=product KG_LIQUIDO=ignore VL_FOB=value VL_FRETE=ignore VL_SEGURO=ignore',
  ],
  [
    'its web site: flow, months with their numbers, and the value before the weight',
    'Fluxo;Ano;Mês;Países;Código SH4;Valor US$ FOB;Quilograma Líquido\nExportação;2024;01. Janeiro;Marrocos;1701;15;2\n',
    'Fluxo=flow Ano=period Mês=part Países=partner Código SH4=product Valor US$ FOB=value Quilograma Líquido=ignore',
  ],
  [
    'a code and a name of the same areas are one column',
    'Cn8Code,CountryCodeAlpha,CountryName,Value,NetMass\n87032100,FR,France,1000,5\n87032100,MA,Morocco,1000,5\n',
    'Cn8Code=product CountryCodeAlpha=ignore CountryName=partner Value=value NetMass=ignore',
  ],
  [
    'from and to are countries where they are no dates',
    'from,to,year,amount\nMorocco,France,2024,5\nMorocco,Spain,2024,6\n',
    'from=reporter to=partner year=period amount=value',
  ],
  [
    'growth is not the value of a long table either',
    'Country,Year,Betrag gesamt,Growth\nMorocco,2023,1.5,3\nFrance,2023,10,90\n',
    'Country=partner Year=period Betrag gesamt=value Growth=ignore',
  ],
])('%s', async (_, text, expected) => {
  expect(await suggested(text)).toBe(expected)
})

test('lines before the header are passed over', async () => {
  const text = 'Foreign trade\nin USD\n\nPartner,Year,Amount\nRussia,2019,1\nFrance,2020,2\n'
  const { sample } = await readAll(text)
  expect(sample?.headerLine).toBe(4)
  expect(suggestMapping(sample!)).toMatchObject({
    headerLine: 4,
    columns: [{ name: 'Partner', field: 'partner' }, {}, {}],
  })
})

test('the unit that the headers of values agree in is suggested for the whole file', async () => {
  const units = async (text: string) => suggestMapping((await readAll(text)).sample!)?.constants
  expect(await units('Partner;Jahr;Ausfuhr in 1000 EUR;Einfuhr in 1000 EUR\nMarokko;2024;1,5;2\n')).toEqual({
    unit: '1000 EUR',
  })
  expect(await units('Year,Month,Destination,HS,CIF value KES\n2024,3,Morocco,0902,5\n')).toEqual({
    unit: 'KES',
    valuation: 'CIF',
  })
  expect(await units('Partner;Jahr;Ausfuhr (EUR);Einfuhr (USD)\nMarokko;2024;1,5;2\n')).toEqual({})
})

test('a suggestion with its gaps filled reads the file', async () => {
  const text = 'Land,2019,2020\nRussland,1,2\nFrankreich,3,4\n'
  const mapping = suggestMapping((await readAll(text)).sample!)!
  const columns = mapping.columns.map((column) =>
    column.field === 'reporter' ? { ...column, field: 'partner' as MappedField } : column,
  )
  const constants = { reporter: 'MAR', flow: 'X', product: 'TOTAL', unit: 'USD' }
  expect(observationsOf(await readAll(text, { mapping: { ...mapping, columns, constants } }))).toHaveLength(4)
})

test('a sample is short whatever the file: 30 rows, 200 characters a cell, nothing invisible', async () => {
  const rows = Array.from({ length: 100 }, (_, i) => `${i},\u0000${'x'.repeat(5000)}`).join('\n')
  const { sample } = await readAll(`a,b\n${rows}\n`)
  expect(sample?.rows.length).toBeLessThanOrEqual(30)
  expect(sample?.rows[1]?.cells[1]).toBe(`\u2400${'x'.repeat(199)}`)
})

describe('a header of two rows', () => {
  const mapped = async (text: string, constants: Record<string, string>) => {
    const { sample } = await readAll(text)
    const mapping = suggestMapping(sample!)!
    return { mapping, reading: await readAll(text, { mapping: { ...mapping, constants } }) }
  }

  test('years over flows, each year above the first of its columns', async () => {
    const text = 'Country,2022,,2023,\n,Exports,Imports,Exports,Imports\nMorocco,1,2,3,4\nRussia,5,,7,8\n'
    const { mapping, reading } = await mapped(text, { reporter: 'FRA', product: 'TOTAL', unit: 'EUR' })
    expect(mapping).toMatchObject({ headerLine: 2, wide: 'flow', above: 'period' })
    expect(mapping.columns.map(({ name, field }) => `${name}=${field}`)).toEqual([
      'Country=partner',
      ...['2022 | Exports=figure', '2022 | Imports=figure', '2023 | Exports=figure', '2023 | Imports=figure'],
    ])
    expect(linesOf(reading)).toEqual([
      'FRA MAR X  TOTAL 2022 1 EUR  A',
      'FRA MAR M  TOTAL 2022 2 EUR  A',
      'FRA MAR X  TOTAL 2023 3 EUR  A',
      'FRA MAR M  TOTAL 2023 4 EUR  A',
      'FRA RUS X  TOTAL 2022 5 EUR  A',
      'S_EMPTY',
      'FRA RUS X  TOTAL 2023 7 EUR  A',
      'FRA RUS M  TOTAL 2023 8 EUR  A',
    ])
  })

  test('flows over months, below a title, with a note at the end', async () => {
    const text = [
      'Handel Marokkos;;;;',
      ';Ausfuhr;;Einfuhr;',
      'Land;Jan. 2024;Feb. 2024;Jan. 2024;Feb. 2024',
      'Frankreich;1,5;2;3;4',
    ].join('\n')
    const { mapping, reading } = await mapped(text, { reporter: 'MAR', product: 'TOTAL', unit: 'Mio. EUR' })
    expect(mapping).toMatchObject({ headerLine: 3, wide: 'period', above: 'flow' })
    expect(linesOf(reading)).toEqual([
      'MAR FRA X  TOTAL 2024-01 1500000 EUR  A',
      'MAR FRA X  TOTAL 2024-02 2000000 EUR  A',
      'MAR FRA M  TOTAL 2024-01 3000000 EUR  A',
      'MAR FRA M  TOTAL 2024-02 4000000 EUR  A',
    ])
  })

  test('two rows of which the upper one is a title are none', async () => {
    const { sample } = await readAll('Exports of Morocco,,\nCountry,2022,2023\nFrance,1,2\n')
    expect(suggestMapping(sample!)).toMatchObject({ headerLine: 2, wide: 'period' })
    expect(suggestMapping(sample!)?.above).toBeUndefined()
  })
})

test('lines above the table say its unit, and its flow where they name only one', async () => {
  const table = 'S.No.,Country,2023-2024,2024-2025\n1,Morocco,1.5,2.5\n2,France,10,20\n'
  const said = async (title: string) => suggestMapping((await readAll(`${title}\n${table}`)).sample!)?.constants
  expect(await said('Export :: all countries\nValues in US$ Million')).toEqual({ unit: 'US$ Million', flow: 'export' })
  expect(await said('Foreign trade of Morocco (million MAD)')).toEqual({ unit: 'million MAD' })
  expect(await said('Exports and imports\nUnit: items')).toEqual({})
})

test('between an exporter and an importer goods go one way', async () => {
  const { sample } = await readAll('Exporter,Importer,Year,HS6,Value (USD)\nMorocco,Russia,2023,310310,500\n')
  expect(suggestMapping(sample!)?.constants).toEqual({ unit: 'USD', flow: 'export' })
})
