import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { findPairFigures } from '../../lib/store/figures'
import { revertImport } from '../../lib/store/import-revert'
import { monthNow } from '../../lib/store/import-store'
import { findPairs } from '../../lib/store/pairs'
import { findSources } from '../../lib/store/sources'
import { overviewOf } from '../../lib/trade/pair-overview'
import { serveDatabase, type ServedDatabase } from '../api/seeded-database'

let served: ServedDatabase
beforeAll(async () => {
  served = await serveDatabase({ seed: false })
})
afterAll(() => served.close())
beforeEach(() => served.database.pool.query('TRUNCATE source, series, import, observation CASCADE'))

const head = 'reporter,partner,flow,product,period,value,unit,status\n'
const month = (year: number, n: number): string => `${year}-${String(n).padStart(2, '0')}`
/** Exports of 1, 2, 3, … million USD in the months of 2022, 2023 and the first three of 2024. */
const monthly = (flow: string, status = (_period: string) => 'A'): string =>
  Array.from({ length: 27 }, (_, i) => month(2022 + Math.floor(i / 12), (i % 12) + 1))
    .map(
      (period, i) => `RUS,MAR,${flow},TOTAL,${period},${status(period) === 'C' ? '' : i + 1},USD,${status(period)}\n`,
    )
    .join('')
const cellsOf = async (flow: string) =>
  (await findPairs())[0]!.lines
    .find((line) => line.flow === flow)!
    .parts.TOTAL!.map(({ first, months, value, status }) => [first / 12, months, value, status])

test('an earlier year that its months fill is one cell of a list, the newest years keep their months', async () => {
  await served.importCsv(head + monthly('X', (period) => (period === '2022-05' ? 'E' : 'A')), 'customs')
  const cells = await cellsOf('X')
  // 1 + … + 12 = 78, as certain as its least certain month; 13 + … + 24 = 222.
  expect(cells.filter(([, months]) => months === 12)).toEqual([
    [2022, 12, '78', 'E'],
    [2023, 12, '222', 'A'],
  ])
  expect(cells.filter(([, months]) => months === 1).map(([, , value]) => value)).toEqual(
    Array.from({ length: 15 }, (_, i) => String(i + 13)),
  )
})

test('a year with a confidential month is not added up', async () => {
  await served.importCsv(head + monthly('X', (period) => (period === '2022-05' ? 'C' : 'A')), 'customs')
  const cells = await cellsOf('X')
  expect(cells.filter(([year]) => Math.floor(Number(year)) === 2022)).toHaveLength(12)
  expect(cells.filter(([year, months]) => year === 2022 && months === 12)).toEqual([])
})

test('a list says of a pair what its page says', async () => {
  await served.importCsv(head + monthly('X') + monthly('M'), 'customs')
  await served.importCsv(`${head}RUS,MAR,X,TOTAL,2021,5,USD,A\nRUS,MAR,X,TOTAL,2022,6,USD,A\n`, 'yearbook')
  const listed = overviewOf((await findPairs())[0]!)
  const page = overviewOf(await findPairFigures({ reporter: 'RUS', partner: 'MAR', totalsOnly: true }))
  const said = (overview: typeof page) =>
    overview && {
      source: overview.selection.source,
      period: overview.period,
      value: overview.summary.value.value,
      growth: overview.summary.growth,
      line: overview.line.map(({ value, have, need }) => ({ value, have, need })),
    }
  expect(said(listed)).toEqual(said(page))
  // Exports and imports of 2023: twice 222, against twice 78.
  expect(said(listed)).toMatchObject({ source: 'customs', value: '444', growth: 222 / 78 - 1 })
})

test('a source counts its observations through imports and what takes them back', async () => {
  await served.importCsv(head + monthly('X'), 'customs')
  const counted = async () => (await findSources())[0]?.covers[0]?.observations
  expect(await counted()).toBe(27)
  await served.importCsv(`${head}RUS,MAR,X,30,2023-01,1,USD,A\nRUS,MAR,X,TOTAL,2024-03,9,USD,A\n`, 'customs')
  expect(await counted()).toBe(28)
  expect((await findSources())[0]?.covers[0]).toMatchObject({ from: '2022-01', to: '2024-03', products: 1 })
  const { rows } = await served.database.pool.query<{ id: number }>('SELECT max(id) AS id FROM import')
  await revertImport({ pool: served.database.pool, dataFolder: '', currentMonth: monthNow }, rows[0]!.id)
  expect(await counted()).toBe(27)
})
