import { claimEntry, saidEntry, type ClaimEntry, type SaidEntry } from '@/components/claims/claim-entry'
import type { ListedClaim } from '@/components/claims/claim-filter'
import { saidWords, type SaidWords } from '@/components/claims/server-words'
import { findCheckedClaims } from '@/lib/server/checked-claims'
import { serverClaimWords } from '@/lib/server/claim-words'
import type { CheckedClaim } from '@/lib/server/kept-checks'
import type { ClaimFilter } from '@/lib/store/claims'
import type { Language } from '@/lib/trade/locale'

/** By language. The same checked claim is the same object: see `findCheckedOf`. */
const listed = new WeakMap<CheckedClaim, Map<Language, ListedClaim>>()

/**
 * Claims with their verdicts, newest first, to be put in the words of the page's language as far as they are shown: of
 * thousands most are only counted.
 */
export async function entriesOf(...filters: readonly ClaimFilter[]): Promise<ListedClaim[]> {
  const [checked, said] = await Promise.all([findCheckedClaims(...filters), saidWords()])
  return checked.map((each) => {
    const known = listed.get(each)?.get(said.locale)
    if (known) return known
    const claim = listedClaim(each, said)
    listed.set(each, (listed.get(each) ?? new Map<Language, ListedClaim>()).set(said.locale, claim))
    return claim
  })
}

function listedClaim(checked: CheckedClaim, said: SaidWords): ListedClaim {
  const { claim, verdict } = checked
  let entry: ClaimEntry | undefined
  let known: SaidEntry | undefined
  const inWords = (): SaidEntry =>
    (known ??= saidEntry(claim, {
      ...{ statement: said.statement(claim), speaker: said.speaker(claim), date: said.date(claim) },
    }))
  return {
    ...{ id: claim.id, saidBy: claim.saidBy, verdict },
    speaker: () => said.speaker(claim),
    said: inWords,
    entry: () => (entry ??= claimEntry(claim, checked.check, serverClaimWords(said.locale), inWords())),
  }
}
