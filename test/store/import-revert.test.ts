import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { commitImport } from '../../lib/store/import-commit'
import { getImport } from '../../lib/store/import-record'
import { revertImport } from '../../lib/store/import-revert'
import type { ImportStore } from '../../lib/store/import-store'
import { failAbandonedImports, waitToWrite } from '../../lib/store/import-work'
import { cells, file, freshStore, importText, line, observations } from './import-fixture'

let store: ImportStore
let close: () => Promise<void>
beforeAll(async () => {
  ;({ store, close } = await freshStore())
})
afterAll(() => close())
beforeEach(() => store.pool.query('TRUNCATE source, import, series, observation, revision, sector_total CASCADE'))

const x = (product: string, value: string): string => line('X', product, '2020', value)
const values = async (): Promise<Record<string, string | null>> => {
  const { rows } = await store.pool.query<{ product: string; value: string | null }>(
    'SELECT s.product, o.value::text FROM observation o JOIN series s ON s.id = o.series_id',
  )
  return Object.fromEntries(rows.map(({ product, value }) => [product, value]))
}
const everything = async (): Promise<unknown> => [
  await observations(store),
  await cells(store, 'X', 2020),
  (await store.pool.query('SELECT value, import_id, replaced_by FROM revision ORDER BY id')).rows,
  (await store.pool.query('SELECT bilateral_flow_id, product FROM series ORDER BY 1, 2')).rows,
]

test('import and revert leave the observations, totals and revisions as they were', async () => {
  await importText(store, file(x('30', '3'), x('27', '1')))
  const before = await everything()
  const { id } = await importText(store, file(x('30', '4'), x('28', '2'), x('27', '1')))
  expect(await revertImport(store, id)).toEqual({ restored: 1, removed: 1, replacedSince: 0, kept: [] })
  expect(await everything()).toEqual(before)
  expect((await getImport(store, id)).state).toBe('reverted')
})

test('values that a later import replaced stay; taking that one back too leads to the values before both', async () => {
  await importText(store, file(x('30', '1'), x('27', '1')))
  const before = await values()
  const a = await importText(store, file(x('30', '2'), x('28', '2')))
  const b = await importText(store, file(x('30', '3'), x('28', '3')))
  const reverted = await revertImport(store, a.id)
  expect(reverted).toMatchObject({ restored: 0, removed: 0, replacedSince: 2 })
  expect(reverted.kept.map(({ product, period, value, import: by }) => [product, period, value, by])).toEqual([
    ['28', '2020', '3', b.id],
    ['30', '2020', '3', b.id],
  ])
  expect(await values()).toEqual({ 30: '3', 28: '3', 27: '1' })
  expect(await revertImport(store, b.id)).toEqual({ restored: 1, removed: 1, replacedSince: 0, kept: [] })
  expect(await values()).toEqual(before)
})

test('a reverted import can be committed again', async () => {
  await importText(store, file(x('30', '1')))
  const { id } = await importText(store, file(x('30', '2'), x('28', '2')))
  const done = await values()
  await revertImport(store, id)
  await commitImport(store, id)
  expect(await values()).toEqual(done)
  expect(await getImport(store, id)).toMatchObject({ state: 'done', rows: { added: 1, changed: 1 } })
})

test('only what is done can be taken back, and only once', async () => {
  const { id } = await importText(store, file(x('30', '1')))
  await revertImport(store, id)
  await expect(revertImport(store, id)).rejects.toThrow('is reverted: only one that is done can be taken back')
})

test('twenty-five observations that a later import replaced are counted all, the first twenty listed', async () => {
  const rows = Array.from({ length: 25 }, (_, i) => line('X', '30', String(1990 + i), '1'))
  const { id } = await importText(store, file(...rows))
  await importText(store, file(...rows.map((row) => row.replace(',1,USD', ',2,USD'))))
  const { replacedSince, kept } = await revertImport(store, id)
  expect([replacedSince, kept.length]).toEqual([25, 20])
})

const table = fc.uniqueArray(
  fc.record({
    product: fc.constantFrom('27', '28', '30', 'TOTAL'),
    year: fc.integer({ min: 2018, max: 2020 }),
    value: fc.oneof(fc.nat(9).map(String), fc.constant('')),
  }),
  { selector: ({ product, year }) => `${product} ${year}`, minLength: 1, maxLength: 12 },
)
type Table = Parameters<Parameters<typeof table.map>[0]>[0]
const textOf = (rows: Table): string =>
  file(...rows.map(({ product, year, value }) => line('X', product, String(year), value, value === '' ? 'C' : 'A')))

test(
  'two overlapping imports taken back in either order leave the observations as they were',
  { timeout: 120_000 },
  () =>
    fc.assert(
      fc.asyncProperty(table, table, table, fc.boolean(), async (before, first, second, firstGoesFirst) => {
        await store.pool.query('TRUNCATE source, import, series, observation, revision, sector_total CASCADE')
        await importText(store, textOf(before))
        const stored = await observations(store)
        const a = await importText(store, textOf(first))
        const between = await observations(store)
        const b = await importText(store, textOf(second))
        for (const { rows } of [a, b]) {
          expect(rows.read).toBe(rows.added + rows.changed + rows.unchanged + rows.refused + rows.skipped)
        }
        if (!firstGoesFirst) {
          await revertImport(store, b.id)
          expect(await observations(store)).toEqual(between)
        }
        await revertImport(store, a.id)
        if (firstGoesFirst) await revertImport(store, b.id)
        expect(await observations(store)).toEqual(stored)
      }),
      { numRuns: 12 },
    ),
)

test('a revert of a revert leads back to what was imported, also where a later import came in between', async () => {
  await importText(store, file(x('30', '1'), x('27', '1')))
  const a = await importText(store, file(x('30', '2'), x('28', '2')))
  await revertImport(store, a.id)
  const b = await importText(store, file(x('28', '5')))
  await commitImport(store, a.id)
  expect(await values()).toEqual({ 30: '2', 28: '2', 27: '1' })
  expect(await getImport(store, a.id)).toMatchObject({ rows: { added: 0, changed: 2 } })
  await revertImport(store, a.id)
  expect(await values()).toEqual({ 30: '1', 28: '5', 27: '1' })
  await revertImport(store, b.id)
  expect(await values()).toEqual({ 30: '1', 27: '1' })
})

test('of an emptied table the planner knows again how many series and observations there are, as soon as they are written', async () => {
  const rows = Array.from({ length: 2_000 }, (_, i) => x(String(100_000 + i * 7), '1'))
  const { id } = await importText(store, file(...rows))
  await store.pool.query('ANALYZE observation, series')
  await revertImport(store, id)
  // What autovacuum does, without giving the pages back, which it cannot always do.
  await store.pool.query('VACUUM (ANALYZE, TRUNCATE off) observation, series')
  await commitImport(store, id)
  const { rows: known } = await store.pool.query(
    `SELECT relname, reltuples FROM pg_class WHERE relname IN ('observation', 'series') ORDER BY 1`,
  )
  expect(known).toEqual([
    { relname: 'observation', reltuples: 2_000 },
    { relname: 'series', reltuples: 2_000 },
  ])
})

test('while an import is being taken back it says so, and its figures stand until that is done', async () => {
  const { id } = await importText(store, file(x('30', '1')))
  const other = await store.pool.connect()
  try {
    await other.query('BEGIN')
    await waitToWrite(other)
    const reverting = revertImport(store, id)
    await vi.waitFor(async () => {
      const { state, progress } = await getImport(store, id)
      expect([state, progress?.phase, progress?.rows]).toEqual(['done', 'taking-back', 1])
    })
    expect(await values()).toEqual({ 30: '1' })
    await other.query('COMMIT')
    await reverting
  } finally {
    other.release()
  }
  expect(await getImport(store, id)).toMatchObject({ state: 'reverted', progress: null, failure: null })
})

test('one that could not be taken back stands as it did and says why; it can be taken back later', async () => {
  const { id } = await importText(store, file(x('30', '1'), x('27', '2')))
  const before = await everything()
  await store.pool.query(
    `CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'disk' USING ERRCODE = '53100'; END $$;
     CREATE TRIGGER no_room BEFORE DELETE ON observation EXECUTE FUNCTION no_room()`,
  )
  try {
    await expect(revertImport(store, id)).rejects.toMatchObject({ kind: 'storage' })
  } finally {
    await store.pool.query('DROP FUNCTION no_room CASCADE')
  }
  expect(await getImport(store, id)).toMatchObject({ state: 'done', progress: null, failure: 'E_STORAGE' })
  expect(await everything()).toEqual(before)
  await revertImport(store, id)
  expect(await getImport(store, id)).toMatchObject({ state: 'reverted', failure: null })
})

test('one whose process was gone while it was taken back stands as it did, and says so', async () => {
  const { id, finishedAt } = await importText(store, file(x('30', '1')))
  const before = await everything()
  await store.pool.query(`UPDATE import SET progress = '{"phase": "taking-back"}' WHERE id = $1`, [id])
  await failAbandonedImports(store.pool)
  expect(await getImport(store, id)).toMatchObject({
    state: 'done',
    progress: null,
    failure: 'E_INTERRUPTED',
    finishedAt,
  })
  expect(await everything()).toEqual(before)
})
