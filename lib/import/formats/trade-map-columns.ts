import type { Flow } from '../../trade/flow'
import { headerPeriod } from '../fields/header-period'
import { allDifferent, type FigureColumn } from './wide-row'

/**
 * `Exported value in 2024-M03`, `Value imported in 2024 (USD thousand)`, `Value in 2023`, and as the site says it in French
 * and Spanish. Not quantities, shares, growth.
 */
const VALUE =
  /^(?:(re-?)?(exported|imported) value in|value (exported|imported) in|val(?:eur|or) (r[eé]-?)?(export|import)(?:ée?|ad[oa])s? en|val(?:ue|eur|or) [ie]n) ([^(]+?)(?:\s*\(([^()]*(?:thousand|million|millier|miles)[^()]*)\))?$/i

interface ValueColumn {
  readonly figure: FigureColumn
  readonly flow: Flow | null
  readonly unit: string | null
}

function valueColumn(name: string, at: number): ValueColumn | null {
  if (name.length > 80) return null
  const match = VALUE.exec(name.trim())
  // In French and Spanish `T1` is a quarter.
  const period = match && headerPeriod((match[6] ?? '').replace(/^(\d{4})-?T(?=[1-4]$)/, '$1-Q'))
  if (!match || !period) return null
  const word = match[2] ?? match[3] ?? match[5]
  const flow: Flow | null = word === undefined ? null : /^export/i.test(word) ? 'X' : 'M'
  const again: Flow | null = flow && (match[1] ?? match[4]) ? (flow === 'X' ? 'RX' : 'RM') : flow
  return { figure: { at, period }, flow: again, unit: match[7]?.trim() ?? null }
}

/** What stands down the side of a table of Trade Map. */
export const PRODUCT_NAMES = [
  ...['Code', 'Product code', 'HS code'],
  ...['Code produit', 'Code du produit', 'Código', 'Código del producto', 'Código producto'],
]
export const LABEL_NAMES = [
  ...['Product label', 'Label'],
  ...['Libellé produit', 'Libellé du produit', 'Descripción del producto', 'Descripción'],
]
export const IMPORTERS = /^import(?:ers?|ateurs?|adores?)$/i
export const EXPORTERS = /^export(?:ers?|ateurs?|adores?)$/i

/** The columns of figures of a table of Trade Map and their flow. */
export interface TradeMapColumns {
  readonly figures: readonly FigureColumn[]
  readonly flow: Flow | null
  /** What they are counted in, where their names say it. */
  readonly unit: string | null
  /** Of several blocks side by side only the first is read. */
  readonly laterBlocks: boolean
}

/**
 * Finds the columns of values. In a bilateral table three blocks stand side by side (`Kenya's exports to Malaysia`,
 * `Malaysia's imports from world`, …): a year that comes again begins the second one.
 */
export function tradeMapColumns(header: readonly string[]): TradeMapColumns {
  const found = header.flatMap((name, at) => valueColumn(name, at) ?? [])
  const { flow = null, unit = null } = found[0] ?? {}
  const figures: FigureColumn[] = []
  for (const column of found) {
    if (column.flow !== flow || column.unit !== unit || !allDifferent([...figures, column.figure])) break
    figures.push(column.figure)
  }
  return { figures, flow, unit, laterBlocks: figures.length < found.length }
}

/** The fields that the column of areas stands for: `Importers` with imports are reporters, with exports partners. */
export function areaColumn(header: readonly string[], flow: Flow | null): ReadonlyMap<string, number> {
  const at = header.findIndex((name) => IMPORTERS.test(name.trim()) || EXPORTERS.test(name.trim()))
  if (at < 0 || flow === null) return new Map()
  const exporters = EXPORTERS.test(header[at]!.trim())
  const reporting = exporters === (flow === 'X' || flow === 'RX')
  return new Map([[reporting ? 'reporter' : 'partner', at]])
}

/**
 * The second row of a header of two rows, set below its columns: where the first cells span both rows, copies often begin
 * it at the left edge. `above`: the first row.
 */
export function alignedHeader(header: readonly string[], above: readonly string[] | undefined): readonly string[] {
  const first = header.findIndex((name, at) => valueColumn(name, at) !== null)
  const side = (above ?? []).map((name) => name.trim())
  const spanning = side.findIndex((name) => !isSide(name))
  const width = spanning < 0 ? side.length : spanning
  if (first < 0 || width === 0) return header
  if (first === 0) {
    // A spreadsheet that saved it again has filled the row up to the width of the table.
    const end = header.findLastIndex((name) => name.trim() !== '') + 1
    return [...side.slice(0, width), ...header.slice(0, Math.max(end, header.length - width))]
  }
  return header.map((name, at) => (at < width && name.trim() === '' ? side[at]! : name))
}

const folded = (name: string): string => name.toLowerCase().replace(/[\s_]+/g, ' ')
const SIDE = new Set([...PRODUCT_NAMES, ...LABEL_NAMES].map(folded))
const isSide = (name: string): boolean => IMPORTERS.test(name) || EXPORTERS.test(name) || SIDE.has(folded(name))
