/** An element of an SVG picture, or a text in one: a tree that can be put together and looked at without a document. */
export interface SvgNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (SvgNode | string)[]
}

/** Attributes that are undefined or '' are left out; numbers are rounded to hundredths of a px. */
export function svg(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: readonly (SvgNode | string)[] = [],
): SvgNode {
  const kept = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [[key, typeof value === 'number' ? rounded(value) : value]],
  )
  return { name, attributes: Object.fromEntries(kept) as Record<string, string>, children }
}

/** `12.3` for 12.301; never an exponent, never `-0`. */
export const rounded = (value: number): string => String(Math.round(value * 100) / 100 || 0)

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
// XML 1.0 has no place for any other character, not even escaped: one of them and the whole picture is not read.
const FORBIDDEN = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const escapedXml = (text: string): string =>
  text.replaceAll(FORBIDDEN, '\ufffd').replaceAll(/[&<>"]/g, (character) => ENTITIES[character]!)

/** The tree as text. */
export function svgText(node: SvgNode | string): string {
  if (typeof node === 'string') return escapedXml(node)
  const { name, attributes, children } = node
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapedXml(value)}"`)
  const open = `<${name}${written.join('')}`
  return children.length ? `${open}>${children.map(svgText).join('')}</${name}>` : `${open}/>`
}

/** Every text in a tree, in the order it is drawn. */
export const textsOf = (node: SvgNode | string): string[] =>
  typeof node === 'string' ? [node] : node.children.flatMap(textsOf)
