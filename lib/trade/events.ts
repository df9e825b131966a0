import { findArea } from './area'
import type { Flow, SummaryFlow } from './flow'
import type { FlowLine, PartId } from './pair-figures'
import type { SectorId } from './sector'
import { EVENTS } from './reference/events'

/** Something that happened and that a line over time may show. */
export interface TradeEvent {
  readonly id: string
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly kind: 'sanctions' | 'publication' | 'classification' | 'currency'
  /** Areas whose trade or statistics it touches; null for all. */
  readonly areas: readonly string[] | null
  readonly source: { readonly publisher: string; readonly url: string }
}

/** The month of a date, counted from January of year 0. */
export const monthOfDate = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1

/** An area and the country it is a part of. */
const withParent = (code: string): string[] => [code, findArea(code)?.parent ?? code]

/**
 * What happened within some months (`first` up to, not with, `end`) and touches one of some areas or the country of one;
 * of no area all of it. Editions of the Harmonized System concern figures by code only, not totals.
 */
export function eventsBetween(
  areasAsked: readonly string[],
  { first, end }: { readonly first: number; readonly end: number },
  byCode: boolean,
): TradeEvent[] {
  const touched = new Set(areasAsked.flatMap(withParent))
  return EVENTS.filter(({ date, kind, areas }) => {
    const month = monthOfDate(date)
    if (month < first || month >= end || (kind === 'classification' && !byCode)) return false
    return areas === null || touched.size === 0 || areas.some((area) => touched.has(area))
  })
}

/** The events of several pairs in order of time, each once with the pairs that it touches. */
export function eventsOfPairs(
  pairs: readonly (readonly [string, string])[],
  span: { readonly first: number; readonly end: number },
  byCode: boolean,
): { readonly event: TradeEvent; readonly pairs: readonly (readonly [string, string])[] }[] {
  const found = new Map<string, { event: TradeEvent; pairs: (readonly [string, string])[] }>()
  for (const pair of pairs) {
    for (const event of eventsBetween(pair, span, byCode)) {
      const known = found.get(event.id)
      if (known) known.pairs.push(pair)
      else found.set(event.id, { event, pairs: [pair] })
    }
  }
  return [...found.values()].toSorted((a, b) => monthOfDate(a.event.date) - monthOfDate(b.event.date))
}

/** Where a source goes over to another edition of the Harmonized System: the first month in the new one. */
export interface EditionBreak {
  readonly month: number
  readonly from: string
  readonly to: string
}

/** Where a source says that its series does not go on in the same way: the first month, and the parts it says it of. */
export interface FlaggedBreak {
  readonly month: number
  readonly parts: readonly PartId[]
}

/** Breaks that a source marks in some of its flows, from one month on. */
export interface MarkedBreak {
  readonly month: number
  readonly publisher: string
  readonly flows: readonly Flow[]
}

/**
 * Where the lines of a chart do not go on in the same way, as their sources say: in time order, a month and publisher once.
 * `sectors`: those that the chart shows, none of them for totals, null for every part there is. A total that was added up breaks with its parts.
 */
export function markedBreaks(
  lines: readonly (FlowLine | undefined)[],
  sectors: readonly SectorId[] | null,
  publisherOf: (source: string) => string,
): MarkedBreak[] {
  const found = new Map<string, { month: number; publisher: string; flows: Flow[] }>()
  for (const line of lines) {
    for (const { month, parts } of line?.flagged ?? []) {
      if (!concerns(line!, month, parts, sectors)) continue
      const publisher = publisherOf(line!.source)
      const key = `${month} ${publisher}`
      const known = found.get(key)
      if (!known) found.set(key, { month, publisher, flows: [line!.flow] })
      else if (!known.flows.includes(line!.flow)) known.flows.push(line!.flow)
    }
  }
  return [...found.values()].toSorted((a, b) => a.month - b.month)
}

function concerns(
  line: FlowLine,
  month: number,
  parts: readonly PartId[],
  sectors: readonly SectorId[] | null,
): boolean {
  if (sectors === null) return true
  if (sectors.length > 0) return sectors.some((sector) => parts.includes(sector))
  return parts.includes('TOTAL') || (line.parts.TOTAL ?? []).some((cell) => cell.first === month && cell.derived)
}

/** The lines that a chart of a flow is drawn from: that flow, or for the total, the balance and all flows every line there is. */
export const linesOfFlow = (
  lines: Readonly<Partial<Record<Flow, FlowLine>>>,
  flow: SummaryFlow | null,
): readonly (FlowLine | undefined)[] => (flow === 'X' || flow === 'M' ? [lines[flow]] : Object.values(lines))

/** Changes of classification from one period to the next of the same length, each once. */
export function editionBreaks(
  used: readonly { readonly first: number; readonly months: number; readonly classification: string }[],
): EditionBreak[] {
  const breaks = new Map<number, EditionBreak>()
  const sorted = used.toSorted((a, b) => a.months - b.months || a.first - b.first)
  sorted.forEach(({ first, months, classification }, at) => {
    const before = sorted[at - 1]
    if (!before || before.months !== months || before.classification === classification) return
    if (!breaks.has(first)) breaks.set(first, { month: first, from: before.classification, to: classification })
  })
  return [...breaks.values()].toSorted((a, b) => a.month - b.month)
}

/** Year of an edition of the Harmonized System; null for `HS`, the edition that the source reported in. */
export const EDITION_YEAR: Readonly<Record<string, number | null>> = {
  ...{ HS: null, H0: 1992, H1: 1996, H2: 2002, H3: 2007, H4: 2012, H5: 2017, H6: 2022 },
}
