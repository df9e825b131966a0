import type { Problem } from '../import/types'
import { copyText, type CopyWriter } from './import-copy'
import type { ImportStore } from './import-store'
import { storableJson } from './storable-json'

/** A row that was refused: where it stood and what it held, and its first error. */
export interface RefusedRow {
  readonly cells: readonly string[]
  /** The row's first error. */
  readonly problem: Problem
}

// What a refused row keeps of one cell: enough to mend it, never megabytes.
const KEPT_CELL = 10_000
/** Rows that stand together in the database, unless they are as long as this before. */
const TOGETHER = 200
const LONGEST = 1 << 17

/** A refused row in the database; one array, so that a million of them are short. */
type KeptRow = readonly [
  line: number,
  code: string,
  column: string | null,
  value: string | null,
  params: object,
  cells: readonly string[],
]

/** Keeps rows that are refused, in the order of the file, a few hundred in one row of the database. */
export class RefusedRowsWriter {
  #text = ''
  #count = 0
  #first = 0
  #last = 0

  /** `contradicting`: rows that are found out when the others are kept already. */
  constructor(
    private readonly copy: CopyWriter,
    private readonly id: number,
    private readonly contradicting = false,
  ) {}

  /** Takes a row of a line; a line of a wide table is kept once, however many of its figures are refused. */
  add(line: number, cells: readonly string[], { code, column, value, params }: Problem): void {
    if (line === this.#last) return
    this.#last = line
    if (this.#count++ === 0) this.#first = line
    const tooLong = cells.some((cell) => cell.length > KEPT_CELL)
    const kept = tooLong
      ? cells.map((cell) => (cell.length > KEPT_CELL ? `${cell.slice(0, KEPT_CELL)}…` : cell))
      : cells
    const row: KeptRow = [line, code, column, value, params, kept]
    this.#text += this.#text === '' ? storableJson(row) : `\n${storableJson(row)}`
    if (this.#count >= TOGETHER || this.#text.length >= LONGEST) this.finish()
  }

  /** No more rows: gives what is left to be written. */
  finish(): void {
    if (this.#count === 0) return
    this.copy.add(
      'refused_rows',
      `${this.id}\t${this.contradicting ? 't' : 'f'}\t${this.#first}\t${copyText(this.#text)}`,
    )
    this.#text = ''
    this.#count = 0
  }
}

/** Every refused row of an import in the order of the file, a few hundred at a time; a line once. */
export async function* readRefusedRows(store: ImportStore, id: number): AsyncGenerator<RefusedRow[]> {
  const others = contradictingRows(store, id)
  let other = await others.next()
  let last = 0
  for await (const rows of blocksOf(store, id, false)) {
    const batch: RefusedRow[] = []
    const take = (row: RefusedRow): void => {
      const line = row.problem.line ?? 0
      if (line > last) batch.push(row)
      last = Math.max(last, line)
    }
    for (const row of rows) {
      for (; !other.done && other.value.problem.line! < row.problem.line!; other = await others.next())
        take(other.value)
      take(row)
    }
    yield batch
  }
  for (; !other.done; other = await others.next()) if (other.value.problem.line! > last) yield [other.value]
}

async function* contradictingRows(store: ImportStore, id: number): AsyncGenerator<RefusedRow, undefined> {
  for await (const rows of blocksOf(store, id, true)) yield* rows
}

async function* blocksOf(store: ImportStore, id: number, contradicting: boolean): AsyncGenerator<RefusedRow[]> {
  let after = 0
  for (;;) {
    const { rows } = await store.pool.query<{ first: number; rows: string }>(
      `SELECT first_line AS first, rows FROM refused_rows
       WHERE import_id = $1 AND contradicting = $2 AND first_line > $3 ORDER BY first_line LIMIT 4`,
      [id, contradicting, after],
    )
    for (const block of rows) {
      after = block.first
      yield block.rows.split('\n').map(refusedRow)
    }
    if (rows.length === 0) return
  }
}

function refusedRow(text: string): RefusedRow {
  const [line, code, column, value, params, cells] = JSON.parse(text) as KeptRow
  return { cells, problem: { code, severity: 'error', line, column, value, params: params as Problem['params'] } }
}
