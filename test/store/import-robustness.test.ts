import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { openPool } from '../../lib/store/database'
import { commitImport } from '../../lib/store/import-commit'
import { dropImport } from '../../lib/store/import-drop'
import { ImportCancelled, ImportError } from '../../lib/store/import-errors'
import { keepUpload, receiveUpload, removeLeftovers } from '../../lib/store/import-files'
import { previewImport } from '../../lib/store/import-preview'
import { getImport } from '../../lib/store/import-record'
import { revertImport } from '../../lib/store/import-revert'
import type { ImportStore } from '../../lib/store/import-store'
import { failAbandonedImports } from '../../lib/store/import-work'
import { bytesOf, file, freshStore, HEADER, importText, line, observations, preview } from './import-fixture'

let store: ImportStore
let url: string
let close: () => Promise<void>
beforeAll(async () => {
  const fresh = await freshStore()
  ;({ store, close } = fresh)
  url = fresh.database.url
})
afterAll(() => close())
beforeEach(() => store.pool.query('TRUNCATE source, series, import, observation CASCADE'))

const ROWS = 60_000
/** Exports to fifty partners: sixteen headings in 75 months each, a chunk for each partner. */
async function* manyRows(value: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${HEADER}\n`)
  for (const partner of AREAS) {
    const rows = Array.from({ length: ROWS / AREAS.length }, (_, i) => {
      const month = Math.floor(i / 16)
      const period = `${2010 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
      return line('X', String(8701 + (i % 16)), period, value)
    })
    yield Buffer.from(`${rows.join('\n').replaceAll('RUS', partner)}\n`)
  }
}
const AREAS = (
  'RUS,DEU,FRA,ITA,ESP,CHN,IND,USA,BRA,GBR,NLD,BEL,AUT,CHE,POL,TUR,SAU,ARE,EGY,TUN,DZA,LBY,SEN,MLI,NGA,' +
  'KEN,ZAF,JPN,KOR,VNM,THA,MYS,IDN,AUS,NZL,CAN,MEX,ARG,CHL,PER,COL,SWE,NOR,DNK,FIN,EST,LVA,LTU,UKR,KAZ'
).split(',')
const receive = (value = '7'): Promise<number> => receiveUpload(store, manyRows(value), 'many.csv', { maxBytes: 1e8 })
const stored = async (): Promise<number> =>
  (await store.pool.query<{ n: number }>('SELECT count(*)::int AS n FROM observation')).rows[0]!.n

/** Until nobody but this pool is connected: what a dead process left goes as soon as the database notices. */
async function nothingLeftRunning(): Promise<void> {
  await vi.waitFor(
    async () => {
      const { rows } = await store.pool.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM pg_stat_activity
         WHERE datname = current_database() AND application_name = 'bilateral' AND pid <> pg_backend_pid()`,
      )
      expect(rows[0]!.n).toBe(0)
    },
    { timeout: 30_000, interval: 100 },
  )
  const { rows } = await store.pool.query(
    `SELECT mode FROM pg_locks WHERE locktype = 'advisory'
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  )
  expect(rows).toEqual([])
}

async function killed(step: 'preview' | 'commit' | 'revert', id: number, after: number): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'test/store/import-child.ts', url, store.dataFolder, String(id), step],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const ended = once(child, 'exit')
  await Promise.race([once(child.stdout, 'data'), ended])
  await pause(after)
  child.kill('SIGKILL')
  await ended
  await nothingLeftRunning()
  await failAbandonedImports(store.pool)
}

describe('a process that is killed', { timeout: 180_000 }, () => {
  test('while it reads leaves a failed preview without rows, and the file can be previewed again', async () => {
    const id = await receive()
    for (const after of [150, 600]) {
      await killed('preview', id, after)
      const record = await getImport(store, id)
      // The machine may have been faster than the blow.
      expect(['E_INTERRUPTED', null]).toContain(record.failure)
      expect([record.progress, record.state]).toEqual([null, record.failure ? 'failed' : 'preview'])
      expect(await stored()).toBe(0)
    }
    await previewImport(store, id, { source: { id: 'test' } })
    expect((await getImport(store, id)).rows).toMatchObject({ read: ROWS, refused: 0 })
  })

  test('while it writes leaves the old figures or all of the new ones, never something in between', async () => {
    await importText(store, file(line('X', '8701', '2010-01', '1')))
    const before = await observations(store)
    for (const after of [100, 500, 1_000, 1_800]) {
      const id = await receive()
      await previewImport(store, id, { source: { id: 'test' } })
      await killed('commit', id, after)
      const { state, failure, progress, rows } = await getImport(store, id)
      expect(progress).toBeNull()
      if (state === 'done') {
        expect(await stored()).toBe(rows.added + before.length)
        expect(rows).toMatchObject({ read: ROWS, changed: 1 })
        break
      }
      // Killed before it had claimed the import, it had not begun.
      expect([state, failure]).toEqual(state === 'preview' ? ['preview', null] : ['failed', 'E_INTERRUPTED'])
      expect(await observations(store)).toEqual(before)
    }
    expect((await importText(store, file(line('X', '8702', '2020', '1')))).state).toBe('done')
  })

  test('while it takes an import back leaves all of it or nothing of it', async () => {
    await importText(store, file(line('X', '8701', '2010-01', '1')))
    const before = await observations(store)
    const id = await receive()
    await previewImport(store, id, { source: { id: 'test' } })
    await commitImport(store, id)
    const written = await observations(store)
    for (const after of [300, 1_200, 2_500]) {
      await killed('revert', id, after)
      const { state } = await getImport(store, id)
      expect(['done', 'reverted']).toContain(state)
      expect(await observations(store)).toEqual(state === 'done' ? written : before)
      if (state === 'reverted') return
    }
    await revertImport(store, id)
    expect(await observations(store)).toEqual(before)
  })
})

test('a file that was still coming in when the program ended is removed', async () => {
  const kept = await keepUpload(store, bytesOf('reporter,partner'), { maxBytes: 100 })
  await removeLeftovers(store, Date.now() + 2 * 3_600_000)
  expect(existsSync(kept.part)).toBe(false)
})

test(
  'a commit whose database is restarted under it fails, changes nothing, and can be done anew',
  { timeout: 120_000 },
  async () => {
    const pool = openPool(url)
    const own: ImportStore = { ...store, pool }
    const id = await receive()
    await previewImport(own, id, { source: { id: 'test' } })
    const commit = commitImport(own, id).then(
      () => 'done',
      () => 'failed',
    )
    const admin = new pg.Client({ connectionString: url })
    await admin.connect()
    await vi.waitFor(
      async () => {
        const { rowCount } = await admin.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND application_name = 'bilateral' AND state = 'active'
           AND query ~* '^\\s*(COPY|WITH added|INSERT)'`,
        )
        expect(rowCount).toBeGreaterThan(0)
        await admin.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND application_name = 'bilateral'`,
        )
      },
      { timeout: 30_000, interval: 5 },
    )
    await admin.end()
    expect(await commit).toBe('failed')
    await failAbandonedImports(store.pool)
    expect(await getImport(store, id)).toMatchObject({ state: 'failed', failure: 'E_INTERRUPTED', progress: null })
    expect(await stored()).toBe(0)
    await previewImport(own, id, { source: { id: 'test' } })
    await commitImport(own, id)
    expect((await getImport(store, id)).state).toBe('done')
    await pool.end()
    await nothingLeftRunning()
  },
)

describe('an import that is cancelled', { timeout: 120_000 }, () => {
  const cancelled = async (id: number, work: Promise<unknown>): Promise<void> => {
    const outcome = await work.then(
      () => 'ended',
      (error: unknown) => error,
    )
    expect(outcome).toBeInstanceOf(ImportCancelled)
    expect(await getImport(store, id)).toMatchObject({ state: 'cancelled', progress: null })
    expect(await stored()).toBe(0)
    expect(await readdir(join(store.dataFolder, 'uploads'))).not.toContain(`${id}.gz`)
  }
  const inPhase = (id: number, phases: readonly string[]): Promise<void> =>
    vi.waitFor(async () => expect(phases).toContain((await getImport(store, id)).progress?.phase), {
      timeout: 30_000,
      interval: 5,
    })

  test('while it is read stays cancelled, with no rows', async () => {
    const id = await receive()
    const work = previewImport(store, id, { source: { id: 'test' } })
    work.catch(() => undefined)
    await inPhase(id, ['reading', 'checking'])
    await dropImport(store, id)
    await cancelled(id, work)
  })

  test('while it is written stays cancelled, with no rows', async () => {
    const id = await receive()
    await previewImport(store, id, { source: { id: 'test' } })
    const work = commitImport(store, id)
    work.catch(() => undefined)
    await inPhase(id, ['reading', 'checking', 'writing'])
    await dropImport(store, id)
    await cancelled(id, work)
    expect((await importText(store, file(line('X', '30', '2020', '1')))).state).toBe('done')
  })
})

test('a hundred commits of one import at once have one effect; the others are told so', async () => {
  const { id } = await preview(store, file(line('X', '30', '2020', '1'), line('X', '27', '2020', '2')))
  const results = await Promise.allSettled(Array.from({ length: 100 }, () => commitImport(store, id)))
  const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []))
  expect(refused).toHaveLength(99)
  expect(refused.every((error) => error instanceof ImportError && error.status === 409)).toBe(true)
  expect(await stored()).toBe(2)
  expect((await getImport(store, id)).rows).toMatchObject({ read: 2, added: 2 })
})

test(
  'who reads while an import is written sees all of the old figures or all of the new ones',
  { timeout: 120_000 },
  async () => {
    const imported = async (value: string): Promise<void> => {
      const id = await receive(value)
      await previewImport(store, id, { source: { id: 'test' } })
      await commitImport(store, id)
    }
    await imported('7')
    const seen = new Set<string>()
    const sum = async (): Promise<void> => {
      const { rows } = await store.pool.query<{ sum: string }>('SELECT sum(value)::text AS sum FROM observation')
      seen.add(rows[0]!.sum)
    }
    let writing = true
    const work = imported('9').finally(() => (writing = false))
    while (writing) await sum()
    await work
    await sum()
    expect([...seen]).toEqual([String(7 * ROWS), String(9 * ROWS)])
  },
)

// A device that is always full: the system itself says ENOSPC.
test.runIf(existsSync('/dev/full'))('a full disk is said, and nothing is kept', async () => {
  const before = await readdir(join(store.dataFolder, 'uploads'))
  const full = (): ReturnType<typeof createWriteStream> => createWriteStream('/dev/full')
  const refused = keepUpload(store, manyRows('7'), { maxBytes: 1e9 }, full)
  await expect(refused).rejects.toMatchObject({ kind: 'storage', status: 507 })
  expect(await readdir(join(store.dataFolder, 'uploads'))).toEqual(before)
})
