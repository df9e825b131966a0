import type { Language } from './locale'

/** What is kept as the publisher of figures that came with a file whose publisher nobody named. */
export const NO_PUBLISHER = 'Uploaded file'
const NAMES: Readonly<Record<Language, string>> = { en: NO_PUBLISHER, de: 'Hochgeladene Datei' }

/** A publisher as a reader of a language sees it: names stay as they are, what stands for none is translated. */
export const publisherName = (publisher: string, language: Language): string =>
  publisher === NO_PUBLISHER ? NAMES[language] : publisher
