'use client'

import { useState } from 'react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/Button'
import { Disclosure } from '@/components/ui/Disclosure'
import { Select } from '@/components/ui/Select'
import { MAPPED_FIELDS, type MappedField } from '@/lib/client/reading-choices'
import { useImportWords } from './import-words'
import type { ColumnGroup } from './mapping-draft'

export interface MappingRangeProps {
  readonly count: number
  readonly nameOf: (column: number) => string
  readonly onSet: (group: ColumnGroup, field: MappedField) => void
}

/** Says of a whole run of columns what they are: sixty years at once. */
export function MappingRange({ count, nameOf, onSet }: MappingRangeProps) {
  const t = useTranslations('imports.mapping')
  const words = useImportWords()
  const [from, setFrom] = useState(0)
  const [to, setTo] = useState(count - 1)
  const [field, setField] = useState<MappedField>('figure')
  const columns = Array.from({ length: count }, (_, column) => ({ value: String(column), label: nameOf(column) }))
  return (
    <Disclosure summary={t('range')}>
      <div className="flex flex-wrap items-end gap-3">
        <Select
          label={t('rangeFrom')}
          className="w-40"
          value={String(Math.min(from, count - 1))}
          options={columns}
          onChange={(value) => setFrom(Number(value))}
        />
        <Select
          label={t('rangeTo')}
          className="w-40"
          value={String(Math.min(to, count - 1))}
          options={columns}
          onChange={(value) => setTo(Number(value))}
        />
        <Select
          label={t('rangeField')}
          className="w-40"
          value={field}
          options={MAPPED_FIELDS.map((value) => ({ value, label: words.field(value) }))}
          onChange={setField}
        />
        <Button onClick={() => onSet({ from: Math.min(from, to), to: Math.max(from, to) }, field)}>
          {t('rangeSet')}
        </Button>
      </div>
    </Disclosure>
  )
}
