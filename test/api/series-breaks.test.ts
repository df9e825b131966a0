import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as figures } from '@/app/api/v1/figures/route'
import { GET as observations } from '@/app/api/v1/observations/route'
import { commitImport } from '@/lib/store/import-commit'
import { revertImport } from '@/lib/store/import-revert'
import { monthNow } from '@/lib/store/import-store'
import { call, serveDatabase, type Answer, type ServedDatabase } from './seeded-database'

const HEADER = 'reporter,partner,flow,product,period,value,unit,status,classification\n'
let served: ServedDatabase
beforeAll(async () => {
  served = await serveDatabase({ seed: false })
  await served.importCsv(
    `${HEADER}DEU,MAR,X,TOTAL,2019,9,EUR,,\nDEU,MAR,X,TOTAL,2020,5,EUR,b,\nDEU,MAR,X,8703,2020,2,EUR,break,HS\n`,
    'first',
    'eurostat',
  )
})
afterAll(() => served.close())

const store = () => ({ pool: served.database.pool, dataFolder: process.env.BILATERAL_DATA!, currentMonth: monthNow })
const breaks = async (query = '') =>
  ((await call(observations, `/api/v1/observations?reporter=DEU&partner=MAR${query}`)).body.breaks as Answer[])
    .map(({ product, period, source, line }) => `${source} ${product} ${period} line ${line}`)
    .toSorted()
const flagged = async (query = '') => {
  const { body } = await call(figures, `/api/v1/figures?reporter=DEU&partner=MAR${query}`)
  return (body.lines as Answer[]).map((line) => line.flagged)
}
const now = async (): Promise<string> => {
  const { rows } = await served.database.pool.query<{ at: Date }>('SELECT clock_timestamp() AS at')
  return rows[0]!.at.toISOString()
}

test('a break is said beside the observations, with its file’s line; the figures are normal ones', async () => {
  expect(await breaks()).toEqual(['eurostat 8703 2020 line 4', 'eurostat TOTAL 2020 line 3'])
  const { body } = await call(observations, '/api/v1/observations?reporter=DEU&partner=MAR&from=2020')
  expect((body.observations as Answer[]).map(({ status }) => status).toSorted()).toEqual(['normal', 'normal'])
  expect(await breaks('&product=TOTAL&to=2019')).toEqual([])
})

test('as CSV it stands beside the status, as our own form reads it', async () => {
  const { text } = await call(observations, '/api/v1/observations?reporter=DEU&partner=MAR&product=TOTAL&format=csv')
  expect(text.split('\r\n').map((line) => line.split(',')[9])).toEqual(['status', 'normal', 'normal break', undefined])
})

test('the figures of a pair say from which month and in which parts', async () => {
  expect(await flagged()).toEqual([[{ month: 24240, parts: ['automotive', 'TOTAL'] }]])
})

test('a break goes with the import that marked it, stays as of the time before, and comes back with it', async () => {
  const before = await now()
  const { rows } = await served.database.pool.query<{ id: number }>('SELECT max(id) AS id FROM import')
  await served.importCsv(`${HEADER}DEU,MAR,X,TOTAL,2018,8,EUR,,\n`, 'other', 'eurostat')
  await revertImport(store(), rows[0]!.id)
  expect(await flagged()).toEqual([undefined])
  expect(await flagged(`&asOf=${before}`)).toEqual([[{ month: 24240, parts: ['automotive', 'TOTAL'] }]])
  await commitImport(store(), rows[0]!.id)
  expect(await breaks()).toEqual(['eurostat 8703 2020 line 4', 'eurostat TOTAL 2020 line 3'])
})

test('a later file that gives the observation without the mark ends the break; taken back, it brings it back', async () => {
  const before = await now()
  const lastImport = async (): Promise<number> =>
    (await served.database.pool.query<{ id: number }>('SELECT max(id) AS id FROM import')).rows[0]!.id
  await served.importCsv(`${HEADER}DEU,MAR,X,TOTAL,2020,5,EUR,p,\n`, 'ended', 'eurostat')
  const ended = await lastImport()
  expect(await breaks()).toEqual(['eurostat 8703 2020 line 4'])
  expect(await flagged()).toEqual([[{ month: 24240, parts: ['automotive'] }]])
  expect(await breaks(`&asOf=${before}`)).toEqual(['eurostat 8703 2020 line 4', 'eurostat TOTAL 2020 line 3'])
  // Another one says the same once more: taking back the first of the two changes nothing.
  await served.importCsv(`${HEADER}DEU,MAR,X,TOTAL,2020,5.5,EUR,,\n`, 'ended-again', 'eurostat')
  await revertImport(store(), ended)
  expect(await breaks()).toEqual(['eurostat 8703 2020 line 4'])
  await revertImport(store(), await lastImport())
  expect(await breaks()).toEqual(['eurostat 8703 2020 line 4', 'eurostat TOTAL 2020 line 3'])
})

test('a file without a place for the mark, or of another source, says nothing of breaks', async () => {
  const plain = 'reporter,partner,flow,product,period,value,unit\nDEU,MAR,X,TOTAL,2020,6,EUR\n'
  await served.importCsv(plain, 'plain', 'eurostat')
  await served.importCsv(`${HEADER}DEU,MAR,X,TOTAL,2020,5,EUR,,\n`, 'another', 'destatis')
  expect(await breaks()).toEqual(['eurostat 8703 2020 line 4', 'eurostat TOTAL 2020 line 3'])
})

test('a mark that comes once more stands again', async () => {
  await served.importCsv(`${HEADER}DEU,MAR,X,8703,2020,2,EUR,,HS\n`, 'gone', 'eurostat')
  expect(await breaks()).toEqual(['eurostat TOTAL 2020 line 3'])
  await served.importCsv(`${HEADER}DEU,MAR,X,TOTAL,2017,2,EUR,,\nDEU,MAR,X,8703,2020,2,EUR,b,HS\n`, 'back', 'eurostat')
  expect(await breaks()).toEqual(['eurostat 8703 2020 line 3', 'eurostat TOTAL 2020 line 3'])
})
