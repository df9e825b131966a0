import { findArea } from '../area'
import { SHARED_NAMES } from '../reference/currency-names'

/** A unit as figures have it, and the power of ten that leads to it: a tonne is a thousand kilograms. */
export interface UnitMeant {
  readonly unit: string
  readonly power: number
}

const named = (power: number, units: Readonly<Record<string, string>>): [string, UnitMeant][] =>
  Object.entries(units).flatMap(([unit, words]) =>
    words.split('|').map((word): [string, UnitMeant] => [word, { unit, power }]),
  )

/** Units by their names, where a name is that of one only; ISO codes of currencies as they come in texts of any case. */
const UNITS: ReadonlyMap<string, UnitMeant> = new Map([
  ...named(0, {
    USD: 'usd|us$|u.s.$|us-dollar|us dollar|us dollars|u.s. dollars|dollars américains|dollars us|долл. сша|доллар сша',
    EUR: 'eur|€|euro|euros|евро|يورو',
    RUB: 'rub|₽|rouble|roubles|ruble|rubles|rubel|рубль|рубля|рублей|руб.|руб|روبل',
    GBP: 'gbp|£|pound sterling|pounds sterling|pfund sterling|livres sterling|фунтов стерлингов|جنيه إسترليني',
    MAD: 'mad|moroccan dirham|moroccan dirhams|marokkanische dirham|dirhams marocains|марокканских дирхамов|درهم مغربي',
    CNY: 'cny|rmb|yuan|юань|юаня|юаней|يوان',
    TRY: 'try|türkische lira|livres turques|turkish lira|turkish liras|турецких лир|ليرة تركية',
    JPY: 'jpy|yen|иен|ين',
    CHF: 'chf|swiss francs|schweizer franken|francs suisses|швейцарских франков',
    KG: 'kg|kilogram|kilograms|kilogramm|kilogrammes|кг|килограммов|كيلوغرام',
  }),
  ...named(0, { USD: 'доллары сша|доллара сша|долларов сша|دولار أمريكي|دولارات أمريكية|amerikanische dollar' }),
  ...named(3, { KG: 'tonne|tonnes|metric tons|metric tonnes|tonnen|т|тонна|тонны|тонн|طن|أطنان' }),
  ...[
    'AED',
    'AUD',
    'BRL',
    'CAD',
    'CZK',
    'DKK',
    'DZD',
    'EGP',
    'HUF',
    'INR',
    'KRW',
    'MXN',
    'NOK',
    'PLN',
    'SAR',
    'SEK',
  ].map((unit): [string, UnitMeant] => [unit.toLowerCase(), { unit, power: 0 }]),
])

/** The pair that a statement is about: it tells which dirhams are meant. */
export type Pair = readonly (string | null)[]

/**
 * The unit by a name for it. One that several currencies bear is that of the pair's own; "dollars" are US dollars where
 * neither has dollars of its own. `several`: it could be any of them; null: no such name.
 */
export function unitMeant(name: string, pair: Pair): UnitMeant | 'several' | null {
  const word = name.toLowerCase()
  const shared = SHARED_NAMES.find(({ words }) => words.includes(word))
  if (!shared) return UNITS.get(word) ?? null
  const own = pair.flatMap((area) => {
    const country = area === null ? undefined : (findArea(area)?.parent ?? area)
    return (country !== undefined && shared.of[country]) || []
  })
  const meant = new Set([...own, ...(shared.everywhere ? [shared.everywhere] : [])])
  return meant.size === 1 ? { unit: [...meant][0]!, power: 0 } : 'several'
}

/** Whether a unit could be called so. */
export const isCalled = (unit: string, name: string): boolean =>
  SHARED_NAMES.some(({ words, of }) => words.includes(name.toLowerCase()) && Object.values(of).includes(unit))

const escaped = (text: string): string => text.replace(/[.*+?()|[\]\\$]/g, String.raw`\$&`)
const NAMES = [...UNITS.keys(), ...SHARED_NAMES.flatMap(({ words }) => words)]
  .toSorted((a, b) => b.length - a.length)
  .map(escaped)
  .join('|')
/** Behind a digit a letter may stand at once, `12t`; a sign of a currency stands anywhere. */
const NAME = new RegExp(String.raw`(?<!\p{L})(?:${NAMES})(?!\p{L})|[$€£₽]`, 'giu')
/** "1 146 MMDH": milliards of dirhams, as the Moroccan press writes them. */
const DIRHAMS = [
  [/(?<!\p{L})mmdhs?(?!\p{L})/giu, 'milliards dh'],
  [/(?<!\p{L})mdhs?(?!\p{L})/giu, 'millions dh'],
] as const

/**
 * An amount that bears its unit, "$766 million", "766 Mio. USD", «766 млн долларов», with the unit taken out of it; null where
 * none stands there, or more than one.
 */
export function amountWithUnit(text: string): { readonly amount: string; readonly unit: string } | null {
  const said = DIRHAMS.reduce((left, [short, long]) => left.replace(short, long), text)
  const found = said.match(NAME)
  const [unit, ...others] = new Set((found ?? []).map((name) => name.toLowerCase()))
  if (unit === undefined || others.length > 0) return null
  const amount = said
    .replace(NAME, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/ (?:of|de|d['’])$/, '')
  return { amount: amount.replace(/^([-+−]) /, '$1').replaceAll(/(\d) ?([-–—]) ?(?=\d)/g, '$1$2'), unit }
}
