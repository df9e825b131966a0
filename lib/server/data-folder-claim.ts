import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { isAlive, startMark } from './process-identity'
import { errorCode, explainFileError } from './start-error'

const holderShape = z.object({
  pid: z.number().int().positive(),
  /** start mark of the process, so that a recycled id is not taken for it */
  started: z.string(),
  /** where it serves, or null for a command */
  address: z.string().nullable(),
})

/** Who uses a data folder: a server with its address, or a command (address null). */
export type Holder = z.infer<typeof holderShape>

/** One process at a time runs the embedded database of a data folder. */
export type Claim = { holder: null; release(): void } | { holder: Holder }

/**
 * Claims a data folder for this process, or says who has it. A claim that its process did not live to release (kill -9)
 * is taken over. Makes the folder where it is missing.
 */
export function claimDataFolder(dataFolder: string, address: string | null): Claim {
  const file = join(dataFolder, 'running.json')
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o711 })
    const own: Holder = { pid: process.pid, started: startMark(process.pid), address }
    // The second round comes after a stale claim was removed.
    for (let round = 0; ; round += 1) {
      try {
        writeFileSync(file, JSON.stringify(own), { flag: 'wx', mode: 0o644 })
        return { holder: null, release: () => release(file, own) }
      } catch (error) {
        if (errorCode(error) !== 'EEXIST' || round === 2) throw error
      }
      const holder = readHolder(file)
      if (holder && holder.pid !== process.pid && isRunning(holder)) return { holder }
      rmSync(file, { force: true })
    }
  } catch (error) {
    throw explainFileError(error, dataFolder)
  }
}

function release(file: string, own: Holder): void {
  if (readHolder(file)?.pid === own.pid) rmSync(file, { force: true })
}

function isRunning(holder: Holder): boolean {
  return isAlive(holder.pid) && startMark(holder.pid) === holder.started
}

function readHolder(file: string): Holder | undefined {
  try {
    return holderShape.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data
  } catch {
    return undefined
  }
}
