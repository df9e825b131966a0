import type pg from 'pg'
import { inTransaction } from './database'
import type { RowCounts } from './import-record'
import { totalFile } from './sector-totals'
import { UNSEEN } from './unseen-write'

/**
 * Previews whose rows stay at hand: the newest, and no more of those before it than have so many rows together, which is some
 * 700 MB. Of others the commit reads the file again, which costs time where keeping them costs disk.
 */
const KEPT_PREVIEWS = 5
const KEPT_ROWS = 10_000_000

const COLUMNS = {
  staged: 'line int, figure int, series_no int, months smallint, first_month int, value numeric, status char(1)',
  staged_break: 'series_no int, months smallint, first_month int',
  staged_series: 'no int, flow_no int, classification text, product text, chapter text, level smallint, sectors text[]',
  staged_flow: 'no int, reporter text, partner text, flow text, measure text, unit text, valuation text',
  series_of: 'no int, flow_no int, bilateral_flow_id int, series_id int',
} as const
/** Totals of the rows alone, by flow of the file; see `totalFile`. */
const TOTALS =
  'flow_no int, part text, months smallint, first_months int[], amounts numeric[], statuses text, derived boolean[], ' +
  'excluded int[], rows int'
const keptTotals = (id: number): string => `kept_totals_${id}`
type Staged = keyof typeof COLUMNS
const STAGED = Object.keys(COLUMNS) as Staged[]

/**
 * Sorting and hashing a million staged rows in memory rather than on disk; statistics good enough to join by. A statement whose
 * process was killed ends within seconds, and with it its locks: otherwise only when it has an answer. Windows cannot do that.
 */
export const ROOM_TO_WORK = `SET LOCAL work_mem = '96MB'; SET LOCAL temp_buffers = '64MB'; SET LOCAL default_statistics_target = 30;
  DO $$ BEGIN SET LOCAL client_connection_check_interval = '2s'; EXCEPTION WHEN OTHERS THEN NULL; END $$`

/** What the tables of a file's rows are really called; statements know them by the names of the keys. */
export type StagedTables = Readonly<Record<Staged, string>>

const kept = (id: number): StagedTables => ({
  staged: `kept_staged_${id}`,
  staged_break: `kept_staged_break_${id}`,
  staged_series: `kept_staged_series_${id}`,
  staged_flow: `kept_staged_flow_${id}`,
  series_of: `kept_series_of_${id}`,
})
const every = (id: number): string => [...Object.values(kept(id)), keptTotals(id)].join(', ')

/**
 * Makes the tables for the rows of a preview, in a transaction of its own: whatever becomes of the preview, the next sweep
 * finds them. They are no temporary ones, so that parallel workers may read them and the commit has them at hand, and not
 * logged, so a crash of the database empties them.
 */
export async function makeKeptTables(pool: pg.Pool, id: number): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query(UNSEEN)
    await removeKeptRows(client, id)
    const tables = kept(id)
    for (const table of STAGED) await client.query(`CREATE UNLOGGED TABLE ${tables[table]} (${COLUMNS[table]})`)
    await client.query(`CREATE UNLOGGED TABLE ${keptTotals(id)} (${TOTALS})`)
  })
}

/** Puts the tables that were made for an import in the place of staged ones, as views of the same names. */
export async function stageInKept(client: pg.ClientBase, id: number): Promise<StagedTables> {
  const tables = kept(id)
  for (const table of STAGED) await client.query(`CREATE TEMP VIEW ${table} AS SELECT * FROM ${tables[table]}`)
  return tables
}

/** Leaves the rows of a preview to its commit. */
export async function keepRows(client: pg.ClientBase): Promise<void> {
  await client.query(`DROP VIEW ${STAGED.join(', ')}`)
}

/** Rows that are written, or stand already as they would be. */
export const storable = ({ added, changed, unchanged }: RowCounts): number => added + changed + unchanged

/** Whether the rows of a preview are at hand, as many as it had counted. */
export async function areKept(client: pg.ClientBase, id: number, counts: RowCounts): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    'SELECT bool_and(to_regclass(name) IS NOT NULL) AS there FROM unnest($1::text[]) AS name',
    [Object.values(kept(id))],
  )
  if (!rows[0]?.there) return false
  const counted = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${kept(id).staged}`)
  return counted.rows[0]?.n === storable(counts)
}

/** Fewer rows than this are totalled sooner than a second connection is asked to. */
const LEAST_AHEAD = 1_000

/**
 * Begins to work out the totals of kept rows on a connection of its own, while another one writes them. Gives the table of
 * the totals; null where that failed or is not worth it, and they are to be worked out from what has been written. Never
 * throws, and is to be waited for: it uses tables that go with the import.
 */
export async function totalAhead(pool: pg.Pool, id: number, { read, unchanged }: RowCounts): Promise<string | null> {
  if (read < LEAST_AHEAD || unchanged > 0) return null
  try {
    await inTransaction(pool, async (client) => {
      await client.query(UNSEEN)
      await client.query(ROOM_TO_WORK)
      await stageInKept(client, id)
      await client.query(`DELETE FROM ${keptTotals(id)}`)
      await totalFile(client, keptTotals(id))
      await client.query(`DROP VIEW ${STAGED.join(', ')}`)
    })
    return keptTotals(id)
  } catch {
    return null
  }
}

/** Removes the rows kept for an import, and the views on them; nothing happens where there are none. */
export async function removeKeptRows(client: pg.ClientBase, id: number): Promise<void> {
  await client.query(`DROP TABLE IF EXISTS ${every(id)} CASCADE`)
}

/**
 * Removes the rows kept for previews that no commit can follow any more, and those of all but the newest. Those that are
 * being read stay: of a dead process they are marked as failed first.
 */
export async function sweepKeptRows(pool: pg.Pool, keep = KEPT_PREVIEWS): Promise<void> {
  const { rows } = await pool.query<{ id: number }>(
    `WITH kept AS (
       SELECT substring(relname FROM '\\d+$')::int AS id FROM pg_class
       WHERE relkind = 'r' AND relname ~ '^kept_staged_\\d{1,9}$' AND relnamespace = current_schema()::regnamespace
     ), ranked AS (
       SELECT kept.id, import.state, import.progress IS NOT NULL AS busy,
              row_number() OVER newest_first AS rank, sum(rows_read) OVER newest_first AS rows
       FROM kept LEFT JOIN import USING (id)
       WINDOW newest_first AS (ORDER BY (import.state = 'preview') DESC, kept.id DESC)
     )
     SELECT id FROM ranked
     WHERE busy IS NOT TRUE AND state IS DISTINCT FROM 'importing'
       AND (state IS DISTINCT FROM 'preview' OR rank > $1 OR (rank > 1 AND rows > ${KEPT_ROWS}))`,
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
