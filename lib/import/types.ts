import type { DetectedEncoding } from './encoding'
import type { Observation } from '../trade/observation'
import type { AreaAnswer, ReadingChoices } from './choices'
import type { RawSample } from './raw-sample'
import type { WorkbookReader } from './workbook'

/** What a running import can say about a row or a file. An error blocks the row, a warning informs. */
export interface Problem {
  /** Stable and documented, e.g. `E_PERIOD`; its words live in the message files under `problems`. */
  readonly code: string
  readonly severity: 'error' | 'warning'
  /** Line in the file as a text editor counts it, header = 1; null for the whole file. */
  readonly line: number | null
  /** The column's name as it stands in the file. */
  readonly column: string | null
  /** The offending text, at most 40 characters of it. */
  readonly value: string | null
  /** Further values of the message (`expected`, `suggestion`, …). */
  readonly params: Readonly<Record<string, string | number>>
}

/** What a column of the file was taken for; `field` null: ignored, and said so. */
export interface ColumnUse {
  readonly name: string
  readonly field: string | null
}

/** What was found out before the first row. */
export interface FileHead {
  readonly format: string
  readonly encoding: string
  readonly delimiter: string
  readonly decimal: '.' | ','
  readonly headerLine: number
  readonly header: readonly string[]
  readonly columns: readonly ColumnUse[]
  /** The lines before the header, where there are any: title, reporter, unit. */
  readonly preamble?: readonly (readonly string[])[]
  /** The source that files of this format belong to unless the user names another; null for our own form. */
  readonly source: string | null
  /** The date of the data, `YYYY-MM-DD` or `YYYY-MM`, where the file or its name says it. */
  readonly vintage?: string
}

/**
 * Every data row of a file becomes exactly one of these; a line of a wide table becomes one for each of its figures, told
 * apart by `figure` (position of the figure's cell, from 0). Warnings may accompany an observation. What is wrong with the
 * line as a whole is said once, at the first of its figures: the others then have no problem of their own.
 */
export type ReadRow =
  | {
      kind: 'observation'
      line: number
      figure?: number
      cells: readonly string[]
      observation: Observation
      warnings: readonly Problem[]
      /** The source marks a break in the series here. */
      seriesBreak?: true
      /** Which part of its figure the row is, where rows of one key are to be added up: its unread cells. */
      part?: string
    }
  | { kind: 'refused'; line: number; figure?: number; cells: readonly string[]; problems: readonly Problem[] }
  /** Left out on purpose, counted by reason code, e.g. `S_BREAKDOWN` (a part of a row that is there as a whole). */
  | { kind: 'skipped'; line: number; figure?: number; reason: string }

/**
 * What reading a file yields: its head once, then rows in batches; a file-level error ends it. `sample`: its first rows
 * as they stand, also where nothing but the header is not understood.
 */
export type ReadEvent =
  | { kind: 'head'; head: FileHead; warnings: readonly Problem[]; sample?: RawSample }
  | { kind: 'rows'; rows: readonly ReadRow[]; bytes: number }
  | { kind: 'file-error'; problem: Problem; sample?: RawSample }

export interface ReadOptions extends ReadingChoices {
  readonly fileName: string
  /** The running month, counted from January of year 0: periods beyond it get a warning. Comes in so that tests hold. */
  readonly currentMonth: number
  /** What was found of the encoding when the file came in, where it is not packed: else its bytes are gone through for it. */
  readonly detected?: DetectedEncoding
  /** Reads the cells of Excel workbooks; without it those are refused. */
  readonly readWorkbook?: WorkbookReader
  /** Hears of each answer about a name that is used. */
  readonly onAreaAnswer?: (answer: AreaAnswer) => void
}
