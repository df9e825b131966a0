import type { Drawn } from './drawn'
import { svg, textsOf, type SvgNode } from './svg-node'

/** What stands around a chart in its picture. */
export interface PictureWords {
  readonly subject: string
  readonly title: string
  readonly subtitle: string
  readonly filters: string
  readonly unit: string
  readonly notes: readonly string[]
  /** Sources, then the day it was taken, then the address: a line or more each. */
  readonly sources: readonly string[]
  readonly retrieved: string
  readonly address: string
}

/** How wide a text is, in px. */
export type Measure = (text: string, size: number, bold: boolean) => number

const MARGIN = 24
const FONT = "'IBM Plex Sans', 'IBM Plex Sans Arabic', 'Helvetica Neue', Arial, sans-serif"
const INK = '#161513'
const MUTED = '#5c5a54'
const LEAST_WIDTH = 320

interface Paragraph {
  readonly text: string
  readonly size: number
  readonly line: number
  readonly bold?: boolean
  readonly colour: string
  /** Free space above. */
  readonly above: number
}

/**
 * The whole picture: what it is, the chart as drawn, what is to be known, where it comes from. On white, since it goes into
 * letters and on paper. `styles` holds the fonts.
 */
export function picturePage(drawing: Drawn, words: PictureWords, measure: Measure, styles = ''): SvgNode {
  const inner = Math.max(drawing.width, LEAST_WIDTH)
  const width = inner + 2 * MARGIN
  // The chart or its subtitle names the unit, with its magnitude: twice would be a contradiction ("USD", "million USD").
  const said = [words.subtitle, ...drawing.nodes.flatMap(textsOf)]
  const named = words.unit === '' || said.some((text) => text.includes(words.unit))
  const filters = [words.subtitle, words.filters, ...(named ? [] : [words.unit])].filter(Boolean).join(' · ')
  const small = (text: string, above = 0): Paragraph => ({ text, size: 12, line: 16, colour: MUTED, above })
  const head = setParagraphs(
    [
      { text: words.subject, size: 14, line: 20, bold: true, colour: MUTED, above: 0 },
      { text: words.title, size: 20, line: 26, bold: true, colour: INK, above: 0 },
      { text: filters, size: 14, line: 20, colour: MUTED, above: 2 },
    ],
    { top: MARGIN, width: inner, measure },
  )
  const top = head.bottom + 16
  const foot = setParagraphs(
    [
      ...words.notes.map((note, i) => small(note, i === 0 ? 0 : 2)),
      ...words.sources.map((source, i) => small(source, i === 0 && words.notes.length ? 8 : 0)),
      small(`${words.retrieved} ${words.address}`),
    ],
    { top: top + drawing.height + 16, width: inner, measure },
  )
  const height = Math.ceil(foot.bottom + MARGIN - 4)
  return svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': FONT,
      role: 'img',
      'aria-label': [words.subject, words.title].filter(Boolean).join(': '),
    },
    [
      svg('title', {}, [[words.subject, words.title].filter(Boolean).join(': ')]),
      ...(styles ? [svg('style', {}, [styles])] : []),
      svg('rect', { width, height, fill: '#ffffff' }),
      ...head.nodes,
      svg('g', { transform: `translate(${MARGIN} ${top})` }, drawing.nodes),
      ...foot.nodes,
    ],
  )
}

interface Column {
  readonly top: number
  readonly width: number
  readonly measure: Measure
}

function setParagraphs(paragraphs: readonly Paragraph[], { top, width, measure }: Column) {
  const nodes: SvgNode[] = []
  let bottom = top
  for (const { text, size, line, bold = false, colour, above } of paragraphs) {
    if (text === '') continue
    bottom += above
    for (const part of brokenLines(text, width, (each) => measure(each, size, bold))) {
      const weight = bold ? 600 : undefined
      const y = bottom + (line + size * 0.7) / 2
      nodes.push(svg('text', { x: MARGIN, y, fill: colour, 'font-size': size, 'font-weight': weight }, [part]))
      bottom += line
    }
  }
  return { nodes, bottom }
}

/** A text in lines no wider than `width`; a word that is wider itself (an address) is broken where it has to be. */
export function brokenLines(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/[ \n]+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word
    if (measure(longer) <= width) {
      line = longer
      continue
    }
    if (line) lines.push(line)
    line = ''
    for (const character of word) {
      if (line && measure(line + character) > width) {
        lines.push(line)
        line = ''
      }
      line += character
    }
  }
  return line ? [...lines, line] : lines
}
