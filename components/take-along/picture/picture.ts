import type { Taken } from '@/lib/trade/take-along/taken'
import type { TakenWords, TakeTranslator } from '../taken-words'
import type { Draw } from '../use-unseen-drawing'
import { drawn } from './drawn'
import { fontsFor } from './fonts'
import { picturePage, type Measure } from './picture-page'
import { rasterOf } from './raster'
import { svgText, textsOf } from './svg-node'

export interface Picture {
  readonly text: string
  readonly width: number
  readonly height: number
}

/** The picture of a chart with everything that says what it shows, as an SVG document of its own. */
export async function pictureOf(taken: Taken, words: TakenWords, t: TakeTranslator, draw: Draw): Promise<Picture> {
  const drawing = await draw((element) => inLight(() => drawn(element)))
  const around = {
    subject: taken.subject,
    title: taken.title,
    subtitle: taken.subtitle,
    // A name and its value are not parted by the end of a line.
    filters: taken.filters.map((filter) => filter.replace(': ', ':\u00a0')).join(' · '),
    unit: taken.unit,
    notes: taken.notes,
    sources: words.sources.map((source) => t('pictureSource', { source })),
    retrieved: t('pictureRetrieved', { date: words.retrieved }),
    address: taken.address,
  }
  const measure = measureInPage()
  const styles = await fontsFor(textsOf(picturePage(drawing, around, measure)).join(''))
  const page = picturePage(drawing, around, measure, styles)
  return {
    text: `<?xml version="1.0" encoding="UTF-8"?>\n${svgText(page)}\n`,
    width: Number(page.attributes.width),
    height: Number(page.attributes.height),
  }
}

export const pngOf = ({ text, width, height }: Picture): Promise<Blob> => rasterOf(text, width, height)

/** Pictures are always light, for letters and for paper. What is read at once, nobody sees change. */
function inLight<Result>(read: () => Result): Result {
  const { dataset } = document.documentElement
  const chosen = dataset.theme
  dataset.theme = 'light'
  try {
    return read()
  } finally {
    if (chosen === undefined) delete dataset.theme
    else dataset.theme = chosen
  }
}

/** Widths in the page's own font. */
function measureInPage(): Measure {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('no canvas')
  const family = getComputedStyle(document.documentElement).fontFamily
  return (text, size, bold) => {
    context.font = `${bold ? 600 : 400} ${size}px ${family}`
    return context.measureText(text).width
  }
}
