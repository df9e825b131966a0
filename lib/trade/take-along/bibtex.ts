import type { Taken, TakenSource } from './taken'

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}
/** Text in a BibTeX field: what LaTeX would take for a command is escaped, letters of all scripts stay as they are. */
const field = (text: string): string =>
  text.replaceAll(/[\\~^{}$&#%_]/g, (character) => SPECIAL[character] ?? `\\${character}`)

/** What stands in the note of an entry, in the reader's language: who reported, what, in which unit. */
export type BibtexNote = (source: TakenSource) => string

/** One `@misc` entry a source, keyed `imf-dots:rus-mar-time`; the year is that of publication, else of the import. */
export function bibtex(taken: Taken, note: BibtexNote): string {
  return taken.sources
    .map((each) => {
      const { source } = each
      const year = /^\d{4}/.exec(source.published ?? source.imported ?? '')?.[0]
      const key = [source.id, [taken.codes.reporter, taken.codes.partner, taken.id].filter(Boolean).join('-')].join(':')
      const fields = [
        ['author', `{${field(source.publisher)}}`],
        ['title', field(`${source.title}: ${taken.subject}, ${taken.title}`)],
        ...(year ? [['year', year]] : []),
        ['howpublished', `\\url{${taken.address.replaceAll(/[{}\\]/g, encodeURIComponent)}}`],
        ['urldate', taken.retrieved],
        ['note', field(note(each))],
      ]
      const body = fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')
      return `@misc{${key.toLowerCase().replaceAll(/[^a-z0-9:.-]+/g, '-')},\n${body}\n}\n`
    })
    .join('\n')
}
