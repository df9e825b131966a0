import type pg from 'pg'
import type { Instant } from '../trade/as-of'
import type { Flow, Valuation } from '../trade/flow'
import type { Measure, ObservationRecord, SeriesIdentity } from '../trade/observation'
import { formatPeriod } from '../trade/period'
import { database } from './database'

const COLUMNS = `import_id, line, source_id, reporter_code, partner_code, flow, measure, unit, valuation,
                               classification, product, months, first_month, stood_from`
const KEY =
  'source_id, reporter_code, partner_code, flow, classification, product, measure, unit, valuation, months, first_month'

/**
 * Keeps where the staged rows mark a break in their series, as of `at` (ISO date-time), when they were written. Rows that
 * changed nothing else count too: the source says so all the same. Of a file that speaks of breaks the rows without the mark
 * are kept where another one had marked it.
 */
export async function keepBreaks(
  client: pg.ClientBase,
  importId: number,
  { sourceId, at, speaks }: { readonly sourceId: string; readonly at: string; readonly speaks: boolean },
): Promise<void> {
  const { rows } = await client.query<{ marks: boolean; stand: boolean }>(
    `SELECT EXISTS (SELECT FROM staged_break) AS marks,
            EXISTS (SELECT FROM series_break WHERE source_id = $1 AND marked AND stood_until = 'infinity') AS stand`,
    [sourceId],
  )
  const { marks, stand } = rows[0]!
  // What stood before is ended before this file's own marks are written.
  if (stand && speaks) await endBreaks(client, importId, sourceId, at)
  if (!marks) return
  await client.query(
    `INSERT INTO series_break (${COLUMNS})
     SELECT $1, s.line, $2, f.reporter, f.partner, f.flow, f.measure, f.unit, f.valuation,
            n.classification, n.product, s.months, s.first_month, $3
     FROM (SELECT DISTINCT series_no, months, first_month FROM staged_break) AS b
     JOIN staged s USING (series_no, months, first_month)
     JOIN staged_series n ON n.no = s.series_no
     JOIN staged_flow f ON f.no = n.flow_no
     ORDER BY s.line`,
    [importId, sourceId, at],
  )
}

async function endBreaks(client: pg.ClientBase, importId: number, sourceId: string, at: string): Promise<void> {
  await client.query(
    `INSERT INTO series_break (${COLUMNS}, marked)
     SELECT $1, s.line, $2, b.reporter_code, b.partner_code, b.flow, b.measure, b.unit, b.valuation,
            b.classification, b.product, b.months, b.first_month, $3, false
     FROM (
       SELECT DISTINCT ${KEY} FROM series_break WHERE source_id = $2 AND marked AND stood_until = 'infinity'
     ) AS b
     JOIN staged_flow f ON (f.reporter, f.partner, f.flow, f.measure, f.unit, f.valuation)
                         = (b.reporter_code, b.partner_code, b.flow, b.measure, b.unit, b.valuation)
     JOIN staged_series n ON n.flow_no = f.no AND (n.classification, n.product) = (b.classification, b.product)
     JOIN staged s ON (s.series_no, s.months, s.first_month) = (n.no, b.months, b.first_month)
     WHERE NOT EXISTS (
       SELECT FROM staged_break m WHERE (m.series_no, m.months, m.first_month) = (s.series_no, s.months, s.first_month)
     )
     ORDER BY s.line`,
    [importId, sourceId, at],
  )
}

/** Says until when stood what an import had said of breaks: it is taken back. */
export async function withdrawBreaks(client: pg.ClientBase, importId: number, at: string): Promise<void> {
  await client.query(
    `UPDATE series_break SET stood_until = greatest($2, stood_from) WHERE import_id = $1 AND stood_until = 'infinity'`,
    [importId, at],
  )
}

const STOOD = (at: string): string =>
  `CASE WHEN ${at}::timestamptz IS NULL THEN stood_until = 'infinity' ELSE stood_from <= ${at} AND stood_until > ${at} END`

export interface FlowBreak {
  readonly source: string
  readonly flow: Flow
  readonly measure: Measure
  readonly unit: string
  readonly valuation: Valuation
  readonly month: number
  readonly products: readonly string[]
}

/** The breaks in a pair's series by flow and the month from which they hold, with the products they concern. */
export async function findFlowBreaks(
  pair: { readonly reporter: string; readonly partner: string },
  asOf?: Instant,
): Promise<FlowBreak[]> {
  const { rows } = await database().query<FlowBreak>({
    name: 'flow-breaks',
    text: `SELECT source_id AS source, flow, measure, unit, valuation, first_month AS month,
                  array_agg(DISTINCT product ORDER BY product) AS products
           FROM (
             SELECT DISTINCT ON (${KEY}) * FROM series_break
             WHERE reporter_code = $1 AND partner_code = $2 AND ${STOOD('$3')}
             ORDER BY ${KEY}, id DESC
           ) AS latest
           WHERE marked
           GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 6, 1, 2`,
    values: [pair.reporter, pair.partner, asOf ?? null],
  })
  return rows
}

/** A break as the interface for programs gives it: the observation from which the series is another, and who says so. */
export interface BreakRecord extends SeriesIdentity {
  readonly period: string
  readonly import: number
  readonly line: number
}

interface BreakFilter {
  readonly reporter?: string
  readonly partner?: string
  readonly asOf?: Instant
}

const keyOf = (o: Omit<BreakRecord, 'import' | 'line'>): string =>
  [o.source, o.reporter, o.partner, o.flow, o.classification, o.product, o.measure, o.unit, o.valuation, o.period].join(
    ' ',
  )

/** The breaks among some observations, and the observations with the mark of it. */
export async function markBreaks(
  observations: readonly ObservationRecord[],
  filter: BreakFilter,
): Promise<{ readonly breaks: readonly BreakRecord[]; readonly observations: readonly ObservationRecord[] }> {
  const found = new Map((await findBreaks(filter)).map((each) => [keyOf(each), each]))
  if (found.size === 0) return { breaks: [], observations }
  const breaks: BreakRecord[] = []
  const marked = observations.map((observation): ObservationRecord => {
    const here = found.get(keyOf(observation))
    if (!here) return observation
    breaks.push(here)
    return { ...observation, seriesBreak: true }
  })
  return { breaks, observations: marked }
}

/** The breaks in some areas' series, each once with the newest file that marks it. */
async function findBreaks(filter: BreakFilter): Promise<BreakRecord[]> {
  const { rows } = await database().query<Omit<BreakRecord, 'period'> & { first: number; months: number }>({
    name: 'breaks',
    text: `SELECT source_id AS source, reporter_code AS reporter, partner_code AS partner, flow, classification, product,
                  measure, unit, valuation, first_month AS first, months, import_id AS import, line
           FROM (
             SELECT DISTINCT ON (${KEY}) * FROM series_break
             WHERE ($1::text IS NULL OR reporter_code = $1) AND ($2::text IS NULL OR partner_code = $2) AND ${STOOD('$3')}
             ORDER BY ${KEY}, id DESC
           ) AS latest
           WHERE marked
           ORDER BY ${KEY}`,
    values: [filter.reporter ?? null, filter.partner ?? null, filter.asOf ?? null],
  })
  return rows.map(({ first, months, ...row }) => ({ ...row, period: formatPeriod({ first, months }) }))
}
