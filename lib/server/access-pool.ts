import pg from 'pg'

const pools = new Map<string, pg.Pool>()

/** A small pool for logins and sessions, apart from the one of the figures so that a long import cannot block a login. */
export function accessPool(databaseUrl: string | null): pg.Pool {
  if (databaseUrl === null) throw new Error('no database has been started')
  let pool = pools.get(databaseUrl)
  if (!pool) {
    pool = new pg.Pool({
      connectionString: databaseUrl,
      max: 2,
      connectionTimeoutMillis: 5000,
      idleTimeoutMillis: 10_000,
    })
    // A connection that breaks while idle is replaced by the next query.
    pool.on('error', () => undefined)
    pools.set(databaseUrl, pool)
  }
  return pool
}
