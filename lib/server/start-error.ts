/**
 * Why the program cannot start or go on, as one sentence for a person, with a way out as the second.
 * `exitStatus` is 1 for what the machine refuses and 2 for wrong settings or usage.
 */
export class StartError extends Error {
  override readonly name = 'StartError'
  readonly wayOut: string
  readonly exitStatus: 1 | 2

  constructor(sentence: string, wayOut: string, options: { exitStatus?: 1 | 2; cause?: unknown } = {}) {
    super(sentence, options.cause === undefined ? undefined : { cause: options.cause })
    this.wayOut = wayOut
    this.exitStatus = options.exitStatus ?? 1
  }
}

/** The code that Node and PostgreSQL put on their errors (`ENOSPC`, `28P01`), or an empty text. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

/**
 * Turns what the file system says into a sentence, for the codes that a person can do something about.
 * Any other error comes back as it was.
 */
export function explainFileError(error: unknown, what: string): unknown {
  const reasons: Record<string, [string, string]> = {
    ENOSPC: [
      `The disk is full: ${what} could not be written.`,
      'Free some space, or set BILATERAL_DATA to another disk.',
    ],
    EDQUOT: [`Your disk quota is used up: ${what} could not be written.`, 'Free some space, or set BILATERAL_DATA.'],
    EROFS: [
      `The disk is read-only: ${what} could not be written.`,
      'Set BILATERAL_DATA to a folder that can be written.',
    ],
    EACCES: [
      `Permission denied at ${what}.`,
      'Start as the user that the folder belongs to, or set BILATERAL_DATA to a folder of your own.',
    ],
    EPERM: [
      `Permission denied at ${what}.`,
      'Start as the user that the folder belongs to, or set BILATERAL_DATA to a folder of your own.',
    ],
    ENOTDIR: [`A part of the path of ${what} is a file, not a folder.`, 'Set BILATERAL_DATA to a folder.'],
    EEXIST: [`There is a file at ${what}, not a folder.`, 'Set BILATERAL_DATA to a folder.'],
  }
  const reason = reasons[errorCode(error)]
  return reason ? new StartError(reason[0], reason[1], { cause: error }) : error
}
