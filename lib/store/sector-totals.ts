import type pg from 'pg'
import { refreshFlowOverviews } from './flow-overviews'
import { totalCells, totalGroups } from './total-rules'

const STORED = { flow: 'bilateral_flow', series: 'series', observation: 'observation', touched: 'touched_period' }

const GROUP_TABLES = totalGroups(STORED)
const GROUPS = GROUP_TABLES.flatMap(([name, query]) => [
  `CREATE TEMP TABLE ${name} ON COMMIT DROP AS ${query}`,
  `ANALYZE ${name}`,
]).join(';')

const WRITE = `
  WITH ${totalCells(STORED)}
  INSERT INTO sector_total (bilateral_flow_id, part, months, first_month, value, status, derived, excluded)
  SELECT t.bilateral_flow_id, c.part, t.months, t.first_month, c.value, c.status, c.derived, c.excluded
  FROM cell c JOIN touched_no t USING (period_no)
  ORDER BY t.bilateral_flow_id, c.part, t.months, t.first_month`

/**
 * Rebuilds the totals and sectors of the flows and periods in the temporary table
 * `touched_period(bilateral_flow_id, months, first_month)` (repetitions do no harm), inside the transaction that changes their observations.
 *
 * Per flow and period one classification is read: HS as reported, else the newest edition H6 to H0, else `SECTOR`; other
 * classifications give no sectors. Each chapter is counted at one level: the coarsest at which every code present lies in
 * exactly one sector, else the finest there is. A code that may belong to several sectors is added to none of them: each
 * gets no value and status `S`. What a coarser total holds beyond the level counted stays unallocated. Without rows a
 * sector has no cell: missing is not zero. Values that are confidential or missing are left out and counted in
 * `excluded`; with nothing known the cell is `C` if any is confidential, else `M`. The status is the weakest of the
 * terms: E, then P, then A.
 *
 * The total is the one reported (of the first classification in that order, others after it), else the sum over the
 * chapters at the coarsest level that has a value (`derived`). Indices are never added: they have a total only where it
 * is reported and a sector only where it is a single series.
 */
export async function refreshSectorTotals(client: pg.ClientBase): Promise<void> {
  await client.query('ANALYZE touched_period')
  await client.query(
    `DELETE FROM sector_total s USING touched_period t
     WHERE s.bilateral_flow_id = t.bilateral_flow_id AND s.months = t.months AND s.first_month = t.first_month`,
  )
  await client.query(GROUPS)
  await client.query(WRITE)
  await client.query(`DROP TABLE ${GROUP_TABLES.map(([name]) => name).join(', ')}`)
  await refreshFlowOverviews(client)
}
