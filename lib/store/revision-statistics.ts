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

// Without a product or a period the flows know how many figures they have: counting those of a pair takes as long as the rest.
const COUNT = `
  CASE WHEN $4::text IS NULL AND $7::int IS NULL
    THEN (SELECT coalesce(sum(f.observations), 0)::int FROM bilateral_flow f
          WHERE f.reporter_code = $1 AND f.partner_code = $2 AND ($3::text IS NULL OR f.flow = $3)
            AND ($5::text IS NULL OR f.source_id = $5) AND ($6::text IS NULL OR f.unit = $6))
    ELSE (SELECT count(*)::int FROM bilateral_flow f JOIN series s ON s.bilateral_flow_id = f.id
          JOIN observation o ON o.series_id = s.id
          WHERE ${OF_SERIES('f', 's')} AND ${OF_PERIOD('o')})
  END`

const STATISTICS = `
  SELECT ${COUNT} AS figures,
         count(*)::int AS revised, coalesce(sum(times), 0)::int AS revisions, count(change)::int AS measured,
         avg(change) AS mean, avg(abs(change)) AS "meanAbsolute",
         (count(*) FILTER (WHERE value > first_value))::int AS raised,
         (count(*) FILTER (WHERE value < first_value))::int AS lowered,
         ${timeText('max(i.finished_at)')} AS last
  FROM figure LEFT JOIN import i ON i.id = figure.import_id`

interface FigureRow extends SeriesIdentity {
  months: number
  month: number
  first: { value: string | null; status: StatusCode; import: number; line: number; at: Instant }
  latest: { value: string | null; status: StatusCode; import: number; line: number; at: Instant }
  times: number
}

/** The figures of a part of the statement, with what a reader is told of each. */
const figuresOf = (part: string): string => `
  SELECT ${IDENTITY}, g.months, g.first_month AS month, g.times::int AS times,
         json_build_object('value', g.first_value::text, 'status', g.first_status, 'import', g.first_import,
                           'line', g.first_line, 'at', ${timeText('a.finished_at')}) AS first,
         json_build_object('value', g.value::text, 'status', g.status, 'import', g.import_id,
                           'line', g.line, 'at', ${timeText('b.finished_at')}) AS latest
  FROM ${part} g JOIN series s ON s.id = g.series_id JOIN bilateral_flow f ON f.id = s.bilateral_flow_id
  JOIN import a ON a.id = g.first_import JOIN import b ON b.id = g.import_id`

const LARGEST = `
  SELECT * FROM figure WHERE change <> 0 ORDER BY abs(change) DESC, series_id, first_month DESC, months DESC LIMIT 1`

// Of the series that the filter leaves the one with the most to show: totals of values before the rest.
const CHOSEN = `
  SELECT g.series_id FROM (SELECT series_id, count(*) AS figures FROM figure GROUP BY series_id) g
  JOIN series s ON s.id = g.series_id JOIN bilateral_flow f ON f.id = s.bilateral_flow_id
  ORDER BY f.measure <> 'value', s.product <> 'TOTAL', g.figures DESC, f.flow DESC, g.series_id
  LIMIT 1`

const SERIES = `
  SELECT * FROM figure WHERE series_id = (SELECT series_id FROM chosen)
  ORDER BY first_month DESC, months DESC LIMIT $9`

// One statement: finding what was revised is most of the work, and all three need it.
const SUMMARY = `
  WITH ${REVISED}, chosen AS (${CHOSEN}), statistics AS (${STATISTICS}), largest AS (${LARGEST}),
    one_series AS (${SERIES})
  SELECT (SELECT to_json(statistics) FROM statistics) AS statistics,
         (SELECT to_json(told) FROM (${figuresOf('largest')}) AS told) AS largest,
         (SELECT coalesce(json_agg(told ORDER BY told.month DESC, told.months DESC), '[]')
          FROM (${figuresOf('one_series')}) AS told) AS series`

const figureOf = ({ months, month, first, latest, ...row }: FigureRow): RevisedFigure => ({
  ...row,
  period: formatPeriod({ first: month, months }),
  first: { ...first, status: STATUSES[first.status] },
  latest: { ...latest, status: STATUSES[latest.status] },
})

/** How the figures of a pair that a filter leaves were revised. */
export interface RevisionSummary {
  readonly statistics: RevisionStatistics
  /** The figure whose latest value is furthest from its first, as a ratio; null where none can be told. */
  readonly largest: RevisedFigure | null
  /**
   * The revised figures of one series, the newest periods first: of those that the filter leaves the one with the most of
   * them, totals of values before the rest. Empty where nothing was revised.
   */
  readonly revised: readonly RevisedFigure[]
}

/** Sums up what was revised, with at most `limit` figures of one series; `since` and `until` are not asked about. */
export async function revisionSummary(filter: RevisionFilter, limit: number): Promise<RevisionSummary> {
  const { rows } = await database().query<{
    statistics: RevisionStatistics
    largest: FigureRow | null
    series: FigureRow[]
  }>({ name: 'revision-summary', text: SUMMARY, values: [...filterValues(filter), limit] })
  const { statistics, largest, series } = rows[0]!
  return { statistics, largest: largest && figureOf(largest), revised: series.map(figureOf) }
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
