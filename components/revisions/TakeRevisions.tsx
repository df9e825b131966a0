import { useTranslations } from 'next-intl'
import { TakeAlong } from '@/components/take-along/TakeAlong'
import type { TakenFigures } from '@/lib/trade/take-along/taken'
import type { RevisionsData } from './revisions-data'

interface TakeRevisionsProps {
  readonly id: string
  readonly title: string
  readonly data: RevisionsData
  /** The rows shown: their sources are named in what is taken. */
  readonly rows: ReadonlyArray<{ readonly source: string }>
  readonly table: TakenFigures['table']
  readonly period?: TakenFigures['period']
}

/** The menu of a table of this page: the pair as its subject, and the sources of the rows. */
export function TakeRevisions({ id, title, data, rows, table, period }: TakeRevisionsProps) {
  const pair = useTranslations('pair')
  const { reporter, partner, sources } = data
  return (
    <TakeAlong
      id={id}
      title={title}
      figures={{
        table,
        unit: '',
        codes: { reporter: reporter.code, partner: partner.code },
        ...(period !== undefined && { period }),
      }}
      from={{
        subject: pair('title', { reporter: reporter.name, partner: partner.name }),
        codes: {},
        filters: [],
      }}
      sources={sources
        .filter((source) => rows.some((row) => row.source === source.id))
        .map((source) => ({ source, reporter: reporter.name }))}
    />
  )
}
