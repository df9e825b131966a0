import { plainColour } from './plain-colour'
import { unstretched } from './unstretched'
import { rounded, svg, type SvgNode } from './svg-node'

const ELEMENTS = new Set([
  ...['g', 'path', 'rect', 'line', 'circle', 'ellipse', 'polygon', 'polyline', 'text', 'tspan', 'defs', 'use', 'svg'],
  ...['pattern', 'clipPath', 'mask', 'marker', 'linearGradient', 'radialGradient', 'stop', 'symbol'],
])

/** Inherited properties with what they are where nobody sets them: written only where they differ from what is above. */
const INHERITED: Readonly<Record<string, string>> = {
  ...{ fill: 'rgb(0, 0, 0)', 'fill-opacity': '1', 'fill-rule': 'nonzero', stroke: 'none', 'stroke-opacity': '1' },
  ...{ 'stroke-width': '1px', 'stroke-dasharray': 'none', 'stroke-linecap': 'butt', 'stroke-linejoin': 'miter' },
  ...{ 'text-anchor': 'start', 'font-size': '', 'font-weight': '400', 'font-style': 'normal', 'paint-order': 'normal' },
  'font-variant-numeric': 'normal',
}
const OWN: Readonly<Record<string, string>> = {
  ...{ opacity: '1', 'vector-effect': 'none', 'dominant-baseline': 'auto', 'clip-path': 'none', mask: 'none' },
  ...{ 'stop-color': '', 'stop-opacity': '1' },
}
const TRANSFORMED = ['transform', 'patternTransform', 'gradientTransform']
const SKIPPED = /^(?:class|style|id|role|tabindex|href|xlink:href|xmlns.*|data-.*|aria-.*|on.*)$/

/** Ids of a picture are its own: short, in ASCII, the same wherever they are used. */
export class PictureIds {
  readonly #names = new Map<string, string>()

  of(id: string): string {
    let name = this.#names.get(id)
    if (!name) this.#names.set(id, (name = `p${this.#names.size + 1}`))
    return name
  }

  /** `url(#:r1:X)` and `url("http://…#:r1:X")` alike. */
  inUrl(value: string): string {
    return value.replaceAll(/url\((["']?)[^"')#]*#([^"')]+)\1\)/g, (_, __, id: string) => `url(#${this.of(id)})`)
  }
}

interface Place {
  readonly ids: PictureIds
  /** The box of the whole drawing. */
  readonly origin: DOMRect
}

/**
 * An SVG element as it is drawn: its geometry as it stands, everything that a style sheet decides as attributes, since
 * drawing programs and word processors do not read style sheets.
 */
export function drawnSvg(
  element: SVGElement,
  { ids, origin }: Place,
  above: Readonly<Record<string, string>> = INHERITED,
): SvgNode | null {
  if (!ELEMENTS.has(element.localName)) return null
  const style = getComputedStyle(element)
  if (style.display === 'none') return null
  const attributes: Record<string, string> = {}
  for (const { name, value } of element.attributes) {
    if (!SKIPPED.test(name) && !(name in INHERITED) && !(name in OWN)) attributes[name] = shorter(ids.inUrl(value))
  }
  if (element.id) attributes.id = ids.of(element.id)
  const link = element.getAttribute('href')
  if (link?.startsWith('#')) attributes.href = `#${ids.of(link.slice(1))}`
  const here: Record<string, string> = {}
  for (const property of Object.keys(INHERITED)) {
    const value = style.getPropertyValue(property)
    here[property] = value
    if (value !== above[property]) set(attributes, property, value, ids)
  }
  for (const [property, usual] of Object.entries(OWN)) {
    if (property.startsWith('stop-') && element.localName !== 'stop') continue
    const value = style.getPropertyValue(property)
    if (value !== usual) set(attributes, property, value, ids)
  }
  if (style.transform !== 'none' && !TRANSFORMED.some((name) => element.hasAttribute(name))) {
    attributes.transform = style.transform
  }
  if (attributes['vector-effect'] === 'non-scaling-stroke') Object.assign(attributes, unstretched(element, origin))
  if (style.visibility === 'hidden') attributes.visibility = 'hidden'
  const isText = element.localName === 'text' || element.localName === 'tspan'
  const children = [...element.childNodes].flatMap((child): (SvgNode | string)[] => {
    if (child instanceof SVGElement) return [drawnSvg(child, { ids, origin }, here)].filter((node) => node !== null)
    return isText && child.nodeType === Node.TEXT_NODE ? [child.textContent ?? ''] : []
  })
  return svg(element.localName, attributes, children)
}

/** A number without the digits that no eye can see; any other value as it is. */
const shorter = (value: string): string => (/^-?\d+\.\d{3,}$/.test(value) ? rounded(Number(value)) : value)

/** Numbers of one width, as they stand in columns, of a text of HTML: no attribute of SVG, so a style it is. */
export const figureStyle = (style: CSSStyleDeclaration): Record<string, string> =>
  style.fontVariantNumeric === 'normal' ? {} : { style: `font-variant-numeric:${style.fontVariantNumeric}` }

const isColour = (property: string): boolean =>
  property === 'fill' || property === 'stroke' || property === 'stop-color'

function set(attributes: Record<string, string>, property: string, value: string, ids: PictureIds): void {
  if (isColour(property) && value !== 'none' && !value.startsWith('url(')) {
    const { colour, opacity } = plainColour(value)
    attributes[property] = colour
    if (opacity < 1) attributes[`${property}-opacity`] ??= String(opacity)
  } else if (property === 'font-variant-numeric') attributes.style = `font-variant-numeric:${value}`
  else if (property === 'stroke-dasharray') attributes[property] = value.replaceAll('px', '')
  else attributes[property] = ids.inUrl(value).replace(/^([\d.]+)px$/, '$1')
}
