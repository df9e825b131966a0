import type { Claim } from '@/lib/trade/claims/claim'
import type { TakenFrom } from '@/lib/trade/take-along/taken'
import type { SaidWords } from './server-words'

/** What travels with every figure taken from a claim's page: the sentence and what it is about. */
export const takenFromClaim = (claim: Claim, said: SaidWords): TakenFrom => ({
  subject: said.sentence(claim),
  codes: { product: claim.product },
  filters: [],
})
