import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbeddedDatabase } from '../../lib/server/embedded-database'
import { fillDatabase } from './fill'
import type { Shape } from './shape'

/** A PostgreSQL of the bench's own. */
export interface BenchServer {
  /** folder for whatever a run leaves while it runs */
  readonly folder: string
  /** address of a filled database, and the seconds it took to fill; null: it was there from an earlier run */
  database(shape: Shape): Promise<{ url: string; seconds: number | null }>
  /** address of a new database, without any table or a copy of a filled one */
  fresh(name: string, copied?: Shape): Promise<string>
  stop(): Promise<void>
}

/**
 * Starts the embedded PostgreSQL in `BILATERAL_BENCH_DATA`, where filled databases stay for the next run, or in a temporary
 * folder that goes at the end.
 */
export async function startBenchServer(): Promise<BenchServer> {
  const kept = process.env.BILATERAL_BENCH_DATA
  if (kept) mkdirSync(kept, { recursive: true })
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'bilateral-bench-'))
  const server = await startEmbeddedDatabase(folder)
  return {
    folder,
    database: async (shape) => {
      const address = new URL(server.adminUrl)
      address.pathname = `/bench_${shape.size}`
      const made = await withClient(server.adminUrl, (admin) => makeDatabase(admin, `bench_${shape.size}`, shape))
      if (!made) return { url: address.href, seconds: null }
      const started = performance.now()
      await fillDatabase(address.href, shape, folder)
      await withClient(address.href, (client) =>
        client.query(`COMMENT ON DATABASE bench_${shape.size} IS '${markOf(shape)}'`),
      )
      return { url: address.href, seconds: (performance.now() - started) / 1000 }
    },
    fresh: async (name, copied) => {
      const address = new URL(server.adminUrl)
      address.pathname = `/${name}`
      await withClient(server.adminUrl, async (admin) => {
        await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
        await admin.query(`CREATE DATABASE ${name}${copied ? ` TEMPLATE bench_${copied.size}` : ''}`)
      })
      return address.href
    },
    stop: async () => {
      await server.stop()
      if (!kept) rmSync(folder, { recursive: true, force: true })
      // Under root the database lives elsewhere, with a folder of its own.
      if (!kept && server.folder !== folder && existsSync(server.folder))
        rmSync(server.folder, { recursive: true, force: true })
    },
  }
}

async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Makes the database unless it is there, complete and of this shape. */
async function makeDatabase(admin: pg.Client, name: string, shape: Shape): Promise<boolean> {
  const { rows } = await admin.query<{ mark: string | null }>(
    `SELECT shobj_description(oid, 'pg_database') AS mark FROM pg_database WHERE datname = $1`,
    [name],
  )
  if (rows[0]?.mark === markOf(shape)) return false
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  await admin.query(`CREATE DATABASE ${name}`)
  return true
}

/** Changes with everything that decides what a filled database holds. */
function markOf(shape: Shape): string {
  const migrations = readdirSync('prisma/migrations', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join('prisma/migrations', name, 'migration.sql'))
  const files = [
    ...migrations.sort(),
    'lib/store/sector-totals.ts',
    'lib/store/total-rules.ts',
    'lib/store/flow-overviews.ts',
    'lib/store/overview-history.ts',
    'test/bench/fill.ts',
    'test/bench/shape.ts',
  ]
  const hash = createHash('sha256').update(JSON.stringify(shape))
  for (const file of files) hash.update(readFileSync(file))
  return hash.digest('hex')
}
