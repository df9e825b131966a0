import { DEFAULT_LANGUAGE, type Language, acceptedLanguage, isLanguage } from '../trade/locale'

/** The request header in which our HTTP server tells pages and handlers which language was decided. */
export const languageHeader = 'x-bilateral-language'

/** Decides the language: a valid `?lang=` first, then the cookie `lang`, then Accept-Language, then the default. */
export function negotiateLanguage(wishes: {
  query?: string | null
  cookie?: string | null
  acceptLanguage?: string | null
}): Language {
  for (const wish of [wishes.query, wishes.cookie]) if (wish && isLanguage(wish)) return wish
  return acceptedLanguage(wishes.acceptLanguage) ?? DEFAULT_LANGUAGE
}

/** The language of a request to a route handler: as the HTTP server decided it, or decided again in the same way. */
export function requestLanguage(request: Request): Language {
  const decided = request.headers.get(languageHeader)
  if (decided && isLanguage(decided)) return decided
  return negotiateLanguage({
    query: new URL(request.url).searchParams.get('lang'),
    cookie: cookieValue(request.headers.get('cookie'), 'lang'),
    acceptLanguage: request.headers.get('accept-language'),
  })
}

/** The `Set-Cookie` value that keeps a chosen language for a year. */
export function languageCookie(language: Language): string {
  return `lang=${language}; Path=/; Max-Age=31536000; SameSite=Lax`
}

/** The value of a cookie in a `Cookie` header, or undefined. */
export function cookieValue(header: string | null | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const equals = pair.indexOf('=')
    if (equals > 0 && pair.slice(0, equals).trim() === name) return pair.slice(equals + 1).trim()
  }
  return undefined
}
