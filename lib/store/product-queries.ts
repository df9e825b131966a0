import { seriesThen, standing } from './standing'

const EDITION = `array_position('{HS,H6,H5,H4,H3,H2,H1,H0}'::text[], s.classification)`
const FLOW = (f: string): string => `
        ${f}.source_id = $1 AND ${f}.reporter_code = $2 AND ${f}.partner_code = $3 AND ${f}.flow = $4
        AND ${f}.measure = $5 AND ${f}.unit = $6 AND ${f}.valuation = $7`
const IN_FLOW = `s.chapter IS NOT NULL AND s.bilateral_flow_id = ANY (
      SELECT f.id FROM bilateral_flow f WHERE ${FLOW('f')}
    )`
const SERIES_THEN = `(${seriesThen((f, s) => `${FLOW(f)} AND ${s}.chapter IS NOT NULL`)})`
const FOUND = `
    SELECT s.product, s.chapter, s.level, s.sectors, o.months, o.first_month, o.value, o.status, ${EDITION} AS edition`
const SPANS = `CROSS JOIN unnest($8::int[], $9::int[]) AS span (first, "end")`
const IN_SPAN = `o.first_month >= span.first AND o.first_month < span."end" AND o.first_month + o.months <= span."end"`

// Only the months of the spans are fetched (OFFSET keeps the planner from reading all of them first): those of a flow's
// other years lie all over the table. One classification per period (HS, then the newest edition), whatever of it is asked:
// what stands in a worse one is dropped. A list is looked up by its hash (NOT IN); a join, of which the planner expects one
// row, would compare each with each.
const KEPT_NOW = `
  WITH found AS (${FOUND}
    FROM series s ${SPANS}
    CROSS JOIN LATERAL (SELECT * FROM observation o WHERE o.series_id = s.id AND ${IN_SPAN} OFFSET 0) AS o
    WHERE ${IN_FLOW} AND ($10::text[] IS NULL OR s.chapter = ANY ($10))
  ), better AS MATERIALIZED (
    SELECT o.months, o.first_month, min(${EDITION}) AS edition
    FROM series s ${SPANS}
    CROSS JOIN LATERAL (
      SELECT o.months, o.first_month FROM observation o WHERE o.series_id = s.id AND ${IN_SPAN} OFFSET 0
    ) AS o
    WHERE ${IN_FLOW} AND ${EDITION} < (SELECT max(edition) FROM found)
    GROUP BY o.months, o.first_month
  ), worse AS MATERIALIZED (
    SELECT b.months, b.first_month, e.edition
    FROM better AS b JOIN (SELECT DISTINCT edition FROM found) AS e ON e.edition > b.edition
  ), kept AS (
    SELECT * FROM found WHERE (months, first_month, edition) NOT IN (SELECT months, first_month, edition FROM worse)
  )`

/** The same of a time, the parameter `at`. */
const keptThen = (at: string): string => `
  WITH found AS (${FOUND}
    FROM ${SERIES_THEN} AS s ${SPANS}
    CROSS JOIN LATERAL (${standing('s', `${at}::timestamptz`, IN_SPAN)}) AS o
  ), kept AS (
    SELECT * FROM (SELECT *, min(edition) OVER (PARTITION BY months, first_month) AS best FROM found) AS ranked
    WHERE edition = best AND ($10::text[] IS NULL OR chapter = ANY ($10))
  )`

// Summed as far as nothing has to be chosen any more: everything after it has a row a part, and not a row a code.
const summed = (kept: string, digits: string): string => `${kept}, summed AS (
    SELECT chapter, level, sectors, left(product, ${digits}) AS part, months, first_month, sum(value) AS value,
           count(*) - count(value) AS unknown, bool_or(status = 'C') AS confidential,
           bool_or(status = 'E') AS estimated, bool_or(status = 'P') AS provisional
    FROM kept GROUP BY chapter, level, sectors, left(product, ${digits}), months, first_month
  )`

// The level at which sector_total counts a chapter: the coarsest at which every code lies in one sector, else the finest.
const placed = (kept: string, digits: string): string => `${summed(kept, digits)}, levelled AS (
    SELECT *, bool_and(cardinality(sectors) = 1) OVER (PARTITION BY months, first_month, chapter, level) AS separable
    FROM summed
  ), placed AS (
    SELECT *, coalesce(min(level) FILTER (WHERE separable) OVER of_chapter, max(level) OVER of_chapter) AS sector_level
    FROM levelled WINDOW of_chapter AS (PARTITION BY months, first_month, chapter)
  )`

const sumOf = (digits: string): string => `sum(value)::text AS value,
         CASE WHEN sum(value) IS NULL THEN CASE WHEN bool_or(confidential) THEN 'C' ELSE 'M' END
              WHEN bool_or(estimated) THEN 'E' WHEN bool_or(provisional) THEN 'P' ELSE 'A' END AS status,
         coalesce(sum(unknown) FILTER (WHERE level > ${digits}), 0)::int AS excluded`

/** One level per code: the coarsest at or below the one asked. */
const whole = (kept: string): string => `${summed(kept, '$12')}, chosen AS (
    SELECT *, min(level) OVER (PARTITION BY part, months, first_month) AS best_level
    FROM summed WHERE level >= $12 AND part LIKE $11 || '%'
  )
  SELECT part, months, first_month AS first, ${sumOf('$12')}
  FROM chosen WHERE level = best_level
  GROUP BY part, months, first_month ORDER BY part, months, first_month`

/** The same of one sector: down to the level at which sectors are told apart, at that level, so that it adds up to them. */
const ofSector = (kept: string): string => `${placed(kept, '$12')}, chosen AS (
    SELECT *, CASE WHEN sector_level >= $12 THEN sector_level
                   ELSE min(level) FILTER (WHERE level >= $12) OVER (PARTITION BY part, months, first_month)
              END AS best_level
    FROM placed WHERE part LIKE $11 || '%' AND $13 = ANY (sectors)
  ), added AS (
    SELECT part, months, first_month AS first, bool_or(cardinality(sectors) > 1) AS inseparable, ${sumOf('$12')}
    FROM chosen WHERE level = best_level
    GROUP BY part, months, first_month
  )
  SELECT part, months, first, CASE WHEN NOT inseparable THEN value END AS value,
         CASE WHEN inseparable THEN 'S' ELSE status END AS status, CASE WHEN inseparable THEN 0 ELSE excluded END AS excluded
  FROM added ORDER BY part, months, first`

const bySectors = (kept: string): string => `${placed(kept, '0')}
  SELECT chapter AS part, sectors, months, first_month AS first, ${sumOf('0')}
  FROM placed WHERE level = sector_level
  GROUP BY chapter, sectors, months, first_month ORDER BY chapter, sectors, months, first_month`

/** The classification of each period; nothing where a line has only one. */
const used = (series: string, observations: string, where: string): string => `
  SELECT DISTINCT ON (o.months, o.first_month) o.months, o.first_month AS first, s.classification
  FROM ${series} AS s CROSS JOIN LATERAL (${observations}) AS o
  WHERE ${where} AND (SELECT count(DISTINCT s.classification) FROM ${series} AS s WHERE ${where}) > 1
  ORDER BY o.months, o.first_month, ${EDITION}`

const DEEPEST = 'SELECT coalesce(max(s.level), 0)::int AS level FROM'

/**
 * The questions, of now and as of a time, which is then the last parameter. $1 to $7: a line; $8 and $9: spans of months;
 * $10: chapters; $11: the beginning of the codes; $12: their digits; $13: a sector.
 */
export const PRODUCT_QUERIES = {
  whole: {
    now: { name: 'products', text: whole(KEPT_NOW) },
    earlier: { name: 'products-then', text: whole(keptThen('$13')) },
  },
  ofSector: {
    now: { name: 'products-of-sector', text: ofSector(KEPT_NOW) },
    earlier: { name: 'products-of-sector-then', text: ofSector(keptThen('$14')) },
  },
  bySectors: {
    now: { name: 'sector-terms', text: bySectors(KEPT_NOW) },
    earlier: { name: 'sector-terms-then', text: bySectors(keptThen('$11')) },
  },
  deepest: {
    now: { name: 'deepest-level', text: `${DEEPEST} series s WHERE ${IN_FLOW}` },
    earlier: {
      name: 'deepest-level-then',
      text: `${DEEPEST} ${SERIES_THEN} AS s WHERE EXISTS (${standing('s', '$8::timestamptz')})`,
    },
  },
  used: {
    now: {
      name: 'classifications-used',
      text: used('series', 'SELECT * FROM observation o WHERE o.series_id = s.id', IN_FLOW),
    },
    earlier: {
      name: 'classifications-used-then',
      text: used(SERIES_THEN, standing('s', '$8::timestamptz'), 'true'),
    },
  },
} as const
