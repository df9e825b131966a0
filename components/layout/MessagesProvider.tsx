'use client'

import { useMemo, type ReactNode } from 'react'
import { NextIntlClientProvider, type AbstractIntlMessages } from 'next-intl'

interface MessagesProviderProps {
  readonly locale: string
  readonly timeZone: string
  /** The messages as JSON: one text crosses to the browser much faster than a tree of them. */
  readonly json: string
  readonly children: ReactNode
}

/** Gives client components their messages. */
export function MessagesProvider({ locale, timeZone, json, children }: MessagesProviderProps) {
  const messages = useMemo(() => JSON.parse(json) as AbstractIntlMessages, [json])
  return (
    <NextIntlClientProvider locale={locale} timeZone={timeZone} messages={messages}>
      {children}
    </NextIntlClientProvider>
  )
}
