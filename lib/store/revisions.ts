import type { Instant } from '../trade/as-of'
import { STATUSES, type StatusCode, type SeriesIdentity } from '../trade/observation'
import { formatPeriod } from '../trade/period'
import type { GivenValue, ImportOrigin, Revision } from '../trade/revision'
import { database } from './database'
import { filterValues, IDENTITY, OF_PERIOD, OF_SERIES, timeText, type RevisionFilter } from './revision-filter'

interface ValueRow {
  value: string | null
  status: StatusCode
  import: number
  line: number
}

interface Row extends SeriesIdentity {
  id: string
  months: number
  first: number
  old: ValueRow
  new: ValueRow
  at: Instant
}

// A revision is numbered when it is written, and one import writes at a time: their numbers are their order. What
// replaced a value is the next one of its observation, or the one that stands.
const REVISIONS = `
  WITH page AS MATERIALIZED (
    SELECT r.*, n.finished_at, s.bilateral_flow_id
    FROM bilateral_flow f JOIN series s ON s.bilateral_flow_id = f.id
    JOIN revision r ON r.series_id = s.id JOIN import n ON n.id = r.replaced_by
    WHERE ${OF_SERIES('f', 's')} AND ${OF_PERIOD('r')}
      AND ($9::timestamptz IS NULL OR n.finished_at >= $9) AND ($10::timestamptz IS NULL OR n.finished_at <= $10)
      AND ($11::bigint IS NULL OR r.id < $11) AND ($13::int IS NULL OR r.replaced_by = $13)
    ORDER BY r.id DESC
    LIMIT $12
  )
  SELECT p.id, ${IDENTITY}, p.months, p.first_month AS first, ${timeText('p.finished_at')} AS at,
         json_build_object('value', p.value::text, 'status', p.status, 'import', p.import_id, 'line', p.line) AS old,
         json_build_object('value', n.value::text, 'status', n.status, 'import', n.import_id, 'line', n.line) AS new
  FROM page p JOIN series s ON s.id = p.series_id JOIN bilateral_flow f ON f.id = s.bilateral_flow_id
  CROSS JOIN LATERAL (
    SELECT * FROM (
      SELECT id, value, status, import_id, line FROM revision
      WHERE series_id = p.series_id AND months = p.months AND first_month = p.first_month AND id > p.id
      UNION ALL
      SELECT NULL, value, status, import_id, line FROM observation
      WHERE series_id = p.series_id AND months = p.months AND first_month = p.first_month
    ) AS later
    ORDER BY id NULLS LAST
    LIMIT 1
  ) AS n
  ORDER BY p.id DESC`

/** The value that a row of ours describes. */
export const givenValue = ({ value, status, import: importId, line }: ValueRow): GivenValue => ({
  value,
  status: STATUSES[status],
  import: importId,
  line,
})

/**
 * The revisions of a pair, those that came in last first, one page at a time. `after` and `next` say where a page ended;
 * `next` is null on the last one.
 */
export async function findRevisions(
  filter: RevisionFilter,
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
): Promise<{ revisions: Revision[]; next: string | null }> {
  const { rows } = await database().query<Row>({
    name: 'revisions',
    text: REVISIONS,
    values: [
      ...filterValues(filter),
      filter.since ?? null,
      filter.until ?? null,
      after ?? null,
      limit + 1,
      filter.import ?? null,
    ],
  })
  const page = rows.slice(0, limit)
  return {
    revisions: page.map(({ id: _id, months, first, old, new: latest, ...row }) => ({
      ...row,
      period: formatPeriod({ first, months }),
      old: givenValue(old),
      new: givenValue(latest),
    })),
    next: rows.length > limit ? page.at(-1)!.id : null,
  }
}

const ORIGINS = `
  SELECT i.id, i.file_name AS file, i.source_id AS source, coalesce(i.vintage, s.published) AS vintage,
         i.vintage IS NOT NULL AS "vintageOfFile", ${timeText('i.finished_at')} AS at, i.state = 'reverted' AS withdrawn
  FROM import i JOIN source s ON s.id = i.source_id
  WHERE i.id = ANY ($1) ORDER BY i.id`

/** Imports by id, as the origin of values. */
export async function findOrigins(ids: Iterable<number>): Promise<ImportOrigin[]> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return []
  return (await database().query<ImportOrigin>({ name: 'import-origins', text: ORIGINS, values: [wanted] })).rows
}
