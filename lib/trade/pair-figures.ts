import type { Instant } from './as-of'
import type { EditionBreak, FlaggedBreak } from './events'
import type { Flow, Valuation } from './flow'
import type { Measure, StatusCode } from './observation'
import type { SectorId } from './sector'

/** `S`: the source's detail is too coarse to tell the sector apart ("not separable at this detail"). */
export type CellStatus = StatusCode | 'S'
export type PartId = 'TOTAL' | SectorId

/** One value of one part (the total or a sector) for one period. `value` is decimal text; null says: see `status`. */
export interface Cell {
  readonly first: number
  readonly months: number
  readonly value: string | null
  readonly status: CellStatus
  /** A total that the source did not publish: added up from its chapters. */
  readonly derived?: true
  /** How many confidential or missing parts the sum leaves out. */
  readonly excluded?: number
}

/** All cells of one source's flow in one measure, unit and valuation. Lines are never merged or added. */
export interface FlowLine {
  readonly source: string
  readonly flow: Flow
  readonly measure: Measure
  readonly unit: string
  readonly valuation: Valuation
  readonly parts: Partial<Record<PartId, readonly Cell[]>>
  /** How many series stand behind each part. */
  readonly seriesCount: Partial<Record<PartId, number>>
  /** Editions of the Harmonized System its codes are of, `HS` for one that is not named; absent without codes. */
  readonly editions?: readonly string[]
  /** Where the periods go over to another edition; absent without such a change. */
  readonly breaks?: readonly EditionBreak[]
  /** Where the source marks a break in its series; absent where it marks none. */
  readonly flagged?: readonly FlaggedBreak[]
}

export interface SourceInfo {
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly url: string | null
  readonly terms: string | null
  readonly note: string | null
  /** `YYYY-MM-DD`: when the figures were published or taken from the publisher, as far as known. */
  readonly published: string | null
  /** ISO date-time (UTC) of the newest import into this source. */
  readonly imported: string | null
  /** Of figures that are not those of now: the time as of which they stood. */
  readonly asOf?: Instant
}

/** How the figures of a pair have changed since a time, in observations. */
export interface FiguresChanged {
  /** Stood then with another value or status than now. */
  readonly revised: number
  /** Did not stand then. */
  readonly added: number
  /** Do not stand any more. */
  readonly withdrawn: number
}

/** Everything a pair's page shows, from one reporter's side. Plain JSON: it crosses to the browser as it is. */
export interface PairFigures {
  readonly reporter: string
  readonly partner: string
  readonly lines: readonly FlowLine[]
  readonly sources: readonly SourceInfo[]
  /** Of figures that are not those of now: the time as of which they stood, and what has changed since. */
  readonly asOf?: FiguresChanged & { readonly at: Instant }
}

/** A source by its id; one that nothing is known of is called by it. */
export const sourceOf = (figures: PairFigures, id: string): SourceInfo =>
  figures.sources.find((source) => source.id === id) ?? {
    id,
    title: id,
    publisher: id,
    url: null,
    terms: null,
    note: null,
    published: null,
    imported: null,
  }
