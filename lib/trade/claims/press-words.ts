import { readChange, type Fraction } from './change'
import { spokenFactor } from './press-factors'
import { pressText } from './press-text'

/** A map and no object: "constructor" is a word that somebody may type. */
const words = <T>(list: Readonly<Record<string, T>>): ReadonlyMap<string, T> => new Map(Object.entries(list))

/**
 * Changes that are said in a word, in the notation of `readChange`, in lower case and without "ё". What halved was divided by
 * two: the same rule as for what doubled, the other way round.
 */
const CHANGES = words<string>({
  ...{ doubled: 'x2', tripled: 'x3', trebled: 'x3', quadrupled: 'x4', halved: '/2' },
  ...{ twofold: 'x2', threefold: 'x3', fourfold: 'x4', fivefold: 'x5', sixfold: 'x6', tenfold: 'x10', twice: 'x2' },
  ...{ verdoppelt: 'x2', verdreifacht: 'x3', vervierfacht: 'x4', verfünffacht: 'x5', versechsfacht: 'x6' },
  ...{
    verzehnfacht: 'x10',
    halbiert: '/2',
    anderthalbfach: '+1/2',
    'das anderthalbfache': '+1/2',
    anderthalbmal: '+1/2',
  },
  ...{ doublé: 'x2', triplé: 'x3', quadruplé: 'x4', quintuplé: 'x5', décuplé: 'x10' },
  ...{ вдвое: 'x2', втрое: 'x3', вчетверо: 'x4', впятеро: 'x5', вшестеро: 'x6' },
  ...{ تضاعف: 'x2', تضاعفت: 'x2', verdoppelte: 'x2', verdoppelten: 'x2', halbierte: '/2', halbierten: '/2' },
  ...{ удвоился: 'x2', удвоилась: 'x2', удвоились: 'x2', утроился: 'x3', утроилась: 'x3', утроились: 'x3' },
  ...{ 'anderthalbmal so viel': '+1/2', 'anderthalbmal so hoch': '+1/2', 'в полтора раза больше': '+1/2' },
  ...{ 'в полтора раза': '+1/2', 'в десять раз': 'x10' },
})

/** Fractions in words; "by", "um", "на" before them does not count. */
const FRACTION_WORDS = words<Fraction>({
  ...{ 'a tenth': '1/10', 'one tenth': '1/10', 'a fifth': '1/5', 'one fifth': '1/5', 'a quarter': '1/4' },
  ...{ 'one quarter': '1/4', 'a third': '1/3', 'one third': '1/3', 'two fifths': '2/5', half: '1/2', 'a half': '1/2' },
  ...{ 'one half': '1/2', 'three fifths': '3/5', 'two thirds': '2/3', 'three quarters': '3/4', 'four fifths': '4/5' },
  ...{ 'ein zehntel': '1/10', 'ein fünftel': '1/5', 'ein viertel': '1/4', 'ein drittel': '1/3', 'zwei fünftel': '2/5' },
  ...{
    'die hälfte': '1/2',
    'drei fünftel': '3/5',
    'zwei drittel': '2/3',
    'drei viertel': '3/4',
    'vier fünftel': '4/5',
  },
  ...{ 'un dixième': '1/10', 'un cinquième': '1/5', 'un quart': '1/4', 'un tiers': '1/3', moitié: '1/2' },
  ...{ 'la moitié': '1/2', 'deux tiers': '2/3', 'trois quarts': '3/4', треть: '1/3', четверть: '1/4', пятую: '1/5' },
  ...{ 'одну треть': '1/3', 'две трети': '2/3', 'три четверти': '3/4', половину: '1/2', наполовину: '1/2' },
  ...{ الثلث: '1/3', ثلث: '1/3', الربع: '1/4', ربع: '1/4', النصف: '1/2', نصف: '1/2', الثلثين: '2/3' },
  ...{ десятую: '1/10', '½': '1/2', '⅓': '1/3', '⅔': '2/3', '¼': '1/4', '¾': '3/4', '⅕': '1/5', '⅒': '1/10' },
})

const BY = /^(?:by |of |um |von |на |de |d'|بنسبة )/
const AUXILIARY =
  /^(?:(?:has|have|had|been|was|were|is|are|hat|haben|wurden?|sich|a|ont|est|sont|été|s'est|se sont) )+/u
/** Verbs and nouns before a figure, in English, German, French, Russian and Arabic. */
const verb = (...words: readonly string[]): RegExp =>
  new RegExp(String.raw`^(?:(?:an?|the|ein|eine[mnr]?|une?|en) )?(?:${words.join('|')})\s+`, 'u')
export const FALL_WORD = verb(
  'down|inférieure?s?|fell|fallen|dropped|decreased|declined|shr[au]nk|minus|narrowed|contracted|plunged|slumped|tumbled|slipped|lost',
  'fall|drop|decrease|decline|gesunken|gefallen|sank(?:en)?|fiel(?:en)?|zurückgegangen|geschrumpft|schrumpften?|verringert',
  'eingebrochen|abgenommen|rückgang|(?:baissé|reculé|diminué|chuté|réduit|plongé)e?s?|baisse|recul|diminution|chute',
  String.raw`снизил\p{L}+|упал\p{L}*|сократил\p{L}+|уменьшил\p{L}+|просел\p{L}*|рухнул\p{L}*|снижени[ея]|падени[ея]`,
  String.raw`сокращени[ея]|انخفض\p{L}*|تراجع\p{L}*|هبطت?|انخفاض`,
)
export const RISE_WORD = verb(
  'up|supérieure?s?|rose|risen|grew|grown|increased|jumped|surged|plus|widened|expanded|climbed|soared|advanced|gained|rise|increase',
  'growth|gestiegen|gewachsen|erhöht|stieg(?:en)?|wuchs(?:en)?|zugenommen|zugelegt|ausgeweitet|anstieg|zuwachs',
  String.raw`(?:augmenté|progressé|bondi|crû|grimpé|creusé)e?s?|hausse|augmentation|progression|вырос\p{L}*|увеличил\p{L}+`,
  String.raw`возрос\p{L}*|прибавил\p{L}*|рост|увеличени[ея]|ارتفع\p{L}*|زاد\p{L}*|نما|نمت|ارتفاع|نمو|زيادة`,
)
const PER_CENT = /(?:per cent|percent|prozent|pour cent|процент\p{L}*|v\. ?h\.|٪|في المائة|بالمائة|في المئة)$/u
const POINTS =
  /(?:percentage points?|prozentpunkten?|points?(?: de pourcentage)?|punkten?|pts|п\. ?п\.?|процентн\p{L}+ пункт\p{L}*)$/u
/** Not "from 20 to 30": that is where something came from, and what it came to. */
const BETWEEN = /^(?:between|zwischen|von|entre|de|от) /
/** What stands between two ends; a word first, since a dash behind it is the sign of the second. */
const TO = [
  /^(.*?\d(?:\s?\D{0,20}?)) (?:to|and|bis|und|à|et|до|и) ([-+−x×]?\d.*)$/u,
  /^(.*?\d\s?\D{0,20}?)\s?(?:\.\.\.?|…|–|—|-)\s?([-+−x×]?\d.*)$/u,
]

/** The two ends of a range in words or with a dash: "20–30 %" is "20" and "30 %"; null where it is none. */
export function rangeEnds(text: string): readonly [string, string] | null {
  const plain = text.trim().replaceAll(/\s+/g, ' ')
  const ends = plain.replace(BETWEEN, '')
  const [, from = '', to = ''] = TO[0]!.exec(ends) ?? TO[1]!.exec(ends) ?? []
  return from === '' ? null : [from.trim(), to.trim()]
}

/**
 * A change as the press says it ("doubled", "um ein Drittel", "в 1,9 раза", "20–30 per cent", "fell by half") in the
 * notation of `readChange`; anything else as it is.
 */
export function spokenChange(text: string): string {
  if (readChange(text)) return text
  const said = pressText(text)
  return changeOf(said) ?? changeOf(withoutAuxiliary(said)) ?? text
}

/** A text without "has", "was", "hat sich", "a", "ont" before its verb. */
export const withoutAuxiliary = (said: string): string => said.replace(AUXILIARY, '')

function changeOf(said: string): string | null {
  const size = said.replace(FALL_WORD, '').replace(RISE_WORD, '')
  const change = sizeOf(size.replace(BY, '')) ?? sizeOf(size)
  return change !== null && FALL_WORD.test(said) ? fallen(change) : change
}

/** What fell by half was halved; null where a sign says the contrary already. */
function fallen(change: string): string | null {
  if (change === '+1/2' || change === '1/2') return '/2'
  if (/^x[^.]*(\.\d+)?$/.test(change)) return change.replace('x', '/')
  const turned = change.split('..').map((end) => (end.startsWith('-') ? null : `-${end.replace('+', '')}`))
  return turned.includes(null) ? null : turned.join('..')
}

function sizeOf(said: string): string | null {
  const change = CHANGES.get(said) ?? CHANGES.get(said.replace('-', ''))
  if (change) return change
  const [, sign = '', word = ''] = /^([-+−]?)\s?(.*)$/.exec(said)!
  const fraction = FRACTION_WORDS.get(word)
  if (fraction) return `${sign === '' ? '+' : sign}${fraction}`
  const factor = spokenFactor(said)
  if (factor !== null && readChange(factor)) return factor
  const figure = said.replace(POINTS, 'pp').replace(PER_CENT, '%')
  if (readChange(figure)) return figure
  const ends = rangeEnds(figure)
  if (!ends) return null
  const unit = /(?:%|pp)$/.exec(ends[1])?.[0] ?? ''
  const [from, to] = ends.map((end) => end.replace(/\s/g, '').replace(POINTS, 'pp').replace(PER_CENT, '%'))
  const first = from!.endsWith(unit) ? from! : from! + unit
  // "-20 to 30 %" is a fall of both; "x2 to 3" a factor both.
  const lead = /^[-−x×]/.exec(first)?.[0] ?? ''
  const second = lead !== '' && /^\d/.test(to!) ? lead + to! : to!
  const range = `${first}..${second}`
  return readChange(range) ? range : null
}
