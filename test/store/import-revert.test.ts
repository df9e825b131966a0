import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { commitImport } from '../../lib/store/import-commit'
import { getImport } from '../../lib/store/import-record'
import { revertImport } from '../../lib/store/import-revert'
import type { ImportStore } from '../../lib/store/import-store'
import { cells, file, freshStore, importText, line, observations } from './import-fixture'

let store: ImportStore
let close: () => Promise<void>
beforeAll(async () => {
  ;({ store, close } = await freshStore())
})
afterAll(() => close())
beforeEach(() => store.pool.query('TRUNCATE source, import CASCADE'))

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
  expect(await revertImport(store, id)).toEqual({ restored: 1, removed: 1, replacedSince: 0 })
  expect(await everything()).toEqual(before)
  expect((await getImport(store, id)).state).toBe('reverted')
})

test('values that a later import replaced stay; taking that one back too leads to the values before both', async () => {
  await importText(store, file(x('30', '1'), x('27', '1')))
  const before = await values()
  const a = await importText(store, file(x('30', '2'), x('28', '2')))
  const b = await importText(store, file(x('30', '3'), x('28', '3')))
  expect(await revertImport(store, a.id)).toEqual({ restored: 0, removed: 0, replacedSince: 2 })
  expect(await values()).toEqual({ 30: '3', 28: '3', 27: '1' })
  expect(await revertImport(store, b.id)).toEqual({ restored: 1, removed: 1, replacedSince: 0 })
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
