import { formatById } from './formats/registry'
import type { FileHead } from './types'

/**
 * Whether a file that gives an observation without a mark says thereby that its series does not break there: it has a place
 * for the mark (SDMX: the status is replaced with the observation). Other files say nothing of breaks.
 */
export const speaksOfBreaks = ({ format, columns }: Pick<FileHead, 'format' | 'columns'>): boolean =>
  columns.some(({ field }) => field === 'status') || formatById(format)?.statusInCells === true
