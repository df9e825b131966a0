import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keepAreasEqual } from '../../lib/store/areas-table'
import { inTransaction } from '../../lib/store/database'
import { commitImport, type CommitOptions } from '../../lib/store/import-commit'
import { receiveUpload } from '../../lib/store/import-files'
import { previewImport } from '../../lib/store/import-preview'
import { getImport, type ImportRecord } from '../../lib/store/import-record'
import type { ImportStore } from '../../lib/store/import-store'
import { readRefusedRows, type RefusedRow } from '../../lib/store/refused-rows'
import type { Instant } from '../../lib/trade/as-of'
import { freshDatabase, type TestDatabase } from '../database'

/** A store of a test's own: a migrated database with the areas, a folder for uploads, and November 2026 as the month. */
export async function freshStore(): Promise<{ store: ImportStore; database: TestDatabase; close(): Promise<void> }> {
  const database = await freshDatabase()
  const dataFolder = await mkdtemp(join(tmpdir(), 'bilateral-store-'))
  await inTransaction(database.pool, keepAreasEqual)
  return {
    store: { pool: database.pool, dataFolder, currentMonth: () => 2026 * 12 + 10 },
    database,
    close: async () => {
      await database.drop()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

/** The time on the database's clock; nothing that was written before is later. */
export async function clockOf({ pool }: ImportStore): Promise<Instant> {
  const { rows } = await pool.query<{ at: Date }>(`SELECT date_trunc('milliseconds', clock_timestamp()) AS at`)
  await pool.query('SELECT pg_sleep(0.002)')
  return rows[0]!.at.toISOString()
}

export const HEADER = 'reporter,partner,flow,product,period,value,unit,classification,valuation,status'

/** A file in our own form: `line('X', '30', '2020', '5')` is Morocco's exports to Russia of chapter 30, in dollars. */
export const line = (
  flow: string,
  product: string,
  period: string,
  value: string,
  status = 'A',
  classification = 'HS',
): string => `MAR,RUS,${flow},${product},${period},${value},USD,${product === 'TOTAL' ? '' : classification},,${status}`
export const file = (...lines: readonly string[]): string => `${[HEADER, ...lines].join('\n')}\n`

export async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

/** Uploads and previews a text; gives the import as it is then. */
export async function preview(
  store: ImportStore,
  text: string,
  source = 'test',
  name = 'figures.csv',
): Promise<ImportRecord> {
  const id = await receiveUpload(store, bytesOf(text), name, { maxBytes: 1e9 })
  await previewImport(store, id, { source: { id: source } })
  return getImport(store, id)
}

/** Uploads, previews and commits a text; gives the import as it is then. */
export async function importText(
  store: ImportStore,
  text: string,
  { source = 'test', ...options }: Omit<CommitOptions, 'source'> & { source?: string } = {},
): Promise<ImportRecord> {
  const { id } = await preview(store, text, source)
  await commitImport(store, id, options)
  return getImport(store, id)
}

/** The refused rows of an import, in the order of the file. */
export async function refusedRows(store: ImportStore, id: number): Promise<RefusedRow[]> {
  const refused: RefusedRow[] = []
  for await (const batch of readRefusedRows(store, id)) refused.push(...batch)
  return refused
}

/** Every observation with its value, status and import, in a fixed order: to compare a database with itself. */
export async function observations(store: ImportStore): Promise<string[]> {
  const { rows } = await store.pool.query<{ text: string }>(
    `SELECT concat_ws(' ', f.source_id, f.reporter_code, f.partner_code, f.flow, s.classification, s.product, o.months,
                      o.first_month, coalesce(o.value::text, '-'), o.status, o.import_id, o.line) AS text
     FROM observation o JOIN series s ON s.id = o.series_id JOIN bilateral_flow f ON f.id = s.bilateral_flow_id ORDER BY 1`,
  )
  return rows.map(({ text }) => text)
}

export interface Cell {
  value: string | null
  status: string
  derived: boolean
  excluded: number
}

/** Totals and sectors of one flow of Morocco's trade with Russia in one year, by part. */
export async function cells(
  store: ImportStore,
  flow: string,
  year: number,
  source = 'test',
): Promise<Record<string, Cell>> {
  const { rows } = await store.pool.query<Cell & { part: string }>(
    `SELECT t.part, t.value::text AS value, t.status, t.derived, t.excluded
     FROM sector_cell t JOIN bilateral_flow f ON f.id = t.bilateral_flow_id
     WHERE f.source_id = $1 AND f.flow = $2 AND t.first_month = $3 AND t.months = 12 AND f.reporter_code = 'MAR' ORDER BY t.part`,
    [source, flow, year * 12],
  )
  return Object.fromEntries(rows.map(({ part, ...cell }) => [part, cell]))
}
