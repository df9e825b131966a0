import { useTranslations } from 'next-intl'
import { Panel } from '@/components/ui/Panel'
import type { ClaimPartProps } from './ClaimHead'

/** What each stated figure leaves open, and by which rule. */
export function StatedIntervals({ claim, check, words }: ClaimPartProps) {
  const t = useTranslations('claims.page')
  return (
    <Panel title={t('intervals')} subtitle={t('intervalsWhy')}>
      <dl className="grid gap-4">
        {check.figures.map((figure) => (
          <div key={figure.aspect} className="grid gap-x-8 sm:grid-cols-[minmax(0,16rem)_minmax(0,1fr)]">
            <dt>
              <span className="block text-12 text-ink-muted">{t(`aspect.${figure.aspect}`)}</span>
              <span className="figures text-20 font-semibold">
                {words.stated(figure, figure.aspect === 'level' ? claim.levelDigits : null)}
              </span>
            </dt>
            <dd className="max-w-measure text-14 sm:pt-5">{words.interval(figure)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
