import type { Language } from '@/lib/trade/locale'
import type { Period } from '@/lib/trade/period'
import { ANNOTATION_ROW, annotationRows, type Annotation } from './annotations'
import { spreadLabels } from './end-labels'
import { valueScale, type ValueScale } from './scale'
import { clippedText, textWidth } from './text-width'
import { timeTicks, type TimeTick } from './time-ticks'

/** One of several lines: what it is called, how it looks, and its figures over the grid. */
export interface LineLook {
  readonly key: string
  /** "Morocco – France" */
  readonly name: string
  /** What sets it apart from others of the name: its source, its unit. */
  readonly detail: string
  readonly colour: string
  /** A dash pattern, where colour says the pair and the dash the source. */
  readonly dash?: string
  readonly numbers: readonly (number | null)[]
}

export interface EndLabel {
  readonly line: LineLook
  /** Middle of the label. */
  readonly y: number
  readonly texts: readonly string[]
}

/** Everything a width decides about a chart of several lines. */
export interface LinesDrawing {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Width of one period. */
  readonly slot: number
  readonly scale: ValueScale
  readonly valueTicks: readonly { readonly value: number; readonly text: string }[]
  readonly ticks: readonly TimeTick[]
  /** Names at the right ends; none where the width has no room for them, and then they stand above. */
  readonly labels: readonly EndLabel[]
  /** Length of the piece of its line before each name: 0 where colour alone tells the lines apart. */
  readonly sample: number
  readonly x: (index: number) => number
  /** Of a value beyond the axis: its edge. */
  readonly y: (value: number) => number
  /** Values beyond the axis. */
  readonly beyond: readonly Beyond[]
}

export interface Beyond {
  readonly line: LineLook
  readonly index: number
  readonly value: number
}

const HEIGHT = 320
const TOP = 16
const BOTTOM = 26
/** Below this width the names stand above the chart. */
const NARROW = 620
const LABEL_LINE = 15
/** Long enough for two of the longest dashes. */
const SAMPLE = 26

interface DrawingOptions {
  readonly width: number
  /** Where another one is needed than the chart's own. */
  readonly height?: number
  readonly locale: Language
  readonly tickText: (value: number) => string
  readonly annotations?: readonly Annotation[]
  /** The axis ends here: greater values stand at its edge, marked. */
  readonly limit?: number | null
}

/** Height of the chart in px: words of annotations stand above the plot. */
export const linesHeight = (annotations: readonly Annotation[] = []): number =>
  HEIGHT + annotationRows(annotations) * ANNOTATION_ROW

const numbersOf = (lines: readonly LineLook[]): number[] =>
  lines.flatMap(({ numbers }) => numbers.filter((number) => number !== null))

/** Whether the value axis begins away from zero, which the chart then says. */
export const cutsAxis = (lines: readonly LineLook[]): boolean =>
  (valueScale(numbersOf(lines), { zero: false })?.low ?? 0) > 0

/** Null where no line has a figure. */
export function linesDrawing(
  lines: readonly LineLook[],
  periods: readonly Period[],
  { width, height: asked, locale, tickText, annotations = [], limit = null }: DrawingOptions,
): LinesDrawing | null {
  const reached = numbersOf(lines).filter((number) => limit === null || number <= limit)
  const round = valueScale(reached, { zero: false, most: width < NARROW ? 4 : 5 })
  if (!round) return null
  // A limited axis ends there and not at the round number above, so that what lies beyond is the same at every width.
  const scale = limit === null ? round : { ...round, high: limit, ticks: round.ticks.filter((tick) => tick <= limit) }
  const valueTicks = scale.ticks.map((value) => ({ value, text: tickText(value) }))
  const left = Math.ceil(Math.max(16, ...valueTicks.map(({ text }) => textWidth(text)))) + 8
  const whole = width < NARROW ? [] : lines.map(({ name, detail }) => [name, detail].filter(Boolean))
  const sample = whole.length && lines.some(({ dash }) => dash) ? SAMPLE : 0
  const before = sample ? sample + 6 : 0
  const nameRoom = Math.min(width * 0.3, Math.max(0, ...whole.flat().map((text) => textWidth(text))) + 14)
  const labelRoom = whole.length ? nameRoom + before : 8
  // What is cut off stands in the tooltip, in the table and in what is read out.
  const texts = whole.map((each) => each.map((text) => clippedText(text, nameRoom - 8)))
  const right = width - labelRoom
  const height = asked ?? linesHeight(annotations)
  const top = TOP + annotationRows(annotations) * ANNOTATION_ROW
  const bottom = height - BOTTOM
  const slot = (right - left) / Math.max(1, periods.length)
  const y = (value: number): number =>
    bottom - ((Math.min(value, scale.high) - scale.low) / (scale.high - scale.low || 1)) * (bottom - top)
  return {
    ...{ width, height, left, right, top, bottom, slot, scale, valueTicks },
    ticks: timeTicks(periods, right - left, locale),
    labels: labelsOf(lines, texts, y, bottom),
    sample,
    x: (index) => left + (index + 0.5) * slot,
    y,
    beyond: lines.flatMap((line) =>
      line.numbers.flatMap((value, index) => (value !== null && value > scale.high ? [{ line, index, value }] : [])),
    ),
  }
}

function labelsOf(
  lines: readonly LineLook[],
  texts: readonly (readonly string[])[],
  y: (value: number) => number,
  bottom: number,
): EndLabel[] {
  if (texts.length === 0) return []
  const wanted = lines.flatMap((line, i) => {
    const last = line.numbers.findLast((number) => number !== null)
    return last === undefined || last === null
      ? []
      : [{ id: line.key, y: y(last), height: texts[i]!.length * LABEL_LINE + 4, line, texts: texts[i]! }]
  })
  const placed = spreadLabels(wanted, 0, bottom + 16)
  return wanted.map(({ id, line, texts: own }) => ({ line, texts: own, y: placed.get(id)! }))
}
