import type pg from 'pg'
import type { SeriesIdentity } from '../trade/observation'
import { formatPeriod } from '../trade/period'

const SERIES = 6
const POINTS = 240

/** A period of a series as it is stored now and as it would be. */
export interface PointAround {
  readonly period: string
  /** Decimal text; null where there is no value. */
  readonly before: string | null
  readonly after: string | null
}

/** A series that a file would write to. */
export interface SeriesAround extends Omit<SeriesIdentity, 'source' | 'valuation'> {
  /** The period that would change most. */
  readonly period: string
  /** In order of time; at most 240, those that the file speaks of and those next to them. */
  readonly points: readonly PointAround[]
}

type PointRow = Omit<SeriesAround, 'period' | 'points'> &
  Pick<PointAround, 'before' | 'after'> & { rank: number; months: number; first: number }

/**
 * The series that the staged rows would change most, then the first they would bring, as stored now and as they would be
 * then: what a chart of each shows before and after. Comes after `compareBySeries`.
 */
export async function seriesAround(client: pg.ClientBase): Promise<SeriesAround[]> {
  const { rows } = await client.query<PointRow>(
    `WITH wanted AS MATERIALIZED (
       SELECT p.series_no, p.months, p.first, p.last,
              row_number() OVER (ORDER BY d.largest DESC NULLS LAST, p.line)::int AS rank
       FROM series_difference d JOIN series_span p USING (series_no)
       WHERE d.added + d.changed > 0
       ORDER BY d.largest DESC NULLS LAST, p.line LIMIT ${SERIES}
     ), own AS MATERIALIZED (
       SELECT w.rank, s.first_month, s.value FROM wanted w JOIN staged s USING (series_no, months)
     ), stored AS MATERIALIZED (
       SELECT w.rank, o.first_month, o.value
       FROM wanted w JOIN series_of i ON i.no = w.series_no
       JOIN observation o ON o.series_id = i.series_id AND o.months = w.months
     ), point AS (
       SELECT rank, first_month, stored.value AS before,
              CASE WHEN own.rank IS NULL THEN stored.value ELSE own.value END AS after
       FROM own FULL JOIN stored USING (rank, first_month)
     ), ordered AS (
       SELECT w.*, p.first_month, p.before, p.after,
              row_number() OVER (
                PARTITION BY rank
                ORDER BY greatest(w.first - p.first_month, p.first_month - w.last, 0), p.first_month DESC
              ) AS nearness
       FROM point p JOIN wanted w USING (rank)
     )
     SELECT o.rank, f.reporter, f.partner, f.flow, n.classification, n.product, f.measure, f.unit, o.months,
            o.first_month AS first, o.before::text, o.after::text
     FROM ordered o JOIN staged_series n ON n.no = o.series_no JOIN staged_flow f ON f.no = n.flow_no
     WHERE nearness <= ${POINTS} ORDER BY o.rank, o.first_month`,
  )
  const ranks = [...new Set(rows.map(({ rank }) => rank))]
  return ranks.map((rank) => {
    const own = rows.filter((row) => row.rank === rank)
    const { reporter, partner, flow, classification, product, measure, unit } = own[0]!
    const points = own.map(({ first, months, before, after }) => ({
      period: formatPeriod({ first, months }),
      before,
      after,
    }))
    return { reporter, partner, flow, classification, product, measure, unit, period: changedMost(points), points }
  })
}

function changedMost(points: readonly PointAround[]): string {
  const far = ({ before, after }: PointAround): number =>
    before === after ? -1 : Math.abs(Number(after ?? 0) - Number(before ?? 0))
  return points.reduce((most, point) => (far(point) > far(most) ? point : most)).period
}
