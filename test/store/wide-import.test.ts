import { afterAll, beforeAll, expect, test } from 'vitest'
import { commitImport } from '../../lib/store/import-commit'
import { findProblems } from '../../lib/store/import-problems'
import { readRefusedRows } from '../../lib/store/refused-rows'
import { getImport, type ImportRecord } from '../../lib/store/import-record'
import { revertImport } from '../../lib/store/import-revert'
import { writeRejectedCsv } from '../../lib/server/rejected-csv'
import { freshStore, observations, preview, refusedRows } from './import-fixture'

let fixture: Awaited<ReturnType<typeof freshStore>>
beforeAll(async () => {
  fixture = await freshStore()
})
afterAll(() => fixture.close())

/** `rejected.csv` of an import, without words. */
async function rejectedOf({ id, header, findings }: ImportRecord): Promise<string> {
  const table = { header, delimiter: ',', ...(findings.preamble && { preamble: findings.preamble }) }
  const words = () => ({ message: '', hint: '' })
  let text = ''
  for await (const piece of writeRejectedCsv(table, readRefusedRows(fixture.store, id), words)) text += piece
  return text
}

const HEADER = 'reporter,partner,flow,product,unit,2021,2022,2023,2024'
const FILE = [
  HEADER,
  'MAR,RUS,M,27,USD,10,20,30,40',
  'MAR,RUS,M,30,USD,5,x1,x2,',
  'MAR,Atlantis,M,30,USD,1,2,..,4',
  'MAR,RUS,M,27,USD,10,,,41',
  '',
].join('\n')

test('a wide file with bad figures: counts by figure, refused lines once, and mended ones add only what was missing', async () => {
  const { store } = fixture
  const record = await preview(store, FILE, 'wide')
  // 16 figures: the repeated 10 is left out, 40 and 41 contradict each other, 2 + 4 are refused, 3 cells are empty.
  expect(record.rows).toEqual({ read: 16, added: 4, changed: 0, unchanged: 0, refused: 8, skipped: 4 })
  expect(record.problemCounts).toMatchObject({
    ...{ E_NUMBER: 2, E_UNKNOWN_COUNTRY: 1, E_CONFLICT: 2, S_EMPTY: 3, W_DUPLICATE: 1 },
  })
  const problems = await findProblems(store, record.id)
  expect(problems.flatMap(({ code, line, column }) => (code === 'E_NUMBER' ? [[line, column]] : []))).toEqual([
    [3, '2022'],
    [3, '2023'],
  ])

  const refused = await refusedRows(store, record.id)
  expect(refused.map(({ problem }) => [problem.line, problem.code])).toEqual([
    [2, 'E_CONFLICT'],
    [3, 'E_NUMBER'],
    [4, 'E_UNKNOWN_COUNTRY'],
    [5, 'E_CONFLICT'],
  ])

  const before = await observations(store)
  await commitImport(store, record.id, { partial: true })
  const done = await getImport(store, record.id)
  expect(done.rows).toEqual(record.rows)
  expect(await observations(store)).toHaveLength(before.length + 4)

  const rejected = await rejectedOf(record)
  expect(rejected.split('\r\n')[0]).toBe(`${HEADER},_line,_column,_code,_message`)
  const mended = rejected.replace('x1', '6').replace('x2', '7').replace('Atlantis', 'FRA').replace(',41,', ',40,')
  const again = await preview(store, mended, 'wide')
  // 27: 3 known and 40; 30: 1 known and two mended; France: 3 and a missing one; the fourth line repeats two.
  expect(again.rows).toEqual({ read: 16, added: 7, changed: 0, unchanged: 4, refused: 0, skipped: 5 })
  await commitImport(store, again.id)
  expect((await getImport(store, again.id)).rows).toEqual(again.rows)
  expect(await observations(store)).toHaveLength(before.length + 11)

  await revertImport(store, again.id)
  await revertImport(store, record.id)
  expect(await observations(store)).toEqual(before)
})

test('refused rows come with what stood above the table: mended, they are of the same reporter and in the same unit', async () => {
  const { store } = fixture
  const record = await preview(
    store,
    [
      'List of importing markets for a product exported by Algeria',
      'Product: 27 Mineral fuels',
      'Unit : Euro thousand',
      'Importers,Exported value in 2016,Exported value in 2017',
      'Italy,10,2o',
      'Spain,30,40',
    ].join('\n'),
    'trade-map',
  )
  expect(record.rows).toMatchObject({ read: 4, added: 3, refused: 1 })
  const text = await rejectedOf(record)
  expect(text.split('\r\n').slice(0, 4)).toEqual([
    'List of importing markets for a product exported by Algeria',
    'Product: 27 Mineral fuels',
    'Unit : Euro thousand',
    'Importers,Exported value in 2016,Exported value in 2017,_line,_column,_code,_message',
  ])
  const again = await preview(store, text.replace('2o', '20'), 'trade-map')
  expect(again).toMatchObject({ format: 'trade-map', rows: { read: 2, added: 2, refused: 0 } })
  expect(again.sample).toMatchObject([
    { reporter: 'DZA', partner: 'ITA', product: '27', unit: 'EUR', period: '2016', value: '10000' },
    { reporter: 'DZA', partner: 'ITA', product: '27', unit: 'EUR', period: '2017', value: '20000' },
  ])
})

test('a figure that an earlier line says already is left out alone: the others of its line stay', async () => {
  const { store } = fixture
  const text = [HEADER, 'MAR,ESP,M,27,USD,10,20,,', 'MAR,ESP,M,27,USD,10,,30,', ''].join('\n')
  const record = await preview(store, text, 'wide-twice')
  // 8 figures: 10 twice, of which one stays; 20 and 30; 4 cells are empty.
  expect(record.rows).toEqual({ read: 8, added: 3, changed: 0, unchanged: 0, refused: 0, skipped: 5 })
  const before = await observations(store)
  await commitImport(store, record.id)
  expect(await observations(store)).toHaveLength(before.length + 3)
  await revertImport(store, record.id)
  expect(await observations(store)).toEqual(before)
})
