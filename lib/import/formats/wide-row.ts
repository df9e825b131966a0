import type { Flow, Valuation } from '../../trade/flow'
import type { Observation } from '../../trade/observation'
import { endOf, periodKey, type Period } from '../../trade/period'
import { isBlankText } from '../cell-text'
import { amountReader, negative, shiftDecimal } from '../fields/amount'
import { headerPeriod } from '../fields/header-period'
import { sniffPeriods } from '../fields/period-style'
import { finding, problemAt, type Finding } from '../problem'
import type { SkipReason } from '../problem-codes'
import type { Problem, ReadRow } from '../types'
import type { RowContext, RowFindings, RowReader } from './format'

/** A column of figures: what its header says of them. */
export interface FigureColumn {
  /** Its position in the row. */
  readonly at: number
  /** Null where the line says the period. */
  readonly period: Period | null
  /** Set where the columns are of several flows. */
  readonly flow?: Flow
  readonly valuation?: Valuation
  /** Set where the columns are counted in several units. */
  readonly unit?: Pick<LineFacts, 'measure' | 'unit' | 'exponent'>
}

/** What holds for every figure of a line. */
export interface LineFacts extends Omit<Observation, 'period' | 'value' | 'status'> {
  /** The power of ten the digits are to be multiplied by. */
  readonly exponent: number
  /** Set where the line says the period. */
  readonly period?: Period
}

/** The columns whose headers name a period, with what `periodOf` reads from a header. */
export function periodColumns(
  header: readonly string[],
  periodOf: (name: string) => Period | null = periodReaderFor(header),
): FigureColumn[] {
  return header.flatMap((name, at) => {
    const period = periodOf(name)
    return period ? [{ at, period }] : []
  })
}

function periodReaderFor(header: readonly string[]): (name: string) => Period | null {
  const style = sniffPeriods(header)
  return style.shortYears ? (name) => headerPeriod(name, style) : (name) => headerPeriod(name)
}

/** No two of the columns name the same period: then each figure is one of a series. */
export const allDifferent = (figures: readonly FigureColumn[]): boolean =>
  new Set(figures.map(({ period }) => period && periodKey(period))).size === figures.length

const NONE: readonly Problem[] = []
const isEmpty = (text: string | undefined): boolean => text === undefined || isBlankText(text)

/**
 * Reads lines of a wide table: one row for each figure. `lineOf` reads what holds for the whole line, once; it gives the
 * reason where the line is left out, and null after it noted in `row` what is wrong. An empty cell is no figure and is
 * counted so; a line with nothing but its first cell is a note. Notices of the line go with its first figure.
 */
export function wideReader(
  context: RowContext,
  figures: readonly FigureColumn[],
  row: RowFindings,
  lineOf: (cells: readonly string[]) => LineFacts | SkipReason | null,
): RowReader {
  const figureOf = figureReader(context)
  return (cells, line) => {
    if (figures.every(({ at }) => isEmpty(cells[at]))) {
      if (cells.every((cell, at) => at === 0 || isEmpty(cell))) return { kind: 'skipped', line, reason: 'S_NOTE' }
      return figures.map(({ at }): ReadRow => ({ kind: 'skipped', line, figure: at, reason: 'S_EMPTY' }))
    }
    row.begin(line)
    const facts = lineOf(cells)
    const refused = facts === null || row.errors.length > 0
    let unsaid = refused ? row.errors : row.warnings
    return figures.map((figure): ReadRow => {
      const { at } = figure
      if (isEmpty(cells[at])) return { kind: 'skipped', line, figure: at, reason: 'S_EMPTY' }
      if (typeof facts === 'string') return { kind: 'skipped', line, figure: at, reason: facts }
      const said = unsaid
      if (refused) {
        unsaid = NONE
        return { kind: 'refused', line, figure: at, cells, problems: said }
      }
      const read = figureOf(cells, line, figure, facts, said)
      if (read.kind === 'observation') unsaid = NONE
      return read
    })
  }
}

/** Reads one figure of a line of which all else is known; `notices` of the line go with it if it is one. */
function figureReader({ header, numbers, currentMonth }: RowContext) {
  const ahead = new Set<number>()
  const amountOf = amountReader(numbers)
  /** That a period lies ahead is said once for its column. */
  const noticesWith = (notices: readonly Problem[], at: number, period: Period, line: number): readonly Problem[] => {
    if (endOf(period) - 1 <= currentMonth || ahead.has(at)) return notices
    ahead.add(at)
    const name = header[at] ?? ''
    return [...notices, problemAt(finding('W_FUTURE_PERIOD', {}), line, name, name)]
  }
  return (
    cells: readonly string[],
    line: number,
    figure: FigureColumn,
    facts: LineFacts,
    notices: readonly Problem[],
  ): ReadRow => {
    const { at } = figure
    const text = cells[at]!
    const refuse = (found: Finding): ReadRow => {
      const problems = [problemAt(found, line, header[at] ?? null, text)]
      return { kind: 'refused', line, figure: at, cells, problems }
    }
    const amount = amountOf(text)
    if ('code' in amount) return refuse(amount)
    const flow = figure.flow ?? facts.flow
    const period = figure.period ?? facts.period
    if (!period) return refuse(finding('E_EMPTY_CELL', { field: 'period' }))
    const { digits, status } = amount
    if (digits !== null && digits.startsWith('-') && flow !== 'B') return refuse(negative(text))
    const unit = figure.unit ?? facts
    const observation: Observation = {
      reporter: facts.reporter,
      partner: facts.partner,
      flow,
      classification: facts.classification,
      product: facts.product,
      measure: unit.measure,
      unit: unit.unit,
      valuation: figure.valuation ?? facts.valuation,
      period,
      value: digits === null ? null : shiftDecimal(digits, unit.exponent),
      status: status ?? 'A',
    }
    return {
      kind: 'observation',
      line,
      figure: at,
      cells,
      observation,
      warnings: noticesWith(notices, at, period, line),
    }
  }
}
