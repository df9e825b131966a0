import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from './generated/client'

/** What a process holds on to: one pool, and Prisma's client over the same pool. */
interface Connections {
  readonly pool: pg.Pool
  model: PrismaClient | null
}

// Kept on globalThis: hot reload and separately bundled routes would otherwise each open a pool of their own.
const place = globalThis as typeof globalThis & { bilateralDatabase?: Connections }

/**
 * A pool for one database. Times are read and written in UTC. A lost idle connection is dropped in silence: the next
 * query opens another one.
 */
export function openPool(databaseUrl: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 10,
    connectionTimeoutMillis: 5_000,
    application_name: 'bilateral',
    options: '-c TimeZone=UTC',
  })
  pool.on('error', () => undefined)
  return pool
}

function connections(): Connections {
  if (place.bilateralDatabase) return place.bilateralDatabase
  const databaseUrl = process.env.DATABASE_URL
  if (!databaseUrl) throw new Error('DATABASE_URL is not set: the program was not started by bin/start.ts')
  return (place.bilateralDatabase = { pool: openPool(databaseUrl), model: null })
}

/** The process's pool over `DATABASE_URL`, opened at first use: a build needs no database. */
export const database = (): pg.Pool => connections().pool

/** Prisma's client over a pool, which stays the caller's. */
export const modelOver = (pool: pg.Pool): PrismaClient => new PrismaClient({ adapter: new PrismaPg(pool) })

/** Prisma's client over the process's pool, for what people enter by hand (docs/decisions/021). */
export function model(): PrismaClient {
  const held = connections()
  return (held.model ??= modelOver(held.pool))
}

/** Closes what `database()` and `model()` opened; the next use opens it again. */
export async function closeDatabase(): Promise<void> {
  const held = place.bilateralDatabase
  if (!held) return
  place.bilateralDatabase = undefined
  await held.model?.$disconnect()
  await held.pool.end()
}

/**
 * Runs `work` in one transaction on one connection. Whatever it throws rolls everything back; a connection that cannot
 * even roll back is thrown away, so that nothing stays open or locked.
 */
export async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  const notice = (error: Error): void => void (broken = error)
  client.on('error', notice)
  try {
    await client.query('BEGIN')
    const result = await work(client)
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch((reason: unknown) => {
      broken = reason instanceof Error ? reason : new Error('rollback failed')
    })
    throw error
  } finally {
    client.off('error', notice)
    client.release(broken)
  }
}
