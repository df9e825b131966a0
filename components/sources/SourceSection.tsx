import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import { TakeTable } from '@/components/take-along/TakeTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Panel } from '@/components/ui/Panel'
import { formatDateTime } from '@/lib/trade/format'
import type { Language } from '@/lib/trade/locale'
import type { PairFigures } from '@/lib/trade/pair-figures'
import type { CoveringSource } from './coverage'
import { coverageShown, CoverageTable } from './CoverageTable'
import { dateLabel } from './date-label'
import { useCoverageTaken } from './use-coverage-taken'
import { publisherName } from '@/lib/trade/publisher'

interface SourceSectionProps {
  readonly source: CoveringSource
  readonly pairs: readonly PairFigures[]
  /** Whether every pair it covers was asked for. */
  readonly all: boolean
  /** `asof=…` of a list that is not that of now, else ''. */
  readonly asOf: string
}

/** One source: who, on which terms, when, and what it covers. Its id is its anchor. */
export function SourceSection({ source, pairs, all, asOf }: SourceSectionProps) {
  const t = useTranslations('sources')
  const locale = useLocale() as Language
  const notStated = <span className="text-ink-muted">{t('notStated')}</span>
  // Texts that come with the program are kept in every language under the source's id; those of uploads are not.
  const text = (kind: 'terms' | 'note'): string | null => {
    const key = `texts.${source.id}.${kind}`
    return source[kind] !== null && t.has(key) ? t(key) : source[kind]
  }
  const facts: readonly (readonly [name: string, content: ReactNode])[] = [
    ['publisher', publisherName(source.publisher, locale)],
    ['address', source.url === null ? notStated : <Address url={source.url} />],
    ['terms', text('terms') ?? notStated],
    ['published', source.published === null ? notStated : dateLabel(source.published, locale)],
    ['imported', source.imported === null ? t('notImported') : formatDateTime(source.imported, { locale })],
    ...(source.note === null ? [] : [['note', text('note')] as const]),
  ]
  return (
    <Panel
      id={source.id}
      title={source.title}
      actions={source.covers.length > 0 && <TakeCoverage source={source} pairs={pairs} all={all} />}
    >
      <dl className="grid gap-x-6 text-14 sm:grid-cols-[12rem_minmax(0,1fr)] sm:gap-y-1.5">
        {facts.map(([name, content]) => (
          <div key={name} className="contents">
            <dt className="pt-2 text-12 leading-5 text-ink-muted sm:pt-0">{t(`facts.${name}`)}</dt>
            <dd className="max-w-measure">{content}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-6">
        {source.covers.length > 0 ? (
          <CoverageTable source={source} pairs={pairs} all={all} asOf={asOf} />
        ) : (
          <EmptyState message={t('coverage.none')} />
        )}
      </div>
    </Panel>
  )
}

function TakeCoverage({ source, pairs, all }: Omit<SourceSectionProps, 'asOf'>) {
  const t = useTranslations('sources.coverage')
  const table = useCoverageTaken(coverageShown(source, all), source.id, pairs)
  const { id, title, publisher, url, terms, published, imported } = source
  return (
    <TakeTable
      id={id}
      title={t('takenTitle', { source: title })}
      table={table}
      sources={[{ source: { id, title, publisher, url, terms, published, imported }, reporter: '' }]}
    />
  )
}

/** The address as it is; on paper it is not printed a second time behind itself. */
function Address({ url }: { url: string }) {
  return (
    <a href={url} className="[overflow-wrap:anywhere] print:after:content-none!">
      {url}
    </a>
  )
}
