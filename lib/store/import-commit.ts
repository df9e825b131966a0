import type pg from 'pg'
import { speaksOfBreaks } from '../import/speaks-of-breaks'
import { rememberAnswers } from './area-answers'
import { rememberMapping } from './column-mappings'
import { inTransaction } from './database'
import { giveBackSpace } from './give-back-space'
import type { Comparison } from './import-comparison'
import { explained, ImportCancelled, ImportError } from './import-errors'
import { noteFailure } from './import-preview'
import { areKept, removeKeptRows, ROOM_TO_WORK, stageInKept, storable, totalAhead } from './import-kept-rows'
import { getImport, type ImportRecord, type RowCounts } from './import-record'
import { readAgain } from './import-reread'
import { addSource, draftSource, type SourceDraft, type SourceWish } from './import-source'
import { LARGE, type ImportStore } from './import-store'
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
      await bringRows(store, record)
      await inTransaction(store.pool, (client) => writeFrom(store, client, record, draft))
    } catch (error) {
      await noteFailure(store, id, 'importing', error)
      await giveBackSpace(store.pool, id, error)
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

/** Has the rows of the preview at hand, if need be by reading the file again. */
async function bringRows(store: ImportStore, { id, rows, fileBytes }: ImportRecord): Promise<void> {
  if (await inTransaction(store.pool, (client) => areKept(client, id, rows))) return
  const { readApart } = store
  if (readApart && fileBytes >= LARGE) await readApart({ kind: 'commit', id })
  else await readAgain(store, id)
}

async function writeFrom(
  store: ImportStore,
  client: pg.PoolClient,
  record: ImportRecord,
  draft: SourceDraft,
): Promise<void> {
  const { id, fileBytes, rows: previewed } = record
  await client.query(ROOM_TO_WORK)
  const tables = await stageInKept(client, id)
  await waitToWrite(client)
  new ProgressReport(store.pool, id, 'importing').report({
    phase: 'writing',
    bytes: fileBytes,
    totalBytes: fileBytes,
    rows: previewed.read,
  })
  await addSource(client, draft)
  const ahead = totalAhead(store.pool, id, previewed)
  let comparison: Comparison
  try {
    comparison = await writeStaged(client, tables, id, draft.id)
  } finally {
    await ahead
  }
  const rows = { ...previewed, ...comparison }
  // A crash of the database has just emptied them.
  if (storable(rows) !== storable(previewed)) throw new Error(`the rows of import ${id} are not at hand any more`)
  // What is stored of an unchanged value may have other digits behind the point.
  await refreshSectorTotals(client, comparison.unchanged === 0 ? await ahead : null)
  const at = await keepResult(client, record, draft.id, rows)
  await keepOverviews(client, at)
  const speaks = speaksOfBreaks({ format: record.format ?? '', columns: record.columns ?? [] })
  await keepBreaks(client, id, { sourceId: draft.id, at, speaks })
  await removeKeptRows(client, id)
  if (record.choices.areas) await rememberAnswers(client, record.choices.areas)
  if (record.choices.mapping) await rememberMapping(client, record.header, record.choices.mapping)
}

async function keepResult(
  client: pg.ClientBase,
  record: ImportRecord,
  sourceId: string,
  rows: RowCounts,
): Promise<string> {
  const before = record.rows
  const changedSincePreview =
    before.added !== rows.added || before.changed !== rows.changed || before.unchanged !== rows.unchanged
  // The same rows touch the same pairs.
  const touched = {
    pairs: record.touched?.pairs ?? [],
    pairCount: record.touched?.pairCount ?? 0,
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
