import type { Period } from '../../trade/period'
import { periodReader } from './period'
import type { PeriodStyle } from './period-style'

const LONGEST = 40
/** Whether a period lies in the future is said where the figures stand, not here. */
const AHEAD = Number.MAX_SAFE_INTEGER
const readPlain = periodReader(AHEAD)

/**
 * The period that the header of a column of figures names, in every notation of `periodReader`, and as DataBank
 * (`2024 [YR2024]`) and R (`X2024`) write it. Null for any other header. `style`: what the headers beside it show.
 */
export function headerPeriod(name: string, style?: PeriodStyle): Period | null {
  if (name.length > LONGEST || !/\d/.test(name)) return null
  const text = name
    .trim()
    .replace(/\s*\[YR\d{4}(?:[MQ]\d{1,2})?\]$/, '')
    .replace(/^X(?=\d{4})/, '')
  const reading = (style ? periodReader(AHEAD, style) : readPlain)(text)
  return reading.ok ? reading.value : null
}
