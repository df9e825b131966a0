import type { Instant } from '../trade/as-of'
import type { Flow, Valuation } from '../trade/flow'
import type { Measure } from '../trade/observation'
import type { Cell, CellStatus, FlowLine, PartId } from '../trade/pair-figures'
import { endOf, type Period } from '../trade/period'
import { database } from './database'
import { findPairFigures } from './figures'
import { findPairList } from './pairs'

interface Row {
  partner: string
  flow: Flow
  valuation: Valuation
  part: PartId
  months: number
  first: number
  value: string | null
  status: CellStatus
  derived: boolean
  excluded: number
}

// The key of sector_total begins with the flow and the part: of each partner only the cells of the period are read.
const PARTNERS = `
  SELECT f.partner_code AS partner, f.flow, f.valuation, t.part, t.months, t.first_month AS first, t.value::text, t.status,
         t.derived, t.excluded
  FROM bilateral_flow f
  CROSS JOIN LATERAL (
    SELECT * FROM sector_cell s
    WHERE s.bilateral_flow_id = f.id AND s.part = ANY($6) AND s.months <= $8::int - $7::int
      AND s.first_month >= $7 AND s.first_month + s.months <= $8
    OFFSET 0
  ) AS t
  WHERE f.reporter_code = $1 AND f.source_id = $2 AND f.measure = $3 AND f.unit = $4 AND f.flow = ANY($5)
  ORDER BY 1, 2, 3`

export interface PartnersWanted {
  readonly reporter: string
  readonly source: string
  readonly measure: Measure
  readonly unit: string
  readonly flows: readonly Flow[]
  readonly parts: readonly PartId[]
  readonly period: Period
  /** As they stood here at that time; as they stand now when absent. */
  readonly asOf?: Instant | undefined
}

/** The lines of one reporter with every partner, from one source in one unit, with the cells that lie within a period. */
export async function findPartnerLines(wanted: PartnersWanted): Promise<Map<string, FlowLine[]>> {
  const { source, measure, unit, period, asOf } = wanted
  if (asOf !== undefined) return partnerLinesThen(wanted, asOf)
  const { rows } = await database().query<Row>({
    name: 'partner-lines',
    text: PARTNERS,
    values: [...[wanted.reporter, source, measure, unit, wanted.flows, wanted.parts], ...[period.first, endOf(period)]],
  })
  const partners = new Map<string, Map<string, FlowLine>>()
  for (const { partner, flow, valuation, part, first, months, value, status, derived, excluded } of rows) {
    let lines = partners.get(partner)
    if (!lines) partners.set(partner, (lines = new Map()))
    const key = `${flow} ${valuation}`
    let line = lines.get(key)
    if (!line) lines.set(key, (line = { source, flow, measure, unit, valuation, parts: {}, seriesCount: {} }))
    const parts = line.parts as Partial<Record<PartId, Cell[]>>
    const cell = {
      first,
      months,
      value,
      status,
      ...(derived && { derived: true as const }),
      ...(excluded && { excluded }),
    }
    ;(parts[part] ??= []).push(cell)
  }
  return new Map([...partners].map(([partner, lines]) => [partner, [...lines.values()]]))
}

/** The same as of a time: pair by pair, most of which have not changed since. */
async function partnerLinesThen(wanted: PartnersWanted, asOf: Instant): Promise<Map<string, FlowLine[]>> {
  const { reporter, source, measure, unit, flows, parts, period } = wanted
  const totalsOnly = parts.every((part) => part === 'TOTAL')
  const partners = new Map<string, FlowLine[]>()
  for (const { partner } of await findPairList(reporter)) {
    const { lines } = await findPairFigures({ reporter, partner, totalsOnly, asOf })
    const wantedLines = lines
      .filter((line) => line.source === source && line.measure === measure && line.unit === unit)
      .filter((line) => flows.includes(line.flow))
      .map((line) => ({ ...line, parts: Object.fromEntries(parts.map((part) => [part, within(line.parts[part])])) }))
      .filter((line) => Object.values(line.parts).some((list) => list.length > 0))
    if (wantedLines.length > 0) partners.set(partner, wantedLines)
  }
  return partners

  function within(list: readonly Cell[] = []): Cell[] {
    return list.filter((cell) => cell.first >= period.first && cell.first + cell.months <= endOf(period))
  }
}
