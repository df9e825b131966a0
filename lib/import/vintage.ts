import { foldHeader } from './columns'

/** Where a file may say of which day its data are. */
export interface VintagePlaces {
  readonly fileName: string
  /** The names of its columns, and the cells of its first row. */
  readonly names: readonly string[]
  readonly firstRow: readonly string[]
  /** The rows before the header. */
  readonly preamble: readonly (readonly string[])[]
}

type Written = readonly [RegExp, (m: RegExpExecArray) => readonly [year: string, month: string, day?: string]]

const MONTH = '(0?[1-9]|1[0-2])'
const DAY = '(0?[1-9]|[12]\\d|3[01])'

/** `…_V202301.csv` (CEPII), `[2023-01-03]` and `TradeData_2_20_2025_10_30_9.csv` (UN Comtrade), `WtoData_20260325191317.csv`. */
const IN_FILE_NAMES: readonly Written[] = [
  [new RegExp(`_V(20\\d\\d)(0[1-9]|1[0-2])(?!\\d)`), (m) => [m[1]!, m[2]!]],
  [new RegExp(`(?<!\\d)(20\\d\\d)-${MONTH}-${DAY}(?!\\d)`), (m) => [m[1]!, m[2]!, m[3]!]],
  [new RegExp(`^TradeData_${MONTH}_${DAY}_(20\\d\\d)_`), (m) => [m[3]!, m[1]!, m[2]!]],
  [new RegExp(`_(20\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?:\\d{6})?(?!\\d)`), (m) => [m[1]!, m[2]!, m[3]!]],
]

/** `2025-03-24`, `22/05/26 11:00:00` (Eurostat: day first, two digits of the year), `17/03/2025` (day first where it must be). */
const IN_CELLS: readonly Written[] = [
  [new RegExp(`(?<!\\d)(20\\d\\d)-${MONTH}-${DAY}(?!\\d)`), (m) => [m[1]!, m[2]!, m[3]!]],
  [new RegExp(`^${DAY}/${MONTH}/(\\d\\d)(?!\\d)`), (m) => [`20${m[3]}`, m[2]!, m[1]!]],
  [new RegExp(`(?<!\\d)(1[3-9]|2\\d|3[01])/${MONTH}/(20\\d\\d)`), (m) => [m[3]!, m[2]!, m[1]!]],
]

const COLUMNS = new Set(['LAST UPDATE', 'UPDATED', 'LAST_UPDATE'].map(foldHeader))

function dateIn(text: string, written: readonly Written[]): string | undefined {
  for (const [pattern, read] of written) {
    const match = pattern.exec(text)
    if (!match) continue
    const [year, month, day] = read(match)
    return [year, month, ...(day === undefined ? [] : [day])].map((part) => part.padStart(2, '0')).join('-')
  }
  return undefined
}

/**
 * The date of a file's data, `YYYY-MM-DD` or `YYYY-MM`: from a column of the last update, the lines before the header, or
 * the name that the publisher gives the file. Undefined where nothing says it.
 */
export function vintageOf({ fileName, names, firstRow, preamble }: VintagePlaces): string | undefined {
  const at = names.findIndex((name) => COLUMNS.has(foldHeader(name)))
  const updated = at < 0 ? undefined : dateIn((firstRow[at] ?? '').trim().slice(0, 40), IN_CELLS)
  if (updated) return updated
  const line = preamble.find((cells) => /last[ -]?updated?/i.test(cells[0] ?? ''))
  const said = line && dateIn(line.join(' ').slice(0, 200), IN_CELLS)
  return said ?? dateIn(fileName.slice(-200), IN_FILE_NAMES)
}
