import { period, type Period } from '../../trade/period'
import { foldHeader, type ColumnSpec } from '../columns'
import { readAmount } from '../fields/amount'
import { flowReader } from '../fields/flow'
import { periodReader } from '../fields/period'
import { remembering } from '../fields/reading'
import type { ReadRow } from '../types'
import { fieldReader, RowFindings, type RowContext, type RowReader, type TradeFormat } from './format'
import { JAPAN_COUNTRIES } from './japan-countries'
import { numberedPartner } from './numbered-countries'
import { IMTS_VALUATION } from './observation-row'
import { productField } from './product-field'
import { wideReader, type FigureColumn } from './wide-row'

const COLUMNS: readonly ColumnSpec[] = [
  { field: 'flow', names: ['Exp or Imp'], required: true },
  { field: 'year', names: ['Year'], required: true },
  { field: 'product', names: ['HS'], required: true },
  { field: 'partner', names: ['Country'] },
]
/** April is `Apl` in older files. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const VALUE = /^value-(year|[a-z]{3})$/i
const QUANTITY = /^quantity[12]-(?:year|[a-z]{3})$/i

/** That a month lies ahead is said where its figure stands. */
const AHEAD = Number.MAX_SAFE_INTEGER

interface MonthColumn {
  readonly at: number
  /** From 0. */
  readonly month: number
}

function monthsIn(header: readonly string[]): MonthColumn[] {
  return header.flatMap((name, at) => {
    const said = VALUE.exec(name.trim())?.[1]?.toLowerCase() ?? ''
    const month = MONTHS.indexOf(said === 'apl' ? 'apr' : said)
    return month < 0 ? [] : [{ at, month }]
  })
}

const yearIn = (header: readonly string[]): number => header.findIndex((name) => /^value-year$/i.test(name.trim()))

/** The columns of values: the months, or where there are none the year. The year beside months is their sum so far. */
const valuesAt = (header: readonly string[]): readonly number[] => {
  const months = monthsIn(header)
  return months.length > 0 ? months.map(({ at }) => at) : [yearIn(header)].filter((at) => at >= 0)
}

/**
 * Japan Customs, and e-Stat with the same files: a line for each flow, commodity of nine digits and country, with a column for
 * each month of a year, in thousands of yen. Without countries it is trade with the world.
 */
export const japanCustomsFormat: TradeFormat = {
  id: 'japan-customs',
  source: 'japan-customs',
  columns: COLUMNS,
  known: ['Unit1', 'Unit2', 'Value-Year'],
  valueField: 'value',
  plainNumbers: 'whole',
  figures: valuesAt,
  names: (header) => header.map((name) => (QUANTITY.test(name.trim()) ? '' : name)),
  recognise: (header) => {
    const names = new Set(header.map(foldHeader))
    const isJapanese = COLUMNS.every(({ required, names: [name] }) => !required || names.has(foldHeader(name!)))
    return isJapanese && valuesAt(header).length > 0 ? 1 : 0
  },
  reader,
}

function reader(context: RowContext): RowReader {
  const row = new RowFindings(context.header)
  const readPartner = numberedPartner(JAPAN_COUNTRIES, context.choices)
  const partnerOf = context.columns.positions.has('partner')
    ? fieldReader(context, row, 'partner', remembering(readPartner))
    : () => 'WLD'
  const flowOf = fieldReader(context, row, 'flow', remembering(flowReader({ flowCodes: 'export-import' })))
  const yearOf = fieldReader(context, row, 'year', remembering(periodReader(AHEAD)))
  const productOf = productField(context, row, (text) => (/^\d{1,8}$/.test(text) ? text.padStart(9, '0') : text))
  const productAt = context.columns.positions.get('product') ?? -1
  const months = monthsIn(context.header)
  const published = lastWithFigures(context, months)
  const readers = new Map<number | undefined, RowReader>()

  function readerOf(year: number | undefined): RowReader {
    const figures = months.length > 0 ? months : [{ at: yearIn(context.header), month: -1 }]
    const columns = figures.map(({ at, month }): FigureColumn => ({ at, period: periodIn(year ?? 2000, month) }))
    return wideReader(context, columns, row, (cells) => {
      // Special codes: re-exports, goods of small value.
      if (/^'?00/.test((cells[productAt] ?? '').trim())) return 'S_NON_HS'
      yearOf(cells)
      const partner = partnerOf(cells)
      const flow = flowOf(cells)
      const product = productOf(cells, 'HS')
      if (partner === undefined || !flow || !product || year === undefined) return null
      return { ...KEY, partner, flow, ...product, valuation: IMTS_VALUATION[flow] }
    })
  }

  return (cells, line) => {
    row.begin(line)
    const said = yearOf(cells)
    const year = said?.months === 12 ? Math.floor(said.first / 12) : undefined
    const read = readers.get(year) ?? readerOf(year)
    readers.set(year, read)
    const rows = read(cells, line)
    if ('kind' in rows) return rows
    return rows.map((each): ReadRow => {
      const { figure = -1 } = each
      const month = months.find(({ at }) => at === figure)?.month ?? -1
      const isAhead = month > published && each.kind === 'observation' && /^0*$/.test(each.observation.value ?? '')
      return isAhead ? { kind: 'skipped', line, figure, reason: 'S_UNPUBLISHED' } : each
    })
  }
}

const KEY = { reporter: 'JPN', measure: 'value', unit: 'JPY', exponent: 3 } as const

const periodIn = (year: number, month: number): Period => (month < 0 ? period(year, 1, 12) : period(year, month + 1, 1))

/** The last month in which any of the first rows has a figure: files of a running year have zeros in the months after it. */
function lastWithFigures({ firstRows, numbers }: RowContext, months: readonly MonthColumn[]): number {
  const has = ({ at }: MonthColumn): boolean =>
    firstRows.some((cells) => {
      const amount = readAmount(cells[at] ?? '', numbers)
      return 'code' in amount || /[1-9]/.test(amount.digits ?? '')
    })
  return Math.max(-1, ...months.filter(has).map(({ month }) => month))
}
