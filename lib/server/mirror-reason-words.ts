import de from '../../messages/de/mirror.json'
import en from '../../messages/en/mirror.json'
import type { Language } from '../trade/locale'
import type { MirrorLines } from '../trade/mirror/mirror-lines'
import { reasonValues } from '../trade/mirror/reason-values'
import type { MirrorReason } from '../trade/mirror/mirror-reasons'
import { messageTranslator } from './message-translator'
import { sectorWords } from './sector-words'

const CATALOGUES: Readonly<Record<Language, typeof en>> = { en, de }

/** The name of a reason and the sentence about it, in one language, for answers to programs. */
export function mirrorReasonWords(language: Language) {
  const translate = messageTranslator(language, CATALOGUES[language].reasons)
  return (reason: MirrorReason, lines: MirrorLines): { title: string; sentence: string } => ({
    title: translate(`${reason.id}.title`),
    sentence: translate(
      `${reason.id}.${reason.says}`,
      reasonValues(reason, lines, { locale: language, sectorName: (id) => sectorWords(id, language).name }),
    ),
  })
}
