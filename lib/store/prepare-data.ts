import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { keepAreasEqual } from './areas-table'
import { insertClaims, readSeedClaims } from './claims-table'
import { inTransaction, modelOver, openPool } from './database'
import { commitImport } from './import-commit'
import { receiveUpload, removeLeftovers } from './import-files'
import { sweepKeptRows } from './import-kept-rows'
import { previewImport } from './import-preview'
import { findSameFile, getImport } from './import-record'
import { monthNow, type ImportStore } from './import-store'
import { failAbandonedImports } from './import-work'

const SEED_FOLDER = fileURLToPath(new URL('../../prisma/seed', import.meta.url))

/** The figures that a new installation shows, each file with its source (sources.json has their texts). */
const SEED_FILES = [
  { file: 'imf-dots-1992-2020.csv', source: 'imf-dots' },
  { file: 'comtrade-morocco-reports-hs2.csv', source: 'un-comtrade' },
  { file: 'comtrade-russia-reports-exports-hs2.csv', source: 'un-comtrade' },
  { file: 'moscow-morocco-index.csv', source: 'marokko-com' },
] as const

export interface PrepareOptions {
  /** Load the figures that come with the program into an empty database. */
  readonly seed: boolean
  /** Where uploaded originals are kept. */
  readonly dataFolder: string
  readonly log?: (line: string) => void
}

/**
 * Makes a migrated database ready to be served: the area table equals the reference list, imports that a dead process left
 * are marked as failed, and an empty database gets the seed through the same code that uploads use. Does nothing twice;
 * a seed that was cut off is completed.
 */
export async function prepareData(databaseUrl: string, options: PrepareOptions): Promise<void> {
  const pool = openPool(databaseUrl)
  try {
    const store: ImportStore = { pool, dataFolder: options.dataFolder, currentMonth: monthNow }
    await inTransaction(pool, keepAreasEqual)
    await failAbandonedImports(pool)
    await removeLeftovers(store, Date.now())
    // Another version of the program may have kept them in another form.
    await sweepKeptRows(pool, 0)
    if (options.seed && (await awaitsSeed(pool))) await loadSeed(store, options.log ?? (() => undefined))
  } finally {
    await pool.end()
  }
}

/**
 * Nothing was imported but (some of) the seed itself. The claims are its last step: once they are there, or were deleted by
 * somebody, what people did with them stays.
 */
async function awaitsSeed(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ awaits: boolean }>(
    `SELECT NOT EXISTS (SELECT FROM claim) AND NOT EXISTS (SELECT FROM deleted_claim)
       AND NOT EXISTS (SELECT FROM import WHERE file_name <> ALL ($1)) AS awaits`,
    [SEED_FILES.map(({ file }) => file)],
  )
  return rows[0]!.awaits
}

async function loadSeed(store: ImportStore, log: (line: string) => void): Promise<void> {
  for (const { file, source } of SEED_FILES) {
    const bytes = createReadStream(join(SEED_FOLDER, file))
    const id = await receiveUpload(store, bytes, file, { maxBytes: Infinity })
    if (await findSameFile(store.pool, await getImport(store, id), source)) {
      await store.pool.query('DELETE FROM import WHERE id = $1', [id])
      continue
    }
    await previewImport(store, id, { source: { id: source } })
    await commitImport(store, id)
    const { rows } = await getImport(store, id)
    log(`${file}: ${rows.added} figures`)
  }
  const claims = readSeedClaims(await readFile(join(SEED_FOLDER, 'claims.csv'), 'utf8'))
  await insertClaims(modelOver(store.pool), claims)
  log(`claims.csv: ${claims.length} statements`)
}
