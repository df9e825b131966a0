import type { Claim } from '@/lib/trade/claims/claim'
import type { ClaimTexts } from '@/lib/trade/claims/claim-fields'
import { readClaim } from '@/lib/trade/claims/read-claim'

/** A claim about Russia's trade with Morocco in 2020, as a test wants it. */
export const claimOf = (parts: Partial<Claim>): Claim => ({
  id: 'a-claim',
  reporter: 'RUS',
  partner: 'MAR',
  flow: 'T',
  product: 'TOTAL',
  period: '2020',
  against: null,
  change: null,
  level: null,
  levelTo: null,
  levelDigits: null,
  unit: null,
  balance: null,
  wording: 'exact',
  changeWording: null,
  saidBy: 'A minister',
  publishedBy: 'A paper',
  date: '2021-03-04',
  url: null,
  note: null,
  ...parts,
})

/** What somebody said about Morocco's exports to Russia in 2020, as it is read: the claim, or each field with its problem. */
export const said = (parts: ClaimTexts) => {
  const read = readClaim({
    ...{ reporter: 'MAR', partner: 'RUS', flow: 'X', period: '2020', saidBy: 'A', publishedBy: 'B', date: '2021' },
    ...parts,
  })
  return 'claim' in read ? read.claim : read.problems.map(({ field, code }) => `${field} ${code}`)
}
