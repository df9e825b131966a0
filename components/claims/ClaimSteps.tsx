import { useTranslations } from 'next-intl'
import { Panel } from '@/components/ui/Panel'
import type { PairFigures } from '@/lib/trade/pair-figures'
import type { ClaimPartProps } from './ClaimHead'
import { stepsOf } from './claim-steps'

/** How the verdict was reached: each step of each direct series with its numbers, and the rule that joins them. */
export function ClaimSteps({
  claim,
  check,
  words,
  said,
  figures,
}: ClaimPartProps & { readonly figures: readonly PairFigures[] }) {
  const t = useTranslations('claims.steps')
  const found = check.direct.flatMap((evidence) => {
    const steps = stepsOf(claim, check, evidence, figures, { t, words, locale: said.locale })
    return steps.length > 0 ? [{ evidence, steps }] : []
  })
  return (
    <Panel title={t('title')}>
      <p className="max-w-measure text-14">{found.length > 0 ? t('rule') : t('nothing')}</p>
      {found.map(({ evidence, steps }) => {
        const source = check.sources.find(({ id }) => id === evidence.series.source)
        return (
          <section
            key={`${evidence.series.source} ${evidence.series.unit} ${evidence.series.valuation}`}
            className="mt-4"
          >
            <h3 className="text-14 font-semibold">
              {source ? `${source.publisher}, ${source.title}` : evidence.series.source}
            </h3>
            <p className="text-12 text-ink-muted">{words.series(evidence.series)}</p>
            <ol className="figures mt-1 grid max-w-measure list-decimal gap-1 ps-5 text-14">
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </section>
        )
      })}
    </Panel>
  )
}
