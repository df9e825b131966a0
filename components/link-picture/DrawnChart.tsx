import type { ReactNode } from 'react'
import { svg, svgText } from '@/components/take-along/picture/svg-node'
import { plainDrawing, type DrawnWords } from './plain-drawing'

interface DrawnChartProps {
  readonly chart: ReactNode
  /** Of the chart, in its own px. */
  readonly width: number
  readonly height: number
  /** How much larger it is drawn. */
  readonly scale: number
  /** A text in letters that the fonts have. */
  readonly drawable: (text: string) => string | null
}

const SIZE = 12
/** Of IBM Plex Sans, in shares of its size: from the top of a line as high as its letters reach to their baseline. */
const ASCENT = 1.025
const LINE = 1.3
/** Room for a text that does not begin where it stands. */
const ROOM = 400

/** A chart as the preview of a link shows it: its picture, and its texts over it. */
export function DrawnChart({ chart, width, height, scale, drawable }: DrawnChartProps) {
  const { picture, words } = plainDrawing(chart)
  const sized = svg('svg', { ...picture.attributes, width: width * scale, height: height * scale }, picture.children)
  const address = `data:image/svg+xml;base64,${Buffer.from(svgText(sized)).toString('base64')}`
  return (
    <div style={{ display: 'flex', position: 'relative', width: width * scale, height: height * scale }}>
      {/* oxlint-disable-next-line nextjs/no-img-element, jsx-a11y/alt-text -- no page */}
      <img
        src={address}
        width={width * scale}
        height={height * scale}
        style={{ position: 'absolute', left: 0, top: 0 }}
      />
      {words.map((each, at) => {
        const text = drawable(each.text)
        return text ? <Words key={at} words={{ ...each, text }} scale={scale} /> : null
      })}
    </div>
  )
}

const JUSTIFIED = { start: 'flex-start', middle: 'center', end: 'flex-end' } as const
const BEFORE = { start: 0, middle: ROOM / 2, end: ROOM } as const

function Words({ words, scale }: { readonly words: DrawnWords; readonly scale: number }) {
  const { text, x, y, anchor, colour, weight } = words
  return (
    <div
      style={{
        ...{ display: 'flex', position: 'absolute', justifyContent: JUSTIFIED[anchor], width: ROOM * scale },
        ...{ left: (x - BEFORE[anchor]) * scale, top: (y - SIZE * ASCENT) * scale },
        ...{ fontSize: SIZE * scale, lineHeight: LINE, fontWeight: weight, color: colour, whiteSpace: 'nowrap' },
      }}
    >
      {text}
    </div>
  )
}
