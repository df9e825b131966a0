import type { Claim } from '@/lib/trade/claims/claim'
import type { TakenFrom, TakenSource } from '@/lib/trade/take-along/taken'
import type { SaidWords } from './server-words'

/** What travels with every figure taken from a claim's page: the sentence and what it is about. */
export const takenFromClaim = (claim: Claim, said: SaidWords): TakenFrom => ({
  subject: said.sentence(claim),
  codes: { product: claim.product },
  filters: [],
  name: claim.id,
})

/** Statements as the sources of what follows from them alone: where each was printed, and what it says. */
export const printedSources = (claims: readonly Claim[], said: SaidWords): TakenSource[] =>
  claims.map((claim) => ({
    source: {
      ...{ id: claim.id, title: said.sentence(claim).replace(/\.$/, ''), publisher: claim.publishedBy, url: claim.url },
      ...{ terms: null, published: claim.date, imported: null },
    },
    reporter: '',
  }))
