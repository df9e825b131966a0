import type { Breakdown, BreakdownPart } from '@/lib/trade/breakdown'
import { isComplete, type PeriodValue } from '@/lib/trade/tiling'
import { spreadLabels } from './end-labels'

export interface SlopeLine {
  readonly id: string
  readonly part: BreakdownPart
  /** Null where the period has no complete value: the line has one end only. */
  readonly before: number | null
  readonly after: number | null
}

export interface SlopeEnd {
  /** Middle of the point and of its label, in px from the top. */
  readonly y: number
  readonly labelY: number
}

export interface PlacedSlope extends SlopeLine {
  readonly start: SlopeEnd | null
  readonly end: SlopeEnd | null
}

const complete = (value: PeriodValue): number | null => (isComplete(value) ? Number(value.value) : null)

/** The largest parts in either of two periods; those without a complete value in both are left out. */
export function slopeLines({ parts }: Breakdown, most: number): SlopeLine[] {
  return parts
    .map((part): SlopeLine => ({
      id: part.id,
      part,
      before: complete(part.against),
      after: complete(part.value),
    }))
    .filter(({ before, after }) => before !== null || after !== null)
    .toSorted((a, b) => Math.max(b.before ?? 0, b.after ?? 0) - Math.max(a.before ?? 0, a.after ?? 0))
    .slice(0, most)
}

/** Parts with a complete value of one period only, and of neither: the one have one end, the others no line. */
export function slopeEnds({ parts }: Breakdown): { readonly one: readonly string[]; readonly none: readonly string[] } {
  const ends = parts.map(({ id, value, against }) => ({ id, known: [value, against].filter(isComplete).length }))
  const with_ = (known: number): string[] => ends.filter((each) => each.known === known).map(({ id }) => id)
  return { one: with_(1), none: with_(0) }
}

/** Least height in px at which the labels of both sides have room. */
export const slopeHeight = (lines: readonly SlopeLine[], lineHeight: number): number =>
  Math.max(240, lines.length * lineHeight + 48)

/** Where the ends and their labels stand between `top` and `bottom`: on one scale from zero, labels moved apart. */
export function placeSlope(
  lines: readonly SlopeLine[],
  { top, bottom, lineHeight }: { readonly top: number; readonly bottom: number; readonly lineHeight: number },
): PlacedSlope[] {
  const values = lines.flatMap(({ before, after }) => [before ?? 0, after ?? 0])
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  const y = (value: number): number => bottom - ((value - low) / (high - low || 1)) * (bottom - top)
  const spread = (side: 'before' | 'after'): Map<string, number> =>
    spreadLabels(
      lines.flatMap((line) => (line[side] === null ? [] : [{ id: line.id, y: y(line[side]), height: lineHeight }])),
      top - lineHeight / 2,
      bottom + lineHeight / 2,
    )
  const labels = { before: spread('before'), after: spread('after') }
  const end = (line: SlopeLine, side: 'before' | 'after'): SlopeEnd | null =>
    line[side] === null ? null : { y: y(line[side]), labelY: labels[side].get(line.id)! }
  return lines.map((line) => ({ ...line, start: end(line, 'before'), end: end(line, 'after') }))
}
