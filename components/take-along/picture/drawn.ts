import { drawnBox } from './drawn-box'
import { drawnSvg, PictureIds } from './drawn-svg'
import { drawnText } from './drawn-text'
import { svg, type SvgNode } from './svg-node'

/** A drawing as it is on the screen, as SVG without style sheets and without HTML, and its size in px. */
export interface Drawn {
  readonly nodes: readonly SvgNode[]
  readonly width: number
  readonly height: number
}

/** What belongs to the screen: controls, what is only read out, layers that answer a pointer. */
const NOT_DRAWN = '.screen-only, .sr-only, [role=status], [data-not-drawn], script, style, input, template'

/** Reads what an element and everything in it look like: boxes, borders, texts line by line, SVG as it stands. */
export function drawn(element: HTMLElement): Drawn {
  // React writes `{a} · {b}` as three texts; in the picture they are one.
  element.normalize()
  const origin = element.getBoundingClientRect()
  const ids = new PictureIds()
  const nodes = [...element.childNodes].flatMap((child) => read(child, origin, ids))
  // What scrolls sideways on the screen is all in the picture.
  const right = Math.max(
    origin.right,
    ...[...element.querySelectorAll('table, svg, [data-chart]')].map((each) => each.getBoundingClientRect().right),
  )
  return { nodes, width: Math.ceil(right - origin.left), height: Math.ceil(origin.height) }
}

function read(node: Node, origin: DOMRect, ids: PictureIds): SvgNode[] {
  if (node instanceof Text) return drawnText(node, origin)
  if (node instanceof SVGSVGElement) return readSvg(node, origin, ids)
  if (!(node instanceof HTMLElement) || node.matches(NOT_DRAWN)) return []
  const style = getComputedStyle(node)
  if (style.display === 'none' || style.opacity === '0') return []
  const nodes = [
    ...drawnBox(node, style, origin, ids),
    ...[...node.childNodes].flatMap((child) => read(child, origin, ids)),
  ]
  return style.opacity === '1' || nodes.length === 0 ? nodes : [svg('g', { opacity: style.opacity }, nodes)]
}

/** An SVG in the page, moved and scaled as its box and its view box say. */
function readSvg(element: SVGSVGElement, origin: DOMRect, ids: PictureIds): SvgNode[] {
  const matrix = element.getScreenCTM()
  const node = matrix && !element.matches(NOT_DRAWN) && drawnSvg(element, { ids, origin })
  if (!node) return []
  const { a, b, c, d, e, f } = matrix
  const numbers = [a, b, c, d, e - origin.left, f - origin.top].map((number) => Math.round(number * 10_000) / 10_000)
  const { width: _, height: __, viewBox: ___, preserveAspectRatio: ____, ...attributes } = node.attributes
  return [svg('g', { ...attributes, transform: `matrix(${numbers.join(' ')})` }, node.children)]
}
