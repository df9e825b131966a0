import type { Flow } from '../trade/flow'
import { STATUSES, type Observation, type ObservationRecord, type StatusCode } from '../trade/observation'
import { parsePeriod } from '../trade/period'
import { database } from './database'
import { markBreaks } from './series-breaks'
import { findObservations, type ObservationCursor } from './observations'

export interface ExportFilter {
  readonly reporter?: string
  readonly partner?: string
  readonly flow?: Flow
  readonly source?: string
}

/** The sources that have figures for a filter, in alphabetical order. */
export async function findExportSources({ reporter, partner, flow, source }: ExportFilter): Promise<string[]> {
  const { rows } = await database().query<{ id: string }>(
    `SELECT DISTINCT source_id AS id FROM bilateral_flow
     WHERE ($1::text IS NULL OR reporter_code = $1) AND ($2::text IS NULL OR partner_code = $2)
       AND ($3::text IS NULL OR flow = $3) AND ($4::text IS NULL OR source_id = $4)
     ORDER BY 1`,
    [reporter ?? null, partner ?? null, flow ?? null, source ?? null],
  )
  return rows.map(({ id }) => id)
}

const PAGE = 5_000

/** Every stored observation of a filter, some thousands at a time, always in the same order. */
export async function* readObservations(filter: ExportFilter): AsyncGenerator<ObservationRecord[]> {
  let after: ObservationCursor | null = null
  do {
    const page: Awaited<ReturnType<typeof findObservations>> = await findObservations({
      ...filter,
      limit: PAGE,
      ...(after && { after }),
    })
    yield [...(await markBreaks(page.observations, filter)).observations]
    after = page.next
  } while (after)
}

const CODES = new Map(Object.entries(STATUSES).map(([code, word]) => [word as string, code as StatusCode]))

/** A stored observation as a file gives it, without its source. */
export function observationOf(record: ObservationRecord): Observation {
  const { reporter, partner, flow, classification, product, measure, unit, valuation, value, status } = record
  const period = parsePeriod(record.period)
  const code = CODES.get(status)
  if (!period || !code) throw new RangeError(`not a stored observation: ${record.period} ${status}`)
  return {
    ...{ reporter, partner, flow, classification, product, measure, unit, valuation, period, value, status: code },
    ...(record.seriesBreak && { seriesBreak: true }),
  }
}
