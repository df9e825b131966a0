import type pg from 'pg'
import { readTradeFile } from '../import/read-trade-file'
import { readWorkbook } from './read-workbook'
import { rememberAnswers } from './area-answers'
import { rememberMapping } from './column-mappings'
import { inTransaction } from './database'
import { NO_REPETITIONS, takeOutRepetitions, type Comparison } from './import-comparison'
import { spanSeries } from './import-checks'
import { explained, ImportCancelled, ImportError } from './import-errors'
import { openUpload } from './import-files'
import { touchedByStaged } from './import-findings'
import { noteFailure } from './import-preview'
import { countsOf } from './import-reading'
import {
  removeKeptRows,
  ROOM_TO_WORK,
  stageForNow,
  takeKeptRows,
  totalAhead,
  type StagedTables,
} from './import-kept-rows'
import { getImport, type ImportRecord, type RowCounts, type Touched } from './import-record'
import { addSource, draftSource, type SourceDraft, type SourceWish } from './import-source'
import { stageFile } from './import-staging'
import type { ImportStore } from './import-store'
import { ProgressReport, waitToWrite, workOn, WRITTEN_AT } from './import-work'
import { writeStaged } from './import-write'
import { keepOverviews } from './overview-history'
import { refreshSectorTotals } from './sector-totals'
import { keepBreaks } from './series-breaks'
import { unseen } from './unseen-write'

export interface CommitOptions {
  /** Take the good rows although others are refused. */
  readonly partial?: boolean
  /** Another source than the preview's, or more about it. */
  readonly source?: SourceWish
}

/**
 * Writes an import: the rows its preview has kept, or else its file read again by the preview's plan, and everything in one
 * transaction. Readers see the old figures until it is committed. Imports wait for each other. What fails leaves nothing but the state `failed`.
 * @throws ImportError `not-found`, `wrong-state`, `unusable`, `refused-rows`
 */
export async function commitImport(store: ImportStore, id: number, options: CommitOptions = {}): Promise<void> {
  const record = await getImport(store, id)
  requireCommittable(record, options.partial ?? false)
  const draft = sourceFor(record, options.source)
  const claim = async (): Promise<void> => {
    const claiming = `UPDATE import SET state = 'importing', partial = $2, source_draft = $3, failure = NULL, progress = $4
                      WHERE id = $1 AND state = $5::import_state AND progress IS NULL`
    const { rowCount } = await store.pool.query(
      // What was taken back is shown as such, what was never written is not.
      record.state === 'preview' ? unseen(claiming) : claiming,
      [
        id,
        options.partial ?? false,
        draft,
        { phase: 'waiting', bytes: 0, totalBytes: record.fileBytes, rows: 0 },
        record.state,
      ],
    )
    if (rowCount === 0) requireCommittable(await getImport(store, id), options.partial ?? false, true)
  }
  await workOn(store.pool, id, 'write', claim, async () => {
    try {
      await inTransaction(store.pool, (client) => writeFrom(store, client, record, draft))
    } catch (error) {
      await noteFailure(store, id, 'importing', error)
      throw explained(error)
    }
  })
}

function sourceFor(record: ImportRecord, wish: SourceWish | undefined): SourceDraft {
  if (wish) return draftSource(wish, null, record.fileName)
  return record.sourceDraft ?? draftSource(null, null, record.fileName)
}

function requireCommittable(record: ImportRecord, partial: boolean, lost = false): void {
  const { id, state, rows } = record
  const wrong = (sentence: string): ImportError => new ImportError('wrong-state', sentence, { id, state })
  if (state === 'done') throw wrong(`Import ${id} was already imported on ${record.finishedAt?.slice(0, 10) ?? ''}.`)
  if (state === 'importing') throw wrong(`Import ${id} is being imported already.`)
  if (state === 'cancelled') throw wrong(`Import ${id} was dropped. Upload the file again.`)
  if (state === 'failed')
    throw wrong(`Import ${id} failed, and nothing was changed. Preview it again or upload the file again.`)
  if (record.progress || lost) throw wrong(`Import ${id} is still being read. Wait for its preview.`)
  if (record.failure || record.format === null) {
    throw new ImportError('unusable', `The file of import ${id} cannot be read as it is, so nothing can be imported.`, {
      id,
      ...(record.failure && { code: record.failure }),
    })
  }
  if (rows.refused > 0 && !partial) {
    throw new ImportError(
      'refused-rows',
      `${rows.refused} of ${rows.read} rows are refused, so nothing was imported. Mend them, or ask for the good rows only.`,
      { ...rows },
    )
  }
  if (rows.added + rows.changed + rows.unchanged === 0) {
    throw new ImportError('refused-rows', `None of the ${rows.read} rows can be imported.`, { ...rows })
  }
}

async function writeFrom(
  store: ImportStore,
  client: pg.PoolClient,
  record: ImportRecord,
  draft: SourceDraft,
): Promise<void> {
  const { id, fileBytes } = record
  const progress = new ProgressReport(store.pool, id, 'importing')
  const report = (phase: 'reading' | 'checking' | 'writing', bytes: number, rows: number): void =>
    progress.report({ phase, bytes, totalBytes: fileBytes, rows })
  await client.query(ROOM_TO_WORK)
  const kept = await takeKeptRows(client, id, record.rows)
  const tables = kept ?? (await stageForNow(client))
  const staged = kept ? record.rows : await readAgain(store, client, tables, record, report)
  await waitToWrite(client)
  report('writing', fileBytes, staged.read)
  await addSource(client, draft)
  const ahead = kept ? totalAhead(store.pool, id, record.rows) : Promise.resolve(null)
  let comparison: Comparison
  try {
    comparison = await writeStaged(client, tables, id, draft.id)
  } finally {
    await ahead
  }
  const rows = { read: staged.read, ...comparison, refused: staged.refused, skipped: staged.skipped }
  requireSamePlan(record.rows, rows)
  // What is stored of an unchanged value may have other digits behind the point.
  await refreshSectorTotals(client, comparison.unchanged === 0 ? await ahead : null)
  // The same rows touch the same pairs.
  const touched = (kept && record.touched) || (await touchedAnew(client))
  const at = await keepResult(client, record, draft.id, rows, touched)
  await keepOverviews(client, at)
  await keepBreaks(client, id, draft.id, at)
  await removeKeptRows(client, id)
  if (record.choices.areas) await rememberAnswers(client, record.choices.areas)
  if (record.choices.mapping) await rememberMapping(client, record.header, record.choices.mapping)
}

/** Stages the file as the preview had read it, where the rows of the preview are not at hand any more. */
async function readAgain(
  store: ImportStore,
  client: pg.PoolClient,
  tables: StagedTables,
  record: ImportRecord,
  report: (phase: 'reading' | 'checking', bytes: number, rows: number) => void,
): Promise<Pick<RowCounts, 'read' | 'refused' | 'skipped'>> {
  const events = readTradeFile(openUpload(store, record.id), {
    fileName: record.fileName,
    currentMonth: store.currentMonth(),
    readWorkbook,
    ...record.choices,
    ...(record.format && { format: record.format }),
    ...(record.encoding && { encoding: record.encoding }),
  })
  const onProgress = (bytes: number, rows: number): void => report('reading', bytes, rows)
  const staged = await stageFile(client, tables, events, { refusedFor: null, onProgress })
  report('checking', record.fileBytes, staged.read)
  const repetitions = staged.mayRepeat ? await takeOutRepetitions(client) : NO_REPETITIONS
  return countsOf(staged, repetitions, { added: 0, changed: 0, unchanged: 0 })
}

/** The same bytes read by the same plan give the same rows; if not, the program was changed since the preview. */
function requireSamePlan(preview: RowCounts, rows: RowCounts): void {
  if (preview.read === rows.read && preview.refused === rows.refused && preview.skipped === rows.skipped) return
  throw new ImportError('unusable', 'The file reads differently than in its preview. Preview it again.', {})
}

async function touchedAnew(client: pg.ClientBase): Promise<Touched> {
  await spanSeries(client)
  return touchedByStaged(client)
}

/** Returns when the import was written, as an ISO date-time. */
async function keepResult(
  client: pg.ClientBase,
  record: ImportRecord,
  sourceId: string,
  rows: RowCounts,
  { pairs, pairCount }: Touched,
): Promise<string> {
  const before = record.rows
  const changedSincePreview =
    before.added !== rows.added || before.changed !== rows.changed || before.unchanged !== rows.unchanged
  const touched = {
    pairs,
    pairCount,
    ...(changedSincePreview && { changedSincePreview, preview: before }),
  }
  const { rows: written } = await client.query<{ at: Date }>(
    `UPDATE import SET state = 'done', source_id = $2, rows_read = $3, rows_added = $4, rows_changed = $5,
       rows_unchanged = $6, rows_refused = $7, rows_skipped = $8, touched = $9, progress = NULL, finished_at = ${WRITTEN_AT}
     WHERE id = $1 AND state = 'importing'
     RETURNING finished_at AS at`,
    [record.id, sourceId, rows.read, rows.added, rows.changed, rows.unchanged, rows.refused, rows.skipped, touched],
  )
  if (!written[0]) throw new ImportCancelled(`import ${record.id} was dropped`)
  return written[0].at.toISOString()
}
