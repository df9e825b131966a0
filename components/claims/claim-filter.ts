import type { ClaimsQuery } from '@/lib/trade/claims/claims-query'
import { VERDICTS, type Verdict } from '@/lib/trade/claims/verdict'
import type { ClaimEntry, SaidEntry } from './claim-entry'

/** A claim of a list, put in words only when these are asked for, and not checked yet. */
export interface ListedClaim extends Pick<ClaimEntry, 'id' | 'saidBy'> {
  speaker(): string
  said(): SaidEntry
}

/** The same claim with its verdict, and in full when that is asked for. */
export interface CheckedEntry {
  readonly verdict: Verdict
  entry(): ClaimEntry
}

/** How many claims have each verdict. */
export type VerdictCounts = Readonly<Record<Verdict, number>>

type ClaimChoice = Pick<ClaimsQuery, 'speaker' | 'words'>

/** Accents and case do not matter in a search. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The list is searched at each letter typed, and most of it is the same each time. */
const texts = new WeakMap<ListedClaim, string>()

function searched(claim: ListedClaim): string {
  const known = texts.get(claim)
  if (known !== undefined) return known
  const text = textOf(claim.said())
  texts.set(claim, text)
  return text
}

const textOf = ({ statement, speaker, saidBy, printings, date, note, id }: SaidEntry): string =>
  plain([statement, speaker, saidBy, date, note ?? '', id, ...printings.map(({ name }) => name)].join('\n'))

function fits(claim: ListedClaim, { speaker, words }: ClaimChoice): boolean {
  if (speaker !== null && claim.saidBy !== speaker) return false
  const wanted = plain(words).split(/\s+/).filter(Boolean)
  const text = wanted.length > 0 ? searched(claim) : ''
  return wanted.every((word) => text.includes(word))
}

/** The claims that fit a choice of speaker and words, in their order; their verdicts are another matter. */
export const filterClaims = (claims: readonly ListedClaim[], choice: ClaimChoice): ListedClaim[] =>
  claims.filter((claim) => fits(claim, choice))

export function countVerdicts(checked: readonly CheckedEntry[]): VerdictCounts {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>
  for (const { verdict } of checked) counts[verdict]++
  return counts
}

/** Everybody who said something, each once, by name. */
export function speakersOf(claims: readonly ListedClaim[], locale: string): { saidBy: string; speaker: string }[] {
  const bySpeaker = new Map(claims.map((claim) => [claim.saidBy, claim]))
  return [...bySpeaker.values()]
    .map((claim) => ({ saidBy: claim.saidBy, speaker: claim.speaker() }))
    .toSorted((a, b) => a.speaker.localeCompare(b.speaker, locale))
}
