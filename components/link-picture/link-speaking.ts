import type { useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { DEFAULT_LANGUAGE, isLanguage, type Language } from '@/lib/trade/locale'

type Translate = ReturnType<typeof useTranslations>

/** The words of pictures for links, outside of pages. */
export interface LinkSpeaking {
  readonly locale: Language
  readonly pair: Translate
  readonly compare: Translate
  readonly mirror: Translate
  readonly charts: Translate
  readonly sectors: Translate
  readonly events: Translate
}

const NAMESPACES = ['pair', 'compare', 'mirror', 'charts', 'sectors', 'events'] as const

/** The words in the language of the request. */
export async function linkSpeaking(): Promise<LinkSpeaking> {
  const [locale, ...spoken] = await Promise.all([getLocale(), ...NAMESPACES.map((name) => getTranslations(name))])
  return {
    locale: isLanguage(locale) ? locale : DEFAULT_LANGUAGE,
    ...(Object.fromEntries(NAMESPACES.map((name, at) => [name, spoken[at]])) as Record<
      (typeof NAMESPACES)[number],
      Translate
    >),
  }
}
