'use client'

import { useTranslations } from 'next-intl'
import { mirrorSentence } from './mirror-sentence'
import { useMirror } from './mirror-context'

/** Both reports of the period in one sentence, made from the figures, and those of the goods that go the other way. */
export function MirrorHeadline() {
  const { view, exporter, importer, locale, address } = useMirror()
  const t = useTranslations('mirror.headline')
  const { gap, otherWay } = view
  const other =
    otherWay &&
    mirrorSentence(t, otherWay.gap, otherWay.lines, { exporter: importer, importer: exporter, locale }, 'otherWay')
  const turn = () =>
    address.change({ flow: address.query.flow === 'M' ? undefined : 'M', period: address.query.period ?? view.period })
  return (
    <div className="mt-5 max-w-[60rem]">
      <p className="text-20 sm:text-28 sm:leading-9" data-testid="headline">
        {mirrorSentence(t, gap, view.lines, { exporter, importer, locale })}
      </p>
      {other && (
        <p className="mt-3 max-w-measure text-16" data-testid="other-way">
          {other}{' '}
          <button type="button" className="screen-only min-h-6 text-14 underline underline-offset-2" onClick={turn}>
            {t('show')}
          </button>
        </p>
      )}
      <p className="mt-2 max-w-measure text-14 text-ink-muted">{t('note')}</p>
    </div>
  )
}
