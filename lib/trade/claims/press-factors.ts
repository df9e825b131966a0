/**
 * Factors that are counted, in digits or words: "2.5 times", "two and a half times", "zweieinhalbmal so hoch", "multiplié par
 * 2,5", "в два с половиной раза". One said with a half in words is rounder than one in digits: `x5/2`, not `x2.5`.
 */

/** "One" to "ten", in four languages. */
export const NUMBERS: ReadonlyMap<string, number> = new Map(
  [
    'one two three four five six seven eight nine ten',
    'ein zwei drei vier fünf sechs sieben acht neun zehn',
    'une deux trois quatre cinq six sept huit neuf dix',
    ...['un', 'eine', 'einer'],
    'один два три четыре пять шесть семь восемь девять десять',
  ].flatMap((list) => list.split(' ').map((word, at): [string, number] => [word, at + 1])),
)

const COUNT = String.raw`(\d+(?:[.,]\d+)?|\p{L}+?)`
const HALF = '( ?½| 1/2|[ -]and[ -]a[ -]half|einhalb| et demie?| с половиной)?'
const TIMES = '(?:times|fold|mal|fach|fache|fois|раза?)'
/** What a factor is compared with: "as much", "so hoch", "больше". */
const AS =
  '(?: as (?:much|many|high|large|big|great)(?: as .*)?| so (?:viel|hoch|groß)(?: wie .*)?| больше| выше| (?:the|its) .*level)?'

const COUNTED = new RegExp(`^(?:auf )?(?:das )?(?:в |на |x)?${COUNT}${HALF}[ -]?${TIMES}(?: et demie?)?${AS}$`, 'u')
const MULTIPLIED = new RegExp(
  `^(?:been |été )?(multipliée?s?|multiplied|divisée?s?|divided) (?:par|by) ${COUNT}${HALF}$`,
  'u',
)

/** A factor in the notation of `readChange`, from a text in lower case without "ё"; null for anything else. */
export function spokenFactor(said: string): string | null {
  const counted = COUNTED.exec(said)
  if (counted) return factorOf('x', counted[1]!, counted[2] !== undefined || / et demie?/.test(said))
  const [, verb, count, half] = MULTIPLIED.exec(said) ?? []
  return verb === undefined ? null : factorOf(verb.startsWith('div') ? '/' : 'x', count!, half !== undefined)
}

function factorOf(sign: 'x' | '/', text: string, half: boolean): string | null {
  if (/^\d/.test(text) && !half) return sign + text
  const count = /^\d+$/.test(text) ? Number(text) : NUMBERS.get(text)
  if (count === undefined) return null
  if (!half) return count === 1 ? null : `${sign}${count}`
  // "One and a half times" is what is said of half as much again.
  if (count === 1) return sign === 'x' ? '+1/2' : null
  return count > 20 ? null : `${sign}${count * 2 + 1}/2`
}
