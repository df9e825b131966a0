import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { stringifyExact } from '../../lib/server/exact-json'
import { importJson } from '../../lib/server/import-json'
import { problemWords } from '../../lib/server/problem-words'
import { commitImport } from '../../lib/store/import-commit'
import { forgetImport } from '../../lib/store/import-drop'
import { ImportError } from '../../lib/store/import-errors'
import { registerTables } from '../../lib/store/import-archive'
import { keepUpload } from '../../lib/store/import-files'
import { previewImport } from '../../lib/store/import-preview'
import type { PreviewOptions } from '../../lib/store/import-reading'
import { getImport } from '../../lib/store/import-record'
import { findProblems } from '../../lib/store/import-problems'
import { SOURCE_ID } from '../../lib/store/import-source'
import type { ImportStore } from '../../lib/store/import-store'
import { complain, readArguments, say, UsageError, withDatabase, type Command } from './command'
import { followed } from './followed'
import { countLines, differenceLines, problemLines } from './import-report'
import { READING_HELP, readChoices, readingOptions } from './reading-options'

const options = {
  'dry-run': { type: 'boolean' },
  source: { type: 'string' },
  ...readingOptions,
  partial: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

interface Wish {
  readonly dryRun: boolean
  readonly partial: boolean
  readonly json: boolean
  readonly reading: PreviewOptions
}

export const importCommand: Command = {
  name: 'import',
  summary: 'read files into the database',
  help: `bilateral import FILE… [options]

Reads each file, says what is in it, and writes it in one transaction. A file with a wrong row is refused as a whole.
A gzip or a zip is read as it is; each table of a zip becomes an import of its own.

  --dry-run              only say what would happen
  --partial              take the good rows although others are refused
  --source ID            the source the figures belong to, e.g. my-ministry
${READING_HELP}
  --json                 the report as JSON, for programs

Exit status: 0 done, 1 refused, 2 wrong usage.`,

  async run(args) {
    const { values, positionals } = readArguments(args, options, true)
    if (positionals.length === 0) throw new UsageError('Name at least one file.')
    if (values.source !== undefined && !SOURCE_ID.test(values.source)) {
      throw new UsageError(`--source: "${values.source}" is no source id; use small letters, digits and hyphens.`)
    }
    const wish: Wish = {
      dryRun: values['dry-run'] ?? false,
      partial: values.partial ?? false,
      json: values.json ?? false,
      reading: {
        ...(values.source && { source: { id: values.source } }),
        ...(await readChoices(values)),
      },
    }
    return withDatabase(async (store) => {
      const reports: unknown[] = []
      let refused = false
      for (const file of positionals) {
        for (const outcome of await importFile(store, file, wish)) {
          refused ||= outcome.refused
          reports.push(outcome.report)
        }
      }
      if (wish.json) say(stringifyExact(reports))
      return refused ? 1 : 0
    })
  },
}

interface Outcome {
  readonly refused: boolean
  readonly report: unknown
}

async function importFile(store: ImportStore, path: string, wish: Wish): Promise<Outcome[]> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) {
    complain(`${path}: there is no such file.`)
    return [{ refused: true, report: { file: { name: basename(path) }, refusal: 'There is no such file.' } }]
  }
  const outcomes: Outcome[] = []
  try {
    const kept = await keepUpload(store, createReadStream(path), { maxBytes: Infinity })
    const ids = await registerTables(store, kept, basename(path), Infinity)
    for (const id of ids) outcomes.push(await importOne(store, path, id, wish, ids.length > 1))
  } catch (error) {
    if (!(error instanceof ImportError)) throw error
    complain(`${path}: ${error.message}`)
    outcomes.push({ refused: true, report: { file: { name: basename(path) }, refusal: error.message } })
  }
  return outcomes
}

async function importOne(store: ImportStore, path: string, id: number, wish: Wish, zipped: boolean): Promise<Outcome> {
  let refusal: string | null = null
  try {
    await followed(store, id, () => previewImport(store, id, wish.reading))
    const { partial } = wish
    if (wish.dryRun) refusal = await refusalOf(store, id, partial)
    else await followed(store, id, () => commitImport(store, id, { partial }))
  } catch (error) {
    if (!(error instanceof ImportError)) throw error
    refusal = error.message
  }
  const record = await getImport(store, id)
  const problems = await findProblems(store, id)
  if (!wish.json) {
    const outcome = refusal ?? (wish.dryRun ? 'Nothing was written (dry run).' : `Written as import ${id}.`)
    say(`${path}${zipped ? `, ${record.fileName}` : ''}: ${outcome}`)
    countLines(record).forEach(say)
    differenceLines(record).forEach(say)
    problemLines(problems, record).forEach(complain)
  }
  if (wish.dryRun) await forgetImport(store, id)
  return { refused: refusal !== null, report: { ...importJson(record, problems, problemWords('en')), refusal } }
}

async function refusalOf(store: ImportStore, id: number, partial: boolean): Promise<string | null> {
  const { failure, rows } = await getImport(store, id)
  if (failure) return 'The file cannot be read as it is.'
  return rows.refused > 0 && !partial ? `${rows.refused} of ${rows.read} rows would be refused.` : null
}
