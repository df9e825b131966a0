import type { Wording } from '@/lib/trade/claims/claim'

/** What the first page tells of a public statement, as it was entered; periods in SDMX notation. */
export interface StatedClaim {
  readonly id: string
  readonly period: string
  readonly against: string | null
  readonly change: string | null
  readonly wording: Wording
  readonly saidBy: string
  readonly publishedBy: string
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` */
  readonly date: string
  readonly url: string | null
  readonly note: string | null
}

/** Where a claim can be read: the name as it was entered, in which language if that was said, and the address if known. */
export interface Printing {
  readonly name: string
  /** English name of the language, as in "marokko.com (German)". */
  readonly language: string | null
  readonly url: string | null
}

const ADDRESS = /https?:\/\/[^\s"'<>]+[^\s"'<>.,;)]/g

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '')

/**
 * The printings of a claim, from "marokko.com (German); riamo.ru (Russian)", its address and those in its note. An address
 * goes to the printing that bears its host's name; the claim's own goes to the first one if no host fits.
 */
export function printingsOf(claim: Pick<StatedClaim, 'publishedBy' | 'url' | 'note'>): Printing[] {
  const urls = [...(claim.url ? [claim.url] : []), ...(claim.note?.match(ADDRESS) ?? [])]
  const named = claim.publishedBy.split(';').map((text): Printing => {
    const [, name = '', language = null] = /^\s*(.*?)\s*(?:\((\p{L}+)\))?\s*$/su.exec(text) ?? []
    const host = name.toLowerCase()
    return { name, language, url: urls.find((url) => hostOf(url) === host) ?? null }
  })
  const fitted = named.some((printing) => printing.url === claim.url)
  return named
    .filter((printing) => printing.name !== '')
    .map((printing, index) => (index === 0 && !fitted ? { ...printing, url: printing.url ?? claim.url } : printing))
}

/** Who spoke, from "Dmitry Patrushev, deputy prime minister": the name and, where one was given, the office. */
export function speakerOf(saidBy: string): { readonly name: string; readonly office: string | null } {
  const comma = saidBy.indexOf(',')
  if (comma < 0) return { name: saidBy.trim(), office: null }
  return { name: saidBy.slice(0, comma).trim(), office: saidBy.slice(comma + 1).trim() || null }
}

/** The key under which the words of an office or language are kept in the messages: "deputy-prime-minister". */
export const wordKey = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-')

/** A change stated in per cent ("+30%", "-9.7%") as a ratio with the decimals it was stated in; null for any other form. */
export function statedPercent(change: string | null): { readonly ratio: number; readonly decimals: number } | null {
  const match = /^([+-]?\d+(?:\.(\d+))?)\s*%$/.exec(change?.trim() ?? '')
  return match ? { ratio: Number(`${match[1]}e-2`), decimals: match[2]?.length ?? 0 } : null
}
