import type { IncomingMessage, ServerResponse } from 'node:http'
import { addressHeader, forwardedHeader } from './access'
import { cookieValue, isLanguage, languageCookie, languageHeader, negotiateLanguage } from './language'
import { contentSecurityPolicy, createNonce, securityHeaders } from './security-headers'

/** Headers by which parts of Next or of ours talk to each other: from outside they are never honoured. */
const internal =
  /^(x-middleware-|x-bilateral-|x-invoke-|x-matched-path$|x-now-route-matches$|x-nonce$|content-security-policy)/

/**
 * Prepares a request for Next and its response: internal headers of strangers are dropped, the nonce (which Next reads
 * from the request's policy), the language and the client's address are put in, security headers and cookie are set. Returns the nonce.
 */
export function prepareRequest(request: IncomingMessage, response: ServerResponse, dev: boolean): string {
  for (const name of Object.keys(request.headers)) if (internal.test(name)) delete request.headers[name]
  const nonce = createNonce()
  const policy = contentSecurityPolicy(nonce, dev)
  request.headers['content-security-policy'] = policy
  request.headers[addressHeader] = request.socket.remoteAddress ?? 'unknown'
  // Next adds x-forwarded-for by itself: whether a proxy did can only be seen here.
  if (request.headers['x-forwarded-for'] ?? request.headers['x-forwarded-host'] ?? request.headers.forwarded)
    request.headers[forwardedHeader] = '1'

  const query = requestedLanguage(request.url ?? '/')
  request.headers[languageHeader] = negotiateLanguage({
    query,
    cookie: cookieValue(request.headers.cookie, 'lang'),
    acceptLanguage: request.headers['accept-language'] ?? null,
  })
  if (isLanguage(query)) response.appendHeader('Set-Cookie', languageCookie(query))

  response.setHeader('Content-Security-Policy', policy)
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
  return nonce
}

function requestedLanguage(target: string): string | null {
  const start = target.indexOf('?')
  return start < 0 ? null : new URLSearchParams(target.slice(start + 1)).get('lang')
}
