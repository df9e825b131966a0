import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { problemsOf, readAll } from '../reading'
import { linesOf } from './lines'

describe('the Census Bureau of the United States', () => {
  test('imports of a month, with all countries together, and a group that has no code', async () => {
    const reading = await readAll(
      [
        'CTY_CODE,CTY_NAME,I_COMMODITY,I_COMMODITY_LDESC,GEN_VAL_MO,GEN_VAL_YR,time',
        '7140,MOROCCO,870321,MOTOR CARS,1500,3000,2024-02',
        '-,TOTAL FOR ALL COUNTRIES,-,ALL,5000,9000,2024-02',
        '0014,PACIFIC RIM COUNTRIES,31,FERTILIZERS,7,9,2024-02',
        '5800,KOREA SOUTH,0203,PORK,8,9,2024-02',
      ].join('\n'),
    )
    expect(reading.head).toMatchObject({ format: 'us-census', source: 'us-census' })
    expect(problemsOf(reading)).toEqual([])
    expect(linesOf(reading)).toEqual([
      'USA MAR M HS 870321 2024-02 1500 USD  A',
      'USA WLD M  TOTAL 2024-02 5000 USD  A',
      'S_GROUP',
      'USA KOR M HS 0203 2024-02 8 USD  A',
    ])
  })

  test('exports, with the month beside the year', async () => {
    const text = 'E_COMMODITY;CTY_CODE;CTY_NAME;ALL_VAL_MO;YEAR;MONTH\r\n8703;7140;MOROCCO;100;2024;02\r\n'
    expect(linesOf(await readAll(text))).toEqual(['USA MAR X HS 8703 2024-02 100 USD  A'])
  })

  test('USA Trade Online: lines above the table, thousands in commas, months up to March', async () => {
    const reading = await readAll(
      [
        '"Imports by HS Code and Country"',
        'Commodity,Country,Time,"Customs Value (Gen) ($US)"',
        '"8703 Motor Cars",Morocco,January 2024,"1,234,567"',
        '"All Commodities","World Total",2024,"2,234,567"',
        '"3102 Fertilizers",Russia,"2024 through March","3,000,000"',
      ].join('\n'),
    )
    expect(reading.head).toMatchObject({ format: 'usa-trade-online', source: 'us-census' })
    expect(linesOf(reading)).toEqual([
      'USA MAR M HS 8703 2024-01 1234567 USD  A',
      'USA WLD M  TOTAL 2024 2234567 USD  A',
      'USA RUS M HS 3102 2024-Q1 3000000 USD  A',
    ])
  })
})

describe('overseas trade of the United Kingdom', () => {
  test('flows 1 to 4 are imports and exports with members of the Union and with others', async () => {
    const reading = await readAll(
      [
        'FlowTypeId,MonthId,CommodityId,Commodity/Cn8Code,CountryId,Country/CountryCodeAlpha,Value,NetMass,SuppressionIndex',
        '1,202401,1,01012100,1,FR,1000,5,0',
        '2,202401,1,1012100,1,FR,2000,,0',
        '3,202401,1,87032100,204,MA,3000,7,0',
        '4,202401,1,87032100,516,NA,4000,8,0',
        '5,202401,1,87032100,516,NA,4000,8,0',
      ].join('\n'),
    )
    expect(reading.head).toMatchObject({ format: 'uk-ots', source: 'uk-hmrc' })
    expect(linesOf(reading)).toEqual([
      ...['GBR FRA M HS 01012100 2024-01 1000 GBP CIF A', 'GBR FRA M HS 01012100 2024-01 5 KG  A'],
      ...['GBR FRA X HS 01012100 2024-01 2000 GBP FOB A', 'S_EMPTY'],
      ...['GBR MAR M HS 87032100 2024-01 3000 GBP CIF A', 'GBR MAR M HS 87032100 2024-01 7 KG  A'],
      ...['GBR NAM X HS 87032100 2024-01 4000 GBP FOB A', 'GBR NAM X HS 87032100 2024-01 8 KG  A'],
      ...['E_FLOW FlowTypeId', 'refused'],
    ])
  })

  test('of chapters instead of commodities, with names of countries', async () => {
    const text = 'MonthId,FlowTypeId,Hs2Code,CountryName,Value\n202401,3,87,Morocco,5\n'
    expect(linesOf(await readAll(text))).toEqual(['GBR MAR M HS 87 2024-01 5 GBP CIF A'])
  })
})

describe('Trade Map in other languages', () => {
  test.each([
    [
      'French',
      [
        'Liste des marchés importateurs pour un produit exporté par le Maroc',
        'Produit: 3004 Médicaments',
        'Unité : Dollar américain millier',
        'Importateurs;Valeur exportée en 2022;Valeur exportée en 2023',
        'Monde;10;20,5',
        'France;;6',
      ],
      [
        'MAR WLD X HS 3004 2022 10000 USD  A',
        'MAR WLD X HS 3004 2023 20500 USD  A',
        'S_EMPTY',
        'MAR FRA X HS 3004 2023 6000 USD  A',
      ],
    ],
    [
      'Spanish',
      [
        'Lista de los mercados proveedores para un producto importado por España',
        'Producto: TOTAL Todos los productos',
        'Unidad : Dólar Americano miles',
        'Exportadores;Valor importado en 2022;Valor importado en 2023',
        'Mundo;10;20',
        'Marruecos;5;6',
      ],
      [
        ...['ESP WLD M  TOTAL 2022 10000 USD  A', 'ESP WLD M  TOTAL 2023 20000 USD  A'],
        ...['ESP MAR M  TOTAL 2022 5000 USD  A', 'ESP MAR M  TOTAL 2023 6000 USD  A'],
      ],
    ],
  ])('%s', async (_, lines, expected) => {
    const reading = await readAll(iconv.encode(lines.join('\r\n'), 'windows-1252'))
    expect(reading.head?.format).toBe('trade-map')
    expect(linesOf(reading)).toEqual(expected)
  })
})
