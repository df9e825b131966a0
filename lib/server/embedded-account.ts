import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StartError } from './start-error'

/** The user that PostgreSQL runs as; null: the user that we are. */
export type ServerAccount = { uid: number; gid: number } | null

/**
 * PostgreSQL refuses to run as root. As root it therefore runs as the owner of the database there is, else as the system
 * user `postgres`, which is made where there is none.
 */
export function chooseAccount(owner: { uid: number; gid: number } | undefined): ServerAccount {
  if (process.getuid?.() !== 0) return null
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return findPostgresUser() ?? createPostgresUser()
}

function findPostgresUser(): ServerAccount {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }))
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return null
  }
}

function createPostgresUser(): ServerAccount {
  for (const [command, ...parameters] of [
    ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'],
    ['adduser', '-S', '-D', '-H', 'postgres'],
  ] as const) {
    try {
      execFileSync(command, parameters, { stdio: 'ignore' })
      const account = findPostgresUser()
      if (account) return account
    } catch {
      // The other command may exist.
    }
  }
  throw new StartError(
    'PostgreSQL does not run as root, and the system user "postgres" could not be made.',
    'Start as an ordinary user, make a user named postgres, or set DATABASE_URL.',
  )
}

/** Whether the account may pass through a folder and all folders above it. */
export function canPass(account: ServerAccount, folder: string): boolean {
  if (!account) return true
  const stat = statSync(folder)
  const bit = stat.uid === account.uid ? 0o100 : stat.gid === account.gid ? 0o010 : 0o001
  const parent = dirname(folder)
  return (stat.mode & bit) !== 0 && (parent === folder || canPass(account, parent))
}

/**
 * Where the files of the embedded database are: the data folder itself, or, where its account cannot get there (root's
 * home), a folder of its own under /var/lib/bilateral, named by the data folder's path.
 */
export function choosePlace(account: ServerAccount, dataFolder: string): string {
  const folder = realpathSync(dataFolder)
  if (!account) return folder
  const { mode } = statSync(folder)
  if (canPass(account, dirname(folder))) {
    if (!canPass(account, folder)) chmodSync(folder, mode | 0o011)
    return folder
  }
  const elsewhere = placeElsewhere(folder)
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 })
  return elsewhere
}

/** The folder under /var/lib that stands for a data folder in a place that PostgreSQL's account cannot reach. */
export function placeElsewhere(dataFolder: string): string {
  return join('/var/lib/bilateral', createHash('sha256').update(dataFolder).digest('hex').slice(0, 12))
}
