import type { FiguresChange } from '../trade/revision'
import { database } from './database'
import { timeText } from './revision-filter'

// Of an import that was taken back only what it had brought says when it was written.
const CHANGES = `
  WITH stored AS MATERIALIZED (
    SELECT s.id FROM bilateral_flow f JOIN series s ON s.bilateral_flow_id = f.id
    WHERE f.reporter_code = $1 AND f.partner_code = $2
  ), kept AS MATERIALIZED (
    SELECT id, import_id, withdrawn_at FROM withdrawn_series WHERE reporter_code = $1 AND partner_code = $2
  ), change AS (
    SELECT i.finished_at AS at, i.id AS import, 'written' AS kind
    FROM import i WHERE i.state = 'done' AND i.id IN (
      SELECT o.import_id FROM stored JOIN observation o ON o.series_id = stored.id
      UNION SELECT r.import_id FROM stored JOIN revision r ON r.series_id = stored.id
    )
    UNION
    SELECT v.stood_from, k.import_id, 'written' FROM kept k JOIN withdrawn_value v ON v.withdrawn_series_id = k.id
    UNION
    SELECT withdrawn_at, import_id, 'withdrawn' FROM kept
  )
  SELECT ${timeText('c.at')} AS at, c.import, i.file_name AS file, i.source_id AS source, c.kind
  FROM change c JOIN import i ON i.id = c.import
  ORDER BY c.at DESC, c.import DESC
  LIMIT $3`

/** When the figures of a pair changed, the last time first. */
export async function findChanges(
  pair: { readonly reporter: string; readonly partner: string },
  limit: number,
): Promise<FiguresChange[]> {
  const { rows } = await database().query<FiguresChange>({
    name: 'pair-changes',
    text: CHANGES,
    values: [pair.reporter, pair.partner, limit],
  })
  return rows
}
