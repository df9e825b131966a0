'use client'

import { useId } from 'react'
import { useTranslations } from 'next-intl'
import { TextField } from '@/components/ui/TextField'
import { formatPeriodLabel } from '@/lib/trade/format'
import { Select } from '@/components/ui/Select'
import { fiscalYearIn } from '@/lib/trade/fiscal-year'
import { readBase } from '@/lib/trade/claims/press-bases'
import { endOf, period, type Period } from '@/lib/trade/period'
import { fieldId, type ClaimFieldsProps } from './claim-fields-props'
import { periodSuggestions, readPeriodText } from './period-text'

interface PeriodFieldProps extends ClaimFieldsProps {
  readonly field: 'period' | 'against'
}

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1)

/** A period as it is typed or picked, and the months that were understood. */
export function PeriodField({ field, draft, change, problems, locale }: PeriodFieldProps) {
  const t = useTranslations('claims.form')
  const listId = useId()
  const text = draft[field]
  const read = readPeriodText(text)
  const month = (first: number): string => formatPeriodLabel({ first, months: 1 }, { locale })
  const stated = readPeriodText(draft.period)
  const years = field === 'against' && read === null && stated ? readBase(text, stated) : null
  const name = (each: Period): string => formatPeriodLabel(each, { locale })
  const understood = years
    ? years.length === 1
      ? name(years[0])
      : t('understoodAverage', { from: name(years.at(-1)!), to: name(years[0]), count: years.length })
    : read === null
      ? t(`hints.${field}`)
      : read.months === 1
        ? month(read.first)
        : t('understood', { from: month(read.first), to: month(endOf(read) - 1), count: read.months })
  const fiscal = read === null ? fiscalYearIn(text) : null
  const suggestions = periodSuggestions(text || draft.period, locale)
  return (
    <>
      <TextField
        id={fieldId(field)}
        label={field === 'period' ? t('fields.period') : t('optional', { field: t('fields.against') })}
        list={listId}
        value={text}
        required={field === 'period'}
        autoComplete="off"
        hint={understood}
        problem={problems[field]}
        onChange={({ currentTarget: { value } }) => change({ [field]: value })}
      />
      {fiscal !== null && (
        <Select
          label={t('fiscal.label', { year: text.trim() })}
          value=""
          options={[
            { value: '', label: t('fiscal.choose') },
            ...MONTHS.map((each) => ({ value: String(each), label: month(period(fiscal, each, 1).first) })),
          ]}
          onChange={(first) => {
            if (first !== '') change({ [field]: formatPeriodLabel(period(fiscal, Number(first), 12), { locale }) })
          }}
        />
      )}
      <datalist id={listId}>
        {suggestions.map((label) => (
          <option key={label}>{label}</option>
        ))}
      </datalist>
    </>
  )
}
