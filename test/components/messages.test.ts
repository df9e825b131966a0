import { readdirSync, readFileSync } from 'node:fs'
import compile from 'icu-minify/compile'
import { describe, expect, test } from 'vitest'
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../../lib/trade/locale'

const folder = new URL('../../messages/', import.meta.url)
const namespacesOf = (language: Language): string[] => readdirSync(new URL(`${language}/`, folder)).toSorted()

/** Every message of a file by its dotted key. */
function messagesOf(language: Language, namespace: string): Map<string, string> {
  const found = new Map<string, string>()
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') found.set(path, value)
    else if (typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const [key, inner] of Object.entries(value)) walk(inner, path ? `${path}.${key}` : key)
    else throw new TypeError(`${language}/${namespace}: ${path} is neither a text nor a group of texts`)
  }
  walk(JSON.parse(readFileSync(new URL(`${language}/${namespace}`, folder), 'utf8')), '')
  return found
}

const SELECT = 1
const PLURALS: readonly unknown[] = [2, 3]
const PLAIN: readonly unknown[] = [4, 5, 6]

/** As the build compiles it; an error names the message, which the parser's own does not. */
function compiled(message: string): unknown {
  try {
    return compile(message)
  } catch (error) {
    throw new SyntaxError(`no ICU message: ${message}`, { cause: error })
  }
}

/**
 * The arguments, tags and choices of a compiled message (icu-minify's form): `count`, `kind:a|b|other`. Kinds of numbers
 * count too, categories of plurals do not, since languages differ in them.
 */
function argumentsOf(message: string): string[] {
  const names = new Set<string>()
  const walkList = (list: unknown): void => {
    if (Array.isArray(list)) for (const node of list) walkNode(node)
  }
  const walkNode = (node: unknown): void => {
    if (!Array.isArray(node)) return
    const [name, kind, options] = node as [string, unknown, Record<string, unknown> | undefined]
    if (kind === SELECT && options) names.add(`${name}:${Object.keys(options).toSorted().join('|')}`)
    else names.add(PLURALS.includes(kind) ? name : PLAIN.includes(kind) ? name : node.length > 1 ? `<${name}>` : name)
    if (kind === SELECT || PLURALS.includes(kind)) Object.values(options ?? {}).forEach(walkList)
    else if (!PLAIN.includes(kind)) walkList(node.slice(1))
  }
  walkList(compiled(message))
  return [...names].toSorted()
}

test('the arguments of a message are found in its branches, tags and numbers', () => {
  expect(argumentsOf('Plain')).toEqual([])
  expect(argumentsOf('{a} of <b>{n, number}</b>, {k, select, x {{c}} other {{m, plural, other {# {d}}}}}')).toEqual(
    ['<b>', 'a', 'c', 'd', 'k:other|x', 'm', 'n'].toSorted(),
  )
})

test('every language has the same files of messages', () => {
  for (const language of LANGUAGES) expect(namespacesOf(language)).toEqual(namespacesOf(DEFAULT_LANGUAGE))
})

describe.each(LANGUAGES.filter((language) => language !== DEFAULT_LANGUAGE))('%s', (language) => {
  test.each(namespacesOf(DEFAULT_LANGUAGE))('%s has the same keys and the same arguments', (namespace) => {
    const shape = (of: Language) =>
      [...messagesOf(of, namespace)].map(([key, message]) => `${key} (${argumentsOf(message).join(', ')})`).toSorted()
    expect(shape(language)).toEqual(shape(DEFAULT_LANGUAGE))
  })
})

test.each(LANGUAGES)('no message of %s shouts', (language) => {
  const loud = namespacesOf(language).flatMap((namespace) =>
    [...messagesOf(language, namespace)]
      .filter(([, message]) => message.includes('!'))
      .map(([key]) => `${namespace} ${key}`),
  )
  expect(loud).toEqual([])
})
