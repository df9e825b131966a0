import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { findPairs } from '../../lib/store/pairs'
import { receiveUpload } from '../../lib/store/import-files'
import { previewImport } from '../../lib/store/import-preview'
import { monthNow } from '../../lib/store/import-store'
import { ProgressReport } from '../../lib/store/import-work'
import { findSnapshot } from '../../lib/store/snapshot'
import { unseen } from '../../lib/store/unseen-write'
import { bytesOf } from './import-fixture'
import { serveDatabase, type ServedDatabase } from '../api/seeded-database'

let served: ServedDatabase
let admin: pg.Client
beforeAll(async () => {
  served = await serveDatabase({ seed: false })
  // Its statistics are writes too, at times of its own.
  admin = new pg.Client({ connectionString: inject('adminUrl') })
  await admin.connect()
  await admin.query('ALTER SYSTEM SET autovacuum = off')
  await admin.query('SELECT pg_reload_conf()')
})
afterAll(async () => {
  await admin.query('ALTER SYSTEM RESET autovacuum')
  await admin.query('SELECT pg_reload_conf()')
  await admin.end()
  await served.close()
})

const csv = (value: number): string =>
  `reporter,partner,flow,product,period,value,unit\nRUS,MAR,X,TOTAL,2020,${value},USD\n`

test('whoever sees other figures sees another snapshot: after an import, and after a changed value', async () => {
  const seen = new Map<string, string>()
  const look = async (): Promise<void> => {
    const before = await findSnapshot()
    seen.set(before, JSON.stringify(await findPairs()))
  }
  await look()
  await served.importCsv(csv(1), 'customs')
  await look()
  await served.importCsv(csv(2), 'customs')
  await look()
  expect(seen.size).toBe(3)
  expect(new Set(seen.values()).size).toBe(3)
})

test('what is being written but not committed belongs to no snapshot, and committing it gives another', async () => {
  const writer = await served.database.pool.connect()
  try {
    await writer.query('BEGIN')
    await writer.query('SELECT pg_current_xact_id()')
    const during = await findSnapshot()
    await writer.query('COMMIT')
    expect(await findSnapshot()).not.toBe(during)
  } finally {
    writer.release()
  }
})

test('a file that arrives, its preview and how far it has come are nothing that pages show: the snapshot keeps its name', async () => {
  const store = { pool: served.database.pool, dataFolder: process.env.BILATERAL_DATA!, currentMonth: monthNow }
  const before = await findSnapshot()
  const id = await receiveUpload(store, bytesOf(csv(3)), 'more.csv', { maxBytes: 1e6 })
  expect(await findSnapshot()).toBe(before)
  await previewImport(store, id, { source: { id: 'customs' } })
  expect(await findSnapshot()).toBe(before)
  await store.pool.query(`UPDATE import SET progress = '{}' WHERE id = $1`, [id])
  const shown = await findSnapshot()
  expect(shown).not.toBe(before)
  new ProgressReport(store.pool, id, 'preview').report({ phase: 'reading', bytes: 1, totalBytes: 2, rows: 1 })
  await expect
    .poll(async () => (await store.pool.query('SELECT progress FROM import WHERE id = $1', [id])).rows[0])
    .toEqual({ progress: { phase: 'reading', bytes: 1, totalBytes: 2, rows: 1 } })
  expect(await findSnapshot()).toBe(shown)
})

test('a write that is seen gives another snapshot although one that is not came with it, before it or after it', async () => {
  const { pool } = served.database
  const hidden = unseen(`SELECT 1`)
  const seen = `UPDATE source SET note = coalesce(note, '') || '.'`
  const names: string[] = [await findSnapshot()]
  for (const statements of [
    [hidden, seen],
    [seen, hidden],
    [hidden, hidden, seen, hidden],
  ]) {
    for (const statement of statements) await pool.query(statement)
    names.push(await findSnapshot())
  }
  expect(new Set(names).size).toBe(4)
  await pool.query(hidden)
  expect(await findSnapshot()).toBe(names.at(-1))
})

test('what was rolled back was no write', async () => {
  const before = await findSnapshot()
  const writer = await served.database.pool.connect()
  await writer.query(`BEGIN; UPDATE source SET note = 'never'; ROLLBACK`)
  writer.release()
  expect(await findSnapshot()).toBe(before)
})
