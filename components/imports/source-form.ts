import { sourceIdFrom } from '@/lib/trade/source-id'

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
  else if (known.includes(sourceIdFrom(title))) problems.title = 'titleTaken'
  if (!publisher) problems.publisher = 'publisherMissing'
  else if (publisher.length > MAX_TEXT) problems.publisher = 'publisherLong'
  if (url && !isWebAddress(url)) problems.url = 'url'
  if (terms && terms.length > MAX_TERMS) problems.terms = 'termsLong'
  return problems
}

const isWebAddress = (text: string): boolean =>
  text.length <= 2000 && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
