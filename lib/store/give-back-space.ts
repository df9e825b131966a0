import type pg from 'pg'
import { isStorageError } from './import-errors'
import { dropKeptRows } from './import-kept-rows'

/** What an import writes into. */
const WRITTEN =
  'observation, revision, series, bilateral_flow, sector_total, flow_overview, refused_rows, withdrawn_series, withdrawn_value'

/**
 * Gives back the room of what was written for an import that failed. The rows that its preview had kept are of no use any
 * more. Where the disk was full, the ends of the tables that were written in vain are cut off at once too, for the next import
 * finds as little room as this one: otherwise that is done some minutes later, and the log is cut off with the next checkpoint.
 * Never throws.
 */
export async function giveBackSpace(pool: pg.Pool, id: number, error: unknown): Promise<void> {
  await dropKeptRows(pool, id)
  if (!isStorageError(error)) return
  await pool.query(`VACUUM (INDEX_CLEANUP on, TRUNCATE on) ${WRITTEN}`).catch(ignore)
  // Not everybody may ask for it.
  await pool.query('CHECKPOINT').catch(ignore)
}

const ignore = (): void => undefined
