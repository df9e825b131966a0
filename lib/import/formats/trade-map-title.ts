import type { Flow } from '../../trade/flow'

/** What a title of ITC's Trade Map says of its table. */
export interface TradeMapTitle {
  readonly reporter: string | null
  readonly partner: string | null
  readonly flow: Flow | null
  /** The figures are those that the partners report. */
  readonly mirror: boolean
}

const END = String.raw`(?:\s+in\s+\d{4}\b.*|\s*\(.*)?$`
/** In English, French and Spanish, as the site is. */
const PATTERNS: ReadonlyArray<readonly [RegExp, (m: RegExpExecArray) => Omit<TradeMapTitle, 'mirror'>]> = [
  [
    new RegExp(String.raw`\bexported by (.+?)(?: to (.+?))?${END}`, 'i'),
    (m) => ({ reporter: m[1] ?? null, partner: m[2] ?? null, flow: 'X' }),
  ],
  [
    new RegExp(String.raw`\bimported by (.+?)(?: from (.+?))?${END}`, 'i'),
    (m) => ({ reporter: m[1] ?? null, partner: m[2] ?? null, flow: 'M' }),
  ],
  [
    /\bexport(?:é|ado)e?s? p(?:ar|or) (.+?)(?: (?:vers|à|hacia|a) (.+?))?(?:\s+en\s+\d{4}\b.*|\s*\(.*)?$/i,
    (m) => ({ reporter: withoutArticle(m[1]), partner: withoutArticle(m[2]), flow: 'X' }),
  ],
  [
    /\bimport(?:é|ado)e?s? p(?:ar|or) (.+?)(?: (?:depuis|en provenance de|desde|de) (.+?))?(?:\s+en\s+\d{4}\b.*|\s*\(.*)?$/i,
    (m) => ({ reporter: withoutArticle(m[1]), partner: withoutArticle(m[2]), flow: 'M' }),
  ],
  [
    new RegExp(String.raw`^(.+?)['’]s? (exports to|imports from) (.+?)${END}`, 'i'),
    (m) => ({
      reporter: m[1] ?? null,
      partner: m[3] ?? null,
      flow: m[2]?.toLowerCase().startsWith('exports') ? 'X' : 'M',
    }),
  ],
]

/** `le Maroc` is Maroc. */
const withoutArticle = (name: string | undefined): string | null =>
  name?.replace(/^(?:l['’]|(?:le|la|les|el|los|las) )/i, '') ?? null

/** `List of importing markets for a product exported by Algeria in 2024 (Mirror)`, `Kenya's exports to Malaysia`. */
export function readTitle(text: string): TradeMapTitle | null {
  if (text.length > 300) return null
  for (const [pattern, read] of PATTERNS) {
    const match = pattern.exec(text.trim())
    if (match) return { ...read(match), mirror: /\b(?:mirror|miroir|espejo)\b/i.test(text) }
  }
  return null
}

/** A file name as the title that it was made of: `Trade_Map_-_List_of_…_exported_by_Algeria (1).xls`. */
export const titleInName = (fileName: string): string =>
  fileName
    .replace(/\.[a-z]{2,4}$/i, '')
    .replaceAll('_', ' ')
    .replace(/\s*\(\d+\)$/, '')
    .trim()

/** `world`, as titles say it of all partners. */
export const isWorld = (name: string): boolean => /^(?:the )?world$|^(?:le )?monde$|^(?:el )?mundo$/i.test(name.trim())
