import { ProblemError, withProblems } from './problem-response'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
type Method = (typeof METHODS)[number]

/**
 * Handlers for the methods that a call does not have: 405 with `Allow` and a problem that names them (RFC 9110, section
 * 15.5.6), and 204 with `Allow` for OPTIONS. Next's own 405 says neither.
 */
export function refusedMethods<Own extends Method>(...own: Own[]) {
  const allow = ['OPTIONS', ...own, ...(own.some((method) => method === 'GET') ? ['HEAD'] : [])].toSorted().join(', ')
  const refuse = withProblems((request: Request): Response => {
    throw new ProblemError(
      405,
      {
        title: 'Method not allowed',
        detail: `This call takes ${own.join(' or ')}, not ${request.method}.`,
      },
      { Allow: allow },
    )
  })
  return {
    OPTIONS: withProblems((): Response => new Response(null, { status: 204, headers: { Allow: allow } })),
    ...(Object.fromEntries(METHODS.map((method) => [method, refuse])) as Record<Method, typeof refuse>),
  }
}
