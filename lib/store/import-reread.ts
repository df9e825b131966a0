import { readTradeFile } from '../import/read-trade-file'
import { inTransaction } from './database'
import { NO_REPETITIONS, takeOutRepetitions } from './import-comparison'
import { ImportError } from './import-errors'
import { openUpload } from './import-files'
import { keepRows, makeKeptTables, ROOM_TO_WORK, stageInKept } from './import-kept-rows'
import { countsOf } from './import-reading'
import { getImport, type RowCounts } from './import-record'
import { stageFile } from './import-staging'
import type { ImportStore } from './import-store'
import { ProgressReport } from './import-work'
import { readWorkbook } from './read-workbook'
import { UNSEEN } from './unseen-write'

/**
 * Reads the file of an import once more as its preview had read it, for its commit, where the rows that the preview had kept
 * are not at hand any more. Leaves them where `areKept` finds them.
 * @throws ImportError `unusable` where the file reads differently; ImportCancelled when the import was dropped meanwhile
 */
export async function readAgain(store: ImportStore, id: number): Promise<void> {
  const record = await getImport(store, id)
  await makeKeptTables(store.pool, id)
  await inTransaction(store.pool, async (client) => {
    await client.query(ROOM_TO_WORK)
    await client.query(UNSEEN)
    const events = readTradeFile(openUpload(store, id), {
      fileName: record.fileName,
      currentMonth: store.currentMonth(),
      ...(record.detected && { detected: record.detected }),
      readWorkbook,
      ...record.choices,
      ...(record.format && { format: record.format }),
      ...(record.encoding && { encoding: record.encoding }),
    })
    const progress = new ProgressReport(store.pool, id, 'importing')
    const report = (phase: 'reading' | 'checking', bytes: number, rows: number): void =>
      progress.report({ phase, bytes, totalBytes: record.fileBytes, rows })
    const staged = await stageFile(client, await stageInKept(client, id), events, {
      refusedFor: null,
      parts: record.choices.repeated === 'add',
      onProgress: (bytes, rows) => report('reading', bytes, rows),
    })
    report('checking', record.fileBytes, staged.read)
    const repetitions = staged.mayRepeat
      ? await takeOutRepetitions(client, record.choices.repeated === 'add')
      : NO_REPETITIONS
    requireSamePlan(record.rows, countsOf(staged, repetitions, { added: 0, changed: 0, unchanged: 0 }))
    await keepRows(client)
  })
}

/** The same bytes read by the same plan give the same rows; if not, the program was changed since the preview. */
function requireSamePlan(preview: RowCounts, rows: RowCounts): void {
  if (preview.read === rows.read && preview.refused === rows.refused && preview.skipped === rows.skipped) return
  throw new ImportError('unusable', 'The file reads differently than in its preview. Preview it again.', {})
}
