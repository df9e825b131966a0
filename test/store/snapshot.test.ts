import { afterAll, beforeAll, expect, test } from 'vitest'
import { findPairs } from '../../lib/store/pairs'
import { findSnapshot } from '../../lib/store/snapshot'
import { serveDatabase, type ServedDatabase } from '../api/seeded-database'

let served: ServedDatabase
beforeAll(async () => {
  served = await serveDatabase({ seed: false })
})
afterAll(() => served.close())

const csv = (value: number): string =>
  `reporter,partner,flow,product,period,value,unit\nRUS,MAR,X,TOTAL,2020,${value},USD\n`

test('whoever sees other figures sees another snapshot: after an import, and after a changed value', async () => {
  const seen = new Map<string, string>()
  const look = async (): Promise<void> => {
    const before = await findSnapshot()
    seen.set(before, JSON.stringify(await findPairs()))
  }
  await look()
  await served.importCsv(csv(1), 'customs')
  await look()
  await served.importCsv(csv(2), 'customs')
  await look()
  expect(seen.size).toBe(3)
  expect(new Set(seen.values()).size).toBe(3)
})

test('what is being written but not committed belongs to no snapshot, and committing it gives another', async () => {
  const writer = await served.database.pool.connect()
  try {
    await writer.query('BEGIN')
    await writer.query('SELECT pg_current_xact_id()')
    const during = await findSnapshot()
    await writer.query('COMMIT')
    expect(await findSnapshot()).not.toBe(during)
  } finally {
    writer.release()
  }
})
