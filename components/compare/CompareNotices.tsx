'use client'

import { Notice } from '@/components/ui/Notice'
import { useComparison } from './compare-context'
import { useCompareWords } from './compare-words'

/** What of the address could not be used, and which line that was asked for there is not. */
export function CompareNotices() {
  const { address, view, without, figures, others, locale, nameOf } = useComparison()
  const { t } = useCompareWords(locale, nameOf)
  const titleOf = (id: string): string =>
    [figures, ...others].flatMap(({ sources }) => sources).find((source) => source.id === id)?.title ?? id
  const notices = [...address.notices, ...view.notices]
  if (notices.length + without.length === 0) return null
  return (
    <Notice kind="warning" title={t('notice.title')}>
      <ul className="grid gap-1">
        {notices.map(({ parameter, value, reason }) => (
          <li key={`${parameter} ${value} ${reason}`}>{t(`notice.${reason}`, { parameter, value })}</li>
        ))}
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
  )
}
