import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Panel } from '@/components/ui/Panel'
import { ChartSource } from '@/components/charts/ChartSource'
import { areaName } from '@/lib/trade/area'
import type { ClaimPartProps } from './ClaimHead'

interface ClaimAboutProps extends ClaimPartProps {
  readonly host: string | null
  /** As of when the figures are, as the address says it. */
  readonly asOf: string | undefined
}

/** Where the figures come from, what was noted with the claim, and the ways on. */
export function ClaimAbout({ claim, check, said, host, asOf }: ClaimAboutProps) {
  const t = useTranslations('claims.page')
  const names = { reporter: areaName(claim.reporter, said.locale), partner: areaName(claim.partner, said.locale) }
  const reportersOf = (source: string): string[] => [
    ...new Set(
      [...check.direct, ...check.other].flatMap(({ series }) => (series.source === source ? [series.reporter] : [])),
    ),
  ]
  return (
    <Panel title={t('about.title')}>
      {claim.note && (
        <p className="mb-4 max-w-measure text-14">
          <span className="text-ink-muted">{t('about.note')}</span> {claim.note}
        </p>
      )}
      <ul className="grid max-w-measure gap-1 text-14">
        {check.sources.flatMap((source) =>
          reportersOf(source.id).map((reporter) => (
            <li key={`${source.id} ${reporter}`}>
              <ChartSource
                source={source}
                reporter={areaName(reporter, said.locale)}
                frequency={null}
                locale={said.locale}
              />
            </li>
          )),
        )}
      </ul>
      <p className="screen-only mt-4 flex flex-wrap gap-x-6 gap-y-1 text-14">
        <Link href={`/${claim.reporter}/${claim.partner}`} prefetch={false}>
          {t('about.pair', names)}
        </Link>
        <Link href={`/${claim.reporter}/${claim.partner}/claims`} prefetch={false}>
          {t('about.claims', names)}
        </Link>
        <a href={`/api/v1/claims/${claim.id}/check${asOf === undefined ? '' : `?asOf=${asOf}`}`}>{t('about.api')}</a>
      </p>
      {/* On paper there is nothing to click: where this page is kept. */}
      {host && (
        <p className="print-only mt-4 text-12">
          {host}/claims/{claim.id}
          {asOf !== undefined && `?asof=${asOf}`}
        </p>
      )}
    </Panel>
  )
}
