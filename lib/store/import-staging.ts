import type pg from 'pg'
import type { RawSample } from '../import/raw-sample'
import type { FileHead, Problem, ReadEvent, ReadRow } from '../import/types'
import { copyText, CopyWriter } from './import-copy'
import type { StagedTables } from './import-kept-rows'
import { STAGED_PART } from './import-parts'
import { RefusedRowsWriter } from './refused-rows'
import { SeriesDictionary } from './staged-series'

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
  UPDATE staged_break SET series_no = m.kept FROM merged m WHERE m.no = staged_break.series_no;
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
  /** Rows of one key may be parts of one figure: which, goes into `staged_part`. */
  readonly parts?: boolean
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
  if (options.parts) await client.query(STAGED_PART)
  const dictionary = new SeriesDictionary(copy, tables, options.dictionaryLimit ?? 400_000)
  const found = new ProblemList()
  let head: FileHead | null = null
  let fileError: Problem | null = null
  let sample: RawSample | null = null
  const rows = { read: 0, refused: 0, skipped: 0 }
  const refused = options.refusedFor === null ? null : new RefusedRowsWriter(copy, options.refusedFor)

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
      if (row.problems[0]) refused?.add(row.line, row.cells, row.problems[0])
      return
    }
    row.warnings.forEach((problem) => found.add(problem))
    const { period, value, status } = row.observation
    const series = dictionary.numberOf(row.observation)
    if (row.part !== undefined) copy.add('staged_part', `${row.line}\t${row.figure ?? 0}\t${copyText(row.part)}`)
    if (row.seriesBreak) copy.add(tables.staged_break, `${series}\t${period.months}\t${period.first}`)
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
  refused?.finish()
  await copy.finish()
  if (dictionary.emptied) await client.query(MERGE)
  await client.query(
    `ANALYZE ${tables.staged_flow}; ANALYZE ${tables.staged_series}; ANALYZE ${tables.staged} (series_no, months, first_month)`,
  )
  const { mayRepeat } = dictionary
  return { head, fileError, sample, mayRepeat, ...rows, problems: found.kept(), problemCounts: found.counts }
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
