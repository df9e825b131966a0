import type { Breakdown, BreakdownPart } from '@/lib/trade/breakdown'

export interface PartBar extends BreakdownPart {
  /** Where the bar begins and how long it is, as shares of the track; null where there is no value. */
  readonly bar: Track | null
}

interface Track {
  readonly start: number
  readonly length: number
}

export interface PartBars {
  readonly bars: readonly PartBar[]
  /** What the whole holds beyond its parts; null where nothing is left. */
  readonly rest: Track | null
  /** Where zero stands on the track: 0 unless a value is negative. */
  readonly zero: number
}

/** The parts of a whole as bars on one scale from zero, in the breakdown's own order: largest first, unknown ones last. */
export function partBars({ parts, notAllocated }: Breakdown): PartBars {
  const rest = Number(notAllocated.value ?? 0)
  const numbers = parts.flatMap(({ value: { value } }) => (value === null ? [] : [Number(value)]))
  const low = Math.min(0, rest, ...numbers)
  const span = Math.max(0, rest, ...numbers) - low || 1
  const track = (number: number): Track => ({
    start: (Math.min(0, number) - low) / span,
    length: Math.abs(number) / span,
  })
  return {
    bars: parts.map((part) => ({ ...part, bar: part.value.value === null ? null : track(Number(part.value.value)) })),
    rest: rest === 0 ? null : track(rest),
    zero: -low / span,
  }
}
