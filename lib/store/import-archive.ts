import { isZippedWorkbook, zippedTable, zippedTables, type ZippedTable } from '../import/archive'
import { ArchiveError } from '../import/archive-error'
import { ImportError } from './import-errors'
import { discardUpload, keepUpload, openKept, registerUpload, type KeptUpload } from './import-files'
import type { ImportStore } from './import-store'

/** What the tables of one zip may hold together, in uploads of the largest size. */
const UPLOADS_PER_ZIP = 20

/**
 * Makes an import of a file that has arrived, or one of each table where it is a zip with several or with workbooks: each
 * then has its own lines, refused rows and state. Gives their numbers in the order of the zip. Nothing is left when it fails.
 * @throws ImportError `unusable`, `too-large`, `storage`
 */
export async function registerTables(
  store: ImportStore,
  kept: KeptUpload,
  fileName: string,
  maxBytes: number,
): Promise<readonly number[]> {
  const tables = await tablesOf(kept)
  if (tables.length < 2 && !tables.some(isZippedWorkbook)) return [await registerUpload(store, kept, fileName)]
  const parts: Array<{ kept: KeptUpload; name: string }> = []
  try {
    let room = maxBytes * UPLOADS_PER_ZIP
    for (const { index, name } of tables) {
      const bytes = zippedTable(openKept(kept), index)
      const part = await keepUpload(store, bytes, { maxBytes: Math.min(maxBytes, room) })
      room -= part.bytes
      parts.push({ kept: part, name })
    }
    const ids: number[] = []
    for (let part = parts.shift(); part; part = parts.shift())
      ids.push(await registerUpload(store, part.kept, part.name))
    return ids
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    throw new ImportError(
      'unusable',
      'A table in the archive cannot be read, so nothing was kept. Unpack it and send the tables one by one.',
      { reason: error.reason },
    )
  } finally {
    await Promise.all([kept, ...parts.map((part) => part.kept)].map(discardUpload))
  }
}

/** None where the file is no zip, or one that reading will say more about. */
async function tablesOf(kept: KeptUpload): Promise<readonly ZippedTable[]> {
  try {
    return await zippedTables(openKept(kept))
  } catch (error) {
    if (error instanceof ArchiveError) return []
    await discardUpload(kept)
    throw error
  }
}
