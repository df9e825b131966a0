import type pg from 'pg'
import type { Problem, ReadEvent } from '../import/types'
import { STATUSES, type StatusCode } from '../trade/observation'
import { formatPeriod } from '../trade/period'
import { DIFFERS } from './import-comparison'
import { trendsOf, type SeriesOfFinding } from './import-checks'
import { CopyWriter } from './import-copy'
import { spanOf } from './import-difference'
import type { SampleObservation, Touched, TouchedPair } from './import-record'
import { KEPT_PROBLEMS, ProblemList } from './import-staging'
import { RefusedRowsWriter } from './refused-rows'
import { storableJson } from './storable-json'

const SAMPLE = 20
/** Contradictions beside which the rest of their series is drawn. */
const DRAWN = 100
const PAIRS = 200

type SampleRow = Omit<SampleObservation, 'status' | 'period' | 'previous'> & {
  first: number
  months: number
  status: StatusCode
  previousValue: string | null
  previousStatus: StatusCode | null
}

/** The first staged observations as they will be stored, each beside what is stored now. */
export async function sampleStaged(client: pg.ClientBase): Promise<SampleObservation[]> {
  const { rows } = await client.query<SampleRow>(
    `SELECT s.line, f.reporter, f.partner, f.flow, n.classification, n.product, f.measure, f.unit, f.valuation,
            s.first_month AS first, s.months, s.value::text AS value, s.status,
            CASE WHEN o.series_id IS NULL THEN 'added' WHEN ${DIFFERS} THEN 'changed' ELSE 'unchanged' END AS change,
            o.value::text AS "previousValue", o.status AS "previousStatus"
     FROM (SELECT * FROM staged ORDER BY line, figure LIMIT ${SAMPLE}) s
     JOIN series_of i ON i.no = s.series_no
     JOIN staged_series n ON n.no = s.series_no
     JOIN staged_flow f ON f.no = n.flow_no
     LEFT JOIN observation o ON o.series_id = i.series_id AND o.months = s.months AND o.first_month = s.first_month
     ORDER BY s.line, s.figure`,
  )
  return rows.map(({ first, months, status, previousValue, previousStatus, ...row }) => ({
    ...row,
    period: formatPeriod({ first, months }),
    status: STATUSES[status],
    previous:
      previousStatus && row.change === 'changed' ? { value: previousValue, status: STATUSES[previousStatus] } : null,
  }))
}

/** The pairs and periods that the staged rows speak about. Comes after `spanSeries`. */
export async function touchedByStaged(client: pg.ClientBase): Promise<Touched> {
  const { rows } = await client.query<{
    reporter: string
    partner: string
    first: number
    end: number
    observations: number
    pairCount: number
  }>(
    `SELECT f.reporter, f.partner, min(b.first) AS first, max(b.last + b.months) AS end, sum(b.n)::int AS observations,
            (count(*) OVER ())::int AS "pairCount"
     FROM series_span b JOIN staged_series s ON s.no = b.series_no JOIN staged_flow f ON f.no = s.flow_no
     GROUP BY f.reporter, f.partner ORDER BY sum(b.n) DESC, f.reporter, f.partner LIMIT ${PAIRS}`,
  )
  const pairs = rows.map(({ reporter, partner, first, end, observations }): TouchedPair => ({
    reporter,
    partner,
    ...spanOf(first, end),
    observations,
  }))
  return { pairs, pairCount: rows[0]?.pairCount ?? 0 }
}

/** Adds what the repetitions found are worth saying: every row counts, the first ones are named. Comes after `spanSeries`. */
export async function reportRepetitions(
  client: pg.ClientBase,
  found: ProblemList,
  column: string | null,
): Promise<void> {
  const duplicates = await client.query<{ line: number; first: number; total: number }>(
    `SELECT line, first_line AS first, (count(*) OVER ())::int AS total FROM duplicate_row ORDER BY line LIMIT ${KEPT_PROBLEMS}`,
  )
  for (const { line, first } of duplicates.rows) {
    found.add({ code: 'W_DUPLICATE', severity: 'warning', line, column: null, value: null, params: { first } })
  }
  found.count('W_DUPLICATE', (duplicates.rows[0]?.total ?? 0) - duplicates.rows.length)
  const conflicts = await client.query<ConflictRow & { total: number }>(
    `SELECT ${CONFLICT}, (count(*) OVER ())::int AS total FROM conflict_row ORDER BY line LIMIT ${KEPT_PROBLEMS}`,
  )
  const trendOf = await trendsOf(client, conflicts.rows.slice(0, DRAWN))
  for (const row of conflicts.rows) found.add(conflictProblem(row, column, trendOf(row)))
  found.count('E_CONFLICT', (conflicts.rows[0]?.total ?? 0) - conflicts.rows.length)
}

interface ConflictRow extends SeriesOfFinding {
  line: number
  value: string | null
  status: StatusCode
  otherLine: number
  otherValue: string | null
  otherStatus: StatusCode
}
const CONFLICT = `line, series_no, months, value::text AS value, status, other_line AS "otherLine", other_value::text AS "otherValue",
                  other_status AS "otherStatus"`

/** A value, and its status where the value alone would not tell two rows apart. */
function shown(value: string | null, status: StatusCode, otherValue: string | null): string {
  if (value === null) return STATUSES[status]
  return value === otherValue ? `${value} (${STATUSES[status]})` : value
}

function conflictProblem(row: ConflictRow, column: string | null, trend = ''): Problem {
  return {
    code: 'E_CONFLICT',
    severity: 'error',
    line: row.line,
    column,
    value: shown(row.value, row.status, row.otherValue).slice(0, 40),
    params: {
      first: row.otherLine,
      other: shown(row.otherValue, row.otherStatus, row.value).slice(0, 40),
      ...(trend && { trend }),
    },
  }
}

/**
 * Keeps the rows that contradict each other among the refused ones. Their cells are not staged (that would double the
 * work of every good file), so the file is read once more, in step with the list of lines.
 */
export async function keepConflicts(
  client: pg.ClientBase,
  id: number,
  events: AsyncIterable<ReadEvent>,
  column: string | null,
): Promise<void> {
  const copy = new CopyWriter(client)
  const refused = new RefusedRowsWriter(copy, id, true)
  const wanted = new Map<number, ConflictRow>()
  let asked = 0
  for await (const event of events) {
    if (event.kind !== 'rows') continue
    const last = event.rows.at(-1)?.line ?? 0
    const { rows } = await client.query<ConflictRow>(
      `SELECT ${CONFLICT} FROM conflict_row WHERE line > $1 AND line <= $2 ORDER BY line`,
      [asked, last],
    )
    asked = last
    for (const row of rows) if (!wanted.has(row.line)) wanted.set(row.line, row)
    for (const row of event.rows) {
      const conflict = row.kind === 'observation' ? wanted.get(row.line) : undefined
      if (conflict && row.kind === 'observation') {
        refused.add(row.line, row.cells, conflictProblem(conflict, column))
        wanted.delete(row.line)
      }
    }
    wanted.clear()
    await copy.drain()
  }
  refused.finish()
  await copy.finish()
}

/** Replaces the problems that are kept with an import. */
export async function keepProblems(client: pg.ClientBase, id: number, problems: readonly Problem[]): Promise<void> {
  await client.query('DELETE FROM import_problem WHERE import_id = $1', [id])
  await client.query(
    `INSERT INTO import_problem (import_id, ordinal, code, severity, line, column_name, value, params)
     SELECT $1, ordinal, code, severity, line, column_name, value, params::jsonb
     FROM unnest($2::text[], $3::text[], $4::int[], $5::text[], $6::text[], $7::text[]) WITH ORDINALITY
       AS p (code, severity, line, column_name, value, params, ordinal)`,
    [
      id,
      problems.map((problem) => problem.code),
      problems.map((problem) => problem.severity),
      problems.map((problem) => problem.line),
      problems.map((problem) => problem.column),
      problems.map((problem) => problem.value),
      problems.map((problem) => storableJson(problem.params)),
    ],
  )
}
