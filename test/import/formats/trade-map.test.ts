import { describe, expect, test } from 'vitest'
import { observationsOf, problemsOf, readAll } from '../reading'
import { counts, lines } from './counts'
import { haveSamples, sample } from './samples'

const MARKETS = `\ufeffList of importing markets for a product exported by Algeria ,,
Product: TOTAL All products,,
,,
Unit : US Dollar thousand,,

Importers,Exported value in 2013,Exported value in 2014
World ,65998138,60387689
Italy ,9016807,
`

describe('a table of Trade Map', () => {
  test('of the markets of a product takes reporter, product and unit from the lines above', async () => {
    const reading = await readAll(MARKETS)
    expect(reading.head).toMatchObject({ format: 'trade-map', source: 'trade-map' })
    expect(lines(reading)).toEqual([
      'DZA WLD X - TOTAL 2013 65998138000 USD',
      'DZA WLD X - TOTAL 2014 60387689000 USD',
      'DZA ITA X - TOTAL 2013 9016807000 USD',
    ])
    expect(counts(reading)).toEqual({ observation: 3, S_EMPTY: 1 })
    expect(problemsOf(reading)).toEqual(['W_PREAMBLE@6:'])
  })

  test('as text has the title in its name and a tab at the end of each line; the product is asked for', async () => {
    const text = 'Exporters\tImported value in 2023-M03\tImported value in 2023-M04\t\nChina\t5\t0\t\n'
    const fileName = 'Trade_Map_-_List_of_supplying_markets_for_a_product_imported_by_Morocco (1).txt'
    expect((await readAll(text, { fileName })).error?.params['missing']).toBe('product')
    const reading = await readAll(text, { fileName, constants: { product: '8703' } })
    expect(lines(reading)).toEqual(['MAR CHN M HS 8703 2023-03 5000 USD', 'MAR CHN M HS 8703 2023-04 0 USD'])
  })

  test('of products keeps their codes', async () => {
    const reading = await readAll(
      "List of products imported by Kenya\nUnit : Euro thousand\nCode,Product label,Imported value in 2022-Q1\nTOTAL,All products,12\n'0101,Horses,3\n1511,Palm oil,4\n",
    )
    expect(lines(reading)).toEqual([
      'KEN WLD M - TOTAL 2022-Q1 12000 EUR',
      'KEN WLD M HS 0101 2022-Q1 3000 EUR',
      'KEN WLD M HS 1511 2022-Q1 4000 EUR',
    ])
    expect(problemsOf(reading)).toEqual(['W_PREAMBLE@3:'])
  })

  test('of all exporters of a product has reporters down the side', async () => {
    const reading = await readAll(
      'List of exporters for the selected product\nProduct: 30 Pharmaceutical products\nExporters,Exported value in 2023\nGermany,7\n',
    )
    expect(lines(reading)).toEqual(['DEU WLD X HS 30 2023 7000 USD'])
  })

  test.each([
    ['set under its columns', ',Value exported in 2024 (USD thousand),Trade balance 2024 (USD thousand)'],
    ['begun at the left edge', 'Value exported in 2024 (USD thousand),Trade balance 2024 (USD thousand)'],
  ])('of indicators, its second header %s, gives the values only', async (_, second) => {
    const reading = await readAll(
      `List of importing markets for a product exported by Algeria in 2024\nProduct: TOTAL All products\nImporters,Select your indicators,\n${second}\nTotal,100,-5\nItaly,60,3\n`,
    )
    expect(lines(reading)).toEqual(['DZA WLD X - TOTAL 2024 100000 USD', 'DZA ITA X - TOTAL 2024 60000 USD'])
    expect(problemsOf(reading)).toEqual(['W_UNKNOWN_COLUMN@4:Trade balance 2024 (USD thousand)', 'W_PREAMBLE@4:'])
  })

  test('with mirror data says so, and reads them as those reported who did', async () => {
    const reading = await readAll(
      'List of importing markets for a product exported by Algeria in 2024 (Mirror)\nProduct: TOTAL All products\nImporters,Exported value in 2024\nItaly,60\n',
    )
    expect(lines(reading)).toEqual(['ITA DZA M - TOTAL 2024 60000 USD'])
    expect(problemsOf(reading)).toEqual(['W_MIRROR_DATA@3:', 'W_ASSUMED_UNIT@3:', 'W_PREAMBLE@3:'])
  })

  test.each([
    ['as it comes', ''],
    ['filled by a spreadsheet up to the width of the table', ',,'],
  ])(
    'of two countries is read in its first block, its second row %s; the others are said to be ignored',
    async (_, fill) => {
      const reading = await readAll(
        `Product code,Product label,"Kenya's exports to Malaysia",,"Malaysia's imports from world",\nValue in 2023,Value in 2024,Value in 2023,Value in 2024${fill}\nTOTAL,All products,1,2,300,400\n'09,Coffee,3,4,500,600\n`,
      )
      expect(lines(reading)).toEqual([
        'KEN MYS X - TOTAL 2023 1000 USD',
        'KEN MYS X - TOTAL 2024 2000 USD',
        'KEN MYS X HS 09 2023 3000 USD',
        'KEN MYS X HS 09 2024 4000 USD',
      ])
      expect(problemsOf(reading)).toEqual([
        'W_UNKNOWN_COLUMN@2:Value in 2023',
        'W_UNKNOWN_COLUMN@2:Value in 2024',
        'W_ASSUMED_UNIT@2:',
        'W_PREAMBLE@2:',
      ])
    },
  )

  test.each<[string, string, string, string, string[]]>([
    ['a line above', 'Unit : Euro thousand', 'Exported value in 2024', 'x.csv', ['DZA ITA X HS 27 2024 5000 EUR']],
    ['its columns', '', 'Value exported in 2024 (EUR thousand)', 'x.csv', ['DZA ITA X HS 27 2024 5000 EUR']],
    ['its title', 'Values in euros', 'Exported value in 2024', 'x.csv', ['DZA ITA X HS 27 2024 5000 EUR']],
    ['its name', '', 'Exported value in 2024', 'Trade_Map_(EUR).csv', ['DZA ITA X HS 27 2024 5000 EUR']],
    ['nothing', '', 'Exported value in 2024', 'euro_area.csv', ['DZA ITA X HS 27 2024 5000 USD']],
  ])('has its unit by %s', async (by, unit, column, fileName, expected) => {
    const text = `List of importing markets for a product exported by Algeria\nProduct: 27 Fuels\n${unit}\nImporters,${column}\nItaly,5\n`
    const reading = await readAll(text, { fileName })
    expect(lines(reading)).toEqual(expected)
    expect(problemsOf(reading).includes('W_ASSUMED_UNIT@4:')).toBe(by === 'nothing')
    const stated = await readAll(text, { fileName, constants: { unit: 'mio MAD' } })
    expect(lines(stated)).toEqual(['DZA ITA X HS 27 2024 5000000 MAD'])
    expect(problemsOf(stated)).toEqual(['W_PREAMBLE@4:'])
  })

  test('without a title asks for the reporter', async () => {
    const { error } = await readAll('Importers,Exported value in 2013\nItaly,1\n')
    expect(error).toMatchObject({ code: 'E_MISSING_COLUMN', params: { missing: 'reporter, product' } })
  })
})

describe('a table of the new Trade Map', () => {
  const TEXT =
    "reporterCd,reporterLabel,partnerCd,partnerLabel,productCd,productLabel,2021,2022\n404,Kenya,458,Malaysia,'0902,Tea,5,\n404,Kenya,000,World,TOTAL,All products,7,8\n"

  test('has the flow in its name', async () => {
    const reading = await readAll(TEXT, { fileName: 'kenyas-exports-to-malaysia-by-product_all.csv' })
    expect(reading.head).toMatchObject({ format: 'trade-map-beta', source: 'trade-map' })
    expect(lines(reading)).toEqual([
      'KEN MYS X HS 0902 2021 5000 USD',
      'KEN WLD X - TOTAL 2021 7000 USD',
      'KEN WLD X - TOTAL 2022 8000 USD',
    ])
  })

  test('or it is asked for', async () => {
    expect((await readAll(TEXT)).error?.params['missing']).toBe('flow')
    expect(observationsOf(await readAll(TEXT, { constants: { flow: 'imports' } })).map(({ flow }) => flow)).toEqual([
      ...['M', 'M', 'M'],
    ])
  })
})

describe.skipIf(!haveSamples)('exports of Algeria, a web page that is called .xls', () => {
  test('gives 3,043 values; their sum is that of the page', async () => {
    const reading = await readAll(sample('trademap_html_pretending_xls.xls'), { chunk: 1000 })
    expect(problemsOf(reading)).toEqual(['W_HTML_TABLE@23:', 'W_PREAMBLE@23:'])
    expect(counts(reading)).toEqual({ observation: 179 * 17 })
    // Sudan, South Sudan and Sudan before 2012 are three lines of it.
    const series = new Set(observationsOf(reading).map(({ partner }) => partner))
    expect([series.size, series.has('SDN'), series.has('SSD'), series.has('_SD')]).toEqual([179, true, true, true])
    expect(lines(reading).filter((line) => / _SD .* (?:2011|2012) /.test(line))).toEqual([
      'DZA _SD X - TOTAL 2011 16933000 USD',
      'DZA _SD X - TOTAL 2012 0 USD',
    ])
    // 1,617,395,245 thousand dollars, added up outside of this program.
    expect(observationsOf(reading).reduce((sum, { value }) => sum + BigInt(value ?? 0), 0n)).toBe(1_617_395_245_000n)
    expect(lines(reading)[0]).toBe('DZA WLD X - TOTAL 2001 19147619000 USD')
    expect(lines(reading)[17]).toBe('DZA ITA X - TOTAL 2001 4316547000 USD')
  })
})

test('a spreadsheet that put commas between thousands left whole numbers, for Trade Map has no decimals', async () => {
  const text =
    '"List of products exported by Morocco to Russian Federation"\n"Unit: US Dollar thousand"\n\n"Code","Product label","Exported value in 2022","Exported value in 2023"\n"\'08","Edible fruit","130,456","5"\n'
  expect(lines(await readAll(text))).toEqual(['MAR RUS X HS 08 2022 130456000 USD', 'MAR RUS X HS 08 2023 5000 USD'])
})

test('in French and Spanish T1 is the first quarter', async () => {
  const text =
    'Lista de los mercados proveedores para un producto importado por Marruecos\nProducto: 2709 Aceites\nUnidad : miles de Dólar Americano\n\nExportadores\tvalor importado en 2023-T1\tvalor importado en 2023-T2\t\nMundo\t3\t4\t\n'
  expect(lines(await readAll(text))).toEqual([
    'MAR WLD M HS 2709 2023-Q1 3000 USD',
    'MAR WLD M HS 2709 2023-Q2 4000 USD',
  ])
})
