import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as pairs } from '@/app/api/v1/pairs/route'
import { GET as sources } from '@/app/api/v1/sources/route'
import { revertImport } from '@/lib/store/import-revert'
import { monthNow } from '@/lib/store/import-store'
import { findPairs } from '@/lib/store/pairs'
import { findPairsThen } from '@/lib/store/pairs-then'
import { findSources } from '@/lib/store/sources'
import { findSourcesThen } from '@/lib/store/sources-then'
import { overviewOf } from '@/lib/trade/pair-overview'
import { call, serveDatabase, type Answer, type ServedDatabase } from './seeded-database'

const HEADER = 'reporter,partner,flow,product,period,value,unit,classification\n'
let served: ServedDatabase
const times: Record<'seeded' | 'first' | 'taken' | 'second', string> = { seeded: '', first: '', taken: '', second: '' }
const now = async (): Promise<string> => {
  const { rows } = await served.database.pool.query<{ at: Date }>(
    `SELECT date_trunc('milliseconds', clock_timestamp()) AS at`,
  )
  await served.database.pool.query('SELECT pg_sleep(0.002)')
  return rows[0]!.at.toISOString()
}

beforeAll(async () => {
  served = await serveDatabase({ seed: true })
  times.seeded = await now()
  await served.importCsv(`${HEADER}FRA,MAR,X,TOTAL,2024,100,EUR,\nFRA,MAR,X,87,2024,40,EUR,HS\n`, 'first', 'france')
  times.first = await now()
  await served.importCsv(`${HEADER}ESP,MAR,X,TOTAL,2024,7,EUR,\nFRA,MAR,X,TOTAL,2024,105,EUR,\n`, 'taken', 'france')
  times.taken = await now()
  const { pool } = served.database
  const { rows } = await pool.query<{ id: number }>('SELECT max(id) AS id FROM import')
  await revertImport({ pool, dataFolder: '', currentMonth: monthNow }, rows[0]!.id)
  await served.importCsv(`${HEADER}FRA,MAR,X,TOTAL,2024,120,EUR,\nFRA,MAR,X,TOTAL,2025,130,EUR,\n`, 'second', 'france')
  times.second = await now()
})
afterAll(() => served.close())

const listed = async (asOf: string) => {
  const { body } = await call(pairs, `/api/v1/pairs?asOf=${asOf}`)
  const all = body.pairs as (Answer & { latest: Answer | null })[]
  return Object.fromEntries(all.map(({ reporter, partner, latest }) => [`${reporter} ${partner}`, latest?.value]))
}
const covered = async (asOf: string) => {
  const { body } = await call(sources, `/api/v1/sources?asOf=${asOf}`)
  return (body.sources as Answer[]).find(({ id }) => id === 'france')?.covers
}

test('the list of pairs has the totals of then, also what was taken back since, and no pair that came later', async () => {
  expect(await listed(times.seeded)).not.toHaveProperty('FRA MAR')
  expect((await listed(times.first))['FRA MAR']).toBe(100)
  expect(await listed(times.taken)).toMatchObject({ 'FRA MAR': 105, 'ESP MAR': 7 })
  const latest = await listed(times.second)
  expect(latest['FRA MAR']).toBe(130)
  expect(latest).not.toHaveProperty('ESP MAR')
})

test('a source covered then what it had then: figures, products, span', async () => {
  expect(await covered(times.seeded)).toBeUndefined()
  expect(await covered(times.first)).toMatchObject([
    { reporter: 'FRA', partner: 'MAR', observations: 2, products: 1, from: '2024-01', to: '2024-12', hasTotals: true },
  ])
  expect(await covered(times.taken)).toMatchObject([
    { reporter: 'ESP', observations: 1, products: 0 },
    { reporter: 'FRA', observations: 2, products: 1 },
  ])
  expect(await covered(times.second)).toMatchObject([{ reporter: 'FRA', observations: 3, to: '2025-12' }])
})

test('as of now both lists are those of now', async () => {
  const at = await now()
  const said = (all: Awaited<ReturnType<typeof findPairs>>) =>
    all.map((pair) => {
      const overview = overviewOf(pair)
      return [pair.reporter, pair.partner, overview && [overview.selection.source, overview.period, overview.summary]]
    })
  expect(said(await findPairsThen(at))).toEqual(said(await findPairs()))
  const withCovers = (await findSources()).filter(({ covers }) => covers.length > 0)
  expect((await findSourcesThen(at)).filter(({ covers }) => covers.length > 0)).toEqual(withCovers)
})

test('a time that is still to come is refused', async () => {
  expect((await call(pairs, '/api/v1/pairs?asOf=2999-01-01')).status).toBe(400)
  expect((await call(sources, '/api/v1/sources?asOf=yesterday')).status).toBe(400)
})
