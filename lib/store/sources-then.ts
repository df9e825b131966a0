import type { Instant } from '../trade/as-of'
import type { FlowLine } from '../trade/pair-figures'
import { endOf } from '../trade/period'
import { database } from './database'
import { overviewsKnown } from './overview-history'
import { workOutPairs } from './pairs-then'
import { findCoverageKept, withCoverage, type CoverageRow, type SourceRecord } from './sources'

// An import that was taken back and imported again bears the later time only; what the source covered tells that it was there.
const SOURCES = `
  SELECT s.id, s.title, s.publisher, s.url, s.terms, s.note, s.published,
         to_char(max(i.finished_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS imported
  FROM source s LEFT JOIN import i ON i.source_id = s.id AND i.finished_at <= $1
    AND (i.state = 'done' OR EXISTS (
      SELECT FROM withdrawn_series w WHERE w.import_id = i.id AND w.withdrawn_at > $1
    ))
  WHERE i.id IS NOT NULL OR s.id = ANY($2)
  GROUP BY s.id ORDER BY s.id`

const KEY = `source_id, reporter_code, partner_code, flow, measure, unit, valuation, classification, product`
const same = (a: string, b: string): string =>
  ['source_id', 'reporter_code', 'partner_code', 'flow', 'measure', 'unit', 'valuation']
    .map((name) => `${a}.${name} = ${b}.${name}`)
    .join(' AND ')

// What stood (see standing.ts), without putting each value in its turn: of one observation only one of the stored and the
// replaced values was written by then and not yet replaced, and a withdrawn one goes before either. Several may have been withdrawn
// since: they are one observation.
const COUNTS = `
  WITH stood AS (
    SELECT s.bilateral_flow_id, s.classification, s.product, o.months, o.first_month
    FROM observation o JOIN import i ON i.id = o.import_id JOIN series s ON s.id = o.series_id
    WHERE i.finished_at <= $1
    UNION ALL
    SELECT s.bilateral_flow_id, s.classification, s.product, r.months, r.first_month
    FROM revision r JOIN import i ON i.id = r.import_id JOIN import n ON n.id = r.replaced_by
    JOIN series s ON s.id = r.series_id
    WHERE i.finished_at <= $1 AND n.finished_at > $1
  ), taken_back AS (
    SELECT DISTINCT ${KEY}, v.months, v.first_month
    FROM withdrawn_series w JOIN withdrawn_value v ON v.withdrawn_series_id = w.id
    WHERE v.stood_from <= $1 AND v.stood_until > $1
  ), counted AS (
    SELECT f.source_id, f.reporter_code, f.partner_code, t.product
    FROM stood t JOIN bilateral_flow f ON f.id = t.bilateral_flow_id
    UNION ALL
    SELECT source_id, reporter_code, partner_code, product FROM taken_back w
    WHERE NOT EXISTS (
      SELECT FROM bilateral_flow f JOIN stood t ON t.bilateral_flow_id = f.id
      WHERE ${same('f', 'w')} AND t.classification = w.classification AND t.product = w.product
        AND t.months = w.months AND t.first_month = w.first_month
    )
  )
  SELECT source_id AS source, reporter_code AS reporter, partner_code AS partner, count(*)::int AS observations,
         (count(DISTINCT product) FILTER (WHERE product <> 'TOTAL'))::int AS products
  FROM counted GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`

interface CountRow {
  source: string
  reporter: string
  partner: string
  observations: number
  products: number
}

/** Every source that had come by a time, with what it covered then. */
export async function findSourcesThen(asOf: Instant): Promise<SourceRecord[]> {
  const covered = (await overviewsKnown(asOf)) ? await findCoverageKept(asOf) : await workOutCoverage(asOf)
  const sources = await database().query<Omit<SourceRecord, 'covers'>>({
    name: 'sources-then',
    text: SOURCES,
    values: [asOf, covered.map(({ source }) => source)],
  })
  return withCoverage(sources.rows, covered)
}

/** The same as `findCoverageKept` for a time of which nothing was kept: counted and added up. */
export async function workOutCoverage(asOf: Instant): Promise<CoverageRow[]> {
  const [counts, pairs] = await Promise.all([
    database().query<CountRow>({ name: 'source-counts-then', text: COUNTS, values: [asOf] }),
    workOutPairs(asOf),
  ])
  const linesOf = ({ source, reporter, partner }: CountRow): FlowLine[] =>
    (pairs.find((pair) => pair.reporter === reporter && pair.partner === partner)?.lines ?? []).filter(
      (line) => line.source === source,
    )
  return counts.rows.flatMap((row) => {
    const lines = linesOf(row)
    const cells = lines.flatMap(({ parts }) => parts.TOTAL ?? [])
    if (cells.length === 0) return []
    return {
      ...row,
      flows: [...new Set(lines.map(({ flow }) => flow))].toSorted(),
      units: [...new Set(lines.map(({ unit }) => unit))].toSorted(),
      first: Math.min(...cells.map(({ first }) => first)),
      end: Math.max(...cells.map(endOf)),
      years: [...new Set(cells.map(({ first }) => Math.floor(first / 12)))].join(','),
      totals: cells.some(({ derived }) => !derived),
    }
  })
}
