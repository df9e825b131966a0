import { ENDED_IN_2022, NEW_IN_2022 } from '../trade/reference/hs/edition-2022'

/** A value this many times both its neighbours: a slip of a thousand, with room for what trade itself does. */
const JUMP = 500
/** Neighbours further apart than this say nothing about the value between them. */
const STEADY = 10
/** Mirror figures this many times apart are more than freight, insurance and timing. */
const APART = 10
/** A series of fewer observations has no frequency. */
const LEAST_REGULAR = 4

/** One row for each staged series and length of period: everything that can be told without looking at its rows again. */
export const SPANS = `
  CREATE TEMP TABLE series_span ON COMMIT DROP AS
    SELECT series_no, months, count(*)::int AS n, min(first_month) AS first, max(first_month) AS last,
           min(value) FILTER (WHERE value > 0) AS low, max(value) AS high, min(line) AS line
    FROM staged GROUP BY series_no, months;
  ANALYZE series_span`

// Only series whose values lie that far apart are put in order, with what is stored of them around the staged rows.
export const JUMPS = `
  WITH extremes AS (
    SELECT p.series_no, p.months, i.series_id, least(p.low, o.low) AS low, greatest(p.high, o.high) AS high
    FROM series_span p
    JOIN series_of i ON i.no = p.series_no
    JOIN staged_series n ON n.no = p.series_no
    JOIN staged_flow f ON f.no = n.flow_no AND f.measure <> 'index' AND f.flow <> 'B'
    LEFT JOIN LATERAL (
      SELECT min(value) FILTER (WHERE value > 0) AS low, max(value) AS high FROM observation
      WHERE series_id = i.series_id AND months = p.months
        AND first_month BETWEEN p.first - 24 AND p.last + 24
    ) o ON i.series_id IS NOT NULL
  ), candidate AS MATERIALIZED (
    SELECT * FROM extremes WHERE high >= ${JUMP} * low
  ), around AS (
    SELECT s.series_no, s.months, s.first_month, s.value, s.line
    FROM candidate c JOIN staged s USING (series_no, months)
    UNION ALL
    SELECT c.series_no, c.months, o.first_month, o.value, NULL
    FROM candidate c JOIN observation o ON o.series_id = c.series_id AND o.months = c.months
    WHERE NOT EXISTS (
      SELECT FROM staged s
      WHERE s.series_no = c.series_no AND s.months = c.months AND s.first_month = o.first_month
    )
  ), ordered AS (
    SELECT line, value, lag(value) OVER w AS previous, lead(value) OVER w AS next
    FROM around WHERE value > 0
    WINDOW w AS (PARTITION BY series_no, months ORDER BY first_month)
  )
  SELECT line, value::text, previous::text, next::text,
         CASE WHEN value > previous THEN 'up' ELSE 'down' END AS direction,
         round(CASE WHEN value > previous THEN value / greatest(previous, next)
                    ELSE least(previous, next) / value END)::float8 AS factor
  FROM ordered
  WHERE line IS NOT NULL AND previous IS NOT NULL AND next IS NOT NULL
    AND greatest(previous, next) <= ${STEADY} * least(previous, next)
    AND (value >= ${JUMP} * greatest(previous, next) OR value * ${JUMP} <= least(previous, next))`

// A hole is one only in a series that is there otherwise: at least three of four periods. What is stored fills it.
// All series at once: looked at one by one, each would go through every staged row.
export const HOLES = `
  WITH wide AS MATERIALIZED (
    SELECT p.*, i.series_id
    FROM series_span p JOIN series_of i ON i.no = p.series_no
    WHERE p.months IN (1, 3, 6, 12) AND (p.last - p.first) / p.months + 1 > p.n AND p.n >= ${LEAST_REGULAR}
  ), filled AS (
    SELECT w.series_no, w.months, count(*)::int AS n
    FROM wide w
    JOIN observation o ON o.series_id = w.series_id AND o.months = w.months AND o.first_month BETWEEN w.first AND w.last
     AND (o.first_month - w.first) % w.months = 0
    WHERE NOT EXISTS (
      SELECT FROM staged s WHERE s.series_no = w.series_no AND s.months = w.months AND s.first_month = o.first_month
    )
    GROUP BY 1, 2
  )
  SELECT * FROM (
    SELECT w.line, NULL::text AS value, w.series_no, w.months, w.n + coalesce(f.n, 0) AS periods,
           (w.last - w.first) / w.months + 1 - w.n - coalesce(f.n, 0) AS count
    FROM wide w LEFT JOIN filled f USING (series_no, months)
  ) AS spans
  WHERE count > 0 AND count * 3 <= periods`

/** Periods of a series with holes that are shown of it. */
const SHOWN = 120

/** The values of some staged series, the last of their periods in order of time; a hole is empty: `7,7,,7`. */
export const TRENDS = `
  WITH wanted AS MATERIALIZED (
    SELECT p.* FROM series_span p JOIN unnest($1::int[], $2::int[]) AS w (series_no, months) USING (series_no, months)
  ), own AS MATERIALIZED (
    SELECT s.series_no, s.months, s.first_month, s.value FROM wanted w JOIN staged s USING (series_no, months)
  ), known AS (
    SELECT * FROM own
    UNION ALL
    SELECT w.series_no, w.months, o.first_month, o.value
    FROM wanted w JOIN series_of i ON i.no = w.series_no
    JOIN observation o ON o.series_id = i.series_id AND o.months = w.months
    WHERE (w.series_no, w.months, o.first_month) NOT IN (SELECT series_no, months, first_month FROM own)
  )
  SELECT w.series_no, w.months, string_agg(coalesce(k.value::text, ''), ',' ORDER BY month) AS trend
  FROM wanted w
  CROSS JOIN generate_series(greatest(w.first, w.last - ${SHOWN - 1} * w.months), w.last, w.months) AS month
  LEFT JOIN known k ON k.series_no = w.series_no AND k.months = w.months AND k.first_month = month
  GROUP BY 1, 2`

const among = (codes: readonly string[]): string => `ANY ('{${codes.join(',')}}')`
/** A code of ten digits is of the edition that its first six or four are of. */
const isOneOf = (codes: readonly string[]): string =>
  `left(n.product, 6) = ${among(codes)} OR left(n.product, 4) = ${among(codes)}`

// Where a source does not name the edition, some codes do: each edition then stands with one of them.
export const EDITIONS = `
  SELECT max(line) AS line, NULL::text AS value,
         string_agg(edition || coalesce(' (' || code || ')', ''), ', ' ORDER BY edition) AS editions
  FROM (
    SELECT flow_no, named, edition, min(line) AS line, min(code) AS code
    FROM (
      SELECT n.flow_no, p.line, n.classification <> 'HS' AS named,
             CASE WHEN n.classification <> 'HS' THEN n.classification
                  WHEN ${isOneOf(ENDED_IN_2022)} THEN 'H5' WHEN ${isOneOf(NEW_IN_2022)} THEN 'H6' END AS edition,
             CASE WHEN n.classification = 'HS' THEN n.product END AS code
      FROM series_span p JOIN staged_series n ON n.no = p.series_no
      WHERE n.classification ~ '^H[S0-9]$' AND n.level > 0
    ) AS told
    WHERE edition IS NOT NULL GROUP BY 1, 2, 3
  ) AS edition
  GROUP BY flow_no, named HAVING count(*) > 1`

export const GRANULARITY = `
  SELECT max(line) AS line, NULL::text AS value, string_agg(months::text, ', ' ORDER BY months) AS lengths
  FROM series_span GROUP BY series_no HAVING count(*) > 1`

/**
 * Which stored series the other side reports the same trade in, from any source: exports beside imports. A table of its own,
 * so that the planner knows how many there are and does not look each value up.
 */
export const MIRRORED = `
  CREATE TEMP TABLE mirrored ON COMMIT DROP AS
    SELECT n.no, f.partner AS area, r.id AS series_id, b.source_id AS source
    FROM staged_flow f
    JOIN bilateral_flow b
      ON b.reporter_code = f.partner AND b.partner_code = f.reporter
     AND b.flow = CASE f.flow WHEN 'X' THEN 'M' WHEN 'M' THEN 'X' END AND b.measure = f.measure AND b.unit = f.unit
    JOIN staged_series n ON n.flow_no = f.no
    JOIN series r ON r.bilateral_flow_id = b.id AND r.classification = n.classification AND r.product = n.product
    WHERE f.measure = 'value';
  ANALYZE mirrored`

export const MIRROR = `
  SELECT DISTINCT ON (s.line, s.figure) s.line, s.value::text, s.series_no, s.months, m.area, o.value::text AS mirror, m.source,
         round(greatest(s.value, o.value) / least(s.value, o.value))::float8 AS factor
  FROM mirrored m
  JOIN staged s ON s.series_no = m.no
  JOIN observation o ON o.series_id = m.series_id AND o.months = s.months AND o.first_month = s.first_month
  WHERE s.value > 0 AND o.value > 0 AND greatest(s.value, o.value) >= ${APART} * least(s.value, o.value)
  ORDER BY s.line, s.figure, m.source`
