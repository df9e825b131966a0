import type { ReactNode } from 'react'
import { getLocale, getMessages, getTimeZone } from 'next-intl/server'
import { MessagesProvider } from './MessagesProvider'

/**
 * Sends the messages of the named namespaces to the client components below, and no others: what is not named here
 * never leaves the server. `common` and `error` are always among them, and `take` goes with `charts`, which have its menu. Wrap a page's client part in one:
 * `<ClientMessages namespaces={['pair', 'filters']}>`.
 */
export async function ClientMessages({
  namespaces = [],
  children,
}: {
  namespaces?: readonly string[]
  children: ReactNode
}) {
  const [locale, timeZone, messages] = await Promise.all([getLocale(), getTimeZone(), getMessages()])
  const wanted = new Set(['common', 'error', ...namespaces])
  if (wanted.has('charts')) wanted.add('take')
  const sent = Object.fromEntries(Object.entries(messages).filter(([namespace]) => wanted.has(namespace)))
  return (
    <MessagesProvider locale={locale} timeZone={timeZone} json={JSON.stringify(sent)}>
      {children}
    </MessagesProvider>
  )
}
