import { spawn } from 'node:child_process'
import { ImportCancelled, ImportError, ImportInterrupted, type ImportRefusal } from '../store/import-errors'
import type { ReadingTask } from '../store/import-store'

/** What the other process, `bin/read-import.ts`, answers: nothing to say, or why it failed. */
export type ReadingOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'cancelled'; readonly message: string }
  | {
      readonly kind: 'refused'
      readonly refusal: ImportRefusal
      readonly message: string
      readonly facts: ImportError['facts']
    }
  | { readonly kind: 'failed'; readonly message: string; readonly code: string | null }

/**
 * Reads an import's file in a process of its own: its memory goes when it ends, and pages do not wait while
 * it works. When this process ends, however it does, that one does too, and the database takes back what it had begun.
 * @throws ImportError, ImportCancelled as the reading does; ImportInterrupted when the process was ended from outside
 */
export async function readApart(task: ReadingTask): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'bin/read-import.ts'], {
    cwd: process.env.BILATERAL_PROGRAM,
    // Ctrl-C in the terminal reaches us alone: requests that run have time to finish.
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    windowsHide: true,
  })
  const outcome = await new Promise<ReadingOutcome>((resolve, reject) => {
    let said: ReadingOutcome | undefined
    child.once('message', (message) => (said = message as ReadingOutcome))
    child.once('error', reject)
    child.once('close', (code, signal) =>
      said ? resolve(said) : reject(new ImportInterrupted(`reading import ${task.id} ended with ${signal ?? code}`)),
    )
    child.send(task, (error) => error && reject(error))
  })
  if (outcome.kind === 'cancelled') throw new ImportCancelled(outcome.message)
  if (outcome.kind === 'refused') throw new ImportError(outcome.refusal, outcome.message, outcome.facts)
  if (outcome.kind === 'failed') throw Object.assign(new Error(outcome.message), { code: outcome.code })
}
