'use client'

import { lazy, memo, useDeferredValue, useId, useMemo } from 'react'
import { formatPeriodLabel } from '@/lib/trade/format'
import type { SummaryFlow } from '@/lib/trade/flow'
import type { Language } from '@/lib/trade/locale'
import type { Summary } from '@/lib/trade/summary'
import type { AgainstName } from './against-name'
import { ComparisonBars } from './ComparisonBars'
import { comparisonHeight, comparisonLayout } from './comparison-layout'
import { comparisonRows, type ComparisonRow } from './comparison-rows'
import { comparisonItems, comparisonMagnitude, type ComparisonItem } from './comparison-text'
import { ComparisonLabels } from './ComparisonLabels'
import { useFigureWords, valuationOf, type FigureWords } from './figure-words'
import { FLOW_LOOK } from './flow-look'
import { Hatch } from './Hatch'
import { Picture } from './Picture'
import { PointedChart } from './PointedChart'
import { useElementWidth } from './use-element-width'

export interface ComparisonProps {
  readonly summary: Summary
  /** null: exports, imports, total and balance, as far as known. */
  readonly flow: SummaryFlow | null
  readonly unit: string
  readonly locale: Language
  readonly source: string
  /** What it is held against, where that is no one period. */
  readonly againstName?: AgainstName
}

const ComparisonReader = lazy(() => import('./ComparisonReader'))

/** A period beside another: two bars a flow, this one in the flow's colour, the other outlined, the change at the right. */
export const ComparisonChart = memo(function ComparisonChart(props: ComparisonProps) {
  const { summary, flow, unit, locale, source, againstName } = props
  const words = useFigureWords(locale)
  const hatchId = useId()
  const [measure, width] = useElementWidth()
  const rows = useMemo(() => comparisonRows(summary, flow), [summary, flow])
  const { periods, items, layout } = useMemo(() => {
    const short = (p: Summary['period']): string => formatPeriodLabel(p, { locale, style: 'short' })
    const ends = [short(summary.period), againstName?.short ?? short(summary.against)] as const
    const drawn = comparisonItems(rows, summary, words, unit, againstName)
    return { periods: ends, items: drawn, layout: comparisonLayout(drawn, ends, width) }
  }, [rows, summary, words, unit, width, locale, againstName])
  const reading = useDeferredValue(
    useMemo(
      () => ({ rows, items, layout, width, summary, words, unit, source, againstName }),
      [rows, items, layout, width, summary, words, unit, source, againstName],
    ),
  )
  const hatchOf = useMemo(
    () =>
      ({ flow: each }: ComparisonItem) =>
        `url(#${hatchId}${each})`,
    [hatchId],
  )
  const picture = (
    <Picture width={width} height={layout.height}>
      <defs>
        {items.map((item) => (
          <Hatch key={item.flow} id={`${hatchId}${item.flow}`} colour={FLOW_LOOK[item.flow].colour} />
        ))}
      </defs>
      <ComparisonBars items={items} layout={layout} hatchOf={hatchOf} />
      <ComparisonLabels items={items} layout={layout} width={width} periods={periods} />
    </Picture>
  )
  return (
    <>
      {unit.startsWith('INDEX') && <p className="mb-3 max-w-measure text-14">{words.t('noLevel')}</p>}
      <p className="mb-2 text-12 text-ink-muted">{comparisonUnit(rows, unit, words)}</p>
      <PointedChart
        label={words.t('compare.label', {
          period: formatPeriodLabel(summary.period, { locale }),
          against: againstName?.long ?? formatPeriodLabel(summary.against, { locale }),
        })}
        height={comparisonHeight(rows.length)}
        measure={measure}
        picture={picture}
        reader={() => <ComparisonReader {...reading} />}
      />
    </>
  )
})

export const comparisonUnit = (rows: readonly ComparisonRow[], unit: string, words: FigureWords): string =>
  words.unitLine(unit, comparisonMagnitude(rows), valuationOf(rows.flatMap((row) => [row.value, row.against])))
