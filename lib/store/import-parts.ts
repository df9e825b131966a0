import type pg from 'pg'

export interface AddedParts {
  /** Rows that were added to the first one of their figure. */
  readonly added: number
  /** Rows that were left out because their sum stands beside them. */
  readonly breakdown: number
}

/** Which part of its figure each staged row is; filled while a file is staged whose repeated keys are to be added up. */
export const STAGED_PART = 'CREATE TEMP TABLE staged_part (line int, figure int, part text) ON COMMIT DROP'

// A part twice with different values is a contradiction, and indices have no sum: both are left to be refused.
const PARTS = `
  CREATE TEMP TABLE part_row ON COMMIT DROP AS
    SELECT s.*, p.part,
           row_number() OVER (PARTITION BY series_no, months, first_month, p.part ORDER BY line, figure) AS nth
    FROM staged s JOIN repeated USING (series_no, months, first_month) JOIN staged_part p USING (line, figure);
  CREATE TEMP TABLE contradictory ON COMMIT DROP AS
    SELECT series_no, months, first_month FROM part_row
    GROUP BY 1, 2, 3, part HAVING count(DISTINCT (value, status)) > 1
    UNION
    SELECT p.series_no, p.months, p.first_month FROM part_row p
    JOIN staged_series n ON n.no = p.series_no JOIN staged_flow f ON f.no = n.flow_no WHERE f.measure = 'index';
  DELETE FROM part_row p USING contradictory c
    WHERE (c.series_no, c.months, c.first_month) = (p.series_no, p.months, p.first_month);
  DELETE FROM repeated r WHERE (series_no, months, first_month) IN (SELECT series_no, months, first_month FROM part_row)`

// Of three rows and more, one that is the sum of the others is the whole: its parts would be counted twice.
const WHOLES = `
  CREATE TEMP TABLE whole ON COMMIT DROP AS
    SELECT series_no, months, first_month, known,
           CASE WHEN known THEN total END AS value, status,
           known AND n >= 3 AND top > 0 AND top * 2 = total AS stated,
           CASE WHEN known AND n >= 3 AND top > 0 AND top * 2 = total THEN top_line ELSE first_line END AS line
    FROM (
      SELECT series_no, months, first_month, count(*) AS n, bool_and(value IS NOT NULL) AS known, sum(value) AS total,
             max(value) AS top, (array_agg(line ORDER BY value DESC NULLS LAST, line))[1] AS top_line,
             min(line) AS first_line,
             (array_agg(status ORDER BY array_position(ARRAY['C', 'M', 'E', 'P', 'A'], status::text)))[1] AS status
      FROM part_row WHERE nth = 1 GROUP BY 1, 2, 3
    ) AS key`

const STORE = `
  UPDATE staged s SET value = w.value, status = w.status FROM whole w
  WHERE NOT w.stated AND (w.series_no, w.months, w.first_month, w.line) = (s.series_no, s.months, s.first_month, s.line)`

const gone = (which: string): string => `
  DELETE FROM staged s USING part_row p, whole w
  WHERE (p.line, p.figure) = (s.line, s.figure) AND p.nth = 1 AND p.line <> w.line AND ${which}
    AND (w.series_no, w.months, w.first_month) = (p.series_no, p.months, p.first_month)`

/** Notes the rows that say a part again, with the same value, among those that repeat an earlier one. */
export const PARTS_AGAIN = `
  INSERT INTO duplicate_row (line, figure, first_line)
    SELECT p.line, p.figure, f.line FROM part_row p JOIN part_row f USING (series_no, months, first_month, part)
    WHERE p.nth > 1 AND f.nth = 1`

/**
 * Adds up the rows of each repeated key that differ in columns nothing is read from: the first row gets the sum, and what is
 * weakest of their statuses; a sum with a part that is not known is not known. What it settles leaves `repeated`.
 */
export async function addParts(client: pg.ClientBase): Promise<AddedParts> {
  await client.query(PARTS)
  await client.query(WHOLES)
  await client.query(STORE)
  const breakdown = await client.query(gone('w.stated'))
  const added = await client.query(gone('NOT w.stated'))
  return { added: added.rowCount ?? 0, breakdown: breakdown.rowCount ?? 0 }
}
