import { readClaimsCsv } from '../import/claims-csv'
import type { Claim } from '../trade/claims/claim'
import { parseBase } from '../trade/claims/claim-base'
import { parsePeriod } from '../trade/period'
import type { Prisma } from './generated/client'

/** Prisma's client, or a transaction of it, as far as claims need it. */
export type ClaimsModel = Pick<Prisma.TransactionClient, 'claim' | 'deletedClaim'>

/** Reads the claims that come with the program. @throws Error naming line and column: a mistake in the file, not input */
export function readSeedClaims(text: string): Claim[] {
  const { claims, problems } = readClaimsCsv(text)
  const [first] = problems
  if (first) throw new Error(`claims.csv, line ${first.line}: ${first.column ?? 'the row'} is wrong (${first.code})`)
  return claims.map(({ claim }) => claim)
}

function rowOf({ reporter, partner, period, against, ...said }: Claim) {
  const { first, months } = parsePeriod(period)!
  const base = against === null ? null : parseBase(against)
  return {
    ...{ reporterCode: reporter, partnerCode: partner, firstMonth: first, months },
    ...{ againstFirst: base?.[0].first ?? null, againstMonths: base?.[0].months ?? null },
    againstFrom: base && base.length > 1 ? base.at(-1)!.first : null,
    ...said,
  } satisfies Prisma.ClaimCreateManyInput
}

/** Enters claims; one whose id is there already stays as it is. Gives how many were entered. */
export async function insertClaims(model: ClaimsModel, claims: readonly Claim[]): Promise<number> {
  return (await model.claim.createMany({ data: claims.map(rowOf), skipDuplicates: true })).count
}

/** Changes a claim of this version, or of any where null; false where there is none. */
export async function updateClaimRow(model: ClaimsModel, claim: Claim, version: number | null): Promise<boolean> {
  const { count } = await model.claim.updateMany({
    where: { id: claim.id, ...(version !== null && { version }) },
    data: { ...rowOf(claim), version: { increment: 1 }, updatedAt: new Date() },
  })
  return count === 1
}

/** Deletes a claim of this version and remembers its id; false where there is none. To be called in a transaction. */
export async function deleteClaimRow(model: ClaimsModel, id: string, version: number): Promise<boolean> {
  const { count } = await model.claim.deleteMany({ where: { id, version } })
  if (count === 0) return false
  await model.deletedClaim.upsert({ where: { id }, create: { id }, update: { deletedAt: new Date() } })
  return true
}
