import type pg from 'pg'
import { refreshFlowOverviews } from './flow-overviews'
import { sumsByKey, sumsOfAll, totalCells, totalGroups, type TotalledRelations } from './total-rules'

const STORED = { flow: 'bilateral_flow', series: 'series', observation: 'observation', touched: 'touched_anew' }

const groupTables = (relations: TotalledRelations): string =>
  totalGroups(relations)
    .flatMap(([name, query]) => [`CREATE TEMP TABLE ${name} ON COMMIT DROP AS ${query}`, `ANALYZE ${name}`])
    .join(';')
const GROUPS = groupTables(STORED)
const GROUP_NAMES = totalGroups(STORED).map(([name]) => name)

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
const SORTING = `SET LOCAL enable_hashagg = off; SET LOCAL enable_mergejoin = off`

const CELLS = `
    SELECT t.bilateral_flow_id, c.part, t.months, t.first_month, c.value, c.status::text, c.derived, c.excluded::int
    FROM cell c JOIN touched_no t USING (period_no)`

/** The columns of `sector_total` from a query for cells. */
const inRows = (cells: string): string => `
  SELECT bilateral_flow_id, part, months, array_agg(first_month ORDER BY first_month),
         array_agg(value ORDER BY first_month), string_agg(status, '' ORDER BY first_month),
         CASE WHEN bool_or(derived) THEN array_agg(derived ORDER BY first_month) END,
         CASE WHEN max(excluded) > 0 THEN array_agg(excluded ORDER BY first_month) END
  FROM (${cells}) AS figure
  GROUP BY bilateral_flow_id, part, months`

const COLUMNS = 'part, months, first_months, amounts, statuses, derived, excluded'

const write = (sums: typeof sumsByKey): string => `
  WITH ${totalCells(STORED, sums)}
  INSERT INTO sector_total (bilateral_flow_id, ${COLUMNS})
  ${inRows(`${CELLS}
    UNION ALL
    SELECT bilateral_flow_id, part, months, first_month, value, status, derived, excluded FROM standing_cell`)}`

const FILE: TotalledRelations = {
  flow: '(SELECT no AS id, measure FROM staged_flow)',
  series:
    '(SELECT no AS id, flow_no AS bilateral_flow_id, classification, product, chapter, level, sectors FROM staged_series)',
  observation: '(SELECT series_no AS series_id, months, first_month, value, status FROM staged)',
  touched: 'period_of_file',
}

/**
 * Works out the totals and sectors of what is staged as if it were all that there is, in a transaction of its own, for
 * `refreshSectorTotals` to take where it is. Into a table `totals` of the form of `sector_total`, by the numbers of the file's
 * flows, with how many rows each flow has in it.
 */
export async function totalFile(client: pg.ClientBase, totals: string): Promise<void> {
  await client.query(
    `CREATE TEMP TABLE period_of_file ON COMMIT DROP AS
       SELECT n.flow_no AS bilateral_flow_id, s.months, s.first_month, count(*)::int AS rows
       FROM staged s JOIN staged_series n ON n.no = s.series_no GROUP BY 1, 2, 3`,
  )
  await client.query(groupTables(FILE))
  await client.query(SORTING)
  await client.query(
    `INSERT INTO ${totals} (flow_no, ${COLUMNS}, rows)
     SELECT t.*, n.rows
     FROM (WITH ${totalCells(FILE, sumsOfAll)} ${inRows(CELLS)}) AS t
     JOIN (SELECT bilateral_flow_id, sum(rows)::int AS rows FROM period_of_file GROUP BY 1) AS n USING (bilateral_flow_id)`,
  )
}

// Of a flow that has no other observations than the file's the totals are those of the file.
const take = (totals: string): string => `
  CREATE TEMP TABLE whole_flow ON COMMIT DROP AS
    SELECT DISTINCT t.flow_no, f.id
    FROM ${totals} t
    JOIN (SELECT DISTINCT flow_no, bilateral_flow_id FROM series_of) AS i USING (flow_no)
    JOIN bilateral_flow f ON f.id = i.bilateral_flow_id AND f.observations = t.rows;
  ANALYZE whole_flow;
  DELETE FROM sector_total WHERE bilateral_flow_id IN (SELECT id FROM whole_flow);
  INSERT INTO sector_total (bilateral_flow_id, ${COLUMNS})
    SELECT w.id, ${COLUMNS} FROM ${totals} t JOIN whole_flow w USING (flow_no) ORDER BY 1, 2, 3`

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
 *
 * `totals`: what `totalFile` has worked out of the rows that are being written, if all of them are new or change a value.
 */
export async function refreshSectorTotals(client: pg.ClientBase, totals: string | null = null): Promise<void> {
  await client.query('ANALYZE touched_period')
  await client.query(totals === null ? 'CREATE TEMP TABLE whole_flow (id int) ON COMMIT DROP' : take(totals))
  const { rowCount } = await client.query(
    `CREATE TEMP TABLE touched_anew ON COMMIT DROP AS
       SELECT * FROM touched_period WHERE bilateral_flow_id NOT IN (SELECT id FROM whole_flow)`,
  )
  if (rowCount) await totalAnew(client)
  await client.query('DROP TABLE whole_flow, touched_anew')
  await refreshFlowOverviews(client)
}

async function totalAnew(client: pg.ClientBase): Promise<void> {
  await client.query('ANALYZE touched_anew')
  await client.query(GROUPS)
  await client.query(STAND)
  const { rows } = await client.query<{ all: number; touched: number }>(EXTENT)
  const { all, touched } = rows[0]!
  await client.query(SORTING)
  await client.query(write(all <= touched * LOOKUP ? sumsOfAll : sumsByKey))
  await client.query('SET LOCAL enable_hashagg = on; SET LOCAL enable_mergejoin = on')
  await client.query(`DROP TABLE ${GROUP_NAMES.join(', ')}, touched_length, standing_cell`)
}
