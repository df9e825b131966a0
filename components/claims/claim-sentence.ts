import { areaName } from '@/lib/trade/area'
import { readChange, type Change } from '@/lib/trade/claims/change'
import type { Claim, Wording } from '@/lib/trade/claims/claim'
import { parseBase } from '@/lib/trade/claims/claim-base'
import { halvesText, saidText } from '@/lib/trade/claims/figure-text'
import { isNoChange, statedFigures } from '@/lib/trade/claims/stated-figures'
import { formatNumber, formatPeriodLabel } from '@/lib/trade/format'
import { pointsOf } from '@/lib/trade/claims/share'
import type { Language } from '@/lib/trade/locale'
import { frequencyOf, parsePeriod } from '@/lib/trade/period'
import { TOTAL } from '@/lib/trade/product'
import { speakerOf, wordKey } from './claim-text'

/** Gives a message under `claims`; `has` says whether there is one. */
export interface Translate {
  (key: string, values?: Readonly<Record<string, string | number>>): string
  has(key: string): boolean
}

export interface SentenceOptions {
  readonly locale: Language
  /** Name of a sector or HS code. */
  readonly product: (code: string) => string
}

const JOINT = '\u00a0'
/** Values that choose among the branches of a message: a choice bears no hyphen. */
const choice = (code: string): string => code.replace('-', '_')

/**
 * What was claimed, as one sentence made from the fields of the claim alone: "Total trade of Russia with Morocco rose by
 * almost 30 % in H1 2025 against H1 2024." It says as much as was said and no more: a period compared with that was not
 * named is not named here.
 */
export function statementOf(t: Translate, claim: Claim, { locale, product }: SentenceOptions): string {
  const change = claim.change === null ? null : readChange(claim.change)
  const level = statedFigures(claim).find(({ aspect }) => aspect === 'level')
  const hedged = (wording: Wording, figure: string): string => t('hedged', { wording: choice(wording), figure })
  const points = pointsOf(claim)
  const flow = points === 'coverage' ? 'coverage' : (claim.balance ?? claim.flow)
  const names = { reporter: areaName(claim.reporter, locale), partner: areaName(claim.partner, locale) }
  const whole = t('trade', { flow, ...names })
  const ofPart = (trade: string): string => {
    if (points === 'partner') return t('shareOfPartner', { flow, ...names })
    if (claim.product === TOTAL) return trade
    return t(points === 'product' ? 'shareOfProduct' : 'ofProduct', { trade, product: product(claim.product) })
  }
  const values = {
    trade: ofPart(whole),
    /** Exports and imports are many in German, trade and a balance one. */
    count: points !== null || ['T', 'B'].includes(claim.flow) ? 1 : 2,
    period: inPeriod(t, claim.period, locale),
    against: change && claim.against !== null ? against(t, claim.against, locale) : '',
  }
  const range =
    (wording: Wording) =>
    (from: string, to: string): string =>
      t('between', { wording: choice(wording), from, to })
  const levelSaid = level && saidText(level, claim.levelDigits, locale, t('points'), range(claim.wording))
  const stated = levelSaid && (level.to === undefined ? hedged(claim.wording, levelSaid) : levelSaid)
  if (!change) return t('statement.level', { ...values, level: stated ?? '' })
  // Points are those of a rate: the level beside them is that of the trade itself.
  if (points !== null && stated)
    return [
      { ...claim, change: null },
      { ...claim, level: null, levelDigits: null },
    ]
      .map((part) => statementOf(t, part, { locale, product }))
      .join(' ')
  const wording = claim.changeWording ?? claim.wording
  const { to } = change
  const size = sizeText(t, change, locale)
  const figure = to === undefined ? hedged(wording, size) : range(wording)(...rangeSizes(t, change, to, locale))
  const way = isNoChange(change) ? WITHOUT_FIGURE[wording] : wayOf(change)
  return t(`statement.${stated ? 'both' : 'change'}.${way}`, {
    ...values,
    figure,
    wording: choice(wording),
    level: stated ?? '',
  })
}

/** What did not change by any figure: "did not change", "hardly changed", "rose". */
const WITHOUT_FIGURE = {
  ...{ exact: 'same', about: 'steady', almost: 'steady', over: 'rose', under: 'fell' },
  ...{ 'at-least': 'notFell', 'at-most': 'notRose' },
} as const satisfies Readonly<Record<Wording, string>>

type Way = 'up' | 'down' | 'same' | 'doubled' | 'tripled' | 'times' | 'halved' | 'divided' | 'between'

function wayOf({ kind, figure, to, falls }: Change): Way {
  if (to !== undefined) {
    if (kind === 'factor') return 'times'
    // One end up and one down has no verb.
    if (figure.startsWith('-') !== to.startsWith('-')) return figure.startsWith('-') ? 'between' : 'up'
    return figure.startsWith('-') ? 'down' : 'up'
  }
  if (falls) return figure === '2' ? 'halved' : 'divided'
  if (kind === 'factor') return figure === '2' ? 'doubled' : figure === '3' ? 'tripled' : 'times'
  return Number(figure) === 0 ? 'same' : figure.startsWith('-') ? 'down' : 'up'
}

/** A change without its sign, since the verb says which way: "30 %", "8.7 points", "1.9". */
function sizeText(t: Translate, { kind, figure, decimals, fraction, halves }: Change, locale: Language): string {
  if (halves) return halvesText(figure)
  if (fraction) return t(`fractions.${fraction.replace('/', '_')}`)
  const number = formatNumber(figure.replace('-', ''), { locale, decimals })
  if (kind === 'factor') return number
  return kind === 'percent' ? `${number}${JOINT}%` : t('inPoints', { number })
}

/** Both ends of a range as sizes, the smaller first; of one from a fall to a rise with their signs. */
function rangeSizes(t: Translate, change: Change, to: string, locale: Language): [from: string, to: string] {
  const { to: _, ...one } = change
  const decimalsOf = (figure: string): number => figure.split('.')[1]?.length ?? 0
  const ends = [one.figure, to].map((figure) => ({ ...one, figure, decimals: decimalsOf(figure) }))
  const [from, until] = ends.map((end) => {
    const size = sizeText(t, end, locale)
    return wayOf(change) === 'between' ? `${end.figure.startsWith('-') ? '−' : '+'}${size}` : size
  })
  return wayOf(change) === 'down' ? [until!, from!] : [from!, until!]
}

function periodWords(period: string, locale: Language): { kind: string; period: string } {
  const read = parsePeriod(period)
  if (!read) return { kind: 'other', period }
  return { kind: frequencyOf(read) ?? 'other', period: formatPeriodLabel(read, { locale }) }
}

const inPeriod = (t: Translate, period: string, locale: Language): string => t('in', periodWords(period, locale))
function against(t: Translate, compared: string, locale: Language): string {
  const base = parseBase(compared)
  if (!base || base.length === 1) return t('against', periodWords(compared, locale))
  const [from, to] = [base.at(-1)!, base[0]].map((each) => formatPeriodLabel(each, { locale }))
  return t('againstAverage', { from: from!, to: to! })
}

/** "Dmitry Patrushev, deputy prime minister": the office in the page's language where it is one we know. */
export function speakerText(t: Translate, saidBy: string): string {
  const whole = `speakers.${wordKey(saidBy)}`
  if (t.has(whole)) return t(whole)
  const { name, office } = speakerOf(saidBy)
  if (office === null) return name
  const key = `offices.${wordKey(office)}`
  return `${name}, ${t.has(key) ? t(key) : office}`
}

/** Who said what: "Dmitry Patrushev, deputy prime minister: Total trade of Russia with Morocco rose by almost 30 % …" */
export const sentenceOf = (t: Translate, claim: Claim, options: SentenceOptions): string =>
  t('sentence', { speaker: speakerText(t, claim.saidBy), statement: statementOf(t, claim, options) })
