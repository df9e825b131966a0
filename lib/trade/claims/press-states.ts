import type { Wording } from './claim'
import { pressText } from './press-text'
import { FALL_WORD, RISE_WORD, withoutAuxiliary } from './press-words'

/** What did not change, as it is said with a figure: no change at all, or none to speak of. */
const UNCHANGED =
  /^(?:unchanged|no change|(?:did )?not changed?|the same|unverändert|gleich geblieben|gleich|inchangée?s?|sans changement|без изменени[йя]|не изменил\p{L}+|دون تغيير|لم يتغير|لم تتغير)$/u
const STEADY =
  /^(?:flat|stable|steady|constant|stagna(?:nt|ted?|tion)|little changed|hardly changed|barely changed|at (?:about )?the same level|on a par|stagnier\p{L}+|kaum verändert|konstant|stabil|in etwa gleich|auf (?:dem )?(?:gleichen niveau|vorjahresniveau|niveau des vorjahres)|stagné|stables?|stagnant\p{L}*|на (?:прежнем|том же) уровне|на уровне прошлого года|стабил\p{L}+|стагнир\p{L}+|مستقرة?|استقرت?|راكدة?)$/u
/** "Almost unchanged" is said of either side. */
const NEARLY =
  /^(?:almost|nearly|virtually|practically|essentially|broadly|largely|more or less|about|roughly|fast|nahezu|praktisch|weitgehend|annähernd|im wesentlichen|beinahe|quasiment|presque|pratiquement|quasi|à peu près|почти|практически|примерно|تقريبا) /u
const STAYED =
  /^(?:(?:remained|remains|stayed|held|kept|blieb(?:en)?|ist|sind|reste|restent|resté[es]*|demeuré[es]*|остал\p{L}+|остается|остаются|сохранил\p{L}+|بقيت?|ظلت?) )+/u
/** Adjectives of what lies above or below something else. */
const ABOVE =
  /^(?:up|higher|above|over|growth|höher|mehr|darüber|en hausse|supérieure?s?|выше|больше|рост|ارتفاع|نمو)$/u
const BELOW =
  /^(?:down|lower|below|under|decline|niedriger|geringer|weniger|darunter|en baisse|inférieure?s?|ниже|меньше|падение|спад|انخفاض|تراجع)$/u

/** What was said of a change without a figure for it. */
export interface SpokenState {
  readonly change: '+0%'
  readonly wording: Wording
}

/**
 * "Unchanged" as no change, "flat" as about none, and a bare "rose" or "below" as a change of more or of less than nothing.
 * Null for anything else.
 */
export function spokenState(text: string): SpokenState | null {
  const said = withoutAuxiliary(pressText(text)).replace(STAYED, '')
  const state = (wording: Wording): SpokenState => ({ change: '+0%', wording })
  const plain = said.replace(NEARLY, '')
  if (UNCHANGED.test(plain)) return state(plain === said ? 'exact' : 'about')
  if (STEADY.test(plain)) return state('about')
  const bare = (verb: RegExp): boolean => `${said} `.replace(verb, '') === ''
  if (ABOVE.test(said) || bare(RISE_WORD)) return state('over')
  return BELOW.test(said) || bare(FALL_WORD) ? state('under') : null
}

const RECORD =
  /(?:record|rekord|рекорд|historic|höchst(?:stand|wert)|tiefst(?:stand|wert)|plus (?:haut|bas) (?:niveau|depuis)|исторически|максимум|минимум|قياسي)|(?:highest|lowest|biggest|largest|smallest|best|worst|strongest|weakest|most|least) (?:level |figure |value )?(?:since|in|ever|of)|(?:seit|depuis|since|с|منذ) \d{4}/u
const RANK =
  /(?:\d+(?:st|nd|rd|th|er|e|ème|-й|-е|-е место)?|first|second|third|fourth|fifth|sixth|tenth|zweit|dritt|viert|fünft|premier|deuxième|troisième|quatrième|cinquième|перв\p{L}+|втор\p{L}+|трет\p{L}+|четверт\p{L}+|пят\p{L}+)[- ]?(?:largest|biggest|most important|größte|wichtigste|plus (?:grand|gros|important)|partenaire|fournisseur|client|по величине|по значению|место)|(?:rank|rang|рейтинг|المرتبة)/u

/** What a text says instead of a change: that a figure is the greatest of many years, or its place among partners. */
export function saidInstead(text: string): 'change-record' | 'change-rank' | null {
  const said = pressText(text)
  if (RANK.test(said)) return 'change-rank'
  return RECORD.test(said) ? 'change-record' : null
}
