import { foldWord, isBlankText, visibleCells } from './cell-text'
import { foldHeader } from './columns'
import type { RowReader } from './formats/format'
import { finding, problemAt } from './problem'
import type { TextRecord } from './record'
import type { Problem, ReadRow } from './types'
import { UsedRecord, type UsedReader } from './used-columns'

const TOTAL_WORDS = new Set(
  [
    ...['total', 'grand total', 'totals', 'sum', 'subtotal', 'Summe', 'Gesamt', 'Gesamtsumme', 'Insgesamt', 'somme'],
    ...[
      'total général',
      'total general',
      'ensemble',
      'sous-total',
      'zusammen',
      'Zwischensumme',
      'somme totale',
      'suma',
    ],
    ...['suma total', 'итого', 'всего', 'подытог', 'المجموع', 'الإجمالي', 'المجموع العام'],
  ].map(foldWord),
)
export const isTotal = (text: string): boolean => TOTAL_WORDS.has(foldWord(text.replace(/[\s:]+$/, '')))

const MARK = 0xfeff

/** Rows that are read a second time, moved by one column: a shifted file shows it in its first ones. */
const MOST_SHIFTS_TRIED = 1_000

/**
 * Wraps a format's reader with what holds for the rows of every format: the number of cells, repeated headers, totals
 * and footnotes below the table, and flaws of quoting. One empty cell too many is tolerated: spreadsheets and
 * UN Comtrade write it. `notes`: a short line with one text is an error, or left out where a format has such lines.
 * `readUsed`: what reads lines of which only the used cells were cut out. `sectioned`: such a line may head the rows below.
 */
export function formedRows(
  header: readonly string[],
  read: RowReader,
  {
    notes = 'refused',
    readUsed = null,
    sectioned = false,
  }: { notes?: 'refused' | 'skipped'; readUsed?: UsedReader | null; sectioned?: boolean } = {},
): (record: TextRecord) => ReadRow | readonly ReadRow[] {
  const width = header.length
  const folded = header.map(foldHeader)
  let shiftsTried = 0
  const readsShifted = (cells: readonly string[], line: number): boolean =>
    shiftsTried++ < MOST_SHIFTS_TRIED && problemsIn(read(cells.slice(1), line)).length === 0

  const refused = (record: TextRecord, problems: readonly Problem[]): ReadRow => ({
    kind: 'refused',
    line: record.line,
    cells: visibleCells(record.cells),
    problems,
  })
  const refuse = (record: TextRecord, found: Parameters<typeof problemAt>[0], cell: number | null = null): ReadRow => {
    const column = cell === null ? null : (header[cell] ?? null)
    const value = record.cells[cell ?? 0] ?? ''
    return refused(record, [problemAt(found, record.line, column, value)])
  }
  /** Where files were put together, the next one's byte order mark stands before its first name. */
  const isHeader = (cells: readonly string[]): boolean =>
    cells.length >= width && folded.every((name, i) => foldHeader(cells[i] ?? '') === name)

  const wrongWidth = (record: TextRecord): ReadRow => {
    const { cells, line } = record
    const filled = cells.filter((cell) => cell.trim() !== '').length
    const params = { found: cells.length, expected: width }
    if (cells.length < width) {
      if (isTotal(cells[0] ?? '')) return refuse(record, finding('E_TOTAL_ROW', {}), 0)
      if (filled === 1 && width > 2) {
        const headed = sectioned ? read([...cells, ...Array<string>(width - cells.length).fill('')], line) : null
        if (headed && 'kind' in headed && headed.kind === 'skipped') return headed
        if (notes === 'skipped') return { kind: 'skipped', line: record.line, reason: 'S_NOTE' }
        return refuse(record, finding('E_FOOTNOTE', {}))
      }
      return refuse(record, finding('E_MISSING_CELL', params), null)
    }
    const shifted = cells.length === width + 1 && readsShifted(cells, line)
    const problem = finding(shifted ? 'E_SHIFTED_COLUMNS' : 'E_EXTRA_CELL', params)
    return refused(record, [
      problemAt(problem, line, null, shifted ? (cells[0] ?? '') : cells.slice(width).join(' | ')),
    ])
  }

  const shiftLikely = (problems: readonly Problem[]): boolean =>
    problems.length >= 3 && problems.some((problem) => problem.column === header[0])

  /** Most columns wrong, and right when moved by one: the header lacks a name, of row numbers say. */
  const shiftOf = (cells: readonly string[], line: number): Problem[] => {
    if (!readsShifted(cells, line)) return []
    return [
      problemAt(finding('E_SHIFTED_COLUMNS', { found: cells.length, expected: width }), line, null, cells[0] ?? ''),
    ]
  }

  /** A line of the right width; null for any other. */
  const readLine = (record: TextRecord): ReadRow | readonly ReadRow[] | null => {
    if (readUsed && record instanceof UsedRecord) return readUsed(record)
    const { cells, line } = record
    const spare = cells.length === width + 1 && cells[width]?.trim() === ''
    if (cells.length !== width && !spare) return null
    return read(spare ? cells.slice(0, width) : cells, line)
  }

  return (record) => {
    const { flaw, line } = record
    if (flaw) return refuse(record, flaw.found, flaw.cell)
    const first = record instanceof UsedRecord ? record.used[0] : record.cells[0]
    if ((first?.length === header[0]?.length || first?.charCodeAt(0) === MARK) && isHeader(record.cells))
      return refuse(record, finding('E_REPEATED_HEADER', {}))
    const row = readLine(record)
    if (row === null) return wrongWidth(record)
    const problems = problemsIn(row)
    if (problems.length === 0) return row
    const { cells } = record
    const empty = blanksAmong(cells, width / 2)
    if (empty >= width / 2 && isTotal(cells[0] ?? '')) {
      return refuse(record, finding('E_TOTAL_ROW', {}), 0)
    }
    if (empty === cells.length - 1 && width > 2 && cells[0]?.trim() !== '')
      return refuse(record, finding('E_FOOTNOTE', {}))
    if (!('kind' in row)) return row
    if (shiftLikely(problems)) return refused(record, [...problems, ...shiftOf(cells, line)])
    const visible = visibleCells(cells)
    return row.kind === 'refused' && row.cells === visible ? row : { kind: 'refused', line, cells: visible, problems }
  }
}

/** How many cells are blank; 0 as soon as it is clear that they are fewer than `least`. */
function blanksAmong(cells: readonly string[], least: number): number {
  let blank = 0
  for (let at = 0; at < cells.length; at++) {
    if (isBlankText(cells[at]!)) blank++
    else if (at - blank >= cells.length - least) return 0
  }
  return blank
}

const NONE: readonly Problem[] = []

/** What refuses a line or a figure of it. */
function problemsIn(row: ReadRow | readonly ReadRow[]): readonly Problem[] {
  if ('kind' in row) return row.kind === 'refused' ? row.problems : NONE
  return row.flatMap((each) => (each.kind === 'refused' ? each.problems : NONE))
}
