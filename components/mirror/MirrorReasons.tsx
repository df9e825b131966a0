'use client'

import { useTranslations } from 'next-intl'
import { Check, Minus, X } from 'lucide-react'
import { TakeAlong } from '@/components/take-along/TakeAlong'
import { Panel } from '@/components/ui/Panel'
import type { Speaks } from '@/lib/trade/mirror/mirror-finding'
import { reasonValues } from '@/lib/trade/mirror/reason-values'
import { useMirror } from './mirror-context'
import { takenReasons } from './mirror-taken'
import { useMirrorTaken } from './use-mirror-frame'

const MARKS = { for: Check, against: X, unknown: Minus } as const
const ORDER: readonly Speaks[] = ['for', 'against', 'unknown']

/** The usual reasons for a gap, those that this data speaks for first; the mark is never alone, a word says the same. */
export function MirrorReasons() {
  const { view, locale } = useMirror()
  const { takenFrom, takenSources } = useMirrorTaken(view.lines)
  const t = useTranslations('mirror')
  const sectorName = useTranslations('sectors')
  const reasons = [...view.reasons].sort((a, b) => ORDER.indexOf(a.speaks) - ORDER.indexOf(b.speaks))
  const values = (reason: (typeof reasons)[number]) =>
    reasonValues(reason, view.lines, { locale, sectorName: (id) => sectorName(`${id}.name`) })
  const sentence = (reason: (typeof reasons)[number]): string =>
    t(`reasons.${reason.id}.${reason.says}`, values(reason))
  return (
    <Panel
      id="reasons"
      title={t('reasonsPanel.title')}
      subtitle={t('reasonsPanel.subtitle')}
      source={t('reasonsPanel.source')}
      actions={
        <TakeAlong
          id="reasons"
          title={t('reasonsPanel.title')}
          figures={{
            table: () =>
              takenReasons(
                reasons,
                {
                  reason: t('reasonsPanel.columns.reason'),
                  speaks: t('reasonsPanel.columns.speaks'),
                  text: t('reasonsPanel.columns.sentence'),
                },
                {
                  title: Object.fromEntries(reasons.map(({ id }) => [id, t(`reasons.${id}.title`)])),
                  speaks: Object.fromEntries(ORDER.map((speaks) => [speaks, t(`reasonsPanel.speaks.${speaks}`)])),
                },
                sentence,
              ),
            unit: '',
          }}
          from={takenFrom}
          sources={takenSources}
          notes={[t('reasonsPanel.source')]}
        />
      }
    >
      <ul className="grid grid-cols-1 gap-x-8 gap-y-5 md:grid-cols-2">
        {reasons.map((reason) => {
          const Mark = MARKS[reason.speaks]
          return (
            <li key={reason.id} className="flex gap-3">
              <Mark
                size={18}
                strokeWidth={2}
                aria-hidden
                className={`mt-0.5 shrink-0 ${reason.speaks === 'for' ? 'text-ink' : 'text-ink-muted'}`}
              />
              <div className="min-w-0 max-w-measure">
                <p className="text-14">
                  <span className="font-semibold">{t(`reasons.${reason.id}.title`)}</span>
                  <span className="text-ink-muted">{` – ${t(`reasonsPanel.speaks.${reason.speaks}`)}`}</span>
                </p>
                <p className="mt-0.5 text-14">{sentence(reason)}</p>
              </div>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
