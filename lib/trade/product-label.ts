import chaptersDe from './reference/hs/chapters.de.json'
import chaptersEn from './reference/hs/chapters.en.json'
import headingsDe from './reference/hs/headings.de.json'
import headingsEn from './reference/hs/headings.en.json'
import subheadingsDe from './reference/hs/subheadings.de.json'
import subheadingsEn from './reference/hs/subheadings.en.json'

type Labels = Readonly<Record<string, string>>

const LABELS: Readonly<Record<string, readonly Labels[]>> = {
  en: [chaptersEn, headingsEn, subheadingsEn],
  de: [chaptersDe, headingsDe, subheadingsDe],
}

/**
 * Short label of an HS code in our own words (HS 2022, with withdrawn headings); null where none is known.
 * Large: for the server, labels travel with the answers.
 */
export function productLabel(code: string, language: string): string | null {
  const lists = LABELS[language] ?? LABELS.en!
  for (const labels of lists) if (Object.hasOwn(labels, code)) return labels[code]!
  return null
}
