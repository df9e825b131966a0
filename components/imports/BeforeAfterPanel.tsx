'use client'

import Link from 'next/link'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { lonePath, placeValues, runsPath } from '@/components/charts/line-path'
import { lineRange } from '@/components/charts/scale'
import { Panel } from '@/components/ui/Panel'
import { Skeleton } from '@/components/ui/Skeleton'
import type { ImportReport } from '@/lib/client/import-report'
import {
  seriesAroundQuery,
  touchedSeries,
  type PointAround,
  type TouchedSeries,
} from '@/lib/client/series-around-query'
import { formatNumber, formatUnit } from '@/lib/trade/format'
import { chartAddress, spanWords, useImportWords, useLanguage } from './import-words'

const MOST = 6

/** The series that an import changed most, as they stood before it and after it. */
export function BeforeAfterPanel({ report }: { readonly report: ImportReport }) {
  const t = useTranslations('imports.beforeAfter')
  const { source, finishedAt } = report
  const series = touchedSeries(report, MOST)
  if (source === null || finishedAt === null || series.length === 0) return null
  return (
    <Panel id="before-after" title={t('title')} subtitle={t('subtitle')}>
      <ul className="grid grid-cols-1 gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">
        {series.map((one) => (
          <li key={JSON.stringify(one)}>
            <SeriesAround source={source} writtenAt={finishedAt} series={one} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

interface SeriesAroundProps {
  readonly source: string
  readonly writtenAt: string
  readonly series: TouchedSeries
}

function SeriesAround({ source, writtenAt, series }: SeriesAroundProps) {
  const t = useTranslations('imports.beforeAfter')
  const tFlow = useTranslations('imports.flows')
  const tSample = useTranslations('imports.sample')
  const words = useImportWords()
  const locale = useLanguage()
  const { data, isError } = useQuery(seriesAroundQuery(source, writtenAt, series))
  const { flow, product, classification, unit } = series
  const pair = { ...series, from: series.period, to: series.period, observations: 0 }
  return (
    <div className="grid grid-cols-1 gap-1">
      <p className="text-14 font-semibold">
        <Link href={chartAddress(pair, source)} prefetch={false}>
          {words.pairName(series)}
        </Link>
      </p>
      <p className="text-12 text-ink-muted">
        {[
          tFlow(flow),
          product === 'TOTAL' ? tSample('total') : `${product} ${classification}`,
          formatUnit(unit, { locale }),
        ].join(', ')}
      </p>
      {isError && <p className="text-14">{t('failed')}</p>}
      {!data && !isError && <Skeleton label={t('pending')} height={64} />}
      {data && data.length > 0 && <Lines points={data} />}
      {data && data.length > 0 && (
        <p className="figures text-12 text-ink-muted">
          {t('counts', {
            before: data.filter(({ before }) => before !== null).length,
            after: data.filter(({ after }) => after !== null).length,
            span: spanWords(data[0]!.period, data.at(-1)!.period, locale),
          })}
          <Changed points={data} period={series.period} />
        </p>
      )}
    </div>
  )
}

/** The value of one period before and after. */
function Changed({ points, period }: { readonly points: readonly PointAround[]; readonly period: string }) {
  const t = useTranslations('imports.beforeAfter')
  const locale = useLanguage()
  const point = points.find((one) => one.period === period)
  if (!point) return null
  const value = (number: number | null): string => (number === null ? t('none') : formatNumber(number, { locale }))
  const { before, after } = point
  return (
    <span className="block">
      {t('changed', { period: spanWords(period, period, locale), before: value(before), after: value(after) })}
    </span>
  )
}

const BOX = { width: 100, height: 100 } as const

function Lines({ points }: { readonly points: readonly PointAround[] }) {
  const known = points.flatMap(({ before, after }) => [before, after]).filter((value) => value !== null)
  if (known.length === 0) return null
  const [low, high] = lineRange(Math.min(...known), Math.max(...known))
  const scale = { ...BOX, low, high: high === low ? low + 1 : high }
  const [before, after] = (['before', 'after'] as const).map((side) =>
    placeValues(
      points.map((point) => point[side]),
      scale,
    ),
  )
  const stroke = { fill: 'none', vectorEffect: 'non-scaling-stroke', strokeLinejoin: 'round' } as const
  return (
    <svg
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      aria-hidden
      className="block h-16 w-full overflow-visible p-1"
    >
      <path d={runsPath(after!)} {...stroke} stroke="var(--ink)" strokeWidth={1.5} />
      <path d={lonePath(after!)} {...stroke} stroke="var(--ink)" strokeWidth={5} strokeLinecap="round" />
      <path d={runsPath(before!)} {...stroke} stroke="var(--ink-muted)" strokeWidth={1.5} strokeDasharray="4 3" />
      <path d={lonePath(before!)} {...stroke} stroke="var(--ink-muted)" strokeWidth={4} strokeLinecap="round" />
    </svg>
  )
}
