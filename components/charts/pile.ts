import type { PartsOverTime } from '@/lib/trade/parts-over-time'

/** A part of a pile: which, and from where to where. */
export interface Layer {
  readonly id: string
  readonly kind: 'part' | 'others' | 'rest'
  /** Bottom and top by period; null where the whole is not complete or the layer has nothing. */
  readonly spans: readonly ({ readonly from: number; readonly to: number } | null)[]
}

export interface Pile {
  /** From the ground up: the largest part first, the others, what is in no part. */
  readonly layers: readonly Layer[]
  /** Greatest height of a pile. */
  readonly high: number
  /** Whether parts exceed their whole somewhere: then no rest can be drawn there. */
  readonly exceeds: boolean
}

/** Parts over time as piles that reach exactly to the whole. */
export function pileOf({ parts, others, otherCount, rest, periods }: PartsOverTime): Pile {
  const floor = periods.map(() => 0)
  let exceeds = false
  const layer = (id: string, kind: Layer['kind'], values: readonly (string | null)[]): Layer => ({
    id,
    kind,
    spans: values.map((text, at) => {
      const number = Number(text ?? 0)
      if (number < 0) exceeds = true
      if (text === null || number <= 0) return null
      const from = floor[at]!
      floor[at] = from + number
      return { from, to: floor[at] }
    }),
  })
  const layers = [
    ...parts.map(({ id, values }) => layer(id, 'part', values)),
    ...(otherCount ? [layer('others', 'others', others)] : []),
    layer('rest', 'rest', rest),
  ]
  return { layers: layers.filter(({ spans }) => spans.some(Boolean)), high: Math.max(0, ...floor), exceeds }
}
