import type { FlowLine, PairFigures } from '../pair-figures'
import type { Period } from '../period'
import type { MirrorGap } from './mirror-gap'
import type { MirrorLines } from './mirror-lines'
import type { SectorMirror } from './sector-mirror'

/** Whether this data speaks for a reason, against it, or cannot tell. */
export type Speaks = 'for' | 'against' | 'unknown'

/** What the data says about a reason. */
export interface Finding {
  readonly speaks: Speaks
  /** Which sentence says so: a key of the words below the reason's own. */
  readonly says: string
  /** Values of the sentence: ratios as numbers, amounts as decimal text. */
  readonly params: Readonly<Record<string, string | number>>
}

export const finding = (speaks: Speaks, says: string, params: Finding['params'] = {}): Finding => ({
  speaks,
  says,
  params,
})

/** What findings are made from. */
export interface MirrorData {
  readonly lines: MirrorLines
  /** Everything that either side reports. */
  readonly exporter: PairFigures
  readonly importer: PairFigures
  readonly period: Period
  readonly gap: MirrorGap
  /** Of two sources that tell sectors apart: others than the ones shown where these do not. */
  readonly bySector: SectorMirror
  /** The exporter's re-exports in the source and unit of its exports, where it reports them. */
  readonly reExports: FlowLine | undefined
}

/** Imports CIF are put at 1.08 times exports FOB by a common rule of thumb; what it really is depends on goods and way. */
export const USUAL_FREIGHT = 0.08
/** Beyond a fifth freight and insurance hardly explain a gap of general goods alone. */
export const MOST_FREIGHT = 0.2
/** From this share of the gap on, something is worth naming as its cause. */
export const LARGE_SHARE = 0.25
