import { useTranslations } from 'next-intl'
import type { Question } from '@/lib/client/import-report'
import { formatNumber, formatPeriodLabel } from '@/lib/trade/format'
import type { Language } from '@/lib/trade/locale'
import { parsePeriod } from '@/lib/trade/period'
import { useImportWords, useLanguage } from './import-words'

/** Where a question comes up, so that two of one kind stay apart. */
export const questionKey = ({ kind, field }: Question): string => (field ? `${kind} ${field}` : kind)

/** What an answer makes of the example: a number with its size in words, so that a mark cannot be misread, or a period. */
export function readingWords({ kind }: Pick<Question, 'kind'>, reads: string, locale: Language): string {
  if (kind === 'decimal') {
    const number = formatNumber(reads, { locale })
    if (!/^-?\d+(\.\d+)?$/.test(reads)) return reads
    const size = new Intl.NumberFormat(locale, {
      notation: 'compact',
      compactDisplay: 'long',
      maximumFractionDigits: 1,
    })
    return number === size.format(Number(reads)) ? number : `${number} (≈ ${size.format(Number(reads))})`
  }
  const period = parsePeriod(reads)
  return period ? formatPeriodLabel(period, { locale }) : reads
}

/** A question, and its answers with what each would make of the example. */
export function useQuestionWords() {
  const t = useTranslations('imports.questions')
  const words = useImportWords()
  const locale = useLanguage()
  return {
    question: ({ kind, value, column, line, field }: Question): string => {
      if (kind === 'constant') return t('constant', { field: words.field(field ?? '') })
      const example = value ?? ''
      const place = line === undefined ? '' : t('place', { line, column: column ?? '' })
      if (kind === 'encoding') return line === undefined ? t('encodingBare') : t('encoding', { line })
      return example ? t(kind, { value: example, place }) : t(`${kind}Bare`)
    },
    answer: (question: Question, { choice, reads }: Question['options'][number]) => ({
      value: choice,
      ...(question.kind === 'encoding'
        ? { label: reads, note: words.encoding(choice) }
        : answerWords(question, choice, reads)),
    }),
  }

  function answerWords(question: Question, choice: string, reads: string) {
    return {
      label: reads ? readingWords(question, reads, locale) : t(`choices.${choiceKey(choice)}`),
      ...(reads && { note: t(`choices.${choiceKey(choice)}`) }),
    }
  }
}

const FISCAL_KEYS = {
  '01': 'january',
  '04': 'april',
  '07': 'july',
  '10': 'october',
  'ends-04': 'ends-april',
  'ends-07': 'ends-july',
  'ends-10': 'ends-october',
} as const

/** Messages cannot have a point in their keys, nor numbers as names. */
function choiceKey(choice: string) {
  if (choice === '.') return 'point'
  if (choice === ',') return 'comma'
  return choice in FISCAL_KEYS ? FISCAL_KEYS[choice as keyof typeof FISCAL_KEYS] : choice
}
