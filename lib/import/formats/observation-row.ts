import type { Flow, Valuation } from '../../trade/flow'
import type { Measure, Observation, StatusCode } from '../../trade/observation'
import type { Period } from '../../trade/period'
import { amountReader, negative, shiftDecimal, type Amount } from '../fields/amount'
import type { ProductReading } from '../fields/product'
import { finding, problemAt, type Finding } from '../problem'
import type { SkipReason } from '../problem-codes'
import type { Problem, ReadRow } from '../types'
import { plainField, type RowContext, type RowFindings } from './format'

/** What the figures of a line have in common; undefined where a field was refused. */
export interface LineKey {
  readonly reporter: string | undefined
  readonly partner: string | undefined
  readonly flow: Flow | undefined
  readonly product: ProductReading | undefined
  readonly period: Period | undefined
}

/** One figure of a line, or what is wrong with it. */
export interface Figure {
  /** The position of its cell. */
  readonly at: number | undefined
  readonly amount: Amount | Finding
  readonly text: string
  readonly measure: Measure
  readonly unit: string
  /** The power of ten its digits are to be multiplied by, 0 or more. */
  readonly exponent: number
  readonly valuation: Valuation
  /** What the file says of it beside its value; undefined where that was refused. */
  readonly status?: StatusCode | null | undefined
}

type FigureUnit = Pick<Figure, 'measure' | 'unit' | 'exponent'>
export const USD: FigureUnit = { measure: 'value', unit: 'USD', exponent: 0 }
export const KILOGRAMS: FigureUnit = { measure: 'net_weight', unit: 'KG', exponent: 0 }

/** The valuation of a country's statistics by IMTS 2010: exports free on board, imports with cost, insurance and freight. */
export const IMTS_VALUATION: Readonly<Record<Flow, Valuation>> = {
  X: 'FOB',
  RX: 'FOB',
  M: 'CIF',
  RM: 'CIF',
  T: '',
  B: '',
}

/** The figure in the column of a field, as it stands: `readAmount` with the file's way of writing numbers. */
export function figureIn(
  context: RowContext,
  field: string,
): (cells: readonly string[]) => Pick<Figure, 'at' | 'amount' | 'text'> {
  const at = context.columns.positions.get(field)
  const read = amountReader(context.numbers)
  return (cells) => {
    const text = at === undefined ? '' : (cells[at] ?? '')
    return { at, text, amount: read(text) }
  }
}

/**
 * The row of a line with one figure. `row` holds what is wrong with its fields so far; what is wrong with the figure is
 * added.
 */
export function observationRow(
  line: number,
  cells: readonly string[],
  row: RowFindings,
  key: LineKey,
  figure: Figure,
): ReadRow {
  const amount = figure.amount
  const found = figureProblem(key, figure)
  if (found) row.add(found, figure.at, figure.text)
  const observation = 'code' in amount || row.errors.length > 0 ? null : observationOf(key, figure, amount)
  if (observation) return { kind: 'observation', line, cells, observation, warnings: row.warnings }
  return { kind: 'refused', line, cells, problems: row.errors }
}

const NONE: readonly Problem[] = []

/**
 * The rows of a line with several figures, or reasons where one is left out, in a fixed order. What is wrong with the
 * line is said once, at its first figure that is not left out; what is wrong with a figure refuses only that.
 */
export function figureRows(
  line: number,
  cells: readonly string[],
  row: RowFindings,
  key: LineKey,
  figures: ReadonlyArray<Figure | SkipReason>,
): ReadRow[] {
  let said = row.errors
  let notices = row.warnings
  return figures.map((each, figure): ReadRow => {
    if (typeof each === 'string') return { kind: 'skipped', line, figure, reason: each }
    const problems = said
    said = NONE
    if (row.errors.length > 0) return { kind: 'refused', line, figure, cells, problems }
    const found = figureProblem(key, each)
    const observation = found || 'code' in each.amount ? null : observationOf(key, each, each.amount)
    if (!observation) {
      const own = found ? [problemAt(found, line, row.header[each.at ?? -1] ?? null, each.text)] : NONE
      return { kind: 'refused', line, figure, cells, problems: own }
    }
    const warnings = notices
    notices = NONE
    return { kind: 'observation', line, figure, cells, observation, warnings }
  })
}

function figureProblem(key: LineKey, { amount, text, status }: Figure): Finding | null {
  if ('code' in amount) return amount
  if (amount.digits === null) return null
  if (amount.digits.startsWith('-') && key.flow !== 'B') return negative(text)
  return status === 'C' || status === 'M' ? finding('E_STATUS_VALUE', { status }) : null
}

function observationOf(key: LineKey, figure: Figure, amount: Amount): Observation | null {
  const { reporter, partner, flow, product, period } = key
  if (reporter === undefined || partner === undefined || !flow || !product || !period) return null
  const { measure, unit, exponent, valuation, status = null } = figure
  return {
    reporter,
    partner,
    flow,
    classification: product.classification,
    product: product.product,
    measure,
    unit,
    valuation,
    period,
    value: amount.digits === null ? null : shiftDecimal(amount.digits, exponent),
    status: amount.digits === null ? (status === 'C' ? 'C' : (amount.status ?? 'M')) : (status ?? 'A'),
  }
}

/** A figure in a column that may be missing or empty: then it is left out. Weights and quantities have no valuation. */
export function figureIfAny(
  context: RowContext,
  field: string,
  unit: FigureUnit,
): ((cells: readonly string[]) => Figure | SkipReason) | null {
  if (!context.columns.positions.has(field)) return null
  const figureOf = figureIn(context, field)
  return (cells) => {
    const figure = figureOf(cells)
    return figure.text.trim() === '' ? 'S_EMPTY' : { ...figure, ...unit, valuation: '' }
  }
}

const QUANTITY_UNIT = /^[\p{L}\d][\p{L}\d .²³/-]{0,19}$/u
const NO_UNIT = /^(?:-1|-|n\/a|no_su|no quantity|none)?$/i

/** A supplementary quantity with the unit in the column beside it; without a unit there is none. */
export function quantityIfAny(
  context: RowContext,
  field: string,
  unitField: string,
): ((cells: readonly string[]) => Figure | SkipReason) | null {
  const quantityOf = figureIfAny(context, field, { measure: 'quantity', unit: '', exponent: 0 })
  const unitText = plainField(context, unitField)
  return (
    quantityOf &&
    ((cells) => {
      const unit = unitText(cells)
      const figure = quantityOf(cells)
      if (NO_UNIT.test(unit) || typeof figure === 'string') return 'S_EMPTY'
      if (QUANTITY_UNIT.test(unit)) return { ...figure, unit: unit.toUpperCase() }
      return { ...figure, amount: finding('E_UNIT', { reason: 'unknown', suggestion: 'none' }), text: unit }
    })
  )
}
