import type pg from 'pg'
import { DIFFERS, resolveSeries, type Comparison } from './import-comparison'
import type { StagedTables } from './import-kept-rows'

const NEW_FLOWS = `
  INSERT INTO bilateral_flow (source_id, reporter_code, partner_code, flow, measure, unit, valuation)
  SELECT DISTINCT $1, f.reporter, f.partner, f.flow, f.measure, f.unit, f.valuation
  FROM staged_flow f JOIN series_of i ON i.flow_no = f.no
  WHERE i.bilateral_flow_id IS NULL
  ORDER BY 2, 3, 4, 5, 6, 7`

const ADD_SERIES = `
  INSERT INTO series (bilateral_flow_id, classification, product, chapter, level, sectors)
  SELECT i.bilateral_flow_id, s.classification, s.product, s.chapter, s.level, s.sectors
  FROM staged_series s JOIN series_of i ON i.no = s.no
  WHERE i.series_id IS NULL
  ORDER BY i.bilateral_flow_id, s.classification, s.product`

/** As few rows as this are compared with each other in no time. */
const FEW = 1_000

// What the planner believes: so many rows on a page as the table had when they were counted last, on all the pages it has now.
const BELIEVED_FEWER = `
  SELECT reltuples / relpages * (pg_relation_size(oid) / current_setting('block_size')::int) < $2 / 10 AS fewer
  FROM pg_class WHERE oid = $1::regclass AND relpages > 0 AND reltuples >= 0`

/**
 * Lets the planner know of the rows that have just been written into a table, if it believes that there are far fewer. A table
 * that was emptied, by taking an import back, say, it would take for empty still, and compare each of a million rows with each.
 */
async function tellSize(client: pg.ClientBase, table: string, written: number | null): Promise<void> {
  if (!written || written < FEW) return
  const { rows } = await client.query<{ fewer: boolean }>(BELIEVED_FEWER, [table, written])
  if (rows[0]?.fewer) await client.query(`ANALYZE ${table}`)
}

/** Writes the staged rows: new series, revisions of what changes, values; notes the flows and periods touched. */
export async function writeStaged(
  client: pg.ClientBase,
  tables: StagedTables,
  id: number,
  sourceId: string,
): Promise<Comparison> {
  await resolveSeries(client, tables, sourceId)
  const { rows: known } = await client.query<{ any: boolean }>(
    'SELECT EXISTS (SELECT FROM series_of WHERE series_id IS NOT NULL) AS any',
  )
  const flows = await client.query(NEW_FLOWS, [sourceId])
  await tellSize(client, 'bilateral_flow', flows.rowCount)
  if (flows.rowCount) await resolveSeries(client, tables, sourceId)
  const series = await client.query(ADD_SERIES)
  await tellSize(client, 'series', series.rowCount)
  if (series.rowCount) await resolveSeries(client, tables, sourceId)
  await client.query(
    'CREATE TEMP TABLE touched_period (bilateral_flow_id int, months smallint, first_month int) ON COMMIT DROP',
  )
  const changed = known[0]?.any ? await changeStored(client, id) : 0
  const total = await client.query<{ n: number }>('SELECT count(*)::int AS n FROM staged')
  const added = changed === total.rows[0]!.n ? 0 : await addNew(client, id, known[0]?.any ?? false)
  return { added, changed, unchanged: total.rows[0]!.n - added - changed }
}

async function changeStored(client: pg.ClientBase, id: number): Promise<number> {
  const { rowCount } = await client.query(
    `CREATE TEMP TABLE changing ON COMMIT DROP AS
       SELECT i.bilateral_flow_id, o.series_id, o.months, o.first_month, s.value, s.status, s.line,
              o.value AS old_value, o.status AS old_status, o.import_id AS old_import_id, o.line AS old_line
       FROM staged s
       JOIN series_of i ON i.no = s.series_no
       JOIN observation o ON o.series_id = i.series_id AND o.months = s.months AND o.first_month = s.first_month
       WHERE ${DIFFERS}`,
  )
  if (!rowCount) return 0
  await client.query('ANALYZE changing')
  await client.query(
    `INSERT INTO revision (series_id, months, first_month, value, status, import_id, line, replaced_by)
     SELECT series_id, months, first_month, old_value, old_status, old_import_id, old_line, $1
     FROM changing ORDER BY series_id, months, first_month`,
    [id],
  )
  await tellSize(client, 'revision', rowCount)
  await client.query(
    `UPDATE observation o SET value = c.value, status = c.status, import_id = $1, line = c.line
     FROM changing c WHERE o.series_id = c.series_id AND o.months = c.months AND o.first_month = c.first_month`,
    [id],
  )
  await client.query('INSERT INTO touched_period SELECT DISTINCT bilateral_flow_id, months, first_month FROM changing')
  return rowCount
}

// What is new is put aside first where other observations of its series are stored: RETURNING would cost as much again.
const ADDING = `
  CREATE TEMP TABLE adding ON COMMIT DROP AS
    SELECT s.* FROM staged s JOIN series_of i ON i.no = s.series_no
    WHERE NOT EXISTS (
      SELECT FROM observation o
      WHERE o.series_id = i.series_id AND o.months = s.months AND o.first_month = s.first_month
    )`

async function addNew(client: pg.ClientBase, id: number, mayBeThere: boolean): Promise<number> {
  if (mayBeThere) await client.query(ADDING)
  const rows = `${mayBeThere ? 'adding' : 'staged'} s JOIN series_of i ON i.no = s.series_no`
  const { rowCount } = await client.query(
    `INSERT INTO observation (series_id, months, first_month, value, status, import_id, line)
     SELECT i.series_id, s.months, s.first_month, s.value, s.status, $1, s.line
     FROM ${rows} ORDER BY i.series_id, s.months, s.first_month`,
    [id],
  )
  await tellSize(client, 'observation', rowCount)
  await client.query(
    `INSERT INTO touched_period SELECT DISTINCT i.bilateral_flow_id, s.months, s.first_month FROM ${rows}`,
  )
  return rowCount ?? 0
}
