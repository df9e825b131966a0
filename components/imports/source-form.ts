/** What a person enters about a source that is new. */
export interface SourceFields {
  readonly title: string
  readonly publisher: string
  readonly url: string
  readonly terms: string
}

export const NO_SOURCE: SourceFields = { title: '', publisher: '', url: '', terms: '' }

/** What is wrong with a field: keys of the message files under `imports.source.problems`. */
export type SourceProblem =
  'titleMissing' | 'titleLong' | 'titleTaken' | 'publisherMissing' | 'publisherLong' | 'url' | 'termsLong'

const MAX_TEXT = 200
const MAX_TERMS = 1000
const MAX_ID = 60
// Letters that Unicode does not decompose into a base letter and a mark.
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** The id of a source with this title: ASCII, lower case, words joined by hyphens; '' when no letter or digit is left. */
export function sourceIdOf(title: string): string {
  const folded = title
    .toLowerCase()
    .replace(/[ßæœøđłðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
  return folded
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_ID)
    .replace(/^-+|-+$/g, '')
}

/** An id for a title in any script; where it has no Latin letters, one made from its characters' numbers. */
export function newSourceId(title: string): string {
  const slug = sourceIdOf(title)
  if (slug !== '') return slug
  const codes = [...title.trim()].slice(0, 10).map((character) => (character.codePointAt(0) ?? 0).toString(36))
  return ['source', ...codes].join('-').slice(0, MAX_ID).replace(/-+$/, '')
}

/** Checks what was entered; `known` are the ids there are: a title that leads to one of them means another source. */
export function checkSource(
  fields: SourceFields,
  known: readonly string[],
): Partial<Record<keyof SourceFields, SourceProblem>> {
  const problems: Partial<Record<keyof SourceFields, SourceProblem>> = {}
  const [title, publisher, url, terms] = [fields.title, fields.publisher, fields.url, fields.terms].map((text) =>
    text.trim(),
  )
  if (!title) problems.title = 'titleMissing'
  else if (title.length > MAX_TEXT) problems.title = 'titleLong'
  else if (known.includes(newSourceId(title))) problems.title = 'titleTaken'
  if (!publisher) problems.publisher = 'publisherMissing'
  else if (publisher.length > MAX_TEXT) problems.publisher = 'publisherLong'
  if (url && !isWebAddress(url)) problems.url = 'url'
  if (terms && terms.length > MAX_TERMS) problems.terms = 'termsLong'
  return problems
}

const isWebAddress = (text: string): boolean =>
  text.length <= 2000 && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
