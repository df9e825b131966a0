import { ImportError } from './import-errors'
import { removeUpload } from './import-files'
import { dropKeptRows } from './import-kept-rows'
import { getImport } from './import-record'
import type { ImportStore } from './import-store'

/**
 * Drops an import that was not written: its state becomes `cancelled` and its file is removed. Work that is under way for
 * it, reading or writing, notices and takes everything back. A failed one may be dropped too. Dropping twice is no error.
 * @throws ImportError `not-found`, `wrong-state` for what is written
 */
export async function dropImport(store: ImportStore, id: number): Promise<void> {
  const { rowCount } = await store.pool.query(
    `UPDATE import SET state = 'cancelled', progress = NULL, finished_at = now()
     WHERE id = $1 AND state IN ('preview', 'failed', 'importing')`,
    [id],
  )
  if (rowCount === 0) {
    const { state } = await getImport(store, id)
    if (state === 'cancelled') return
    throw new ImportError('wrong-state', `Import ${id} is ${state}: it can be taken back, not dropped.`, { id, state })
  }
  await store.pool.query('DELETE FROM refused_rows WHERE import_id = $1', [id])
  await dropKeptRows(store.pool, id)
  await removeUpload(store, id)
}

/**
 * Drops an import that was only looked at, from the history too: nobody sent anything in. Only for a preview that is over.
 * @throws ImportError as `dropImport`
 */
export async function forgetImport(store: ImportStore, id: number): Promise<void> {
  await dropImport(store, id)
  await store.pool.query(`DELETE FROM import WHERE id = $1 AND state = 'cancelled'`, [id])
}
