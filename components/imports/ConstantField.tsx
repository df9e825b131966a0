'use client'

import { useTranslations } from 'next-intl'
import { Select } from '@/components/ui/Select'
import { TextField } from '@/components/ui/TextField'
import type { ConstantField as Field } from '@/lib/client/reading-choices'
import { FLOWS } from '@/lib/trade/flow'
import { MEASURES } from '@/lib/trade/observation'
import { AreaPicker } from './AreaPicker'
import { useImportWords } from './import-words'

const CLASSIFICATIONS = ['HS', 'H0', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'S1', 'S2', 'S3', 'S4'] as const
const STATUSES = ['A', 'P', 'E', 'C', 'M'] as const

export interface ConstantFieldProps {
  readonly field: Field
  /** Empty while nothing is said. */
  readonly value: string
  readonly onChange: (text: string) => void
  readonly className?: string
}

/** One value for a whole file: from a list where there is one, else a text with an example. */
export function ConstantField({ field, value, onChange, className }: ConstantFieldProps) {
  const t = useTranslations('imports.constants')
  const tFlow = useTranslations('imports.flows')
  const words = useImportWords()
  const label = words.field(field)
  if (field === 'reporter' || field === 'partner') {
    return (
      <AreaPicker
        label={label}
        value={value || null}
        onChange={(code) => onChange(code ?? '')}
        {...(className && { className })}
      />
    )
  }
  const options = (codes: readonly string[], name: (code: string) => string) => [
    { value: '', label: t('none') },
    ...codes.map((code) => ({ value: code, label: name(code) })),
  ]
  const lists: Readonly<Partial<Record<Field, ReturnType<typeof options>>>> = {
    flow: options(FLOWS, (code) => tFlow(code as (typeof FLOWS)[number])),
    valuation: options(['FOB', 'CIF'], (code) => code),
    classification: options(CLASSIFICATIONS, (code) => t(`classifications.${code}`)),
    status: options(STATUSES, (code) => t(`statuses.${code}`)),
    measure: options(MEASURES, (code) => t(`measures.${code}`)),
  }
  const list = lists[field]
  if (list) return <Select label={label} value={value} options={list} onChange={onChange} className={className} />
  return (
    <TextField
      label={label}
      value={value}
      maxLength={200}
      autoComplete="off"
      hint={t(`hints.${field as 'product' | 'period' | 'unit'}`)}
      onChange={(event) => onChange(event.currentTarget.value)}
      className={className}
    />
  )
}
