import iconv from 'iconv-lite'
import { resolveArea } from '../trade/area-resolution'
import { COMMON_HANGUL, COMMON_HAN } from './common-signs'
import type { Encoding } from './encoding'

const COMMON_RUSSIAN = new Set('оеаинтсрвлкмдпу')
const RARE_RUSSIAN = /[щъэёЁђѓєѕіїјљњћќўџґЂЃЄЅІЇЈЉЊЋЌЎЏҐ]/
const COMMON_GREEK = new Set('αοιετσνρκπςάόίέή')
const COMMON_HEBREW = new Set('יוהלארתמבש')
const FINAL_HEBREW = /[םןץףך]/
/** Vowels and tones above, below and behind a consonant, and vowels that stand before one. */
const THAI_MARK = /\p{M}|\u0e33|\u0e45/u
const THAI_FIRST = /[\u0e40-\u0e44]/
const THAI_CONSONANT = /[\u0e01-\u0e2e]/
const SCRIPTS = [
  ...[/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Arabic}/u],
  ...[/\p{Script=Hebrew}/u, /\p{Script=Thai}/u],
]
/** Letters of western words that stand in nearly all of them for letters of another alphabet. */
const RARE_LATIN = /[ýþðÝÞÐÿŸ×÷¤¦¬]/
const KNOWN_NAME = 4

/** How much sense a line makes: about 1 for each of its high bytes where it is a text in this encoding. */
export function senseOf(text: string, encoding: Encoding): number {
  let score = 0
  for (const word of text.match(/[\p{L}\p{M}\p{Co}\ufffd\u0080-\u00bf\u2500-\u25ff\uff61-\uff9f]+/gu) ?? []) {
    // One letter alone is more likely a sign: £ is a letter in Central Europe.
    if (word.length > 1 && /[\u0080-\uffff]/.test(word)) score += senseOfWord(word, encoding)
  }
  for (const cell of text.split(/[,;\t|"]/)) {
    if (/[\u0080-\uffff]/.test(cell) && cell.length < 60 && resolveArea(cell) !== undefined) score += KNOWN_NAME
  }
  return score
}

function senseOfWord(word: string, encoding: Encoding): number {
  const scripts = SCRIPTS.filter((script) => script.test(word)).length
  const isMixed =
    scripts > 1 || (scripts === 1 && /\p{Script=Han}|\p{Script=Hangul}/u.test(word) && /[A-Za-z]/.test(word))
  const letters = [...word]
  const sense = letters.reduce((score, letter, at) => {
    if (letter < '\u0080') return score
    return score + senseOfLetter(letter, letters[at - 1] ?? '', letters[at + 1] ?? '', isMixed, encoding)
  }, 0)
  return /^\p{Script=Cyrillic}{4,}$/u.test(word) && !hasVowels(letters) ? sense - 0.7 * letters.length : sense
}

/** A Russian word of four letters and more has vowels, and not only vowels. */
function hasVowels(letters: readonly string[]): boolean {
  const vowels = letters.filter((letter) => /[аеёиоуыэюяіїє]/i.test(letter)).length
  return vowels >= letters.length * 0.2 && vowels <= letters.length * 0.75
}

function senseOfLetter(letter: string, before: string, next: string, isMixed: boolean, encoding: Encoding): number {
  if (/[\ufffd\p{Co}\u0080-\u009f\u2500-\u25ff]/u.test(letter)) return -3
  if (/[\uff61-\uff9f]/.test(letter)) return -1
  if (/\p{Script=Han}/u.test(letter)) {
    if (isMixed) return -2
    return COMMON_HAN.has(letter) ? 2.5 : isEveryday(letter, encoding) ? 1.5 : -1
  }
  if (/\p{Script=Hangul}/u.test(letter)) return isMixed ? -2 : COMMON_HANGUL.has(letter) ? 2.5 : 0.5
  if (/[\u3040-\u30ff]/.test(letter)) return encoding === 'shift_jis' ? 2 : 1
  if (/\p{Script=Thai}/u.test(letter)) return isMixed ? -1 : senseInThai(letter, before, next)
  if (isMixed || !/\p{L}/u.test(letter) || RARE_LATIN.test(letter)) return -1
  if (/\p{Script=Hebrew}/u.test(letter)) {
    if (FINAL_HEBREW.test(letter)) return /\p{L}/u.test(next) ? -2 : 1.5
    return COMMON_HEBREW.has(letter) ? 1.5 : 1.3
  }
  const breaksCase = /\p{Lu}/u.test(letter) && /\p{Ll}/u.test(before)
  const score = breaksCase ? -1.5 : 1
  if (COMMON_RUSSIAN.has(letter.toLowerCase()) || COMMON_GREEK.has(letter.toLowerCase())) return score + 0.4
  if (RARE_RUSSIAN.test(letter)) return score - 0.6
  // A Western or Central European word is of letters without accents in the main.
  return /\p{Script=Latin}/u.test(letter) && /[\u0080-\uffff]/.test(before) ? score - 1.5 : score
}

/** A mark stands behind a consonant or another mark, a vowel that is written first before a consonant. */
function senseInThai(letter: string, before: string, next: string): number {
  if (THAI_MARK.test(letter)) return THAI_CONSONANT.test(before) || THAI_MARK.test(before) ? 1.2 : -2
  if (THAI_FIRST.test(letter)) return THAI_CONSONANT.test(next) ? 1.2 : -2
  return THAI_CONSONANT.test(letter) || /[\u0e30\u0e32]/.test(letter) ? 1.1 : -1
}

/** First bytes of the first level of each standard, in which the characters stand that are written every day. */
const FIRST_LEVEL: Readonly<Partial<Record<Encoding, readonly [from: number, to: number]>>> = {
  shift_jis: [0x88, 0x97],
  big5: [0xa4, 0xc6],
  gb18030: [0xb0, 0xd7],
}

function isEveryday(letter: string, encoding: Encoding): boolean {
  const [lead = 0, trail = 0] = iconv.encode(letter, encoding)
  const [from, to] = FIRST_LEVEL[encoding] ?? [1, 0]
  // What was added to GB 2312 later has second bytes that it did not use.
  return lead >= from && lead <= to && (encoding !== 'gb18030' || trail >= 0xa1)
}
