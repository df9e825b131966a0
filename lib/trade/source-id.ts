/** A source's id is a slug: it stands in addresses and in file names. */
export const SOURCE_ID_LENGTH = 60

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

/** A few letters and digits that differ from text to text (FNV-1a, 32 bits). */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash.toString(36)
}

/**
 * The id of a source with this title or file name: ASCII, lower case, words joined by hyphens. Where letters of another
 * script would be lost a fingerprint of the whole text stands for them, so that two titles never share an id by accident.
 * `''` when there is no letter or digit at all.
 */
export function sourceIdFrom(text: string): string {
  const folded = text
    .trim()
    .toLowerCase()
    .replace(/[ßæœøđłðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
  const slug = trimHyphens(folded.replace(/[^a-z0-9]+/g, '-').slice(0, SOURCE_ID_LENGTH))
  if (!/\p{L}/u.test(folded.replace(/[a-z]/g, ''))) return slug
  const start = trimHyphens(slug.slice(0, SOURCE_ID_LENGTH - 9)) || 'source'
  return `${start}-${fingerprint(text.trim())}`
}

const trimHyphens = (text: string): string => text.replace(/^-+|-+$/g, '')
