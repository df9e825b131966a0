import type { ClaimRowProblem } from '../import/claims-csv'
import { ClaimError } from '../store/claim-errors'
import { findClaim, type ClaimRecord } from '../store/claims'
import type { Claim } from '../trade/claims/claim'
import { CLAIM_FIELDS, type ClaimField, type ClaimProblem, type ClaimTexts } from '../trade/claims/claim-fields'
import { readClaim } from '../trade/claims/read-claim'
import { serverClaimWords } from './claim-words'
import { readJsonBody } from './import-requests'
import { requestLanguage } from './language'
import { ProblemError, withProblems } from './problem-response'

export interface ClaimContext {
  readonly params: Promise<{ id: string }>
}

/** `withProblems` for handlers of claims: what the store refuses is told with its status. */
export function withClaimProblems<Context>(
  handler: (request: Request, context: Context) => Promise<Response>,
): (request: Request, context: Context) => Promise<Response> {
  return withProblems<Context>(async (request, context) => {
    try {
      return await handler(request, context)
    } catch (error) {
      if (error instanceof ClaimError) throw problemOf(error)
      throw error
    }
  })
}

function problemOf({ kind, id, version }: ClaimError): ProblemError {
  if (kind === 'not-found') return noSuchClaim(id)
  if (kind === 'exists')
    return new ProblemError(409, {
      type: 'claim-exists',
      title: 'Claim exists',
      detail: `There is a claim "${id}" already. Change it with PUT, or choose another id.`,
      parameter: 'id',
      value: id,
    })
  return new ProblemError(412, {
    type: 'claim-changed',
    title: 'Changed meanwhile',
    detail: `The claim "${id}" is at version ${version} now: somebody changed it since it was read. Read it again.`,
    version,
  })
}

export const noSuchClaim = (id: string): ProblemError =>
  new ProblemError(404, {
    title: 'No such claim',
    detail: `There is no claim "${id.slice(0, 80)}". /api/v1/claims lists those there are.`,
  })

/** The claim in the address. @throws ProblemError 404 */
export async function claimOf({ params }: ClaimContext): Promise<ClaimRecord> {
  const { id } = await params
  const claim = id.length <= 100 ? await findClaim(id) : null
  if (!claim) throw noSuchClaim(id)
  return claim
}

/** The version that `If-Match` names (RFC 9110, section 13.1.1). @throws ProblemError 400, 428 */
export function versionOf(request: Request, stated: unknown): number {
  const header = request.headers.get('if-match')
  const text = header === null ? (stated === undefined ? null : JSON.stringify(stated)) : header.replace(/^"|"$/g, '')
  if (text !== null && /^[1-9]\d{0,8}$/.test(text)) return Number(text)
  if (text !== null)
    throw new ProblemError(400, {
      title: 'Wrong parameter',
      detail: `version: expected the number that reading the claim gave, got "${text.slice(0, 40)}"`,
      parameter: 'version',
      value: text.slice(0, 40),
    })
  throw new ProblemError(428, {
    type: 'version-needed',
    title: 'Version needed',
    detail: 'Say which version is to be changed: the header If-Match, or "version" as reading the claim gave it.',
  })
}

export const etag = ({ version }: ClaimRecord): string => `"${version}"`

/** Fields that an answer has and a claim does not: a claim that was read can be sent back as it is. */
const ANSWERED = new Set(['version', 'updatedAt', 'verdict'])

/** The claim in a JSON body, with the version it names. @throws ProblemError 400 for its form, 422 for what is wrong in it */
export async function readClaimBody(request: Request): Promise<{ claim: Claim; named: boolean; version: unknown }> {
  const body = await readJsonBody(request)
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new ProblemError(400, {
      title: 'Wrong body',
      detail: 'The body must be a JSON object with the fields of a claim.',
    })
  const texts: Partial<Record<ClaimField, string>> = {}
  let version: unknown
  for (const [name, value] of Object.entries(body)) {
    if (name === 'version') version = value
    if (ANSWERED.has(name)) continue
    const field = CLAIM_FIELDS.find((known) => known === name)
    if (!field) throw wrongField(name, value, `is not a field of a claim; it has ${CLAIM_FIELDS.join(', ')}`)
    const text = textOf(value)
    if (text === undefined) throw wrongField(name, value, 'expected a text, a number or null')
    texts[field] = text
  }
  return { claim: validClaim(request, texts), named: Boolean(texts.id?.trim()), version }
}

function textOf(value: unknown): string | undefined {
  if (value === null) return ''
  if (typeof value === 'string') return value
  // A number keeps its digits only up to here; more of them are sent as text.
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER
    ? String(value)
    : undefined
}

function wrongField(parameter: string, value: unknown, rule: string): ProblemError {
  const shown = (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 80)
  const name = parameter.slice(0, 80)
  const detail = `${name}: ${rule}${shown && `, got ${shown}`}`
  return new ProblemError(400, { title: 'Wrong body', detail, parameter: name, value: shown })
}

function validClaim(request: Request, texts: ClaimTexts): Claim {
  const read = readClaim(texts)
  if ('claim' in read) return read.claim
  throw refused(request, read.problems)
}

/** 422 with all that is wrong, each with its field (or line and column) and a sentence in the reader's language. */
export function refused(request: Request, problems: readonly (ClaimProblem | ClaimRowProblem)[]): ProblemError {
  const words = serverClaimWords(requestLanguage(request.headers))
  const told = problems.slice(0, 200).map(({ params, ...problem }) => ({
    ...problem,
    value: params.value ?? null,
    message: words.problem({ code: problem.code, params }),
  }))
  const [first] = told
  const place =
    first && 'line' in first
      ? `line ${first.line}${first.column ? `, ${first.column}` : ''}`
      : first && 'field' in first
        ? first.field
        : ''
  return new ProblemError(422, {
    type: 'claim',
    title: 'Wrong claim',
    detail: `${place}: ${first?.message ?? ''}${problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''}`,
    ...(first && 'field' in first && { parameter: first.field, value: first.value }),
    problems: told,
    problemCount: problems.length,
  })
}
