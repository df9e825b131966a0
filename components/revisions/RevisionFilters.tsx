'use client'

import { useTranslations } from 'next-intl'
import { DEFAULT } from '@/components/filters/filter-options'
import { Button } from '@/components/ui/Button'
import { Select } from '@/components/ui/Select'
import type { RevisionAddress } from '@/lib/client/revision-address'
import { formatPeriod } from '@/lib/trade/period'
import type { RevisionWords } from './revision-words'
import type { RevisionsData } from './revisions-data'

interface RevisionFiltersProps {
  readonly data: RevisionsData
  readonly address: RevisionAddress
  readonly words: RevisionWords
}

/** Direction, product and source, of what was revised; the period is chosen by its figure. */
export function RevisionFilters({ data, address, words }: RevisionFiltersProps) {
  const t = useTranslations('revisions.filters')
  const { query, change } = address
  const { flow, product, source, period, import: importId } = query
  const options = <T extends string>(values: readonly T[], chosen: T | undefined, name: (value: T) => string) =>
    [...new Set([...(chosen ? [chosen] : []), ...values])].map((value) => ({ value, label: name(value) }))
  const className = 'min-w-0 lg:max-w-72 lg:flex-1'
  return (
    <section
      aria-label={t('label')}
      aria-busy={address.pending || undefined}
      className="screen-only mt-6 border-y border-hairline bg-paper"
      data-testid="filters"
    >
      <div className="page-width grid grid-cols-2 gap-2 py-2 sm:grid-cols-3 lg:flex lg:items-end">
        <Select
          className={className}
          label={t('flow')}
          value={flow ?? DEFAULT}
          options={[
            { value: DEFAULT, label: t('allFlows') },
            ...options(
              data.choices.map((choice) => choice.flow),
              flow,
              words.flow,
            ),
          ]}
          onChange={(value) => change({ flow: value || undefined, cursor: undefined })}
        />
        <Select
          className={className}
          label={t('product')}
          value={product ?? DEFAULT}
          options={[
            { value: DEFAULT, label: t('allProducts') },
            ...options(
              data.choices.map((choice) => choice.product),
              product,
              words.product,
            ),
          ]}
          onChange={(value) => change({ product: value || undefined, cursor: undefined })}
        />
        <Select
          className={className}
          label={t('source')}
          value={source ?? DEFAULT}
          options={[
            { value: DEFAULT, label: t('allSources') },
            ...options(
              data.choices.map((choice) => choice.source),
              source,
              words.source,
            ),
          ]}
          onChange={(value) => change({ source: value || undefined, cursor: undefined })}
        />
        {period && (
          <Button variant="quiet" onClick={() => change({ period: undefined, cursor: undefined })}>
            {t('everyPeriod', { period: words.period(formatPeriod(period)) })}
          </Button>
        )}
        {importId !== undefined && (
          <Button variant="quiet" onClick={() => change({ import: undefined, cursor: undefined })}>
            {t('everyImport', { id: importId })}
          </Button>
        )}
      </div>
    </section>
  )
}
