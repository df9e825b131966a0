'use client'

import { useTranslations } from 'next-intl'
import { Select } from '@/components/ui/Select'
import type { ReadingChoice } from '@/lib/client/imports-query'
import type { ImportReport } from '@/lib/client/import-report'
import type { Language } from '@/lib/trade/locale'
import { useImportWords, useLanguage } from './import-words'
import { DELIMITERS, ENCODINGS, FORMATS } from './reading-choice'

export interface ReadingChoicesProps {
  readonly report: ImportReport
  readonly busy: boolean
  readonly onChoose: (choice: ReadingChoice) => void
}

/** Format, encoding, delimiter, decimal mark, order of dates: as found, each to be chosen otherwise. */
export function ReadingChoices({ report, busy, onChoose }: ReadingChoicesProps) {
  const t = useTranslations('imports.reading')
  const words = useImportWords()
  const locale = useLanguage()
  const { format, dialect, choices, raw } = report
  const unknown = (label: string) => ({ value: '', label, disabled: true })
  // A table whose form nobody knows was split all the same, as its first rows show.
  const delimiter = dialect.delimiter ?? choices?.delimiter ?? raw?.delimiter ?? null
  const encoding = dialect.encoding ?? raw?.encoding ?? null
  const asked = report.questions?.some(({ kind }) => kind === 'fiscalYear')
  const asksFlow = report.questions?.some(({ kind }) => kind === 'flowCodes')
  const fiscalYear = choices?.fiscalYear
  const trimester = choices?.trimester ?? report.questions?.find(({ kind }) => kind === 'trimester')?.kind
  return (
    <>
      <Select
        label={t('format')}
        value={format ?? ''}
        disabled={busy}
        options={[
          ...(format === null ? [unknown(words.format(null))] : []),
          ...withOther(FORMATS, format).map((id) => ({ value: id, label: words.format(id) })),
        ]}
        onChange={(value) => onChoose({ format: value })}
      />
      <Select
        label={t('encoding')}
        value={encoding ?? ''}
        disabled={busy}
        options={[
          ...(encoding === null ? [unknown(words.encoding(null))] : []),
          ...withOther(ENCODINGS, encoding).map((name) => ({ value: name, label: words.encoding(name) })),
        ]}
        onChange={(value) => onChoose({ encoding: value })}
      />
      <Select
        label={t('delimiter')}
        value={delimiter ?? ''}
        disabled={busy}
        options={[
          ...(delimiter === null ? [unknown(t('notFound'))] : []),
          ...withOther(DELIMITERS, delimiter).map((mark) => ({ value: mark, label: words.delimiter(mark) })),
        ]}
        onChange={(value) => onChoose({ delimiter: value })}
      />
      <Select
        label={t('decimal')}
        value={choices?.decimal ?? dialect.decimal ?? ''}
        disabled={busy}
        options={[
          ...(!choices?.decimal && dialect.decimal === null ? [unknown(t('open'))] : []),
          ...(['.', ','] as const).map((mark) => ({ value: mark, label: words.decimal(mark) })),
        ]}
        onChange={(value) => onChoose({ decimal: value === ',' ? ',' : '.' })}
      />
      <Select
        label={t('dateOrder')}
        value={choices?.dateOrder ?? ''}
        disabled={busy}
        options={[
          ...(choices?.dateOrder ? [] : [unknown(t('asFound'))]),
          ...(['DMY', 'MDY'] as const).map((order) => ({ value: order, label: t(`dateOrders.${order}`) })),
        ]}
        onChange={(value) => onChoose({ dateOrder: value === 'MDY' ? 'MDY' : 'DMY' })}
      />
      {trimester && (
        <Select
          label={t('trimester')}
          value={choices?.trimester ?? ''}
          disabled={busy}
          options={[
            ...(choices?.trimester ? [] : [unknown(t('open'))]),
            ...(['quarter', 'four-months'] as const).map((kind) => ({ value: kind, label: t(`trimesters.${kind}`) })),
          ]}
          onChange={(value) => onChoose({ trimester: value === 'quarter' ? 'quarter' : 'four-months' })}
        />
      )}
      {(asked || fiscalYear !== undefined) && (
        <Select
          label={t('fiscalYear')}
          value={fiscalYear ?? ''}
          disabled={busy}
          options={[
            ...(fiscalYear === undefined ? [unknown(t('open'))] : []),
            ...MONTHS.map((month) => ({ value: month, label: monthName(month, locale) })),
            ...MONTHS.slice(1).map((month) => ({
              value: `ends-${month}`,
              label: t('yearBefore', { month: monthName(month, locale) }),
            })),
            { value: 'months', label: t('noFiscalYears') },
          ]}
          onChange={(value) => onChoose({ fiscalYear: value })}
        />
      )}
      {(asksFlow || choices?.flowCodes) && (
        <Select
          label={t('flowCodes')}
          value={choices?.flowCodes ?? ''}
          disabled={busy}
          options={[
            ...(choices?.flowCodes ? [] : [unknown(t('open'))]),
            ...(['import-export', 'export-import'] as const).map((order) => ({
              value: order,
              label: t(`flowOrders.${order}`),
            })),
          ]}
          onChange={(value) => onChoose({ flowCodes: value === 'export-import' ? value : 'import-export' })}
        />
      )}
      {choices?.repeated && (
        <Select
          label={t('repeated')}
          value={choices.repeated}
          disabled={busy}
          options={(['add', 'refuse'] as const).map((kind) => ({ value: kind, label: t(`repetitions.${kind}`) }))}
          onChange={(value) => onChoose({ repeated: value === 'add' ? value : 'refuse' })}
        />
      )}
    </>
  )
}

const MONTHS = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'))

const monthName = (month: string, locale: Language): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, Number(month) - 1)),
  )

const withOther = (known: readonly string[], found: string | null): readonly string[] =>
  found === null || known.includes(found) ? known : [found, ...known]
