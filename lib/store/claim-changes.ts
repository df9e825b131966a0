import type { ClaimRow } from '../import/claims-csv'
import type { Claim } from '../trade/claims/claim'
import { CLAIM_FIELDS, type ClaimField } from '../trade/claims/claim-fields'
import { ClaimError } from './claim-errors'
import { deleteClaimRow, insertClaims, updateClaimRow } from './claims-table'
import { findClaim, findClaims, type ClaimRecord } from './claims'
import { model } from './database'

/**
 * Enters a claim. `named`: under its own id; else under the first that is free of it, `…-2`, `…-3`.
 * @throws ClaimError `exists`
 */
export async function createClaim(claim: Claim, named: boolean): Promise<ClaimRecord> {
  for (let n = 1; ; n++) {
    const id = n === 1 ? claim.id : `${claim.id}-${n}`
    if ((await insertClaims(model(), [{ ...claim, id }])) === 1) return (await findClaim(id))!
    if (named) throw new ClaimError('exists', id)
  }
}

/**
 * Changes the claim of this id, which was at `version` when the edit began. The id stays.
 * @throws ClaimError `not-found`, `stale`
 */
export async function changeClaim(id: string, claim: Claim, version: number): Promise<ClaimRecord> {
  if (!(await updateClaimRow(model(), { ...claim, id }, version))) await refuse(id)
  return (await findClaim(id))!
}

/**
 * Deletes a claim of this version for good; only its id is remembered, so that a seeded one does not come back.
 * @throws ClaimError `not-found`, `stale`
 */
export async function deleteClaim(id: string, version: number): Promise<void> {
  if (!(await model().$transaction((writing) => deleteClaimRow(writing, id, version)))) await refuse(id)
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

/** Longest that a table of claims may take, in milliseconds. */
const PATIENCE = { maxWait: 30_000, timeout: 600_000 }

/**
 * Takes in all rows of a table in one transaction, or says what it would do. A row under the id of a claim replaces it; one
 * without an id is the claim that says the same, else a new one.
 */
export async function importClaims(
  rows: readonly ClaimRow[],
  { dryRun }: { dryRun: boolean },
): Promise<ClaimRowChange[]> {
  if (dryRun) return plannedChanges(rows, await findClaims()).map(({ change }) => change)
  return model().$transaction(async (writing) => {
    // Nobody else changes claims between what is looked at here and what is written.
    await writing.$executeRaw`LOCK TABLE claim IN SHARE ROW EXCLUSIVE MODE`
    const planned = plannedChanges(rows, await findClaims())
    // The last row under an id is what it says in the end.
    const last = new Map(planned.map(({ written, change }) => [written.id, { written, change }]))
    const added = new Set(planned.filter(({ change }) => change.action === 'added').map(({ change }) => change.id))
    await insertClaims(
      writing,
      [...added].map((id) => last.get(id)!.written),
    )
    for (const { written } of planned.filter(({ change }) => change.action === 'changed' && !added.has(change.id)))
      await updateClaimRow(writing, written, null)
    return planned.map(({ change }) => change)
  }, PATIENCE)
}

function plannedChanges(
  rows: readonly ClaimRow[],
  stored: readonly Claim[],
): { readonly written: Claim; readonly change: ClaimRowChange }[] {
  const known = new Map(stored.map((claim): [string, Claim] => [claim.id, claim]))
  const ids = new Map(stored.map((claim): [string, string] => [contentOf(claim), claim.id]))
  return rows.map(({ line, claim, named }) => {
    const same = named ? undefined : ids.get(contentOf(claim))
    const id = named ? claim.id : (same ?? freeId(claim.id, known))
    const before = known.get(id)
    const written = { ...claim, id }
    const changes = before ? differences(before, written) : []
    const action = before ? (changes.length > 0 ? 'changed' : 'unchanged') : 'added'
    known.set(id, written)
    ids.set(contentOf(written), id)
    return { written, change: { line, id, action, changes } }
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
