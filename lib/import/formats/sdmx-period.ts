import { period, type Period } from '../../trade/period'
import { periodReader } from '../fields/period'
import { good, remembering } from '../fields/reading'
import { plainField, readInto, type FieldReader, type RowContext, type RowFindings } from './format'
import { codeOf } from './sdmx-header'

const MONTHS: Readonly<Record<string, number>> = { A: 12, S: 6, H: 6, Q: 3, M: 1 }

/**
 * TIME_PERIOD in any notation. With timeFormat=normalized it is a day (`2014-12-31` for a year): the frequency tells which
 * period the day belongs to.
 */
export function sdmxPeriod(context: RowContext, row: RowFindings): FieldReader<Period> {
  const at = context.columns.positions.get('period')
  const timeText = plainField(context, 'period')
  const frequencyText = plainField(context, 'frequency')
  const read = remembering(periodReader(context.currentMonth, context.periods))
  return (cells) => {
    const text = codeOf(timeText(cells))
    const day = /^(\d{4})-(\d{2})-\d{2}(?:T[\d:.Z+-]*)?$/.exec(text)
    const months = MONTHS[codeOf(frequencyText(cells)).toUpperCase()]
    if (!day || months === undefined || Number(day[2]) < 1 || Number(day[2]) > 12) return readInto(row, read, text, at)
    const first = Math.floor((Number(day[2]) - 1) / months) * months + 1
    return readInto(row, () => good(period(Number(day[1]), first, months)), text, at)
  }
}
