import { giveBackSpace } from './give-back-space'
import { explained, ImportCancelled, ImportError, failureCode } from './import-errors'
import { readForPreview, type PreviewOptions } from './import-reading'
import { getImport } from './import-record'
import { LARGE, type ImportStore } from './import-store'
import { workOn } from './import-work'
import { unseen } from './unseen-write'

/**
 * Reads an import's file from end to end and keeps what a commit would do: counts, the first observations, every refused
 * row, the first problems with complete counts, the pairs touched. Nothing else is stored.
 * @throws ImportError `not-found`, `wrong-state`
 */
export async function previewImport(store: ImportStore, id: number, options: PreviewOptions = {}): Promise<void> {
  const record = await getImport(store, id)
  if (record.state !== 'preview' && record.state !== 'failed') {
    throw new ImportError('wrong-state', `Import ${id} is ${record.state}: it cannot be previewed again.`, {
      state: record.state,
    })
  }
  const claim = async (): Promise<void> => {
    const { rowCount } = await store.pool.query(
      unseen(`UPDATE import SET state = 'preview', failure = NULL, finished_at = NULL, progress = $2
              WHERE id = $1 AND state IN ('preview', 'failed')`),
      [id, { phase: 'waiting', bytes: 0, totalBytes: record.fileBytes, rows: 0 }],
    )
    if (rowCount === 0) throw new ImportError('wrong-state', `Import ${id} was dropped.`)
  }
  await workOn(store.pool, id, 'read', claim, async () => {
    try {
      const { readApart } = store
      if (readApart && record.fileBytes >= LARGE) await readApart({ kind: 'preview', id, options })
      else await readForPreview(store, id, options)
    } catch (error) {
      await noteFailure(store, id, 'preview', error)
      await giveBackSpace(store.pool, id, error)
      throw explained(error)
    }
  })
}

/** Notes why an import failed, unless it was dropped meanwhile. */
export async function noteFailure(store: ImportStore, id: number, state: string, error: unknown): Promise<void> {
  if (error instanceof ImportCancelled) return
  await store.pool
    .query(
      `UPDATE import SET state = 'failed', failure = $3, progress = NULL, finished_at = now()
       WHERE id = $1 AND state = $2::import_state`,
      [id, state, failureCode(error)],
    )
    // The database is gone: `failAbandonedImports` notes it as soon as it is back.
    .catch(() => undefined)
}
