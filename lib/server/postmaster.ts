import { spawnSync } from 'node:child_process'
import { readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { ServerAccount } from './embedded-account'
import { commandLine, isAlive } from './process-identity'
import { StartError } from './start-error'

/** What `postmaster.pid` says: process, port, and whether connections are taken. */
export type Postmaster = { pid: number; port: number; ready: boolean }

/** Reads the lock file of a cluster; undefined where there is none (pidfile.h gives its lines). */
export function readPostmaster(cluster: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Math.abs(Number(lines[0]))
    return Number.isSafeInteger(pid) && pid > 0
      ? { pid, port: Number(lines[3]) || 0, ready: lines[7]?.trim() === 'ready' }
      : undefined
  } catch {
    return undefined
  }
}

/**
 * Clears the way for a start after a crash: a PostgreSQL of ours that outlived its program is stopped cleanly, and the
 * lock file of a dead one is removed, also when its process id now belongs to another program.
 */
export async function clearLeftovers(
  cluster: string,
  adminUrl: (port: number) => string,
  stop: (pid: number) => void,
): Promise<'nothing' | 'stale' | 'stopped'> {
  const left = readPostmaster(cluster)
  if (!left) return 'nothing'
  if (isAlive(left.pid) && (runsCluster(left.pid, cluster) || (await servesCluster(adminUrl(left.port), cluster)))) {
    stop(left.pid)
    await waitForEnd(left.pid, cluster)
    return 'stopped'
  }
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
  return 'stale'
}

function runsCluster(pid: number, cluster: string): boolean {
  const command = commandLine(pid)
  return command.includes('postgres') && command.includes(cluster)
}

async function servesCluster(url: string, cluster: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ folder: string }>(`SELECT current_setting('data_directory') AS folder`)
    return rows[0] !== undefined && realpathSync(rows[0].folder) === realpathSync(cluster)
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Asks for a fast shutdown: sessions are cut, what was committed is kept. */
export function requestFastShutdown(pid: number, cluster: string, pgCtl: string, account: ServerAccount): void {
  if (process.platform !== 'win32') {
    if (isAlive(pid)) process.kill(pid, 'SIGINT')
    return
  }
  spawnSync(pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-W'], { stdio: 'ignore', ...account })
}

/** Waits until the process of a cluster is gone, a minute at most. */
export async function waitForEnd(pid: number, cluster: string): Promise<void> {
  const limit = Date.now() + 60_000
  while (isAlive(pid) && readPostmaster(cluster)?.pid === pid) {
    if (Date.now() > limit)
      throw new StartError(
        `The PostgreSQL of an earlier start (process ${pid}) does not end.`,
        `End it with \`kill ${pid}\` and start again.`,
      )
    await sleep(20)
  }
}
