/** Why an Excel workbook is not read; each has its words in the message files under E_WORKBOOK. */
export const WORKBOOK_REASONS = ['damaged', 'too_large', 'no_rows'] as const
export type WorkbookReason = (typeof WORKBOOK_REASONS)[number]

/** A workbook that cannot be read. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError'
  constructor(readonly reason: WorkbookReason) {
    super(`workbook: ${reason}`)
  }
}
