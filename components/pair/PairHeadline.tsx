'use client'

import { memo, useMemo } from 'react'
import { useTranslations } from 'next-intl'
import { excludedSentences } from '@/components/charts/excluded-words'
import { useFigureWords } from '@/components/charts/figure-words'
import { formatGrowth, formatNumber, formatPeriodLabel, formatUnit } from '@/lib/trade/format'
import { headlineOf, type HeadlineFact } from '@/lib/trade/headline'
import type { Language } from '@/lib/trade/locale'
import { summarise } from '@/lib/trade/summary'
import { usePair } from './pair-context'

/** Growth without its sign, since the words "more" and "less" carry it; above 300 % a factor reads better. */
const percentOf = (growth: number | null, locale: Language, decimals: number): string =>
  growth === null ? '' : formatGrowth(growth, { locale, decimals, sign: 'never' })

/** The page in a sentence or three, made from the figures. */
export const PairHeadline = memo(function PairHeadline() {
  const { reporter, partner, view, locale, figures } = usePair()
  const t = useTranslations('pair')
  const sectorName = useTranslations('sectors')
  const { selection, period, against, sectors, flow } = view
  const summary = useMemo(() => summarise(selection, period, against, sectors), [selection, period, against, sectors])
  const headline = useMemo(() => headlineOf(summary, flow), [summary, flow])
  const names = { reporter: reporter.name, partner: partner.name }
  const labels = {
    period: formatPeriodLabel(period, { locale }),
    against: formatPeriodLabel(against, { locale }),
  }
  const isIndex = selection.measure === 'index'
  const sectorNames = sectors.map((id) => sectorName(`${id}.name`)).join(', ')
  const words = (fact: HeadlineFact) => {
    const { value, growth } = fact.summary
    return {
      value: formatNumber(value.value ?? '0', { locale, style: isIndex ? 'full' : 'sentence', unit: selection.unit }),
      percent: percentOf(growth, locale, isIndex ? 0 : 1),
    }
  }
  const figureWords = useFigureWords(locale)
  const excluded = excludedSentences(
    figureWords,
    (headline ? [headline.lead, ...headline.others] : [])
      // Total trade leaves out what its directions do.
      .filter((fact) => fact.change !== 'none' && (fact.flow !== 'T' || fact === headline?.lead))
      .map((fact) => ({ name: figureWords.flowName(fact.flow), ...fact.summary })),
    { period: labels.period, base: labels.against },
  )
  const source = figures.sources.find(({ id }) => id === selection.source)
  return (
    <div className="mt-5 max-w-[60rem]">
      <p className="text-20 sm:text-28 sm:leading-9" data-testid="headline">
        {headline ? sentence(headline.lead) : explanation()}
        {headline && headline.others.length > 0 && (
          <span className="mt-2 block text-16 text-ink-muted">{headline.others.map(otherSentence).join(' ')}</span>
        )}
      </p>
      {isIndex && <p className="mt-2 max-w-measure text-16">{t('headline.noLevel')}</p>}
      {excluded.length > 0 && (
        <p className="mt-2 max-w-measure text-14" data-testid="excluded">
          {excluded.join(' ')}
        </p>
      )}
      {source && headline?.lead.summary.value.derived && (
        <p className="mt-2 text-14 text-ink-muted">{t('headline.derived', { source: source.title })}</p>
      )}
      {sectors.length > 0 && (
        <p className="mt-2 text-14 text-ink-muted">{t('headline.ofSectors', { sectors: sectorNames })}</p>
      )}
      {source && (
        <p className="mt-2 text-14 text-ink-muted">
          {source.publisher}, {source.title}
        </p>
      )}
    </div>
  )

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
    return t(`headline.other.${fact.flow}`, {
      ...names,
      value,
      change: t(`headline.otherChange.${fact.change}`, { percent }),
    })
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
})
