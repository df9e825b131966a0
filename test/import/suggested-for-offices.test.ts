import { expect, test } from 'vitest'
import { suggestMapping } from '../../lib/import/suggest-mapping'
import { linesOf } from './formats/lines'
import { readAll } from './reading'

/** The suggestion for a file of no known form, as `name=field`, and what it says of the whole. */
async function suggested(text: string) {
  const { sample } = await readAll(text)
  const mapping = suggestMapping(sample!)!
  const columns = mapping.columns.filter(({ field }) => field !== 'ignore').map(({ name, field }) => `${name}=${field}`)
  const { wide, above, constants } = mapping
  return { columns: columns.join(' '), ...(wide && { wide }), ...(above && { above }), constants }
}

/** What a file gives once its gaps are filled. */
async function readBy(text: string, constants: Record<string, string>) {
  const { sample } = await readAll(text)
  const mapping = suggestMapping(sample!)!
  return linesOf(await readAll(text, { mapping: { ...mapping, constants: { ...mapping.constants, ...constants } } }))
}

test.each<[string, string, Awaited<ReturnType<typeof suggested>>]>([
  [
    'regions beside countries are who reports, and the unit is the name of the values',
    'Регион;Страна;Направление;Период;Тыс. долл. США\nг. Москва;Марокко;Экспорт;1 полугодие 2025;12 345,6\nМосковская область;Марокко;Импорт;1 полугодие 2025;2 345,6\n',
    {
      columns: 'Регион=reporter Страна=partner Направление=flow Период=period Тыс. долл. США=value',
      constants: { unit: 'Тыс. долл. США' },
    },
  ],
  [
    'the only values are of the flow that their header names',
    'Country,Year,Exports (Million US$)\nMorocco,2022,5.5\nFrance,2022,6.5\n',
    {
      columns: 'Country=partner Year=period Exports (Million US$)=value',
      constants: { unit: 'Million US$', flow: 'Exports' },
    },
  ],
  [
    'flows whose unit is not understood are flows all the same, and the unit is left to be mended',
    'البلد,السنة,الصادرات (مليون درهم),الواردات (مليون درهم)\nروسيا,2022,2345.6,20123.4\nفرنسا,2022,83123.4,73123.4\n',
    {
      columns: 'البلد=partner السنة=period الصادرات (مليون درهم)=figure الواردات (مليون درهم)=figure',
      wide: 'flow',
      constants: { unit: 'مليون درهم' },
    },
  ],
  [
    'a flow and a year in one name are both told',
    'Country,Exports 2022 (Million US$),Exports 2023 (Million US$),Imports 2022 (Million US$),Imports 2023 (Million US$)\nMorocco,1,2,3,4\nFrance,5,6,7,8\n',
    {
      columns:
        'Country=partner Exports 2022 (Million US$)=figure Exports 2023 (Million US$)=figure Imports 2022 (Million US$)=figure Imports 2023 (Million US$)=figure',
      wide: 'period',
      above: 'flow',
      constants: { unit: 'Million US$' },
    },
  ],
  [
    'codes of countries and provinces are no products, months with a number no codes',
    'flujo;año;mes;cod_pais;pais;cod_provincia;cod_taric;euros\nEXPORT;2023;1;204;Marruecos;28;2711;123,45\nEXPORT;2023;1;011;España;08;2711;223,45\n',
    {
      columns: 'flujo=flow año=period mes=part pais=partner cod_taric=product euros=value',
      constants: { unit: 'euros' },
    },
  ],
  [
    'names written together are read by their parts',
    'flow,year,monthNumber,country,headingCode,heading,metricFOB,metricKG\nexport,2023,01,Morocco,1701,Sugar,500000,1000000\nexport,2023,01,Russia,1701,Sugar,50000,100000\n',
    {
      columns: 'flow=flow year=period monthNumber=part country=partner headingCode=product metricFOB=value',
      constants: { valuation: 'FOB' },
    },
  ],
  [
    'of columns that differ only in their digits none is taken for the value',
    'HSCode,Commodity,Apr-Mar 2022(R),Apr-Mar 2023(P)\n31,FERTILISERS,1123.45,1023.45\n27,FUELS,3146.95,4261.31\n',
    { columns: 'HSCode=product', constants: {} },
  ],
  [
    'a unit that is all a line says, and one in the name of the first column',
    'Внешняя торговля\nмлн долл. США\nПоказатель;2022;2023\nЭкспорт;1,5;2,5\nИмпорт;3,5;4,5\n',
    { columns: 'Показатель=flow 2022=figure 2023=figure', wide: 'period', constants: { unit: 'млн долл. США' } },
  ],
  [
    'names of the first columns below those of the figures',
    'Zeit;;;2022;2023\nMeldeland;Partner;Warenstrom;;\nDeutschland;Marokko;Ausfuhr;2800;2900\n',
    {
      columns: 'Meldeland=reporter Partner=partner Warenstrom=flow 2022=figure 2023=figure',
      wide: 'period',
      constants: {},
    },
  ],
  [
    'the trading partner of a Chinese table is no reporter, whoever it is',
    '数据年月,贸易伙伴编码,贸易伙伴名称,商品编码,美元\n202301,130,Morocco,08051000,23451\n202302,130,Morocco,08051000,33451\n',
    { columns: '数据年月=period 贸易伙伴名称=partner 商品编码=product 美元=value', constants: { unit: '美元' } },
  ],
])('%s', async (_, text, expected) => {
  expect(await suggested(text)).toEqual(expected)
})

test('a header of three rows: flows over years over units', async () => {
  const text = [
    'Handel mit ausgewählten Ländern;;;;',
    ';Ausfuhr;;Einfuhr;',
    ';2022;2023;2022;2023',
    'Land;Mio. EUR;Mio. EUR;Mio. EUR;Mio. EUR',
    'Marokko;2,5;3,5;1,5;4,5',
  ].join('\n')
  expect(await readBy(text, { reporter: 'DEU', product: 'TOTAL' })).toEqual([
    'DEU MAR X  TOTAL 2022 2500000 EUR  A',
    'DEU MAR X  TOTAL 2023 3500000 EUR  A',
    'DEU MAR M  TOTAL 2022 1500000 EUR  A',
    'DEU MAR M  TOTAL 2023 4500000 EUR  A',
  ])
})

test('a row of units that differ is no part of the header', async () => {
  const text = 'Land;2022;2023\n;Mio. EUR;Tsd. EUR\nMarokko;1;2\n'
  const { sample } = await readAll(text)
  expect(sample?.headerLine).toBe(1)
})

test('marks behind years are no part of them: p is provisional, e an estimate, a star is for its footnote', async () => {
  const text =
    'En millions de dirhams\nPays;Flux;2021;2022p;2023 (e);2024*\nFrance;Exportations FAB;1;2;3;4\nRussie;Importations CAF;5;;7;8\n'
  expect(await readBy(text, { reporter: 'MAR', product: 'TOTAL' })).toEqual([
    'MAR FRA X  TOTAL 2021 1000000 MAD FOB A',
    'MAR FRA X  TOTAL 2022 2000000 MAD FOB P',
    'MAR FRA X  TOTAL 2023 3000000 MAD FOB E',
    'MAR FRA X  TOTAL 2024 4000000 MAD FOB A',
    'MAR RUS M  TOTAL 2021 5000000 MAD CIF A',
    'S_EMPTY',
    'MAR RUS M  TOTAL 2023 7000000 MAD CIF E',
    'MAR RUS M  TOTAL 2024 8000000 MAD CIF A',
  ])
})

test('the world is suggested for a row of all countries, not for a sum of those above it', async () => {
  const suggestion = async (name: string) => {
    const { rows } = await readAll(`reporter,partner,flow,product,period,value,unit\nMAR,${name},X,TOTAL,2020,5,USD\n`)
    return rows[0]?.kind === 'refused' ? rows[0].problems[0]?.params.suggestion : rows[0]?.kind
  }
  expect(await Promise.all(['ВСЕГО', 'Insgesamt', 'Total', 'Summe', 'Subtotal'].map(suggestion))).toEqual([
    ...['WLD', 'WLD', 'WLD', 'none', 'none'],
  ])
})

test('a valuation behind a flow is taken where no column says it, and weights have none', async () => {
  const head = 'reporter,partner,flow,product,period,value,unit'
  const rows =
    'MAR,RUS,Imports CIF,27,2020,5,USD\nMAR,RUS,Exportations (FAB),27,2020,5,USD\nMAR,RUS,Imports CIF,27,2020,5,kg\n'
  expect(linesOf(await readAll(`${head}\n${rows}`))).toEqual([
    'MAR RUS M HS 27 2020 5 USD CIF A',
    'MAR RUS X HS 27 2020 5 USD FOB A',
    'MAR RUS M HS 27 2020 5 KG  A',
  ])
  expect(linesOf(await readAll(`${head},valuation\nMAR,RUS,Imports CIF,27,2020,5,USD,FOB\n`))).toEqual(['E_FLOW flow'])
})
