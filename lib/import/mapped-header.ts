import { headerCells } from './columns'
import { sniffNumbers } from './dialect'
import { mappedFormat, mappedUses } from './formats/mapped'
import { columnsFound, figureHeader, placeMapping, type MappedColumns } from './formats/mapped-columns'
import { sampleRecords, type FoundHeader, type TextStart } from './header'
import type { Mapping } from './mapping'
import { problemAt } from './problem'
import { isBlank, type TextRecord } from './record'
import { joinedNames } from './joined-header'
import type { Problem, ReadOptions } from './types'

const HEADER_WITHIN = 25
const SAMPLED_ROWS = 1_000

interface Place {
  readonly delimiter: string
  readonly filled: readonly TextRecord[]
  readonly before: number
  readonly found: number
}

/**
 * The header of a file that a person has mapped: the line that the mapping names, else the one that has most of its
 * columns; or in which way the mapping does not fit the file. Null for a file without text.
 */
export function findMappedHeader(
  sample: string,
  start: TextStart,
  mapping: Mapping,
  options: ReadOptions,
): FoundHeader | Problem | null {
  const place = bestPlace(sample, start, mapping)
  if (!place) return null
  const { delimiter, filled, before } = place
  const record = filled[before]!
  if (record.flaw) return problemAt(record.flaw.found, record.line, null, record.cells[record.flaw.cell] ?? '')
  const cells = namesAt(filled, before, mapping)
  const placed = placeMapping(cells, mapping, options, options.currentMonth)
  if ('code' in placed) return problemAt(placed, record.line, placed.header, placed.header)
  const format = mappedFormat(cells, mapping, placed)
  const valuesAt = placed.figures.length > 0 ? placed.figures : [placed.positions.get('value') ?? 0]
  const after = filled.slice(before + 1, before + 1 + SAMPLED_ROWS)
  const values = after.flatMap((row) => valuesAt.map((at) => row.cells[at] ?? ''))
  return {
    format,
    score: 1,
    delimiter,
    line: record.line,
    cells,
    columns: mappedUses(cells, placed),
    numbers: sniffNumbers(values, delimiter, false),
    periods: periodsOf(cells, after, placed, mapping),
    preamble: filled.slice(0, before).map((row) => row.cells),
    firstRows: after.map((row) => row.cells),
  }
}

/** Where periods stand: in the headers of a wide table's figures, else in a column. */
function periodsOf(
  cells: readonly string[],
  rows: readonly TextRecord[],
  { figures, positions }: MappedColumns,
  { wide, above }: Mapping,
): string[] {
  if (wide === 'period' || above === 'period') {
    return figures.map((figure) => figureHeader(cells[figure] ?? '', 'period', above === 'period'))
  }
  const places = [positions.get('period'), positions.get('start'), positions.get('end')]
  return places.flatMap((at) => (at === undefined ? [] : rows.map((row) => row.cells[at] ?? '')))
}

/** The names of the columns in a row, with those of one or two rows above it where that gives more of the mapping's. */
function namesAt(filled: readonly TextRecord[], at: number, mapping: Mapping): readonly string[] {
  const cells = headerCells(filled[at]!.cells)
  let best: { readonly names: readonly string[]; readonly found: number } = {
    names: cells,
    found: columnsFound(cells, mapping),
  }
  for (const above of best.found === mapping.columns.length ? [] : [1, 2]) {
    const rows = at < above ? [] : filled.slice(at - above, at + 1).map((row) => row.cells)
    const names = joinedNames(rows)
    const found = names === null ? 0 : columnsFound(names, mapping)
    if (names && found > best.found) best = { names, found }
  }
  return best.names
}

function bestPlace(sample: string, start: TextStart, mapping: Mapping): Place | null {
  let best: Place | null = null
  for (const delimiter of start.delimiters) {
    const filled = sampleRecords(sample, start, delimiter).filter((record) => !isBlank(record.cells))
    for (const [before, record] of filled.entries()) {
      if (mapping.headerLine === undefined ? before >= HEADER_WITHIN : record.line !== mapping.headerLine) continue
      const found = columnsFound(namesAt(filled, before, mapping), mapping)
      if (found > (best?.found ?? -1)) best = { delimiter, filled, before, found }
    }
  }
  return best
}
