import type { Measure } from '../../trade/observation'
import { formatPeriod, parsePeriod } from '../../trade/period'
import { finding, type Finding } from '../problem'
import { bad, good, type CellReader, type Reading } from './reading'

/** What a value is counted in. `exponent`: the power of ten its digits are to be multiplied by. */
export interface UnitReading {
  readonly unit: string
  readonly measure: Measure
  readonly exponent: number
}

/** ISO 4217: what `Intl` knows, and currencies of older figures. */
const CURRENCIES = new Set([
  ...Intl.supportedValuesOf('currency'),
  ...[
    'ATS',
    'BEF',
    'CYP',
    'DEM',
    'EEK',
    'ESP',
    'FIM',
    'FRF',
    'GRD',
    'IEP',
    'ITL',
    'LTL',
    'LUF',
    'LVL',
    'MTL',
    'NLG',
    'PTE',
  ],
  ...['SIT', 'SKK', 'XEU', 'SUR', 'RUR', 'DDM', 'YUN', 'CSK', 'XDR'],
])

/** Currencies by their words in English, German, French, Spanish, Russian and Arabic; a dollar is one only where it says whose. */
const CURRENCY_WORDS = new Map(
  Object.entries({
    USD: [
      ...['DOLLARAMERICAIN', 'DOLLARSAMERICAINS', 'DOLARAMERICANO', 'DOLARESAMERICANOS'],
      ...['US$', '$US', 'USDOLLAR', 'USDOLLARS', 'US-DOLLAR', 'US-DOLLARS', 'USDOLLAR(S)', 'DOLLARUS', 'DOLLARSUS'],
      ...['DOLARESEEUU', 'DOLARESUS', 'DOLARESUSA', 'ДОЛЛСША', 'ДОЛЛАРОВСША', 'دولارامريكي', 'دولارأمريكي', '美元'],
    ],
    EUR: ['€', 'EURO', 'EUROS', 'ЕВРО', 'يورو', 'أورو'],
    GBP: ['£', 'GBP', 'POUNDSSTERLING', 'POUNDSTERLING'],
    RUB: ['₽', 'РУБ', 'РУБЛЬ', 'РУБЛЕИ', 'ROUBLES', 'RUBLES', 'RUBEL'],
    MAD: ['DH', 'DHS', 'DIRHAMS', 'DIRHAMSMAROCAINS', 'درهممغربي'],
    CNY: ['RMB', 'YUAN', 'YUANRENMINBI', '元'],
    INR: ['₹', 'INDIANRUPEES'],
    XEU: ['ECU'],
    SGD: ['S$'],
    HKD: ['HK$'],
    AUD: ['A$', 'AU$'],
    CAD: ['C$', 'CA$'],
    NZD: ['NZ$'],
    TWD: ['NT$'],
    BRL: ['R$'],
    TRY: ['TL'],
    JPY: ['YEN', 'JAPANESEYEN', '円', '日元'],
    KES: ['KSH', 'KSHS'],
    CZK: ['KČ'],
    PLN: ['ZŁ'],
  }).flatMap(([currency, words]) => words.map((word): [string, string] => [wordOf(word), currency])),
)

const MULTIPLIERS = new Map<string, number>(
  (
    [
      [0, ['1', 'UNITS', '']],
      [2, ['100']],
      [
        3,
        [
          '1000',
          '1,000',
          '1.000',
          'THOUSAND',
          'THOUSANDS',
          'THS',
          'TSD',
          'TAUSEND',
          'K',
          'MILLIER',
          'MILLIERS',
          'MILES',
        ],
      ],
      [3, ['000', 'ТЫС', 'ТЫСЯЧ', 'ТЫСЯЧА', 'ТЫСЯЧИ', 'ألف', 'بالألف', 'آلاف', 'بآلاف']],
      [4, ['10000']],
      [8, ['100000000']],
      [5, ['LAKH', 'LAKHS', 'LAC']],
      [7, ['CRORE', 'CRORES']],
      [6, ['1000000', 'MILLION', 'MILLIONS', 'MILLIONEN', 'MIO', 'MILL', 'MLN', 'MN', 'M', 'MILLONES']],
      [6, ['МЛН', 'МИЛЛИОН', 'МИЛЛИОНОВ', 'مليون', 'بالمليون', 'ملايين', 'بملايين']],
      [9, ['BILLION', 'BILLIONS', 'BN', 'MRD', 'MD', 'MDS', 'MILLIARDEN', 'MILLIARDS', 'MILMILLONES', 'МЛРД']],
      [9, ['МИЛЛИАРД', 'МИЛЛИАРДОВ', 'مليار', 'بالمليار']],
    ] as ReadonlyArray<readonly [number, readonly string[]]>
  ).flatMap(([exponent, words]) => words.map((word): [string, number] => [wordOf(word), exponent])),
)

/** Words that join a multiplier to what it counts. */
const JOINING = new Set(['DE', 'D', 'DES', 'OF', 'IN', 'EN', 'В', 'من'])
/** A multiplier written together with its currency: `M€`, `kUSD`, `Md€`, `1000USD`. */
const TOGETHER = /^(K|M|MN|MIO|MLN|MD|MRD|BN|1000)(€|£|₽|US\$|USD|EUR|GBP|CHF|DHS?|MAD)$/
/** A thousand as German accounts write it: `TEUR`, `T€`. */
const THOUSAND = /^T(€|EUR|USD|US\$|CHF|RUB)$/

/** A sign with its multiplier behind it: `£m`, `€bn`, `£000`. */
const BEHIND = /^(€|£|₽|US\$|R\$|S\$)\s*(M|MN|BN|K|000)$/
/** `亿美元`, `百万円`: powers of ten thousand. */
const EAST_ASIAN = /^(千|万|百万|亿|億)(美元|人民币元?|元|円|日元)$/
const EAST_ASIAN_NUMBERS: Readonly<Record<string, string>> = {
  千: '1000',
  万: '10000',
  百万: '1000000',
  亿: '100000000',
  億: '100000000',
}
const EAST_ASIAN_MONEY: Readonly<Record<string, string>> = {
  美元: 'USD',
  人民币: 'CNY',
  人民币元: 'CNY',
  元: 'CNY',
  円: 'JPY',
  日元: 'JPY',
}

const WEIGHTS = new Map<string, number>([
  ...['KG', 'KGM', 'KILOGRAM', 'KILOGRAMS', 'KILOGRAMM', 'КГ'].map((w): [string, number] => [w, 0]),
  ...['T', 'TONNE', 'TONNES', 'TONNEN', 'TNE', 'METRICTONS', 'Т'].map((w): [string, number] => [w, 3]),
])

const NO_MULTIPLIER = new Set(['UNIT', 'UNITS', 'ONE', 'ONES', 'EINHEITEN', 'UNITES', 'UNIDADES', 'ЕДИНИЦЫ'])

/** The power of ten that a word names, 0 for single units; null for any other text. */
export function multiplierNamed(text: string): number | null {
  const word = wordOf(text.replace(/[\s.]/g, ''))
  return NO_MULTIPLIER.has(word) ? 0 : (MULTIPLIERS.get(word) ?? null)
}

const refuse = (reason: string, suggestion = 'none'): Finding => finding('E_UNIT', { reason, suggestion })
const UNKNOWN = refuse('unknown')
const NO_CURRENCY = refuse('no_currency')

/** A currency with or without a multiplier (`thousand USD`, `mio EUR`), a weight, or an index with its base period. */
export const readUnit: CellReader<UnitReading> = (text) => {
  if (text === '') return bad(finding('E_EMPTY_CELL', { field: 'unit' }))
  if (text.length > 60) return bad(refuse('unknown'))
  const upper = wordOf(text)
  if (/^IND(EX)?\b/.test(upper)) return readIndex(upper)
  if (upper.includes('%') || /^(PERCENT|PER CENT|PROZENT)$/.test(upper)) return bad(refuse('percent'))
  const words = wordsOf(upper)
  for (let cut = 0; cut <= words.length; cut++) {
    const [head, tail] = [words.slice(0, cut).join(''), words.slice(cut).join('')]
    const read = scaled(head, tail) ?? scaled(tail, head)
    if (read) return good(read)
  }
  return bad(unknown(upper))
}

/** Upper case without accents. */
function wordOf(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase()
}

function wordsOf(upper: string): readonly string[] {
  const thousand = THOUSAND.exec(upper)?.[1]
  if (thousand !== undefined) return ['1000', thousand]
  const together = TOGETHER.exec(upper)
  if (together) return [together[1]!, together[2]!]
  const behind = BEHIND.exec(upper)
  if (behind) return [behind[2]!, behind[1]!]
  const asian = EAST_ASIAN.exec(upper)
  if (asian) return [EAST_ASIAN_NUMBERS[asian[1]!]!, EAST_ASIAN_MONEY[asian[2]!]!]
  const apart = upper.replace(/^(US\$|USD|EUR|€|CNY|RMB)(?=1(?:\D|000|$))/, '$1 ')
  if (!/[\s().,'’_]/.test(apart)) return [apart]
  return apart
    .replace(/[()'’_]|(?<=\P{N})\.|\.(?=\P{N}|$)/gu, ' ')
    .replace(/\b1[ .,]000[ .,]000\b/, '1000000')
    .replace(/\b1[ .,]000\b/, '1000')
    .replace(/\b1 (?=\p{L})/u, '')
    .split(/\s+/)
    .filter((word) => word !== '' && !JOINING.has(word))
}

function scaled(multiplier: string, unit: string): UnitReading | null {
  const exponent = MULTIPLIERS.get(multiplier)
  if (exponent === undefined || unit === '') return null
  const weight = WEIGHTS.get(unit)
  if (weight !== undefined) return { unit: 'KG', measure: 'net_weight', exponent: exponent + weight }
  const currency = CURRENCIES.has(unit) ? unit : CURRENCY_WORDS.get(unit)
  return currency === undefined ? null : { unit: currency, measure: 'value', exponent }
}

function readIndex(text: string): Reading<UnitReading> {
  const base = /^IND(?:EX)?\s*[:(]?\s*([^()=]+?)\s*(?:=\s*100)?\)?$/.exec(text)?.[1]
  const period = base === undefined ? null : parsePeriod(base)
  if (!period) return bad(refuse('index_base'))
  return good({ unit: `INDEX:${formatPeriod(period)}`, measure: 'index', exponent: 0 })
}

function unknown(upper: string): Finding {
  if (/(?:^|\s)(?:\$|DOLLARS?|DOLAR(?:ES)?|ДОЛЛ(?:\.|АРОВ)?|دولار)(?:\s|$)/u.test(upper)) return refuse('dollar', 'USD')
  return MULTIPLIERS.has(upper.replace(/[\s.]/g, '')) ? NO_CURRENCY : UNKNOWN
}
