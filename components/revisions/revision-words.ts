import { useMemo } from 'react'
import { useTranslations } from 'next-intl'
import { missingReason } from '@/components/charts/figure-status'
import type { Flow } from '@/lib/trade/flow'
import { formatGrowth, formatNumber, formatPeriodLabel } from '@/lib/trade/format'
import { STATUSES, type Status, type StatusCode, type SeriesIdentity } from '@/lib/trade/observation'
import { parsePeriod } from '@/lib/trade/period'
import { isSectorId } from '@/lib/trade/sector'
import type { GivenValue } from '@/lib/trade/revision'
import type { RevisionsData } from './revisions-data'

/** What the page of revisions says about single figures. */
export interface RevisionWords {
  readonly flow: (flow: Flow) => string
  /** "All products", "27 Mineral fuels". */
  readonly product: (code: string) => string
  readonly period: (text: string) => string
  /** "Exports, all products" */
  readonly series: (series: Pick<SeriesIdentity, 'flow' | 'product'>) => string
  /** Every digit, or why there is no number. */
  readonly value: (given: Pick<GivenValue, 'value' | 'status'>) => string
  /** "provisional", "estimated"; null for a plain figure and where there is none. */
  readonly note: (given: Pick<GivenValue, 'value' | 'status'>) => string | null
  /** "+3.2 %", or the reason why there is no such number. */
  readonly change: (ratio: number | null) => string
  readonly source: (id: string) => string
}

const codeOf = (status: Status): StatusCode =>
  (Object.keys(STATUSES) as StatusCode[]).find((code) => STATUSES[code] === status) ?? 'M'

/** The words for the figures of a page. */
export function useRevisionWords({ labels, locale, sources }: RevisionsData): RevisionWords {
  const t = useTranslations('revisions')
  const charts = useTranslations('charts')
  return useMemo((): RevisionWords => {
    const flow = (each: Flow): string => t(`flows.${each}`)
    const product = (code: string): string =>
      code === 'TOTAL'
        ? t('allProducts')
        : isSectorId(code)
          ? (labels[code] ?? code)
          : [code, labels[code]].filter(Boolean).join(' ')
    return {
      flow,
      product,
      period: (text) => {
        const period = parsePeriod(text)
        return period ? formatPeriodLabel(period, { locale }) : text
      },
      series: (series) => t('series', { flow: flow(series.flow), product: product(series.product) }),
      value: ({ value, status }) =>
        formatNumber(value, { locale }) ?? charts(`missing.${missingReason({ status: codeOf(status) })}`),
      note: ({ value, status }) =>
        value !== null && (status === 'provisional' || status === 'estimated') ? charts(`status.${status}`) : null,
      change: (ratio) => formatGrowth(ratio, { locale }) ?? t('noChange'),
      source: (id) => sources.find((source) => source.id === id)?.title ?? id,
    }
  }, [t, charts, labels, locale, sources])
}
