import { expect, test } from 'vitest'
import { suggestMapping } from '../../lib/import/suggest-mapping'
import { linesOf } from './formats/lines'
import { problemsOf, readAll } from './reading'

const constants = { reporter: 'MAR', product: 'TOTAL', unit: 'million MAD' }
const million = (text: string): string => `${text}000000 MAD  A`

test.each([
  ['rows of empty cells', 'EXPORT,,,\n', 'IMPORT,,,\n'],
  ['rows of one cell', 'Exports:\n', 'Imports:\n'],
  ['numbered rows', 'I. Exportations,,,\n', 'II. Importations,,,\n'],
])('partners below a flow are read in that flow: %s', async (_, first, second) => {
  const table = `Country,2021,2022,2023\n${first}France,10,11,12\nSpain,5,,6\n${second}France,20,21,22\n`
  const reading = await readAll(table, { constants })
  expect(reading.head?.format).toBe('national-wide')
  expect(linesOf(reading)).toEqual([
    'S_NOTE',
    ...['2021 10', '2022 11', '2023 12'].map((text) => `MAR FRA X  TOTAL ${million(text)}`),
    ...[`MAR ESP X  TOTAL ${million('2021 5')}`, 'S_EMPTY', `MAR ESP X  TOTAL ${million('2023 6')}`],
    'S_NOTE',
    ...['2021 20', '2022 21', '2023 22'].map((text) => `MAR FRA M  TOTAL ${million(text)}`),
  ])
  expect(problemsOf(reading)).toEqual(['W_FLOW_SECTIONS@1:'])
})

test('the sum in the row that heads a section is left out and counted: whom it is with is not said', async () => {
  const table = ';2022;2023;2024\nAUSFUHR;9,5;8,5;7,5\nFrankreich;5,5;4;3\nEINFUHR;20;21;22\nFrankreich;1;2;3\n'
  const reading = await readAll(table, { constants })
  expect(linesOf(reading)).toEqual([
    ...Array<string>(3).fill('S_SECTION'),
    ...['2022 5500000', '2023 4000000', '2024 3000000'].map((text) => `MAR FRA X  TOTAL ${text} MAD  A`),
    ...Array<string>(3).fill('S_SECTION'),
    ...['2022 1', '2023 2', '2024 3'].map((text) => `MAR FRA M  TOTAL ${million(text)}`),
  ])
})

test('a table without sections keeps its flow, also with partners that have no figures', async () => {
  const table = 'Country,2021,2022,2023\nAfrica,,,\nMorocco,1,2,3\n'
  const reading = await readAll(table, { constants: { ...constants, flow: 'import' } })
  expect(linesOf(reading)).toEqual([
    'S_NOTE',
    ...['2021 1', '2022 2', '2023 3'].map((text) => `MAR MAR M  TOTAL ${million(text)}`),
  ])
  expect(problemsOf(reading)).toEqual([])
})

test('rows that are flows head nothing: whom they are with is asked for', async () => {
  const reading = await readAll('Item,2021,2022,2023\nExports,1,2,3\nImports,4,5,6\nBalance,-3,-3,-3\n', {
    constants: { ...constants, flow: 'export' },
  })
  expect(linesOf(reading).filter((line) => line !== 'refused')).toEqual([
    ...Array<string>(3).fill('E_UNKNOWN_COUNTRY Item'),
  ])
})

test('a section past the rows that were looked at is heard all the same', async () => {
  const many = Array.from({ length: 1_100 }, () => 'France,10,11,12\n').join('')
  const reading = await readAll(`Country,2021,2022,2023\n${many}IMPORT,,,\nSpain,1,2,3\n`, {
    constants: { ...constants, flow: 'export' },
  })
  expect(linesOf(reading).slice(-4)).toEqual([
    'S_NOTE',
    ...['2021 1', '2022 2', '2023 3'].map((text) => `MAR ESP M  TOTAL ${million(text)}`),
  ])
})

test('in a table of no known form the suggestion leaves the flow to the rows, long or wide', async () => {
  const long = 'Land;Jahr;Wert in Mio. EUR\nAusfuhr;;\nMarokko;2023;5,5\nEinfuhr;;\nFrankreich;2023;6,5\n'
  const { sample } = await readAll(long)
  const mapping = suggestMapping(sample!)!
  expect(mapping.constants).toEqual({ flow: 'export', unit: 'Mio. EUR' })
  const reading = await readAll(long, {
    mapping: { ...mapping, constants: { ...mapping.constants, reporter: 'DEU', product: 'TOTAL' } },
  })
  expect(linesOf(reading)).toEqual([
    'S_NOTE',
    'DEU MAR X  TOTAL 2023 5500000 EUR  A',
    'S_NOTE',
    'DEU FRA M  TOTAL 2023 6500000 EUR  A',
  ])
})

async function suggestedReading(table: string, more: Record<string, string>) {
  const { sample } = await readAll(table)
  const mapping = suggestMapping(sample!)!
  const constants = { ...mapping.constants, ...more }
  return { mapping, lines: linesOf(await readAll(table, { mapping: { ...mapping, constants } })) }
}

test('months across beside a column of years are months of that year; their total is left out', async () => {
  const table = 'Year,Partner,Flow,Jan,Feb,Mar,Total\n2023,Morocco,Export,1,2,3,6\n2024,Morocco,Export,4,5,6,15\n'
  const { mapping, lines } = await suggestedReading(table, { reporter: 'DEU', product: 'TOTAL', unit: 'EUR' })
  expect(mapping).toMatchObject({ wide: 'part', constants: {} })
  expect(lines).toEqual([
    ...['2023-01 1', '2023-02 2', '2023-03 3', '2024-01 4', '2024-02 5', '2024-03 6'].map(
      (text) => `DEU MAR X  TOTAL ${text} EUR  A`,
    ),
  ])
})

test('years that stand alone head the rows below them, and within them flows', async () => {
  const table =
    'Partner,Jan,Feb,Mar\n2023,,,\nExports,,,\nMorocco,1,2,3\nImports,,,\nMorocco,4,5,6\n2024,,,\nExports,,,\nFrance,7,8,9\n'
  const { mapping, lines } = await suggestedReading(table, { reporter: 'DEU', product: 'TOTAL', unit: 'EUR' })
  expect(mapping.constants).toEqual({ flow: 'export', period: '2023' })
  const rows = (start: string, year: number, from: number): string[] =>
    [1, 2, 3].map((month) => `DEU ${start}  TOTAL ${year}-0${month} ${from + month - 1} EUR  A`)
  expect(lines).toEqual([
    ...['S_NOTE', 'S_NOTE', ...rows('MAR X', 2023, 1)],
    ...['S_NOTE', ...rows('MAR M', 2023, 4)],
    ...['S_NOTE', 'S_NOTE', ...rows('FRA X', 2024, 7)],
  ])
})

test('a month is never taken for the column of the values', async () => {
  const { sample } = await readAll('Partner,Flow,Jan,Feb,Mar\nMorocco,Export,1,2,3\n')
  expect(suggestMapping(sample!)!.columns.map(({ field }) => field)).toEqual([
    ...['partner', 'flow', 'figure', 'figure', 'figure'],
  ])
})

test('the monthly table of China Customs by country: flows over a month and the months since January, its unit and year from above', async () => {
  const table = [
    '"(2) Imports and Exports by Major Country (Region) in June 2025 (in USD)",,,,,,,,,',
    ',,,,,,,,,Unit: USD 1 million',
    'Country (Region),Total,,Exports,,Imports,,% Change,,',
    ',June,1 to 6,June,1 to 6,June,1 to 6,Total,Exports,Imports',
    'Germany,"17,012.5","101,234.1","10,012.5","60,234.1","7,000.0","41,000.0",1.8,5.9,-3.9',
    'Morocco,"1,012.5","5,234.1",912.5,"4,534.1",100.0,700.0,1.8,5.9,-3.9',
  ]
  const { mapping, lines } = await suggestedReading(`${table.join('\n')}\n`, { reporter: 'CHN', product: 'TOTAL' })
  expect(mapping).toMatchObject({ wide: 'part', above: 'flow', constants: { unit: 'USD 1 million', period: '2025' } })
  expect(lines).toEqual(
    [
      ...['T  TOTAL 2025-06 17012500000', 'T  TOTAL 2025-S1 101234100000', 'X  TOTAL 2025-06 10012500000'],
      ...['X  TOTAL 2025-S1 60234100000', 'M  TOTAL 2025-06 7000000000', 'M  TOTAL 2025-S1 41000000000'],
    ]
      .map((text) => `CHN DEU ${text} USD  A`)
      .concat(
        ['T  TOTAL 2025-06 1012500000', 'T  TOTAL 2025-S1 5234100000', 'X  TOTAL 2025-06 912500000']
          .concat(['X  TOTAL 2025-S1 4534100000', 'M  TOTAL 2025-06 100000000', 'M  TOTAL 2025-S1 700000000'])
          .map((text) => `CHN MAR ${text} USD  A`),
      ),
  )
})

test('it is understood in Chinese', async () => {
  const table =
    '2025年6月进出口商品国别总值表,,,,,,\n,,,,,,单位：百万美元\n国别,进出口,,出口,,进口,\n,6月,1至6月,6月,1至6月,6月,1至6月\n' +
    'Germany,3.5,6.5,2.5,4.5,1.0,2.0\nMorocco,3.5,6.5,2.5,4.5,1.0,2.0\n'
  const { mapping } = await suggestedReading(table, {})
  expect(mapping).toMatchObject({ wide: 'part', above: 'flow', constants: { unit: '百万美元', period: '2025' } })
})

test('a second table below its own title is read in the flow that the title names', async () => {
  const table = 'Exports by country\nCountry,2021,2022,2023\nFrance,1,2,3\n\nImports by country\nFrance,4,5,6\n'
  const reading = await readAll(table, { constants: { reporter: 'MAR', product: 'TOTAL', unit: 'MAD' } })
  expect(linesOf(reading)).toEqual([
    ...['2021 1', '2022 2', '2023 3'].map((text) => `MAR FRA X  TOTAL ${text} MAD  A`),
    'S_NOTE',
    ...['2021 4', '2022 5', '2023 6'].map((text) => `MAR FRA M  TOTAL ${text} MAD  A`),
  ])
})

test('a note that speaks of exports heads nothing', async () => {
  const table = 'Imports\nCountry,2021,2022,2023\nFrance,1,2,3\nWithout re-exports and exports by post\nSpain,4,5,6\n'
  const reading = await readAll(table, { constants: { reporter: 'MAR', product: 'TOTAL', unit: 'MAD' } })
  expect(linesOf(reading).filter((line) => line.includes(' X '))).toEqual([])
})

test('two countries across are partners, and no value of another', async () => {
  const table = 'Year,Total,France,Spain\nExports,,,\n2022,100,60,40\nImports,,,\n2022,200,120,80\n'
  const { mapping, lines } = await suggestedReading(table, { reporter: 'MAR', product: 'TOTAL', unit: 'MAD' })
  expect(mapping.wide).toBe('partner')
  expect(lines).toEqual([
    ...['S_NOTE', 'MAR FRA X  TOTAL 2022 60 MAD  A', 'MAR ESP X  TOTAL 2022 40 MAD  A'],
    ...['S_NOTE', 'MAR FRA M  TOTAL 2022 120 MAD  A', 'MAR ESP M  TOTAL 2022 80 MAD  A'],
  ])
})

test.each([
  [
    'months by their numbers',
    'Year,Partner,Flow,1,2,12\n2023,Morocco,Export,5,6,7\n2023,Spain,Export,5,6,7\n',
    '2023-12 7',
  ],
  ['quarters', 'Year,Partner,Flow,Q1,Q2,Q3\n2023,Morocco,Export,5,6,7\n2023,Spain,Export,5,6,7\n', '2023-Q3 7'],
  [
    'Russian months',
    'Год,Страна,Поток,янв,фев,мар\n2023,Марокко,экспорт,5,6,7\n2023,Испания,экспорт,5,6,7\n',
    '2023-03 7',
  ],
])('%s across beside a year', async (_, table, third) => {
  const { lines } = await suggestedReading(table, { reporter: 'DEU', product: 'TOTAL', unit: 'EUR' })
  expect(lines).toHaveLength(6)
  expect(lines[2]).toBe(`DEU MAR X  TOTAL ${third} EUR  A`)
})
