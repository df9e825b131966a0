import { useTranslations } from 'next-intl'
import { Panel } from '@/components/ui/Panel'
import { contraryReasons, type Contrary } from '@/lib/trade/claims/contrary'
import { formatNumber, formatShare } from '@/lib/trade/format'
import type { Language } from '@/lib/trade/locale'
import type { ClaimPartProps } from './ClaimHead'

/**
 * Why an official figure may be another one although what was said is true: what in these figures speaks for it, each with
 * the series it concerns, and what speaks against it.
 */
export function ClaimReasons({ claim, check, words, said }: ClaimPartProps) {
  const t = useTranslations('claims.page.reasons')
  const found = new Map<string, Set<string>>()
  for (const { reasons, series } of [...check.direct, ...check.other]) {
    const source = check.sources.find(({ id }) => id === series.source)?.publisher ?? series.source
    for (const reason of reasons) {
      if (reason.kind !== 'possible') continue
      const text = words.reason(reason)
      found.set(text, (found.get(text) ?? new Set()).add(source))
    }
  }
  const against = contraryReasons(claim, check)
  if (found.size === 0) return null
  const agrees = check.verdict === 'consistent'
  return (
    <Panel title={t(agrees ? 'otherTitle' : 'title')} subtitle={t(agrees ? 'otherSubtitle' : 'subtitle')}>
      <div className="grid grid-cols-1 gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <section>
          <h3 className="mb-2 text-14 font-semibold">{t('for')}</h3>
          <ul className="grid max-w-measure gap-2 text-14">
            {[...found].map(([text, sources]) => (
              <li key={text} className="border-t border-hairline pt-2">
                {text} <span className="text-12 text-ink-muted">{[...sources].join(', ')}</span>
              </li>
            ))}
          </ul>
        </section>
        {against.length > 0 && (
          <section>
            <h3 className="mb-2 text-14 font-semibold">{t('against')}</h3>
            <ul className="grid max-w-measure gap-2 text-14">
              {against.map((each) => (
                <li key={each.code} className="border-t border-hairline pt-2">
                  {t(`contrary.${each.code}`, spoken(each, said.locale))}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Panel>
  )
}

function spoken({ params }: Contrary, locale: Language): Record<string, string | number> {
  return {
    ...params,
    ...(typeof params.difference === 'number' && { difference: formatShare(params.difference, { locale }) }),
    ...(typeof params.value === 'string' && {
      value: formatNumber(params.value, { locale, style: 'sentence', unit: String(params.unit ?? '') }),
    }),
  }
}
