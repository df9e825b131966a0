'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/tables/DataTable'
import { TakeAlong } from '@/components/take-along/TakeAlong'
import { Disclosure } from '@/components/ui/Disclosure'
import { Panel } from '@/components/ui/Panel'
import type { ImportReport, PairDifference } from '@/lib/client/import-report'
import { chartAddress, spanWords, useImportWords, useLanguage } from './import-words'
import { LargestChanges } from './LargestChanges'
import { takenPairs } from './taken-report'

const LISTED = 100
const OPEN_UP_TO = 10

/** What an import changes: the largest changes with the value before and after, and the pairs and periods it touches. */
export function DifferencePanel({ report }: { readonly report: ImportReport }) {
  const t = useTranslations('imports.difference')
  const locale = useLanguage()
  const words = useImportWords()
  const { difference, rows } = report
  if (!difference) return null
  const { largest, pairs, pairCount, periods } = difference
  const written = report.state === 'done'
  // Then what the preview had listed is not what was written.
  const outdated = written && report.changedSincePreview === true
  return (
    <Panel
      id="difference"
      title={t(written ? 'titleDone' : 'title')}
      subtitle={
        periods ? t('touches', { pairs: pairCount, span: spanWords(periods.from, periods.to, locale) }) : undefined
      }
    >
      {outdated ? (
        <p className="max-w-measure text-14 text-ink-muted">{t('outdated')}</p>
      ) : largest.length > 0 ? (
        <LargestChanges
          {...{ largest, written }}
          changed={rows.changed}
          source={report.source}
          file={report.file.name}
        />
      ) : (
        <p className="max-w-measure text-14 text-ink-muted">{t('noChange')}</p>
      )}
      {pairs.length > 0 && (
        <Disclosure className="mt-4" open={pairs.length <= OPEN_UP_TO} summary={t('pairs', { count: pairCount })}>
          {!outdated && (
            <div id="touched-pairs" className="mb-1 flex justify-end">
              <TakeAlong
                id="touched-pairs"
                title={t('takenPairs', { file: report.file.name })}
                figures={{ table: () => takenPairs(pairs, { t, words }), unit: '' }}
                sources={[]}
              />
            </div>
          )}
          <PairTable pairs={pairs.slice(0, LISTED)} source={report.source} counted={!outdated} />
          {pairCount > LISTED && (
            <p className="mt-2 text-ink-muted">
              {t('pairsListed', { shown: Math.min(LISTED, pairs.length), pairCount })}
            </p>
          )}
        </Disclosure>
      )}
    </Panel>
  )
}

interface PairTableProps {
  readonly pairs: readonly PairDifference[]
  readonly source: string | null
  /** Whether the counts of each pair hold. */
  readonly counted: boolean
}

function PairTable({ pairs, source, counted }: PairTableProps) {
  const t = useTranslations('imports.difference')
  const words = useImportWords()
  return (
    <DataTable
      caption={t('pairsCaption')}
      hideCaption
      columns={[
        {
          id: 'pair',
          header: t('pair'),
          cell: (pair) => {
            const name = words.pair({ ...pair, observations: 0 })
            return source === null ? (
              name
            ) : (
              <Link href={chartAddress({ ...pair, observations: 0 }, source)} prefetch={false}>
                {name}
              </Link>
            )
          },
        },
        ...(counted ? (['added', 'changed', 'unchanged'] as const) : []).map((part) => ({
          id: part,
          header: t(`parts.${part}`),
          kind: 'number' as const,
          cell: (pair: PairDifference) => words.number(pair[part]),
        })),
      ]}
      rows={pairs}
      rowKey={({ reporter, partner }) => `${reporter} ${partner}`}
      maxHeight={480}
    />
  )
}
