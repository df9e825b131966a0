/** A colour that every reader of SVG knows, and how opaque it is. */
export interface PlainColour {
  readonly colour: string
  readonly opacity: number
}

const RGB = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/
const hex = (numbers: readonly number[]): string =>
  `#${numbers.map((number) => number.toString(16).padStart(2, '0')).join('')}`

/** A computed colour as `#rrggbb` and its opacity. What is no `rgb()` (`color(srgb …)`, `oklab(…)`) is asked of a canvas. */
export function plainColour(computed: string): PlainColour {
  const match = RGB.exec(computed)
  if (match) {
    return {
      colour: hex([match[1], match[2], match[3]].map(Number)),
      opacity: match[4] === undefined ? 1 : Number(match[4]),
    }
  }
  const canvas = new OffscreenCanvas(1, 1).getContext('2d')
  if (!canvas) return { colour: '#000000', opacity: 1 }
  canvas.fillStyle = computed
  canvas.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0, alpha = 255] = canvas.getImageData(0, 0, 1, 1).data
  return { colour: hex([red, green, blue]), opacity: Math.round((alpha / 255) * 1000) / 1000 }
}
