import { database } from './database'

/** A snapshot, and the name that stands for what is seen in it. */
interface Named {
  readonly snapshot: string
  readonly name: string
}
let last: Named | null = null

/** Transactions between two snapshots that are looked at one by one. */
const MOST = 10_000

// Same: no transaction is visible in one of the two and not in the other, but for those that were rolled back and those that
// say of themselves that pages need not care.
const SNAPSHOT = `
  WITH s AS (
    SELECT pg_current_snapshot() AS now, $1::pg_snapshot AS before
  ), span AS (
    SELECT least(pg_snapshot_xmin(now)::text::int8, pg_snapshot_xmin(before)::text::int8) AS first,
           greatest(pg_snapshot_xmax(now)::text::int8, pg_snapshot_xmax(before)::text::int8) AS "end"
    FROM s
  )
  SELECT now::text AS snapshot,
         CASE WHEN before IS NULL THEN false
              WHEN now::text = before::text THEN true
              WHEN (SELECT "end" - first FROM span) > ${MOST} THEN false
              ELSE NOT EXISTS (
                SELECT FROM span, generate_series(first, "end" - 1) AS n, LATERAL (SELECT n::text::xid8 AS xid) AS x
                WHERE pg_visible_in_snapshot(xid, now) <> pg_visible_in_snapshot(xid, before)
                  AND NOT EXISTS (SELECT FROM unseen_write u WHERE u.xid = x.xid)
                  AND pg_xact_status(xid) IS DISTINCT FROM 'aborted'
              ) END AS same
  FROM s`

/**
 * A name for what kept pages can show of the database at this moment, made from `pg_current_snapshot()`, the transactions that
 * are visible. Two equal names mean the same content; another name need not mean another content, since any writing
 * transaction of the server gives one, except those that say they need not (unseen-write.ts).
 */
export async function findSnapshot(): Promise<string> {
  const held = last
  const { rows } = await database().query<{ snapshot: string; same: boolean }>({
    name: 'snapshot',
    text: SNAPSHOT,
    values: [held?.snapshot ?? null],
  })
  const { snapshot, same } = rows[0]!
  const name = same && held ? held.name : snapshot
  last = { snapshot, name }
  return name
}
