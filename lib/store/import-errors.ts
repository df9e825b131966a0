import { isDatabaseAway } from './database-away'

/** Kinds of refusal with their HTTP status (RFC 9110; 507 from RFC 4918). */
export const IMPORT_REFUSALS = {
  'not-found': 404,
  'wrong-state': 409,
  'refused-rows': 422,
  unusable: 422,
  'wrong-source': 400,
  empty: 400,
  incomplete: 400,
  'too-large': 413,
  storage: 507,
} as const
export type ImportRefusal = keyof typeof IMPORT_REFUSALS

/** Why something cannot be done with an import: one sentence for a person, with the numbers beside it. */
export class ImportError extends Error {
  override readonly name = 'ImportError'

  constructor(
    readonly kind: ImportRefusal,
    sentence: string,
    readonly facts: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(sentence, options)
  }

  get status(): number {
    return IMPORT_REFUSALS[this.kind]
  }
}

/** The import was dropped while it was being read: its work stops and nothing is kept. */
export class ImportCancelled extends Error {
  override readonly name = 'ImportCancelled'
}

/** The process that read a file was ended before it had read all of it. */
export class ImportInterrupted extends Error {
  override readonly name = 'ImportInterrupted'
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** ENOSPC, EDQUOT of the file system; 53100 disk_full of PostgreSQL. */
export const isStorageError = (error: unknown): boolean => ['ENOSPC', 'EDQUOT', '53100'].includes(codeOf(error))
const isMissingFile = (error: unknown): boolean => codeOf(error) === 'ENOENT'

/** What a person can do something about, as an `ImportError`; any other error comes back as it was. */
export function explained(error: unknown): unknown {
  if (isStorageError(error)) {
    const sentence = 'There is no space left on the server, so nothing was kept. Free some and try again.'
    return new ImportError('storage', sentence, {}, { cause: error })
  }
  if (isMissingFile(error)) {
    return new ImportError(
      'unusable',
      'The uploaded file is not there any more. Upload it again.',
      {},
      { cause: error },
    )
  }
  return error
}

/** The code that is kept with an import that failed; the words are in the message files. */
export function failureCode(error: unknown): string {
  if (isStorageError(error)) return 'E_STORAGE'
  if (isMissingFile(error)) return 'E_FILE_GONE'
  return isDatabaseAway(error) || error instanceof ImportInterrupted ? 'E_INTERRUPTED' : 'E_INTERNAL'
}
