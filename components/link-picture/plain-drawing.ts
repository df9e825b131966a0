import { Fragment, isValidElement, type ReactNode } from 'react'
import { svg, type SvgNode } from '@/components/take-along/picture/svg-node'
import { lightColour } from './light-colours'

/** A text of a chart, where it stands. */
export interface DrawnWords {
  readonly text: string
  readonly x: number
  /** Its baseline. */
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly colour: string
  readonly weight: 400 | 600
}

/** A chart without its texts, and its texts: who draws pictures for links writes no text of an SVG. */
export interface PlainDrawing {
  readonly picture: SvgNode
  readonly words: readonly DrawnWords[]
}

/** What a text takes over from what it stands in. */
interface Above {
  readonly colour: string
  readonly weight: 400 | 600
}

type Props = Readonly<Record<string, unknown>>
type Drawn = SvgNode | string

/** Attributes of SVG that have capital letters. */
const AS_WRITTEN = new Set(['viewBox', 'preserveAspectRatio', 'patternUnits', 'patternTransform'])
const SKIPPED = /^(?:children|className|key|role|data-.*|aria-.*)$/
const FILLS: Readonly<Record<string, string>> = { 'fill-ink': 'var(--ink)', 'fill-ink-muted': 'var(--ink-muted)' }

/**
 * A chart of plain components (no hook is called) as SVG, its texts apart, every colour its light one. The same components
 * draw it on the page.
 */
export function plainDrawing(chart: ReactNode): PlainDrawing {
  const words: DrawnWords[] = []
  const [picture] = drawn(chart, { colour: LETTERS, weight: 400 }, words)
  if (typeof picture !== 'object') throw new TypeError('a chart is one svg')
  return { picture, words }
}

const LETTERS = 'var(--ink)'

function drawn(node: ReactNode, above: Above, words: DrawnWords[]): Drawn[] {
  if (Array.isArray(node)) return node.flatMap((each: ReactNode) => drawn(each, above, words))
  if (typeof node === 'string' || typeof node === 'number') return [String(node)]
  if (!isValidElement<Props>(node)) return []
  const { type, props } = node
  if (type === Fragment) return drawn(props.children as ReactNode, above, words)
  const component = componentOf(type)
  if (component) return drawn(component(props), above, words)
  if (typeof type !== 'string') throw new TypeError('a chart has a part that cannot be drawn here')
  const here = inherited(props, above)
  if (type === 'text') {
    words.push(wordsOf(props, here))
    return []
  }
  return [svg(type, attributesOf(type, props), drawn(props.children as ReactNode, here, words))]
}

/** The function of a component, also of one that is kept while nothing changes; undefined of an element. */
function componentOf(type: unknown): ((props: Props) => ReactNode) | undefined {
  if (typeof type === 'function') return type as (props: Props) => ReactNode
  const kept = typeof type === 'object' && type !== null ? (type as { readonly type?: unknown }).type : undefined
  return typeof kept === 'function' ? (kept as (props: Props) => ReactNode) : undefined
}

const classesOf = ({ className }: Props): string[] => (typeof className === 'string' ? className.split(' ') : [])

function inherited(props: Props, above: Above): Above {
  const fill =
    typeof props.fill === 'string'
      ? props.fill
      : classesOf(props)
          .map((name) => FILLS[name])
          .find(Boolean)
  return {
    colour: fill && fill !== 'none' ? fill : above.colour,
    weight: props.fontWeight === undefined ? above.weight : Number(props.fontWeight) >= 600 ? 600 : 400,
  }
}

function wordsOf(props: Props, { colour, weight }: Above): DrawnWords {
  const { textAnchor } = props
  return {
    text: [props.children]
      .flat(3)
      .filter((part) => typeof part === 'string' || typeof part === 'number')
      .join(''),
    x: Number(props.x ?? 0),
    y: Number(props.y ?? 0),
    anchor: textAnchor === 'middle' || textAnchor === 'end' ? textAnchor : 'start',
    colour: lightColour(colour),
    weight,
  }
}

function attributesOf(type: string, props: Props): Record<string, string | number | undefined> {
  const attributes: Record<string, string | number | undefined> =
    type === 'svg' ? { xmlns: 'http://www.w3.org/2000/svg' } : {}
  for (const [name, value] of Object.entries(props)) {
    if (SKIPPED.test(name) || (typeof value !== 'string' && typeof value !== 'number')) continue
    const written = AS_WRITTEN.has(name) ? name : name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    attributes[written] = typeof value === 'string' ? lightColour(value) : value
  }
  return attributes
}
