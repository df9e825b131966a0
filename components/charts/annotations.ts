import type { Period } from '@/lib/trade/period'
import { endOf } from '@/lib/trade/period'
import { textWidth } from './text-width'
import type { TimeGeometry } from './time-geometry'

/** Something that happened, in words: a thin line with a word in charts over time, and a line of the list under them. */
export interface Annotation {
  readonly id: string
  /** Its month, counted from January of year 0. */
  readonly month: number
  /** "25 Feb 2022" */
  readonly date: string
  readonly word: string
  readonly text: string
  /** Who says so; `url` null where the figures themselves do. */
  readonly source: { readonly publisher: string; readonly url: string | null }
  /** The figures before it and after it are not the same thing: no line crosses it without its mark. */
  readonly isBreak?: boolean
}

/** The annotations of a chart, and whether those are shown that are no breaks. */
interface ShownAnnotations {
  /** In order of time; kept while they are hidden. */
  readonly items: readonly Annotation[]
  readonly shown: boolean
}

/** The same with the switch that hides them. */
export interface ChartAnnotations extends ShownAnnotations {
  readonly onToggle: (shown: boolean) => void
}

const NONE: readonly Annotation[] = []
/** Kept, so that a chart is not drawn anew for a list that is the same. */
const breaksIn = new WeakMap<readonly Annotation[], readonly Annotation[]>()

function breaksOf(items: readonly Annotation[]): readonly Annotation[] {
  const kept = breaksIn.get(items)
  if (kept) return kept
  const found = items.filter(({ isBreak }) => isBreak)
  breaksIn.set(items, found)
  return found
}

/** What is drawn of them: breaks of the figures stay where events are hidden. */
export const drawnAnnotations = (
  annotations: ChartAnnotations | ShownAnnotations | undefined,
): readonly Annotation[] => (annotations ? (annotations.shown ? annotations.items : breaksOf(annotations.items)) : NONE)

/** Height of a line of words above the plot, in px. */
export const ANNOTATION_ROW = 15

/** Lines of words above a plot: two, so that neighbours do not push each other out. */
export const annotationRows = (annotations: readonly unknown[]): number => Math.min(2, annotations.length)

export interface PlacedAnnotation {
  readonly id: string
  readonly x: number
  /** Line of its word from the plot upwards; null where no line has room: the list under the chart has it. */
  readonly row: number | null
  readonly word: string
  /** Where the word begins, in px. */
  readonly wordX: number
}

const AIR = 8

/**
 * Where annotations stand: each at its month, its word beside it where that overlaps no other word and, if it can be, no
 * other line: to the right before to the left, near the plot before above.
 */
export function placeAnnotations(
  annotations: readonly Annotation[],
  periods: readonly Period[],
  geometry: Pick<TimeGeometry, 'left' | 'right' | 'slot'>,
): PlacedAnnotation[] {
  const { left, right } = geometry
  const marks = annotations.flatMap(({ id, month, word }) => {
    const x = monthX(month, periods, geometry)
    return x === null ? [] : [{ id, x, word, width: textWidth(word) }]
  })
  const taken = Array.from({ length: annotationRows(annotations) }, () => [] as { from: number; to: number }[])
  return marks.map(({ id, x, word, width }) => {
    const sides = [x + 4, x - 4 - width].filter((from) => from >= left && from + width <= right)
    const places = taken.flatMap((spans, row) =>
      sides
        .filter((from) => spans.every((span) => from > span.to + AIR || from + width + AIR < span.from))
        .map((from) => ({
          row,
          from,
          crosses: marks.some((m) => m.x !== x && m.x > from - 2 && m.x < from + width + 2),
        })),
    )
    const place = places.find(({ crosses }) => !crosses) ?? places[0]
    if (place) taken[place.row]!.push({ from: Math.min(x, place.from), to: Math.max(x, place.from + width) })
    return { id, x, word, row: place?.row ?? null, wordX: place?.from ?? x }
  })
}

/** Where annotations stand in a small chart that has no room for their words, in per cent of its width. */
export const annotationPlaces = (
  annotations: readonly Annotation[],
  periods: readonly Period[],
): { readonly id: string; readonly at: number }[] =>
  annotations.flatMap(({ id, month }) => {
    const at = monthX(month, periods, { left: 0, slot: 100 / Math.max(1, periods.length) })
    return at === null ? [] : [{ id, at }]
  })

/** What happened in a period, in words; '' where nothing did. */
export const wordsWithin = (annotations: readonly Annotation[], period: Period): string =>
  annotations
    .filter(({ month }) => month >= period.first && month < endOf(period))
    .map(({ word }) => word)
    .join(', ')

/** The beginning of a month on an axis of equal slots; null outside. Between two periods it is where the next begins. */
function monthX(
  month: number,
  periods: readonly Period[],
  { left, slot }: Pick<TimeGeometry, 'left' | 'slot'>,
): number | null {
  const index = periods.findIndex((period) => month < endOf(period))
  const period = periods[index]
  if (!period || (index === 0 && month < period.first)) return null
  return left + (index + Math.max(0, month - period.first) / period.months) * slot
}
