import type pg from 'pg'
import { STATUSES, type StatusCode } from '../trade/observation'
import { formatPeriod } from '../trade/period'
import { inTransaction } from './database'
import { giveBackSpace } from './give-back-space'
import { explained, failureCode, ImportError } from './import-errors'
import { getImport, type KeptObservation, type Reverted } from './import-record'
import type { ImportStore } from './import-store'
import { ROOM_TO_WORK, storable } from './import-kept-rows'
import { timeOfWriting, waitToWrite, workOn } from './import-work'
import { keepOverviews } from './overview-history'
import { refreshSectorTotals } from './sector-totals'
import { withdrawBreaks } from './series-breaks'
import { unseen } from './unseen-write'
import { keepWithdrawn } from './withdrawn'

/**
 * Takes an import back in one transaction: the values it had replaced return, what only it had is removed. Where a later
 * import replaced its values, those stay, and what they replaced is now the value before this import, so that taking back
 * the later one leads to the right place too. Committing a reverted import again undoes this. What it brought is kept with
 * the time for which it stood, so that figures as of that time are what they were.
 * @throws ImportError `not-found`, `wrong-state`
 */
export async function revertImport(store: ImportStore, id: number): Promise<Reverted> {
  const claim = async (): Promise<void> => {
    const { state, fileBytes, rows } = await getImport(store, id)
    const progress = { phase: 'taking-back', bytes: fileBytes, totalBytes: fileBytes, rows: storable(rows) }
    // Figures stay what they are until all of it is taken back.
    const { rowCount } = await store.pool.query(
      unseen(`UPDATE import SET progress = $2, failure = NULL WHERE id = $1 AND state = 'done'`),
      [id, progress],
    )
    if (rowCount === 0) throw notDone(id, state)
  }
  return workOn(store.pool, id, 'write', claim, async () => {
    try {
      return await inTransaction(store.pool, (client) => takeBack(client, id))
    } catch (error) {
      await noteStanding(store, id, error)
      await giveBackSpace(store.pool, id, error)
      throw explained(error)
    }
  })
}

const notDone = (id: number, state: string): ImportError =>
  new ImportError('wrong-state', `Import ${id} is ${state}: only one that is done can be taken back.`, { id, state })

/** Notes why an import stands as it did: it could not be taken back. */
async function noteStanding(store: ImportStore, id: number, error: unknown): Promise<void> {
  await store.pool
    .query(unseen(`UPDATE import SET progress = NULL, failure = $2 WHERE id = $1 AND state = 'done'`), [
      id,
      failureCode(error),
    ])
    // The database is gone: `failAbandonedImports` notes it as soon as it is back.
    .catch(() => undefined)
}

// What this import put in: what is still there, and what a later import replaced (`later` says which). Where it had itself
// replaced a value, `earlier` is this import.
const FIND = `
  CREATE TEMP TABLE mine ON COMMIT DROP AS
    SELECT o.series_id, o.months, o.first_month, NULL::int AS later, r.replaced_by AS earlier
    FROM observation o
    LEFT JOIN revision r ON r.series_id = o.series_id AND r.months = o.months AND r.first_month = o.first_month AND r.replaced_by = $1
    WHERE o.import_id = $1
    UNION ALL
    SELECT l.series_id, l.months, l.first_month, l.replaced_by, r.replaced_by
    FROM revision l
    LEFT JOIN revision r ON r.series_id = l.series_id AND r.months = l.months AND r.first_month = l.first_month AND r.replaced_by = $1
    WHERE l.import_id = $1`

const replacedIn = (revision: string, by: string): string =>
  `(${revision}.series_id, ${revision}.months, ${revision}.first_month, ${revision}.replaced_by) = (m.series_id, m.months, m.first_month, ${by})`
const EARLIER = replacedIn('r', 'm.earlier')
const LATER = replacedIn('l', 'm.later')

// Which series will have no observation left. Told before anything is removed: afterwards each would be looked up among all
// that has just been removed of it, which took longer than everything else.
const EMPTIED = `
  CREATE TEMP TABLE emptied ON COMMIT DROP AS
    SELECT series_id
    FROM (SELECT series_id, count(*) AS n FROM mine WHERE later IS NULL AND earlier IS NULL GROUP BY 1) AS m
    JOIN (
      SELECT series_id, count(*) AS n FROM observation WHERE series_id IN (SELECT series_id FROM mine) GROUP BY 1
    ) AS o USING (series_id, n);
  ANALYZE emptied`

const KEPT = 20

async function keptObservations(client: pg.ClientBase): Promise<KeptObservation[]> {
  const { rows } = await client.query<
    Omit<KeptObservation, 'period' | 'status'> & { first: number; months: number; status: StatusCode }
  >(
    `SELECT f.reporter_code AS reporter, f.partner_code AS partner, f.flow, s.classification, s.product, f.unit,
            m.first_month AS first, m.months, o.value::text AS value, o.status, o.import_id AS import
     FROM mine m
     JOIN series s ON s.id = m.series_id
     JOIN bilateral_flow f ON f.id = s.bilateral_flow_id
     JOIN observation o ON o.series_id = m.series_id AND o.months = m.months AND o.first_month = m.first_month
     WHERE m.later IS NOT NULL
     ORDER BY f.reporter_code, f.partner_code, f.flow, s.classification, s.product, m.months, m.first_month
     LIMIT ${KEPT}`,
  )
  return rows.map(({ first, months, status, ...row }) => ({
    ...row,
    period: formatPeriod({ first, months }),
    status: STATUSES[status],
  }))
}

async function takeBack(client: pg.ClientBase, id: number): Promise<Reverted> {
  await client.query(ROOM_TO_WORK)
  await waitToWrite(client)
  await client.query(FIND.replaceAll('$1', String(id)))
  await client.query('CREATE INDEX ON mine (series_id); ANALYZE mine')
  const at = await timeOfWriting(client)
  await keepWithdrawn(client, id, at)
  await client.query(
    `CREATE TEMP TABLE touched_period ON COMMIT DROP AS
       SELECT DISTINCT s.bilateral_flow_id, m.months, m.first_month
       FROM mine m JOIN series s ON s.id = m.series_id WHERE m.later IS NULL`,
  )
  await client.query(EMPTIED)
  const restored = await client.query(
    `UPDATE observation o SET value = r.value, status = r.status, import_id = r.import_id, line = r.line
     FROM mine m JOIN revision r ON ${EARLIER}
     WHERE m.later IS NULL AND o.series_id = m.series_id AND o.months = m.months AND o.first_month = m.first_month`,
  )
  const removed = await client.query(
    `DELETE FROM observation o USING mine m
     WHERE m.later IS NULL AND m.earlier IS NULL
       AND o.series_id = m.series_id AND o.months = m.months AND o.first_month = m.first_month`,
  )
  const replacedSince = await client.query(
    `UPDATE revision l SET value = r.value, status = r.status, import_id = r.import_id, line = r.line
     FROM mine m JOIN revision r ON ${EARLIER} WHERE ${LATER}`,
  )
  const kept = await keptObservations(client)
  const orphaned = await client.query(`DELETE FROM revision l USING mine m WHERE ${LATER} AND m.earlier IS NULL`)
  await client.query(`DELETE FROM revision r USING mine m WHERE ${EARLIER}`)
  await refreshSectorTotals(client)
  await client.query(
    `DELETE FROM series s USING emptied e
     WHERE s.id = e.series_id AND NOT EXISTS (SELECT FROM revision r WHERE r.series_id = s.id)`,
  )
  await keepOverviews(client, at)
  await withdrawBreaks(client, id, at)
  await client.query(
    `DELETE FROM bilateral_flow f USING (SELECT DISTINCT bilateral_flow_id FROM touched_period) t
     WHERE f.id = t.bilateral_flow_id AND NOT EXISTS (SELECT FROM series s WHERE s.bilateral_flow_id = f.id)`,
  )
  const { rowCount } = await client.query(
    `UPDATE import SET state = 'reverted', progress = NULL, finished_at = $2 WHERE id = $1 AND state = 'done'`,
    [id, at],
  )
  if (rowCount === 0) throw notDone(id, 'not done any more')
  const reverted: Reverted = {
    restored: restored.rowCount ?? 0,
    removed: removed.rowCount ?? 0,
    replacedSince: (replacedSince.rowCount ?? 0) + (orphaned.rowCount ?? 0),
    kept,
  }
  await client.query('UPDATE import SET findings = findings || $2::jsonb WHERE id = $1', [id, { reverted }])
  return reverted
}
