import { remembering } from './fields/reading'
import { readFlow } from './fields/flow'
import { readUnit } from './fields/unit'
import { isValueName, subjectAndUnit } from './formats/own-header'

/** What the header of a column of figures says where it says a flow: `Exports (million USD)`, `EXP2022`, `Imports 2023`. */
export interface FlowHeader {
  /** The word for the flow, as `readFlow` takes it. */
  readonly flow: string
  /** What the figures are counted in, as it is written; empty where the header does not say. */
  readonly unit: string
  /** The year, or a quarter or month of one, beside the flow; empty where there is none. */
  readonly period: string
}

/** Between what the two rows of a header say of a column of figures, in one name: `2023 | Exports`. */
export const ABOVE = ' | '

const LONGEST = 80
const isFlow = (text: string): boolean => remembering(readFlow)(text).ok

/** Whether a text is a currency, with or without a multiplier. */
export function isMoney(text: string): boolean {
  const reading = readUnit(text)
  return text !== '' && reading.ok && reading.value.measure === 'value'
}

/** A name of a column of figures without the unit in brackets behind it: `2022` of `2022 (Mio. EUR)`. */
export function withoutUnit(name: string): string {
  const [, before, unit] = /^(.+?) \(([^()]+)\)$/.exec(name.length > LONGEST ? '' : name) ?? []
  return before !== undefined && isMoney(unit ?? '') ? before : name
}

const WITH_YEAR = /^(\P{Nd}*?)[\s_,:-]*((?:19|20)\d{2}(?:-?[QMS]\d{1,2}|-\d{2})?)(?:[\s_,:-]+(\D*)|(\(\D*))?$/iu
/** A word for the flow with something in brackets, or a dollar that does not say whose: the unit is asked for. */
const LOOSE = /^([^()[\]]+?)\s*(?:[([]([^()[\]]+)[)\]]|\s(\$|dollars?|dolar|dólares|долл(?:\.|аров)))$/iu

/** The flow, the unit and the period that a header names; null where it names no flow. */
export function flowHeader(name: string): FlowHeader | null {
  const text = name.trim()
  if (text.length < 2 || text.length > LONGEST) return null
  const plain = parted(text)
  if (plain) return { ...plain, period: '' }
  const [, before = '', period, behind, bracket] = WITH_YEAR.exec(text) ?? []
  const dated = period === undefined ? null : parted(`${before} ${behind ?? bracket ?? ''}`.trim())
  // `X2024` is how R writes the name of a column `2024`.
  return dated && dated.flow.length > 2 ? { ...dated, period: period! } : null
}

function parted(text: string): Omit<FlowHeader, 'period'> | null {
  const said = subjectAndUnit(text, isFlow)
  if (said) return { flow: said.subject, unit: said.unit }
  const [, flow = '', unit, dollar] = LOOSE.exec(text) ?? []
  return isFlow(flow.trim()) ? { flow: flow.trim(), unit: unit ?? dollar ?? '' } : null
}

/** The unit that the name of a column of figures says, as it is written; empty where it says none. */
export function unitOfName(name: string): string {
  const bare = name
    .replaceAll(ABOVE, ' ')
    .replace(/\b(?:cif|fob)\b/i, '')
    .trim()
  const said = subjectAndUnit(bare, (text) => isValueName(text) || isFlow(text)) ?? flowHeader(bare)
  return said?.unit || [bare, / \(([^()]+)\)$/.exec(bare)?.[1] ?? ''].find(isMoney) || ''
}

/** As `unitOfName`, but only what is understood. */
export function moneyOfName(name: string): string {
  const unit = unitOfName(name)
  return isMoney(unit) ? unit : ''
}

/** The flow that a title names, where it does not name the other one too. */
export function flowInTitle(text: string): 'X' | 'M' | null {
  const exports = /\bexports?\b|\bAusfuhr|экспорт|\bexportations?\b|\bexportaciones\b/i.test(text)
  const imports = /\bimports?\b|\bEinfuhr|импорт|\bimportations?\b|\bimportaciones\b/i.test(text)
  return exports === imports ? null : exports ? 'X' : 'M'
}
