// Reads the file of one import for its preview or its commit: a process of the server, started by lib/server/read-apart.ts.
import { constants, setPriority } from 'node:os'
import { currentSettings } from '../lib/server/current-settings'
import { holdHeapDown, keepRowsYoung } from '../lib/server/held-heap'
import type { ReadingOutcome } from '../lib/server/read-apart'
import { database } from '../lib/store/database'
import { ImportCancelled, ImportError } from '../lib/store/import-errors'
import { readForPreview } from '../lib/store/import-reading'
import { readAgain } from '../lib/store/import-reread'
import { monthNow, type ReadingTask } from '../lib/store/import-store'

holdHeapDown()
keepRowsYoung()
// Pages go first where processors are few.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
// The server is gone: the database takes back what was begun here.
process.once('disconnect', () => process.exit(1))
process.once('message', (task: ReadingTask) => {
  void read(task).then((outcome) => process.send?.(outcome, () => process.exit(0)))
})

async function read(task: ReadingTask): Promise<ReadingOutcome> {
  try {
    const store = { pool: database(), dataFolder: currentSettings().dataFolder, currentMonth: monthNow }
    if (task.kind === 'preview') await readForPreview(store, task.id, task.options)
    else await readAgain(store, task.id)
    return { kind: 'done' }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    if (error instanceof ImportCancelled) return { kind: 'cancelled', message }
    if (error instanceof ImportError) return { kind: 'refused', refusal: error.kind, message, facts: error.facts }
    const code = error instanceof Error && 'code' in error ? String(error.code) : null
    return { kind: 'failed', message, code }
  }
}
