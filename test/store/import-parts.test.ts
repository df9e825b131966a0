import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Repeated } from '../../lib/import/choices'
import { commitImport } from '../../lib/store/import-commit'
import { receiveUpload } from '../../lib/store/import-files'
import { sweepKeptRows } from '../../lib/store/import-kept-rows'
import { previewImport } from '../../lib/store/import-preview'
import { getImport, type ImportRecord } from '../../lib/store/import-record'
import type { ImportStore } from '../../lib/store/import-store'
import { bytesOf, freshStore, observations } from './import-fixture'

let store: ImportStore
let close: () => Promise<void>
beforeAll(async () => ({ store, close } = await freshStore()))
afterAll(() => close())
beforeEach(async () => {
  await store.pool.query('TRUNCATE source, series, import, observation, revision, sector_total CASCADE')
  await sweepKeptRows(store.pool, 0)
})

async function read(text: string, repeated?: Repeated): Promise<ImportRecord> {
  const id = await receiveUpload(store, bytesOf(text), 'ports.csv', { maxBytes: 1e9 })
  await previewImport(store, id, { source: { id: 'ports' }, ...(repeated && { repeated }) })
  return getImport(store, id)
}

/** Value, status and line of every stored observation, by the first month of its period. */
async function stored(): Promise<string[]> {
  const { rows } = await store.pool.query<{ text: string }>(
    `SELECT concat_ws(' ', s.product, o.first_month - 24000, coalesce(o.value::text, '-'), o.status, o.line) AS text
     FROM observation o JOIN series s ON s.id = o.series_id ORDER BY 1`,
  )
  return rows.map(({ text }) => text)
}

const HEAD = 'reporter,partner,flow,product,period,value,unit,status,port'
const row = (product: string, value: string, port: string, status = 'A'): string =>
  `GBR,MAR,M,${product},2000-01,${value},GBP,${status},${port}`
const file = (...rows: readonly string[]): string => `${[HEAD, ...rows].join('\n')}\n`

const BY_PORT = file(
  row('08', '100', 'Dover'),
  row('27', '7', 'Dover'),
  row('08', '20.5', 'Hull', 'P'),
  row('08', '3', 'Leith'),
  row('30', '5', 'Dover'),
  row('30', '5', 'Hull'),
)

test('rows of one figure by port are contradictions until a person says what they are', async () => {
  const record = await read(BY_PORT)
  expect(record.rows).toEqual({ read: 6, added: 2, changed: 0, unchanged: 0, refused: 3, skipped: 1 })
  expect(record.findings.questions).toEqual([
    {
      kind: 'repeated',
      column: 'value',
      line: 2,
      value: 'port',
      options: [
        { choice: 'add', reads: '' },
        { choice: 'refuse', reads: '' },
      ],
    },
  ])
})

test('added up, each figure has the sum, the weakest status and the line of its first row, and all rows are counted', async () => {
  const record = await read(BY_PORT, 'add')
  expect(record.rows).toEqual({ read: 6, added: 3, changed: 0, unchanged: 0, refused: 0, skipped: 3 })
  expect(record.problemCounts).toMatchObject({ S_ADDED: 3 })
  expect(record.findings.questions).toEqual([])
  await commitImport(store, record.id)
  expect(await stored()).toEqual(['08 0 123.5 P 2', '27 0 7 A 3', '30 0 10 A 6'])
})

test('the same row twice is no second part, and one part with two values is a contradiction still', async () => {
  const record = await read(
    file(
      row('08', '100', 'Dover'),
      row('08', '100', 'Dover'),
      row('08', '20', 'Hull'),
      row('27', '1', 'Hull'),
      row('27', '2', 'Hull'),
    ),
    'add',
  )
  expect(record.rows).toEqual({ read: 5, added: 1, changed: 0, unchanged: 0, refused: 2, skipped: 2 })
  expect(record.problemCounts).toMatchObject({ S_ADDED: 1, W_DUPLICATE: 1, E_CONFLICT: 2 })
  await commitImport(store, record.id, { partial: true })
  expect(await stored()).toEqual(['08 0 120 A 2'])
})

test('a row that is the sum of the others is the whole: it is taken alone and nothing is counted twice', async () => {
  const record = await read(
    file(row('08', '20', 'Hull'), row('08', '120', 'All ports'), row('08', '100', 'Dover')),
    'add',
  )
  expect(record.rows).toEqual({ read: 3, added: 1, changed: 0, unchanged: 0, refused: 0, skipped: 2 })
  expect(record.problemCounts).toMatchObject({ S_BREAKDOWN: 2 })
  await commitImport(store, record.id)
  expect(await stored()).toEqual(['08 0 120 A 3'])
})

test('a sum with a part that is not known is not known, and indices are never added', async () => {
  const index = (value: string, port: string): string => `GBR,MAR,M,27,2000-01,${value},INDEX:1999,A,${port}`
  const record = await read(
    file(row('08', '20', 'Hull'), row('08', '', 'Dover', 'C'), index('101', 'Hull'), index('99', 'Dover')),
    'add',
  )
  expect(record.rows).toEqual({ read: 4, added: 1, changed: 0, unchanged: 0, refused: 2, skipped: 1 })
  await commitImport(store, record.id, { partial: true })
  expect(await stored()).toEqual(['08 0 - C 2'])
})

test('a commit that reads the file again adds up as its preview did', async () => {
  const { id } = await read(BY_PORT, 'add')
  await sweepKeptRows(store.pool, 0)
  await commitImport(store, id)
  expect(await stored()).toEqual(['08 0 123.5 P 2', '27 0 7 A 3', '30 0 10 A 6'])
})

test('only the same value twice asks too, where a column names a breakdown; not where none does', async () => {
  const twice = (column: string): string =>
    file(row('08', '5', 'Dover'), row('08', '5', 'Hull')).replace(',port', `,${column}`)
  expect((await read(twice('port'))).findings.questions?.map(({ kind }) => kind)).toEqual(['repeated'])
  expect((await read(twice('remark 2'))).findings.questions).toEqual([])
})

test('whatever the rows are, each is counted once and what is stored is the sum of the parts that are no whole', async () => {
  const parts = fc.uniqueArray(
    fc.record({ port: fc.integer({ min: 1, max: 9 }), value: fc.integer({ min: 1, max: 500 }) }),
    {
      selector: ({ port }) => port,
      minLength: 1,
      maxLength: 6,
    },
  )
  await fc.assert(
    fc.asyncProperty(parts, async (rows) => {
      await store.pool.query('TRUNCATE source, series, import, observation, revision, sector_total CASCADE')
      const { id } = await read(file(...rows.map(({ port, value }) => row('08', String(value), `port ${port}`))), 'add')
      await commitImport(store, id)
      const { rows: counts } = await getImport(store, id)
      expect(counts.read).toBe(rows.length)
      expect(counts.added + counts.skipped).toBe(rows.length)
      const total = rows.reduce((sum, { value }) => sum + value, 0)
      const top = Math.max(...rows.map(({ value }) => value))
      const whole = rows.length >= 3 && top * 2 === total
      expect((await observations(store)).map((text) => Number(text.split(' ').at(-4)))).toEqual([whole ? top : total])
    }),
    { numRuns: 15 },
  )
})
