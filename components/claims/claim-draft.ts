import { formatChange, readChange, type Change } from '@/lib/trade/claims/change'
import type { Claim, Side, Wording } from '@/lib/trade/claims/claim'
import { halvesText } from '@/lib/trade/claims/figure-text'
import { hedgedFigure } from '@/lib/trade/claims/press-hedges'
import { spokenState } from '@/lib/trade/claims/press-states'
import { amountWithUnit } from '@/lib/trade/claims/press-units'
import { rangeEnds, spokenChange } from '@/lib/trade/claims/press-words'
import type { ClaimTexts } from '@/lib/trade/claims/claim-fields'
import type { Flow } from '@/lib/trade/flow'
import { formatPeriodLabel } from '@/lib/trade/format'
import type { Language } from '@/lib/trade/locale'
import { formatPeriod, parsePeriod } from '@/lib/trade/period'
import { isSectorId } from '@/lib/trade/sector'
import { westernFigure } from '@/lib/trade/claims/western-figure'
import { shiftPoint } from '@/lib/trade/take-along/ratio-text'
import { readPeriodText } from './period-text'

export const CHANGE_KINDS = ['none', 'percent', 'factor', 'points'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]
export const LEVEL_POWERS = ['0', '3', '6', '9'] as const
export type LevelPower = (typeof LEVEL_POWERS)[number]

/** `TOTAL` and `HS` beside the sectors: an HS code has a field of its own. */
export const HS = 'HS'

/** What stands in the fields of the form, as it was typed. */
export interface ClaimDraft {
  readonly reporter: string
  readonly partner: string
  readonly flow: Flow
  /** Of a balance the side that was named. */
  readonly balance: Side | ''
  /** `TOTAL`, a sector id or `HS` */
  readonly product: string
  readonly hs: string
  readonly period: string
  readonly against: string
  readonly changeKind: ChangeKind
  readonly change: string
  readonly changeWording: Wording | 'same'
  readonly level: string
  /** Power of ten that the level was typed in: `6` of "766 million". */
  readonly power: LevelPower
  readonly unit: string
  readonly wording: Wording
  readonly saidBy: string
  readonly publishedBy: string
  readonly date: string
  readonly url: string
  readonly note: string
}

export const NEW_CLAIM: ClaimDraft = {
  ...{ reporter: '', partner: '', flow: 'T', balance: '', product: 'TOTAL', hs: '', period: '', against: '' },
  ...{ changeKind: 'percent', change: '', changeWording: 'same', level: '', power: '6', unit: '' },
  ...{ wording: 'exact', saidBy: '', publishedBy: '', date: '', url: '', note: '' },
}

/** A number as it is typed in a language, as decimal text: "1,200.5", "1.200,5", "1,5"; as it is where it is none. */
export function typedNumber(text: string, locale: Language): string {
  const packed = text.replace(/[\s\u00a0\u202f'’]/g, '').replace(/^[−–]/, '-')
  const grouped = locale === 'de' ? /^[-+]?\d{1,3}(\.\d{3})+(,\d+)?$/ : /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/
  if (grouped.test(packed)) return packed.replaceAll(locale === 'de' ? '.' : ',', '').replace(',', '.')
  return packed.replace(/^([-+]?\d+),(\d+)$/, '$1.$2')
}

/** A level in words, without the marks that the language puts between thousands: "1,174 Mio." where commas are such marks. */
const ungrouped = (text: string, locale: Language): string =>
  text.replaceAll(
    locale === 'de' ? /(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.,])/g : /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d.,])/g,
    (number) => number.replaceAll(/[.,]/g, ''),
  )

const NUMBER = /^-?\d+(\.\d+)?$/

/**
 * The change as `readClaim` takes it: a number of the chosen kind, or what was typed in words: "a third", "20–30", "x2". Null
 * for what cannot be understood.
 */
function changeText(changeKind: ChangeKind, change: string, locale: Language): string | null {
  const number = typedNumber(change, locale)
  if (changeKind === 'none' || number === '') return ''
  const plain = /^[-+]?\d+([.,]\d+)?$/.test(number)
  const ofKind = (text: string): string =>
    changeKind === 'factor' ? `x${text.replace(/^\+/, '')}` : `${text}${changeKind === 'percent' ? '%' : 'pp'}`
  if (plain) return ofKind(changeKind === 'factor' || /^[-+]/.test(number) ? number : `+${number}`)
  const said = [change, ofKind(change.trim())]
    .map((text) => readChange(spokenChange(text)))
    .find((read) => read !== null)
  return said ? formatChange(said) : null
}

interface Typed {
  readonly text: string
  /** Of "almost 30": the hedge that was typed with the figure. */
  readonly hedge: Wording | null
}

function typedChange({ changeKind, change }: ClaimDraft, locale: Language): Typed {
  const typed = westernFigure(change)
  const plain = changeText(changeKind, typed, locale)
  const state = plain === null ? spokenState(typed) : null
  if (state) return { text: changeKind === 'points' ? '+0pp' : state.change, hedge: state.wording }
  const hedged = plain === null ? hedgedFigure(typed) : null
  const said = hedged && changeText(changeKind, hedged.figure, locale)
  return said ? { text: said, hedge: hedged!.wording } : { text: plain ?? change, hedge: null }
}

/** "1.60" was said with three digits; where no zero ends the decimals, the digits say themselves how many count. */
const digitsSaid = (number: string): string =>
  /\.\d*0$/.test(number) ? String(number.replace(/[-.]/g, '').replace(/^0+/, '').length) : ''

/** The fields of a claim from what was typed. What cannot be understood stays as it is, and is refused by name. */
export function textsOf(draft: ClaimDraft, locale: Language): ClaimTexts {
  const period = (text: string): string => {
    const read = readPeriodText(text)
    return read ? formatPeriod(read) : text
  }
  const { text: change, hedge: changeHedge } = typedChange(draft, locale)
  const typedLevel = westernFigure(draft.level)
  const hedgedLevel = hedgedFigure(typedLevel)
  const said = hedgedLevel?.figure ?? typedLevel
  const { amount: levelText, unit } = amountWithUnit(said) ?? { amount: said, unit: null }
  const ends = (rangeEnds(levelText) ?? [levelText]).map((end) => typedNumber(end, locale).replace(/^\+/, ''))
  const numbers = ends.every((end) => NUMBER.test(end))
  const [level, levelTo] = numbers
    ? ends.map((end) => shiftPoint(end, Number(draft.power))).toSorted((a, b) => Number(a) - Number(b))
    : [ungrouped(levelText, locale)]
  const hedges = hedgesTyped(draft, changeHedge, hedgedLevel?.wording ?? null)
  const stated = draft.level.trim() !== ''
  return {
    ...{ reporter: draft.reporter, partner: draft.partner, flow: draft.flow },
    balance: draft.flow === 'B' ? draft.balance : '',
    product: draft.product === HS ? draft.hs.replace(/[\s.]/g, '') : draft.product,
    period: period(draft.period),
    against: change === '' ? '' : period(draft.against),
    change,
    level: stated ? level! + (unit === null ? '' : ` ${unit}`) : '',
    levelTo: levelTo ?? '',
    levelDigits: stated && numbers ? digitsSaid(ends[0]!) : '',
    unit: draft.unit.trim(),
    wording: hedges.wording,
    changeWording: change !== '' && stated && hedges.change !== 'same' ? hedges.change : '',
    ...{ saidBy: draft.saidBy, publishedBy: draft.publishedBy, date: draft.date, url: draft.url, note: draft.note },
  }
}

/** A hedge that was typed with its figure is that figure's, unless another one was chosen. */
function hedgesTyped(draft: ClaimDraft, ofChange: Wording | null, ofLevel: Wording | null) {
  const both = draft.change.trim() !== '' && draft.level.trim() !== ''
  const typed = both ? ofLevel : (ofChange ?? ofLevel)
  const wording = draft.wording === 'exact' ? (typed ?? 'exact') : draft.wording
  // "Doubled to over 950 million" hedges the level alone.
  const alone = both && ofLevel !== null && ofChange === null ? 'exact' : ofChange
  return { wording, change: draft.changeWording === 'same' ? (alone ?? 'same') : draft.changeWording }
}

/** The form filled in from a claim: saving it unchanged gives the same claim. */
export function draftOf(claim: Claim, locale: Language): ClaimDraft {
  const change = claim.change === null ? null : readChange(claim.change)
  const label = (text: string): string => {
    const read = parsePeriod(text)
    const named = read ? formatPeriodLabel(read, { locale }) : text
    // Not every range has a name that reads back.
    return readPeriodText(named) ? named : text
  }
  const number = (text: string): string => (locale === 'de' ? text.replace('.', ',') : text)
  const sectorOrTotal = claim.product === 'TOTAL' || isSectorId(claim.product)
  return {
    ...{ reporter: claim.reporter, partner: claim.partner, flow: claim.flow, balance: claim.balance ?? '' },
    product: sectorOrTotal ? claim.product : HS,
    hs: sectorOrTotal ? '' : claim.product,
    period: label(claim.period),
    against: claim.against === null ? '' : label(claim.against),
    changeKind: change?.kind ?? 'none',
    change: change ? changeDraft(change, number) : '',
    changeWording: claim.changeWording ?? 'same',
    ...levelDraft(claim, number),
    unit: claim.unit ?? '',
    wording: claim.wording,
    ...{ saidBy: claim.saidBy, publishedBy: claim.publishedBy, date: claim.date },
    ...{ url: claim.url ?? '', note: claim.note ?? '' },
  }
}

/** The change as it is typed: of the kind that stands beside it, so without a sign for that. */
function changeDraft(change: Change, number: (text: string) => string): string {
  const text = formatChange(change)
  if (change.falls || change.fraction) return text
  if (change.halves) return halvesText(change.figure)
  return text
    .split('..')
    .map((end) => number(end.replace(/[x%p]/g, '')))
    .join('–')
}

function levelDraft(claim: Claim, number: (text: string) => string): Pick<ClaimDraft, 'level' | 'power'> {
  const { levelDigits } = claim
  if (claim.level === null) return { level: '', power: '6' }
  // The size of a deficit, the smaller end first.
  const size = (end: string): string => (claim.balance === 'deficit' ? end.replace('-', '') : end)
  const [level, levelTo] =
    claim.levelTo !== null && claim.balance === 'deficit' && claim.level.startsWith('-')
      ? [size(claim.levelTo), size(claim.level)]
      : [size(claim.level), claim.levelTo]
  const digits = level.replace('-', '').split('.')[0]!.length
  const power = LEVEL_POWERS.findLast((each) => digits > Number(each)) ?? '0'
  const plain = shiftPoint(level, -Number(power))
  const upper = levelTo === null ? '' : `–${number(shiftPoint(levelTo, -Number(power)))}`
  if (levelDigits === null) return { level: number(plain) + upper, power }
  const [whole = '', fraction = ''] = plain.split('.')
  const decimals = Math.max(0, levelDigits - whole.replace('-', '').replace(/^0$/, '').length)
  const said = decimals > 0 ? `${whole}.${fraction.padEnd(decimals, '0')}` : plain
  return { level: number(said) + upper, power }
}
