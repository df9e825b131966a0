export type PartOfYear = 'month' | 'quarter' | 'half'

/** A year and a part of it that stand in two cells, as one text for the reader of periods; `kind`: what a bare number is. */
export function yearAndPart(year: string, part: string, kind: PartOfYear): string {
  // `01. Janeiro`: the number is enough.
  const number = /^m?0?(\d{1,2})$|^(\d{2})\. \p{L}+$/iu.exec(part)?.slice(1).find(Boolean)
  if (number !== undefined)
    return kind === 'month' ? `${year}-${number.padStart(2, '0')}` : `${year}-${kind === 'half' ? 'S' : 'Q'}${number}`
  return /^(?:q[1-4]|[sh][12])$/i.test(part) ? `${year}-${part.replace(/^h/i, 'S')}` : `${part} ${year}`
}
