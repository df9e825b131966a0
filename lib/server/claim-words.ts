import { createTranslator } from 'use-intl/core'
import de from '../../messages/de/claims.json'
import en from '../../messages/en/claims.json'
import { claimWords, type ClaimWords, type Names, type Say } from '../trade/claims/words'
import type { Language } from '../trade/locale'
import { productLabel } from '../trade/product-label'
import { isSectorId } from '../trade/sector'
import { sectorWords } from './sector-words'

const CATALOGUES: Readonly<Record<Language, { readonly verdict: object }>> = { en, de }

/** The words of checks for answers of the interface for programs and of the command line. */
export function serverClaimWords(language: Language): ClaimWords {
  const translate = createTranslator<Record<string, never>>({
    locale: language,
    messages: { claims: { verdict: CATALOGUES[language].verdict } } as never,
    namespace: 'claims.verdict' as never,
    timeZone: 'UTC',
    onError: () => undefined,
    getMessageFallback: () => '',
  }) as unknown as Say
  const names: Names = {
    product: (code) =>
      isSectorId(code) ? sectorWords(code, language).name : (productLabel(code, language) ?? undefined),
  }
  return claimWords(translate, language, names)
}
