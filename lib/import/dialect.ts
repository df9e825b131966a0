import type { NumberStyle } from './fields/number'

/** Delimiters that are tried, the likeliest first. */
export const DELIMITERS = [',', ';', '\t', '|'] as const

/** A first line such as `sep=;`, which Excel writes and reads: the delimiter it names and the length of the line. */
export function sepLine(text: string): { readonly delimiter: string; readonly length: number } | null {
  const match = /^\ufeff?"?sep=([^"\r\n])"?[,;\t]*(\r\n|\r|\n|$)/i.exec(text)
  return match && { delimiter: match[1]!, length: match[0].length }
}

const evidence = (values: readonly string[], pattern: RegExp): number =>
  values.reduce((count, value) => count + (pattern.test(value) ? 1 : 0), 0)

/** Numbers that leave no doubt: their last mark is not followed by three digits, or marks of two kinds or of one kind twice. */
const SURE_COMMA = /^[+-]?(?:\d+,(?:\d{1,2}|\d{4,})|0,\d+|\d{4,},\d+|\d{1,3}(?:[.\s'’\u00a0\u202f]\d{3})+,\d+)$/
const SURE_POINT = /^[+-]?(?:\d+\.(?:\d{1,2}|\d{4,})|0\.\d+|\d{4,}\.\d+|\d{1,3}(?:[,\s'’\u00a0\u202f]\d{3})+\.\d+)$/
/** One and a bit, or a thousand and more. */
const EITHER = /^[+-]?[1-9]\d{0,2}\.\d{3}$/
const EITHER_COMMA = /^[+-]?[1-9]\d{0,2},\d{3}$/
const POINT_GROUPS = /^[+-]?\d{1,3}(?:(?:\.\d{3}){2,}(?:,\d+)?|\.\d{3},\d+)$/
const COMMA_GROUPS = /^[+-]?\d{1,3}(?:(?:,\d{3}){2,}(?:\.\d+)?|,\d{3}\.\d+)$/

/**
 * How a file writes numbers, from cells of its value column: what the numbers show. Where they show nothing or both, it is
 * open, but with the delimiter `,` it is the point unless only numbers such as `1.234` could tell. `plain`: a format without thousands
 * separators, where the point is the mark unless commas say otherwise. Commas that are all before three digits say nothing:
 * a spreadsheet may have put them there; in a format of `whole` numbers they separate thousands.
 */
export function sniffNumbers(cells: readonly string[], delimiter: string, plain: boolean | 'whole'): NumberStyle {
  const values = cells.map((cell) => cell.trim())
  const commaGroups = evidence(values, COMMA_GROUPS)
  const pointGroups = evidence(values, POINT_GROUPS)
  const comma = evidence(values, SURE_COMMA) + pointGroups
  const point = evidence(values, SURE_POINT) + commaGroups
  if (plain && commaGroups === 0 && pointGroups === 0) {
    const [commas, points] = [evidence(values, /^[+-]?\d*,\d+$/), evidence(values, /^[+-]?\d*\.\d+$/)]
    const whole = plain === 'whole'
    if (commas > 0 && points === 0 && commas === evidence(values, EITHER_COMMA))
      return whole ? { decimal: '.', grouping: ',' } : { decimal: null, grouping: null }
    if (whole && points > 0 && commas === 0 && points === evidence(values, EITHER))
      return { decimal: ',', grouping: '.' }
    return { decimal: commas === 0 ? '.' : points === 0 ? ',' : null, grouping: null }
  }
  if (comma > 0 && point === 0) return { decimal: ',', grouping: pointGroups > 0 ? '.' : null }
  if (point > 0 && comma === 0) return { decimal: '.', grouping: commaGroups > 0 ? ',' : null }
  const asked = delimiter !== ',' || (comma === 0 && evidence(values, EITHER) > 0)
  return asked ? { decimal: null, grouping: null } : { decimal: '.', grouping: commaGroups > 0 ? ',' : null }
}
