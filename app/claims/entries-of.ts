import { claimEntry, type ClaimEntry } from '@/components/claims/claim-entry'
import { saidWords } from '@/components/claims/server-words'
import { findCheckedClaims } from '@/lib/server/checked-claims'
import { serverClaimWords } from '@/lib/server/claim-words'
import type { CheckedClaim } from '@/lib/server/kept-checks'
import type { ClaimFilter } from '@/lib/store/claims'
import type { Language } from '@/lib/trade/locale'

/** In words, by language. The same checked claim is the same object: see `findCheckedOf`. */
const worded = new WeakMap<CheckedClaim, Map<Language, ClaimEntry>>()

/** Claims with their verdicts, newest first, in the words of the page's language. */
export async function entriesOf(...filters: readonly ClaimFilter[]): Promise<ClaimEntry[]> {
  const [checked, said] = await Promise.all([findCheckedClaims(...filters), saidWords()])
  const words = serverClaimWords(said.locale)
  return checked.map((each) => {
    const known = worded.get(each)?.get(said.locale)
    if (known) return known
    const { claim, check } = each
    const entry = claimEntry(claim, check, words, {
      statement: said.statement(claim),
      speaker: said.speaker(claim),
      date: said.date(claim),
    })
    worded.set(each, (worded.get(each) ?? new Map<Language, ClaimEntry>()).set(said.locale, entry))
    return entry
  })
}
