import type pg from 'pg'
import { growth } from '../trade/growth'
import { STATUSES, type SeriesIdentity, type Status, type StatusCode } from '../trade/observation'
import { formatPeriod } from '../trade/period'
import { DIFFERS, type Comparison } from './import-comparison'
import { seriesAround, type SeriesAround } from './import-series'

const LARGEST = 50
const PAIRS = 200

interface Figure {
  /** Decimal text. */
  readonly value: string | null
  readonly status: Status
}

/** An observation that the file says anew. */
export interface ChangedObservation extends Omit<SeriesIdentity, 'source' | 'valuation'> {
  readonly period: string
  readonly before: Figure
  readonly after: Figure
  /** Growth as a ratio; null where that is no number. */
  readonly change: number | null
  readonly line: number
}

/** What a file would do to the figures of one pair. */
export interface PairDifference extends Comparison {
  readonly reporter: string
  readonly partner: string
  /** First and last period in canonical notation: years where whole years are meant, else months. */
  readonly from: string
  readonly to: string
}

/** What writing a file would change. */
export interface Difference {
  /** At most 50, the largest relative changes first. */
  readonly largest: readonly ChangedObservation[]
  /** At most 200, those with the most that is new or changed first; `pairCount` is complete. */
  readonly pairs: readonly PairDifference[]
  readonly pairCount: number
  readonly periods: { readonly from: string; readonly to: string } | null
  /** The series it would change most, as stored now and as they would be; none before they were looked at. */
  readonly series?: readonly SeriesAround[]
}

const STORED_FOR = `
  JOIN series_of i ON i.no = s.series_no
  JOIN observation o ON o.series_id = i.series_id AND o.months = s.months AND o.first_month = s.first_month`

// From nothing, growth is no number: such a change comes before all others. A value that appears or vanishes ranks as 100 %.
const RELATIVE = `
  CASE WHEN s.value IS NOT DISTINCT FROM o.value THEN 0
       WHEN s.value IS NULL OR o.value IS NULL THEN 1
       WHEN o.value = 0 THEN 'infinity'
       ELSE abs(s.value - o.value)::float8 / abs(o.value)::float8 END`

/**
 * Counts what writing the staged rows would do to the observations stored now, series by series, into the temporary table
 * `series_difference(series_no, added, changed, unchanged, first, end, largest)`. Nearly everything else is read from that
 * small table: `largest`, the largest relative change, says in which series the largest of all are to be looked for. Comes
 * after `spanSeries`.
 */
export async function compareBySeries(client: pg.ClientBase): Promise<Comparison> {
  await client.query(
    `CREATE TEMP TABLE series_difference ON COMMIT DROP AS
       WITH stored AS MATERIALIZED (
         SELECT s.series_no, count(*) AS n, count(*) FILTER (WHERE ${DIFFERS}) AS changed,
                max(${RELATIVE}) FILTER (WHERE ${DIFFERS}) AS largest
         FROM staged s ${STORED_FOR} GROUP BY 1
       ), own AS MATERIALIZED (
         SELECT series_no, sum(n) AS n, min(first) AS first, max(last + months) AS "end" FROM series_span GROUP BY 1
       )
       SELECT series_no, (own.n - coalesce(stored.n, 0))::int AS added, coalesce(stored.changed, 0)::int AS changed,
              coalesce(stored.n - stored.changed, 0)::int AS unchanged, first, "end", largest
       FROM own LEFT JOIN stored USING (series_no);
     ANALYZE series_difference`,
  )
  const { rows } = await client.query<Comparison>(
    `SELECT coalesce(sum(added), 0)::int AS added, coalesce(sum(changed), 0)::int AS changed,
            coalesce(sum(unchanged), 0)::int AS unchanged
     FROM series_difference`,
  )
  return rows[0]!
}

/** What would change, in detail; after `compareBySeries`. */
export async function differenceOf(client: pg.ClientBase, { changed }: Comparison): Promise<Difference> {
  const { rows: spans } = await client.query<{ first: number | null; end: number | null }>(
    'SELECT min(first) AS first, max("end") AS "end" FROM series_difference',
  )
  const { first = null, end = null } = spans[0] ?? {}
  return {
    largest: changed > 0 ? await largestChanges(client) : [],
    ...(await pairDifferences(client)),
    periods: first === null || end === null ? null : spanOf(first, end),
    series: await seriesAround(client),
  }
}

type LargestRow = Omit<ChangedObservation, 'before' | 'after' | 'change' | 'period'> & {
  first: number
  months: number
  value: string | null
  status: StatusCode
  oldValue: string | null
  oldStatus: StatusCode
}

async function largestChanges(client: pg.ClientBase): Promise<ChangedObservation[]> {
  const { rows } = await client.query<LargestRow>(
    `WITH changing_most AS MATERIALIZED (
       SELECT series_no FROM series_difference WHERE largest IS NOT NULL
       ORDER BY largest DESC FETCH FIRST ${LARGEST} ROWS WITH TIES
     ), largest AS (
       SELECT s.*, o.value AS old_value, o.status AS old_status,
              ${RELATIVE} AS relative, abs(coalesce(s.value, 0) - coalesce(o.value, 0)) AS absolute
       FROM changing_most JOIN staged s USING (series_no)
       ${STORED_FOR}
       WHERE ${DIFFERS}
       ORDER BY relative DESC, absolute DESC, s.line, s.figure LIMIT ${LARGEST}
     )
     SELECT f.reporter, f.partner, f.flow, n.classification, n.product, f.measure, f.unit, l.first_month AS first, l.months,
            l.value::text AS value, l.status, l.old_value::text AS "oldValue", l.old_status AS "oldStatus", l.line
     FROM largest l JOIN staged_series n ON n.no = l.series_no JOIN staged_flow f ON f.no = n.flow_no
     ORDER BY l.relative DESC, l.absolute DESC, l.line, l.figure`,
  )
  return rows.map(({ first, months, value, status, oldValue, oldStatus, line, ...series }) => ({
    ...series,
    period: formatPeriod({ first, months }),
    before: { value: oldValue, status: STATUSES[oldStatus] },
    after: { value, status: STATUSES[status] },
    change: growth(value, oldValue),
    line,
  }))
}

async function pairDifferences(client: pg.ClientBase): Promise<Pick<Difference, 'pairs' | 'pairCount'>> {
  const { rows } = await client.query<
    Omit<PairDifference, 'from' | 'to'> & { first: number; end: number; pairCount: number }
  >(
    `SELECT f.reporter, f.partner, sum(d.added)::int AS added, sum(d.changed)::int AS changed,
            sum(d.unchanged)::int AS unchanged, min(d.first) AS first, max(d."end") AS "end",
            (count(*) OVER ())::int AS "pairCount"
     FROM series_difference d JOIN staged_series s ON s.no = d.series_no JOIN staged_flow f ON f.no = s.flow_no
     GROUP BY f.reporter, f.partner
     ORDER BY sum(d.added + d.changed) DESC, sum(d.unchanged) DESC, f.reporter, f.partner LIMIT ${PAIRS}`,
  )
  return {
    pairs: rows.map(({ reporter, partner, added, changed, unchanged, first, end }) => ({
      reporter,
      partner,
      added,
      changed,
      unchanged,
      ...spanOf(first, end),
    })),
    pairCount: rows[0]?.pairCount ?? 0,
  }
}

/** From a first month to the month before `end`: in years where whole years are meant, else in months. */
export function spanOf(first: number, end: number): { from: string; to: string } {
  const months = first % 12 === 0 && end % 12 === 0 ? 12 : 1
  return { from: formatPeriod({ first, months }), to: formatPeriod({ first: end - months, months }) }
}
