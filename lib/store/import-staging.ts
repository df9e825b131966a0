import type pg from 'pg'
import { detached } from '../import/cell-text'
import type { RawSample } from '../import/raw-sample'
import type { FileHead, Problem, ReadEvent, ReadRow } from '../import/types'
import type { Observation } from '../trade/observation'
import { chapterOf, isHs, TOTAL } from '../trade/product'
import { sectorsWithin } from '../trade/sector'
import { copyArray, copyText, CopyWriter } from './import-copy'
import type { StagedTables } from './import-kept-rows'

/** Problems kept for people to read: this many errors and as many warnings. The counts are complete. */
export const KEPT_PROBLEMS = 1000

// A series may have got two numbers when the dictionary was emptied in between: the first one holds.
const MERGE = `
  CREATE TEMP TABLE merged ON COMMIT DROP AS
    SELECT s.no, min(s.no) OVER (
      PARTITION BY f.reporter, f.partner, f.flow, f.measure, f.unit, f.valuation, s.classification, s.product
    ) AS kept
    FROM staged_series s JOIN staged_flow f ON f.no = s.flow_no;
  DELETE FROM merged WHERE no = kept;
  UPDATE staged SET series_no = m.kept FROM merged m WHERE m.no = staged.series_no;
  DELETE FROM staged_series s USING merged m WHERE m.no = s.no;
  DROP TABLE merged`

export interface StagedFile {
  readonly head: FileHead | null
  /** What makes the whole file unusable; nothing of it is staged then. */
  readonly fileError: Problem | null
  /** The first rows of the file as they stand, where it is a text table at all. */
  readonly sample: RawSample | null
  /** A key may stand in it twice: not every series goes through time in one direction with periods of one length. */
  readonly mayRepeat: boolean
  readonly read: number
  readonly refused: number
  readonly skipped: number
  readonly problems: Problem[]
  readonly problemCounts: Map<string, number>
}

export interface StagingOptions {
  /** Keep refused rows of this import; null when they are kept already. */
  readonly refusedFor: number | null
  readonly onProgress: (bytes: number, rows: number) => void
  /** Hears of the head and of every row. */
  readonly watch?: { head(head: FileHead): void; add(row: ReadRow): void }
  /** Series remembered at once. */
  readonly dictionaryLimit?: number
}

/**
 * Reads a file's events into `staged_flow`, `staged_series` and `staged` in the connection's transaction by COPY. Memory stays flat: rows leave a megabyte at a time and the dictionary of series is bounded.
 */
export async function stageFile(
  client: pg.ClientBase,
  tables: StagedTables,
  events: AsyncIterable<ReadEvent>,
  options: StagingOptions,
): Promise<StagedFile> {
  const copy = new CopyWriter(client)
  const dictionary = new SeriesDictionary(copy, tables, options.dictionaryLimit ?? 400_000)
  const found = new ProblemList()
  let head: FileHead | null = null
  let fileError: Problem | null = null
  let sample: RawSample | null = null
  const rows = { read: 0, refused: 0, skipped: 0 }
  let keptLine = 0

  const take = (row: ReadRow): void => {
    rows.read++
    options.watch?.add(row)
    if (row.kind === 'skipped') {
      rows.skipped++
      found.count(row.reason)
      return
    }
    if (row.kind === 'refused') {
      rows.refused++
      row.problems.forEach((problem) => found.add(problem))
      // A line of a wide table is kept once, however many of its figures are refused.
      if (options.refusedFor !== null && row.problems[0] && row.line !== keptLine) {
        copy.add(REFUSED, refusedLine(options.refusedFor, row.line, row.cells, row.problems[0]))
        keptLine = row.line
      }
      return
    }
    row.warnings.forEach((problem) => found.add(problem))
    const { period, value, status } = row.observation
    const series = dictionary.numberOf(row.observation)
    copy.add(
      tables.staged,
      `${row.line}\t${row.figure ?? 0}\t${series}\t${period.months}\t${period.first}\t${value ?? '\\N'}\t${status}`,
    )
  }

  for await (const event of events) {
    if (event.kind === 'head') {
      head = event.head
      options.watch?.head(event.head)
      sample = event.sample ?? null
      event.warnings.forEach((problem) => found.add(problem))
    } else if (event.kind === 'file-error') {
      fileError = event.problem
      sample = event.sample ?? sample
      found.add(event.problem)
      break
    } else {
      event.rows.forEach(take)
      await copy.drain()
      options.onProgress(event.bytes, rows.read)
    }
  }
  await copy.finish()
  if (dictionary.emptied) await client.query(MERGE)
  await client.query(
    `ANALYZE ${tables.staged_flow}; ANALYZE ${tables.staged_series}; ANALYZE ${tables.staged} (series_no, months, first_month)`,
  )
  const { mayRepeat } = dictionary
  return { head, fileError, sample, mayRepeat, ...rows, problems: found.kept(), problemCounts: found.counts }
}

/** Target of the rows that are refused, for `CopyWriter`. */
export const REFUSED = 'refused_row (import_id, line, cells, code, column_name, params, value)'
// What a refused row keeps of one cell: enough to mend it, never megabytes.
const KEPT_CELL = 10_000

/** A refused row as a line of COPY: the cells as they stood, and its first problem. */
export function refusedLine(id: number, line: number, cells: readonly string[], problem: Problem): string {
  const tooLong = cells.some((cell) => cell.length > KEPT_CELL)
  const kept = tooLong ? cells.map((cell) => (cell.length > KEPT_CELL ? `${cell.slice(0, KEPT_CELL)}…` : cell)) : cells
  return [
    String(id),
    String(line),
    copyArray(kept),
    problem.code,
    copyText(problem.column),
    copyText(JSON.stringify(problem.params).replaceAll('\\u0000', '\u2400')),
    copyText(problem.value),
  ].join('\t')
}

type FlowIdentity = Pick<Observation, 'reporter' | 'partner' | 'flow' | 'measure' | 'unit' | 'valuation'>

/** A flow of the file, with the numbers of its series by classification and product. */
interface NumberedFlow {
  readonly no: number
  readonly of: FlowIdentity
  readonly series: Map<string, Map<string, NumberedSeries>>
}

interface NumberedSeries {
  readonly no: number
  /** The months of its periods, the first month of the last one, and whether it is later than that before (1) or earlier (-1). */
  months: number
  first: number
  direction: number
}

/** Numbers for flows and series in the order they first appear, so that a staged row is a few integers. */
class SeriesDictionary {
  emptied = false
  mayRepeat = false
  readonly #flows = new Map<string, NumberedFlow>()
  readonly #places = new Map<string, string>()
  #last: NumberedFlow | null = null
  #size = 0
  #nextFlow = 1
  #nextSeries = 1

  constructor(
    private readonly copy: CopyWriter,
    private readonly tables: StagedTables,
    private readonly limit: number,
  ) {}

  numberOf(o: Observation): number {
    const flow = this.#last && isOfFlow(o, this.#last.of) ? this.#last : this.#flowOf(o)
    const series = flow.series.get(o.classification)?.get(o.product)
    if (!series) return this.#addSeries(flow, o)
    const { first, months } = o.period
    const direction = Math.sign(first - series.first)
    if (months !== series.months || direction === 0 || direction === -series.direction) this.mayRepeat = true
    series.months = months
    series.first = first
    series.direction = direction
    return series.no
  }

  #flowOf(o: Observation): NumberedFlow {
    const key = `${o.reporter} ${o.partner} ${o.flow} ${o.measure} ${o.valuation} ${o.unit}`
    return (this.#last = this.#flows.get(key) ?? this.#addFlow(key, o))
  }

  #addFlow(key: string, o: Observation): NumberedFlow {
    const { reporter, partner, flow: direction, measure, unit, valuation } = o
    // Not the observation itself, which would keep its value, and with that the whole chunk it was cut from.
    const of = { reporter, partner, flow: direction, measure, unit, valuation }
    const flow = { no: this.#nextFlow++, of, series: new Map<string, Map<string, NumberedSeries>>() }
    this.#flows.set(key, flow)
    const cells = [reporter, partner, direction, measure, unit, valuation]
    this.copy.add(this.tables.staged_flow, `${flow.no}\t${cells.map(copyText).join('\t')}`)
    return flow
  }

  #addSeries(flow: NumberedFlow, o: Observation): number {
    if (this.#size >= this.limit) {
      this.emptied = true
      this.mayRepeat = true
      this.#flows.clear()
      this.#places.clear()
      this.#last = null
      this.#size = 0
      return this.numberOf(o)
    }
    this.#size++
    const no = this.#nextSeries++
    const { classification, product } = o
    const numbers = flow.series.get(classification)
    const series = { no, months: o.period.months, first: o.period.first, direction: 0 }
    if (numbers) numbers.set(detached(product), series)
    else flow.series.set(classification, new Map([[detached(product), series]]))
    this.copy.add(this.tables.staged_series, `${no}\t${flow.no}\t${this.#placed(classification, product)}`)
    return no
  }

  /** What the flows of a product have in common, as the rest of its line. */
  #placed(classification: string, product: string): string {
    const key = `${classification} ${product}`
    const known = this.#places.get(key)
    if (known !== undefined) return known
    const { chapter, level, sectors } = placeOf(classification, product)
    const cells = [classification, product, chapter].map(copyText)
    const placed = `${cells.join('\t')}\t${level}\t${copyArray(sectors)}`
    this.#places.set(key, placed)
    return placed
  }
}

const isOfFlow = (one: FlowIdentity, other: FlowIdentity): boolean =>
  one.partner === other.partner &&
  one.reporter === other.reporter &&
  one.flow === other.flow &&
  one.measure === other.measure &&
  one.valuation === other.valuation &&
  one.unit === other.unit

/** Where a product stands in its classification: what the totals and sectors are made from. */
export function placeOf(
  classification: string,
  product: string,
): { chapter: string | null; level: number; sectors: readonly string[] } {
  if (product === TOTAL) return { chapter: null, level: 0, sectors: [] }
  if (classification === 'SECTOR') return { chapter: null, level: 0, sectors: [product] }
  if (!isHs(classification)) return { chapter: null, level: 0, sectors: [] }
  return { chapter: chapterOf(product), level: product.length, sectors: sectorsWithin(product) }
}

/** Complete counts by code, and the first problems of each severity. */
export class ProblemList {
  readonly counts = new Map<string, number>()
  readonly #kept: Record<Problem['severity'], Problem[]> = { error: [], warning: [] }
  readonly #findings: Problem[] = []

  count(code: string, times = 1): void {
    this.counts.set(code, (this.counts.get(code) ?? 0) + times)
  }

  add(problem: Problem): void {
    this.count(problem.code)
    const list = this.#kept[problem.severity]
    if (list.length < KEPT_PROBLEMS) list.push(problem)
  }

  /** One of the few findings about the whole, which are kept however many warnings the rows gave. */
  addFinding(problem: Problem): void {
    this.count(problem.code)
    this.#findings.push(problem)
  }

  /** In the order of the file; what concerns the whole file first. */
  kept(): Problem[] {
    return [...this.#kept.error, ...this.#kept.warning, ...this.#findings].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  }
}
