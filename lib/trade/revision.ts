import type { Instant } from './as-of'
import { subtractDecimals } from './decimal'
import { growth } from './growth'
import type { SeriesIdentity, Status } from './observation'

/** A value with where it came from: the import, and the line of its file. */
export interface GivenValue {
  /** Decimal text; null when confidential or missing. */
  readonly value: string | null
  readonly status: Status
  readonly import: number
  readonly line: number
}

/** One value that another one replaced. */
export interface Revision extends SeriesIdentity {
  /** Canonical SDMX notation. */
  readonly period: string
  readonly old: GivenValue
  readonly new: GivenValue
  /** When the import that brought the new value was written. */
  readonly at: Instant
}

/** A value of an observation with the time for which it stood. */
export interface ObservationVersion extends GivenValue {
  readonly from: Instant
  /** Null while it stands. */
  readonly until: Instant | null
  /** The import whose value replaced it; null while it stands, and where it was only taken back. */
  readonly replacedBy: number | null
  /** Its import was taken back since. */
  readonly withdrawn: boolean
}

/** Every value that an observation has had, in the order in which they came. */
export interface ObservationHistory extends SeriesIdentity {
  readonly period: string
  readonly versions: readonly ObservationVersion[]
}

/** An import as the origin of values. */
export interface ImportOrigin {
  readonly id: number
  readonly file: string
  readonly source: string
  /** The day of the data, as the file says it, else as the source was published, `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly vintage: string | null
  /** Whether the file itself says it. */
  readonly vintageOfFile: boolean
  /** When it was written; of one that was taken back, when that was. */
  readonly at: Instant
  readonly withdrawn: boolean
}

/** A moment at which the figures of a pair changed: an import was written, or taken back. */
export interface FiguresChange {
  readonly at: Instant
  readonly import: number
  readonly file: string
  readonly source: string
  readonly kind: 'written' | 'withdrawn'
}

/** A revision in numbers: the exact difference, and the change as a ratio of the earlier value (0.02 is 2 %). */
export interface RevisionSize {
  /** Decimal text; null where either side has no value. */
  readonly difference: string | null
  /** Null where there is no difference, and from nothing or from less than nothing. */
  readonly change: number | null
}

/** How much a value was revised from `old` to `new`. */
export const revisionSize = (old: string | null, latest: string | null): RevisionSize => ({
  difference: old === null || latest === null ? null : subtractDecimals(latest, old),
  change: growth(latest, old),
})

/** The first published and the latest value of an observation that was revised. */
export interface RevisedFigure extends SeriesIdentity {
  readonly period: string
  readonly first: GivenValue & { readonly at: Instant }
  readonly latest: GivenValue & { readonly at: Instant }
  /** How often it was revised. */
  readonly times: number
}

/** How the figures that a filter leaves were revised. Ratios are of the first published values. */
export interface RevisionStatistics {
  /** Observations that there are. */
  readonly figures: number
  /** Observations that were revised at least once. */
  readonly revised: number
  /** Revisions of all of them. */
  readonly revisions: number
  /** When the last revision came in; null without any. */
  readonly last: Instant | null
  /** Observations whose first and latest value give a ratio: what the means rest on. */
  readonly measured: number
  /** Mean of latest over first, less one: the direction of the revisions. Null without any. */
  readonly mean: number | null
  /** Mean of the same without its sign: their size. */
  readonly meanAbsolute: number | null
  readonly raised: number
  readonly lowered: number
}
