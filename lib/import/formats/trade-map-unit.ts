import { finding, type Finding } from '../problem'
import { statedFor, type RowContext } from './format'
import { preambleLines } from './whole-file'

/** What Trade Map counts in unless a person asked it for another currency. */
const USUAL = 'US Dollar thousand'
const LINE = /^uni(?:t|té|dad)\s*:\s*([^,]+)/i
/** Not the euro area, which may be a partner. */
const EUROS = /(?:^|[^a-z])(?:eur|euros?)(?![a-z])(?!\s+(?:area|zone))/i

/** What the values of a table are counted in, and whether nothing in the file says so. */
export interface TradeMapUnit {
  readonly text: string
  readonly assumed: boolean
}

/**
 * The unit that a person stated, that of the line `Unit : …`, that of the columns' names, or thousand euros where the lines
 * above the table or the file's name speak of euros; else the usual one, which is then assumed.
 */
export function tradeMapUnit(context: RowContext, ofColumns: string | null = null): TradeMapUnit {
  const lines = preambleLines(context)
  const said = statedFor(context, 'unit') || lines.map((text) => LINE.exec(text)?.[1]).find(Boolean) || ofColumns
  if (said) return { text: said, assumed: false }
  const euros = [...lines, context.fileName.replaceAll('_', ' ')].some((text) => EUROS.test(text))
  return euros ? { text: 'Euro thousand', assumed: false } : { text: USUAL, assumed: true }
}

/** The notice that a unit is assumed. */
export const assumedUnit = ({ text, assumed }: TradeMapUnit): readonly Finding[] =>
  assumed ? [finding('W_ASSUMED_UNIT', { unit: text })] : []
