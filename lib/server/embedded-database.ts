import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type ServerAccount, chooseAccount, choosePlace, placeElsewhere } from './embedded-account'
import { type Binaries, findBinaries } from './embedded-binaries'
import { clearLeftovers, readPostmaster, requestFastShutdown, waitForEnd } from './postmaster'
import { StartError, errorCode, explainFileError } from './start-error'

/** A running embedded PostgreSQL. */
export type EmbeddedDatabase = {
  /** address of the database `bilateral`, as its owner, who is no superuser */
  url: string
  /** address of the database `postgres`, as the superuser: for tests and for making databases */
  adminUrl: string
  /** where its files are */
  folder: string
  /** calls back if the server ends without having been asked to */
  onUnexpectedEnd(listener: () => void): void
  /** fast shutdown, resolved when the server is gone */
  stop(): Promise<void>
}

type Passwords = { admin: string; owner: string }

/**
 * Starts the PostgreSQL that comes with npm on the data folder, making the database first where there is none. It listens
 * on 127.0.0.1 only, on a free port, with a random password that is kept beside it in a file of mode 0600.
 * After a crash it recovers. Throws a StartError for what a person can mend.
 */
export async function startEmbeddedDatabase(
  dataFolder: string,
  log: (line: string) => void = () => undefined,
): Promise<EmbeddedDatabase> {
  try {
    return await start(dataFolder, log)
  } catch (error) {
    throw explainFileError(error, `the data folder ${dataFolder}`)
  }
}

async function start(dataFolder: string, log: (line: string) => void): Promise<EmbeddedDatabase> {
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 })
  const existing = join(realpathSync(dataFolder), 'postgres')
  const account = chooseAccount(existsSync(existing) ? statSync(existing) : undefined)
  const place = choosePlace(account, dataFolder)
  if (place !== realpathSync(dataFolder))
    log(`The embedded database is in ${place}, because its user cannot enter ${dataFolder}.`)
  else if (!account && existsSync(join(placeElsewhere(place), 'postgres')))
    log(`A database that was made as root stays in ${placeElsewhere(place)}; this one is another.`)
  const binaries = findBinaries(account, place)
  const cluster = join(place, 'postgres')
  requireOwner(cluster)
  const passwords = readPasswords(place, existsSync(cluster))
  const url = (port: number, admin: boolean) =>
    admin
      ? `postgresql://postgres:${passwords.admin}@127.0.0.1:${port}/postgres`
      : `postgresql://bilateral:${passwords.owner}@127.0.0.1:${port}/bilateral`
  if (existsSync(cluster)) {
    requireMajor(cluster, binaries)
    const left = await clearLeftovers(
      cluster,
      (port) => url(port, true),
      (pid) => requestFastShutdown(pid, cluster, binaries.pgCtl, account),
    )
    if (left === 'stopped') log('Stopped the database that an earlier start had left running.')
    if (left === 'stale') log('Recovering the database after a crash.')
  } else {
    await initialise(place, cluster, binaries, account, passwords)
  }
  const server = await launch(place, cluster, binaries, account)
  let asked = false
  const ended = new Promise<void>((resolve) => server.child.once('exit', () => resolve()))
  const stop = async () => {
    asked = true
    if (server.child.exitCode === null && server.child.signalCode === null && server.child.pid !== undefined) {
      requestFastShutdown(server.child.pid, cluster, binaries.pgCtl, account)
      await Promise.race([ended, waitForEnd(server.child.pid, cluster)])
    }
    await ended
  }
  try {
    await makeDatabase(url(server.port, true), passwords)
  } catch (error) {
    await stop()
    throw error
  }
  return {
    url: url(server.port, false),
    adminUrl: url(server.port, true),
    folder: place,
    onUnexpectedEnd: (listener) => void ended.then(() => (asked ? undefined : listener())),
    stop,
  }
}

function requireOwner(cluster: string): void {
  const uid = process.getuid?.()
  if (uid === undefined || uid === 0 || !existsSync(cluster) || statSync(cluster).uid === uid) return
  throw new StartError(
    `The embedded database in ${cluster} belongs to another user of this machine.`,
    'Start as that user (or as root), or set BILATERAL_DATA to a folder of your own.',
  )
}

function requireMajor(cluster: string, binaries: Binaries): void {
  const major = Number.parseInt(readFileSync(join(cluster, 'PG_VERSION'), 'utf8'), 10)
  if (major === binaries.major) return
  throw new StartError(
    `The data folder ${cluster} was written by PostgreSQL ${major}, but this version of Bilateral brings PostgreSQL ${binaries.major}.`,
    `Start the version of Bilateral that wrote it, or set BILATERAL_DATA to a new folder and import your files again.`,
  )
}

function readPasswords(place: string, mustExist: boolean): Passwords {
  const file = join(place, 'postgres-password')
  if (!existsSync(file)) {
    if (mustExist)
      throw new StartError(
        `The password file ${file} of the embedded database is gone.`,
        'Put it back from a backup, or move the data folder away to start with an empty one.',
      )
    const random = () => randomBytes(24).toString('base64url')
    writeFileSync(file, `${random()}\n${random()}\n`, { mode: 0o600, flag: 'wx' })
  }
  chmodSync(file, 0o600)
  const [admin = '', owner = ''] = readFileSync(file, 'utf8').split('\n')
  return { admin, owner }
}

async function initialise(
  place: string,
  cluster: string,
  binaries: Binaries,
  account: ServerAccount,
  passwords: Passwords,
): Promise<void> {
  // Made under another name, so that a start that is cut off here leaves no half database.
  const unfinished = `${cluster}.new`
  const passwordFile = `${cluster}.password`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  writeFileSync(passwordFile, `${passwords.admin}\n`, { mode: 0o600 })
  if (account) for (const path of [unfinished, passwordFile]) chownSync(path, account.uid, account.gid)
  try {
    const child = spawn(
      binaries.initdb,
      [
        `--pgdata=${unfinished}`,
        `--pwfile=${passwordFile}`,
        '--username=postgres',
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
      ],
      { stdio: ['ignore', 'ignore', 'pipe'], cwd: place, env: serverEnvironment(), windowsHide: true, ...account },
    )
    const { code, said } = await outcome(child)
    if (code !== 0) throw failure(said, 'could not be made', place)
    renameSync(unfinished, cluster)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(unfinished, { recursive: true, force: true })
  }
}

function outcome(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, said }))
  })
}

async function launch(
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
    const child = spawn(binaries.postgres, ['-D', cluster, ...serverSettings(port)], {
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
    if (!passing || Date.now() > limit) throw failure(said, 'does not start', place)
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

function serverSettings(port: number): string[] {
  const megabytes = Math.floor(totalmem() / 1024 ** 2)
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
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    wal_compression: 'on',
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
function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))
  return { ...Object.fromEntries(kept), NODE_ENV: process.env.NODE_ENV, LC_ALL: 'C' }
}

function failure(said: string, what: string, place: string): StartError {
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

async function makeDatabase(adminUrl: string, passwords: Passwords): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = 'bilateral') AS role,
              EXISTS (SELECT FROM pg_database WHERE datname = 'bilateral') AS database`,
    )
    if (!rows[0]?.role) await client.query(`CREATE ROLE bilateral LOGIN PASSWORD ${pg.escapeLiteral(passwords.owner)}`)
    if (!rows[0]?.database) await client.query('CREATE DATABASE bilateral OWNER bilateral')
  } catch (error) {
    throw errorCode(error) === '53100' ? failure('No space left on device', 'could not be made', '') : error
  } finally {
    await client.end()
  }
}
