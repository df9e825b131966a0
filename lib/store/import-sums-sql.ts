/** Below this share of their total, parts that fall short are only some of the parts, which is no finding. */
const MOSTLY = 0.5
/** What a sum may differ by, as a share of the total. */
const SHARE = 0.001

/**
 * What parts may differ from their total by: a thousandth of it, or what rounding explains. Each part may be rounded by half
 * a unit, and so may the total: the unit is a million or a thousand where all of them are. Columns `value` of the total,
 * `count`, `millions` and `thousands` of the parts.
 */
const TOLERANCE = `
  greatest(abs(value) * ${SHARE}, (count + 1) / 2.0 *
    CASE WHEN millions AND value % 1000000 = 0 THEN 1000000 WHEN thousands AND value % 1000 = 0 THEN 1000 ELSE 1 END)`

const ROUND = (value: string): string => `
  bool_and(${value} % 1000000 = 0) AS millions, bool_and(${value} % 1000 = 0) AS thousands`

/** Which of two series in one flow is a part of the other: chapters of the total, headings of a chapter, subheadings. */
const WHOLES = `
  SELECT w.key AS whole, p.key AS part FROM member w JOIN member p
    ON p.flow_no = w.flow_no AND p.classification = w.classification AND p.chapter = w.product AND p.level = 4 AND w.level = 2
  UNION ALL
  SELECT w.key, p.key FROM member w JOIN member p
    ON p.flow_no = w.flow_no AND p.classification = w.classification AND left(p.product, 4) = w.product
   AND p.level = 6 AND w.level = 4
  UNION ALL
  SELECT w.key, p.key FROM member w JOIN member p
    ON p.flow_no = w.flow_no AND w.product = 'TOTAL' AND w.classification IN ('', p.classification) AND p.level = 2`

/** Which staged series are the parts of which. */
export const SUM_PARTS = `
  CREATE TEMP TABLE sum_part ON COMMIT DROP AS
    WITH member AS (
      SELECT n.no AS key, n.flow_no, n.classification, n.product, n.chapter, n.level
      FROM staged_series n JOIN staged_flow f ON f.no = n.flow_no AND f.measure <> 'index'
    )
    SELECT whole AS whole_no, part AS part_no FROM (${WHOLES}) AS related;
  ANALYZE sum_part`

/** Totals of the file whose parts, as far as the file has them, do not add up to them. */
export const SUMS = `
  WITH added AS (
    SELECT p.whole_no, part.classification, s.months, s.first_month, sum(s.value) AS parts, count(*)::int AS count,
           count(s.value) = count(*) AS known, ${ROUND('s.value')}
    FROM sum_part p
    JOIN staged_series part ON part.no = p.part_no
    JOIN staged s ON s.series_no = p.part_no
    GROUP BY 1, 2, 3, 4
  ), compared AS (
    SELECT s.line, s.value, s.series_no, s.months, n.product, a.parts, a.count, a.known, a.millions, a.thousands, s.value - a.parts AS rest
    FROM added a
    JOIN staged s ON s.series_no = a.whole_no AND s.months = a.months AND s.first_month = a.first_month
    JOIN staged_series n ON n.no = a.whole_no
    WHERE s.value IS NOT NULL AND a.parts IS NOT NULL
  ), judged AS (
    SELECT *, ${TOLERANCE} AS tolerance FROM compared
  )
  SELECT line, value::text, series_no, months, product, parts::text, count, abs(rest)::text AS rest,
         trim_scale(tolerance)::text AS tolerance, CASE WHEN rest > 0 THEN 'short' ELSE 'over' END AS direction
  FROM judged WHERE abs(rest) > tolerance AND (rest < 0 OR known)`

/**
 * One row for each total and part of which one may be in the file and the other stored: `whole_no` and `part_no` of staged
 * series, `whole_id` and `part_id` of stored ones, `sum_no` for a total with its parts in one classification. Only flows are looked at that have something stored which the file does
 * not say on a level beside its own, or whose series differ in their periods: in a file that is complete in itself there are
 * none.
 */
export const STORED_KIN = `
  CREATE TEMP TABLE stored_kin ON COMMIT DROP AS
    WITH has AS MATERIALIZED (
      SELECT array_agg(DISTINCT level) AS levels FROM staged_series WHERE level > 0 OR product = 'TOTAL'
    ), flow AS MATERIALIZED (
      SELECT DISTINCT i.flow_no, i.bilateral_flow_id
      FROM series_of i JOIN staged_flow f ON f.no = i.flow_no AND f.measure <> 'index'
      WHERE i.bilateral_flow_id IS NOT NULL
    ), stored AS MATERIALIZED (
      SELECT flow.flow_no, s.id, s.classification, s.product, s.chapter, s.level
      FROM flow JOIN series s ON s.bilateral_flow_id = flow.bilateral_flow_id
      WHERE CASE WHEN s.product = 'TOTAL' THEN 2 = ANY ((SELECT levels FROM has)::int[])
                 WHEN s.level = 2 THEN (SELECT levels FROM has) && '{0,2,4}'
                 WHEN s.level = 4 THEN (SELECT levels FROM has) && '{2,4,6}'
                 WHEN s.level = 6 THEN (SELECT levels FROM has) && '{4,6}' END
        AND NOT EXISTS (SELECT FROM series_of i WHERE i.series_id = s.id)
    ), uneven AS (
      SELECT c.flow_no
      FROM (SELECT n.flow_no, count(*) AS series FROM staged_series n JOIN flow USING (flow_no) GROUP BY 1) AS c
      JOIN staged_series n ON n.flow_no = c.flow_no
      JOIN series_span p ON p.series_no = n.no
      WHERE (SELECT levels @> '{0,2}' OR levels @> '{2,4}' OR levels @> '{4,6}' FROM has)
      GROUP BY c.flow_no, c.series, p.months
      HAVING count(*) < c.series OR min(p.first) < max(p.first) OR min(p.last) < max(p.last)
          OR min(p.n) < (max(p.last) - min(p.first)) / p.months + 1
    ), looked AS MATERIALIZED (
      SELECT flow_no FROM stored UNION SELECT flow_no FROM uneven
    ), member AS MATERIALIZED (
      SELECT row_number() OVER () AS key, m.*
      FROM (
        SELECT n.no, i.series_id, n.flow_no, n.classification, n.product, n.chapter, n.level
        FROM looked JOIN staged_series n USING (flow_no) JOIN series_of i ON i.no = n.no
        UNION ALL
        SELECT NULL, id, flow_no, classification, product, chapter, level FROM stored
      ) AS m
    ), related AS (${WHOLES}), sums AS (
      SELECT dense_rank() OVER (ORDER BY r.whole, p.classification)::int AS sum_no,
             w.no AS whole_no, w.series_id AS whole_id, w.product, p.no AS part_no, p.series_id AS part_id,
             (count(p.no) OVER (PARTITION BY r.whole, p.classification))::int AS staged_parts
      FROM related r JOIN member w ON w.key = r.whole JOIN member p ON p.key = r.part
    )
    SELECT * FROM sums WHERE whole_no IS NOT NULL OR staged_parts > 0;
  ANALYZE stored_kin`

/**
 * One row for each of these sums and each period of it that the file speaks about: the total as far as the file gives it, and
 * the parts that it gives, added up. A table of its own, so that the planner knows how many there are.
 */
export const SUM_KEYS = `
  CREATE TEMP TABLE sum_key ON COMMIT DROP AS
    WITH total AS MATERIALIZED (
      SELECT DISTINCT sum_no, whole_no, whole_id, product, staged_parts FROM stored_kin
    ), given AS MATERIALIZED (
      SELECT t.sum_no, s.months, s.first_month, s.value, s.line FROM total t JOIN staged s ON s.series_no = t.whole_no
    ), fresh AS MATERIALIZED (
      SELECT p.sum_no, s.months, s.first_month, sum(s.value) AS parts, count(*)::int AS count, count(s.value)::int AS known,
             min(s.line) AS line, ${ROUND('s.value')}
      FROM stored_kin p JOIN staged s ON s.series_no = p.part_no
      GROUP BY 1, 2, 3
    )
    SELECT sum_no, months, first_month, t.whole_no, t.whole_id, t.product, g.line IS NOT NULL AS given, g.value AS whole,
           coalesce(g.line, f.line) AS line, f.parts, coalesce(f.count, 0) AS count, coalesce(f.known, 0) AS known,
           f.millions, f.thousands, coalesce(f.count, 0) < t.staged_parts AS gaps
    FROM fresh f FULL JOIN given g USING (sum_no, months, first_month) JOIN total t USING (sum_no);
  ANALYZE sum_key`

/**
 * Totals and parts that would not add up once the file is written, one side of them from the file and the other stored: of
 * the periods that the file speaks about, what it says before what is stored. What is stored is looked up by key (that is
 * what OFFSET 0 holds the planner to): the whole of a table that grows is never read.
 */
export const STORED_SUMS = `
  WITH span AS MATERIALIZED (
    SELECT sum_no, months, min(first_month) AS low, max(first_month) AS high, bool_or(gaps) AS gaps FROM sum_key GROUP BY 1, 2
  ), found AS MATERIALIZED (
    SELECT p.sum_no, n.months, o.first_month, p.part_no, o.value
    FROM span n JOIN stored_kin p ON p.sum_no = n.sum_no AND p.part_id IS NOT NULL AND (p.part_no IS NULL OR n.gaps)
    CROSS JOIN LATERAL (
      SELECT first_month, value FROM observation
      WHERE series_id = p.part_id AND months = n.months AND first_month BETWEEN n.low AND n.high OFFSET 0
    ) AS o
  ), kept AS (
    SELECT k.sum_no, k.months, k.first_month, sum(o.value) AS parts, count(*)::int AS count, count(o.value)::int AS known,
           ${ROUND('o.value')}
    FROM sum_key k JOIN found o USING (sum_no, months, first_month)
    WHERE NOT EXISTS (
      SELECT FROM staged s WHERE s.series_no = o.part_no AND s.months = o.months AND s.first_month = o.first_month
    )
    GROUP BY 1, 2, 3
  ), compared AS (
    SELECT k.line, k.product, k.whole_no AS series_no, k.months, k.first_month, k.given, coalesce(k.whole, o.value) AS value,
           coalesce(k.parts, 0) + coalesce(s.parts, 0) AS parts, k.count + coalesce(s.count, 0) AS count,
           k.count + coalesce(s.count, 0) = k.known + coalesce(s.known, 0) AS known,
           coalesce(k.millions, true) AND coalesce(s.millions, true) AS millions,
           coalesce(k.thousands, true) AND coalesce(s.thousands, true) AS thousands
    FROM sum_key k
    LEFT JOIN kept s USING (sum_no, months, first_month)
    LEFT JOIN LATERAL (
      SELECT value FROM observation
      WHERE series_id = k.whole_id AND months = k.months AND first_month = k.first_month OFFSET 0
    ) AS o ON NOT k.given
    WHERE CASE WHEN k.given THEN s.count > 0 ELSE k.count > 0 END AND (k.known > 0 OR s.known > 0)
  ), judged AS (
    SELECT *, value - parts AS rest, ${TOLERANCE} AS tolerance FROM compared WHERE value IS NOT NULL
  )
  SELECT line, value::text, product, series_no, months, first_month AS first, parts::text, count, abs(rest)::text AS rest,
         trim_scale(tolerance)::text AS tolerance, CASE WHEN given THEN 'whole' ELSE 'parts' END AS side,
         CASE WHEN rest > 0 THEN 'short' ELSE 'over' END AS direction
  FROM judged
  WHERE abs(rest) > tolerance AND (rest < 0 OR (known AND parts >= value * ${MOSTLY}))`
