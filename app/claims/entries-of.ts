import { claimEntry, type ClaimEntry } from '@/components/claims/claim-entry'
import { saidWords } from '@/components/claims/server-words'
import { findCheckedClaims } from '@/lib/server/checked-claims'
import { serverClaimWords } from '@/lib/server/claim-words'
import type { ClaimFilter } from '@/lib/store/claims'

/** Claims with their verdicts, newest first, in the words of the page's language. */
export async function entriesOf(...filters: readonly ClaimFilter[]): Promise<ClaimEntry[]> {
  const [checked, said] = await Promise.all([findCheckedClaims(...filters), saidWords()])
  const words = serverClaimWords(said.locale)
  return checked.map(({ claim, check }) =>
    claimEntry(claim, check, words, {
      statement: said.statement(claim),
      speaker: said.speaker(claim),
      date: said.date(claim),
    }),
  )
}
