'use client'

import type { ReactNode } from 'react'
import Link from 'next/link'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { lonePath, placeValues, runsPath } from '@/components/charts/line-path'
import { lineRange } from '@/components/charts/scale'
import { Panel } from '@/components/ui/Panel'
import { Skeleton } from '@/components/ui/Skeleton'
import type { ImportReport, TouchedSeries } from '@/lib/client/import-report'
import { pointsOf, seriesAroundQuery, touchedSeries, type PointAround } from '@/lib/client/series-around-query'
import { formatNumber, formatUnit } from '@/lib/trade/format'
import { chartAddress, spanWords, useImportWords, useLanguage } from './import-words'

const MOST = 6

/** The series that an import changes most, before and after it: as it would be in a preview, as it was once it is done. */
export function BeforeAfterPanel({ report }: { readonly report: ImportReport }) {
  const t = useTranslations('imports.beforeAfter')
  const { state, source, finishedAt, difference } = report
  const charts =
    state === 'preview'
      ? (difference?.series ?? []).map((one) => (
          <SeriesAround key={JSON.stringify({ ...one, points: 0 })} source={null} series={one} points={pointsOf(one)} />
        ))
      : source !== null && finishedAt !== null
        ? touchedSeries(report, MOST).map((one) => (
            <WrittenSeries
              key={JSON.stringify({ ...one, points: 0 })}
              source={source}
              writtenAt={finishedAt}
              series={one}
            />
          ))
        : []
  if (charts.length === 0) return null
  return (
    <Panel id="before-after" title={t('title')} subtitle={t(state === 'preview' ? 'subtitlePreview' : 'subtitle')}>
      <ul className="grid grid-cols-1 gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">{charts}</ul>
    </Panel>
  )
}

interface WrittenSeriesProps {
  readonly source: string
  readonly writtenAt: string
  readonly series: TouchedSeries
}

function WrittenSeries({ source, writtenAt, series }: WrittenSeriesProps) {
  const t = useTranslations('imports.beforeAfter')
  const { data, isError } = useQuery(seriesAroundQuery(source, writtenAt, series))
  return (
    <SeriesAround source={source} series={series} points={data ?? []}>
      {isError && <p className="text-14">{t('failed')}</p>}
      {!data && !isError && <Skeleton label={t('pending')} height={64} />}
    </SeriesAround>
  )
}

interface SeriesAroundProps {
  /** Where its chart is; null while it is not stored. */
  readonly source: string | null
  readonly series: TouchedSeries
  readonly points: readonly PointAround[]
  /** What stands for the chart while there are no points. */
  readonly children?: ReactNode
}

function SeriesAround({ source, series, points, children }: SeriesAroundProps) {
  const t = useTranslations('imports.beforeAfter')
  const tFlow = useTranslations('imports.flows')
  const tSample = useTranslations('imports.sample')
  const words = useImportWords()
  const locale = useLanguage()
  const { flow, product, classification, unit } = series
  const pair = { ...series, from: series.period, to: series.period, observations: 0 }
  const name = words.pairName(series)
  return (
    <li className="grid grid-cols-1 content-start gap-1">
      <p className="text-14 font-semibold">
        {source === null ? (
          name
        ) : (
          <Link href={chartAddress(pair, source)} prefetch={false}>
            {name}
          </Link>
        )}
      </p>
      <p className="text-12 text-ink-muted">
        {[
          tFlow(flow),
          product === 'TOTAL' ? tSample('total') : `${product} ${classification}`,
          formatUnit(unit, { locale }),
        ].join(', ')}
      </p>
      {children}
      {points.length > 0 && (
        <>
          <Lines points={points} />
          <p className="figures text-12 text-ink-muted">
            {t('counts', {
              before: points.filter(({ before }) => before !== null).length,
              after: points.filter(({ after }) => after !== null).length,
              span: spanWords(points[0]!.period, points.at(-1)!.period, locale),
            })}
            <Changed points={points} period={series.period} />
          </p>
        </>
      )}
    </li>
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
