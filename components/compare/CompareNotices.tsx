'use client'

import { Notice } from '@/components/ui/Notice'
import { useComparison } from './compare-context'
import { useCompareWords } from './compare-words'

/** What of the address could not be used; and apart from it, which lines that were asked for there are not. */
export function CompareNotices() {
  const { address, view, without, figures, others, locale, nameOf } = useComparison()
  const { t } = useCompareWords(locale, nameOf)
  const titleOf = (id: string): string =>
    [figures, ...others].flatMap(({ sources }) => sources).find((source) => source.id === id)?.title ?? id
  const notices = [...address.notices, ...view.notices]
  if (notices.length + without.length === 0) return null
  return (
    <div className="grid gap-3">
      {notices.length > 0 && (
        <Notice kind="warning" title={t('notice.title')}>
          <ul className="grid gap-1">
            {notices.map(({ parameter, value, reason }) => (
              <li key={`${parameter} ${value} ${reason}`}>{t(`notice.${reason}`, { parameter, value })}</li>
            ))}
          </ul>
        </Notice>
      )}
      {without.length > 0 && (
        <Notice title={t('notice.noLines')}>
          <ul className="grid gap-1">
            {without.map(({ reporter, partner, source }) => (
              <li key={`${reporter} ${partner} ${source}`}>
                {t(source === null ? 'notice.noPair' : 'notice.noSource', {
                  reporter: nameOf(reporter),
                  partner: nameOf(partner),
                  source: source === null ? '' : titleOf(source),
                })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}
