import type { Claim, Coded } from '../trade/claims/claim'
import type { ClaimField, ClaimTexts } from '../trade/claims/claim-fields'
import { ApiError } from './figures-query'

/** What is wrong with one field of a claim, in the reader's language. */
export interface FieldProblem {
  readonly field: ClaimField
  readonly message: string
}

/** What is wrong with one cell of a table of claims, in the reader's language. */
export interface RowProblem {
  readonly line: number
  readonly column: string | null
  readonly code: Coded['code']
  readonly value: string | number | null
  readonly message: string
}

/** What an import of claims did, or would do. */
export interface ClaimsImport {
  readonly dryRun: boolean
  readonly counts: {
    readonly read: number
    readonly added: number
    readonly changed: number
    readonly unchanged: number
  }
  readonly rows: ReadonlyArray<{
    readonly line: number
    readonly id: string
    readonly action: 'added' | 'changed' | 'unchanged'
    /** The claim as it was read, of the first rows of what is only tried. */
    readonly claim?: Claim
    /** What becomes different, with what stood there before. */
    readonly changes: ReadonlyArray<{
      readonly field: ClaimField
      readonly before: string | null
      readonly after: string | null
    }>
  }>
  readonly ignored: readonly string[]
  /** Of a table that is not Unicode: the encoding it was taken for, and some text to tell whether that is right. */
  readonly guessed: { readonly encoding: string; readonly sample: string } | null
}

/** A refused claim or table of claims: the sentence of the answer, and all that is wrong. */
export class ClaimRefused<Problem> extends ApiError {
  constructor(
    message: string,
    status: number,
    readonly problems: readonly Problem[],
    /** With status 412: the version that stands now. */
    readonly version: number | null = null,
    /** How many there are: of very many only the first are told. */
    readonly count: number = problems.length,
  ) {
    super(message, status)
  }
}

async function ask<T, Problem>(path: string, init: RequestInit): Promise<T> {
  const response = await fetch(path, init)
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T
  const problem = (await response.json().catch(() => null)) as {
    detail?: string
    title?: string
    problems?: Problem[]
    version?: number
    problemCount?: number
  } | null
  const message = problem?.detail ?? problem?.title ?? `${response.status}`
  const { problems = [], version = null, problemCount = problems.length } = problem ?? {}
  throw new ClaimRefused<Problem>(message, response.status, problems, version, problemCount)
}

const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})

/** Enters a claim; it gets its id. @throws ClaimRefused */
export const createClaim = (texts: ClaimTexts): Promise<Claim> =>
  ask<Claim, FieldProblem>('/api/v1/claims', json('POST', texts))

/** Replaces a claim of this version. @throws ClaimRefused, with status 412 where somebody changed it meanwhile */
export const changeClaim = (id: string, version: number, texts: ClaimTexts): Promise<Claim> =>
  ask<Claim, FieldProblem>(`/api/v1/claims/${id}`, json('PUT', { ...texts, version }))

/** @throws ClaimRefused */
export const deleteClaim = (id: string, version: number): Promise<void> =>
  ask<void, never>(`/api/v1/claims/${id}?version=${version}`, { method: 'DELETE' })

/** Takes a table of claims in, or says what that would do. @throws ClaimRefused with what is wrong by line and column */
export const importClaims = (file: Blob, dryRun: boolean): Promise<ClaimsImport> =>
  ask<ClaimsImport, RowProblem>(`/api/v1/claims/import${dryRun ? '?dryRun=true' : ''}`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/csv' },
    body: file,
  })
