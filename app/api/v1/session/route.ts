import { z } from 'zod'
import { logIn, logOut, requireSameOrigin } from '@/lib/server/access'
import { ProblemError, withProblems } from '@/lib/server/problem-response'
import { refusedMethods } from '@/lib/server/refused-methods'

export const dynamic = 'force-dynamic'

const MAX_BODY = 8192
const login = z.strictObject({ password: z.string().min(1).max(1024) })

/**
 * `POST /api/v1/session`: logs in with the upload password, as JSON (204) or from a form without script (303 to /imports).
 * 401 for a wrong one, 429 with Retry-After after too many, 403 where uploading is off.
 */
export const POST = withProblems(async (request: Request): Promise<Response> => {
  requireSameOrigin(request)
  const fromForm = (request.headers.get('content-type') ?? '').startsWith('application/x-www-form-urlencoded')
  try {
    const setCookie = await openSession(request, fromForm)
    const headers = { 'Set-Cookie': setCookie, 'Cache-Control': 'no-store' }
    return fromForm ? seeImports(headers) : new Response(null, { status: 204, headers })
  } catch (error) {
    if (!fromForm || !(error instanceof ProblemError)) throw error
    return seeImports({}, error.status === 429 ? 'too-many' : 'wrong')
  }
})

/** `DELETE /api/v1/session`: logs out, here and wherever the cookie was copied to. */
export const DELETE = withProblems(async (request: Request): Promise<Response> => {
  requireSameOrigin(request)
  const { setCookie } = await logOut(request)
  return new Response(null, { status: 204, headers: { 'Set-Cookie': setCookie } })
})

async function openSession(request: Request, fromForm: boolean): Promise<string> {
  const text = await readText(request)
  const parsed = login.safeParse(fromForm ? { password: new URLSearchParams(text).get('password') } : readJson(text))
  if (!parsed.success) {
    const detail = 'Send the upload password as JSON: {"password": "…"}.'
    throw new ProblemError(400, { type: 'wrong-body', title: 'No password', detail, parameter: 'password' })
  }
  const result = await logIn(request, parsed.data.password)
  if (result.ok) return result.setCookie
  if (result.reason === 'off') {
    const detail = 'This server has no upload password, so there is nothing to log in to.'
    throw new ProblemError(403, { type: 'changes-off', title: 'Changes are switched off', detail })
  }
  const detail = 'This is not the upload password of this server.'
  throw new ProblemError(401, { type: 'wrong-password', title: 'Wrong password', detail })
}

const seeImports = (headers: Record<string, string>, login?: string): Response =>
  new Response(null, { status: 303, headers: { ...headers, Location: login ? `/imports?login=${login}` : '/imports' } })

/** A password needs little room: what is longer is not read to its end. */
async function readText(request: Request): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of request.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > MAX_BODY)
      throw new ProblemError(413, { title: 'Too long', detail: 'A password has at most 1024 characters.' })
  }
  return text + decoder.decode()
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export const { OPTIONS, GET, PUT, PATCH } = refusedMethods('POST', 'DELETE')
