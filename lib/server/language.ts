/** The languages of the pages, the first one being the fallback. */
export const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

/** The request header in which our HTTP server tells the pages which language was decided. */
export const languageHeader = 'x-bilateral-language'

/** Whether a text is one of the languages, written exactly (`de`, not `DE`). */
export function isLanguage(text: string | null | undefined): text is Language {
  return languages.some((language) => language === text)
}

/**
 * Decides the language: `?lang=` first, then the cookie `lang`, then Accept-Language (RFC 9110, section 12.5.4: the
 * highest weight wins, the first of equals, a weight of 0 excludes), then English. Unknown values are passed over.
 */
export function negotiateLanguage(wishes: {
  query?: string | null
  cookie?: string | null
  acceptLanguage?: string | null
}): Language {
  if (isLanguage(wishes.query)) return wishes.query
  if (isLanguage(wishes.cookie)) return wishes.cookie
  const ranges = (wishes.acceptLanguage ?? '')
    .slice(0, 1000)
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
      const weight = parameters.find((parameter) => parameter.startsWith('q='))
      return { primary: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight.slice(2)) }
    })
    .filter(({ weight }) => weight > 0 && weight <= 1)
    .sort((a, b) => b.weight - a.weight)
  for (const { primary } of ranges) {
    if (primary === '*') return languages[0]
    if (isLanguage(primary)) return primary
  }
  return languages[0]
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
