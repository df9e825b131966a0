import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statfsSync } from 'node:fs'
import { createServer } from 'node:net'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ServerAccount } from './embedded-account'
import type { Binaries } from './embedded-binaries'
import { readPostmaster } from './postmaster'
import { StartError } from './start-error'

/** Starts the server of a cluster on a free port and waits until it takes connections. */
export async function launch(
  place: string,
  cluster: string,
  binaries: Binaries,
  account: ServerAccount,
): Promise<{ child: ChildProcess; port: number }> {
  const logFile = join(place, 'postgres.log')
  const limit = Date.now() + 60_000
  for (;;) {
    const port = await freePort()
    // Each start begins the log anew: what is in it belongs to this one.
    const output = openSync(logFile, 'w', 0o600)
    const child = spawn(binaries.postgres, ['-D', cluster, ...serverSettings(port, place)], {
      // A group of its own: Ctrl-C in the terminal reaches us first, and the database when requests are done.
      detached: true,
      stdio: ['ignore', output, output],
      cwd: place,
      env: serverEnvironment(),
      windowsHide: true,
      ...account,
    })
    closeSync(output)
    const ready = await waitUntilReady(child, cluster, limit)
    if (ready) {
      child.unref()
      return { child, port }
    }
    const said = readFileSync(logFile, 'utf8')
    // Somebody else took the port, or processes of a killed server are still leaving.
    const passing = /Address already in use|pre-existing shared memory block/.test(said)
    if (!passing || Date.now() > limit) throw explainServerFailure(said, 'does not start', place)
    await sleep(200)
  }
}

async function waitUntilReady(child: ChildProcess, cluster: string, limit: number): Promise<boolean> {
  let failed: unknown
  child.once('error', (error) => (failed = error))
  while (child.exitCode === null && child.signalCode === null && failed === undefined) {
    const postmaster = readPostmaster(cluster)
    if (postmaster?.pid === child.pid && postmaster?.ready) return true
    // Recovery of a large database after a crash may take longer than a minute; only a dead process gives up.
    await sleep(Date.now() > limit ? 500 : 10)
  }
  if (failed !== undefined) throw failed
  return false
}

/**
 * How much log may wait for a checkpoint: much, so that a large import is not held up by them, but on a small disk a tenth of
 * what is free, since a log that finds no room ends the database.
 */
export const logMegabytes = (freeMegabytes: number): number =>
  Math.max(64, Math.min(2048, Math.floor(freeMegabytes / 10)))

function serverSettings(port: number, place: string): string[] {
  const megabytes = Math.floor(totalmem() / 1024 ** 2)
  const { bavail, bsize } = statfsSync(place)
  const settings: Record<string, string> = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_connections: '60',
    shared_buffers: `${Math.max(64, Math.min(256, Math.floor(megabytes / 8)))}MB`,
    effective_cache_size: `${Math.max(128, Math.floor(megabytes / 2))}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_wal_size: `${logMegabytes((bavail * bsize) / 1024 ** 2)}MB`,
    min_wal_size: '32MB',
    checkpoint_timeout: '15min',
    // One server without replicas: rows copied into a table made in the same transaction need no log of their own.
    wal_level: 'minimal',
    max_wal_senders: '0',
    random_page_cost: '1.1',
    jit: 'off',
    // Failed statements may hold people's figures: they stay out of the log.
    log_min_error_statement: 'panic',
    cluster_name: 'bilateral',
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** PostgreSQL's own variables (PGDATA, PGPORT, …) and the machine's language must not change what it does. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))
  return { ...Object.fromEntries(kept), NODE_ENV: process.env.NODE_ENV, LC_ALL: 'C' }
}

/** One sentence for what initdb or postgres said before it gave up. */
export function explainServerFailure(said: string, what: string, place: string): StartError {
  if (/No space left on device|Disk quota exceeded/.test(said))
    return new StartError(
      `The disk is full: the embedded database ${what}.`,
      'Free some space, or set BILATERAL_DATA to a folder on another disk.',
    )
  if (/could not create shared memory segment|could not map anonymous shared memory/.test(said))
    return new StartError(`There is not enough memory: the embedded database ${what}.`, 'Close other programs.')
  const reason = /(?:FATAL|PANIC|error):\s*(.+)/.exec(said)?.[1] ?? said.trim().split('\n').at(-1) ?? ''
  return new StartError(
    `The embedded database ${what}${reason ? `: ${reason}` : ''}.`.replace(/\.\.$/, '.'),
    `More is in ${join(place, 'postgres.log')}; or set DATABASE_URL to another PostgreSQL.`,
  )
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
