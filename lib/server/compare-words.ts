import de from '../../messages/de/compare.json'
import en from '../../messages/en/compare.json'
import { areaName } from '../trade/area'
import type { IndicatorId } from '../trade/comparison/indicators/catalogue'
import type { Cannot } from '../trade/comparison/result'
import { formatPeriodLabel } from '../trade/format'
import type { Language } from '../trade/locale'
import { parsePeriod } from '../trade/period'
import { messageTranslator } from './message-translator'

const CATALOGUES: Readonly<Record<Language, typeof en>> = { en, de }

/** What an answer to a program says in words: the same messages that the pages read. */
export interface CompareAnswerWords {
  readonly cannot: (reason: Cannot) => string
  readonly indicator: (id: IndicatorId) => { name: string; meaning: string; conditions: string }
}

export function compareAnswerWords(language: Language): CompareAnswerWords {
  const t = messageTranslator(language, CATALOGUES[language])
  const named = ([name, value]: [string, string | number]): [string, string | number] => {
    const period = name === 'period' ? parsePeriod(String(value)) : null
    if (period) return [name, formatPeriodLabel(period, { locale: language })]
    return [name, name === 'area' || name === 'partner' ? areaName(String(value), language) : value]
  }
  return {
    cannot: ({ cannot, params }) => t(`cannot.${cannot}`, Object.fromEntries(Object.entries(params).map(named))),
    indicator: (id) => ({
      name: t(`indicators.${id}.name`),
      meaning: t(`indicators.${id}.meaning`),
      conditions: t(`indicators.${id}.conditions`),
    }),
  }
}
