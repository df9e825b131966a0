import type { ClaimCheck, Evidence } from '@/lib/trade/claims/verdict'
import { pointsOf } from '@/lib/trade/claims/share'
import { selectionFor } from '@/lib/trade/claims/series-over-time'
import type { ClaimWords } from '@/lib/trade/claims/words'
import type { Claim } from '@/lib/trade/claims/claim'
import type { FlowValue } from '@/lib/trade/flow-value'
import { partValue } from '@/lib/trade/flow-value'
import { formatNumber, formatPeriodLabel, formatShare } from '@/lib/trade/format'
import type { Language } from '@/lib/trade/locale'
import type { PairFigures } from '@/lib/trade/pair-figures'
import { isSectorId } from '@/lib/trade/sector'
import { isComplete } from '@/lib/trade/tiling'

export interface StepWords {
  /** A message under `claims.steps`. */
  readonly t: (key: string, values: Readonly<Record<string, string>>) => string
  readonly words: ClaimWords
  readonly locale: Language
}

/** Every step from a series' own figures to whether the statement fits, with the numbers; none where nothing was computed. */
export function stepsOf(
  claim: Claim,
  check: ClaimCheck,
  evidence: Evidence,
  figures: readonly PairFigures[],
  { t, words, locale }: StepWords,
): string[] {
  const judged = check.figures.flatMap((figure) => {
    const within = evidence.findings.find(({ aspect }) => aspect === figure.aspect)?.within ?? null
    const result = words.computed(evidence, figure)
    return within === null || result === null ? [] : [{ figure, within, result }]
  })
  if (judged.length === 0) return []
  const { unit, flow } = evidence.series
  const amount = (value: string): string => formatNumber(value, { locale, unit })
  const plain = (value: string): string => formatNumber(value, { locale })
  const selection = selectionFor(evidence, figures)
  const valueStep = (value: FlowValue): string => {
    const period = formatPeriodLabel(value.period, { locale })
    const sectors = isSectorId(claim.product) ? [claim.product] : []
    const added = (flow === 'T' || flow === 'B') && selection && !selection.lines[flow]
    if (added) {
      const [exports, imports] = [selection.lines.X, selection.lines.M].map((line) =>
        partValue(line, value.period, sectors),
      )
      const turned = flow === 'B' && evidence.differs.includes('mirror')
      if (exports!.value !== null && imports!.value !== null && !turned)
        return t('sum', {
          period,
          flow,
          exports: plain(exports!.value),
          imports: plain(imports!.value),
          value: amount(value.value!),
        })
    }
    return t('value', { period, value: amount(value.value!), basis: value.basis ?? 'reported' })
  }
  const against = judged.some(({ figure }) => figure.aspect === 'change') ? evidence.against : null
  const known = [evidence.value, ...(against ? evidence.averaged : [])].filter(isComplete)
  const average = (mean: FlowValue): string =>
    t('average', {
      period: words.comparedWith(check.against!),
      values: evidence.averaged.map(({ value }) => plain(value!)).join(' + '),
      count: String(evidence.averaged.length),
      value: amount(mean.value!),
    })
  return [
    ...known.map(valueStep),
    ...(against && isComplete(against) && evidence.averaged.length > 1 ? [average(against)] : []),
    ...judged.flatMap(({ figure, within, result }) => {
      const judge = t('judge', {
        stated: words.stated(figure, figure.aspect === 'level' ? claim.levelDigits : null),
        range: words.range(figure),
        result,
        fits: within ? 'yes' : 'no',
      })
      if (figure.aspect === 'level') return [judge]
      const rates = evidence.findings.find(({ aspect }) => aspect === figure.aspect)?.rates
      if (figure.kind === 'points') {
        const of = pointsOf(claim) ?? 'coverage'
        const [value, base] = [rates?.value, rates?.against].map((rate) => formatShare(rate ?? null, { locale }))
        return [t('points', { of, value: value!, base: base!, result }), judge]
      }
      const [value, base] = [evidence.value.value, evidence.against?.value]
      if (value == null || base == null) return [judge]
      return [
        t(figure.kind === 'factor' ? 'factor' : 'growth', { value: plain(value), base: plain(base), result }),
        judge,
      ]
    }),
  ]
}
