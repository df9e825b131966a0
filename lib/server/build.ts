import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { StartError } from './start-error'

const sources = [
  'app',
  'components',
  'lib',
  'messages',
  'public',
  'package-lock.json',
  'instrumentation.ts',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'prisma/schema.prisma',
]
const generatedClient = join('lib', 'store', 'generated')

/** The newest change in a file or folder, in milliseconds; 0 where there is none. Folders count: a file may have gone. */
function newestChange(path: string, except: string): number {
  if (path === except || !existsSync(path)) return 0
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestChange(join(path, name), except)),
    path === join(except, '..') ? 0 : stat.mtimeMs,
  )
}

/** Whether a source is newer than the last production build, or there is none. */
export function needsBuild(folder: string): boolean {
  const built = join(folder, '.next', 'BUILD_ID')
  if (!existsSync(built)) return true
  const { mtimeMs } = statSync(built)
  return sources.some((source) => newestChange(join(folder, source), join(folder, generatedClient)) > mtimeMs)
}

/** Whether Prisma's client is missing or older than the schema. */
export function needsClient(folder: string): boolean {
  const client = join(folder, generatedClient, 'client.ts')
  return !existsSync(client) || statSync(client).mtimeMs < statSync(join(folder, 'prisma', 'schema.prisma')).mtimeMs
}

/** Generates Prisma's client. */
export function generateClient(folder: string, signal: AbortSignal): Promise<void> {
  return run([join(folder, 'bin', 'generate-client.js')], folder, signal, 'Prisma’s client could not be generated')
}

/** Builds the pages for production. */
export function buildPages(folder: string, signal: AbortSignal): Promise<void> {
  const next = createRequire(join(folder, 'package.json')).resolve('next/dist/bin/next')
  return run([next, 'build'], folder, signal, 'The pages could not be built')
}

async function run(parameters: string[], folder: string, signal: AbortSignal, failure: string): Promise<void> {
  const child = spawn(process.execPath, parameters, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    // No database, no settings of the server: a build is the same everywhere.
    env: { ...process.env, DATABASE_URL: '', NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    signal,
  })
  const { code, said } = await outcome(child)
  if (code === 0 || signal.aborted) return
  if (/ENOSPC|No space left/.test(said))
    throw new StartError(`${failure}: the disk is full.`, 'Free some space and start again.')
  const lines = said.trim().split('\n').slice(-25).join('\n')
  throw new StartError(
    `${failure}. This is what was said:\n${lines}`,
    'Run `npm ci`, take back local changes, start again.',
  )
}

function outcome(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.once('error', (error) => (said += error.message))
    child.once('close', (code) => resolve({ code, said }))
  })
}
