import { findArea } from '../area'
import { fiscalYearIn } from '../fiscal-year'
import { isFlow } from '../flow'
import { parsePeriod, formatPeriod, samePeriod, type Period } from '../period'
import { isHsCode, TOTAL } from '../product'
import { isSectorId } from '../sector'
import { formatChange, readChange } from './change'
import { SIDES, WORDINGS, type Claim, type Coded, type Side, type Wording } from './claim'
import { formatBase, parseBase, type ClaimBase } from './claim-base'
import { LONGEST, CLAIM_FIELDS, type ClaimField, type ClaimProblem, type ClaimProblemCode } from './claim-fields'
import type { ClaimTexts, Refuse } from './claim-fields'
import { unitOf } from './claim-unit'
import { namesSeveralYears } from './press-averages'
import { readBase } from './press-bases'
import { hedgedFigure, spokenHedge } from './press-hedges'
import { saidInstead, spokenState } from './press-states'
import { spokenChange } from './press-words'
import { hedgesOf } from './claim-hedges'
import { claimIdFrom } from './claim-id'
import { westernFigure } from './western-figure'
import { digitsOf, readAmount, readLevelTo, shortest } from './read-level'
import { shiftPoint } from '../take-along/ratio-text'

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
  const fiscalIn = (name: 'period' | 'against', said: string): null => {
    const fiscal = fiscalYearIn(said)
    return fiscal === null ? null : refuse(name, 'period-fiscal', { from: fiscal, to: fiscal + 1 })
  }
  const period = needed(
    'period',
    field('period', 'period', (said) => parsePeriod(said) ?? fiscalIn('period', said)),
  )
  const against = field('against', 'against', (said) => {
    const base = period ? readBase(said, period) : parseBase(said)
    if (base) return base
    return period && namesSeveralYears(said, period) ? refuse('against', 'against-several') : fiscalIn('against', said)
  })
  if (period && against) checkAgainst(period, against, refuse)
  const changeSaid = field('change', 'change', (said) => {
    const plain = readChange(spokenChange(said))
    const state = plain ? null : spokenState(said)
    if (state) return { change: readChange(state.change)!, hedge: state.wording }
    const instead = plain ? null : saidInstead(said)
    if (instead) return refuse('change', instead)
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
    const read = readAmount(said)
    return typeof read === 'string' ? refuse('level', `level-${read}`) : read
  })
  const unit = unitOf({ field: text('unit'), level: stated?.unit ?? null }, [reporter, partner], refuse)
  const balance = field('balance', 'balance', readSide)
  if (balance !== null && flow !== null && flow !== 'B') refuse('balance', 'balance-flow')
  const inUnit = (number: string): string => (unit ? shiftPoint(number, unit.power) : number)
  const lower = stated && inUnit(stated.level)
  const upper = field('levelTo', 'level-to', (to) => readLevelTo(to, stated && stated.level)) ?? stated?.to ?? null
  const [level, levelTo] = onSide(balance, lower, upper && inUnit(upper))
  if (level?.startsWith('-') && balance === 'surplus') refuse('level', 'surplus-negative')
  if (level?.startsWith('-') && flow !== null && flow !== 'B') refuse('level', 'negative-level')
  if (level !== null && unit === null) refuse('unit', 'unit-missing')
  const statedDigits = field('levelDigits', 'level-digits', (digits) =>
    /^([1-9]|1[0-5])$/.test(digits) ? +digits : null,
  )
  if (statedDigits !== null && level === null) refuse('levelDigits', 'without-level')
  // Zeros at the end behind the point are there because they were stated.
  const levelDigits = statedDigits ?? digitsOf(stated && stated.stated)
  if (change?.kind === 'points' && against && against.length > 1) refuse('against', 'points-average')
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
      against: against && formatBase(against),
      change: change && formatChange(change),
      ...{
        level: level && shortest(level),
        levelTo: levelTo && shortest(levelTo),
        levelDigits,
        unit: unit && unit.unit,
        balance,
        wording,
        changeWording: changeWording === wording ? null : changeWording,
      },
      ...{ saidBy: saidBy!, publishedBy: publishedBy!, date: date!, url, note },
    },
  }
}

const sorted = (problems: readonly ClaimProblem[]): ClaimProblem[] =>
  problems.toSorted((a, b) => CLAIM_FIELDS.indexOf(a.field) - CLAIM_FIELDS.indexOf(b.field))

function checkAgainst(period: Period, against: ClaimBase, refuse: Refuse): void {
  if (against.length === 1 && samePeriod(period, against[0])) refuse('against', 'against-same')
  else if (period.months !== against[0].months) refuse('against', 'against-length', { months: period.months })
}

function readProduct(text: string): string | null {
  if (text.toUpperCase() === TOTAL) return TOTAL
  return isSectorId(text) || isHsCode(text) ? text : null
}

const readSide = (text: string): Side | null => SIDES.find((side) => side === text.toLowerCase()) ?? null

/** A deficit is a balance below zero, whether its level was given with a sign or not; of a range the lower end comes first. */
function onSide(
  side: Side | null,
  level: string | null,
  to: string | null,
): readonly [level: string | null, to: string | null] {
  if (side !== 'deficit' || level === null || level.startsWith('-')) return [level, to]
  const below = (end: string): string => (Number(end) === 0 ? end : `-${end}`)
  return to === null ? [below(level), null] : [below(to), below(level)]
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
