import type { ReactNode } from 'react'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'

/**
 * Sends the messages of the named namespaces to the client components below, and no others: what is not named here
 * never leaves the server. `common` and `error` are always among them. Wrap a page's client part in one:
 * `<ClientMessages namespaces={['pair', 'filters']}>`.
 */
export async function ClientMessages({
  namespaces = [],
  children,
}: {
  namespaces?: readonly string[]
  children: ReactNode
}) {
  const messages = await getMessages()
  const wanted = new Set(['common', 'error', ...namespaces])
  const sent = Object.fromEntries(Object.entries(messages).filter(([namespace]) => wanted.has(namespace)))
  return <NextIntlClientProvider messages={sent}>{children}</NextIntlClientProvider>
}
