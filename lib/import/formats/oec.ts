import { foldHeader, type ColumnSpec } from '../columns'
import { areaReader } from '../fields/area'
import { readFlow } from '../fields/flow'
import { readClassification, readValuation } from '../fields/marks'
import { periodReader } from '../fields/period'
import { productReader, type ProductReading } from '../fields/product'
import { bad, remembering, type CellReader } from '../fields/reading'
import { finding } from '../problem'
import { fieldReader, RowFindings, type RowContext, type RowReader, type TradeFormat } from './format'
import { figureIn, observationRow, USD } from './observation-row'
import { lineField, missingFields } from './whole-file'

const COLUMNS: readonly ColumnSpec[] = [
  { field: 'hs2', names: ['HS2 ID'] },
  { field: 'hs4', names: ['HS4 ID'] },
  { field: 'hs6', names: ['HS6 ID'] },
  { field: 'reporter', names: ['Exporter Country', 'Exporter', 'Reporter', 'Country'] },
  { field: 'partner', names: ['Importer Country', 'Importer', 'Partner'] },
  { field: 'flow', names: ['Trade Flow', 'Flow'] },
  { field: 'period', names: ['Year', 'Time', 'Month', 'Quarter'] },
  { field: 'value', names: ['Trade Value'], required: true },
]

const KNOWN = [
  ...['Section ID', 'Section', 'HS2', 'HS4', 'HS6', 'Exporter Country ID', 'Importer Country ID', 'Country ID'],
  ...['Exporter ID', 'Importer ID', 'Trade Flow ID', 'Year ID', 'Share', 'Trade Value RCA', 'Trade Value Growth'],
]

/** Columns of ids, read where there is none of names. */
const IDS = new Map([
  ['reporter', ['Exporter Country ID', 'Exporter ID', 'Country ID']],
  ['partner', ['Importer Country ID', 'Importer ID']],
])
const ASKED = ['reporter', 'partner', 'flow', 'period'] as const

/** `eurus`: the continent before the code of the country. */
const CONTINENT = /^(?:af|an|as|eu|na|oc|sa|xx)([a-z]{3})$/
const readOecArea = (field: 'reporter' | 'partner', context: RowContext): CellReader<string> => {
  const read = areaReader(field, false, context.choices)
  return (text, suggest) => read(CONTINENT.exec(text)?.[1] ?? text, suggest)
}

function placed(header: readonly string[]): ReadonlyMap<string, number> {
  const names = header.map(foldHeader)
  const found = new Map<string, number>()
  for (const [field, ids] of IDS) {
    const named = COLUMNS.find((column) => column.field === field)?.names.some((name) =>
      names.includes(foldHeader(name)),
    )
    const at = names.findIndex((name) => ids.some((id) => foldHeader(id) === name))
    if (!named && at >= 0) found.set(field, at)
  }
  return found
}

/** Between an exporter and an importer goods go one way: those are exports of the one. */
function flowSaid({ header, columns }: RowContext): string | null {
  const nameOf = (field: string): string => foldHeader(header[columns.positions.get(field) ?? -1] ?? '')
  return nameOf('reporter').startsWith('exporter') && nameOf('partner').startsWith('importer') ? 'X' : null
}

/** The levels of detail, the finest first, with the digits of their codes. */
const LEVELS = [
  ['hs6', 6],
  ['hs4', 4],
  ['hs2', 2],
] as const

/**
 * A chart of the Observatory of Economic Complexity saved as a table, in dollars. An id is the number of the HS section
 * before the code: 101 is section 1, chapter 01; 157216 is section 15, heading 7216. A chart of one country says neither
 * it nor the year: what has no column is stated for the whole file. Its valuation is not said, so it is unknown.
 */
export const oecFormat: TradeFormat = {
  id: 'oec',
  source: 'oec',
  columns: COLUMNS,
  known: KNOWN,
  valueField: 'value',
  plainNumbers: true,
  placed,
  about: (context) => ({ missing: missingFields(context, ASKED, { flow: flowSaid(context) }), notices: [] }),
  recognise: (header) => {
    const names = new Set(header.map(foldHeader))
    // A chart has the section of each product; what the site gives to programs has the codes alone.
    const hasCodes = ['hs2id', 'hs4id', 'hs6id'].some((name) => names.has(name))
    return hasCodes && names.has('tradevalue') ? 1 : 0
  },
  reader,
}

function reader(context: RowContext): RowReader {
  const row = new RowFindings(context.header)
  const field = <T>(name: string, read: CellReader<T>) => fieldReader(context, row, name, remembering(read))
  const reporterOf = field('reporter', readOecArea('reporter', context))
  const partnerOf = field('partner', readOecArea('partner', context))
  const flowOf = lineField(context, row, 'flow', readFlow, flowSaid(context))
  const periodOf = field('period', periodReader(context.currentMonth, context.periods))
  const valuationOf = field('valuation', readValuation)
  const editionOf = field('classification', (text) => readClassification(text || 'HS'))
  const [finest, digits] = LEVELS.find(([name]) => context.columns.positions.has(name)) ?? ['hs2', 2]
  const codeOf = field(finest, sectionId(digits))
  const figureOf = figureIn(context, 'value')

  return (cells, line) => {
    row.begin(line)
    const code = codeOf(cells)
    const classification = editionOf(cells)
    const key = {
      reporter: reporterOf(cells),
      partner: partnerOf(cells),
      flow: flowOf(cells),
      product: code && classification !== undefined ? { classification, product: code.product } : undefined,
      period: periodOf(cells),
    }
    const figure = { ...figureOf(cells), ...USD, valuation: valuationOf(cells) ?? '' }
    return observationRow(line, cells, row, key, figure)
  }
}

/** The HS code in an id: its last digits, after one or two of the section. */
const sectionId = (digits: 2 | 4 | 6): CellReader<ProductReading> => {
  const code = productReader('HS')
  return (text) => {
    const match = new RegExp(`^\\d{0,2}(\\d{${digits}})$`).exec(text)
    if (match) return code(match[1]!)
    if (text === '') return bad(finding('E_EMPTY_CELL', { field: 'product' }))
    return bad(finding('E_PRODUCT', { reason: 'digits', suggestion: 'none' }))
  }
}
