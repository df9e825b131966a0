import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ImportStore } from '../../lib/store/import-store'
import { workOn } from '../../lib/store/import-work'
import { freshStore } from './import-fixture'

let store: ImportStore
let close: () => Promise<void>
beforeAll(async () => {
  ;({ store, close } = await freshStore())
})
afterAll(() => close())

const nothing = async (): Promise<void> => undefined

test('a commit that comes while its preview is just letting go of the import waits for that', async () => {
  let letGo = (): void => undefined
  const ending = new Promise<void>((resolve) => (letGo = resolve))
  const preview = workOn(store.pool, 7, 'read', nothing, () => ending)
  const commit = workOn(store.pool, 7, 'write', nothing, async () => 'written')
  letGo()
  await preview
  await expect(commit).resolves.toBe('written')
})

test('work that goes on is not waited for to its end: the second one is told that the first is at it', async () => {
  let finish = (): void => undefined
  const long = new Promise<void>((resolve) => (finish = resolve))
  const first = workOn(store.pool, 8, 'write', nothing, () => long)
  await expect(workOn(store.pool, 8, 'write', nothing, nothing)).rejects.toMatchObject({ kind: 'wrong-state' })
  finish()
  await first
})
