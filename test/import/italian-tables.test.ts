import { expect, test } from 'vitest'
import { suggestMapping } from '../../lib/import/suggest-mapping'
import { linesOf } from './formats/lines'
import { readAll } from './reading'

async function linesWith(file: string, said: Readonly<Record<string, string>>): Promise<string[]> {
  const mapping = suggestMapping((await readAll(file)).sample!)!
  return linesOf(await readAll(file, { mapping: { ...mapping, constants: { ...mapping.constants, ...said } } }))
}

test('ISTAT’s countries stand behind their numbers, flows and years in the names of the columns', async () => {
  const file = 'Paese;IMP2022;EXP2022\n"0204-Marocco";1.500.000.000;2.500.000.000\n"0075-Russia";27.000;5.800.000\n'
  expect(await linesWith(file, { reporter: 'ITA', product: 'TOTAL', unit: 'EUR' })).toEqual([
    ...['ITA MAR M  TOTAL 2022 1500000000 EUR  A', 'ITA MAR X  TOTAL 2022 2500000000 EUR  A'],
    ...['ITA RUS M  TOTAL 2022 27000 EUR  A', 'ITA RUS X  TOTAL 2022 5800000 EUR  A'],
  ])
})

test('months and flows in Italian', async () => {
  const file =
    'Anno;Mese;Paese;Flusso;Merce;Valore (Euro)\n2023;gennaio;Marocco;Esportazioni;8703;1.234.567,00\n2023;dicembre;Germania;Importazioni;8703;234.567,50\n'
  expect(await linesWith(file, { reporter: 'ITA' })).toEqual([
    'ITA MAR X HS 8703 2023-01 1234567.00 EUR  A',
    'ITA DEU M HS 8703 2023-12 234567.50 EUR  A',
  ])
})

test('goods by ATECO are none of the Harmonized System: where they are mapped they are refused row by row', async () => {
  const file = 'Merce;Import 2022;Export 2022\n"CL29-Autoveicoli";123.456.789;23.456.789\n'
  const mapping = suggestMapping((await readAll(file)).sample!)!
  const columns = mapping.columns.map((column) =>
    column.name === 'Merce' ? { ...column, field: 'product' as const } : column,
  )
  const constants = { reporter: 'ITA', partner: 'MAR', unit: 'EUR' }
  expect(linesOf(await readAll(file, { mapping: { ...mapping, columns, constants } }))).toEqual([
    'E_PRODUCT Merce',
    'refused',
  ])
})
