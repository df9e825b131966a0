import type { useTranslations } from 'next-intl'
import { excludedSentences } from '@/components/charts/excluded-words'
import type { FigureWords } from '@/components/charts/figure-words'
import { formatGrowth, formatNumber, formatPeriodLabel, formatUnit } from '@/lib/trade/format'
import { headlineOf, type HeadlineFact } from '@/lib/trade/headline'
import type { Language } from '@/lib/trade/locale'
import { summarise } from '@/lib/trade/summary'
import type { View } from '@/lib/trade/view'
import type { NamedArea } from './pair-context'

type Translate = ReturnType<typeof useTranslations>

/** What a pair's page says first. */
export interface HeadlineText {
  readonly sentence: string
  /** The other flows, a sentence each. */
  readonly others: readonly string[]
  /** That changes may be due to figures that the sums leave out. */
  readonly excluded: readonly string[]
  /** Whether the leading value was added up from products. */
  readonly derived: boolean
  /** The sectors it is of, by name; '' of all goods. */
  readonly sectorNames: string
}

interface Speaking {
  /** The words `pair` and `sectors`. */
  readonly t: Translate
  readonly sectorName: Translate
  readonly figureWords: FigureWords
  readonly reporter: NamedArea
  readonly partner: NamedArea
  readonly locale: Language
}

/** Growth without its sign, since the words "more" and "less" carry it; above 300 % a factor reads better. */
const percentOf = (growth: number | null, locale: Language, decimals: number): string =>
  growth === null ? '' : formatGrowth(growth, { locale, decimals, sign: 'never' })

/** A page in a sentence or three, made from the figures. */
export function headlineText(view: View, speaking: Speaking): HeadlineText {
  const { selection, period, against, sectors, flow } = view
  const { t, sectorName, figureWords, reporter, partner, locale } = speaking
  const summary = summarise(selection, period, against, sectors)
  const headline = headlineOf(summary, flow)
  const names = { reporter: reporter.name, partner: partner.name }
  const labels = { period: formatPeriodLabel(period, { locale }), against: formatPeriodLabel(against, { locale }) }
  const isIndex = selection.measure === 'index'
  const sectorNames = sectors.map((id) => sectorName(`${id}.name`)).join(', ')
  return {
    sentence: headline ? sentence(headline.lead) : explanation(),
    others: headline ? headline.others.map(otherSentence).filter(Boolean) : [],
    excluded: headline ? excluded([headline.lead, ...headline.others]) : [],
    derived: headline?.lead.summary.value.derived ?? false,
    sectorNames,
  }

  function words(fact: HeadlineFact): { readonly value: string; readonly percent: string } {
    const { value, growth } = fact.summary
    return {
      value: formatNumber(value.value ?? '0', { locale, style: isIndex ? 'full' : 'sentence', unit: selection.unit }),
      percent: percentOf(growth, locale, isIndex ? 0 : 1),
    }
  }

  function sentence(fact: HeadlineFact): string {
    const { value, percent } = words(fact)
    if (isIndex) {
      const change = t(`headline.indexChange.${fact.change}`, { percent, ...labels })
      return t('headline.index', { ...names, ...labels, value, base: formatUnit(selection.unit, { locale }), change })
    }
    const change = t(`headline.change.${fact.change}`, { percent, ...labels })
    return t(`headline.${fact.flow}`, { ...names, ...labels, value, change })
  }

  function otherSentence(fact: HeadlineFact): string {
    const { value, percent } = words(fact)
    if (fact.flow === 'B') return ''
    const change = t(`headline.otherChange.${fact.change}`, { percent })
    return t(`headline.other.${fact.flow}`, { ...names, value, change })
  }

  /** Of exports and imports both the total says it for both. */
  function excluded(facts: readonly HeadlineFact[]): string[] {
    const sides = { period: labels.period, base: labels.against }
    const said = (of: readonly HeadlineFact[]): string[] =>
      excludedSentences(
        figureWords,
        of.map((fact) => ({ name: figureWords.flowName(fact.flow), ...fact.summary })),
        sides,
      )
    const changed = facts.filter((fact) => fact.change !== 'none')
    const ways = said(changed.filter((fact) => fact.flow !== 'T'))
    const total = said(changed.filter((fact) => fact.flow === 'T'))
    return ways.length === 1 ? ways : total.length > 0 ? total : ways
  }

  /** Why there is no figure: not separable, some months only, or nothing at all. */
  function explanation(): string {
    const values = (['X', 'M', 'T'] as const).map((each) => summary.flows[each].value)
    if (values.some((value) => value.status === 'S')) return t('headline.notSeparable', { sectors: sectorNames })
    const partial = values.find((value) => value.have > 0 && value.have < value.need)
    if (!partial) return t('headline.noFigure', { ...names, ...labels })
    const months = t('headline.months', { have: partial.have, need: partial.need })
    return t('headline.incomplete', { ...names, ...labels, months })
  }
}
