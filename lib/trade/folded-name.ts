const SPELLED_OUT: ReadonlyMap<string, string> = new Map([
  ['br', 'british'],
  ['dem', 'democratic'],
  ['democratica', 'democratic'],
  ['democratique', 'democratic'],
  ['demokratische', 'democratic'],
  ['fed', 'federal'],
  ['fmr', 'former'],
  ['isd', 'island'],
  ['isds', 'islands'],
  ['rep', 'republic'],
  ['republica', 'republic'],
  ['republik', 'republic'],
  ['republique', 'republic'],
  ['st', 'saint'],
  ['terr', 'territory'],
])

const LETTERS_WITHOUT_ACCENT: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ı', 'i'],
  ['&', ' and '],
  // Arabic endings that are written either way
  ['ة', 'ه'],
  ['ى', 'ي'],
])

/** Lower case, no accents, no punctuation, common abbreviations spelled out. */
export const foldName = (text: string): string => wordsOf(text).join(' ')

/** The words of a folded name. */
export function wordsOf(text: string): string[] {
  if (PLAIN_WORDS.test(text)) return spelledOut(text.toLowerCase().split(BETWEEN_PLAIN_WORDS))
  const words = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .toLowerCase()
    .replace(/[ßæœøı&ةى]/g, (letter) => LETTERS_WITHOUT_ACCENT.get(letter) ?? letter)
    .replace(/(?<!\p{L})(\p{L})\.(?=\p{L}(?!\p{L}))/gu, '$1') // U.S.A. is one word
    .split(/[^\p{L}\p{N}]+/u)
  return spelledOut(words)
}

/** Letters without accents, in words that no stop or ampersand makes into others: most names, and quickly done. */
const PLAIN_WORDS = /^[A-Za-z0-9 ,()'/-]*$/
const BETWEEN_PLAIN_WORDS = /[ ,()'/-]+/

const spelledOut = (words: readonly string[]): string[] =>
  words.filter((word) => word !== '').map((word) => SPELLED_OUT.get(word) ?? word)

/** Words that no name is told by. */
export const UNSORTED: ReadonlySet<string> = new Set([
  ...['of', 'the', 'and', 'de', 'del', 'du', 'd', 'des', 'la', 'le', 'les', 'l', 'et', 'y', 'und'],
])

/** A folded name with its telling words in alphabetical order: "korea republic". */
export function sortWords(folded: string): string {
  return folded
    .split(' ')
    .filter((word) => !UNSORTED.has(word))
    .sort()
    .join(' ')
}
