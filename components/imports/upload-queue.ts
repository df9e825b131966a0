import type { ImportReport } from '@/lib/client/import-report'

/** A file on its way or arrived; `ids` are the imports it became: a zip with several tables becomes several. */
export interface QueuedFile {
  readonly key: number
  readonly file: File
  readonly state: 'waiting' | 'sending' | 'arrived' | 'failed' | 'cancelled'
  /** Bytes sent so far. */
  readonly sent: number
  readonly imports: ReadonlyArray<{ readonly id: number; readonly name: string }>
  /** Why it was not taken, as a sentence. */
  readonly problem: string | null
}

/** Files in the order in which they were chosen, all of them still to be sent; `after` is the key before the first. */
export const queueOf = (files: readonly File[], after = 0): QueuedFile[] =>
  files.map((file, at) => ({ key: after + at + 1, file, state: 'waiting', sent: 0, imports: [], problem: null }))

/** The queue with one file in another state. */
export const withState = (
  queue: readonly QueuedFile[],
  key: number,
  change: Partial<Omit<QueuedFile, 'key' | 'file'>>,
): readonly QueuedFile[] => queue.map((entry) => (entry.key === key ? { ...entry, ...change } : entry))

/** Whether any file is still to be sent. */
export const isSending = (queue: readonly QueuedFile[]): boolean =>
  queue.some(({ state }) => state === 'waiting' || state === 'sending')

/** Whether an import can be written as a whole without anybody looking at it: read, nothing refused or warned, something in it. */
export const hasNoProblem = ({ state, progress, failure, rows, problemCounts, questions }: ImportReport): boolean =>
  state === 'preview' &&
  progress === null &&
  failure === null &&
  rows.refused === 0 &&
  rows.added + rows.changed > 0 &&
  (questions ?? []).length === 0 &&
  !Object.entries(problemCounts).some(([code, count]) => count > 0 && !HARMLESS.test(code))

// Left out on purpose, or read as an unusual spelling of what is meant: neither is a problem.
const HARMLESS = /^(?:S_|W_(?:ALIAS|NORMALISED|DUPLICATE|PREAMBLE|UNKNOWN_COLUMNS?|MAPPING_REMEMBERED|ENCODING)$)/
