import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { MDIC_COUNTRIES } from '../../../lib/import/formats/mdic-countries'
import { findArea } from '../../../lib/trade/area'
import type { ReadOptions } from '../../../lib/import/types'
import { problemsOf, readAll } from '../reading'
import { linesOf } from './lines'

const of = (...lines: readonly string[]): string => `${lines.join('\n')}\n`

test.each<[string, string, string, readonly string[], Partial<ReadOptions>]>([
  [
    'Comex Stat by code: countries by the numbers of the ministry, FOB in both directions, imports told by their freight',
    'comex-stat',
    of(
      '"CO_ANO";"CO_MES";"CO_NCM";"CO_UNID";"CO_PAIS";"SG_UF_NCM";"CO_VIA";"CO_URF";"QT_ESTAT";"KG_LIQUIDO";"VL_FOB";"VL_FRETE";"VL_SEGURO"',
      '"2023";"01";"02023000";"10";"474";"SP";"01";"0817800";1000;1000000;500000;5;6',
      '"2023";"12";"31054000";"10";"275";"SP";"01";"0817800";1;2;3;5;6',
    ),
    [
      ...['BRA MAR M HS 02023000 2023-01 500000 USD FOB A', 'BRA MAR M HS 02023000 2023-01 1000000 KG  A'],
      ...['BRA FRA M HS 31054000 2023-12 3 USD FOB A', 'BRA FRA M HS 31054000 2023-12 2 KG  A'],
    ],
    {},
  ],
  [
    'Comex Stat by municipality: headings, and the flow by the name of the file',
    'comex-stat',
    of('CO_ANO;CO_MES;SH4;CO_PAIS;SG_UF_MUN;CO_MUN;KG_LIQUIDO;VL_FOB', '2023;02;801;676;BA;2905701;10;20'),
    ['BRA RUS X HS 0801 2023-02 20 USD FOB A', 'BRA RUS X HS 0801 2023-02 10 KG  A'],
    { fileName: 'EXP_2023_MUN.csv' },
  ],
  [
    'a number that the ministry has for no country is asked for, though ISO may have one',
    'comex-stat',
    of('CO_ANO;CO_MES;CO_NCM;CO_PAIS;VL_FOB', '2023;02;08011100;616;20'),
    ['E_UNKNOWN_COUNTRY CO_PAIS'],
    { fileName: 'EXP_2023.csv' },
  ],
  [
    'DataComex: months in words, decimal commas, E and I',
    'datacomex',
    of(
      'Flujo;Año;Mes;País;Código TARIC;Descripción;Euros;Kilogramos',
      'EXPORT;2023;Enero;Marruecos;27;COMBUSTIBLES;123.456.789,12;234,5',
      'I;2023;2;Rusia;0702;TOMATES;5,5;',
    ),
    [
      ...['ESP MAR X HS 27 2023-01 123456789.12 EUR FOB A', 'ESP MAR X HS 27 2023-01 234.5 KG  A'],
      ...['ESP RUS M HS 0702 2023-02 5.5 EUR CIF A', 'S_EMPTY'],
    ],
    {},
  ],
  [
    'French customs: E is an export and I an import, and codes get back the zero that a spreadsheet cut',
    'french-customs',
    of(
      'FLUX;MOIS;ANNEE;CPF6;NC8;CODE_PAYS;VALEUR;MASSE;USUP',
      'E;1;2023;291024;8051020;MA;5;6;',
      'I;12;2023;1;87032319;RU;7;8;',
    ),
    [
      ...['FRA MAR X HS 08051020 2023-01 5 EUR FOB A', 'FRA MAR X HS 08051020 2023-01 6 KG  A'],
      ...['FRA RUS M HS 87032319 2023-12 7 EUR CIF A', 'FRA RUS M HS 87032319 2023-12 8 KG  A'],
    ],
    {},
  ],
  [
    'Office des Changes: dirhams and kilograms by year, and a valuation in the flow',
    'office-des-changes',
    of(
      'Libellé du flux;Code du pays;Libellé du pays;Continent;Valeur DHS 2019;Poids en KG 2019;Valeur DHS 2020;',
      'Exportations FAB;RU;RUSSIE;EUROPE;1234567,5;2345;;',
      'Importations CAF;NA;NAMIBIE;AFRIQUE;5;;6;',
    ),
    [
      ...['MAR RUS X  TOTAL 2019 1234567.5 MAD FOB A', 'MAR RUS X  TOTAL 2019 2345 KG  A', 'S_EMPTY'],
      ...['MAR NAM M  TOTAL 2019 5 MAD CIF A', 'S_EMPTY', 'MAR NAM M  TOTAL 2020 6 MAD CIF A'],
    ],
    {},
  ],
  [
    'Office des Changes by month and product',
    'office-des-changes',
    of(
      'Libellé du flux;Libellé du pays;Code du produit (SH);Libellé du produit (SH);Valeur DHS Janvier 2020',
      'Exportations FAB;FRANCE;0805100000;Oranges;5,5',
    ),
    ['MAR FRA X HS 0805100000 2020-01 5.5 MAD FOB A'],
    {},
  ],
  [
    'Statistics Canada: by its scalar factor, on a customs basis and not adjusted, the other figures left out',
    'statcan',
    of(
      '"REF_DATE","GEO","DGUID","Trade","Basis","Seasonal adjustment","Principal trading partners","UOM","UOM_ID","SCALAR_FACTOR","SCALAR_ID","VECTOR","COORDINATE","VALUE","STATUS"',
      '"2023-01","Canada","x","Import","Customs","Unadjusted","Morocco","Dollars","81","millions","6","v1","1","34.5",""',
      '"2023-01","Canada","x","Import","Balance of payments","Seasonally adjusted","Morocco","Dollars","81","millions","6","v2","1","36",""',
      '"2023-01","Canada","x","Trade Balance","Customs","Unadjusted","Total of all countries","Dollars","81","thousands","3","v3","1","-7",""',
      '"2023-02","Canada","x","Export","Customs","Unadjusted","Morocco","Dollars","81","millions","6","v4","1","..",".."',
    ),
    [
      ...['CAN MAR M  TOTAL 2023-01 34500000 CAD FOB A', 'S_INDICATOR', 'CAN WLD B  TOTAL 2023-01 -7000 CAD  A'],
      'CAN MAR X  TOTAL 2023-02  CAD FOB M',
    ],
    {},
  ],
  [
    'Easy Comext: euros and hundreds of kilograms apart, names, spans of months in words',
    'easy-comext',
    of(
      'FREQ,REPORTER,PARTNER,PRODUCT,FLOW,INDICATORS,PERIOD,INDICATOR_VALUE',
      'Annual,Germany (incl. German Democratic Republic from 1991),Morocco,27 - MINERAL FUELS,IMPORT,VALUE_IN_EUROS,Jan.-Dec. 2023,"123 456 789"',
      'Monthly,Spain,Morocco,TOTAL,EXPORT,QUANTITY_IN_100KG,Jan. 2024,"3 456"',
      'Monthly,Spain,Morocco,TOTAL,EXPORT,SUP_QUANTITY,Jan. 2024,5',
    ),
    ['DEU MAR M HS 27 2023 123456789 EUR CIF A', 'ESP MAR X  TOTAL 2024-01 345600 KG  A', 'S_INDICATOR'],
    {},
  ],
  [
    'Russian customs as its page of statistics saves it: a month as its first day, regions by number',
    'russian-customs',
    of(
      'napr;period;nastranapr;tnved;edizm;Stoim;Netto;Kol;Region;Region_s',
      'ЭК;01.03.2021;MA;2701190000;1;12345,67;5;0;45000;01',
      'ИМ;2021-03-01;MA;0805100000;;2;3;0;46000;01',
    ),
    [
      ...['RU-MOW MAR X HS 2701190000 2021-03 12345.67 USD FOB A', 'RU-MOW MAR X HS 2701190000 2021-03 5 KG  A'],
      ...['RU-MOW MAR X HS 2701190000 2021-03 0 1  A'],
      ...['RU-MOS MAR M HS 0805100000 2021-03 2 USD CIF A', 'RU-MOS MAR M HS 0805100000 2021-03 3 KG  A', 'S_EMPTY'],
    ],
    {},
  ],
])('%s', async (_, format, text, expected, options) => {
  const reading = await readAll(text, options)
  expect([reading.head?.format, ...linesOf(reading)]).toEqual([format, ...expected])
})

test('a table of Office des Changes by groups of use has no product that there is a code for: a person maps it', async () => {
  const text = of(
    "Libellé du flux;Libellé du pays;Libellé du groupement d'utilisation;Valeur DHS 2019",
    'Exportations FAB;FRANCE;Demi produits;5',
  )
  expect((await readAll(iconv.encode(text, 'windows-1252'))).error?.code).toBe('E_FORMAT')
})

test('a file of Comex Stat that does not say its direction asks for it', async () => {
  const { error } = await readAll(of('CO_ANO;CO_MES;CO_NCM;CO_PAIS;VL_FOB', '2023;02;08011100;249;20'))
  expect(error).toMatchObject({ code: 'E_MISSING_COLUMN', params: { missing: 'flow' } })
})

test('every number of the ministry is that of an area that there is', () => {
  for (const [number, area] of MDIC_COUNTRIES) expect(findArea(area)?.code, number).toBe(area)
})

describe('the data portal of the IMF', () => {
  const head = '"DATASET","SERIES_CODE","OBS_MEASURE","COUNTRY","INDICATOR","COUNTERPART_COUNTRY","FREQUENCY","SCALE",'
  const row = (series: string, country: string, partner: string, scale: string, ...values: readonly string[]): string =>
    `"IMF.STA:IMTS(1.0.0)","${series}","OBS_VALUE","${country}","x","${partner}","Annual","${scale}",${values.map((value) => `"${value}"`).join()}`

  test('with periods as columns: codes before names, values by their scale, groups and other indicators left out', async () => {
    const reading = await readAll(
      of(
        `${head}"2022","2023-Q1","2023-M01"`,
        row('MAR.XG_FOB_USD.RUS.A', 'Morocco', 'Russian Federation', 'Millions', '123.4', '', '5'),
        row('MAR.MG_CIF_USD.G001.A', 'Morocco', 'World', 'Thousands', '7', '', ''),
        row('MAR.TBG_USD.RUS.A', 'Morocco', 'Russian Federation', 'Units', '-3', '', ''),
        row('MAR.XG_FOB_USD.G998.A', 'Morocco', 'EU (all members)', 'Millions', '1', '', ''),
        row('MAR.XG_FOB_SA.RUS.A', 'Morocco', 'Russian Federation', 'Millions', '1', '', ''),
      ),
    )
    expect([reading.head?.format, reading.head?.source]).toEqual(['imf-portal', 'imf-imts'])
    expect(linesOf(reading)).toEqual([
      ...['MAR RUS X  TOTAL 2022 123400000 USD FOB A', 'S_EMPTY', 'MAR RUS X  TOTAL 2023-01 5000000 USD FOB A'],
      ...['MAR WLD M  TOTAL 2022 7000 USD CIF A', 'S_EMPTY', 'S_EMPTY'],
      ...['MAR RUS B  TOTAL 2022 -3 USD  A', 'S_EMPTY', 'S_EMPTY'],
      ...['S_GROUP', 'S_EMPTY', 'S_EMPTY', 'S_INDICATOR', 'S_EMPTY', 'S_EMPTY'],
    ])
    expect(problemsOf(reading)).toEqual(['W_SCALE@1:'])
  })

  test('with a row for each period, and the unit that a person states', async () => {
    const text = of(
      `${head}"TIME_PERIOD","OBS_VALUE"`,
      row('MAR.XG_FOB_USD.RUS.M', 'Morocco', 'Russian Federation', 'Millions', '2022-M01', '5'),
    )
    expect(linesOf(await readAll(text))).toEqual(['MAR RUS X  TOTAL 2022-01 5000000 USD FOB A'])
    const plain = await readAll(text, { constants: { unit: 'USD' } })
    expect(linesOf(plain)).toEqual(['MAR RUS X  TOTAL 2022-01 5 USD FOB A'])
    expect(problemsOf(plain)).toEqual([])
  })
})
