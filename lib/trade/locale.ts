/**
 * The languages the product speaks. A language is two letters (ISO 639-1) and decides everything that depends on a place:
 * words, separators, order of a date. There is no region and no time zone: server and browser print the same text.
 */
export const LANGUAGES = ['en', 'de'] as const
export type Language = (typeof LANGUAGES)[number]

export const DEFAULT_LANGUAGE: Language = 'en'

/** Each language by its own name, as a switch shows it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' }

/** Direction of writing, for `dir` on the document. */
export const DIRECTION: Readonly<Record<Language, 'ltr' | 'rtl'>> = { en: 'ltr', de: 'ltr' }

export const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text)

/**
 * The first language of ours in an `Accept-Language` header (RFC 9110, 12.5.4): by weight, then by order, `de-CH` counts
 * as `de`. Null when none is acceptable or the header is missing or broken.
 */
export function acceptedLanguage(header: string | null | undefined): Language | null {
  const ranges = (header ?? '')
    .slice(0, 1000)
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.trim().toLowerCase().split(';')
      const weight = parameters.map((text) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(text)?.[1]).find((text) => text)
      return { language: range.trim().split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter((range) => range.weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return ranges.map((range) => range.language).find(isLanguage) ?? null
}
