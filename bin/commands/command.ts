import { parseArgs, type ParseArgsConfig } from 'node:util'
import { openDatabase } from '../../lib/server/open-database'
import { applyMigrations } from '../../lib/server/migrations'
import { projectFolder } from '../../lib/server/run-program'
import { readSettings } from '../../lib/server/settings'
import { StartError } from '../../lib/server/start-error'
import { closeDatabase, database } from '../../lib/store/database'
import { monthNow, type ImportStore } from '../../lib/store/import-store'
import { prepareData } from '../../lib/store/prepare-data'

/** One command of `npm run bilateral`. `run` gives the exit status: 0 done, 1 refused input. */
export interface Command {
  readonly name: string
  readonly summary: string
  readonly help: string
  run(args: readonly string[]): Promise<0 | 1>
}

/** Wrong usage: exit status 2, with the command's help. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

type Options = NonNullable<ParseArgsConfig['options']>

/** The options and files of a command line. @throws UsageError for what it does not know */
export function readArguments<const O extends Options>(args: readonly string[], options: O, allowPositionals: boolean) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.split('. ')[0]! : 'Wrong arguments.')
  }
}

export const say = (line: string): void => void process.stdout.write(`${line}\n`)
export const complain = (line: string): void => void process.stderr.write(`${line}\n`)

/**
 * Runs something with the database of the settings: that of a running server, `DATABASE_URL`, or the embedded one, which is
 * started for it and stopped afterwards. Migrations and the figures of a first start are there.
 */
export async function withDatabase<T>(work: (store: ImportStore) => Promise<T>): Promise<T> {
  const settings = readSettings(process.env, projectFolder)
  const opened = await openDatabase(settings, 'command')
  const interrupted = (): void => {
    void opened.close().finally(() => process.exit(130))
  }
  process.once('SIGINT', interrupted)
  process.once('SIGTERM', interrupted)
  try {
    await applyMigrations(opened.url, `${projectFolder}/prisma/migrations`)
    await prepareData(opened.url, { seed: settings.seed === 'figures', dataFolder: settings.dataFolder })
    process.env.DATABASE_URL = opened.url
    return await work({ pool: database(), dataFolder: settings.dataFolder, currentMonth: monthNow })
  } finally {
    await closeDatabase()
    await opened.close()
    process.off('SIGINT', interrupted)
    process.off('SIGTERM', interrupted)
  }
}

/** One or two sentences for a person, never a stack, path of the program or SQL. */
export function explain(error: unknown): { sentence: string; status: 1 | 2 } {
  if (error instanceof StartError) return { sentence: `${error.message} ${error.wayOut}`, status: error.exitStatus }
  return { sentence: 'Something went wrong inside the program. Set DEBUG=1 to see where.', status: 1 }
}
