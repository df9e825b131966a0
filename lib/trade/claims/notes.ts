import { isComplete } from '../tiling'
import type { Arithmetic } from './arithmetic'
import type { Claim, Coded } from './claim'
import { readChange } from './change'
import { changeInterval, isWithin } from './interval'
import type { Aspect, StatedFigure } from './stated-figures'
import type { BaseFound, Evidence, NoteCode, Verdict } from './verdict'

interface Weighed {
  readonly verdict: Verdict
  readonly stated: readonly StatedFigure[]
  readonly direct: readonly Evidence[]
  readonly other: readonly Evidence[]
}

/** What lies behind a verdict as a whole: why it is partly so, what was not compared, why nothing could be. */
export function notesOf(claim: Claim, { verdict, stated, direct, other }: Weighed): Coded<NoteCode>[] {
  const notes: Coded<NoteCode>[] = []
  const add = (when: boolean, code: NoteCode, params: Coded['params'] = {}): void => {
    if (when) notes.push({ code, params })
  }
  const reached = direct.filter((each) => each.verdict !== 'cannot-be-checked')
  const results = (aspect: Aspect): boolean[] =>
    direct.flatMap(({ findings }) =>
      findings.flatMap((found) => (found.aspect === aspect && found.within !== null ? [found.within] : [])),
    )
  const [growth, level] = [results('change'), results('level')]
  add(new Set(reached.map((each) => each.verdict)).size > 1, 'sources-disagree')
  const all = (list: boolean[], is: boolean): boolean => list.length > 0 && list.every((each) => each === is)
  add(all(growth, true) && all(level, false), 'growth-fits-level-not')
  add(all(growth, false) && all(level, true), 'level-fits-growth-not')
  const both = stated.length > 1 && verdict !== 'cannot-be-checked'
  add(both && level.length === 0, 'only-growth-checked')
  add(both && growth.length === 0, 'only-level-checked')
  if (verdict === 'cannot-be-checked') {
    const own = other.filter(({ differs }) => differs.includes('same-statement'))
    add(own.length > 0 && direct.length === 0, 'same-statement-only', { source: own[0]?.series.source ?? '' })
    const currency = other.some(({ differs }) => differs.length === 1 && differs[0] === 'currency')
    add(direct.length === 0 && currency, 'other-currency-only', { unit: claim.unit ?? '' })
    add(direct.length === 0 && own.length === 0 && !currency, 'area-without-figures', { area: claim.reporter })
    add(direct.length > 0, 'sources-incomplete', { count: direct.length })
  }
  add(
    stated.some((figure) => direct.some((each) => fitsAsPercent(figure, each))),
    'percent-for-points',
  )
  const word = direct.flatMap((each) => stated.flatMap((figure) => fittingWord(figure, each) ?? []))[0]
  add(word !== undefined, 'word-for-percent', { word: word ?? '' })
  const turned = claim.flow === 'B' && stated.some((figure) => direct.some((each) => fitsTurned(figure, each)))
  add(turned && claim.balance === null, 'balance-without-sign')
  add(turned && claim.balance !== null, 'balance-other-side', { side: claim.balance ?? '' })
  add(claim.change !== null && claim.against === null, 'against-assumed')
  return notes
}

/** Of a share that rose from 20 to 22 per cent, by two points, the press may say ten: its change in per cent. */
function fitsAsPercent({ aspect, kind, interval }: StatedFigure, { findings }: Evidence): boolean {
  const { within, rates } = findings.find((found) => found.aspect === aspect) ?? {}
  if (kind !== 'points' || within !== false || !rates || rates.against <= 0) return false
  return isWithin((rates.value / rates.against - 1).toFixed(12), interval)
}

/** A deficit is a balance below zero: said without its sign it fits what the series has with one. */
function fitsTurned({ aspect, kind, interval }: StatedFigure, { findings }: Evidence): boolean {
  const { within, level } = findings.find((found) => found.aspect === aspect) ?? {}
  if (kind !== 'level' || within !== false || level == null) return false
  return isWithin(level.startsWith('-') ? level.slice(1) : `-${level}`, interval)
}

/** Words that say the same as a round percentage, and less exactly. */
const WORDS: Readonly<Record<string, { readonly word: string; readonly change: string }>> = {
  '-50': { word: 'halved', change: '/2' },
  '100': { word: 'doubled', change: 'x2' },
  '200': { word: 'tripled', change: 'x3' },
}

/**
 * The word that a figure in per cent may stand for, where a series fits the word and not the figure: somebody who was told
 * "halved" may have entered -50 %, and so did this program once.
 */
function fittingWord({ aspect, kind, figure, wording }: StatedFigure, { findings }: Evidence): string | null {
  const { word, change } = WORDS[figure] ?? {}
  const { within, ratio } = findings.find((found) => found.aspect === aspect) ?? {}
  if (kind !== 'percent' || wording !== 'exact' || within !== false || ratio == null || !word) return null
  return isWithin(ratio.toFixed(12), changeInterval(readChange(change!)!, wording)) ? word : null
}

/** The direct series that have the period compared with, beside the base that level and growth imply. */
export function basesFound(claim: Claim, arithmetic: readonly Arithmetic[], direct: readonly Evidence[]): BaseFound[] {
  const implied = arithmetic.find(({ kind }) => kind === 'implied-base')
  if (implied?.kind !== 'implied-base') return []
  return direct.flatMap(({ series, against }) => {
    if (!against || !isComplete(against) || series.unit !== claim.unit) return []
    const value = Number(against.value)
    return [{ series, value: against.value!, within: value >= implied.base.low && value <= implied.base.high }]
  })
}
