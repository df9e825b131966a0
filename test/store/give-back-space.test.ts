import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { logMegabytes } from '../../lib/server/embedded-launch'
import { commitImport } from '../../lib/store/import-commit'
import { previewImport } from '../../lib/store/import-preview'
import { getImport } from '../../lib/store/import-record'
import { revertImport } from '../../lib/store/import-revert'
import type { ImportStore } from '../../lib/store/import-store'
import { file, freshStore, importText, line, observations, preview } from './import-fixture'

let store: ImportStore
let close: () => Promise<void>
beforeAll(async () => {
  ;({ store, close } = await freshStore())
})
afterAll(() => close())
afterEach(() => store.pool.query('DROP TRIGGER IF EXISTS full_disk ON flow_overview'))

/** From now on the last table that an import writes into has no room left: PostgreSQL's own error for that. */
const fillDisk = (): Promise<unknown> =>
  store.pool.query(`
    CREATE OR REPLACE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE disk_full USING MESSAGE = 'could not extend file: No space left on device'; END $$;
    CREATE TRIGGER full_disk AFTER INSERT OR DELETE ON flow_overview EXECUTE FUNCTION full_disk()`)
const bytes = async (): Promise<number> =>
  (
    await store.pool.query<{ n: number }>(
      `SELECT (pg_relation_size('observation') + pg_relation_size('series'))::int AS n`,
    )
  ).rows[0]!.n
const keptTables = async (): Promise<number> =>
  (await store.pool.query(`SELECT FROM pg_class WHERE relname LIKE 'kept%' AND relkind = 'r'`)).rowCount ?? 0

const MANY = file(...Array.from({ length: 4_000 }, (_, i) => line('X', String(100_000 + i * 7), '2020', '1')))
const FULL = { kind: 'storage', status: 507 }

test('the room of an import that filled the disk is free at once, and the next one works', async () => {
  await importText(store, file(line('X', '30', '2020', '5')))
  const [before, stored] = [await bytes(), await observations(store)]
  const { id } = await preview(store, MANY)
  await fillDisk()
  await expect(commitImport(store, id)).rejects.toMatchObject(FULL)
  expect(await getImport(store, id)).toMatchObject({ state: 'failed', failure: 'E_STORAGE', progress: null })
  expect(await observations(store)).toEqual(stored)
  expect(await keptTables()).toBe(0)
  expect(await bytes()).toBe(before)
  await store.pool.query('DROP TRIGGER full_disk ON flow_overview')
  expect((await importText(store, file(line('X', '27', '2020', '2')))).state).toBe('done')
  await previewImport(store, id)
  await commitImport(store, id)
  expect((await getImport(store, id)).rows).toMatchObject({ added: 4_000 })
})

test('an import that fills the disk while it is taken back stays as it was, and that is said', async () => {
  const { id } = await importText(store, file(line('M', '30', '2020', '5')))
  const stored = await observations(store)
  await fillDisk()
  await expect(revertImport(store, id)).rejects.toMatchObject(FULL)
  expect((await getImport(store, id)).state).toBe('done')
  expect(await observations(store)).toEqual(stored)
})

test('the log of the database takes a tenth of what is free, from 64 MB to 2 GB', () => {
  expect([100, 1_000, 10_000, 100_000].map(logMegabytes)).toEqual([64, 100, 1_000, 2_048])
})
