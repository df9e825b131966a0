import type { useTranslations } from 'next-intl'
import type { ImportSummary, RowCounts } from '@/lib/client/import-report'
import type { TakenTable } from '@/lib/trade/take-along/taken-table'
import type { useImportWords } from './import-words'

export const COUNTS = ['read', 'added', 'changed', 'unchanged', 'refused', 'skipped'] as const satisfies ReadonlyArray<
  keyof RowCounts
>

interface Words {
  readonly t: ReturnType<typeof useTranslations<'imports.history'>>
  readonly words: ReturnType<typeof useImportWords>
}

/** The list of imports to take along, as far as it is shown: a row a file, newest first. */
export function takenImports(imports: readonly ImportSummary[], { t, words }: Words): TakenTable {
  return {
    columns: [
      { id: 'id', header: 'id', kind: 'number', for: 'machines' },
      { id: 'file', header: t('file'), kind: 'text' },
      { id: 'sha256', header: 'sha256', kind: 'text', for: 'machines' },
      { id: 'state', header: 'state', kind: 'text', for: 'machines' },
      { id: 'state_note', header: t('state'), kind: 'text', for: 'people' },
      { id: 'created', header: t('when'), kind: 'text' },
      { id: 'format', header: 'format', kind: 'text', for: 'machines' },
      { id: 'format_name', header: t('format'), kind: 'text', for: 'people' },
      { id: 'source', header: 'source', kind: 'text', for: 'machines' },
      { id: 'source_name', header: t('source'), kind: 'text', for: 'people' },
      ...COUNTS.map((id) => ({ id, header: t(`counts.${id}`), kind: 'number' as const })),
    ],
    rows: imports.map((row) => [
      ...[String(row.id), row.file.name, row.file.sha256, row.state, words.state(row), row.createdAt],
      ...[row.format, words.format(row.format), row.source, words.source(row)],
      ...COUNTS.map((id) => String(row.rows[id])),
    ]),
  }
}
