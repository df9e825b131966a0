import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Record<string, { version?: string }>
}
const versionsOf = (name: string): string[] =>
  Object.entries(lock.packages).flatMap(([path, { version }]) =>
    path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`) ? [version ?? ''] : [],
  )
const isAtLeast = (version: string, least: string): boolean => {
  const [one, other] = [version, least].map((text) => text.split('.').map(Number))
  const at = one!.findIndex((part, i) => part !== other![i])
  return at < 0 || one![at]! > other![at]!
}

test.each([
  // CVE-2025-55182 and CVE-2025-66478: code run by what a server action is sent. CVE-2025-29927: a header that skips the proxy.
  ['next', '16.0.7'],
  ['react', '19.2.1'],
  ['react-dom', '19.2.1'],
])('%s is as new as %s, where known holes are closed', (name, least) => {
  const versions = versionsOf(name)
  expect(versions).not.toEqual([])
  expect(versions.filter((version) => !isAtLeast(version, least))).toEqual([])
})

test('the spreadsheet library that its makers no longer publish at npm is not there', () => {
  expect(versionsOf('xlsx')).toEqual([])
})

test('versions are compared by their numbers', () => {
  expect(['16.0.7', '16.0.10', '16.4.6', '17.0.0'].every((version) => isAtLeast(version, '16.0.7'))).toBe(true)
  expect(['16.0.6', '15.9.9'].some((version) => isAtLeast(version, '16.0.7'))).toBe(false)
})
