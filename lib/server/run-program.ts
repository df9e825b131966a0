import { fileURLToPath } from 'node:url'
import type { HttpServer } from './http-server'
import { buildPages, generateClient, needsBuild, needsClient } from './build'
import { applyMigrations } from './migrations'
import { openDatabase } from './open-database'
import type { Settings } from './settings'

/** The folder of the checkout. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url))

/** Does one step and prints what came of it and how long it took. */
async function step<Result>(
  name: string,
  print: (line: string) => void,
  work: () => Promise<Result>,
  outcome: (result: Result) => string,
): Promise<Result> {
  const started = performance.now()
  const result = await work()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  print(`${name.padEnd(12)}${outcome(result)} (${seconds} s)`)
  return result
}

/** A program that serves; `stop` ends requests, server and database, in this order. */
export type Program = { address: string; stop(): Promise<void> }

/**
 * Does everything that is missing and nothing twice, printing each step: database, migrations, figures, build, server.
 * When a step fails, what was started before is stopped again. `signal` cuts it off between the steps.
 */
export async function runProgram(
  settings: Settings,
  options: { dev: boolean; print(line: string): void; signal: AbortSignal; onDatabaseLost(): void },
): Promise<Program> {
  const { dev, print, signal } = options
  const cleanups: (() => Promise<void>)[] = []
  const stop = async () => {
    while (cleanups.length > 0) await cleanups.pop()?.()
  }
  try {
    // A second start says where the first one is before it says that the port is busy.
    const database = await step(
      'Database',
      print,
      () => openDatabase(settings, 'server', (line) => print(`            ${line}`)),
      ({ description }) => description,
    )
    cleanups.push(database.close)
    database.onUnexpectedEnd(options.onDatabaseLost)
    const { requireFreePort, startHttpServer } = await import('./http-server')
    await requireFreePort(settings)
    signal.throwIfAborted()
    await step(
      'Migrations',
      print,
      () => applyMigrations(database.url, `${projectFolder}/prisma/migrations`),
      (names) => (names.length === 0 ? 'up to date' : `applied ${names.length}`),
    )
    signal.throwIfAborted()
    if (needsClient(projectFolder))
      await step(
        'Client',
        print,
        () => generateClient(projectFolder, signal),
        () => 'generated',
      )
    await step(
      'Figures',
      print,
      () => prepareFigures(database.url, settings, print),
      () => 'ready',
    )
    signal.throwIfAborted()
    if (!dev) await build(print, signal)
    signal.throwIfAborted()
    publishSettings(settings, database.url)
    const server = await step(
      'Server',
      print,
      () => startHttpServer(settings, { dev, folder: projectFolder }),
      (started: HttpServer) => `listening at ${started.address}`,
    )
    cleanups.push(server.close)
    return { address: server.address, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function prepareFigures(databaseUrl: string, settings: Settings, print: (line: string) => void): Promise<void> {
  // Only now: it needs Prisma's client, which may just have been generated.
  const { prepareData } = await import('../store/prepare-data')
  await prepareData(databaseUrl, {
    seed: settings.seed === 'figures',
    dataFolder: settings.dataFolder,
    log: (line) => print(`            ${line}`),
  })
}

async function build(print: (line: string) => void, signal: AbortSignal): Promise<void> {
  if (!needsBuild(projectFolder)) return print(`${'Build'.padEnd(12)}up to date (0.0 s)`)
  print(`${'Build'.padEnd(12)}the sources have changed: building the pages …`)
  await step(
    'Build',
    print,
    () => buildPages(projectFolder, signal),
    () => 'done',
  )
}

/** Route handlers are bundled apart from this module: the environment is where they read the settings. */
function publishSettings(settings: Settings, databaseUrl: string): void {
  process.env.DATABASE_URL = databaseUrl
  process.env.BILATERAL_DATA = settings.dataFolder
  process.env.BILATERAL_PROGRAM = projectFolder
  process.env.NEXT_TELEMETRY_DISABLED = '1'
}
