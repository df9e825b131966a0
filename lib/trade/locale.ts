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
