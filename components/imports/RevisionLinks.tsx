'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Panel } from '@/components/ui/Panel'
import type { ImportReport } from '@/lib/client/import-report'
import { revisionsAddress, useImportWords } from './import-words'

const SHOWN = 24

/** How many values an import revised, and where each pair's list of them stands; null where it revised none. */
export function RevisionLinks({ report }: { readonly report: ImportReport }) {
  const t = useTranslations('imports.outcome')
  const words = useImportWords()
  const { id, rows, difference, changedSincePreview } = report
  if (rows.changed === 0) return null
  // What the preview had counted for each pair holds no more then: any of them may have revisions.
  const pairs = (difference?.pairs ?? []).filter(({ changed }) => changedSincePreview || changed > 0)
  return (
    <Panel id="revisions" title={t('revisions', { count: rows.changed })} subtitle={t('revisionsSubtitle')}>
      <ul className="grid grid-cols-1 gap-x-6 gap-y-1 text-14 sm:grid-cols-2">
        {pairs.slice(0, SHOWN).map((pair) => (
          <li key={`${pair.reporter} ${pair.partner}`}>
            <Link href={revisionsAddress(pair, id)} prefetch={false}>
              {changedSincePreview
                ? words.pairName(pair)
                : t('revisionsOf', { pair: words.pairName(pair), count: pair.changed })}
            </Link>
          </li>
        ))}
      </ul>
      {pairs.length > SHOWN && (
        <p className="mt-3 text-14 text-ink-muted">{t('morePairs', { count: pairs.length - SHOWN })}</p>
      )}
    </Panel>
  )
}
