'use client'

import { Suspense } from 'react'
import { usePathname, useSearchParams } from 'next/navigation'
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '@/lib/trade/locale'

/** The address of the same view in another language: everything else in it stays, in its order. */
export function languageHref(path: string, query: string, language: Language): string {
  const parameters = new URLSearchParams(query)
  parameters.delete('lang')
  parameters.append('lang', language)
  // Commas and slashes are legible in a query and allowed there (RFC 3986, 3.4): links stay readable.
  return `${path}?${parameters.toString().replaceAll('%2C', ',').replaceAll('%2F', '/')}`
}

interface LanguageSwitchProps {
  readonly current: Language
  readonly label: string
}

/** Plain links, so that it works before and without JavaScript; the server answers in the language and remembers it. */
export function LanguageSwitch(props: LanguageSwitchProps) {
  return (
    <Suspense fallback={null}>
      <LanguageLinks {...props} />
    </Suspense>
  )
}

function LanguageLinks({ current, label }: LanguageSwitchProps) {
  const path = usePathname()
  const query = useSearchParams().toString()
  return (
    <ul aria-label={label} className="flex text-14">
      {LANGUAGES.map((language) => (
        <li key={language}>
          <a
            href={languageHref(path, query, language)}
            hrefLang={language}
            lang={language}
            title={LANGUAGE_NAMES[language]}
            aria-label={LANGUAGE_NAMES[language]}
            aria-current={language === current ? 'true' : undefined}
            className="flex min-h-11 min-w-8 items-center justify-center text-ink-muted uppercase hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink"
          >
            {language}
          </a>
        </li>
      ))}
    </ul>
  )
}
