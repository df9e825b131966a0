import type pg from 'pg'

// A year that calendar months, quarters or half-years fill without gap, overlap or unknown value becomes one cell: what
// `valueFor` makes of them. The newest calendar year stays as it is, and the one before it is there in both forms, since
// the newest period and its base decide which source a list shows. Indices stay as they are: nobody may add them.
// No list is joined with another: after a first big import nothing is known yet of how many rows there are, and PostgreSQL
// would compare each with each.
const WRITE = `
  WITH touched AS (
    SELECT f.id, f.measure <> 'index' AS additive FROM bilateral_flow f
    WHERE f.id IN (SELECT bilateral_flow_id FROM touched_period)
  ), total AS (
    SELECT t.bilateral_flow_id AS id, touched.additive, t.first_month / 12 AS year, t.first_month,
           t.first_month + t.months AS end_month, t.months, t.value, t.status, t.derived
    FROM touched JOIN sector_cell t ON t.bilateral_flow_id = touched.id AND t.part = 'TOTAL'
  ), judged AS MATERIALIZED (
    SELECT *, (max(end_month) OVER of_flow - 1) / 12 - year AS age,
           additive AND min(months) OVER of_year = max(months) OVER of_year AND months IN (1, 3, 6)
             AND count(value) OVER of_year * months = 12 AND count(*) OVER of_year = count(value) OVER of_year
             AND bool_and(first_month % months = 0) OVER of_year AS addable
    FROM total WINDOW of_flow AS (PARTITION BY id), of_year AS (PARTITION BY id, year)
  ), cell AS (
    SELECT id, year * 12 AS first_month, 12 AS months, sum(value) AS value,
           CASE WHEN bool_or(status = 'E') THEN 'E' WHEN bool_or(status = 'P') THEN 'P' ELSE 'A' END AS status,
           bool_or(derived) AS derived
    FROM judged WHERE addable AND age > 0 GROUP BY id, year
    UNION ALL
    SELECT id, first_month, months, value, status, derived FROM judged WHERE NOT (addable AND age > 1)
  ), fact AS (
    SELECT id, min(first_month) AS first_month, max(end_month) AS end_month,
           array_agg(DISTINCT year ORDER BY year) AS years, bool_or(NOT derived) AS reported,
           NULL AS cell, NULL::int AS cell_months, NULL::int AS cell_first
    FROM judged GROUP BY id
    UNION ALL
    SELECT id, NULL, NULL, NULL, NULL,
           first_month || ' ' || months || ' ' || coalesce(value::text, '') || ' ' || status || ' ' || derived,
           months, first_month
    FROM cell
  )
  INSERT INTO flow_overview (bilateral_flow_id, first_month, end_month, years, reported, cells)
  SELECT id, min(first_month), max(end_month), max(years), bool_or(reported),
         string_agg(cell, ',' ORDER BY cell_months, cell_first)
  FROM fact GROUP BY id
  ORDER BY id`

/**
 * Rebuilds what lists show of the flows in the temporary table `touched_period` from their totals in `sector_total`: the
 * span, the years with any figure, and the totals with complete earlier years as one cell each. Part of
 * `refreshSectorTotals`, in the transaction that changes the observations.
 */
export async function refreshFlowOverviews(client: pg.ClientBase): Promise<void> {
  await client.query(
    'DELETE FROM flow_overview WHERE bilateral_flow_id IN (SELECT bilateral_flow_id FROM touched_period)',
  )
  await client.query(WRITE)
}
