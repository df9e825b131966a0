import type pg from 'pg'

// A year that calendar months, quarters or half-years fill without gap, overlap or unknown value becomes one cell: what
// `valueFor` makes of them. The newest calendar year stays as it is, and the one before it is there in both forms, since
// the newest period and its base decide which source a list shows. Indices stay as they are: nobody may add them.
const WRITE = `
  WITH touched AS (
    SELECT f.id, f.measure <> 'index' AS additive FROM bilateral_flow f
    WHERE f.id IN (SELECT bilateral_flow_id FROM touched_period)
  ), total AS MATERIALIZED (
    SELECT t.bilateral_flow_id AS id, t.first_month / 12 AS year, t.first_month, t.months, t.value, t.status, t.derived
    FROM touched JOIN sector_total t ON t.bilateral_flow_id = touched.id AND t.part = 'TOTAL'
  ), by_year AS (
    SELECT id, year, min(first_month) AS first_month, max(first_month + months) AS end_month, sum(value) AS value,
           bool_or(derived) AS derived, bool_or(NOT derived) AS reported,
           CASE WHEN bool_or(status = 'E') THEN 'E' WHEN bool_or(status = 'P') THEN 'P' ELSE 'A' END AS status,
           min(months) = max(months) AND max(months) IN (1, 3, 6) AND count(value) * max(months) = 12
             AND count(*) = count(value) AND bool_and(first_month % months = 0) AS filled
    FROM total GROUP BY id, year
  ), judged AS MATERIALIZED (
    SELECT y.*, (max(end_month) OVER (PARTITION BY id) - 1) / 12 - year AS age, filled AND additive AS addable
    FROM by_year y JOIN touched USING (id)
  ), cell AS (
    SELECT id, year * 12 AS first_month, 12 AS months, value, status, derived FROM judged WHERE addable AND age > 0
    UNION ALL
    SELECT t.id, t.first_month, t.months, t.value, t.status, t.derived
    FROM total t JOIN judged j USING (id, year) WHERE NOT (j.addable AND j.age > 1)
  ), listed AS (
    SELECT id, string_agg(first_month || ' ' || months || ' ' || coalesce(value::text, '') || ' ' || status || ' ' || derived,
                          ',' ORDER BY months, first_month) AS cells
    FROM cell GROUP BY id
  )
  INSERT INTO flow_overview (bilateral_flow_id, first_month, end_month, years, reported, cells)
  SELECT id, min(j.first_month), max(j.end_month), array_agg(j.year ORDER BY j.year), bool_or(j.reported),
         (SELECT cells FROM listed WHERE listed.id = j.id)
  FROM judged j GROUP BY id
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
