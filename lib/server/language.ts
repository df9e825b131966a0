import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../trade/locale'

/** The request header in which our HTTP server tells pages and handlers which language was decided. */
export const languageHeader = 'x-bilateral-language'

/** Whether a text is one of the product's languages, written exactly (`de`, not `DE`). */
export function isLanguage(text: string | null | undefined): text is Language {
  return LANGUAGES.some((language) => language === text)
}

/** Decides the language: a valid `?lang=` first, then the cookie `lang`, then Accept-Language, then the default. */
export function negotiateLanguage(wishes: {
  query?: string | null
  cookie?: string | null
  acceptLanguage?: string | null
}): Language {
  for (const wish of [wishes.query, wishes.cookie]) if (isLanguage(wish)) return wish
  return acceptedLanguage(wishes.acceptLanguage) ?? DEFAULT_LANGUAGE
}

/**
 * The first language of ours in an `Accept-Language` header (RFC 9110, 12.5.4): by weight, then by order; `de-CH` counts
 * as `de`, `*` as the default, and a weight of 0 excludes. Null when none is acceptable.
 */
export function acceptedLanguage(header: string | null | undefined): Language | null {
  const ranges = (header ?? '')
    .slice(0, 1000)
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.trim().toLowerCase().split(';')
      const weight = parameters.map((text) => /^\s*q=(.*)$/.exec(text)?.[1]).find((text) => text !== undefined)
      return { primary: range.trim().split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ weight }) => weight > 0 && weight <= 1)
    .sort((a, b) => b.weight - a.weight)
  const named = ranges.map(({ primary }) => (primary === '*' ? DEFAULT_LANGUAGE : primary))
  return named.find(isLanguage) ?? null
}

/** The language of a request, by its headers: as the HTTP server decided it, or decided again without the address. */
export function requestLanguage(headers: Pick<Headers, 'get'>): Language {
  const decided = headers.get(languageHeader)
  if (isLanguage(decided)) return decided
  return negotiateLanguage({
    cookie: cookieValue(headers.get('cookie'), 'lang'),
    acceptLanguage: headers.get('accept-language'),
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
