import type { PictureIds } from './drawn-svg'
import { plainColour } from './plain-colour'
import { svg, type SvgNode } from './svg-node'

/** The background and the borders of an element of HTML, where it stands relative to `origin`. */
export function drawnBox(
  element: HTMLElement,
  style: CSSStyleDeclaration,
  origin: DOMRect,
  ids: PictureIds,
): SvgNode[] {
  const box = element.getBoundingClientRect()
  if (box.width === 0 || box.height === 0 || style.visibility === 'hidden') return []
  const place = { x: box.left - origin.left, y: box.top - origin.top, width: box.width, height: box.height }
  return [...background(style, place, ids), ...borders(style, place)]
}

interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function background(style: CSSStyleDeclaration, place: Place, ids: PictureIds): SvgNode[] {
  const nodes: SvgNode[] = []
  const rx = radius(style, place)
  const { colour, opacity } = plainColour(style.backgroundColor)
  if (opacity > 0)
    nodes.push(svg('rect', { ...place, rx, fill: colour, 'fill-opacity': opacity < 1 ? opacity : undefined }))
  if (style.backgroundImage.startsWith('repeating-linear-gradient')) {
    const ink = plainColour(style.color).colour
    const id = ids.of(`hatch ${ink}`)
    nodes.push(hatch(id, ink), svg('rect', { ...place, rx, fill: `url(#${id})` }))
  }
  return nodes
}

/** `hatched` of the style sheet, as a pattern: lines at 45 degrees. */
const hatch = (id: string, colour: string): SvgNode =>
  svg('pattern', { id, width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }, [
    svg('rect', { width: 1.5, height: 5, fill: colour }),
  ])

const radius = (style: CSSStyleDeclaration, { width, height }: Place): number | undefined => {
  const text = style.borderTopLeftRadius
  const value = text.endsWith('%') ? (Number.parseFloat(text) / 100) * Math.min(width, height) : Number.parseFloat(text)
  return value > 0 ? Math.min(value, width / 2, height / 2) : undefined
}

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const

function borders(style: CSSStyleDeclaration, { x, y, width, height }: Place): SvgNode[] {
  const sides = SIDES.map((side) => ({
    side,
    width: Number.parseFloat(style[`border${side}Width`]) || 0,
    line: style[`border${side}Style`],
    ...plainColour(style[`border${side}Color`]),
  })).filter((each) => each.width > 0 && each.opacity > 0 && each.line !== 'none' && each.line !== 'hidden')
  const [first] = sides
  if (!first) return []
  const look = (each: typeof first) => ({
    stroke: each.colour,
    'stroke-width': each.width,
    'stroke-opacity': each.opacity < 1 ? each.opacity : undefined,
    'stroke-dasharray': each.line === 'dashed' ? `${rounded(each.width * 2)} ${rounded(each.width * 1.5)}` : undefined,
  })
  const alike = sides.length === 4 && sides.every((each) => each.width === first.width && each.colour === first.colour)
  if (alike) {
    const half = first.width / 2
    const inside = {
      x: x + half,
      y: y + half,
      width: Math.max(0, width - first.width),
      height: Math.max(0, height - first.width),
    }
    return [svg('rect', { ...inside, rx: radius(style, inside), fill: 'none', ...look(first) })]
  }
  return sides.map((each) => {
    const half = each.width / 2
    const ends = {
      Top: { x1: x, x2: x + width, y1: y + half, y2: y + half },
      Bottom: { x1: x, x2: x + width, y1: y + height - half, y2: y + height - half },
      Left: { x1: x + half, x2: x + half, y1: y, y2: y + height },
      Right: { x1: x + width - half, x2: x + width - half, y1: y, y2: y + height },
    }[each.side]
    return svg('line', { ...ends, ...look(each) })
  })
}

const rounded = (value: number): number => Math.round(value * 10) / 10
