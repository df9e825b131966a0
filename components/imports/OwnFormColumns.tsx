import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/tables/DataTable'
import { Disclosure } from '@/components/ui/Disclosure'

const REQUIRED = 7
/** Names are what stands in a file; they are the same in every language. */
const COLUMNS = [
  { id: 'reporter', example: 'RUS, RU-MOW, Morocco' },
  { id: 'partner', example: 'MAR' },
  { id: 'flow', example: 'X' },
  { id: 'product', example: 'TOTAL, 27, 0805, energy' },
  { id: 'period', example: '2024, 2025-S1, 2024-Q3, 2024-07, 2025-01/P9M' },
  { id: 'value', example: '780.9' },
  { id: 'unit', example: 'USD, KG, INDEX:2024-S1' },
  { id: 'classification', example: 'H6' },
  { id: 'valuation', example: 'FOB' },
  { id: 'status', example: 'P' },
  { id: 'measure', example: 'net_weight' },
  { id: 'note', example: '' },
] as const

/** What our own form holds, column by column. */
export function OwnFormColumns() {
  const t = useTranslations('imports.form')
  return (
    <Disclosure summary={t('title')}>
      <p className="mb-3 max-w-measure text-ink-muted">{t('note')}</p>
      <div className="max-w-5xl">
        <DataTable
          caption={t('caption')}
          hideCaption
          columns={[
            {
              id: 'column',
              header: t('column'),
              cell: ({ id, at }) => (
                <>
                  <span className="font-semibold">{id}</span>
                  <span className="block text-12 text-ink-muted">{t(at < REQUIRED ? 'required' : 'optional')}</span>
                </>
              ),
            },
            {
              id: 'holds',
              header: t('holds'),
              cell: ({ id }) => <span className="block min-w-52">{t(`columns.${id}`)}</span>,
            },
            {
              id: 'example',
              header: t('example'),
              cell: ({ example }) => <span className="figures block min-w-32 text-ink-muted">{example}</span>,
            },
          ]}
          rows={COLUMNS.map((column, at) => ({ ...column, at }))}
          rowKey={({ id }) => id}
        />
      </div>
    </Disclosure>
  )
}
