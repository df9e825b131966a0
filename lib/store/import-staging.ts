import type pg from 'pg'
import type { RawSample } from '../import/raw-sample'
import type { FileHead, Problem, ReadEvent, ReadRow } from '../import/types'
import type { Observation } from '../trade/observation'
import { chapterOf, isHs, TOTAL } from '../trade/product'
import { sectorsWithin } from '../trade/sector'
import { copyArray, copyText, CopyWriter } from './import-copy'

/** Problems kept for people to read: this many errors and as many warnings. The counts are complete. */
export const KEPT_PROBLEMS = 1000

const TABLES = `
  CREATE TEMP TABLE staged_flow (
    no int, reporter text, partner text, flow text, measure text, unit text, valuation text
  ) ON COMMIT DROP;
  CREATE TEMP TABLE staged_series (
    no int, flow_no int, classification text, product text, chapter text, level smallint, sectors text[]
  ) ON COMMIT DROP;
  CREATE TEMP TABLE staged (
    line int, figure int, series_no int, months smallint, first_month int, value numeric, status char(1)
  ) ON COMMIT DROP`

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
 * Reads a file's events into the temporary tables `staged_flow`, `staged_series` and `staged` of the connection's
 * transaction by COPY. Memory stays flat: rows leave a megabyte at a time and the dictionary of series is bounded.
 */
export async function stageFile(
  client: pg.ClientBase,
  events: AsyncIterable<ReadEvent>,
  options: StagingOptions,
): Promise<StagedFile> {
  await client.query(TABLES)
  const copy = new CopyWriter(client)
  const dictionary = new SeriesDictionary(copy, options.dictionaryLimit ?? 400_000)
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
      'staged',
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
  await client.query('ANALYZE staged_flow; ANALYZE staged_series; ANALYZE staged')
  return { head, fileError, sample, ...rows, problems: found.kept(), problemCounts: found.counts }
}

/** Target of the rows that are refused, for `CopyWriter`. */
export const REFUSED = 'refused_row (import_id, line, cells, code, column_name, params, value)'
// What a refused row keeps of one cell: enough to mend it, never megabytes.
const KEPT_CELL = 10_000

/** A refused row as a line of COPY: the cells as they stood, and its first problem. */
export function refusedLine(id: number, line: number, cells: readonly string[], problem: Problem): string {
  const kept = cells.map((cell) => (cell.length > KEPT_CELL ? `${cell.slice(0, KEPT_CELL)}…` : cell))
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

/** Numbers for flows and series in the order they first appear, so that a staged row is a few integers. */
class SeriesDictionary {
  emptied = false
  #flows = new Map<string, number>()
  #series = new Map<string, number>()
  #nextFlow = 1
  #nextSeries = 1

  constructor(
    private readonly copy: CopyWriter,
    private readonly limit: number,
  ) {}

  numberOf(o: Observation): number {
    const flowKey = `${o.reporter} ${o.partner} ${o.flow} ${o.measure} ${o.valuation} ${o.unit}`
    const flow = this.#flows.get(flowKey) ?? this.#addFlow(flowKey, o)
    const key = `${flow} ${o.classification} ${o.product}`
    return this.#series.get(key) ?? this.#addSeries(key, flow, o)
  }

  #addFlow(key: string, o: Observation): number {
    const no = this.#nextFlow++
    this.#flows.set(key, no)
    const cells = [o.reporter, o.partner, o.flow, o.measure, o.unit, o.valuation]
    this.copy.add('staged_flow', `${no}\t${cells.map(copyText).join('\t')}`)
    return no
  }

  #addSeries(key: string, flow: number, o: Observation): number {
    if (this.#series.size >= this.limit) {
      this.emptied = true
      this.#series.clear()
      this.#flows.clear()
      return this.numberOf(o)
    }
    const no = this.#nextSeries++
    this.#series.set(key, no)
    const { chapter, level, sectors } = placeOf(o.classification, o.product)
    const cells = [o.classification, o.product, chapter].map(copyText)
    this.copy.add('staged_series', `${no}\t${flow}\t${cells.join('\t')}\t${level}\t${copyArray(sectors)}`)
    return no
  }
}

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
