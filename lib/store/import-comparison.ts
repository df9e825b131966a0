import type pg from 'pg'
import type { StagedTables } from './import-kept-rows'
import { addParts, PARTS_AGAIN } from './import-parts'

/**
 * Finds the flows and series of the staged rows among those of a source, for the table `series_of`; what is new has no id yet.
 */
export async function resolveSeries(client: pg.ClientBase, tables: StagedTables, sourceId: string): Promise<void> {
  await client.query('DELETE FROM series_of')
  await client.query(
    `INSERT INTO series_of (no, flow_no, bilateral_flow_id, series_id)
       SELECT s.no, s.flow_no, b.id AS bilateral_flow_id, r.id AS series_id
       FROM staged_series s
       JOIN staged_flow f ON f.no = s.flow_no
       LEFT JOIN bilateral_flow b
         ON b.reporter_code = f.reporter AND b.partner_code = f.partner AND b.source_id = $1
         AND b.flow = f.flow AND b.measure = f.measure AND b.unit = f.unit AND b.valuation = f.valuation
       LEFT JOIN series r
         ON r.bilateral_flow_id = b.id AND r.classification = s.classification AND r.product = s.product`,
    [sourceId],
  )
  await client.query(`ANALYZE ${tables.series_of}`)
}

export interface Repetitions {
  /** Rows that repeat an earlier one with the same value: left out. */
  readonly duplicates: number
  /** Rows whose key stands in the file with different values: each of them refused. */
  readonly conflicts: number
  /** Rows that were added to another one of their key, or left out beside their sum; see `addParts`. */
  readonly added: number
  readonly breakdown: number
}
export const NO_REPETITIONS: Repetitions = { duplicates: 0, conflicts: 0, added: 0, breakdown: 0 }

/**
 * Finds keys that stand in the file more than once. Same value and status: the first row holds, the others go into
 * `duplicate_row(line, first_line)`. Otherwise all of them go into `conflict_row(line, value, other_line, other_value)`.
 * Both kinds leave `staged`. `parts`: rows that differ in what nothing is read from are added up first.
 */
export async function takeOutRepetitions(client: pg.ClientBase, parts = false): Promise<Repetitions> {
  const { rowCount } = await client.query(
    `CREATE TEMP TABLE repeated ON COMMIT DROP AS
       SELECT series_no, months, first_month FROM staged GROUP BY 1, 2, 3 HAVING count(*) > 1`,
  )
  const { added, breakdown } = parts ? await addParts(client) : NO_REPETITIONS
  await client.query(
    `CREATE TEMP TABLE repeated_row ON COMMIT DROP AS
       SELECT s.*, first_value(s.line) OVER w AS first_line,
              first_value(s.figure) OVER w AS first_figure, first_value(s.value) OVER w AS first_value,
              first_value(s.status) OVER w AS first_status
       FROM staged s JOIN repeated USING (series_no, months, first_month)
       WINDOW w AS (PARTITION BY series_no, months, first_month ORDER BY s.line, s.figure);
     CREATE TEMP TABLE differing ON COMMIT DROP AS
       SELECT DISTINCT ON (series_no, months, first_month) series_no, months, first_month, line, value, status
       FROM repeated_row WHERE (value, status) IS DISTINCT FROM (first_value, first_status)
       ORDER BY series_no, months, first_month, line, figure;
     CREATE TEMP TABLE conflict_row ON COMMIT DROP AS
       SELECT r.line, r.figure, r.series_no, r.months, r.value, r.status,
              CASE WHEN same THEN d.line ELSE r.first_line END AS other_line,
              CASE WHEN same THEN d.value ELSE r.first_value END AS other_value,
              CASE WHEN same THEN d.status ELSE r.first_status END AS other_status
       FROM repeated_row r JOIN differing d USING (series_no, months, first_month)
       CROSS JOIN LATERAL (SELECT (r.value, r.status) IS NOT DISTINCT FROM (r.first_value, r.first_status)) AS x(same);
     CREATE TEMP TABLE duplicate_row ON COMMIT DROP AS
       SELECT r.line, r.figure, r.first_line FROM repeated_row r
       WHERE (r.line, r.figure) > (r.first_line, r.first_figure) AND NOT EXISTS (
         SELECT FROM differing d
         WHERE d.series_no = r.series_no AND d.months = r.months AND d.first_month = r.first_month
       )`,
  )
  if (rowCount === 0) return NO_REPETITIONS
  if (parts) await client.query(PARTS_AGAIN)
  await client.query(
    'CREATE UNIQUE INDEX ON conflict_row (line, figure); CREATE UNIQUE INDEX ON duplicate_row (line, figure)',
  )
  const conflicts = await client.query(
    'DELETE FROM staged s USING conflict_row c WHERE (c.line, c.figure) = (s.line, s.figure)',
  )
  const duplicates = await client.query(
    'DELETE FROM staged s USING duplicate_row d WHERE (d.line, d.figure) = (s.line, s.figure)',
  )
  return { duplicates: duplicates.rowCount ?? 0, conflicts: conflicts.rowCount ?? 0, added, breakdown }
}

export interface Comparison {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
}

/** Whether a staged row `s` says something else than the observation `o`. */
export const DIFFERS = '(o.value IS DISTINCT FROM s.value OR o.status <> s.status)'
