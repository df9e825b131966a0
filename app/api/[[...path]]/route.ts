import { ProblemError, withProblems } from '@/lib/server/problem-response'

export const dynamic = 'force-dynamic'

/** Every address below `/api` that is no call: programs get a problem, not a page for people. */
const noSuchCall = withProblems((request: Request): Response => {
  throw new ProblemError(404, {
    title: 'No such call',
    detail: `There is nothing at ${new URL(request.url).pathname.slice(0, 120)}. The calls are under /api/v1, such as /api/v1/pairs.`,
  })
})

export {
  noSuchCall as GET,
  noSuchCall as POST,
  noSuchCall as PUT,
  noSuchCall as PATCH,
  noSuchCall as DELETE,
  noSuchCall as OPTIONS,
}
