import type { ReactNode } from 'react'
import { textWidth } from '@/components/charts/text-width'
import { DrawnChart } from './DrawnChart'
import { LIGHT } from './light-colours'

export interface ChartSize {
  readonly width: number
  readonly height: number
}

/** What a picture for the preview of a link shows: what its page says first, its first chart, and whose figures they are. */
export interface LinkPictureContent {
  /** "Russia and Morocco" */
  readonly title: string
  readonly sentence: string
  /** The chart for a size in px of its own; null where there is nothing to draw. */
  readonly chart: ((size: ChartSize) => ReactNode) | null
  /** What is to be said of sentence and chart, and whose figures they are; a line or two each. */
  readonly notes: readonly string[]
}

interface LinkPictureProps extends LinkPictureContent {
  /** Of the whole, in px. */
  readonly size: ChartSize
  readonly fonts: string
  /** A text in letters that the fonts have; null where that would lose some. */
  readonly drawable: (text: string) => string | null
}

/** Charts are drawn for a width at which their texts, so much larger, can be read in a preview. */
const SCALE = 1.6
const EDGE = { x: 56, y: 36 } as const
const TITLE = 34
const NOTE = { size: 20, line: 25 } as const
const GAPS = 26

/** A page of a pair as the preview of its link shows it; in styles of its own, since no style sheet reaches there. */
export function LinkPicture({ title, sentence, chart, notes, size, fonts, drawable }: LinkPictureProps) {
  const width = size.width - 2 * EDGE.x
  const linesOf = (text: string, px: number, most: number): number =>
    Math.min(most, Math.ceil(textWidth(text, px) / width))
  const said = drawable(sentence) ?? ''
  const letters = said.length > 110 ? 34 : 40
  const most = chart ? 3 : 6
  const shown = notes.flatMap((note) => drawable(note) ?? [])
  const taken =
    linesOf(said, letters, most) * letters * 1.2 +
    shown.reduce((sum, note) => sum + linesOf(note, NOTE.size, 2) * NOTE.line, 0)
  const room = { width: width / SCALE, height: (size.height - 2 * EDGE.y - TITLE - GAPS - taken) / SCALE }
  return (
    <div
      style={{
        ...{ display: 'flex', flexDirection: 'column', justifyContent: 'space-between', width: '100%', height: '100%' },
        ...{ padding: `${EDGE.y}px ${EDGE.x}px`, background: LIGHT.paper, color: LIGHT.ink, fontFamily: fonts },
      }}
    >
      <div style={{ display: 'flex', flexDirection: 'column' }}>
        <div
          style={{
            ...{ display: 'flex', justifyContent: 'space-between', height: TITLE },
            ...{ fontSize: 24, color: LIGHT['ink-muted'] },
          }}
        >
          <span>{drawable(title) ?? ''}</span>
          <span style={{ fontWeight: 600 }}>Bilateral</span>
        </div>
        <div style={{ display: 'block', fontSize: letters, fontWeight: 600, lineHeight: 1.2, lineClamp: most }}>
          {said}
        </div>
      </div>
      {chart && <DrawnChart chart={chart(room)} {...room} scale={SCALE} drawable={drawable} />}
      <div style={{ display: 'flex', flexDirection: 'column' }}>
        {shown.map((note) => (
          <div
            key={note}
            style={{
              ...{ display: 'block', fontSize: NOTE.size, lineHeight: NOTE.line / NOTE.size, lineClamp: 2 },
              color: LIGHT['ink-muted'],
            }}
          >
            {note}
          </div>
        ))}
      </div>
    </div>
  )
}
