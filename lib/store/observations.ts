import type { Instant } from '../trade/as-of'
import type { Flow } from '../trade/flow'
import { STATUSES, type Measure, type ObservationRecord, type StatusCode } from '../trade/observation'
import { endOf, formatPeriod, type Period } from '../trade/period'
import type { SectorId } from '../trade/sector'
import { database } from './database'
import { seriesThen, standing } from './standing'

export interface ObservationFilter {
  readonly reporter?: string
  readonly partner?: string
  readonly flow?: Flow
  /** A product code, or `TOTAL`. */
  readonly product?: string
  /** Products that belong to this sector and to no other. */
  readonly sector?: SectorId
  /** Periods that lie wholly between the first month of `from` and the last of `to`. */
  readonly from?: Period
  readonly to?: Period
  /** Length of the periods in months. */
  readonly months?: number
  readonly source?: string
  readonly unit?: string
  readonly measure?: Measure
  /** As they stood here at that time; as they stand now when absent. */
  readonly asOf?: Instant
  readonly limit: number
  readonly after?: ObservationCursor
}

/** Where a page ended: series, months, first month. */
export type ObservationCursor = readonly [series: number, months: number, first: number]

interface Row extends Omit<ObservationRecord, 'period' | 'value' | 'status' | 'import' | 'line'> {
  readonly series: number
  /** `months first value status import line` of each observation, in order; no value is an empty one */
  readonly cells: string
}

const SERIES = (f: string, s: string): string => `
  ($1::text IS NULL OR ${f}.reporter_code = $1) AND ($2::text IS NULL OR ${f}.partner_code = $2)
  AND ($3::text IS NULL OR ${f}.flow = $3) AND ($4::text IS NULL OR ${s}.product = $4)
  AND ($5::text IS NULL OR ${s}.sectors = ARRAY[$5])
  AND ($6::text IS NULL OR ${f}.source_id = $6) AND ($7::text IS NULL OR ${f}.unit = $7)
  AND ($8::text IS NULL OR ${f}.measure = $8)`
const PERIOD = `
  ($9::int IS NULL OR o.first_month >= $9)
  AND ($10::int IS NULL OR o.first_month + o.months <= $10) AND ($11::int IS NULL OR o.months = $11)`
const AFTER = '(w.id > $12 OR (o.months, o.first_month) > ($13::int, $14::int))'
const CELLS = `
  string_agg(
    months || ' ' || first_month || ' ' || coalesce(value::text, '') || ' ' || status || ' ' || import_id || ' ' || line,
    ',' ORDER BY months, first_month
  ) AS cells`

// One row for the observations of a series: a row each would take the driver longer than the query takes the database.
// The series first, then their observations by key, in key order: a page costs the same wherever it lies. The series of a
// pair are few and found by flow; without a pair they are read in order, and no further than the page goes.
const observationsOf = (series: 'MATERIALIZED' | 'NOT MATERIALIZED'): string => `
  WITH wanted AS ${series} (
    SELECT s.id FROM bilateral_flow f JOIN series s ON s.bilateral_flow_id = f.id
    WHERE ${SERIES('f', 's')} AND s.id >= $12
    ORDER BY s.id
  )
  , page AS MATERIALIZED (
    SELECT o.*
    FROM wanted w
    CROSS JOIN LATERAL (
      SELECT * FROM observation o
      WHERE o.series_id = w.id AND ${PERIOD} AND ${AFTER}
      ORDER BY o.months, o.first_month
      LIMIT $15
    ) AS o
    LIMIT $15
  ), listed AS (
    SELECT series_id, ${CELLS} FROM page GROUP BY series_id
  )
  SELECT s.id AS series, f.source_id AS source, f.reporter_code AS reporter, f.partner_code AS partner, f.flow,
         s.classification, s.product, f.measure, f.unit, f.valuation, listed.cells
  FROM listed JOIN series s ON s.id = listed.series_id JOIN bilateral_flow f ON f.id = s.bilateral_flow_id
  ORDER BY s.id`
const OF_PAIR = { name: 'observations', text: observationsOf('MATERIALIZED') }
const OF_ALL = { name: 'observations-all', text: observationsOf('NOT MATERIALIZED') }

const THEN = {
  name: 'observations-then',
  text: `
  WITH page AS MATERIALIZED (
    SELECT w.*, o.*
    FROM (SELECT * FROM (${seriesThen(SERIES)}) AS each WHERE id >= $12 ORDER BY id) AS w
    CROSS JOIN LATERAL (
      SELECT * FROM (${standing('w', '$16::timestamptz', PERIOD)}) AS o
      WHERE ${AFTER}
      ORDER BY o.months, o.first_month
      LIMIT $15
    ) AS o
    LIMIT $15
  )
  SELECT id AS series, source_id AS source, reporter_code AS reporter, partner_code AS partner, flow,
         classification, product, measure, unit, valuation, ${CELLS}
  FROM page
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
  ORDER BY id`,
}

/**
 * Stored observations as they are, or as they stood at a time, in a fixed order (series, length of period, time), one page
 * at a time. `next` is null on the last page.
 */
export async function findObservations(
  filter: ObservationFilter,
): Promise<{ observations: ObservationRecord[]; next: ObservationCursor | null }> {
  const [series, months, first] = filter.after ?? [0, 0, 0]
  const { rows } = await database().query<Row>({
    ...(filter.asOf !== undefined ? THEN : filter.reporter || filter.partner ? OF_PAIR : OF_ALL),
    values: [
      ...[filter.reporter, filter.partner, filter.flow, filter.product, filter.sector, filter.source, filter.unit],
      ...[filter.measure, filter.from?.first, filter.to && endOf(filter.to), filter.months],
      ...[series, months, first, filter.limit + 1],
      ...(filter.asOf === undefined ? [] : [filter.asOf]),
    ],
  })
  const observations: ObservationRecord[] = []
  let last: ObservationCursor | null = null
  for (const row of rows)
    for (const cell of row.cells.split(',')) {
      if (observations.length === filter.limit) return { observations, next: last }
      const [monthsText, firstText, value, status, importId, line] = cell.split(' ')
      const period = { first: Number(firstText), months: Number(monthsText) }
      last = [row.series, period.months, period.first]
      // Written out: a thousand objects made by spreading take ten times as long.
      observations.push({
        source: row.source,
        reporter: row.reporter,
        partner: row.partner,
        flow: row.flow,
        classification: row.classification,
        product: row.product,
        measure: row.measure,
        unit: row.unit,
        valuation: row.valuation,
        period: formatPeriod(period),
        value: value || null,
        status: STATUSES[status as StatusCode],
        import: Number(importId),
        line: Number(line),
      })
    }
  return { observations, next: null }
}
