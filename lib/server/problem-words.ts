import { createTranslator } from 'use-intl/core'
import de from '../../messages/de/problems.json'
import en from '../../messages/en/problems.json'
import { messageValues } from '../import/problem'
import type { Problem } from '../import/types'
import type { Language } from '../trade/locale'

/** What is wrong, and what can be done about it. */
export interface Wording {
  readonly message: string
  readonly hint: string
}
export type ProblemWords = (problem: Problem) => Wording

const CATALOGUES: Readonly<Record<Language, typeof en>> = { en, de }

/** The words for problems in one language; a code without words (from a newer version, say) speaks for itself. */
export function problemWords(language: Language): ProblemWords {
  const translate = createTranslator<Record<string, never>>({
    locale: language,
    messages: { problems: CATALOGUES[language] } as never,
    namespace: 'problems' as never,
    timeZone: 'UTC',
    onError: () => undefined,
    getMessageFallback: () => '',
  }) as unknown as { (key: string, values: Record<string, string | number>): string; has(key: string): boolean }
  return (problem) => {
    const values = messageValues(problem)
    const say = (key: string): string => (translate.has(key) ? translate(key, values) : '')
    return { message: say(`${problem.code}.message`) || problem.code, hint: say(`${problem.code}.hint`) }
  }
}
