import { createTranslator } from 'use-intl/core'
import type { Language } from '../trade/locale'

/** Says a message by its dotted key below the namespace it was made for. */
export interface MessageTranslator {
  (key: string, values?: Record<string, string | number>): string
  has(key: string): boolean
}

/**
 * Speaks a tree of messages outside of pages, for answers to programs and the command line. Which keys there are is held by
 * a test of the messages, not by types. `silent`: a key without words gives '' rather than its own name and a line in the log.
 */
export function messageTranslator(language: Language, messages: object, { silent = false } = {}): MessageTranslator {
  const made: unknown = createTranslator<Record<string, never>>({
    locale: language,
    messages: messages as Record<string, never>,
    timeZone: 'UTC',
    ...(silent && { onError: () => undefined, getMessageFallback: () => '' }),
  })
  return made as MessageTranslator
}
