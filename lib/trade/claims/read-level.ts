import { compareDecimals } from '../decimal'
import type { Wording } from './claim'
import { hedgedFigure } from './press-hedges'
import { spokenLevel } from './press-levels'
import { amountWithUnit } from './press-units'

/** "A share of 4 %": no amount. */
const SHARE = /%|per ?cent|prozent|pour cent|процент|بالمائة|في المائة/iu

/** Verbs that lead to a level and say nothing of it: "to $766 million", "reached USD 1.2 billion", «составил 2 млрд долларов». */
const REACHED =
  /^(?:to|reached|hit|totall?ed|amounted to|stood at|came to|worth|auf|erreichten?|betrug(?:en)?|belief sich auf|lag(?:en)? bei|à|(?:a |ont )?atteint|s['’](?:élève|élèvent|établit) à|до|составил\p{L}*|достиг\p{L}*|بلغت?|وصلت? إلى|إلى) /iu

/** A level with its hedge, its unit or both, where they stand with it: "over $950 million". */
export interface Amount extends NonNullable<ReturnType<typeof spokenLevel>> {
  readonly hedge: Wording | null
  readonly unit: string | null
}

/** `share`: it is in per cent; `mark`: a comma or point could stand between thousands or before decimals; `unit`: what seems to be one is not known. */
export function readAmount(text: string): Amount | 'mark' | 'share' | 'unit' | null {
  const said = text.replace(REACHED, '')
  const hedged = readLevel(ungrouped(said)) ? null : hedgedFigure(said)
  const figure = hedged?.figure ?? said
  const plain = readLevel(ungrouped(figure))
  const { amount, unit = null } = (plain ? null : amountWithUnit(figure)) ?? { amount: figure }
  // "$almost 950 million" is nobody's, "almost $950 million" everybody's.
  const read = plain ?? readLevel(ungrouped(amount))
  if (read) return { ...read, hedge: hedged?.wording ?? null, unit }
  if (SHARE.test(said)) return 'share'
  if (/^-?\d{1,3}[.,]\d{3}(?:\D|$)/.test(amount)) return 'mark'
  return /^\p{Sc}|\p{Sc}$|[A-Z]{3}$/u.test(said) ? 'unit' : null
}

/** Without marks between thousands that can be nothing else: two of a kind, or blanks and apostrophes. */
function ungrouped(text: string): string {
  const grouped = /^-?\d{1,3}(?:([ \u00a0\u202f'’])\d{3}(?:\1\d{3})*|(?:,\d{3}){2,}|(?:\.\d{3}){2,})$/
  return grouped.test(text) ? text.replace(/[^\d-]/g, '') : text
}

/** A level as digits or as the press writes it, and beside it the digits that were stated. */
function readLevel(text: string): ReturnType<typeof spokenLevel> {
  if (!/^-?\d{1,30}(\.\d{1,12})?$/.test(text)) return spokenLevel(text)
  return { level: plain(text), stated: plain(text) }
}

/** The upper end of a range that begins at a level. */
export function readLevelTo(text: string, level: string | null): string | null {
  const read = readLevel(text)
  return read && level !== null && !read.to && compareDecimals(read.level, level) > 0 ? read.level : null
}

/** Decimal text without leading zeros. */
const plain = (number: string): string => number.replace(/^(-?)0+(?=\d)/, '$1').replace(/^-(?=0(\.0+)?$)/, '')

/** How many digits a level has from the first that is not zero, if it ends with zeros behind the point; else null. */
export function digitsOf(level: string | null): number | null {
  if (!/\.\d*0$/.test(level ?? '')) return null
  const digits = level!.replace(/[-.]/g, '').replace(/^0+/, '').length
  return digits >= 1 && digits <= 15 ? digits : null
}

/** The same number without zeros at the end behind the point. */
export const shortest = (number: string): string => (number.includes('.') ? number.replace(/\.?0+$/, '') : number)
