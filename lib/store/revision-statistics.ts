import type { Instant } from '../trade/as-of'
import { STATUSES, type StatusCode, type SeriesIdentity } from '../trade/observation'
import { formatPeriod } from '../trade/period'
import type { RevisedFigure, RevisionStatistics } from '../trade/revision'
import { database } from './database'
import { filterValues, IDENTITY, OF_PERIOD, OF_SERIES, timeText, type RevisionFilter } from './revision-filter'

// The first published value of an observation is what its first revision kept.
const REVISED = `
  revised AS MATERIALIZED (
    SELECT DISTINCT ON (r.series_id, r.months, r.first_month) r.*, count(*) OVER of_observation AS times
    FROM bilateral_flow f JOIN series s ON s.bilateral_flow_id = f.id JOIN revision r ON r.series_id = s.id
    WHERE ${OF_SERIES('f', 's')} AND ${OF_PERIOD('r')}
    WINDOW of_observation AS (PARTITION BY r.series_id, r.months, r.first_month)
    ORDER BY r.series_id, r.months, r.first_month, r.id
  ), figure AS MATERIALIZED (
    SELECT r.series_id, r.months, r.first_month, r.times,
           r.value AS first_value, r.status AS first_status, r.import_id AS first_import, r.line AS first_line,
           o.value AS value, o.status AS status, o.import_id AS import_id, o.line AS line,
           CASE WHEN r.value > 0 THEN (o.value / r.value - 1)::float8 END AS change
    FROM revised r JOIN observation o USING (series_id, months, first_month)
  )`

const STATISTICS = `
  WITH ${REVISED}
  SELECT (SELECT count(*)::int FROM bilateral_flow f JOIN series s ON s.bilateral_flow_id = f.id
          JOIN observation o ON o.series_id = s.id
          WHERE ${OF_SERIES('f', 's')} AND ${OF_PERIOD('o')}) AS figures,
         count(*)::int AS revised, coalesce(sum(times), 0)::int AS revisions, count(change)::int AS measured,
         avg(change) AS mean, avg(abs(change)) AS "meanAbsolute",
         (count(*) FILTER (WHERE value > first_value))::int AS raised,
         (count(*) FILTER (WHERE value < first_value))::int AS lowered,
         ${timeText('max(i.finished_at)')} AS last
  FROM figure LEFT JOIN import i ON i.id = figure.import_id`

/** How the figures of a pair that the filter leaves were revised; `since` and `until` are not asked about. */
export async function revisionStatistics(filter: RevisionFilter): Promise<RevisionStatistics> {
  const { rows } = await database().query<RevisionStatistics>({
    name: 'revision-statistics',
    text: STATISTICS,
    values: filterValues(filter),
  })
  return rows[0]!
}

interface FigureRow extends SeriesIdentity {
  months: number
  month: number
  first: { value: string | null; status: StatusCode; import: number; line: number; at: Instant }
  latest: { value: string | null; status: StatusCode; import: number; line: number; at: Instant }
  times: number
}

const FIGURE = `
  SELECT ${IDENTITY}, g.months, g.first_month AS month, g.times::int AS times,
         json_build_object('value', g.first_value::text, 'status', g.first_status, 'import', g.first_import,
                           'line', g.first_line, 'at', ${timeText('a.finished_at')}) AS first,
         json_build_object('value', g.value::text, 'status', g.status, 'import', g.import_id,
                           'line', g.line, 'at', ${timeText('b.finished_at')}) AS latest
  FROM figure g JOIN series s ON s.id = g.series_id JOIN bilateral_flow f ON f.id = s.bilateral_flow_id
  JOIN import a ON a.id = g.first_import JOIN import b ON b.id = g.import_id`

const LARGEST = `WITH ${REVISED} ${FIGURE} WHERE g.change <> 0 ORDER BY abs(g.change) DESC, f.id, s.id, g.first_month DESC LIMIT 1`

// Of the series that the filter leaves the one with the most to show: totals of values before the rest.
const SERIES = `
  WITH ${REVISED}, chosen AS (
    SELECT g.series_id FROM figure g JOIN series s ON s.id = g.series_id JOIN bilateral_flow f ON f.id = s.bilateral_flow_id
    GROUP BY g.series_id, s.product, f.measure, f.flow
    ORDER BY f.measure <> 'value', s.product <> 'TOTAL', count(*) DESC, f.flow DESC, g.series_id
    LIMIT 1
  )
  ${FIGURE}
  WHERE g.series_id = (SELECT series_id FROM chosen)
  ORDER BY g.first_month DESC, g.months DESC
  LIMIT $9`

const figureOf = ({ months, month, first, latest, ...row }: FigureRow): RevisedFigure => ({
  ...row,
  period: formatPeriod({ first: month, months }),
  first: { ...first, status: STATUSES[first.status] },
  latest: { ...latest, status: STATUSES[latest.status] },
})

/** The figure whose latest value is furthest from its first, as a ratio; null where none can be told. */
export async function largestRevision(filter: RevisionFilter): Promise<RevisedFigure | null> {
  const { rows } = await database().query<FigureRow>({
    name: 'largest-revision',
    text: LARGEST,
    values: filterValues(filter),
  })
  return rows[0] ? figureOf(rows[0]) : null
}

/**
 * The revised figures of one series, the newest periods first: of those that the filter leaves the one with the most of
 * them, totals of values before the rest. Empty where nothing was revised.
 */
export async function revisedFigures(filter: RevisionFilter, limit: number): Promise<RevisedFigure[]> {
  const { rows } = await database().query<FigureRow>({
    name: 'revised-figures',
    text: SERIES,
    values: [...filterValues(filter), limit],
  })
  return rows.map(figureOf)
}

const CHOICES = `
  SELECT f.flow, s.product, f.source_id AS source, count(DISTINCT (r.series_id, r.months, r.first_month))::int AS figures
  FROM bilateral_flow f JOIN series s ON s.bilateral_flow_id = f.id JOIN revision r ON r.series_id = s.id
  WHERE f.reporter_code = $1 AND f.partner_code = $2
  GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`

/** What was revised of a pair, by flow, product and source: what a filter can be set to. */
export async function revisedSeries(pair: {
  readonly reporter: string
  readonly partner: string
}): Promise<{ flow: SeriesIdentity['flow']; product: string; source: string; figures: number }[]> {
  const { rows } = await database().query({
    name: 'revised-series',
    text: CHOICES,
    values: [pair.reporter, pair.partner],
  })
  return rows
}
