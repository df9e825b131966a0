import { flowValue } from '../../flow-value'
import { formatPeriod } from '../../period'
import { whyIncomplete } from '../compared'
import { coverageAt, measureAt } from '../measures'
import { cannot, known, type Result } from '../result'
import { unitValue } from '../unit-value'
import { normalisedBalance } from './formulas'
import type { IndicatorInput } from './indicator'

const NO_OPTIONS = { indexBase: null, relation: 'year-before', chosen: null, weight: null } as const

export const balanceOf = ({ line, period }: IndicatorInput): Result =>
  line.selection.lines.X && line.selection.lines.M ? measureAt(line, 'balance', period, NO_OPTIONS) : cannot('one-flow')

export const coverageOf = ({ line, period }: IndicatorInput): Result => coverageAt(line, period)

export function normalisedBalanceOf({ line, period }: IndicatorInput): Result {
  const { lines } = line.selection
  if (!lines.X || !lines.M) return cannot('one-flow')
  const [exports, imports] = (['X', 'M'] as const).map((flow) => flowValue(line.selection, flow, period, line.sectors))
  const reason = whyIncomplete(exports!) ?? whyIncomplete(imports!)
  if (reason) return reason
  const result = normalisedBalance(Number(exports!.value), Number(imports!.value))
  return result === null ? cannot('from-nothing', { period: formatPeriod(period) }) : known(result)
}

export const unitValueOf = ({ line, period, weight }: IndicatorInput): Result => unitValue(line, period, weight)
