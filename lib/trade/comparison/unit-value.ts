import { flowValue } from '../flow-value'
import { formatPeriod, type Period } from '../period'
import type { Selection } from '../selection'
import { whyIncomplete } from './compared'
import type { ComparisonLine } from './lines'
import { cannot, known, type Result } from './result'

/**
 * Value per kilogram: value over net weight of the same source, flow and goods, both complete. It moves with prices and with
 * what the goods are, which is why it is called a unit value and not a price (Export and Import Price Index Manual, 2009).
 */
export function unitValue(line: ComparisonLine, period: Period, weight: Selection | null): Result {
  if (line.flow === 'B') return cannot('balance')
  if (line.measure !== 'value') return cannot('index-measure')
  if (!weight) return cannot('no-weight')
  const value = line.valueOf(period)
  const kilograms = flowValue(weight, line.flow, period, line.sectors)
  const reason = whyIncomplete(value)
  if (reason) return reason
  // A weight that leaves goods out, or a sum of chapters beside a total as reported, would make the goods look dear.
  const sameGoods =
    (kilograms.excluded ?? 0) === (value.excluded ?? 0) && (kilograms.derived ?? false) === (value.derived ?? false)
  if (whyIncomplete(kilograms) || !sameGoods) return cannot('no-weight', { period: formatPeriod(period) })
  if (!(Number(kilograms.value) > 0)) return cannot('no-weight', { period: formatPeriod(period) })
  return known(Number(value.value) / Number(kilograms.value))
}
