export type PartOfYear = 'month' | 'quarter' | 'half'

/** `1 to 6`, `1-6`, `1至6月`: months from one to the other, as customs of China and others have them. */
const SPAN = /^0?(\d{1,2}) ?(?:to|[-–—]|至) ?0?(\d{1,2}) ?月?$/i

/** A year and a part of it that stand in two cells, as one text for the reader of periods; `kind`: what a bare number is. */
export function yearAndPart(year: string, part: string, kind: PartOfYear): string {
  // `01. Janeiro`: the number is enough.
  const span = SPAN.exec(part)
  if (span) return `${year}-${span[1]!.padStart(2, '0')}/P${Number(span[2]) - Number(span[1]) + 1}M`
  const number = /^m?0?(\d{1,2})月?$|^(\d{2})\. \p{L}+$/iu.exec(part)?.slice(1).find(Boolean)
  if (number !== undefined)
    return kind === 'month' ? `${year}-${number.padStart(2, '0')}` : `${year}-${kind === 'half' ? 'S' : 'Q'}${number}`
  return /^(?:q[1-4]|[sh][12])$/i.test(part) ? `${year}-${part.replace(/^h/i, 'S')}` : `${part} ${year}`
}
