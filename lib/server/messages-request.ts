import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import type { Language } from '../trade/locale'
import { isLanguage, languageHeader, negotiateLanguage } from './language'

type Catalogue = Record<string, unknown>

// Every file `messages/<language>/<namespace>.json` is found by itself: a new namespace needs no list.
// (Not with `import: 'default'`: Turbopack shortens the export's name and then finds nothing under the long one.)
const CATALOGUES = import.meta.glob<{ default: Catalogue }>('../../messages/*/*.json')

/** The language of the request that is being answered: as our HTTP server decided, else by cookie and header. */
async function requestLanguage(): Promise<Language> {
  const [requestHeaders, requestCookies] = await Promise.all([headers(), cookies()])
  const decided = requestHeaders.get(languageHeader)
  if (isLanguage(decided)) return decided
  return negotiateLanguage({
    cookie: requestCookies.get('lang')?.value,
    acceptLanguage: requestHeaders.get('accept-language'),
  })
}

const loaded = new Map<Language, Promise<Record<string, Catalogue>>>()

/** All namespaces of a language, as `{ common: {…}, layout: {…}, … }`; read once. */
function messagesOf(language: Language): Promise<Record<string, Catalogue>> {
  let messages = loaded.get(language)
  if (!messages) loaded.set(language, (messages = loadMessages(language)))
  return messages
}

async function loadMessages(language: Language): Promise<Record<string, Catalogue>> {
  const own = Object.entries(CATALOGUES).filter(([path]) => path.split('/').at(-2) === language)
  const named = own.map(async ([path, load]) => {
    const namespace = path.slice(path.lastIndexOf('/') + 1, -'.json'.length)
    return [namespace, (await load()).default] as const
  })
  return Object.fromEntries(await Promise.all(named))
}

/** next-intl's request configuration: named in next.config.js. Dates are printed in UTC, never in a process's own zone. */
export default getRequestConfig(async ({ locale }) => {
  const language = isLanguage(locale) ? locale : await requestLanguage()
  return { locale: language, timeZone: 'UTC', messages: await messagesOf(language) }
})
