import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { EmptyState } from '@/components/ui/EmptyState'
import { LinkButton } from '@/components/ui/LinkButton'
import { Panel } from '@/components/ui/Panel'
import { matchingPairs, type PairRow } from './pair-rows'
import { PairSearch } from './PairSearch'
import { PairsTable } from './PairsTable'
import { TakePairs } from './TakePairs'

/** So many pairs are seen at a glance; more of them need a search. */
const AT_A_GLANCE = 8

/** More than this nobody reads down: the rest is a step away. */
const AT_FIRST = 24

interface PairListProps {
  readonly rows: readonly PairRow[]
  readonly query: string
  /** Whether all were asked for. */
  readonly all: boolean
  /** `asof=…` of a list that is not that of now, else ''. */
  readonly asOf: string
}

/** The pairs there are, the largest first, or those that a query finds. */
export function PairList({ rows, query, all, asOf }: PairListProps) {
  const t = useTranslations('home.pairs')
  const found = query ? matchingPairs(rows, query) : rows
  const shown = all ? found : found.slice(0, AT_FIRST)
  const home = asOf ? `/?${asOf}` : '/'
  const rest = [query && `q=${encodeURIComponent(query)}`, asOf, 'all=1'].filter(Boolean).join('&')
  const searchable = query !== '' || rows.length > AT_A_GLANCE
  return (
    <Panel
      id="pairs"
      title={t('title')}
      subtitle={searchable && !query ? t('count', { count: rows.length }) : undefined}
      actions={
        <>
          {searchable && <PairSearch query={query} asOf={asOf} />}
          {shown.length > 0 && <TakePairs rows={shown} query={query} />}
        </>
      }
    >
      {query && found.length > 0 && (
        <p role="status" className="mb-3 text-14">
          {t('found', { count: found.length, all: rows.length, query })} <Link href={home}>{t('showAll')}</Link>
        </p>
      )}
      {found.length > 0 ? (
        <PairsTable rows={shown} asOf={asOf} />
      ) : (
        <EmptyState message={t('notFound', { query })} action={<LinkButton href={home}>{t('showAll')}</LinkButton>} />
      )}
      {shown.length < found.length && (
        <p className="mt-4 text-14">
          <Link href={`/?${rest}`} scroll={false} prefetch={false}>
            {t('showRest', { count: found.length, shown: shown.length })}
          </Link>
        </p>
      )}
      <p className="mt-4 max-w-measure text-12 text-ink-muted">{t('note')}</p>
    </Panel>
  )
}
