import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { HEADER as H, problemsOf, readAll, row } from './reading'

const COMTRADE = readFileSync(new URL('../fixtures/comtrade.csv', import.meta.url), 'utf8')
const [HEAD = '', ...ROWS] = COMTRADE.split(/\r?\n/)

/** The first four rows of the fixture, which stand for all procedures, as those of one. */
const byProcedure = (procedure: string): string[] =>
  ROWS.slice(0, 4).map((line) => line.replace('"C00"', `"${procedure}"`))

test('a download of UN Comtrade by procedure alone says why nothing came of it, and what to download', async () => {
  const reading = await readAll(`${[HEAD, ...byProcedure('C04'), ...byProcedure('C10')].join('\n')}\n`)
  expect(reading.rows.map((read) => read.kind === 'skipped' && read.reason)).toEqual(Array(8).fill('S_BREAKDOWN'))
  expect(reading.error).toMatchObject({ code: 'E_ONLY_PARTS', line: null })
})

test('with one whole among the parts nothing is refused', async () => {
  const reading = await readAll(COMTRADE)
  expect(reading.error).toBeNull()
  expect(reading.rows.some(({ kind }) => kind === 'skipped')).toBe(true)
})

const BY_PORT = H.replace('\n', ',port\n') + row().replace('\n', ',Kiel\n') + row().replace('\n', ',Rostock\n')

test('a column whose rows are added up is not called ignored', async () => {
  expect(problemsOf(await readAll(BY_PORT))).toEqual(['W_UNKNOWN_COLUMN@1:port'])
  const added = await readAll(BY_PORT, { repeated: 'add' })
  expect(problemsOf(added)).toEqual(['W_ADDED_UP@1:'])
  expect(added.warnings[0]?.value).toBe('port')
  expect(problemsOf(await readAll(H + row(), { repeated: 'add' }))).toEqual([])
})
