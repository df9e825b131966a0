import { addDecimals, subtractDecimals } from './decimal'
import { contribution, growth, share } from './growth'
import type { FlowLine } from './pair-figures'
import type { Period } from './period'
import { SECTOR_IDS } from './sector'
import { lineValue } from './selection'
import { isComplete, type PeriodValue } from './tiling'

export interface PartFigures {
  readonly id: string
  readonly value: PeriodValue
  readonly against: PeriodValue
}

export interface BreakdownPart extends PartFigures {
  readonly share: number | null
  readonly growth: number | null
  /** Ratio of the total's base: 0.012 is 1.2 points of the total's growth. */
  readonly contribution: number | null
}

/** What the total holds beyond its parts: products the source does not split, confidential ones, or several sectors' chapters. */
export interface NotAllocated {
  readonly value: string | null
  readonly share: number | null
  readonly against: string | null
  /** With the contributions of the parts this adds up to the growth of the total. */
  readonly contribution: number | null
}

export interface Breakdown {
  readonly period: Period
  readonly against: Period
  readonly total: { readonly value: PeriodValue; readonly against: PeriodValue; readonly growth: number | null }
  readonly parts: readonly BreakdownPart[]
  readonly notAllocated: NotAllocated
}

const known = (values: readonly PeriodValue[]): string[] =>
  values.flatMap(({ value }) => (value === null ? [] : [value]))
const completeValue = (v: PeriodValue): string | null => (isComplete(v) ? v.value : null)
const rest = (total: PeriodValue, parts: readonly PeriodValue[]): string | null =>
  total.value === null ? null : subtractDecimals(total.value, addDecimals(known(parts)))

/**
 * Parts of a total, largest first (those without a value last, in the order given): share, growth and contribution to the
 * growth of the total. Growth and contribution need complete periods on both sides; what they leave out goes to the rest,
 * so that contributions always add up to the growth of the total and values to the total.
 */
export function breakdown(
  period: Period,
  against: Period,
  total: { value: PeriodValue; against: PeriodValue },
  figures: readonly PartFigures[],
): Breakdown {
  const whole = completeValue(total.value)
  const wholeAgainst = completeValue(total.against)
  const totalGrowth = growth(whole, wholeAgainst)
  const parts = figures.map((part): BreakdownPart => {
    const [value, base] = [completeValue(part.value), completeValue(part.against)]
    return {
      ...part,
      share: share(part.value.value, total.value.value),
      growth: growth(value, base),
      contribution: totalGrowth === null ? null : contribution(value, base, wholeAgainst),
    }
  })
  parts.sort((a, b) => orderOf(b.value) - orderOf(a.value))
  const notAllocated = rest(
    total.value,
    figures.map((part) => part.value),
  )
  const contributions = parts.reduce((sum, part) => sum + (part.contribution ?? 0), 0)
  return {
    period,
    against,
    total: { ...total, growth: totalGrowth },
    parts,
    notAllocated: {
      value: notAllocated,
      share: share(notAllocated, total.value.value),
      against: rest(
        total.against,
        figures.map((part) => part.against),
      ),
      contribution: totalGrowth === null ? null : totalGrowth - contributions,
    },
  }
}

const orderOf = (v: PeriodValue): number => (v.value === null ? -Infinity : Number(v.value))

/** The sectors of one line for a period. Sectors the line knows nothing of in either period are left out. */
export function sectorBreakdown(line: FlowLine, period: Period, against: Period): Breakdown {
  const parts = SECTOR_IDS.map((id) => ({
    id,
    value: lineValue(line, id, period),
    against: lineValue(line, id, against),
  }))
  return breakdown(
    period,
    against,
    { value: lineValue(line, 'TOTAL', period), against: lineValue(line, 'TOTAL', against) },
    parts.filter((part) => part.value.status !== null || part.against.status !== null),
  )
}
