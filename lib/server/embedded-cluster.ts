import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { ServerAccount } from './embedded-account'
import type { Binaries } from './embedded-binaries'
import { explainServerFailure, serverEnvironment } from './embedded-launch'
import { StartError, errorCode } from './start-error'

/** The passwords of the superuser and of the owner of the database. */
export type Passwords = { admin: string; owner: string }

/** Only its owner, or root as its owner, can run a cluster. */
export function requireOwner(cluster: string): void {
  const uid = process.getuid?.()
  if (uid === undefined || uid === 0 || !existsSync(cluster) || statSync(cluster).uid === uid) return
  throw new StartError(
    `The embedded database in ${cluster} belongs to another user of this machine.`,
    'Start as that user (or as root), or set BILATERAL_DATA to a folder of your own.',
  )
}

/** A cluster can be read by its own major version only. */
export function requireMajor(cluster: string, binaries: Binaries): void {
  const major = Number.parseInt(readFileSync(join(cluster, 'PG_VERSION'), 'utf8'), 10)
  if (major === binaries.major) return
  throw new StartError(
    `The data folder ${cluster} was written by PostgreSQL ${major}, but this version of Bilateral brings PostgreSQL ${binaries.major}.`,
    `Start the version of Bilateral that wrote it, or set BILATERAL_DATA to a new folder and import your files again.`,
  )
}

/** Reads the passwords of a cluster, making them where there is no cluster yet. */
export function readPasswords(place: string, mustExist: boolean): Passwords {
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

/** Makes an empty cluster: UTF-8, sorted by code point, every connection by password. */
export async function initialise(
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
    if (code !== 0) throw explainServerFailure(said, 'could not be made', place)
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

/** Makes the database and its owner, who is no superuser, where they are missing. */
export async function makeDatabase(adminUrl: string, passwords: Passwords): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = 'bilateral') AS role,
              EXISTS (SELECT FROM pg_database WHERE datname = 'bilateral') AS database`,
    )
    if (!rows[0]?.role) await client.query(`CREATE ROLE bilateral LOGIN PASSWORD ${pg.escapeLiteral(passwords.owner)}`)
    if (!rows[0]?.database) await client.query('CREATE DATABASE bilateral OWNER bilateral')
    // To give back the room of the log at once after the disk was full.
    await client.query('GRANT pg_checkpoint TO bilateral')
  } catch (error) {
    throw errorCode(error) === '53100'
      ? explainServerFailure('No space left on device', 'could not be made', '')
      : error
  } finally {
    await client.end()
  }
}
