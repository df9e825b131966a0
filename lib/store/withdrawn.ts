import type pg from 'pg'

// Numbers of their own for the series: a later revert may leave nothing of the series themselves. In the order of the series, so
// that what goes into the indexes one after the other lies together.
const KEEP = `
  CREATE TEMP TABLE withdrawing ON COMMIT DROP AS
    SELECT nextval('withdrawn_series_id_seq')::int AS id, series_id FROM (SELECT DISTINCT series_id FROM mine ORDER BY series_id) AS m;
  ANALYZE withdrawing;
  INSERT INTO withdrawn_series (id, import_id, withdrawn_at, source_id, reporter_code, partner_code, flow, measure, unit,
                                valuation, classification, product, chapter, level, sectors)
  SELECT w.id, $1, $2, f.source_id, f.reporter_code, f.partner_code, f.flow, f.measure, f.unit,
         f.valuation, s.classification, s.product, s.chapter, s.level, s.sectors
  FROM withdrawing w JOIN series s ON s.id = w.series_id JOIN bilateral_flow f ON f.id = s.bilateral_flow_id
  ORDER BY w.id;
  INSERT INTO withdrawn_value (withdrawn_series_id, months, first_month, value, status, line, stood_from, stood_until)
  SELECT w.id, m.months, m.first_month, o.value, o.status, o.line, i.finished_at, $2
  FROM mine m
  JOIN withdrawing w USING (series_id)
  JOIN observation o ON o.series_id = m.series_id AND o.months = m.months AND o.first_month = m.first_month
  JOIN import i ON i.id = $1
  WHERE m.later IS NULL
  UNION ALL
  SELECT w.id, m.months, m.first_month, l.value, l.status, l.line, i.finished_at, n.finished_at
  FROM mine m
  JOIN withdrawing w USING (series_id)
  JOIN revision l ON l.series_id = m.series_id AND l.months = m.months AND l.first_month = m.first_month AND l.replaced_by = m.later
  JOIN import i ON i.id = $1
  JOIN import n ON n.id = l.replaced_by
  ORDER BY 1, 2, 3`

/**
 * Keeps what an import brought, with the time for which it stood, before it is taken back: from when it was written to `at`
 * (ISO date-time), or to when a later import replaced it. Reads the temporary table `mine` of `import-revert.ts`, inside
 * its transaction.
 */
export async function keepWithdrawn(client: pg.ClientBase, importId: number, at: string): Promise<void> {
  // Several statements at once take no parameters.
  await client.query(KEEP.replaceAll('$1', String(importId)).replaceAll('$2', `'${new Date(at).toISOString()}'`))
}
