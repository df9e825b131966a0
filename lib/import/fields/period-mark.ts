/** A period in a header without the mark behind it, and the status that the mark says. */
export interface MarkedPeriod {
  readonly period: string
  /** `P` or `E`; empty where there is no mark, or one that only its footnote explains. */
  readonly status: 'P' | 'E' | ''
}

const MARKED =
  /^(.*\d)\s*(?:\(?(?<letter>[pref])\)?|\((?<word>provisional|prov\.?|preliminary|vorläufig|provisoire|estimated?|geschätzt|revised|forecast)\)|\(?\*+\)?|[¹²³]|\(\d\))$/iu

/** `2023*`, `2023p`, `2024 (e)`, `Apr-Jun 2023(P)`: the period and what the mark says; any other text as it is. */
export function markedPeriod(text: string): MarkedPeriod {
  const match = text.length > 40 ? null : MARKED.exec(text.trim())
  if (!match) return { period: text, status: '' }
  const mark = (match.groups?.letter ?? match.groups?.word ?? '').toLowerCase()
  const status = /^p|^vor/.test(mark) ? 'P' : /^[ef]|^gesch/.test(mark) ? 'E' : ''
  return { period: match[1]!, status }
}
