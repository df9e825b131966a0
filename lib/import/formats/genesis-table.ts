import { findArea } from '../../trade/area'
import { resolveArea } from '../../trade/area-resolution'
import type { Period } from '../../trade/period'
import { periodInWords } from '../../trade/period-words'
import { areaReader } from '../fields/area'
import { headerPeriod } from '../fields/header-period'
import { periodReader } from '../fields/period'
import { productReader, type ProductReading } from '../fields/product'
import { remembering } from '../fields/reading'
import { finding } from '../problem'
import type { ReadRow } from '../types'
import { readInto, RowFindings, type RowContext, type RowReader, type TradeFormat } from './format'
import { flowIn, germanAmount, unitIn } from './genesis'
import { IMTS_VALUATION } from './observation-row'
import { ALL_GOODS, totalWithoutEdition } from './product-field'
import { preambleLines } from './whole-file'
import { wideReader, type FigureColumn } from './wide-row'

/** Between what the rows above a column of figures say of it, in one name: `2024 | Ausfuhr: Wert | Tsd. EUR`. */
const ABOVE = ' | '
/** Rows above the one of the units that may hold the period and the content of each column. */
const HEADER_ROWS = 3

/** The names of the columns from all rows of the header; `units`: the last of them. */
function namesOf(units: readonly string[], preamble: readonly (readonly string[])[]): string[] {
  const rows = preamble.slice(-HEADER_ROWS).filter((row) => row.filter((cell) => cell.trim() !== '').length > 1)
  const first = units.findIndex((cell) => cell.trim() !== '')
  const spans = rows.map((row) => filledForward(row, first, units.length))
  return units.map((unit, at) => {
    const above = spans.map((row) => row[at] ?? '').filter((text) => text !== '')
    return at < first ? (above.at(-1) ?? '') : [...above, unit.trim()].join(ABOVE)
  })
}

/** A cell that spans several columns stands in the first of them. */
function filledForward(row: readonly string[], first: number, width: number): string[] {
  let last = ''
  return Array.from({ length: width }, (_, at) => {
    const text = (row[at] ?? '').trim()
    if (at < first) return text
    return (last = text === '' ? last : text)
  })
}

/** The columns of exports and imports in money or by weight. */
function figuresOf(header: readonly string[]): FigureColumn[] {
  return header.flatMap((name, at): FigureColumn[] => {
    const parts = name.split(ABOVE)
    const unit = parts.length > 1 ? unitIn(parts.at(-1)!) : null
    const flow = parts.map(flowIn).find((found) => found !== null)
    if (!unit || !flow) return []
    const period = periodIn(parts)
    if (period === undefined) return []
    return [{ at, period, flow, unit, valuation: unit.measure === 'value' ? IMTS_VALUATION[flow] : '' }]
  })
}

/** The period of a column: a year, or a month or quarter of one; null where it says none, undefined for a month of no year. */
function periodIn(parts: readonly string[]): Period | null | undefined {
  const part = parts.find(isPartOfYear)
  const period = parts.map((text) => headerPeriod(text)).find((found) => found !== null) ?? null
  if (part === undefined || (period !== null && period.months < 12)) return period
  const year = parts.find((text) => /^\d{4}$/.test(text.trim()))
  return year === undefined ? undefined : (headerPeriod(`${part} ${year}`) ?? undefined)
}

/**
 * A table of GENESIS-Online as it stands on the page, saved as CSV: title lines, a header of two or three rows (years over
 * contents over units), and down the side years, months, countries or products, each printed where it begins. Below it a
 * line, notes and the sign of the Statistisches Bundesamt. Without countries it is trade with the world, without products
 * all goods.
 */
export const genesisTableFormat: TradeFormat = {
  id: 'genesis-table',
  source: 'destatis',
  columns: [],
  known: [],
  valueField: 'value',
  plainNumbers: true,
  aligned: namesOf,
  // What stands down the side is told by its texts, not by a name.
  names: (header) => header.map((name) => (name.includes(ABOVE) ? name : '')),
  figures: (header) => figuresOf(header).map(({ at }) => at),
  recognise: (header, preamble) => {
    const units = header.filter((cell) => cell.trim() !== '')
    if (header[0]?.trim() !== '' || units.length === 0 || !units.some((cell) => unitIn(cell.trim()))) return 0
    return figuresOf(namesOf(header, preamble)).length > 0 && preamble.length > 1 ? 0.93 : 0
  },
  reader,
}

const ALL = /^(?:insgesamt|total)$/i
const PRODUCT = /^WA(\d{2,8})$/i

function reader(context: RowContext): RowReader {
  const row = new RowFindings(context.header)
  const figures = figuresOf(context.header)
  const sides = Math.min(...figures.map(({ at }) => at))
  const title = preambleLines(context).join('\n')
  const byProduct = /Waren(?:systematik|verzeichnis)|commodit/i.test(title + context.header.slice(0, sides).join('\n'))
  const readArea = remembering(areaReader('partner', false, context.choices))
  const readProduct = productReader('HS')
  const productOf = remembering((text) => totalWithoutEdition(readProduct(text)))
  const readPeriod = remembering(periodReader(context.currentMonth))
  const above: string[] = []

  const read = wideReader(context, figures, row, (cells) => {
    let [reporter, partner, product]: [string, string | undefined, ProductReading | undefined] = [
      'DEU',
      'WLD',
      ALL_GOODS,
    ]
    let year = ''
    let part = ''
    let labelled = false
    for (let at = 0; at < sides; at++) {
      const text = (cells[at] ?? '').trim()
      const code = PRODUCT.exec(text)?.[1]
      if (text === '' || ALL.test(text)) continue
      if (/^\d{4}$/.test(text)) year = text
      else if (isPartOfYear(text)) part = text
      else if (code !== undefined) {
        product = readInto(row, productOf, code, at)
        labelled = true
      } else if (findArea(resolveArea(text)?.area.code ?? '')?.parent === 'DEU') reporter = resolveArea(text)!.area.code
      else if (resolveArea(text) || !(labelled || byProduct)) partner = readInto(row, readArea, text, at)
      else if (!labelled) row.add(finding('E_PRODUCT', { reason: 'unknown', suggestion: 'none' }), at, text)
    }
    const period = year === '' ? null : periodOf(`${part} ${year}`.trim())
    if (partner === undefined || product === undefined) return null
    const facts = { reporter, partner, flow: 'X' as const, ...product, valuation: '' as const, exponent: 0 }
    return { ...facts, measure: 'value', unit: 'EUR', ...(period && { period }) }
  })

  function periodOf(text: string): Period | undefined {
    return readInto(row, readPeriod, text, 0)
  }

  return (cells, line) => {
    const filled = cells.map((text, at) => (at < sides ? fromAbove(text.trim(), at, cells[at + 1]) : inPlain(text)))
    if (cells.slice(sides).every((text) => text.trim() === '')) return { kind: 'skipped', line, reason: 'S_NOTE' }
    const given = (each: ReadRow): ReadRow => (each.kind === 'skipped' ? each : { ...each, cells })
    const rows = read(filled, line)
    return 'kind' in rows ? given(rows) : rows.map(given)
  }

  /** What stands in the rows above, where the cell of a year, a month or a country spans several rows. */
  function fromAbove(text: string, at: number, label = ''): string {
    // Beside `Insgesamt` no code is left out: there is none.
    if (text === '') return ALL.test(label.trim()) && PRODUCT.test(above[at] ?? '') ? '' : (above[at] ?? '')
    if (above[at] !== text) above.length = at
    return (above[at] = text)
  }
}

const isPartOfYear = (text: string): boolean => periodInWords(`${text} 2000`) !== null

/** A mark of German statistics as our own: `-` is zero, `.` confidential. */
function inPlain(text: string): string {
  const amount = germanAmount(text)
  return amount === null ? text : (amount.digits ?? 'c')
}
