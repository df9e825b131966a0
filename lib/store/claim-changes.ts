import type { ClaimRow } from '../import/claims-csv'
import type { Claim } from '../trade/claims/claim'
import { CLAIM_FIELDS, type ClaimField } from '../trade/claims/read-claim'
import { ClaimError } from './claim-errors'
import { insertClaim, updateClaimRow } from './claims-table'
import { findClaim, findClaims, type ClaimRecord } from './claims'
import { database, inTransaction } from './database'

/**
 * Enters a claim. `named`: under its own id; else under the first that is free of it, `…-2`, `…-3`.
 * @throws ClaimError `exists`
 */
export async function createClaim(claim: Claim, named: boolean): Promise<ClaimRecord> {
  for (let n = 1; ; n++) {
    const id = n === 1 ? claim.id : `${claim.id}-${n}`
    if (await insertClaim(database(), { ...claim, id })) return (await findClaim(id))!
    if (named) throw new ClaimError('exists', id)
  }
}

/**
 * Changes the claim of this id, which was at `version` when the edit began. The id stays.
 * @throws ClaimError `not-found`, `stale`
 */
export async function changeClaim(id: string, claim: Claim, version: number): Promise<ClaimRecord> {
  if (!(await updateClaimRow(database(), { ...claim, id }, version))) await refuse(id)
  return (await findClaim(id))!
}

/**
 * Deletes a claim of this version for good; only its id is remembered, so that a seeded one does not come back.
 * @throws ClaimError `not-found`, `stale`
 */
export async function deleteClaim(id: string, version: number): Promise<void> {
  const { rowCount } = await database().query(
    `WITH gone AS (DELETE FROM claim WHERE id = $1 AND version = $2 RETURNING id)
     INSERT INTO deleted_claim (id) SELECT id FROM gone ON CONFLICT (id) DO UPDATE SET deleted_at = now()`,
    [id, version],
  )
  if (rowCount === 0) await refuse(id)
}

async function refuse(id: string): Promise<never> {
  const now = await findClaim(id)
  throw now ? new ClaimError('stale', id, now.version) : new ClaimError('not-found', id)
}

/** What an import does, or would do, with one row. */
export interface ClaimRowChange {
  readonly line: number
  readonly id: string
  readonly action: 'added' | 'changed' | 'unchanged'
  /** What becomes different, with what stood there before. */
  readonly changes: readonly {
    readonly field: ClaimField
    readonly before: string | null
    readonly after: string | null
  }[]
}

/**
 * Takes in all rows of a table in one transaction, or says what it would do. A row under the id of a claim replaces it; one
 * without an id is the claim that says the same, else a new one.
 */
export async function importClaims(
  rows: readonly ClaimRow[],
  { dryRun }: { dryRun: boolean },
): Promise<ClaimRowChange[]> {
  return inTransaction(database(), async (client) => {
    // Nobody else changes claims between what is looked at here and what is written.
    if (!dryRun) await client.query('LOCK TABLE claim IN SHARE ROW EXCLUSIVE MODE')
    const known = new Map((await findClaims()).map((claim): [string, Claim] => [claim.id, claim]))
    const ids = new Map([...known.values()].map((claim): [string, string] => [contentOf(claim), claim.id]))
    const done: ClaimRowChange[] = []
    for (const { line, claim, named } of rows) {
      const same = named ? undefined : ids.get(contentOf(claim))
      const id = named ? claim.id : (same ?? freeId(claim.id, known))
      const before = known.get(id)
      const written = { ...claim, id }
      const changes = before ? differences(before, written) : []
      const action = before ? (changes.length > 0 ? 'changed' : 'unchanged') : 'added'
      if (!dryRun && action === 'added') await insertClaim(client, written)
      if (!dryRun && action === 'changed') await updateClaimRow(client, written, null)
      known.set(id, written)
      ids.set(contentOf(written), id)
      done.push({ line, id, action, changes })
    }
    return done
  })
}

const SAID = CLAIM_FIELDS.filter((field) => field !== 'id')
const textOf = (claim: Claim, field: ClaimField): string | null => (claim[field] === null ? null : String(claim[field]))
const contentOf = (claim: Claim): string => JSON.stringify(SAID.map((field) => textOf(claim, field)))

const differences = (before: Claim, after: Claim): ClaimRowChange['changes'] =>
  SAID.map((field) => ({ field, before: textOf(before, field), after: textOf(after, field) })).filter(
    (each) => each.before !== each.after,
  )

function freeId(id: string, taken: ReadonlyMap<string, unknown>): string {
  let free = id
  for (let n = 2; taken.has(free); n++) free = `${id}-${n}`
  return free
}
