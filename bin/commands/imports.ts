import { stringifyExact } from '../../lib/server/exact-json'
import { importSummaryJson } from '../../lib/server/import-json'
import { findImports, sourceOf } from '../../lib/store/import-record'
import { readArguments, say, UsageError, withDatabase, type Command } from './command'

const options = { json: { type: 'boolean' }, limit: { type: 'string' } } as const

export const importsCommand: Command = {
  name: 'imports',
  summary: 'list what was imported, newest first',
  help: `bilateral imports [--limit N] [--json]

Lists imports, newest first: number, state, day, rows read, added and changed, source, file.

  --limit N    at most so many (50)
  --json       for programs`,

  async run(args) {
    const { values } = readArguments(args, options, false)
    const limit = Number(values.limit ?? 50)
    if (!Number.isInteger(limit) || limit < 1 || limit > 10_000) {
      throw new UsageError(`--limit: expected a whole number from 1 to 10000, got "${values.limit}".`)
    }
    return withDatabase(async (store): Promise<0 | 1> => {
      const records = await findImports(store, { limit })
      if (values.json) {
        say(stringifyExact(records.map(importSummaryJson)))
        return 0
      }
      if (records.length === 0) say('Nothing was imported yet.')
      for (const record of records) {
        const { id, state, createdAt, rows, fileName } = record
        const counts = `${rows.read} rows, ${rows.added} added, ${rows.changed} changed`
        say(
          `${String(id).padStart(4)}  ${state.padEnd(9)}  ${createdAt.slice(0, 10)}  ${counts}  ${sourceOf(record) ?? '-'}  ${fileName}`,
        )
      }
      return 0
    })
  },
}
