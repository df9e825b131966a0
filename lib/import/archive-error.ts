/** Why an archive is not read; each has its words in the message files under E_ARCHIVE. */
export const ARCHIVE_REASONS = [
  ...(['damaged', 'bomb', 'nested', 'encrypted', 'method', 'no_table', 'several', 'too_many', 'spreadsheet'] as const),
] as const
export type ArchiveReason = (typeof ARCHIVE_REASONS)[number]

/** An archive that cannot be read; `member`: the name of the file in it, as text. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError'
  constructor(
    readonly reason: ArchiveReason,
    readonly member = '',
  ) {
    super(`archive: ${reason}`)
  }
}
