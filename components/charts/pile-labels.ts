import type { PartsOverTime } from '@/lib/trade/parts-over-time'
import type { FigureWords } from './figure-words'
import { fullName, nameOf, shortName, type PartNames } from './part-names'
import type { Layer } from './pile'
import { textWidth } from './text-width'
import { NARROW } from './time-layout'
import { wrapText } from './treemap'

interface Named {
  readonly figures: PartsOverTime
  readonly names: PartNames
  readonly restName: string
}

/** Names at the right ends of the piles: in two lines at most, on a narrow chart the code alone. */
export function layerLabels(
  layers: readonly Layer[],
  props: Named,
  words: FigureWords,
  width: number,
): Map<string, string[]> {
  return new Map(
    layers.map(({ id, kind }) => {
      const text = layerName(id, kind, props, words, width < NARROW)
      const room = width < NARROW ? 84 : 170
      return [id, wrapText(text, room, 2, textWidth) ?? [clip(text, room)]]
    }),
  )
}

function clip(text: string, width: number): string {
  let end = text.length
  while (end > 1 && textWidth(`${text.slice(0, end)}…`) > width) end--
  return end === text.length ? text : `${text.slice(0, end).trimEnd()}…`
}

export function layerName(id: string, kind: Layer['kind'], props: Named, { t }: FigureWords, short = false): string {
  if (kind === 'others') return t('parts.others', { count: props.figures.otherCount })
  if (kind === 'rest') return props.restName
  return short ? shortName(nameOf(props.names, id)) : fullName(nameOf(props.names, id))
}
