import { findArea } from '../area'
import { fiscalYearIn } from '../fiscal-year'
import { isFlow } from '../flow'
import { parsePeriod, formatPeriod, samePeriod, type Period } from '../period'
import { isHsCode, TOTAL } from '../product'
import { isSectorId } from '../sector'
import { formatChange, readChange } from './change'
import { WORDINGS, type Claim, type Coded, type Wording } from './claim'
import { hedgedFigure, spokenHedge } from './press-hedges'
import { namesSeveralUnits, spokenUnit } from './press-units'
import { spokenChange } from './press-words'
import { hedgesOf } from './claim-hedges'
import { claimIdFrom } from './claim-id'
import { westernFigure } from './western-figure'
import { digitsOf, readLevel, readLevelTo, shortest, ungrouped } from './read-level'

/** The fields of a claim in the order of `claims.csv`; the last three are optional there. */
export const CLAIM_FIELDS = [
  ...(['id', 'reporter', 'partner', 'flow', 'product', 'period', 'against', 'change', 'level', 'unit'] as const),
  ...(['wording', 'saidBy', 'publishedBy', 'date', 'url', 'note', 'levelDigits', 'changeWording', 'levelTo'] as const),
] as const
export type ClaimField = (typeof CLAIM_FIELDS)[number]

/** A claim as a person or a file gives it: texts, blank or absent where nothing is said. */
export type ClaimTexts = Readonly<Partial<Record<ClaimField, string>>>

export const CLAIM_PROBLEMS = [
  ...(['required', 'too-long', 'control-character', 'id', 'area', 'same-area', 'flow', 'product', 'period'] as const),
  ...([
    'against-same',
    'against-length',
    'change',
    'nothing-stated',
    'level',
    'negative-level',
    'level-to',
    'unit-missing',
    'period-fiscal',
    'hedge-twice',
  ] as const),
  ...(['unit', 'wording', 'date', 'url', 'level-digits', 'without-change', 'without-level', 'range-hedge'] as const),
  ...([
    'unit-several',
    'change-beyond',
    'date-order',
    'date-serial',
    'change-bare',
    'change-mark',
    'level-mark',
    'level-unit',
  ] as const),
] as const
export type ClaimProblemCode = (typeof CLAIM_PROBLEMS)[number]

/** What is wrong with one field. `params.value` is what stood there, cut where it is long. */
export interface ClaimProblem extends Coded<ClaimProblemCode> {
  readonly field: ClaimField
}

const LONGEST: Readonly<Record<ClaimField, number>> = {
  ...{ id: 80, reporter: 80, partner: 80, flow: 40, product: 20, period: 40, against: 40, change: 60, level: 80 },
  ...{ unit: 40, wording: 40, saidBy: 300, publishedBy: 300, date: 40, url: 1000, note: 3000 },
  ...{ levelDigits: 2, changeWording: 40, levelTo: 40 },
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/
/** Addresses that stand where a claim's id would. */
const RESERVED = new Set(['import', 'export', 'new', 'edit'])

/** A hedge by its code or another word for it. */
export function readWording(text: string): Wording | null {
  const folded = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
  return WORDINGS.find((wording) => wording === folded) ?? spokenHedge(text)
}

/** A fall in per cent that only its size keeps from being one. */
const BEYOND = /^-\s?\d{3,}(?:[.,]\d+)?\s?%$/

/** Fields that hold digits and words about them, which may be Arabic. */
const FIGURES: ReadonlySet<ClaimField> = new Set([
  ...(['period', 'against', 'change', 'level', 'levelTo', 'levelDigits', 'date'] as const),
])

/** Texts in which a character could hide something: control characters but tab and line ends, and changes of direction. */
// oxlint-disable-next-line no-control-regex -- these are the ones refused
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/
const CONTROLS = new RegExp(CONTROL, 'g')
const characterName = (character: string): string => {
  const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
  return code === '0000' ? 'NUL (U+0000)' : `U+${code}`
}

/**
 * Reads a claim strictly: all that is wrong with it at once, by field. Without an id it gets one from what it says (see
 * `claimIdFrom`), which may be taken already.
 */
export function readClaim(texts: ClaimTexts): { claim: Claim } | { problems: readonly ClaimProblem[] } {
  const problems: ClaimProblem[] = []
  const refuse = (field: ClaimField, code: ClaimProblemCode, params: Coded['params'] = {}): null => {
    const value = texts[field]?.trim() ?? ''
    // One problem per field: the first says what to mend.
    if (!problems.some((problem) => problem.field === field))
      problems.push({ field, code, params: { value: value.length > 80 ? `${value.slice(0, 80)}…` : value, ...params } })
    return null
  }
  const text = (field: ClaimField): string | null => {
    const given = texts[field]?.trim() ?? ''
    const value = FIGURES.has(field) ? westernFigure(given) : given
    if (value === '') return null
    if (value.length > LONGEST[field]) return refuse(field, 'too-long', { most: LONGEST[field] })
    const [hidden] = CONTROL.exec(value) ?? []
    if (hidden === undefined) return value
    const shown = value.slice(0, 80).replaceAll(CONTROLS, '\ufffd')
    return refuse(field, 'control-character', { value: shown, character: characterName(hidden) })
  }
  const field = <T>(name: ClaimField, code: ClaimProblemCode, read: (value: string) => T | null): T | null => {
    const value = text(name)
    return value === null ? null : (read(value) ?? refuse(name, code))
  }
  const needed = <T>(name: ClaimField, value: T | null): T | null => value ?? refuse(name, 'required')

  const area = (name: 'reporter' | 'partner') =>
    needed(
      name,
      field(name, 'area', (code) => (findArea(code) ? code : null)),
    )
  const id = field('id', 'id', (slug) => (SLUG.test(slug) && !RESERVED.has(slug) ? slug : null))
  const reporter = area('reporter')
  const partner = area('partner')
  if (reporter !== null && reporter === partner) refuse('partner', 'same-area')
  const flow = needed(
    'flow',
    field('flow', 'flow', (code) => (isFlow(code) ? code : null)),
  )
  const product = field('product', 'product', readProduct) ?? TOTAL
  const periodIn = (name: 'period' | 'against') =>
    field(name, 'period', (said) => {
      const read = parsePeriod(said)
      const fiscal = read ? null : fiscalYearIn(said)
      return fiscal === null ? read : refuse(name, 'period-fiscal', { from: fiscal, to: fiscal + 1 })
    })
  const period = needed('period', periodIn('period'))
  const against = periodIn('against')
  if (period && against) checkAgainst(period, against, refuse)
  const changeSaid = field('change', 'change', (said) => {
    const plain = readChange(spokenChange(said))
    const { figure, wording = null } = (plain ? null : hedgedFigure(said)) ?? { figure: said }
    // A thousand per cent, or one.
    if (/\d,\d{3}\s*(?:%|pp)/.test(figure)) return refuse('change', 'change-mark')
    if (/^[+-]?\d+([.,]\d+)?$/.test(figure)) return refuse('change', 'change-bare')
    const change = plain ?? readChange(spokenChange(figure))
    if (!change && BEYOND.test(spokenChange(figure))) return refuse('change', 'change-beyond')
    return change && { change, hedge: wording }
  })
  const change = changeSaid && changeSaid.change
  const stated = field('level', 'level', (said) => {
    const plain = readLevel(ungrouped(said))
    const { figure, wording = null } = (plain ? null : hedgedFigure(said)) ?? { figure: said }
    const read = plain ?? readLevel(ungrouped(figure))
    if (read) return { ...read, hedge: wording }
    if (/^-?\d{1,3}[.,]\d{3}(?:\D|$)/.test(figure)) return refuse('level', 'level-mark')
    return /^\p{Sc}|\p{Sc}$|[A-Z]{3}$/u.test(said) ? refuse('level', 'level-unit') : null
  })
  const level = stated && stated.level
  const levelTo = field('levelTo', 'level-to', (upper) => readLevelTo(upper, level)) ?? stated?.to ?? null
  if (level?.startsWith('-') && flow !== null && flow !== 'B') refuse('level', 'negative-level')
  const unit = field('unit', 'unit', (said) =>
    namesSeveralUnits(said) ? refuse('unit', 'unit-several') : readUnit(said),
  )
  if (level !== null && unit === null) refuse('unit', 'unit-missing')
  const statedDigits = field('levelDigits', 'level-digits', (digits) =>
    /^([1-9]|1[0-5])$/.test(digits) ? +digits : null,
  )
  if (statedDigits !== null && level === null) refuse('levelDigits', 'without-level')
  // Zeros at the end behind the point are there because they were stated.
  const levelDigits = statedDigits ?? digitsOf(stated && stated.stated)
  if (change === null && level === null && !problems.some(({ field: name }) => name === 'change' || name === 'level'))
    refuse('change', 'nothing-stated')
  const { wording, changeWording } = hedgesOf(
    { wording: field('wording', 'wording', readWording), change: field('changeWording', 'wording', readWording) },
    { change: changeSaid && changeSaid.hedge, level: stated && stated.hedge },
    { change: change !== null, level: level !== null },
    refuse,
  )
  if (changeWording !== null && change === null) refuse('changeWording', 'without-change')
  const alone = (hedge: Wording): boolean => hedge !== 'exact' && hedge !== 'about'
  if (levelTo !== null && alone(wording)) refuse('wording', 'range-hedge')
  if (change?.to !== undefined && alone(changeWording ?? wording))
    refuse(changeWording === null ? 'wording' : 'changeWording', 'range-hedge')
  const saidBy = needed('saidBy', text('saidBy'))
  const publishedBy = needed('publishedBy', text('publishedBy'))
  const date = needed('date', field('date', 'date', readDate))
  const url = field('url', 'url', (address) => (/^https?:\/\//.test(address) && URL.canParse(address) ? address : null))
  const note = text('note')
  if (problems.length > 0) return { problems: sorted(problems) }
  const said = { reporter: reporter!, partner: partner!, flow: flow!, period: formatPeriod(period!) }
  return {
    claim: {
      id: id ?? claimIdFrom(said),
      ...said,
      product,
      against: against && formatPeriod(against),
      change: change && formatChange(change),
      ...{
        level: level && shortest(level),
        levelTo: levelTo && shortest(levelTo),
        levelDigits,
        unit,
        wording,
        changeWording: changeWording === wording ? null : changeWording,
      },
      ...{ saidBy: saidBy!, publishedBy: publishedBy!, date: date!, url, note },
    },
  }
}

/** Notes what is wrong with a field. */
export type Refuse = (field: ClaimField, code: ClaimProblemCode, params?: Coded['params']) => null

const sorted = (problems: readonly ClaimProblem[]): ClaimProblem[] =>
  problems.toSorted((a, b) => CLAIM_FIELDS.indexOf(a.field) - CLAIM_FIELDS.indexOf(b.field))

function checkAgainst(period: Period, against: Period, refuse: Refuse): void {
  if (samePeriod(period, against)) refuse('against', 'against-same')
  else if (period.months !== against.months) refuse('against', 'against-length', { months: period.months })
}

function readProduct(text: string): string | null {
  if (text.toUpperCase() === TOTAL) return TOTAL
  return isSectorId(text) || isHsCode(text) ? text : null
}

function readUnit(text: string): string | null {
  const code = spokenUnit(text)
  return /^[A-Z0-9][A-Za-z0-9:/ _-]{0,39}$/.test(code) ? code : null
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, a day that there is. */
function readDate(text: string): string | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (!match) return null
  const [, year = '', month = '01', day = '01'] = match
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day)) return null
  return Number(year) >= 1900 && Number(year) <= 2199 ? text : null
}
