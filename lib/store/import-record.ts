import type pg from 'pg'
import type { ReadingChoices } from '../import/choices'
import type { DetectedEncoding } from '../import/encoding'
import type { Question } from '../import/questions'
import type { ColumnUse } from '../import/types'
import type { UnknownArea } from '../import/unknown-areas'
import type { Difference } from './import-difference'
import { ImportError } from './import-errors'
import type { RawFindings } from './import-raw'
import type { ImportStore } from './import-store'
import type { ProgressFacts } from './import-work'
import type { SourceDraft } from './import-source'
import type { SeriesIdentity, Status } from '../trade/observation'

export type ImportState = 'preview' | 'importing' | 'done' | 'failed' | 'reverted' | 'cancelled'

/** One of the first observations of a file, as it will be stored or is stored, beside what was there before. */
export interface SampleObservation extends Omit<SeriesIdentity, 'source'> {
  readonly line: number
  /** Canonical SDMX notation. */
  readonly period: string
  /** Decimal text. */
  readonly value: string | null
  readonly status: Status
  readonly change: 'added' | 'changed' | 'unchanged'
  readonly previous: { readonly value: string | null; readonly status: Status } | null
}

export interface TouchedPair {
  readonly reporter: string
  readonly partner: string
  /** First and last period in canonical notation: years where whole years are meant, else months. */
  readonly from: string
  readonly to: string
  readonly observations: number
}

export interface Touched {
  /** Those with the most observations; `pairCount` is complete. */
  readonly pairs: readonly TouchedPair[]
  readonly pairCount: number
  /** A commit did something else than its preview had said, because the data had changed meanwhile. */
  readonly changedSincePreview?: boolean
  /** What the preview had said then. */
  readonly preview?: RowCounts
}

export interface RowCounts {
  readonly read: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly refused: number
  readonly skipped: number
}

/** What a preview finds beyond its counts: empty before one was made. */
export interface PreviewFindings extends RawFindings {
  readonly difference?: Difference | null
  readonly unknownAreas?: { readonly distinct: number; readonly names: readonly UnknownArea[] }
  readonly questions?: readonly Question[]
  /** The lines before the header: what they say of the whole file holds for its refused rows too. */
  readonly preamble?: readonly (readonly string[])[]
  /** What taking the import back did, the last time. */
  readonly reverted?: Reverted
}

/** What taking an import back did. */
export interface Reverted {
  /** Earlier values that are back. */
  readonly restored: number
  /** Observations that only this import had. */
  readonly removed: number
  /** Values that a later import had replaced already: they stay as they are. */
  readonly replacedSince: number
  /** The first 20 of those, with the value they have and the import it came in with. */
  readonly kept: readonly KeptObservation[]
}

/** An observation that a later import replaced, so that taking back an earlier one leaves it. */
export interface KeptObservation extends Omit<SeriesIdentity, 'source' | 'measure' | 'valuation'> {
  readonly period: string
  /** Decimal text. */
  readonly value: string | null
  readonly status: Status
  readonly import: number
}

/** An import as the table has it, without its problems and refused rows. */
export interface ImportRecord {
  readonly id: number
  readonly state: ImportState
  readonly fileName: string
  readonly fileBytes: number
  readonly fileSha256: string
  readonly format: string | null
  /** What all bytes of the file say of their encoding; null for a packed file. */
  readonly detected: DetectedEncoding | null
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly decimal: string | null
  readonly sourceId: string | null
  readonly sourceDraft: SourceDraft | null
  readonly partial: boolean
  readonly rows: RowCounts
  readonly progress: ProgressFacts | null
  readonly columns: readonly ColumnUse[] | null
  readonly header: readonly string[]
  readonly sample: readonly SampleObservation[] | null
  readonly problemCounts: Readonly<Record<string, number>>
  readonly touched: Touched | null
  /** Code of what makes the file unusable or of what the import failed of. */
  readonly failure: string | null
  /** What a person settled about the file. */
  readonly choices: ReadingChoices
  /** What the preview found beyond its counts; empty in a list of imports. */
  readonly findings: PreviewFindings
  /** ISO date-times in UTC. */
  readonly createdAt: string
  readonly finishedAt: string | null
}

const TIME = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`
const COLUMNS = `
  id, state, file_name AS "fileName", file_bytes::float8 AS "fileBytes", file_sha256 AS "fileSha256", format, detected, encoding,
  delimiter, decimal, source_id AS "sourceId", source_draft AS "sourceDraft", partial,
  json_build_object('read', rows_read, 'added', rows_added, 'changed', rows_changed, 'unchanged', rows_unchanged,
                    'refused', rows_refused, 'skipped', rows_skipped) AS rows,
  progress, columns, header, sample, problem_counts AS "problemCounts", touched, failure, choices,
  to_char(created_at AT TIME ZONE 'UTC', ${TIME}) AS "createdAt",
  to_char(finished_at AT TIME ZONE 'UTC', ${TIME}) AS "finishedAt"`

/** One import; null where there is none. */
export async function findImport(store: ImportStore, id: number): Promise<ImportRecord | null> {
  const { rows } = await store.pool.query<ImportRecord>(`SELECT ${COLUMNS}, findings FROM import WHERE id = $1`, [id])
  return rows[0] ?? null
}

/** @throws ImportError `not-found` */
export async function getImport(store: ImportStore, id: number): Promise<ImportRecord> {
  const found = await findImport(store, id)
  if (!found) throw new ImportError('not-found', `There is no import ${id}.`, { id })
  return found
}

/** Imports from the newest on, those before `before`. */
export async function findImports(
  store: ImportStore,
  { limit, before }: { limit: number; before?: number },
): Promise<ImportRecord[]> {
  const { rows } = await store.pool.query<ImportRecord>(
    `SELECT ${COLUMNS}, '{}'::jsonb AS findings FROM import WHERE $1::int IS NULL OR id < $1 ORDER BY id DESC LIMIT $2`,
    [before ?? null, limit],
  )
  return rows
}

/** The newest import of the same bytes into the same source that is done; null where there is none. */
export async function findSameFile(
  database: Pick<pg.ClientBase, 'query'>,
  record: Pick<ImportRecord, 'id' | 'fileSha256'>,
  sourceId: string,
): Promise<{ id: number; finishedAt: string } | null> {
  const { rows } = await database.query<{ id: number; finishedAt: string }>(
    `SELECT id, to_char(finished_at AT TIME ZONE 'UTC', ${TIME}) AS "finishedAt" FROM import
     WHERE file_sha256 = $1 AND source_id = $2 AND state = 'done' AND id <> $3 ORDER BY id DESC LIMIT 1`,
    [record.fileSha256, sourceId, record.id],
  )
  return rows[0] ?? null
}

/** Which source an import's figures belong to, as far as it is known yet. */
export const sourceOf = (record: ImportRecord): string | null => record.sourceId ?? record.sourceDraft?.id ?? null
