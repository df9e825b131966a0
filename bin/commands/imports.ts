import { stringifyExact } from '../../lib/server/exact-json'
import { importJson, importSummaryJson } from '../../lib/server/import-json'
import { problemWords } from '../../lib/server/problem-words'
import { findImport, findImports, sourceOf, type ImportRecord } from '../../lib/store/import-record'
import { findProblems } from '../../lib/store/import-problems'
import { complain, readArguments, say, UsageError, withDatabase, type Command } from './command'
import { countLines, differenceLines, problemLines } from './import-report'

const options = { json: { type: 'boolean' }, limit: { type: 'string' }, mapping: { type: 'boolean' } } as const

export const importsCommand: Command = {
  name: 'imports',
  summary: 'list what was imported, newest first, or show one',
  help: `bilateral imports [--limit N] [--json]
bilateral imports show ID [--json | --mapping]

Lists imports, newest first: number, state, day, rows read, added and changed, source, file. Or reports on one of them.

  --limit N    at most so many (50)
  --mapping    only the mapping its file was read by, as JSON that "bilateral import --mapping" takes
  --json       for programs

Exit status: 0 done, 1 there is no such import or mapping, 2 wrong usage.`,

  async run(args) {
    const { values, positionals } = readArguments(args, options, true)
    if (positionals.length > 0) return showOne(positionals, values)
    if (values.mapping) throw new UsageError('--mapping: only with "imports show ID".')
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

interface Wish {
  readonly json?: boolean
  readonly limit?: string
  readonly mapping?: boolean
}

async function showOne([verb, text = '', ...others]: readonly string[], wish: Wish): Promise<0 | 1> {
  if (verb !== 'show' || others.length > 0 || !/^[1-9]\d{0,8}$/.test(text))
    throw new UsageError('Expected "imports", or "imports show" and the number of one import.')
  if (wish.limit !== undefined || (wish.json && wish.mapping))
    throw new UsageError('"imports show" takes --json or --mapping.')
  return withDatabase(async (store): Promise<0 | 1> => {
    const record = await findImport(store, Number(text))
    if (!record) {
      complain(`There is no import ${text}.`)
      return 1
    }
    if (wish.mapping) return showMapping(record)
    const problems = await findProblems(store, record.id)
    if (wish.json) say(stringifyExact(importJson(record, problems, problemWords('en'))))
    else {
      say(`Import ${record.id}: ${record.state}${record.finishedAt ? ` since ${record.finishedAt}` : ''}`)
      say(`  file ${record.fileName}, ${record.fileBytes} bytes, came in ${record.createdAt}`)
      countLines(record).forEach(say)
      differenceLines(record).forEach(say)
      problemLines(problems, record).forEach(say)
    }
    return 0
  })
}

function showMapping({ id, choices }: ImportRecord): 0 | 1 {
  if (choices.mapping) say(JSON.stringify(choices.mapping, null, 2))
  else complain(`The file of import ${id} was read without a mapping.`)
  return choices.mapping ? 0 : 1
}
