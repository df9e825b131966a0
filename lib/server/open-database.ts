import { claimDataFolder } from './data-folder-claim'
import { runningEmbeddedUrl, startEmbeddedDatabase } from './embedded-database'
import { type Settings, siteAddress } from './settings'
import { StartError } from './start-error'

/** A database that can be connected to, and how to let go of it. */
export type OpenDatabase = {
  url: string
  /** what it is, for people */
  description: string
  /** calls back if an embedded database ends without having been asked to */
  onUnexpectedEnd(listener: () => void): void
  /** ends an embedded database that was started here; leaves any other alone */
  close(): Promise<void>
}

/** Thrown where a server already runs on the data folder. */
export class AlreadyRunning extends StartError {
  readonly address: string

  constructor(address: string) {
    super(`Bilateral is already running at ${address}.`, 'Stop it first, or set BILATERAL_DATA to another folder.')
    this.address = address
  }
}

/**
 * The database of the settings: `DATABASE_URL`, or the embedded one of the data folder, which is started. For a `command`
 * it is that of a running server, if there is one. Throws AlreadyRunning for a second server, StartError otherwise.
 */
export async function openDatabase(
  settings: Settings,
  purpose: 'server' | 'command',
  log: (line: string) => void = () => undefined,
): Promise<OpenDatabase> {
  const foreign = { onUnexpectedEnd: () => undefined, close: async () => undefined }
  if (settings.databaseUrl !== null)
    return { url: settings.databaseUrl, description: `PostgreSQL at ${new URL(settings.databaseUrl).host}`, ...foreign }

  const claim = claimDataFolder(settings.dataFolder, purpose === 'server' ? siteAddress(settings) : null)
  if (claim.holder !== null) {
    const { address, pid } = claim.holder
    if (address === null)
      throw new StartError(
        `Another command (process ${pid}) is using the data folder.`,
        'Wait until it is done, then try again.',
      )
    if (purpose === 'server') throw new AlreadyRunning(address)
    return { url: runningEmbeddedUrl(settings.dataFolder), description: `the database of ${address}`, ...foreign }
  }
  try {
    const database = await startEmbeddedDatabase(settings.dataFolder, log)
    return {
      url: database.url,
      description: `embedded PostgreSQL in ${database.folder}`,
      onUnexpectedEnd: database.onUnexpectedEnd,
      close: async () => {
        await database.stop()
        claim.release()
      },
    }
  } catch (error) {
    claim.release()
    throw error
  }
}
