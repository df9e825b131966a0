import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { templateName } from './global-setup'

/** A database of a test's own. */
export type TestDatabase = { url: string; pool: pg.Pool; drop(): Promise<void> }

async function asAdmin<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: inject('adminUrl') })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function create(template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await asAdmin((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`))
  const address = new URL(inject('adminUrl'))
  address.pathname = `/${name}`
  const pool = new pg.Pool({ connectionString: address.href, max: 4 })
  // Dropping the database ends what is just closing: that is no error.
  pool.on('connect', (client) => client.on('error', () => undefined))
  pool.on('error', () => undefined)
  return {
    url: address.href,
    pool,
    drop: async () => {
      await pool.end()
      await asAdmin((client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`))
    },
  }
}

/** A migrated database without rows: one per test file, dropped in `afterAll`. */
export const freshDatabase = (): Promise<TestDatabase> => create(templateName)

/** A database without anything in it, for tests of the migrations themselves. */
export const emptyDatabase = (): Promise<TestDatabase> => create('template1')
