import { HS_EDITIONS } from '../trade/product'

/** The classification a flow's period is read in: HS as reported, then its editions from the newest, then sectors. */
const ORDER: readonly string[] = [...HS_EDITIONS, 'SECTOR']
const rank = (column: string): string => `array_position('{${ORDER.join(',')}}'::text[], ${column})`

/**
 * The relations that totals are worked out from, by name: tables, or parts of one query, with the columns of the tables.
 * `touched` says of which flows and periods (`bilateral_flow_id`, `months`, `first_month`).
 */
export interface TotalledRelations {
  readonly flow: string
  readonly series: string
  readonly observation: string
  readonly touched: string
}

/**
 * Small integers for what is grouped by: a touched flow and period, and the rows that are summed as a whole. Most flows are
 * plain: one classification, and every chapter at one level. There is nothing to choose then, and their rows are summed by
 * set of sectors at once; of the others by flow, classification, chapter, level and set of sectors. A set is alone if it is of one
 * sector that no other set has: its sum is the sector's. Each relation may need those before it.
 */
export const totalGroups = ({ flow, series, touched }: TotalledRelations): readonly (readonly [string, string])[] => [
  [
    'touched_no',
    `SELECT row_number() OVER ()::int AS period_no, t.*, f.measure <> 'index' AS additive
     FROM (SELECT DISTINCT bilateral_flow_id, months, first_month FROM ${touched}) AS t
     JOIN ${flow} f ON f.id = t.bilateral_flow_id`,
  ],
  [
    'sector_member',
    `SELECT s.id AS series_id, s.bilateral_flow_id, ${rank('s.classification')} AS rank,
            coalesce(s.chapter, '0')::int AS chapter, s.level, s.sectors
     FROM ${series} s
     WHERE s.bilateral_flow_id IN (SELECT bilateral_flow_id FROM ${touched})
       AND cardinality(s.sectors) > 0 AND ${rank('s.classification')} IS NOT NULL`,
  ],
  [
    'plain_flow',
    `SELECT bilateral_flow_id
     FROM (
       SELECT bilateral_flow_id, min(level) = max(level) AS one_level, min(rank) AS lowest, max(rank) AS highest
       FROM sector_member GROUP BY bilateral_flow_id, chapter
     ) AS by_chapter
     GROUP BY bilateral_flow_id HAVING bool_and(one_level) AND min(lowest) = max(highest)`,
  ],
  [
    'sector_set',
    `WITH s AS (SELECT DISTINCT sectors FROM sector_member)
     SELECT row_number() OVER ()::int AS set_no, sectors, cardinality(sectors) = 1 AS separable,
            cardinality(sectors) = 1 AND (SELECT count(*) FROM s AS other WHERE other.sectors && s.sectors) = 1 AS alone
     FROM s`,
  ],
  [
    'plain_member',
    `SELECT m.series_id, m.bilateral_flow_id, x.set_no
     FROM sector_member m JOIN plain_flow USING (bilateral_flow_id) JOIN sector_set x USING (sectors)`,
  ],
  [
    'level_member',
    `SELECT m.*, dense_rank() OVER (ORDER BY bilateral_flow_id, rank, chapter, level, sectors)::int AS group_no
     FROM sector_member m WHERE bilateral_flow_id NOT IN (SELECT bilateral_flow_id FROM plain_flow)`,
  ],
  ['level_group', 'SELECT DISTINCT ON (group_no) group_no, rank, chapter, level, sectors FROM level_member'],
]

// The statuses among the terms of a sum, as bits: one aggregate instead of one for each.
const PROVISIONAL = 1
const ESTIMATED = 2
const CONFIDENTIAL = 4
/** The status of a sum of which `known` terms have a value: the weakest of those terms, or why there is none. */
const STATUS = `CASE WHEN known = 0 THEN CASE WHEN statuses & ${CONFIDENTIAL} > 0 THEN 'C' ELSE 'M' END
             WHEN statuses & ${ESTIMATED} > 0 THEN 'E' WHEN statuses & ${PROVISIONAL} > 0 THEN 'P' ELSE 'A' END`

/** What a sum over observations `o` says: its value, how many have one and how many have not, and how certain it is. */
const SUMS = `sum(o.value) AS value, count(o.value) AS known, count(*) - count(o.value) AS unknown,
           bit_or(CASE o.status WHEN 'P' THEN ${PROVISIONAL} WHEN 'E' THEN ${ESTIMATED} WHEN 'C' THEN ${CONFIDENTIAL} ELSE 0 END)
             AS statuses`

/** A query for the sums over some series in the touched periods, by `number` of a `member` and by `period_no`. */
type SumsOf = (member: string, number: string, observation: string) => string

/** Each observation looked up: for a few periods of long series. */
export const sumsByKey: SumsOf = (member, number, observation) => `
    SELECT m.${number}, t.period_no, ${SUMS}
    FROM touched_no t
    JOIN ${member} m USING (bilateral_flow_id)
    JOIN ${observation} o ON o.series_id = m.series_id AND o.months = t.months AND o.first_month = t.first_month
    GROUP BY m.${number}, t.period_no`

/**
 * The series gone through from end to end and added up by two integers, which are sorted in half the time of four, and the
 * touched periods taken from the sums: for most of what there is.
 */
export const sumsOfAll: SumsOf = (member, number, observation) => `
    SELECT a.${number}, t.period_no, a.value, a.known, a.unknown, a.statuses
    FROM (
      SELECT (line >> 32)::int AS bilateral_flow_id, (line & 4294967295)::int AS ${number},
             period >> 15 AS months, period & 32767 AS first_month, value, known, unknown, statuses
      FROM (
        SELECT m.bilateral_flow_id::int8 << 32 | m.${number} AS line, o.months::int << 15 | o.first_month AS period, ${SUMS}
        FROM ${member} m JOIN ${observation} o ON o.series_id = m.series_id
        GROUP BY 1, 2
      ) AS packed
      OFFSET 0
    ) AS a
    JOIN touched_no t USING (bilateral_flow_id, months, first_month)`

/**
 * The rules of totals and sectors, for every table and query that gives some (docs/decisions/003-sector-totals.md): the
 * parts of a `WITH` that end in `cell(period_no, part, value, status, derived, excluded)`, after those of `totalGroups`.
 */
export const totalCells = ({ series, observation }: TotalledRelations, sums: SumsOf = sumsByKey): string => `
  level_sum AS (
    ${sums('level_member', 'group_no', observation)}
  ), plain_sum AS MATERIALIZED (
    ${sums('plain_member', 'set_no', observation)}
  ), ranked AS (
    SELECT l.*, g.rank, g.chapter, g.level, g.sectors, cardinality(g.sectors) = 1 AS separable,
           min(g.rank) OVER (PARTITION BY l.period_no) AS best
    FROM level_sum l JOIN level_group g USING (group_no)
  ), by_level AS (
    SELECT *, bool_and(separable) OVER of_level AS level_separable, max(known) OVER of_level AS level_known,
           sum(unknown) OVER of_level AS level_unknown, row_number() OVER of_level AS row_of_level
    FROM ranked WHERE rank = best
    WINDOW of_level AS (PARTITION BY period_no, chapter, level)
  ), term AS MATERIALIZED (
    SELECT *, coalesce(min(level) FILTER (WHERE level_separable) OVER of_chapter, max(level) OVER of_chapter) AS sector_level,
           coalesce(min(level) FILTER (WHERE level_known > 0) OVER of_chapter, min(level) OVER of_chapter) AS total_level,
           first_value(level_unknown) OVER (PARTITION BY period_no, chapter ORDER BY level) AS coarsest_unknown
    FROM by_level
    WINDOW of_chapter AS (PARTITION BY period_no, chapter)
  ), counted AS (
    SELECT period_no, sectors, separable, value, known, unknown, statuses
    FROM term WHERE level = sector_level
    UNION ALL
    SELECT period_no, sectors, separable, value, known, unknown, statuses
    FROM plain_sum JOIN sector_set USING (set_no) WHERE NOT alone
  ), sector_sum AS (
    SELECT period_no, sectors[1] AS sector, false AS inseparable, value, known, unknown, statuses
    FROM plain_sum JOIN sector_set USING (set_no) WHERE alone
    UNION ALL
    SELECT period_no, sector, bool_or(NOT separable) AS inseparable,
           sum(value) AS value, sum(known)::int8 AS known, sum(unknown)::int8 AS unknown, bit_or(statuses) AS statuses
    FROM counted CROSS JOIN unnest(sectors) AS sector
    GROUP BY period_no, sector
  ), reported AS (
    SELECT DISTINCT ON (t.period_no) t.period_no, o.value, o.status
    FROM touched_no t
    JOIN ${series} s ON s.bilateral_flow_id = t.bilateral_flow_id AND s.product = 'TOTAL'
    JOIN ${observation} o ON o.series_id = s.id AND o.months = t.months AND o.first_month = t.first_month
    ORDER BY t.period_no, ${rank('s.classification')} NULLS LAST, s.classification
  ), added_up AS (
    SELECT period_no, sum(value) AS value, sum(known) AS known,
           sum(greatest(level_unknown, coarsest_unknown)) FILTER (WHERE row_of_level = 1) AS unknown,
           bit_or(statuses) AS statuses
    FROM term
    WHERE level = total_level AND period_no NOT IN (SELECT period_no FROM reported)
    GROUP BY period_no
    UNION ALL
    SELECT period_no, sum(value), sum(known), sum(unknown), bit_or(statuses)
    FROM plain_sum WHERE period_no NOT IN (SELECT period_no FROM reported)
    GROUP BY period_no
  ), cell AS (
    SELECT period_no, 'TOTAL' AS part, value, status, false AS derived, 0 AS excluded FROM reported
    UNION ALL
    SELECT a.period_no, 'TOTAL', a.value,
           ${STATUS}, true, unknown
    FROM added_up a
    JOIN touched_no t USING (period_no)
    WHERE t.additive
    UNION ALL
    SELECT s.period_no, sector, CASE WHEN NOT inseparable THEN s.value END,
           CASE WHEN inseparable THEN 'S' ELSE ${STATUS} END,
           false, CASE WHEN inseparable THEN 0 ELSE unknown END
    FROM sector_sum s
    JOIN touched_no t USING (period_no)
    WHERE t.additive OR known + unknown = 1
  )`
