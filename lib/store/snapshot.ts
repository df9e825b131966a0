import { database } from './database'

/**
 * A name for what the database holds at this moment: `pg_current_snapshot()`, the transactions that are visible. Two equal
 * names mean the same content; another name need not mean another content, since any writing transaction of the server
 * gives one.
 */
export async function findSnapshot(): Promise<string> {
  const { rows } = await database().query<{ snapshot: string }>({
    name: 'snapshot',
    text: 'SELECT pg_current_snapshot()::text AS snapshot',
  })
  return rows[0]!.snapshot
}
