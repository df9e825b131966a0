import { useMemo } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import type { Claim } from '@/lib/trade/claims/claim'
import { claimWords, type ClaimWords } from '@/lib/trade/claims/words'
import { DEFAULT_LANGUAGE, isLanguage, type Language } from '@/lib/trade/locale'
import { isSectorId } from '@/lib/trade/sector'
import { sentenceOf, statementOf } from './claim-sentence'

/** The words of claims and checks in the browser; HS codes stand without their names, which only the server has. */
export function useClaimWords(): {
  readonly locale: Language
  readonly words: ClaimWords
  statement(claim: Claim): string
  sentence(claim: Claim): string
} {
  const asked = useLocale()
  const locale = isLanguage(asked) ? asked : DEFAULT_LANGUAGE
  const t = useTranslations('claims')
  const verdict = useTranslations('claims.verdict')
  const sectors = useTranslations('sectors')
  return useMemo(() => {
    const product = (code: string): string => (isSectorId(code) ? sectors(`${code}.name`) : `HS ${code}`)
    const options = { locale, product }
    return {
      locale,
      words: claimWords(verdict, locale, { product }),
      statement: (claim) => statementOf(t, claim, options),
      sentence: (claim) => sentenceOf(t, claim, options),
    }
  }, [t, verdict, sectors, locale])
}
