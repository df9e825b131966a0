import { existsSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { chooseAccount, choosePlace, placeElsewhere } from './embedded-account'
import { findBinaries } from './embedded-binaries'
import { type Passwords, initialise, makeDatabase, readPasswords, requireMajor, requireOwner } from './embedded-cluster'
import { launch } from './embedded-launch'
import { clearLeftovers, readPostmaster, requestFastShutdown, waitForEnd } from './postmaster'
import { StartError, explainFileError } from './start-error'

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
  const url = (port: number, admin: boolean) => addressOf(passwords, port, admin)
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
    server.child.ref()
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

function addressOf(passwords: Passwords, port: number, admin: boolean): string {
  const [user, password, name] = admin
    ? ['postgres', passwords.admin, 'postgres']
    : ['bilateral', passwords.owner, 'bilateral']
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${name}`
}

/** The address of the embedded database that another process runs on this data folder. */
export function runningEmbeddedUrl(dataFolder: string): string {
  try {
    const local = realpathSync(dataFolder)
    const place = existsSync(join(local, 'postgres')) ? local : placeElsewhere(local)
    const postmaster = readPostmaster(join(place, 'postgres'))
    if (postmaster?.ready) return addressOf(readPasswords(place, true), postmaster.port, false)
  } catch (error) {
    throw explainFileError(error, `the data folder ${dataFolder}`)
  }
  throw new StartError('The program that uses the data folder is still starting.', 'Try again in a moment.')
}
