import { useLocale, useTranslations } from 'next-intl'
import { TakeTable } from '@/components/take-along/TakeTable'
import type { Language } from '@/lib/trade/locale'
import type { SourceInfo } from '@/lib/trade/pair-figures'
import type { PairRow } from './pair-rows'
import { takenPairs } from './pairs-taken'

/** The menu of the list of pairs: those that are shown. */
export function TakePairs({ rows, query }: { readonly rows: readonly PairRow[]; readonly query: string }) {
  const t = useTranslations('home.pairs')
  const common = useTranslations('common')
  const columns = useTranslations('take.columns')
  const locale = useLocale() as Language
  const sources = new Map(
    rows.flatMap((row) => row.sources.slice(0, 1)).map((source): [string, SourceInfo] => [source.id, source]),
  )
  return (
    <TakeTable
      id="pairs"
      title={t('caption')}
      table={takenPairs(rows, { t, common, columns, locale })}
      sources={[...sources.values()].map(({ id, title, publisher, url, terms, published, imported }) => ({
        source: { id, title, publisher, url, terms, published, imported },
        reporter: '',
      }))}
      from={{ subject: '', codes: {}, filters: query ? [t('filtered', { query })] : [] }}
    />
  )
}
