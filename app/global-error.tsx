'use client'

import { useSyncExternalStore } from 'react'
import { errorDigest } from '@/components/layout/error-digest'
import { StatusPage } from '@/components/layout/StatusPage'
import { parseTheme, THEME_COOKIE } from '@/components/layout/theme'
import { Button } from '@/components/ui/Button'
import { DEFAULT_LANGUAGE, DIRECTION, isLanguage, type Language } from '@/lib/trade/locale'
import german from '@/messages/de/error.json'
import english from '@/messages/en/error.json'
import './globals.css'

const MESSAGES = { en: english, de: german } as const satisfies Record<Language, unknown>

const cookieValue = (name: string): string | undefined =>
  document.cookie
    .split('; ')
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)

function browserLanguage(): Language {
  const wishes = [document.documentElement.lang, cookieValue('lang'), ...navigator.languages]
  return wishes.map((tag) => tag?.slice(0, 2) ?? '').find(isLanguage) ?? DEFAULT_LANGUAGE
}

const never = () => () => {}

/** Stands in for the whole document when the layout itself fails: nothing of the server's choice of language is left. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const language = useSyncExternalStore(never, browserLanguage, () => DEFAULT_LANGUAGE)
  const theme = useSyncExternalStore(
    never,
    () => parseTheme(cookieValue(THEME_COOKIE)),
    () => 'system' as const,
  )
  const messages = MESSAGES[language]
  const digest = errorDigest(error)
  return (
    <html lang={language} dir={DIRECTION[language]} data-theme={theme === 'system' ? undefined : theme}>
      <body>
        <title>{messages.title}</title>
        <main>
          <StatusPage
            title={messages.title}
            sentence={messages.sentence}
            reference={digest === null ? undefined : { label: messages.reference, id: digest }}
          >
            <Button variant="primary" onClick={retry}>
              {messages.retry}
            </Button>
          </StatusPage>
        </main>
      </body>
    </html>
  )
}
