import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { applyMigrations } from '../../lib/server/migrations'
import { type TestDatabase, emptyDatabase, freshDatabase } from '../database'
import { refusedRows } from '../store/import-fixture'

const committed = 'prisma/migrations'
let folder: string
let database: TestDatabase

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'migrations-'))
  await cp(committed, folder, { recursive: true })
  database = await emptyDatabase()
})
afterEach(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})

const add = async (name: string, sql: string) => {
  await mkdir(join(folder, name), { recursive: true })
  await writeFile(join(folder, name, 'migration.sql'), sql)
}

describe('migrations', () => {
  test('are applied once, in the order of their names, and recorded as Prisma does', async () => {
    const applied = await applyMigrations(database.url, folder)
    expect(applied.slice(0, 2)).toEqual(['20261123000000_trade_model', '20261123000100_login_throttle'])
    expect(await applyMigrations(database.url, folder)).toEqual([])

    const { rows } = await database.pool.query(
      `SELECT checksum, finished_at IS NOT NULL AS finished, rolled_back_at, logs, applied_steps_count
         FROM _prisma_migrations ORDER BY migration_name LIMIT 1`,
    )
    const sql = await readFile(join(committed, '20261123000000_trade_model', 'migration.sql'))
    const checksum = createHash('sha256').update(sql).digest('hex')
    expect(rows).toEqual([{ checksum, finished: true, rolled_back_at: null, logs: null, applied_steps_count: 1 }])
  })

  test('of two starts at once are applied by one of them', async () => {
    const [one, other] = await Promise.all([
      applyMigrations(database.url, folder),
      applyMigrations(database.url, folder),
    ])
    expect([one.length, other.length].sort()[0]).toBe(0)
    expect(one.length + other.length).toBeGreaterThanOrEqual(2)
  })

  test('stop when an applied one has been changed since', async () => {
    await add('20991231000000_later', 'CREATE TABLE later ();')
    await applyMigrations(database.url, folder)
    await add('20991231000000_later', 'CREATE TABLE later (); -- changed')
    await expect(applyMigrations(database.url, folder)).rejects.toThrow(
      'The migration "20991231000000_later" was changed after it had been applied to this database.',
    )
  })

  test('stop when the database has one that the checkout lacks', async () => {
    await add('20991231000000_later', 'CREATE TABLE later ();')
    await applyMigrations(database.url, folder)
    await expect(applyMigrations(database.url, committed)).rejects.toThrow(
      'The database was changed by a newer version of Bilateral (migration "20991231000000_later" is not in this one).',
    )
  })

  test('leave nothing of one that fails half-way', async () => {
    await add('20991231000000_broken', 'CREATE TABLE first_half (); SELECT 1 / 0;')
    await expect(applyMigrations(database.url, folder)).rejects.toThrow(
      'The migration "20991231000000_broken" could not be applied; nothing of it was kept.',
    )
    const { rows } = await database.pool.query(
      `SELECT to_regclass('first_half') AS half, count(*)::int AS recorded
         FROM _prisma_migrations WHERE migration_name LIKE '%broken'`,
    )
    expect(rows).toEqual([{ half: null, recorded: 0 }])
  })

  test('keep the refused rows of older versions, in the order of the file', async () => {
    for (const name of await readdir(folder))
      if (name >= '20261127213000' && name < '3') await rm(join(folder, name), { recursive: true })
    await applyMigrations(database.url, folder)
    await database.pool.query(`
      INSERT INTO import (id, state, file_name, file_bytes, file_sha256) VALUES (7, 'preview', 'a.csv', 1, repeat('0', 64));
      INSERT INTO refused_row (import_id, line, cells, code, column_name, params, value)
      SELECT 7, 503 - n, ARRAY['a"b', 'line ' || 503 - n], 'E_NUMBER', 'value', '{"reason": "letters"}', 'x"y'
      FROM generate_series(1, 501) AS n`)
    await applyMigrations(database.url, committed)
    const store = { pool: database.pool, dataFolder: folder, currentMonth: () => 0 }
    const rows = await refusedRows(store, 7)
    expect(rows.map(({ problem }) => problem.line)).toEqual(Array.from({ length: 501 }, (_, i) => i + 2))
    expect(rows[500]).toEqual({
      cells: ['a"b', 'line 502'],
      problem: {
        ...{ code: 'E_NUMBER', severity: 'error', line: 502, column: 'value', value: 'x"y' },
        params: { reason: 'letters' },
      },
    })
  })

  test('keep their hands off a database of another program', async () => {
    await database.pool.query('CREATE TABLE customers ()')
    await expect(applyMigrations(database.url, folder)).rejects.toThrow(
      'The database of DATABASE_URL already holds tables of another program (for example "customers").',
    )
  })

  test('set the database to UTC, whatever it was made with', async () => {
    const name = new URL(database.url).pathname.slice(1)
    await database.pool.query(`ALTER DATABASE ${name} SET timezone TO 'Asia/Kolkata'`)
    await applyMigrations(database.url, folder)
    const fresh = await freshConnection(database.url)
    expect(fresh).toBe('UTC')
  })
})

async function freshConnection(url: string): Promise<string> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ TimeZone: string }>('SHOW TimeZone')
  await client.end()
  return rows[0]?.TimeZone ?? ''
}

describe('a database that cannot be used', () => {
  test('for want of a server is told by host and port', async () => {
    await expect(applyMigrations('postgresql://me:hunter2@127.0.0.1:1/x', committed)).rejects.toThrow(
      /^No PostgreSQL database answers at 127\.0\.0\.1:1\.$/,
    )
  })

  test('for a wrong password is told without the password', async () => {
    const url = new URL(database.url)
    url.password = 'hunter2'
    await expect(applyMigrations(url.href, committed)).rejects.toThrow(/^PostgreSQL at .* refuses the user or password/)
    await expect(applyMigrations(url.href, committed)).rejects.not.toThrow(/hunter2/)
  })

  test('because it does not exist is told by name', async () => {
    const url = new URL(database.url)
    url.pathname = '/nowhere'
    await expect(applyMigrations(url.href, committed)).rejects.toThrow(/has no database "nowhere"\.$/)
  })
})

test('every test file gets a database of its own with the migrations in it', async () => {
  const fresh = await freshDatabase()
  const { rows } = await fresh.pool.query('SELECT count(*)::int AS areas FROM area')
  expect(rows).toEqual([{ areas: 0 }])
  await fresh.drop()
})
