import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readApart } from '../../lib/server/read-apart'
import { commitImport } from '../../lib/store/import-commit'
import { dropImport } from '../../lib/store/import-drop'
import { ImportCancelled, ImportInterrupted } from '../../lib/store/import-errors'
import { receiveUpload } from '../../lib/store/import-files'
import { previewImport } from '../../lib/store/import-preview'
import { getImport } from '../../lib/store/import-record'
import { revertImport } from '../../lib/store/import-revert'
import type { ImportStore } from '../../lib/store/import-store'
import { bytesOf, file, freshStore, line } from '../store/import-fixture'

let store: ImportStore
let close: () => Promise<void>
beforeAll(async () => {
  const fresh = await freshStore()
  store = { ...fresh.store, readApart }
  close = fresh.close
  process.env.DATABASE_URL = fresh.database.url
  process.env.BILATERAL_DATA = store.dataFolder
})
afterAll(() => close())

// 60,000 rows: 200 headings, two flows, 150 months; more than the two megabytes that are worth a process.
const LARGE = file(
  ...['X', 'M'].flatMap((flow) =>
    Array.from(
      { length: 150 },
      (_, month) => `${2001 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
    ).flatMap((period) =>
      Array.from({ length: 200 }, (_, i) => line(flow, String(8400 + i), period, String(1000 + i))),
    ),
  ),
)
const ROWS = 60_000
const receive = (text = LARGE): Promise<number> => receiveUpload(store, bytesOf(text), 'large.csv', { maxBytes: 1e9 })

/** The numbers of the processes that read for this one. */
function readers(): number[] {
  try {
    return execFileSync('pgrep', ['-P', String(process.pid), '-f', 'bin/read-import.ts'], { encoding: 'utf8' })
      .split('\n')
      .filter((text) => text !== '')
      .map(Number)
  } catch {
    return []
  }
}
const keptTables = async (): Promise<number> =>
  (await store.pool.query(`SELECT FROM pg_class WHERE relname LIKE 'kept%' AND relkind = 'r'`)).rowCount ?? 0

const READING = { timeout: 30_000, interval: 20 }

test(
  'a large file is read by a process of its own, which ends with it, and is written from what that has kept',
  { timeout: 60_000 },
  async () => {
    const id = await receive()
    const work = previewImport(store, id, { source: { id: 'test' } })
    await vi.waitFor(() => expect(readers()).toHaveLength(1), READING)
    await work
    expect(readers()).toEqual([])
    expect((await getImport(store, id)).rows).toMatchObject({ read: ROWS, added: ROWS })
    await commitImport(store, id)
    expect((await getImport(store, id)).state).toBe('done')
    expect(await keptTables()).toBe(0)
  },
)

test(
  'for a commit whose rows are not at hand a large file is read there once more, and not otherwise',
  { timeout: 120_000 },
  async () => {
    const id = await receive(LARGE.replaceAll('MAR,RUS', 'MAR,ESP'))
    const apart = vi.fn(readApart)
    const own = { ...store, readApart: apart }
    await previewImport(own, id, { source: { id: 'test' } })
    await commitImport(own, id)
    expect(apart.mock.calls.map(([{ kind }]) => kind)).toEqual(['preview'])
    await revertImport(own, id)
    await commitImport(own, id)
    expect(apart.mock.calls.map(([{ kind }]) => kind)).toEqual(['preview', 'commit'])
    expect(await getImport(store, id)).toMatchObject({ state: 'done', rows: { read: ROWS, added: ROWS } })
    expect(await keptTables()).toBe(0)
  },
)

test('a small one is read in this process', async () => {
  const id = await receive(file(line('X', '30', '2020', '5')))
  const apart = vi.fn(readApart)
  await previewImport({ ...store, readApart: apart }, id, { source: { id: 'test' } })
  expect(apart).not.toHaveBeenCalled()
  await dropImport(store, id)
})

test(
  'when that process is killed the import has failed, nothing is left, and it can be previewed again',
  { timeout: 120_000 },
  async () => {
    const id = await receive()
    const work = previewImport(store, id, { source: { id: 'test' } })
    work.catch(() => undefined)
    await vi.waitFor(async () => expect((await getImport(store, id)).progress?.phase).toBe('reading'), READING)
    readers().forEach((pid) => process.kill(pid, 'SIGKILL'))
    await expect(work).rejects.toBeInstanceOf(ImportInterrupted)
    expect(await getImport(store, id)).toMatchObject({ state: 'failed', failure: 'E_INTERRUPTED', progress: null })
    await vi.waitFor(async () => expect(await keptTables()).toBe(0), READING)
    await previewImport(store, id, { source: { id: 'other' } })
    expect((await getImport(store, id)).rows).toMatchObject({ read: ROWS, refused: 0 })
    await dropImport(store, id)
  },
)

test('an import that is dropped while it is read there stays cancelled', { timeout: 60_000 }, async () => {
  const id = await receive()
  const work = previewImport(store, id, { source: { id: 'test' } })
  work.catch(() => undefined)
  await vi.waitFor(async () => expect((await getImport(store, id)).progress?.phase).toBe('reading'), READING)
  await dropImport(store, id)
  await expect(work).rejects.toBeInstanceOf(ImportCancelled)
  expect(await getImport(store, id)).toMatchObject({ state: 'cancelled', progress: null })
})

test('what cannot be read is said as it is by this process', { timeout: 60_000 }, async () => {
  const id = await receive(`${'a,b,c\n'.repeat(400_000)}`)
  await previewImport(store, id)
  expect((await getImport(store, id)).failure).toBe('E_FORMAT')
  const gone = await receive()
  await store.pool.query('UPDATE import SET id = id + 1000 WHERE id = $1', [gone])
  await expect(previewImport(store, gone + 1000, { source: { id: 'test' } })).rejects.toMatchObject({
    kind: 'unusable',
    message: 'The uploaded file is not there any more. Upload it again.',
  })
})
