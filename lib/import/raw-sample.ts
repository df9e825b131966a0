import { visibleText } from './cell-text'
import { sampleRecords, type FoundHeader, type TextStart } from './header'
import { isBlank, type TextRecord } from './record'
import { joinedNames } from './joined-header'
import { partsOfName } from './two-row-header'

/** The first rows of a file as they stand, so that a person can say what its columns are. */
export interface RawSample {
  readonly encoding: string
  readonly delimiter: string
  /** The line of the header, as far as it can be told; null for a file that has no table to be seen. */
  readonly headerLine: number | null
  readonly rows: ReadonlyArray<{ readonly line: number; readonly cells: readonly string[] }>
}

const ROWS = 30
/** Longest text of a cell in a sample. */
export const SAMPLED_CELL = 200
const MOST_CHARACTERS = 200_000

/** A cell as a sample shows it: without control characters, cut between code points. */
export const sampledCell = (text: string): string =>
  Array.from(visibleText(text.slice(0, 2 * SAMPLED_CELL)).replace(/\p{Cs}/gu, '\ufffd'))
    .slice(0, SAMPLED_CELL)
    .join('')

/**
 * The first rows of a file, 30 at most and 200,000 characters in all. Where no header was found, it is taken to be the
 * first row as wide as most are and more than half filled, and the delimiter the one that makes the widest regular rows.
 */
export function rawSample(sample: string, start: TextStart, encoding: string, found: FoundHeader | null): RawSample {
  const delimiter = found?.delimiter ?? likelyDelimiter(sample, start)
  const records = firstRows(sample, start, delimiter)
  const rows: Array<{ line: number; cells: string[] }> = []
  let characters = 0
  for (const { line, cells } of records) {
    const shown = cells.slice(0, 1000).map(sampledCell)
    characters += shown.reduce((sum, cell) => sum + cell.length + 4, 0)
    if (characters > MOST_CHARACTERS) break
    rows.push({ line, cells: shown })
  }
  const isSure = found !== null && found.score >= 0.5 && !found.cells.some((name) => partsOfName(name))
  const several = isSure ? null : joinRows(rows)
  const width = usualWidth(records)
  const headerLine = several ?? found?.line ?? firstFilled(records, width)?.line ?? null
  return { encoding, delimiter, headerLine, rows }
}

/** Gives the lowest row of a header of several rows the names of all, so that a column has one; its line, or null. */
function joinRows(rows: Array<{ line: number; cells: string[] }>): number | null {
  for (const at of rows.keys()) {
    for (const below of [2, 1]) {
      const lowest = rows[at + below]
      const names = lowest ? joinedNames(rows.slice(at, at + below + 1).map(({ cells }) => cells)) : null
      if (!lowest || !names) continue
      rows[at + below] = { line: lowest.line, cells: [...names] }
      return lowest.line
    }
  }
  return null
}

const firstRows = (sample: string, start: TextStart, delimiter: string): readonly TextRecord[] =>
  sampleRecords(sample, start, delimiter)
    .filter((record) => !isBlank(record.cells))
    .slice(0, ROWS)

/** The first row of a width that is no title: a spreadsheet fills those up with empty cells. */
function firstFilled(records: readonly TextRecord[], width: number): TextRecord | undefined {
  const wide = records.filter(({ cells }) => cells.length === width)
  const filled = ({ cells }: TextRecord): number => cells.filter((cell) => cell.trim() !== '').length
  const most = Math.max(0, ...wide.map(filled))
  return wide.find((record) => filled(record) * 2 > most) ?? wide[0]
}

/** The number of cells that most rows have; of two that are as frequent, the larger. */
function usualWidth(records: readonly TextRecord[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  return [...counts].toSorted(([a, x], [b, y]) => y - x || b - a)[0]?.[0] ?? 0
}

function likelyDelimiter(sample: string, start: TextStart): string {
  const weighed = start.delimiters.map((delimiter) => {
    const records = firstRows(sample, start, delimiter)
    const width = usualWidth(records)
    return { delimiter, weight: (width - 1) * records.filter(({ cells }) => cells.length === width).length }
  })
  return weighed.toSorted((a, b) => b.weight - a.weight)[0]?.delimiter ?? ','
}
