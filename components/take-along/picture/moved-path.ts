import { rounded } from './svg-node'

/** Where a point comes to lie. */
export type Move = (x: number, y: number) => { readonly x: number; readonly y: number }

/** How many numbers a command of a path takes. */
const NUMBERS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, Z: 0 }
const TOKENS = /[a-zA-Z]|-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/g

/**
 * The data of a path with every point moved (an affine move: straight lines stay straight). All commands come out absolute,
 * horizontal and vertical ones as lines. Null for a path with arcs, which do not stay arcs, or that cannot be read.
 */
export function movedPath(data: string, move: Move): string | null {
  const tokens = data.match(TOKENS) ?? []
  const parts: string[] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  let command = ''
  for (let at = 0; at < tokens.length;) {
    if (/[a-z]/i.test(tokens[at]!)) command = tokens[at++]!
    else if (/^[zZ]?$/.test(command)) return null
    // Further numbers after a first point are lines.
    else if (command === 'M') command = 'L'
    else if (command === 'm') command = 'l'
    const kind = command.toUpperCase()
    const count = NUMBERS[kind]
    if (count === undefined) return null
    if (kind === 'Z') {
      parts.push('Z')
      ;[x, y] = [startX, startY]
      continue
    }
    const numbers = tokens.slice(at, at + count).map(Number)
    if (numbers.length < count || numbers.some(Number.isNaN)) return null
    at += count
    const [baseX, baseY] = command === kind ? [0, 0] : [x, y]
    const points = pointsOf(kind, numbers, { x, y }, baseX, baseY)
    ;[x, y] = points.at(-1)!
    if (kind === 'M') [startX, startY] = [x, y]
    const written = points.map(([px, py]) => move(px, py)).map((point) => `${rounded(point.x)} ${rounded(point.y)}`)
    parts.push((kind === 'H' || kind === 'V' ? 'L' : kind) + written.join(' '))
  }
  return parts.join('')
}

function pointsOf(
  kind: string,
  numbers: readonly number[],
  here: { readonly x: number; readonly y: number },
  baseX: number,
  baseY: number,
): [number, number][] {
  if (kind === 'H') return [[numbers[0]! + baseX, here.y]]
  if (kind === 'V') return [[here.x, numbers[0]! + baseY]]
  return Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i]! + baseX, numbers[2 * i + 1]! + baseY])
}
