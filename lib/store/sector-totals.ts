import type pg from 'pg'
import { refreshFlowOverviews } from './flow-overviews'
import { sumsByKey, sumsOfAll, totalCells, totalGroups } from './total-rules'

const STORED = { flow: 'bilateral_flow', series: 'series', observation: 'observation', touched: 'touched_period' }

const GROUP_TABLES = totalGroups(STORED)
const GROUPS = GROUP_TABLES.flatMap(([name, query]) => [
  `CREATE TEMP TABLE ${name} ON COMMIT DROP AS ${query}`,
  `ANALYZE ${name}`,
]).join(';')

/** Observations looked up one by one that take as long as going through one. */
const LOOKUP = 3

// How many observations the touched flows have, and how many would be looked up for their touched periods.
const EXTENT = `
  SELECT coalesce((SELECT sum(observations) FROM bilateral_flow WHERE id IN (SELECT bilateral_flow_id FROM touched_no)), 0)::float8
           AS "all",
         coalesce((
           SELECT sum(t.n * m.n)
           FROM (SELECT bilateral_flow_id, count(*) AS n FROM touched_no GROUP BY 1) AS t
           JOIN (SELECT bilateral_flow_id, count(*) AS n FROM sector_member GROUP BY 1) AS m USING (bilateral_flow_id)
         ), 0)::float8 AS touched`

// The periods of the touched parts that are not touched themselves stay as they are, in a row written anew.
const STAND = `
  CREATE TEMP TABLE touched_length ON COMMIT DROP AS SELECT DISTINCT bilateral_flow_id, months FROM touched_no;
  CREATE TEMP TABLE standing_cell ON COMMIT DROP AS
    SELECT c.*
    FROM sector_cell c JOIN touched_length USING (bilateral_flow_id, months)
    WHERE (c.bilateral_flow_id, c.months, c.first_month) NOT IN (SELECT bilateral_flow_id, months, first_month FROM touched_no);
  DELETE FROM sector_total s USING touched_length t WHERE s.bilateral_flow_id = t.bilateral_flow_id AND s.months = t.months`

// A sum of decimals takes some hundred bytes while it is made: sorted, one at a time is. The relations of `write` have no
// statistics, and merging would sort what has just been put in another order. A million observations took 4.3 s, with
// this 2.3.
const SORTING = `SET LOCAL enable_hashagg = off; SET LOCAL enable_mergejoin = off; SET LOCAL work_mem = '96MB'`

const write = (sums: typeof sumsByKey): string => `
  WITH ${totalCells(STORED, sums)}
  INSERT INTO sector_total (bilateral_flow_id, part, months, first_months, amounts, statuses, derived, excluded)
  SELECT bilateral_flow_id, part, months, array_agg(first_month ORDER BY first_month),
         array_agg(value ORDER BY first_month), string_agg(status, '' ORDER BY first_month),
         CASE WHEN bool_or(derived) THEN array_agg(derived ORDER BY first_month) END,
         CASE WHEN max(excluded) > 0 THEN array_agg(excluded ORDER BY first_month) END
  FROM (
    SELECT t.bilateral_flow_id, c.part, t.months, t.first_month, c.value, c.status::text, c.derived, c.excluded::int
    FROM cell c JOIN touched_no t USING (period_no)
    UNION ALL
    SELECT bilateral_flow_id, part, months, first_month, value, status, derived, excluded FROM standing_cell
  ) AS figure
  GROUP BY bilateral_flow_id, part, months`

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
  await client.query(GROUPS)
  await client.query(STAND)
  const { rows } = await client.query<{ all: number; touched: number }>(EXTENT)
  const { all, touched } = rows[0]!
  await client.query(SORTING)
  await client.query(write(all <= touched * LOOKUP ? sumsOfAll : sumsByKey))
  await client.query('SET LOCAL enable_hashagg = on; SET LOCAL enable_mergejoin = on')
  await client.query(`DROP TABLE ${GROUP_TABLES.map(([name]) => name).join(', ')}, touched_length, standing_cell`)
  await refreshFlowOverviews(client)
}
