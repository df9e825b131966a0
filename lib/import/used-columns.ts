import type { RowContext, RowReader } from './formats/format'
import { isBlank, type TextRecord } from './record'
import type { Problem, ReadRow } from './types'

/** A line of a wide table of which only the cells are cut out that its format reads; the others are when they are asked for. */
export class UsedRecord implements TextRecord {
  readonly flaw = null
  #cells: readonly string[] | null = null

  constructor(
    readonly line: number,
    /** The cells of the used columns. */
    readonly used: readonly string[],
    private readonly text: string,
    private readonly columns: UsedColumns,
  ) {}

  /** Every cell of the line; one more than the header has where a delimiter follows the last. */
  get cells(): readonly string[] {
    return (this.#cells ??= this.columns.split(this.text))
  }
}

/** Whether a line has no text; one with a flaw has. */
export const isBlankRecord = (record: TextRecord): boolean =>
  record.flaw === null && (!(record instanceof UsedRecord) || isBlank(record.used)) && isBlank(record.cells)

type Observed = Extract<ReadRow, { kind: 'observation' }>

/** An observation whose cells are cut out of its line when they are asked for: few ever are. */
class UsedObservation implements Observed {
  readonly kind = 'observation'
  readonly line: number

  constructor(
    private readonly record: UsedRecord,
    readonly observation: Observed['observation'],
    readonly warnings: readonly Problem[],
    private readonly width: number,
  ) {
    this.line = record.line
  }

  get cells(): readonly string[] {
    return this.record.cells.slice(0, this.width)
  }
}

export type UsedReader = (record: UsedRecord) => ReadRow | readonly ReadRow[]

/** The columns of a file that its format reads, the first among them: of UN Comtrade's 47 those are a third. */
export class UsedColumns {
  /** Their positions in the file, in ascending order. */
  readonly #positions: readonly number[]
  readonly #usedOf: RegExp
  readonly #allOf: RegExp

  constructor(
    readonly context: RowContext,
    delimiter: string,
  ) {
    this.#positions = [...new Set([0, ...context.columns.positions.values()])].toSorted((a, b) => a - b)
    const mark = delimiter === '\t' ? '\\t' : `\\${delimiter}`
    const used = `(?:"([^"\\n]*)"|([^"\\n${mark}]*))`
    const unused = `(?:"[^"\\n]*(?:""[^"\\n]*)*"|[^"\\n${mark}]*)`
    const any = `(?:"([^"\\n]*(?:""[^"\\n]*)*)"|([^"\\n${mark}]*))`
    const lineOf = (cellAt: (at: number) => string): string => context.header.map((_, at) => cellAt(at)).join(mark)
    const positions = new Set(this.#positions)
    this.#usedOf = new RegExp(`${lineOf((at) => (positions.has(at) ? used : unused))}${mark}?(?=\\n|$)`, 'y')
    this.#allOf = new RegExp(`^${lineOf(() => any)}(${mark})?$`)
  }

  /**
   * The line that begins at `start`, where it has as many cells as the header, each of them plain or in quotes, and none of
   * the used ones has quotes inside; a delimiter may follow the last. Null for any other line.
   */
  record(text: string, start: number, stop: number, line: number): UsedRecord | null {
    this.#usedOf.lastIndex = start
    const match = this.#usedOf.exec(text)
    if (!match) return null
    const used: string[] = []
    for (let at = 1; at < match.length; at += 2) used.push(match[at] ?? match[at + 1] ?? '')
    return new UsedRecord(line, used, text.slice(start, stop), this)
  }

  /** Every cell of a line that `record` took. */
  split(text: string): readonly string[] {
    const match = this.#allOf.exec(text) ?? []
    const isDoubled = text.includes('""')
    const cells: string[] = []
    for (let at = 1; at < match.length - 1; at += 2) {
      const cell = match[at] ?? match[at + 1] ?? ''
      cells.push(isDoubled && cell !== '' ? cell.replaceAll('""', '"') : cell)
    }
    if (match.at(-1) !== undefined) cells.push('')
    return cells
  }

  /** What a format's rows are read with: a reader for whole lines, and one for those of which the used cells were cut out. */
  readers(readerOf: (context: RowContext) => RowReader): { read: RowReader; readUsed: UsedReader } {
    const readPicked = readerOf(this.#narrowed())
    const width = this.context.header.length
    return {
      read: (cells, line) => withCells(readPicked(this.#pick(cells), line), cells),
      readUsed: (record) => {
        const row = readPicked(record.used, record.line)
        if (!('kind' in row)) return withCells(row, record.cells.slice(0, width))
        return row.kind === 'observation' ? new UsedObservation(record, row.observation, row.warnings, width) : row
      },
    }
  }

  #pick(cells: readonly string[]): readonly string[] {
    return this.#positions.map((at) => cells[at] ?? '')
  }

  /** A file that has no other columns. */
  #narrowed(): RowContext {
    const { header, columns } = this.context
    const positions = new Map([...columns.positions].map(([field, at]) => [field, this.#positions.indexOf(at)]))
    return { ...this.context, header: this.#pick(header), columns: { ...columns, positions } }
  }
}

function withCells(row: ReadRow | readonly ReadRow[], cells: readonly string[]): ReadRow | readonly ReadRow[] {
  const given = (each: ReadRow): ReadRow => (each.kind === 'skipped' ? each : { ...each, cells })
  return 'kind' in row ? given(row) : row.map(given)
}
