import type pg from 'pg'
import { inTransaction } from './database'
import type { RowCounts } from './import-record'
import { UNSEEN } from './unseen-write'

/** Previews whose rows stay at hand, the newest; of others the commit reads the file again. */
const KEPT_PREVIEWS = 5
/** More rows than this are not kept: reading them again costs time only, keeping them costs disk. */
const MOST_ROWS = 5_000_000

const STAGED = ['staged', 'staged_series', 'staged_flow'] as const
const kept = (table: (typeof STAGED)[number], id: number): string => `kept_${table}_${id}`
const every = (id: number): string => STAGED.map((table) => kept(table, id)).join(', ')

/**
 * Keeps a preview's staged rows for its commit, in tables of the import's own that the same transaction makes: they are
 * there exactly if the preview is. They are not logged, so a crash of the database empties them.
 */
export async function keepRows(client: pg.ClientBase, id: number, rows: number): Promise<void> {
  if (rows > MOST_ROWS) return
  for (const table of STAGED) {
    await client.query(`CREATE UNLOGGED TABLE ${kept(table, id)} AS SELECT * FROM ${table}`)
  }
  await client.query(`ANALYZE ${every(id)}`)
}

/**
 * Puts the rows that the preview has kept in the place of staged ones, as views of the same names. False when they are not
 * at hand, or not as many as the preview had counted.
 */
export async function takeKeptRows(client: pg.ClientBase, id: number, counts: RowCounts): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    'SELECT bool_and(to_regclass(name) IS NOT NULL) AS there FROM unnest($1::text[]) AS name',
    [STAGED.map((table) => kept(table, id))],
  )
  if (!rows[0]?.there) return false
  const counted = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${kept('staged', id)}`)
  if (counted.rows[0]?.n !== counts.added + counts.changed + counts.unchanged) return false
  for (const table of STAGED) await client.query(`CREATE TEMP VIEW ${table} AS SELECT * FROM ${kept(table, id)}`)
  return true
}

/** Removes the rows kept for an import, and the views on them; nothing happens where there are none. */
export async function removeKeptRows(client: pg.ClientBase, id: number): Promise<void> {
  await client.query(`DROP TABLE IF EXISTS ${every(id)} CASCADE`)
}

/**
 * Removes the rows kept for previews that no commit can follow any more, and those of all but the newest.
 */
export async function sweepKeptRows(pool: pg.Pool, keep = KEPT_PREVIEWS): Promise<void> {
  const { rows } = await pool.query<{ id: number }>(
    `WITH kept AS (
       SELECT substring(relname FROM '\\d+$')::int AS id FROM pg_class
       WHERE relkind = 'r' AND relname ~ '^kept_staged_\\d{1,9}$' AND relnamespace = current_schema()::regnamespace
     ), ranked AS (
       SELECT kept.id, import.state, row_number() OVER (ORDER BY (import.state = 'preview') DESC, kept.id DESC) AS rank
       FROM kept LEFT JOIN import USING (id)
     )
     SELECT id FROM ranked
     WHERE state IS DISTINCT FROM 'importing' AND (state IS DISTINCT FROM 'preview' OR rank > $1)`,
    [keep],
  )
  for (const { id } of rows) await dropKeptRows(pool, id)
}

/** Removes the rows kept for an import that ended otherwise, if nobody is at them; else the next sweep does. */
export async function dropKeptRows(pool: pg.Pool, id: number): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query(`SET LOCAL lock_timeout = '200ms'`)
    await client.query(UNSEEN)
    await removeKeptRows(client, id)
  }).catch(() => undefined)
}
