import de from '../../messages/de/problems.json'
import en from '../../messages/en/problems.json'
import { messageValues } from '../import/problem'
import type { Problem } from '../import/types'
import { areaName, findArea } from '../trade/area'
import type { Language } from '../trade/locale'
import { messageTranslator } from './message-translator'

/** What is wrong, and what can be done about it. */
export interface Wording {
  readonly message: string
  readonly hint: string
}
export type ProblemWords = (problem: Problem) => Wording

const CATALOGUES: Readonly<Record<Language, typeof en>> = { en, de }

/** The words for problems in one language; a code without words (from a newer version, say) speaks for itself. */
export function problemWords(language: Language): ProblemWords {
  const translate = messageTranslator(language, CATALOGUES[language], { silent: true })
  return (problem) => {
    const values = withAreaNames(problem, language)
    const say = (key: string): string => (translate.has(key) ? translate(key, values) : '')
    return { message: say(`${problem.code}.message`) || problem.code, hint: say(`${problem.code}.hint`) }
  }
}

/** Areas travel as codes; people read "Germany (DEU)". */
function withAreaNames(problem: Problem, language: Language): Record<string, string | number> {
  const named = (code: string | number): string | number =>
    typeof code === 'string' && findArea(code) ? `${areaName(code, language)} (${code})` : code
  const values = messageValues(problem)
  return {
    ...values,
    ...(values.area !== undefined && { area: named(values.area) }),
    ...(problem.code === 'E_UNKNOWN_COUNTRY' && { suggestion: named(values.suggestion ?? 'none') }),
  }
}
