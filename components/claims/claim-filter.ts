import type { ClaimsQuery } from '@/lib/trade/claims/claims-query'
import { VERDICTS, type Verdict } from '@/lib/trade/claims/verdict'
import type { ClaimEntry } from './claim-entry'

type ClaimChoice = Omit<ClaimsQuery, 'shown'>

/** Accents and case do not matter in a search. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The list is searched at each letter typed, and most of it is the same each time. */
const texts = new WeakMap<ClaimEntry, string>()

function searched(entry: ClaimEntry): string {
  const known = texts.get(entry)
  if (known !== undefined) return known
  const text = textOf(entry)
  texts.set(entry, text)
  return text
}

const textOf = ({ statement, speaker, saidBy, printings, date, note, id }: ClaimEntry): string =>
  plain([statement, speaker, saidBy, date, note ?? '', id, ...printings.map(({ name }) => name)].join('\n'))

function fits(entry: ClaimEntry, { speaker, words }: ClaimChoice): boolean {
  if (speaker !== null && entry.saidBy !== speaker) return false
  const wanted = plain(words).split(/\s+/).filter(Boolean)
  const text = wanted.length > 0 ? searched(entry) : ''
  return wanted.every((word) => text.includes(word))
}

/** The claims that fit a choice, in their order, and how many there would be with each verdict, the rest of it as it is. */
export function filterClaims(
  entries: readonly ClaimEntry[],
  choice: ClaimChoice,
): { readonly shown: readonly ClaimEntry[]; readonly counts: Readonly<Record<Verdict, number>>; readonly all: number } {
  const fitting = entries.filter((entry) => fits(entry, choice))
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>
  for (const { verdict } of fitting) counts[verdict]++
  const shown = choice.verdict === null ? fitting : fitting.filter(({ verdict }) => verdict === choice.verdict)
  return { shown, counts, all: fitting.length }
}

/** Everybody who said something, each once, by name. */
export function speakersOf(entries: readonly ClaimEntry[], locale: string): { saidBy: string; speaker: string }[] {
  const speakers = new Map(entries.map(({ saidBy, speaker }) => [saidBy, speaker]))
  return [...speakers]
    .map(([saidBy, speaker]) => ({ saidBy, speaker }))
    .toSorted((a, b) => a.speaker.localeCompare(b.speaker, locale))
}
