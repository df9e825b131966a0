import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

interface Entry {
  readonly resolved?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const entries = async (): Promise<Readonly<Record<string, Entry>>> => {
  const text = await readFile(new URL('../../package-lock.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { packages: Record<string, Entry> }).packages
}

test('the lock file installs from any registry: it records no address', async () => {
  const withAddress = Object.entries(await entries()).filter(([, entry]) => entry.resolved !== undefined)
  expect(withAddress.map(([name]) => name)).toEqual([])
})

test('the lock file names the packages of every platform, as npm ci demands', async () => {
  const all = await entries()
  const names = Object.keys(all)
  const missing = Object.values(all).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies).filter((name) => !names.some((path) => path.endsWith(`node_modules/${name}`))),
  )
  expect(missing).toEqual([])
})
