import { finding } from '../problem'
import { bad, good, type CellReader } from './reading'
import { multiplierNamed } from './unit'

const LARGEST = 12

/**
 * The power of ten in a column of multipliers: as a word (`Thousands`), as itself (`3`, SDMX UNIT_MULT) or written out
 * (`1000`). An empty cell is none. `1` may be either of two and is refused.
 */
export const readMultiplier: CellReader<number> = (text) => {
  if (text === '') return good(0)
  const digits = text.replace(/[ .,'\u00a0\u202f](?=000)/g, '').replace(/\.0+$/, '')
  if (/^\d{1,2}$/.test(digits) && digits !== '1' && Number(digits) <= LARGEST) return good(Number(digits))
  const zeros = /^10*$/.test(digits) ? digits.length - 1 : 0
  if (zeros >= 2 && zeros <= LARGEST) return good(zeros)
  const named = /\d/.test(text) ? null : multiplierNamed(text)
  return named === null ? bad(finding('E_UNIT', { reason: 'multiplier', suggestion: 'none' })) : good(named)
}
