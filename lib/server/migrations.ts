import { createHash, randomUUID } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { StartError, errorCode } from './start-error'

/** The key under which Prisma's own `migrate deploy` locks, so that the two exclude each other. */
const advisoryLock = 72707369
const oldestMajorVersion = 15

// Exactly the table that Prisma makes (schema-engine, sql_migration_persistence.rs).
const createTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`

type Migration = { name: string; sql: string; checksum: string }
type AppliedMigration = { migration_name: string; checksum: string; finished: boolean }

/**
 * Brings a database to the newest form of the model: applies every `<folder>/<name>/migration.sql` that it lacks, in the
 * order of their names, one transaction each, under an advisory lock. Returns the names of those it applied.
 * Throws a StartError for a database that cannot be reached, is older than PostgreSQL 15, holds something else, was
 * migrated by a newer checkout, or by a file that has changed since.
 */
export async function applyMigrations(databaseUrl: string, folder: string): Promise<string[]> {
  const client = await connect(databaseUrl)
  try {
    await requireVersion(client)
    await client.query('SELECT pg_advisory_lock($1)', [advisoryLock])
    await keepUtc(client)
    await requireOwnDatabase(client)
    await client.query(createTable)
    const migrations = await readMigrations(folder)
    const missing = findMissing(migrations, await readApplied(client))
    for (const migration of missing) await apply(client, migration)
    return missing.map((migration) => migration.name)
  } finally {
    // Closing the connection also releases the lock.
    await client.end()
  }
}

async function connect(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end().catch(() => undefined)
    throw explainConnectionError(error, databaseUrl)
  }
}

/** One sentence for a failed connection; the password never appears in it. */
export function explainConnectionError(error: unknown, databaseUrl: string): StartError {
  const url = new URL(databaseUrl)
  const place = `${url.hostname || 'localhost'}:${url.port || '5432'}`
  const name = decodeURIComponent(url.pathname.slice(1))
  const wayOut = 'Correct DATABASE_URL, or leave it out to use the embedded database.'
  const code = errorCode(error)
  if (code === '28P01' || code === '28000')
    return new StartError(`PostgreSQL at ${place} refuses the user or password of DATABASE_URL.`, wayOut, {
      cause: error,
    })
  if (code === '3D000')
    return new StartError(`PostgreSQL at ${place} has no database "${name}".`, `Create it, or: ${wayOut}`, {
      cause: error,
    })
  if (code === '53300')
    return new StartError(`PostgreSQL at ${place} has no free connection.`, 'Close other programs that use it.', {
      cause: error,
    })
  if (code === '57P03')
    return new StartError(`PostgreSQL at ${place} is still starting or stopping.`, 'Try again in a moment.', {
      cause: error,
    })
  return new StartError(
    `No PostgreSQL database answers at ${place}${code === 'ENOTFOUND' ? ' (the host name is unknown)' : ''}.`,
    `Start it, or: ${wayOut}`,
    { cause: error },
  )
}

async function requireVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: number; text: string }>(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS text`,
  )
  const version = rows[0]
  if (!version || version.number >= oldestMajorVersion * 10_000) return
  throw new StartError(
    `The database is PostgreSQL ${version.text}, but Bilateral needs ${oldestMajorVersion} or newer.`,
    'Point DATABASE_URL at a newer server, or leave it out to use the embedded database.',
  )
}

/** Times are stored and read in UTC, wherever the server or the person is. */
async function keepUtc(client: pg.Client): Promise<void> {
  const zone = await client.query<{ zone: string; database: string }>(
    `SELECT current_setting('TimeZone') AS zone, quote_ident(current_database()) AS database`,
  )
  const { zone: current, database } = zone.rows[0] ?? { zone: '', database: '' }
  if (current === 'UTC') return
  try {
    await client.query(`ALTER DATABASE ${database} SET timezone TO 'UTC'`)
    await client.query(`SET timezone TO 'UTC'`)
  } catch (error) {
    throw new StartError(
      `The time zone of the database is ${current} and the user of DATABASE_URL may not change it.`,
      `Let its owner run: ALTER DATABASE ${database} SET timezone TO 'UTC'.`,
      { cause: error },
    )
  }
}

async function requireOwnDatabase(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c
      WHERE c.relnamespace = to_regnamespace(current_schema()) AND c.relkind IN ('r', 'p')
        AND to_regclass('_prisma_migrations') IS NULL
      ORDER BY c.relname LIMIT 1`,
  )
  if (!rows[0]) return
  throw new StartError(
    `The database of DATABASE_URL already holds tables of another program (for example "${rows[0].name}").`,
    'Create an empty database for Bilateral and name that one.',
  )
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

async function readApplied(client: pg.Client): Promise<AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>(
    `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished
       FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  )
  return rows
}

function findMissing(migrations: Migration[], applied: AppliedMigration[]): Migration[] {
  const files = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { migration_name: name, checksum, finished } of applied) {
    const file = files.get(name)
    if (!file)
      throw new StartError(
        `The database was changed by a newer version of Bilateral (migration "${name}" is not in this one).`,
        'Update Bilateral, or use another BILATERAL_DATA or DATABASE_URL.',
      )
    if (!finished)
      throw new StartError(
        `The migration "${name}" was begun by another tool and did not finish.`,
        'Restore the database from a backup, or finish it with `prisma migrate resolve`.',
      )
    if (file.checksum !== checksum)
      throw new StartError(
        `The migration "${name}" was changed after it had been applied to this database.`,
        'Take the file back to its committed form, and put the change into a migration of its own.',
      )
  }
  const done = new Set(applied.map((migration) => migration.migration_name))
  return migrations.filter((migration) => !done.has(migration.name))
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  const started = new Date().toISOString()
  try {
    await client.query('BEGIN')
    await client.query(migration.sql)
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name, started],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    const full = errorCode(error) === '53100'
    throw new StartError(
      full
        ? `The disk of the database is full: the migration "${migration.name}" could not be applied.`
        : `The migration "${migration.name}" could not be applied; nothing of it was kept.`,
      full ? 'Free some space and start again.' : 'Use an empty database, or restore this one from a backup.',
      { cause: error },
    )
  }
}
