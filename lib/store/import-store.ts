import type pg from 'pg'
import type { PreviewOptions } from './import-reading'

/** What the life of an import needs: it comes in by parameter, so that tests bring their own. */
export interface ImportStore {
  readonly pool: pg.Pool
  /** Folder of uploaded originals and the embedded database (`BILATERAL_DATA`). */
  readonly dataFolder: string
  /** The running month, counted from January of year 0. */
  readonly currentMonth: () => number
  /** Reads a file in another process; absent where large files are read in this one too. */
  readonly readApart?: (task: ReadingTask) => Promise<void>
}

/** What is read a file for: `readForPreview`, or `readAgain` for its commit. */
export type ReadingTask =
  | { readonly kind: 'preview'; readonly id: number; readonly options: PreviewOptions }
  | { readonly kind: 'commit'; readonly id: number }

/** Bytes of a file that is worth a process of its own to read it, which takes a second to start. */
export const LARGE = 2_000_000

/** The running month in UTC, counted from January of year 0. */
export const monthNow = (): number => {
  const now = new Date()
  return now.getUTCFullYear() * 12 + now.getUTCMonth()
}
