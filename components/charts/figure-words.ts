import { useMemo } from 'react'
import { useTranslations } from 'next-intl'
import type { SummaryFlow } from '@/lib/trade/flow'
import type { FlowValuation } from '@/lib/trade/flow-value'
import { formatMagnitude, formatNumber, formatUnit, type Magnitude } from '@/lib/trade/format'
import type { Language } from '@/lib/trade/locale'
import type { PeriodValue } from '@/lib/trade/tiling'
import { figureNotes, missingReason, type ChartNotes, type FigureNote } from './figure-status'

export type ChartTranslator = ReturnType<typeof useTranslations>

/** What charts, tooltips and tables say about single figures: one wording for all of them. */
export interface FigureWords {
  readonly t: ChartTranslator
  readonly locale: Language
  /** What a line is called; the short one where there is little room. */
  readonly flowName: (flow: SummaryFlow, short?: boolean) => string
  /** What more is said of a line's value at a point, by its index; null for nothing. */
  readonly pointNote: (flow: SummaryFlow, index: number) => string | null
  /** Every digit, or the words for why there is no number. */
  readonly full: (value: PeriodValue, sign?: 'auto' | 'always') => string
  /** "780.9" in the chart's magnitude (the unit line names it), or the words for why there is no number. */
  readonly inChart: (
    value: Pick<PeriodValue, 'value' | 'status'>,
    magnitude: Magnitude,
    sign?: 'auto' | 'always',
  ) => string
  readonly missing: (value: Pick<PeriodValue, 'status'>) => string
  /** "5 of 6 months, provisional", or null for a plain figure. */
  readonly notes: (value: PeriodValue) => string | null
  /** The same without what the notes under a chart say once for all its figures: derived totals, and figures left out unless asked for. */
  readonly brief: (value: PeriodValue, asked?: { readonly excluded: true }) => string | null
  readonly months: (value: PeriodValue) => string
  /** "million USD, exports FOB, imports CIF": what a value axis counts in. */
  readonly unitLine: (unit: string, magnitude: Magnitude, valuation: FlowValuation | null) => string
}

/** Names for the lines of a chart that are not simply one reporter's flows: what both sides report, say. */
export type FlowNames = Readonly<Partial<Record<SummaryFlow, FlowName>>>

export interface FlowName {
  readonly name: string
  readonly short: string
  /** What the tooltip adds to the value of a point. */
  readonly note?: (index: number) => string | null
}

/** The words of the namespace `charts` with the numbers of `locale`. Keep the reference of `names` while nothing changes. */
export function useFigureWords(locale: Language, names?: FlowNames): FigureWords {
  const t = useTranslations('charts')
  return useMemo(() => figureWords(t, locale, names), [t, locale, names])
}

const isOfOneFigure = ({ kind }: FigureNote): boolean => kind !== 'derived' && kind !== 'excluded'

export function figureWords(t: ChartTranslator, locale: Language, names: FlowNames = {}): FigureWords {
  const missing: FigureWords['missing'] = (value) => t(`missing.${missingReason(value)}`)
  const note = (each: FigureNote): string => {
    if (each.kind === 'incomplete') return t('status.incomplete', { have: each.have, need: each.need })
    if (each.kind === 'excluded') return t('status.excluded', { count: each.count })
    return t(`status.${each.kind}`)
  }
  return {
    t,
    locale,
    flowName: (flow, short = false) =>
      names[flow]?.[short ? 'short' : 'name'] ?? t(`${short ? 'flowsShort' : 'flows'}.${flow}`),
    pointNote: (flow, index) => names[flow]?.note?.(index) ?? null,
    missing,
    full: (value, sign = 'auto') => formatNumber(value.value, { locale, sign }) ?? missing(value),
    inChart: (value, magnitude, sign = 'auto') =>
      formatNumber(value.value, { locale, style: 'compact', magnitude, suffix: false, sign }) ?? missing(value),
    notes: (value) => figureNotes(value).map(note).join(', ') || null,
    brief: (value, asked) =>
      figureNotes(value)
        .filter((each) => isOfOneFigure(each) || (each.kind === 'excluded' && asked !== undefined))
        .map(note)
        .join(', ') || null,
    months: (value) => t('status.incomplete', { have: value.have, need: value.need }),
    unitLine: (unit, magnitude, valuation) => {
      const named = formatUnit(unit, { locale })
      if (unit.startsWith('INDEX')) return named
      return t('unitLine', {
        magnitude: formatMagnitude(magnitude, { locale, style: 'sentence' }) || 'none',
        unit: named,
        // Weights and quantities have no valuation; a currency that is silent about its own says so.
        valuation: valuation === null || !/^[A-Z]{3}$/.test(unit) ? 'none' : t(`valuation.${valuation || 'unknown'}`),
      })
    },
  }
}

/** The one valuation of figures that are drawn together, `mixed` for several, null where there is no figure. */
export function valuationOf(
  values: Iterable<{ value: string | null; valuation: FlowValuation }>,
): FlowValuation | null {
  const found = new Set<FlowValuation>()
  for (const { value, valuation } of values) if (value !== null) found.add(valuation)
  if (found.size > 1) return found.has('') && found.size === 2 && !found.has('mixed') ? '' : 'mixed'
  return [...found][0] ?? null
}

/**
 * Notes under a chart as sentences, in a fixed order. `drawn` false: the chart draws uncertain values like any other, and says
 * of each what it is where one points.
 */
export function noteSentences(t: ChartTranslator, notes: ChartNotes, { drawn = true } = {}): string[] {
  const uncertain = drawn ? 0 : notes.provisional + notes.estimated
  const counts = { ...notes, uncertain, ...(!drawn && { provisional: 0, estimated: 0 }) }
  const kinds = ['derived', 'excluded', 'provisional', 'estimated', 'uncertain', 'incomplete'] as const
  return kinds.filter((kind) => counts[kind] > 0).map((kind) => t(`notes.${kind}`, { count: counts[kind] }))
}

/** The most decimals among texts, so that a column of full figures lines up at its point. */
export function decimalsOf(texts: Iterable<string | null>): number {
  let most = 0
  for (const text of texts) {
    const point = text?.indexOf('.') ?? -1
    if (text && point >= 0) most = Math.max(most, text.length - point - 1)
  }
  return most
}
