import { claimEntry, saidEntry, type SaidEntry } from '@/components/claims/claim-entry'
import type { CheckedEntry, ListedClaim } from '@/components/claims/claim-filter'
import type { ClaimsToList } from '@/components/claims/claim-list'
import { saidWords, type SaidWords } from '@/components/claims/server-words'
import { findUncheckedClaims } from '@/lib/server/checked-claims'
import { serverClaimWords } from '@/lib/server/claim-words'
import type { CheckedClaim } from '@/lib/server/kept-checks'
import type { ClaimFilter, ClaimRecord } from '@/lib/store/claims'
import type { Language } from '@/lib/trade/locale'

/** By language. The same claim is the same object while it is not changed: see `findUncheckedClaims`. */
const listed = new WeakMap<ClaimRecord, Map<Language, ListedClaim>>()

/**
 * Claims, newest first, to be put in the words of the page's language and to be checked as far as they are shown: of thousands
 * most are only counted.
 */
export async function entriesOf(...filters: readonly ClaimFilter[]): Promise<ClaimsToList> {
  const [{ claims, check }, said] = await Promise.all([findUncheckedClaims(...filters), saidWords()])
  return {
    claims: claims.map((claim) => listedClaim(claim, said)),
    check: async (some) => {
      const checked = await check(new Set(some.map(({ id }) => id)))
      return checked.map((each): CheckedEntry => entryOf(each, said))
    },
  }
}

function listedClaim(claim: ClaimRecord, said: SaidWords): ListedClaim {
  const known = listed.get(claim)?.get(said.locale)
  if (known) return known
  let inWords: SaidEntry | undefined
  const made: ListedClaim = {
    ...{ id: claim.id, saidBy: claim.saidBy },
    speaker: () => said.speaker(claim),
    said: () =>
      (inWords ??= saidEntry(claim, {
        ...{ statement: said.statement(claim), speaker: said.speaker(claim), date: said.date(claim) },
      })),
  }
  listed.set(claim, (listed.get(claim) ?? new Map<Language, ListedClaim>()).set(said.locale, made))
  return made
}

const entryOf = (checked: CheckedClaim, said: SaidWords): CheckedEntry => ({
  verdict: checked.verdict,
  entry: () =>
    claimEntry(checked.claim, checked.check, serverClaimWords(said.locale), listedClaim(checked.claim, said).said()),
})
