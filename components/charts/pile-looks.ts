import { nameOf, type PartNames } from './part-names'
import type { Layer } from './pile'

export interface LayerLook {
  readonly fill: string
  readonly opacity: number
  /** Edge of the layer, and its colour where it is named. */
  readonly stroke: string
}

/** Depths of one colour, from the ground up: neighbours differ, and each keeps an edge of the full colour. */
const DEPTHS = [1, 0.72, 0.5, 0.34, 0.22, 0.12, 0.06] as const

/** How layers are drawn: each in its own colour; those that share one in its depths. */
export function layerLooks(layers: readonly Layer[], names: PartNames, hatch: string): ReadonlyMap<string, LayerLook> {
  const used = new Map<string, number>()
  return new Map(
    layers.map(({ id, kind }): [string, LayerLook] => {
      if (kind === 'rest') return [id, { fill: hatch, opacity: 1, stroke: 'var(--mark-rest)' }]
      const colour = kind === 'others' ? 'var(--mark-resting)' : nameOf(names, id).colour
      const nth = used.get(colour) ?? 0
      used.set(colour, nth + 1)
      return [id, { fill: colour, opacity: DEPTHS[Math.min(nth, DEPTHS.length - 1)]!, stroke: colour }]
    }),
  )
}
