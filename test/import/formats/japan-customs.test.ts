import { expect, test } from 'vitest'
import { problemsOf, readAll } from '../reading'
import { linesOf } from './lines'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apl', 'May']
const header = (side: string, months: readonly string[] = MONTHS): string =>
  `Exp or Imp,Year,${side},Unit1,Unit2,${['Year', ...months].map((m) => `Quantity1-${m},Quantity2-${m},Value-${m}`).join(',')}\n`
/** Values with a quantity of one and one kilogram beside each; the year is their sum. */
const values = (...all: readonly number[]): string =>
  [all.reduce((sum, value) => sum + value, 0), ...all].map((value) => `1,1,${value}`).join(',')

test('a line is a flow, a code of nine digits and a country by the number that Japan has for it, in thousands of yen', async () => {
  const reading = await readAll(
    header('HS,Country') +
      `1,2023,'870323919',501,NO,KG,${values(10, 20, 0, 40, 50)}\n` +
      `2,2023,'010121000',103,,NO,${values(1, 2, 3, 4, 5)}\n`,
  )
  expect(reading.head).toMatchObject({ format: 'japan-customs', source: 'japan-customs' })
  expect(problemsOf(reading)).toEqual([])
  expect(linesOf(reading)).toEqual([
    ...['01 10000', '02 20000', '03 0', '04 40000', '05 50000'].map(
      (text) => `JPN MAR X HS 870323919 2023-${text} JPY FOB A`,
    ),
    ...['01 1000', '02 2000', '03 3000', '04 4000', '05 5000'].map(
      (text) => `JPN KOR M HS 010121000 2023-${text} JPY CIF A`,
    ),
  ])
})

test('zeros of months after the last one with any figure are not published yet; zeros before it are zeros', async () => {
  const reading = await readAll(
    header('HS,Country') +
      `1,2026,'870323919',501,NO,KG,${values(10, 0, 0, 0, 0)}\n1,2026,'870323919',213,NO,KG,${values(10, 0, 30, 0, 0)}\n`,
  )
  expect(linesOf(reading)).toEqual([
    ...['01 10000', '02 0', '03 0'].map((text) => `JPN MAR X HS 870323919 2026-${text} JPY FOB A`),
    ...['S_UNPUBLISHED', 'S_UNPUBLISHED'],
    ...['01 10000', '02 0', '03 30000'].map((text) => `JPN DEU X HS 870323919 2026-${text} JPY FOB A`),
    ...['S_UNPUBLISHED', 'S_UNPUBLISHED'],
  ])
})

test('without countries it is trade with the world; with values of the year alone it is the year; special codes are left out', async () => {
  const reading = await readAll(`${header('HS', [])}2,2023,'848610000',  ,KG,1,1,9\n1,2023,'000000011',  ,KG,1,1,9\n`)
  expect(linesOf(reading)).toEqual(['JPN WLD M HS 848610000 2023 9000 JPY CIF A', 'S_NON_HS'])
})

test('a number of no country that is known is asked for, though ISO may have it: 158 is not Taiwan', async () => {
  const reading = await readAll(`${header('HS,Country', ['Jan'])}1,2023,'870323919',158,NO,KG,${values(1)}\n`)
  expect(linesOf(reading)).toEqual(['E_UNKNOWN_COUNTRY Country'])
})

test('by customs office rows of one figure are contradictions, and the office tells them apart', async () => {
  const reading = await readAll(
    `${header('Custom,HS,Country', ['Jan'])}1,2023,104,'870323919',501,NO,KG,${values(1)}\n1,2023,300,'870323919',501,NO,KG,${values(2)}\n`,
    { repeated: 'add' },
  )
  expect(reading.rows.map((row) => row.kind === 'observation' && row.part?.split('\u001f')[0])).toEqual(['104', '300'])
})
