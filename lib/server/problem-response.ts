import { randomUUID } from 'node:crypto'
import { isDatabaseAway } from '../store/database-away'
import { currentSettings } from './current-settings'
import { logger } from './logger'
import { isServedHost } from './served-host'

/** What a problem says beside its status (RFC 9457); further fields join the body as they are. */
export type ProblemDetails = {
  /** short name of the kind of problem, used in `type` as `/problems/<type>` */
  type?: string
  /** the kind of problem, in a few words */
  title: string
  /** one sentence on this one, with the way out */
  detail?: string
  /** the parameter that is wrong, and its value */
  parameter?: string
  value?: string | number | null
  [field: string]: unknown
}

/** A refusal that the client is told about; thrown by code that cannot answer itself. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly status: number
  readonly details: ProblemDetails
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, details: ProblemDetails, headers: Record<string, string> = {}) {
    super(details.detail ?? details.title)
    this.status = status
    this.details = details
    this.headers = headers
  }
}

/** 404: no source has figures of this pair that fit what was asked. */
export const noFigures = (reporter: string, partner: string): ProblemError =>
  new ProblemError(404, {
    title: 'No figures',
    detail: `No source gives figures that ${reporter} reported on ${partner} with these parameters. /api/v1/pairs lists the pairs there are.`,
  })

/** The body of a problem: `type` defaults to `about:blank`, as RFC 9457 has it. */
export function problemBody(status: number, { type, ...details }: ProblemDetails): string {
  return JSON.stringify({ type: type === undefined ? 'about:blank' : `/problems/${type}`, status, ...details })
}

/** A response of type `application/problem+json`. */
export function problem(status: number, details: ProblemDetails, headers: Record<string, string> = {}): Response {
  return new Response(problemBody(status, details), {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  })
}

/**
 * Wraps a route handler. It answers only under a served host; what it throws becomes a problem: a ProblemError as it is,
 * a database that cannot be reached 503, everything else 500 with an id under which the log has the whole story. Responses are not stored by caches unless
 * they say so.
 */
export function withProblems<Context>(
  handler: (request: Request, context: Context) => Promise<Response> | Response,
): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    try {
      if (!isServedHost(request.headers.get('host'), currentSettings())) return misdirected()
      const response = await handler(request, context)
      if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-store')
      return response
    } catch (error) {
      if (error instanceof ProblemError) return problem(error.status, error.details, error.headers)
      return unexpectedProblem(error, request)
    }
  }
}

/** The answer to a request under a host name that is not served: 421 Misdirected Request. */
export function misdirected(): Response {
  return problem(421, misdirectedDetails)
}

export const misdirectedDetails: ProblemDetails = {
  type: 'host-not-served',
  title: 'Host not served',
  detail:
    'This server does not answer under this host name. Whoever runs it can add the name to BILATERAL_PUBLIC_HOSTS.',
}

const databaseAwayDetails: ProblemDetails = {
  type: 'database-away',
  title: 'The database does not answer',
  detail:
    'It may be starting again, or its disk may be full. No import is left half done. Try again in a little while.',
}

function unexpectedProblem(error: unknown, request: Request): Response {
  const id = randomUUID()
  if (isDatabaseAway(error)) {
    logger.warn({ id, err: error, method: request.method, path: new URL(request.url).pathname }, 'no database')
    return problem(503, databaseAwayDetails, { 'Retry-After': '5' })
  }
  logger.error({ id, err: error, method: request.method, path: new URL(request.url).pathname }, 'request failed')
  return problem(500, {
    type: 'unexpected',
    title: 'Something went wrong here',
    detail: `This is a fault of the program, not of your request. Its log has more under ${id}.`,
    id,
  })
}
