import { expect, test } from 'vitest'
import { suggestMapping } from '../../lib/import/suggest-mapping'
import { linesOf } from './formats/lines'
import { readAll } from './reading'
import { bytesOfVariant, type Variant } from './variant'

/** Each with what a person adds to the mapping that is suggested. */
const VARIANTS: readonly Variant<Readonly<Record<string, string>>>[] = [
  {
    title: 'billions of euros by half years in words',
    file: 'Land;Handelspartner;Fluss;Halbjahr;Wert (Mrd. EUR)\nDeutschland;China;Export;1. Halbjahr 2024;48,2\nDeutschland;China;Import;1. Halbjahr 2024;74,2\n',
    said: { product: 'TOTAL' },
    lines: ['DEU CHN X  TOTAL 2024-S1 48200000000 EUR  A', 'DEU CHN M  TOTAL 2024-S1 74200000000 EUR  A'],
  },
  {
    title: 'quarters across and their total, in UTF-16',
    file: 'Partner\tQ1 2023\tQ2 2023\tQ3 2023\tQ4 2023\tTotal 2023\nMorocco\t10\t20\t30\t40\t100\nEgypt\t1\t2\t3\t4\t10\n',
    encoding: 'utf-16le',
    said: { reporter: 'DEU', flow: 'export', product: 'TOTAL', unit: 'EUR' },
    lines: [
      'DEU MAR X  TOTAL 2023-Q1 10 EUR  A',
      'DEU MAR X  TOTAL 2023-Q2 20 EUR  A',
      'DEU MAR X  TOTAL 2023-Q3 30 EUR  A',
      'DEU MAR X  TOTAL 2023-Q4 40 EUR  A',
      'DEU EGY X  TOTAL 2023-Q1 1 EUR  A',
      'DEU EGY X  TOTAL 2023-Q2 2 EUR  A',
      'DEU EGY X  TOTAL 2023-Q3 3 EUR  A',
      'DEU EGY X  TOTAL 2023-Q4 4 EUR  A',
    ],
  },
  {
    title: 'half years across in French',
    file: 'Pays;S1 2023;S2 2023;S1 2024\nMaroc;1 234,5;1 300,0;1 400,25\nRussie;234,5;300,0;400,25\n',
    said: { reporter: 'FRA', flow: 'export', product: 'TOTAL', unit: 'Mio. EUR' },
    lines: [
      'FRA MAR X  TOTAL 2023-S1 1234500000 EUR  A',
      'FRA MAR X  TOTAL 2023-S2 1300000000 EUR  A',
      'FRA MAR X  TOTAL 2024-S1 1400250000 EUR  A',
      'FRA RUS X  TOTAL 2023-S1 234500000 EUR  A',
      'FRA RUS X  TOTAL 2023-S2 300000000 EUR  A',
      'FRA RUS X  TOTAL 2024-S1 400250000 EUR  A',
    ],
  },
  {
    title: 'shares beside values, a long dash for none',
    file: 'Partner,Flow,Year,Product,Value (USD),Share %\nRUS,X,2023,TOTAL,1500,12.5%\nFRA,X,2023,TOTAL,—,0%\n',
    said: { reporter: 'MAR' },
    lines: ['MAR RUS X  TOTAL 2023 1500 USD  A', 'MAR FRA X  TOTAL 2023  USD  M'],
  },
  {
    title: 're-exports beside exports of two kinds',
    file: 'Reporter,Partner,Trade Flow,HS2,Period,Trade Value (US$)\nUAE,Russia,Re-Export,85,2023,1000\nUAE,Russia,Domestic Export,85,2023,500\nUAE,Russia,Total Exports,85,2023,1500\n',
    said: {},
    lines: ['ARE RUS RX HS 85 2023 1000 USD  A', 'E_FLOW Trade Flow', 'ARE RUS X HS 85 2023 1500 USD  A'],
  },
  {
    title: 'Swiss thousands and millions of francs',
    file: "Partner;Richtung;Jahr;Ware;Wert in Mio. CHF\nMarokko;Ausfuhr;2023;Total;1'234.5\nMarokko;Einfuhr;2023;Total;234.5\n",
    said: { reporter: 'CHE' },
    lines: ['CHE MAR X  TOTAL 2023 1234500000 CHF  A', 'CHE MAR M  TOTAL 2023 234500000 CHF  A'],
  },
  {
    title: 'partners indented below their continents',
    file: '"Exports of Kenya by destination, 2021-2023 (KES Million)",,,\n,,,\nDestination,2021,2022,2023\nTotal,1000,1100,1200\n  Africa,400,440,480\n    Uganda,100,110,120\n    Egypt,50,55,60\n  Europe,300,330,360\n    Netherlands,80,88,96\n"Source: KRA, provisional",,,\n',
    said: { reporter: 'KEN', product: 'TOTAL' },
    lines: [
      'E_UNKNOWN_COUNTRY Destination',
      'refused',
      'refused',
      'KEN AFRICA X  TOTAL 2021 400000000 KES  A',
      'KEN AFRICA X  TOTAL 2022 440000000 KES  A',
      'KEN AFRICA X  TOTAL 2023 480000000 KES  A',
      'KEN UGA X  TOTAL 2021 100000000 KES  A',
      'KEN UGA X  TOTAL 2022 110000000 KES  A',
      'KEN UGA X  TOTAL 2023 120000000 KES  A',
      'KEN EGY X  TOTAL 2021 50000000 KES  A',
      'KEN EGY X  TOTAL 2022 55000000 KES  A',
      'KEN EGY X  TOTAL 2023 60000000 KES  A',
      'KEN EUROPE X  TOTAL 2021 300000000 KES  A',
      'KEN EUROPE X  TOTAL 2022 330000000 KES  A',
      'KEN EUROPE X  TOTAL 2023 360000000 KES  A',
      'KEN NLD X  TOTAL 2021 80000000 KES  A',
      'KEN NLD X  TOTAL 2022 88000000 KES  A',
      'KEN NLD X  TOTAL 2023 96000000 KES  A',
      'S_EMPTY',
      'S_EMPTY',
      'S_EMPTY',
    ],
  },
  {
    title: 'marked years, thousands parted by blanks and a note',
    file: 'Importations par pays;;;\r\nEn millions de DH;;;\r\n;2022;2023*;2024p\r\nFrance;77 410;70 150;71 000\r\nEspagne;102 004;110 905;112 503\r\nRussie;20 000;18 000;17 500\r\n* Chiffres provisoires;;;\r\n',
    said: { reporter: 'MAR', product: 'TOTAL' },
    lines: [
      'MAR FRA M  TOTAL 2022 77410000000 MAD  A',
      'MAR FRA M  TOTAL 2023 70150000000 MAD  A',
      'MAR FRA M  TOTAL 2024 71000000000 MAD  P',
      'MAR ESP M  TOTAL 2022 102004000000 MAD  A',
      'MAR ESP M  TOTAL 2023 110905000000 MAD  A',
      'MAR ESP M  TOTAL 2024 112503000000 MAD  P',
      'MAR RUS M  TOTAL 2022 20000000000 MAD  A',
      'MAR RUS M  TOTAL 2023 18000000000 MAD  A',
      'MAR RUS M  TOTAL 2024 17500000000 MAD  P',
      'S_EMPTY',
      'S_EMPTY',
      'S_EMPTY',
    ],
  },
  {
    title: 'Russian regions as they trade, by half year and quarter',
    file: 'Субъект РФ;Страна;Направление;Код ТН ВЭД;Период;Стоимость, тыс. долл. США\r\n45000 - г. Москва;МАРОККО;Экспорт;31;янв-июнь 2025;12345,6\r\nг. Москва;МАРОККО;Импорт;0805;II квартал 2025;2345,6\r\n',
    encoding: 'windows-1251',
    said: {},
    lines: ['RU-MOW MAR X HS 31 2025-S1 12345600 USD  A', 'RU-MOW MAR M HS 0805 2025-Q2 2345600 USD  A'],
  },
  {
    title: 'thousands of euros in the names of two flows',
    file: 'Land;Partner;Jahr;Export in 1.000 EUR;Import in 1.000 EUR\nDeutschland;Marokko;2023;3.456.789;2.345.678\nDeutschland;Russland;2023;8.900.123;3.700.456\n',
    said: { product: 'TOTAL' },
    lines: [
      'DEU MAR X  TOTAL 2023 3456789000 EUR  A',
      'DEU MAR M  TOTAL 2023 2345678000 EUR  A',
      'DEU RUS X  TOTAL 2023 8900123000 EUR  A',
      'DEU RUS M  TOTAL 2023 3700456000 EUR  A',
    ],
  },
  {
    title: 'weights beside values',
    file: 'Pays,Année,Exportations (kg),Exportations (MAD),Importations (kg),Importations (MAD)\nFrance,2023,10,1000,20,2000\nEspagne,2023,30,3000,40,4000\n',
    said: { reporter: 'MAR', product: 'TOTAL' },
    lines: [
      'MAR FRA X  TOTAL 2023 1000 MAD  A',
      'MAR FRA M  TOTAL 2023 2000 MAD  A',
      'MAR ESP X  TOTAL 2023 3000 MAD  A',
      'MAR ESP M  TOTAL 2023 4000 MAD  A',
    ],
  },
  {
    title: 'Spanish half years, quarters and cumulated months',
    file: 'reportero;socio;flujo;producto;periodo;valor;moneda\nMAR;ESP;exportaciones;TOTAL;1er semestre 2024;1.234,5;miles de euros\nMAR;ESP;exportaciones;TOTAL;2º trimestre 2024;234,5;miles de euros\nMAR;ESP;exportaciones;TOTAL;enero-septiembre 2024;334,5;miles de euros\n',
    said: {},
    lines: [
      'MAR ESP X  TOTAL 2024-S1 1234500 EUR  A',
      'MAR ESP X  TOTAL 2024-Q2 234500 EUR  A',
      'MAR ESP X  TOTAL 2024-01/P9M 334500 EUR  A',
    ],
  },
  {
    title: 'Trade Map’s new form, once its flow and unit are said',
    file: 'reporterCd,reporterLabel,partnerCd,partnerLabel,productCd,productLabel,2021,2022,2023\n504,Morocco,000,World,TOTAL,All products,1000,1100,1200\n504,Morocco,643,Russian Federation,08,Fruit,100,,120\n',
    said: { flow: 'import', unit: 'thousand USD' },
    lines: [
      'MAR WLD M  TOTAL 2021 1000000 USD  A',
      'MAR WLD M  TOTAL 2022 1100000 USD  A',
      'MAR WLD M  TOTAL 2023 1200000 USD  A',
      'MAR RUS M HS 08 2021 100000 USD  A',
      'S_EMPTY',
      'MAR RUS M HS 08 2023 120000 USD  A',
    ],
  },
  {
    title: 'a unit behind the last comma of the title, a rest of countries and a total that are refused by name',
    file: 'Экспорт России по странам, млн долл. США;;;\nСтрана;2022;2023\nМарокко;1 134,5;\nКитай;114 149,3;129 139,4\nВсего;120 000,0;130 000,0\n',
    said: { reporter: 'RUS', product: 'TOTAL' },
    lines: [
      ...['RUS MAR X  TOTAL 2022 1134500000 USD  A', 'S_EMPTY'],
      ...['RUS CHN X  TOTAL 2022 114149300000 USD  A', 'RUS CHN X  TOTAL 2023 129139400000 USD  A'],
      ...['E_UNKNOWN_COUNTRY Страна', 'refused'],
    ],
  },
  {
    title: 'partners across, months down the side',
    file: 'Außenhandel, Tsd. EUR;;;\nMonat;Marokko;Russland;Ägypten\nJanuar 2024;123.456,7;234.567,8;1.234,5\n',
    encoding: 'windows-1252',
    said: { reporter: 'DEU', flow: 'export', product: 'TOTAL' },
    lines: [
      ...['DEU MAR X  TOTAL 2024-01 123456700 EUR  A', 'DEU RUS X  TOTAL 2024-01 234567800 EUR  A'],
      ...['DEU EGY X  TOTAL 2024-01 1234500 EUR  A'],
    ],
  },
  {
    title: 'shares and growth beside years, in French',
    file: 'Pays;2022;2023;Évolution 2023/2022 (%);Part 2023\nMaroc;1 234,5;1 334,5;8,1;0,5\nRussie;234,5;34,5;-85,3;0,1\n',
    encoding: 'windows-1252',
    said: { reporter: 'FRA', flow: 'export', product: 'TOTAL', unit: 'M€' },
    lines: [
      ...['FRA MAR X  TOTAL 2022 1234500000 EUR  A', 'FRA MAR X  TOTAL 2023 1334500000 EUR  A'],
      ...['FRA RUS X  TOTAL 2022 234500000 EUR  A', 'FRA RUS X  TOTAL 2023 34500000 EUR  A'],
    ],
  },
  {
    title: 'two flows and their balance below zero',
    file: 'Land,Jahr,Ausfuhr,Einfuhr,Saldo\nMarokko,2023,100.5,200.5,-100.0\nRussland,2023,300.5,100.5,200.0\n',
    said: { reporter: 'DEU', product: 'TOTAL', unit: 'EUR' },
    lines: [
      ...['DEU MAR X  TOTAL 2023 100.5 EUR  A', 'DEU MAR M  TOTAL 2023 200.5 EUR  A'],
      ...['DEU MAR B  TOTAL 2023 -100.0 EUR  A', 'DEU RUS X  TOTAL 2023 300.5 EUR  A'],
      ...['DEU RUS M  TOTAL 2023 100.5 EUR  A', 'DEU RUS B  TOTAL 2023 200.0 EUR  A'],
    ],
  },
  {
    title: 'products down the side with their total',
    file: 'HS code,Product,2022,2023\n08,Fruit,10.5,11.5\n27,Fuels,20.5,21.5\nTOTAL,All,31,33\n',
    said: { reporter: 'MAR', partner: 'RUS', flow: 'import', unit: 'million USD' },
    lines: [
      ...['MAR RUS M HS 08 2022 10500000 USD  A', 'MAR RUS M HS 08 2023 11500000 USD  A'],
      ...['MAR RUS M HS 27 2022 20500000 USD  A', 'MAR RUS M HS 27 2023 21500000 USD  A'],
      ...['MAR RUS M  TOTAL 2022 31000000 USD  A', 'MAR RUS M  TOTAL 2023 33000000 USD  A'],
    ],
  },
]

test.each(VARIANTS)('$title', async (variant) => {
  const { said, lines } = variant
  const bytes = bytesOfVariant(variant)
  const mapping = suggestMapping((await readAll(bytes)).sample!)!
  const constants = { ...mapping.constants, ...said }
  expect(linesOf(await readAll(bytes, { mapping: { ...mapping, constants } }))).toEqual(lines)
})
