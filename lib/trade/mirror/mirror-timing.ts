import { addDecimals } from '../decimal'
import { endOf, shiftPeriod, type Period } from '../period'
import { lineValue } from '../selection'
import { isComplete, type PeriodValue } from '../tiling'
import { gapBetween, mirrorGap, type MirrorGap } from './mirror-gap'
import type { MirrorLines } from './mirror-lines'

/** Three periods in a row that hold the one asked about: around it where both neighbours are there. */
const RUNS = [
  [-1, 0, 1],
  [-2, -1, 0],
  [0, 1, 2],
] as const

/** The gap over three periods in a row together: goods in transit at the end of one even out there. */
export function longerGap(lines: MirrorLines, period: Period): MirrorGap | null {
  const all = RUNS.map((steps) =>
    steps.map((step) => mirrorGap(lines, shiftPeriod(period, step * period.months))),
  ).find((gaps) => gaps.every(({ gap }) => gap !== null))
  if (!all) return null
  const sum = (side: 'exporter' | 'importer'): PeriodValue => ({
    ...all[0]![side],
    value: addDecimals(all.map((each) => each[side].value!)),
  })
  return gapBetween(sum('exporter'), sum('importer'))
}

/** How far two reports are apart month by month, and if each month's exports are held against the next month's imports. */
export interface MonthlyDistance {
  readonly months: number
  /** Gaps of the months without their signs, added up, as a ratio of the exports. */
  readonly straight: number
  readonly shifted: number
}

const LEAST_MONTHS = 6

/**
 * Whether exports of a month look like imports of the next: over the months of a period, or the twelve to its end where it
 * has less than six. Null unless both sides report every month of it and the importer the one after.
 */
export function monthlyDistance({ exporter, importer }: MirrorLines, period: Period): MonthlyDistance | null {
  const months = period.months < LEAST_MONTHS ? 12 : period.months
  const first = endOf(period) - months
  const known = (line: typeof exporter.line, month: number): number | null => {
    const value = lineValue(line, 'TOTAL', { first: month, months: 1 })
    return isComplete(value) ? Number(value.value) : null
  }
  const all = Array.from({ length: months }, (_, i) => ({
    sent: known(exporter.line, first + i),
    same: known(importer.line, first + i),
    next: known(importer.line, first + i + 1),
  }))
  let [sent, straight, shifted] = [0, 0, 0]
  for (const month of all) {
    if (month.sent === null || month.same === null || month.next === null) return null
    sent += month.sent
    straight += Math.abs(month.same - month.sent)
    shifted += Math.abs(month.next - month.sent)
  }
  return sent > 0 ? { months, straight: straight / sent, shifted: shifted / sent } : null
}
