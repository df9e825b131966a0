import type pg from 'pg'
import type { PreviewOptions } from './import-reading'

/** What the life of an import needs: it comes in by parameter, so that tests bring their own. */
export interface ImportStore {
  readonly pool: pg.Pool
  /** Folder of uploaded originals and the embedded database (`BILATERAL_DATA`). */
  readonly dataFolder: string
  /** The running month, counted from January of year 0. */
  readonly currentMonth: () => number
  /** Does `readForPreview` in another process; absent where large files are read in this one too. */
  readonly readApart?: (id: number, options: PreviewOptions) => Promise<void>
}

/** The running month in UTC, counted from January of year 0. */
export const monthNow = (): number => {
  const now = new Date()
  return now.getUTCFullYear() * 12 + now.getUTCMonth()
}
