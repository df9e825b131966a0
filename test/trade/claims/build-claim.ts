import type { Claim } from '@/lib/trade/claims/claim'

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
