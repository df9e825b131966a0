import type { Period } from '../../trade/period'
import { periodReader } from './period'

const LONGEST = 40
/** Whether a period lies in the future is said where the figures stand, not here. */
const read = periodReader(Number.MAX_SAFE_INTEGER)

/**
 * The period that the header of a column of figures names, in every notation of `periodReader`, and as DataBank
 * (`2024 [YR2024]`) and R (`X2024`) write it. Null for any other header.
 */
export function headerPeriod(name: string): Period | null {
  if (name.length > LONGEST || !/\d/.test(name)) return null
  const text = name
    .trim()
    .replace(/\s*\[YR\d{4}(?:[MQ]\d{1,2})?\]$/, '')
    .replace(/^X(?=\d{4})/, '')
  const reading = read(text)
  return reading.ok ? reading.value : null
}
