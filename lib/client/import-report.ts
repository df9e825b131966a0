import type { SeriesIdentity, Status } from '../trade/observation'
import type { Mapping, RawSample, ReadingChoices, StoredValue } from './reading-choices'

/** Where an import stands; `preview` with `progress` is still being read. */
export const IMPORT_STATES = ['preview', 'importing', 'done', 'failed', 'reverted', 'cancelled'] as const
export type ImportState = (typeof IMPORT_STATES)[number]

/** Every data row is in exactly one of the five: read = added + changed + unchanged + refused + skipped. */
export interface RowCounts {
  readonly read: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly refused: number
  readonly skipped: number
}

/** One thing to say about a file; `message` is the rule, `hint` the remedy, in the language of the request. */
export interface ImportProblem {
  readonly code: string
  readonly severity: 'error' | 'warning'
  /** Line as a text editor counts it; null for the whole file. */
  readonly line: number | null
  readonly column: string | null
  readonly value: string | null
  readonly message: string
  readonly hint: string
  /**
   * Values in order of time, as decimal text. Of a value out of scale: the one before it, itself, and the one after it; of a
   * series with holes: its periods, null where one is missing.
   */
  readonly trend?: readonly (string | null)[]
}

/** One of the first observations as it will be stored, beside what is stored now; values are decimal text. */
export interface SampleObservation extends Omit<SeriesIdentity, 'source'> {
  readonly line: number
  readonly period: string
  readonly value: string | null
  readonly status: Status
  readonly change: 'added' | 'changed' | 'unchanged'
  readonly previous: { readonly value: string | null; readonly status: Status } | null
}

/** One of the first rows of a file read by a trial: the observation it would be, or what is wrong with it. */
export interface TrialRow {
  readonly line: number
  readonly observation: Omit<SampleObservation, 'line' | 'change' | 'previous'> | null
  readonly problems: readonly ImportProblem[]
}

/** What the first rows of a file are by choices that are being made: `POST /api/v1/imports/{id}/trial`. */
export interface Trial {
  readonly rows: readonly TrialRow[]
  /** Rows among them that were left out on purpose. */
  readonly skipped: number
  /** What makes the file unreadable by these choices. */
  readonly failure: ImportProblem | null
}

/** A pair that an import speaks about, with its first and last period in SDMX notation. */
export interface TouchedPair {
  readonly reporter: string
  readonly partner: string
  readonly from: string
  readonly to: string
  readonly observations: number
}

/** An observation that the file says anew; values are decimal text. */
export interface ChangedObservation extends Omit<SeriesIdentity, 'source' | 'valuation'> {
  readonly period: string
  readonly before: { readonly value: string | null; readonly status: Status }
  readonly after: { readonly value: string | null; readonly status: Status }
  /** Growth as a ratio; null where that is no number. */
  readonly change: number | null
  readonly line: number
}

/** What a file would do to the figures of one pair. */
export interface PairDifference {
  readonly reporter: string
  readonly partner: string
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly from: string
  readonly to: string
}

/** What writing a file would change: the largest changes, and the pairs; `pairCount` is complete. */
export interface Difference {
  readonly largest: readonly ChangedObservation[]
  readonly pairs: readonly PairDifference[]
  readonly pairCount: number
  readonly periods: { readonly from: string; readonly to: string } | null
  /** The series it would change most, in order of time; values are decimal text. */
  readonly series: readonly SeriesAround[]
}

/** A series that an import writes to, with the period it changes most. */
export interface TouchedSeries extends Omit<SeriesIdentity, 'source' | 'valuation'> {
  readonly period: string
}

/** A series as it is stored now and as it would be after an import. */
export interface SeriesAround extends TouchedSeries {
  readonly points: ReadonlyArray<{
    readonly period: string
    readonly before: string | null
    readonly after: string | null
  }>
}

/** Something that only a person can settle for the whole file, with what each answer would make of the first example. */
export interface Question {
  readonly kind:
    'encoding' | 'decimal' | 'dateOrder' | 'trimester' | 'fiscalYear' | 'flowCodes' | 'repeated' | 'constant'
  /** The field without a column. */
  readonly field?: string
  readonly column?: string | null
  readonly line?: number
  readonly value?: string
  /** Empty where any text can be the answer. */
  readonly options: ReadonlyArray<{ readonly choice: string; readonly reads: string }>
}

/** How far a running step has come. */
export interface ImportProgress {
  readonly phase: 'waiting' | 'reading' | 'checking' | 'writing' | 'taking-back'
  readonly bytes: number
  readonly totalBytes: number
  readonly rows: number
}

/** What a list of imports shows of each. */
export interface ImportSummary {
  readonly id: number
  readonly state: ImportState
  readonly format: string | null
  /** Id of the source the figures belong to; one that is not there yet is made by the commit. */
  readonly source: string | null
  readonly sourceTitle: string | null
  readonly file: { readonly name: string; readonly bytes: number; readonly sha256: string }
  readonly rows: RowCounts
  readonly progress: ImportProgress | null
  readonly partial: boolean
  /** Complete counts by code, also where a list is cut; codes `S_…` count rows left out on purpose. */
  readonly problemCounts: Readonly<Record<string, number>>
  /** Code of why it failed, or of what makes the file unusable; null otherwise. */
  readonly failure: string | null
  /** ISO date-times in UTC. */
  readonly createdAt: string
  readonly finishedAt: string | null
}

/** Everything about one import: `GET /api/v1/imports/{id}`. */
export interface ImportReport extends ImportSummary {
  readonly dialect: {
    readonly encoding: string | null
    readonly delimiter: string | null
    readonly decimal: string | null
  }
  readonly columns: ReadonlyArray<{ readonly name: string; readonly field: string | null }>
  readonly sample: readonly SampleObservation[]
  readonly problems: readonly ImportProblem[]
  /** The pairs it speaks about, those with the most observations first; `pairCount` is complete. */
  readonly touched: { readonly pairs: readonly TouchedPair[]; readonly pairCount: number }
  /** What a commit would change; null where the file cannot be read. */
  readonly difference: Difference | null
  /** Names of areas that no code list has, those with the most rows first. */
  readonly unknownAreas: {
    readonly distinct: number
    readonly names: ReadonlyArray<{
      readonly text: string
      readonly rows: number
      readonly suggestions: readonly string[]
    }>
  }
  readonly questions: readonly Question[]
  /** What a person has settled about the file. */
  readonly choices: ReadingChoices
  /** The first rows as they stand; null where there is no table to be seen, or nothing was read yet. */
  readonly raw: RawSample | null
  /** What the columns probably are, where no format knows them. */
  readonly suggestedMapping: Mapping | null
  /** The commit did something else than its preview had said, because the data had changed meanwhile. */
  readonly changedSincePreview?: boolean
  /** What the preview had said then. */
  readonly preview?: RowCounts
  /** What taking it back did; only of an import that is taken back. */
  readonly reverted?: Reverted
}

/** What taking an import back did. */
export interface Reverted {
  readonly restored: number
  readonly removed: number
  /** Values that a later import had replaced again; `kept` has the first 20 of them, as they stand now. */
  readonly replacedSince: number
  readonly kept: readonly KeptObservation[]
}

export interface KeptObservation extends StoredValue, Omit<SeriesIdentity, 'source' | 'measure' | 'valuation'> {
  readonly period: string
  /** The later import. */
  readonly import: number
}

/** Whether the server is at it, so that looking again soon is worth while. */
export const isRunning = (report: Pick<ImportSummary, 'state' | 'progress'>): boolean =>
  report.state === 'importing' || ((report.state === 'preview' || report.state === 'done') && report.progress !== null)

/** Rows that a commit would take: refused and skipped ones are never among them. */
export const goodRows = ({ added, changed, unchanged }: RowCounts): number => added + changed + unchanged

/** How many errors, warnings or rows left out there are in all, whatever the list was cut to. */
export const countOf = (report: Pick<ImportReport, 'problemCounts'>, prefix: 'E_' | 'W_' | 'S_'): number =>
  Object.entries(report.problemCounts).reduce((sum, [code, count]) => (code.startsWith(prefix) ? sum + count : sum), 0)
