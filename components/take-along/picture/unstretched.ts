import { movedPath, type Move } from './moved-path'
import { rounded } from './svg-node'

/**
 * Of a line or path that keeps its width while its drawing is stretched (`non-scaling-stroke`): its geometry where it comes
 * to lie, and a transform that takes the stretching back. In a picture the width has to grow with everything else, and few
 * programs know the property. Empty for shapes that are not drawn so here.
 */
export function unstretched(element: SVGElement, origin: DOMRect): Record<string, string> {
  const [whole, above] = [matrixOf(element), matrixOf(element.parentElement)]
  if (!whole || !above) return {}
  const move: Move = (x, y) => {
    const point = new DOMPoint(x, y).matrixTransform(whole)
    return { x: point.x - origin.left, y: point.y - origin.top }
  }
  const geometry = geometryOf(element, move)
  if (!geometry) return {}
  const { a, b, c, d, e, f } = new DOMMatrix().translate(-origin.left, -origin.top).multiply(above).inverse()
  const back = [a, b, c, d, e, f].map((number) => Math.round(number * 1e6) / 1e6 || 0)
  return { ...geometry, transform: `matrix(${back.join(' ')})`, 'vector-effect': 'none' }
}

const matrixOf = (element: Element | null): DOMMatrix | null =>
  element instanceof SVGGraphicsElement ? DOMMatrix.fromMatrix(element.getScreenCTM() ?? undefined) : null

function geometryOf(element: SVGElement, move: Move): Record<string, string> | null {
  if (element instanceof SVGLineElement) {
    const { x1, y1, x2, y2 } = element
    const [from, to] = [move(x1.baseVal.value, y1.baseVal.value), move(x2.baseVal.value, y2.baseVal.value)]
    return { x1: rounded(from.x), y1: rounded(from.y), x2: rounded(to.x), y2: rounded(to.y) }
  }
  const path = element instanceof SVGPathElement ? movedPath(element.getAttribute('d') ?? '', move) : null
  return path === null ? null : { d: path }
}
