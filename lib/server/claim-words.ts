import de from '../../messages/de/claims.json'
import en from '../../messages/en/claims.json'
import { claimWords, type ClaimWords, type Names } from '../trade/claims/words'
import type { Language } from '../trade/locale'
import { productLabel } from '../trade/product-label'
import { isSectorId } from '../trade/sector'
import { messageTranslator } from './message-translator'
import { sectorWords } from './sector-words'

const CATALOGUES: Readonly<Record<Language, { readonly verdict: object }>> = { en, de }

/** The words of checks for answers of the interface for programs and of the command line. */
export function serverClaimWords(language: Language): ClaimWords {
  const translate = messageTranslator(language, CATALOGUES[language].verdict, { silent: true })
  const names: Names = {
    product: (code) =>
      isSectorId(code) ? sectorWords(code, language).name : (productLabel(code, language) ?? undefined),
  }
  return claimWords(translate, language, names)
}
