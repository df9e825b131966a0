import { findImport } from '../../lib/store/import-record'
import type { ImportStore } from '../../lib/store/import-store'

const EVERY = 500

/** Does something with an import; on a terminal it shows how far that has come. */
export async function followed<T>(store: ImportStore, id: number, work: () => Promise<T>): Promise<T> {
  if (!process.stderr.isTTY) return work()
  const timer = setInterval(() => {
    void findImport(store, id)
      .then((record) => {
        const progress = record?.progress
        if (!progress) return
        const share = progress.totalBytes > 0 ? Math.floor((100 * progress.bytes) / progress.totalBytes) : 100
        const extent = progress.phase === 'reading' ? ` ${share} %` : ''
        process.stderr.write(`\r${progress.phase}${extent} (${progress.rows} rows) `)
      })
      .catch(() => undefined)
  }, EVERY)
  try {
    return await work()
  } finally {
    clearInterval(timer)
    process.stderr.write(`\r${' '.repeat(60)}\r`)
  }
}
