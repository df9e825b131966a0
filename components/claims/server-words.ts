import { getLocale, getTranslations } from 'next-intl/server'
import { dateLabel } from '@/components/sources/date-label'
import type { Claim } from '@/lib/trade/claims/claim'
import { DEFAULT_LANGUAGE, isLanguage, type Language } from '@/lib/trade/locale'
import { productLabel } from '@/lib/trade/product-label'
import { isSectorId } from '@/lib/trade/sector'
import { sentenceOf, speakerText, statementOf } from './claim-sentence'

/** The words around a claim on a page drawn on the server, where the names of all products are at hand. */
export interface SaidWords {
  readonly locale: Language
  statement(claim: Claim): string
  sentence(claim: Claim): string
  speaker(claim: Claim): string
  date(claim: Claim): string
}

export async function saidWords(): Promise<SaidWords> {
  const [asked, t, sectors] = await Promise.all([getLocale(), getTranslations('claims'), getTranslations('sectors')])
  const locale = isLanguage(asked) ? asked : DEFAULT_LANGUAGE
  const product = (code: string): string =>
    isSectorId(code) ? sectors(`${code}.name`) : `HS ${[code, productLabel(code, locale)].filter(Boolean).join(', ')}`
  const options = { locale, product }
  return {
    locale,
    statement: (claim) => statementOf(t, claim, options),
    sentence: (claim) => sentenceOf(t, claim, options),
    speaker: ({ saidBy }) => speakerText(t, saidBy),
    date: ({ date }) => dateLabel(date, locale),
  }
}
