import { currentSettings } from './current-settings'
import { cookieValue } from './language'
import { attemptLogin } from './login-throttle'
import { ProblemError } from './problem-response'
import { type Settings, isLoopbackHost } from './settings'
import { endSession, isSessionValid, openSession, sessionCookie } from './session'
import { isKnownPassword, verifyPassword } from './upload-password'

/** What of a request decides about access; a page passes `{ headers: await headers() }`. */
export type Asking = { headers: Pick<Headers, 'get'> }

/** Whether a request may change something, and if not, why: uploading is off, or somebody must log in. */
export type Permission = { allowed: true } | { allowed: false; reason: 'password-required' | 'login-required' | 'off' }

/** Set by our HTTP server on every request, never taken from outside: where it comes from, and whether by a proxy. */
export const addressHeader = 'x-bilateral-address'
export const forwardedHeader = 'x-bilateral-forwarded'

/**
 * Throws a 403 problem for a request that another site made a browser send. Browsers say so in `Sec-Fetch-Site` and
 * `Origin`; programs send neither, and pass unless they bring a browser's session cookie over the network.
 */
export function requireSameOrigin(request: Asking, settings: Settings = currentSettings()): void {
  const site = request.headers.get('sec-fetch-site')
  const origin = request.headers.get('origin')
  // `none`: a person did it, not a page. `same-site` is not enough: another port of localhost is another program.
  const siteFits = site === null || site === 'same-origin' || site === 'none'
  const originFits = origin === null || originHost(origin) === request.headers.get('host')?.toLowerCase()
  const fromBrowser = site !== null || origin !== null
  const hasSession = cookieValue(request.headers.get('cookie'), sessionCookie) !== undefined
  if (siteFits && originFits && (fromBrowser || !hasSession || isLocal(request, settings))) return
  throw new ProblemError(403, {
    type: 'cross-origin',
    title: 'Request from another site',
    detail: 'Changes are accepted only from the pages of this server. Open its own upload page and try again.',
  })
}

function originHost(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host.toLowerCase() || undefined : undefined
}

/** Bound to loopback with no proxy in front: only people at this machine get here. */
function isLocal(request: Asking, settings: Settings): boolean {
  return (
    isLoopbackHost(settings.host) && settings.publicHosts.length === 0 && request.headers.get(forwardedHeader) === null
  )
}

/**
 * Whether the request may change something. On this machine: always. Elsewhere only where an upload password is set, and
 * then with a session, or with `Authorization: Bearer <password>` (throttled like a login; throws the 429 problem).
 */
export async function mayChange(request: Asking, settings: Settings = currentSettings()): Promise<Permission> {
  if (isLocal(request, settings)) return { allowed: true }
  if (!settings.uploadPassword) return { allowed: false, reason: 'off' }
  const bearer = /^Bearer +(.+)$/i.exec(headerText(request.headers.get('authorization') ?? ''))?.[1]
  if (bearer !== undefined) {
    return (await tryPassword(request, bearer, settings))
      ? { allowed: true }
      : { allowed: false, reason: 'password-required' }
  }
  const cookie = cookieValue(request.headers.get('cookie'), sessionCookie)
  if (cookie !== undefined && (await isSessionValid(cookie, settings))) return { allowed: true }
  return { allowed: false, reason: 'login-required' }
}

/** Like `mayChange`, and same-origin, throwing the 401 or 403 problem: the first line of a handler that changes something. */
export async function requireChange(request: Asking): Promise<void> {
  requireSameOrigin(request)
  const permission = await mayChange(request)
  if (permission.allowed) return
  if (permission.reason === 'off')
    throw new ProblemError(403, {
      type: 'changes-off',
      title: 'Changes are switched off',
      detail:
        'This server is open to others and has no upload password. Whoever runs it can set BILATERAL_UPLOAD_PASSWORD.',
    })
  throw new ProblemError(
    401,
    {
      type: permission.reason,
      title: permission.reason === 'login-required' ? 'Login required' : 'Wrong password',
      detail: 'Log in on the upload page, or send the header "Authorization: Bearer <upload password>".',
    },
    { 'WWW-Authenticate': 'Bearer realm="bilateral"' },
  )
}

/**
 * Logs in with the upload password. The caller sends `setCookie` as `Set-Cookie`. Throws the 429 problem after too many
 * failures, per address and in all.
 */
export async function logIn(
  request: Asking,
  password: string,
  settings: Settings = currentSettings(),
): Promise<{ ok: true; setCookie: string } | { ok: false; reason: 'wrong-password' | 'off' }> {
  if (!settings.uploadPassword) return { ok: false, reason: 'off' }
  if (!(await tryPassword(request, password, settings))) return { ok: false, reason: 'wrong-password' }
  const secure = (request.headers.get('origin') ?? '').startsWith('https:')
  return { ok: true, setCookie: await openSession(settings, secure) }
}

/** Ends the session of the request, on every server process. The caller sends the answer as `Set-Cookie`. */
export async function logOut(request: Asking, settings: Settings = currentSettings()): Promise<{ setCookie: string }> {
  return { setCookie: await endSession(cookieValue(request.headers.get('cookie'), sessionCookie), settings) }
}

/** Node reads header bytes as Latin-1; people's terminals send UTF-8. */
function headerText(value: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(value, 'latin1'))
  } catch {
    return value
  }
}

function tryPassword(request: Asking, password: string, settings: Settings): Promise<boolean> {
  const address = request.headers.get(addressHeader) ?? 'unknown'
  const setting = settings.uploadPassword ?? ''
  return attemptLogin(
    address,
    () => verifyPassword(password, setting),
    settings.databaseUrl,
    () => isKnownPassword(password, setting),
  )
}
