import { Worker } from 'node:worker_threads'
import type { SheetText, WorkbookReader } from '../import/workbook'
import { WorkbookError, type WorkbookReason } from '../import/workbook-error'

/** What the text of all sheets may be. */
const MOST_TEXT = 64 * 2 ** 20
/** Rows of a sheet, as Excel has them. */
const MOST_ROWS = 1_048_576
const MOST_HEAP_MB = 512
const MOST_SECONDS = 60

type Answer = { readonly sheets: readonly SheetText[] } | { readonly reason: WorkbookReason }

/**
 * Reads the cells of a workbook in a thread of its own with memory and time of its own: a workbook can be made so that a
 * few kilobytes become a sheet of billions of cells. What needs more than that is `too_large`.
 * @throws WorkbookError
 */
export const readWorkbook: WorkbookReader = async (zip, kind) => {
  const worker = new Worker(new URL('./workbook-worker.js', import.meta.url), {
    workerData: { zip, kind, mostText: MOST_TEXT, mostRows: MOST_ROWS },
    transferList: [zip.buffer],
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
    execArgv: [],
    env: {},
  })
  const clock = setTimeout(() => void worker.terminate(), MOST_SECONDS * 1000)
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      worker.on('message', resolve)
      worker.on('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve({ reason: 'too_large' }) : reject(error),
      )
      worker.on('exit', () => resolve({ reason: 'too_large' }))
    })
    if ('reason' in answer) throw new WorkbookError(answer.reason)
    return answer.sheets
  } finally {
    clearTimeout(clock)
    await worker.terminate()
  }
}
