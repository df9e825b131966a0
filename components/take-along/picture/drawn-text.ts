import { figureStyle } from './drawn-svg'
import { plainColour } from './plain-colour'
import { svg, type SvgNode } from './svg-node'

/** A piece of a text that stands in one line. */
interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

// What HTML draws as one blank; a protected blank is a letter.
const BLANKS = /[ \t\r\n\f]+/g

/** A text of HTML as the lines it is broken into, in the order they are read. */
function linesOf(node: Text): Line[] {
  const range = document.createRange()
  const lines: { from: number; to: number; left: number; right: number; top: number; bottom: number }[] = []
  const text = node.data
  // By character, since only the browser knows where it breaks; surrogates go by pairs.
  for (let from = 0; from < text.length;) {
    const to = from + (text.codePointAt(from)! > 0xffff ? 2 : 1)
    range.setStart(node, from)
    range.setEnd(node, to)
    const box = range.getBoundingClientRect()
    const line = lines.at(-1)
    // A blank at the end of a line has no width of its own.
    if (box.width > 0 || box.height > 0) {
      if (line && Math.abs(box.top - line.top) < box.height / 2) {
        line.to = to
        line.left = Math.min(line.left, box.left)
        line.right = Math.max(line.right, box.right)
      } else if (text.slice(from, to).trim() !== '' || line) {
        lines.push({ from, to, left: box.left, right: box.right, top: box.top, bottom: box.bottom })
      }
    }
    from = to
  }
  return lines
    .map(({ from, to, ...box }) => ({ ...box, text: text.slice(from, to).replaceAll(BLANKS, ' ') }))
    .filter((line) => line.text.trim() !== '')
}

const measuring = (): CanvasRenderingContext2D | null => document.createElement('canvas').getContext('2d')

/** A text of HTML as SVG texts, line by line, where it stands relative to `origin`. */
export function drawnText(node: Text, origin: DOMRect): SvgNode[] {
  const parent = node.parentElement
  if (!parent || node.data.trim() === '') return []
  const style = getComputedStyle(parent)
  if (style.visibility === 'hidden') return []
  const context = measuring()
  if (!context) return []
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  const metrics = context.measureText('x')
  const [ascent, descent] = [metrics.fontBoundingBoxAscent, metrics.fontBoundingBoxDescent]
  const { colour, opacity } = plainColour(style.color)
  const rtl = style.direction === 'rtl'
  const atEnd = ['right', 'end'].includes(style.textAlign) !== (rtl && style.textAlign !== 'right')
  return linesOf(node).map((line) => {
    // Set at its end where the page does, so that another font does not push numbers out of their column.
    const right = atEnd !== rtl
    const baseline = line.top + ((line.bottom - line.top) * ascent) / (ascent + descent)
    const attributes = {
      x: (right ? line.right : line.left) - origin.left,
      y: baseline - origin.top,
      fill: colour,
      'fill-opacity': opacity < 1 ? opacity : undefined,
      'font-size': style.fontSize.replace('px', ''),
      'font-weight': style.fontWeight === '400' ? undefined : style.fontWeight,
      direction: rtl ? 'rtl' : undefined,
      'text-anchor': right !== rtl ? 'end' : undefined,
      ...figureStyle(style),
    }
    return svg('text', attributes, [shortened(line.text.trim(), parent, style, line, context)])
  })
}

/** What the page cuts with an ellipsis is cut in the picture too. */
function shortened(
  text: string,
  parent: HTMLElement,
  style: CSSStyleDeclaration,
  line: Line,
  context: CanvasRenderingContext2D,
): string {
  if (style.textOverflow !== 'ellipsis' || parent.scrollWidth <= parent.clientWidth) return text
  const room = parent.getBoundingClientRect().right - line.left
  let kept = text
  while (kept && context.measureText(`${kept}…`).width > room) kept = kept.slice(0, -1)
  return `${kept.trimEnd()}…`
}
