/** A year and a part of it that stand in two cells, as one text for the reader of periods; a bare number is a month or a quarter. */
export function yearAndPart(year: string, part: string, isQuarter: boolean): string {
  // `01. Janeiro`: the number is enough.
  const number = /^m?0?(\d{1,2})$|^(\d{2})\. \p{L}+$/iu.exec(part)?.slice(1).find(Boolean)
  if (number !== undefined) return isQuarter ? `${year}-Q${number}` : `${year}-${number.padStart(2, '0')}`
  return /^q[1-4]$/i.test(part) ? `${year}-${part}` : `${part} ${year}`
}
