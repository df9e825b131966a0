const FISCAL =
  /^(?:(?:fy|fiscal year|financial year|exercice|haushaltsjahr|geschäftsjahr|фин(?:ансовый|\.)? ?год)[ -]?)?(\d{4}) ?[-–/] ?(\d{4}|\d{2})$/i
const NAMED = /^(?:fy|fiscal year|financial year)[ -]?(\d{4})$/i

/**
 * The calendar year that a fiscal year begins in, where a text names one without its months: 2024 of `2024-25`, `FY2024/25`. One
 * that is named by a single year (`FY2025`) may begin or end in it: it ends there, as most say. Null for anything else.
 */
export function fiscalYearIn(text: string): number | null {
  const plain = text.trim()
  const [, first, second] = FISCAL.exec(plain) ?? []
  if (first !== undefined && second !== undefined)
    return Number(second) % 100 === (Number(first) + 1) % 100 ? Number(first) : null
  const named = NAMED.exec(plain)
  return named ? Number(named[1]) - 1 : null
}
