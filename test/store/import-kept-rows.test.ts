import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { commitImport } from '../../lib/store/import-commit'
import { dropImport } from '../../lib/store/import-drop'
import { previewImport } from '../../lib/store/import-preview'
import { sweepKeptRows } from '../../lib/store/import-kept-rows'
import { getImport } from '../../lib/store/import-record'
import type { ImportStore } from '../../lib/store/import-store'
import { failAbandonedImports } from '../../lib/store/import-work'
import { file, freshStore, line, observations, preview } from './import-fixture'

let store: ImportStore
let close: () => Promise<void>
beforeAll(async () => ({ store, close } = await freshStore()))
afterAll(() => close())
beforeEach(async () => {
  await store.pool.query('TRUNCATE source, series, import, observation, revision, sector_total CASCADE')
  await sweepKeptRows(store.pool, 0)
})

const removeFile = (id: number): Promise<void> => rm(join(store.dataFolder, 'uploads', `${id}.gz`))
const keptTables = async (): Promise<string[]> => {
  const { rows } = await store.pool.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relname LIKE 'kept%' ORDER BY 1`,
  )
  return rows.map(({ name }) => name)
}
// Three figures, one of them twice with the same value: read 4, added 3, skipped 1.
const text = file(line('X', '30', '2020', '5'), line('X', '30', '2021', '6'), line('M', '27', '2020', '7')).concat(
  `${line('X', '30', '2020', '5')}\n`,
)
const expected = { read: 4, added: 3, changed: 0, unchanged: 0, refused: 0, skipped: 1 }

test('a commit writes the rows that its preview has kept, without the file', async () => {
  const { id } = await preview(store, text)
  await removeFile(id)
  await commitImport(store, id)
  expect((await getImport(store, id)).rows).toEqual(expected)
  const written = await observations(store)
  expect(written.map((each) => each.split(' ').slice(3).join(' '))).toEqual([
    `M HS 27 12 24240 7 A ${id} 4`,
    `X HS 30 12 24240 5 A ${id} 2`,
    `X HS 30 12 24252 6 A ${id} 3`,
  ])
  expect(await keptTables()).toEqual([])
})

test('a commit compares kept rows with what is stored by then', async () => {
  const [one, other] = [await preview(store, text), await preview(store, text)]
  await commitImport(store, one.id)
  await commitImport(store, other.id)
  expect(await getImport(store, other.id)).toMatchObject({
    rows: { ...expected, added: 0, unchanged: 3 },
    touched: { changedSincePreview: true },
  })
})

test('rows that a crash of the database has emptied are read from the file again', async () => {
  const { id } = await preview(store, text)
  await store.pool.query(`TRUNCATE kept_staged_${id}`)
  await commitImport(store, id)
  expect((await getImport(store, id)).rows).toEqual(expected)
  expect(await observations(store)).toHaveLength(3)
  expect(await keptTables()).toEqual([])
})

test('a preview that is made again keeps the rows of its own reading only', async () => {
  const { id } = await preview(store, text)
  await store.pool.query(
    `DELETE FROM kept_staged_${id}; INSERT INTO kept_staged_${id} SELECT FROM generate_series(1, 3)`,
  )
  await previewImport(store, id)
  await commitImport(store, id)
  expect(await observations(store)).toHaveLength(3)
})

test('kept rows go with their import, and those of old previews go first', async () => {
  const ids: number[] = []
  for (let i = 0; i < 7; i++) ids.push((await preview(store, text)).id)
  await dropImport(store, ids[6]!)
  await sweepKeptRows(store.pool)
  const names = (await keptTables()).filter((name) => name.startsWith('kept_staged_') && /staged_\d/.test(name))
  expect(names.sort()).toEqual(
    ids
      .slice(1, 6)
      .map((id) => `kept_staged_${id}`)
      .sort(),
  )
  await commitImport(store, ids[0]!)
  expect(await observations(store)).toHaveLength(3)
  await sweepKeptRows(store.pool, 0)
  expect(await keptTables()).toEqual([])
})

test('the tables of a preview that is being read stay, those that a dead process left go', async () => {
  const { id } = await preview(store, text)
  await store.pool.query(`UPDATE import SET progress = '{}' WHERE id = $1`, [id])
  await sweepKeptRows(store.pool, 0)
  expect(await keptTables()).toHaveLength(6)
  await failAbandonedImports(store.pool)
  await sweepKeptRows(store.pool)
  expect(await keptTables()).toEqual([])
})
