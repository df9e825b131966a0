import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findProblems } from '../../lib/store/import-problems'
import type { ImportStore } from '../../lib/store/import-store'
import { file, freshStore, importText, line, preview } from './import-fixture'

let store: ImportStore
let close: () => Promise<void>
beforeAll(async () => {
  ;({ store, close } = await freshStore())
})
afterAll(() => close())
beforeEach(() => store.pool.query('TRUNCATE source, series, import CASCADE'))

const x = (product: string, value: string, period = '2020', classification = 'HS'): string =>
  line('X', product, period, value, 'A', classification)
const month = (i: number): string => `2024-${String(i).padStart(2, '0')}`
const months = Array.from({ length: 12 }, (_, i) => i + 1)

async function found(text: string): Promise<{ counts: Readonly<Record<string, number>>; said: unknown[] }> {
  const { id, problemCounts } = await preview(store, text)
  const problems = await findProblems(store, id)
  return { counts: problemCounts, said: problems.map(({ code, line: at, value, params }) => [code, at, value, params]) }
}

describe('a jump', () => {
  test('a value a thousand times its neighbours is named with its line and factor', async () => {
    const { counts, said } = await found(
      file(...months.map((m) => x('8703', m === 6 ? '100000000' : '100000', month(m)))),
    )
    expect(counts).toEqual({ W_JUMP: 1 })
    expect(said).toEqual([
      ['W_JUMP', 7, '100000000', { previous: '100000', next: '100000', factor: 1000, direction: 'up' }],
    ])
  })

  test('so is a thousandth; a growing series, an end, and neighbours that differ themselves are none', async () => {
    const down = await found(file(...months.map((m) => x('8703', m === 6 ? '97' : '100000', month(m)))))
    expect(down.said).toMatchObject([['W_JUMP', 7, '97', { factor: 1031, direction: 'down' }]])
    const steep = months.map((m) => x('8703', String(10 ** m), month(m)))
    const last = months.map((m) => x('8704', m === 12 ? '100000000' : '100000', month(m)))
    const wild = [x('27', '1', '2024-01'), x('27', '9000', '2024-02'), x('27', '15', '2024-03')]
    expect((await found(file(...steep, ...last, ...wild))).counts).toEqual({})
  })

  test('the neighbours may be stored already', async () => {
    await importText(store, file(...[1, 2, 4, 5].map((m) => x('8703', '100000', month(m)))))
    expect((await found(file(x('8703', '100000000', '2024-03')))).said).toMatchObject([['W_JUMP', 2, '100000000', {}]])
    expect((await found(file(x('8703', '100001', '2024-03')))).counts).toEqual({})
  })
})

describe('a sum', () => {
  test('parts that fall short of their chapter are said with what is not allocated', async () => {
    expect((await found(file(x('87', '100'), x('8703', '60'), x('8704', '30')))).said).toEqual([
      ['W_SUM', 2, '100', { product: '87', parts: '90', count: 2, rest: '10', tolerance: '1.5', direction: 'short' }],
    ])
  })

  test('parts beyond their whole are said on every level', async () => {
    const { said } = await found(
      file(x('TOTAL', '100'), x('87', '80'), x('30', '50'), x('8703', '80'), x('870321', '50'), x('870322', '50')),
    )
    expect(said).toEqual([
      [
        'W_SUM',
        2,
        '100',
        { product: 'TOTAL', parts: '130', count: 2, rest: '30', tolerance: '1.5', direction: 'over' },
      ],
      ['W_SUM', 5, '80', { product: '8703', parts: '100', count: 2, rest: '20', tolerance: '1.5', direction: 'over' }],
    ])
  })

  test('rounding, confidential parts, another year and another edition are no difference', async () => {
    const rounded = [x('87', '100000'), x('8703', '60000'), x('8704', '39000')]
    expect((await found(file(...rounded))).counts).toEqual({})
    const hidden = [x('87', '100'), x('8703', '60'), line('X', '8704', '2020', '', 'C')]
    expect((await found(file(...hidden))).counts).toEqual({})
    expect((await found(file(x('87', '100'), x('8703', '60', '2021')))).counts).toEqual({})
    expect(
      (await found(file(x('87', '100', '2020', 'H5'), x('8703', '60', '2020', 'H6')))).counts.W_SUM,
    ).toBeUndefined()
  })
})

describe('a sum with what is stored', () => {
  const sums = async (text: string): Promise<unknown[]> => {
    const { said } = await found(text)
    return said.filter((each) => Array.isArray(each) && each[0] === 'W_SUM_STORED')
  }

  test('chapters of a file are held against the total that is stored', async () => {
    await importText(store, file(x('TOTAL', '100')))
    expect(await sums(file(x('30', '60'), x('87', '70')))).toEqual([
      [
        ...['W_SUM_STORED', 2, '100'],
        {
          ...{ product: 'TOTAL', period: '2020', whole: '100', parts: '130', count: 2, rest: '30', tolerance: '1.5' },
          ...{ side: 'parts', direction: 'over' },
        },
      ],
    ])
    expect(await sums(file(x('30', '60'), x('87', '41')))).toEqual([])
  })

  test('a total of a file is held against the chapters that are stored, with those that the file has too', async () => {
    await importText(store, file(x('30', '50000'), x('87', '30000')))
    // A thousandth of 100,000: the parts may differ by 100.
    expect(await sums(file(x('TOTAL', '100000'), x('27', '19901'), x('30', '50000')))).toEqual([])
    expect(await sums(file(x('TOTAL', '100000'), x('27', '19899')))).toMatchObject([
      [
        'W_SUM_STORED',
        2,
        '100000',
        { parts: '99899', count: 3, rest: '101', tolerance: '100', side: 'whole', direction: 'short' },
      ],
    ])
  })

  test('headings and subheadings too, and what the file says goes before what is stored', async () => {
    await importText(store, file(x('87', '100'), x('8703', '90'), x('870321', '90')))
    expect(await sums(file(x('8703', '130')))).toMatchObject([
      ['W_SUM_STORED', 2, '100', { product: '87', parts: '130', side: 'parts', direction: 'over' }],
      ['W_SUM_STORED', 2, '130', { product: '8703', parts: '90', side: 'whole', direction: 'short' }],
    ])
    expect(await sums(file(x('87', '90'), x('8703', '90'), x('870321', '90')))).toEqual([])
  })

  test('a total of one year in the file and parts of it that are stored are found where the file has other years too', async () => {
    await importText(store, file(x('87', '150', '2019')))
    expect(await sums(file(x('TOTAL', '100', '2019'), x('TOTAL', '70'), x('87', '70')))).toMatchObject([
      ['W_SUM_STORED', 2, '100', { period: '2019', parts: '150', side: 'whole' }],
    ])
  })

  test('a few parts, confidential ones, other units, editions, years and sources are no difference', async () => {
    await importText(store, file(x('TOTAL', '100'), line('X', '27', '2020', '', 'C')))
    expect(await sums(file(x('87', '49')))).toEqual([])
    expect(await sums(file(x('87', '80')))).toEqual([])
    expect(await sums(file(x('87', '120', '2021')))).toEqual([])
    expect(await sums(file(x('87', '120').replace('USD', 'EUR')))).toEqual([])
    await importText(store, file(x('30', '100', '2021', 'H5')), { source: 'other' })
    expect(await sums(file(x('3004', '120', '2021', 'H5')))).toEqual([])
    await importText(store, file(x('30', '100', '2021', 'H5')))
    expect(await sums(file(x('3004', '120', '2021', 'H6')))).toEqual([])
    expect(await sums(file(x('3004', '120', '2021', 'H5')))).toHaveLength(1)
  })
})

test('a missing month inside a series is a hole, unless it is stored; many missing ones are no regular series', async () => {
  const rows = months.filter((m) => m !== 5 && m !== 9).map((m) => x('30', '7', month(m)))
  expect((await found(file(...rows))).said).toEqual([
    ['W_HOLE', 2, null, { count: 2, periods: 10, trend: '7,7,7,7,,7,7,7,,7,7,7' }],
  ])
  await importText(store, file(x('30', '8', month(5))))
  expect((await found(file(...rows))).said).toMatchObject([['W_HOLE', 2, null, { trend: '7,7,7,7,8,7,7,7,,7,7,7' }]])
  await importText(store, file(x('30', '7', month(5)), x('30', '7', month(9))))
  expect((await found(file(...rows))).counts).toEqual({})
  expect((await found(file(...[1, 4, 8, 12].map((m) => x('31', '7', month(m)))))).counts).toEqual({})
})

test('editions of a classification and lengths of period that are mixed are said', async () => {
  const editions = await found(file(x('30', '1', '2020', 'H5'), x('30', '2', '2021', 'H5'), x('30', '3', '2022', 'H6')))
  expect(editions.said).toEqual([['W_MIXED_EDITIONS', 4, null, { editions: 'H5, H6' }]])
  const unnamed = await found(file(x('851712', '1', '2021'), x('851762', '2', '2022'), x('85171300', '3', '2022')))
  expect(unnamed.said).toEqual([['W_MIXED_EDITIONS', 4, null, { editions: 'H5 (851712), H6 (85171300)' }]])
  expect(
    (await found(file(x('851713', '1', '2022'), x('8806', '2', '2022'), x('851712', '3', '2021', 'H5')))).counts,
  ).toEqual({})
  const lengths = await found(file(x('30', '1', '2024-01'), x('30', '2', '2024-Q1'), x('30', '3', '2024')))
  expect(lengths.said).toEqual([['W_MIXED_GRANULARITY', 4, null, { lengths: '1, 3, 12' }]])
})

test('a mirror figure ten times as large is said with who reported it, one twice as large is not', async () => {
  await importText(store, 'reporter,partner,flow,product,period,value,unit\nRUS,MAR,M,30,2020,1000,USD\n', {
    source: 'other-side',
  })
  expect((await found(file(x('30', '100')))).said).toEqual([
    ['W_MIRROR', 2, '100', { area: 'RUS', mirror: '1000', factor: 10, source: 'other-side' }],
  ])
  expect((await found(file(x('30', '500')))).counts).toEqual({})
})

test('as many rows as a download may have are worth a word', async () => {
  const rows = Array.from({ length: 500 }, (_, i) =>
    x(String(i % 97 < 76 ? 8703 : 8704), '7', `${1950 + (i % 50)}-${String(Math.floor(i / 50) + 1).padStart(2, '0')}`),
  )
  const { problemCounts, rows: counts } = await preview(store, file(...rows))
  expect([counts.read, problemCounts.W_ROW_CAP]).toEqual([500, 1])
  expect((await preview(store, file(...rows.slice(1)))).problemCounts.W_ROW_CAP).toBeUndefined()
})

test('what was found of a series shows how it goes: totals, mirror figures, and what stands beside contradictions', async () => {
  const years = ['2018', '2019', '2020']
  const total = years.map((year, i) => x('87', String(100 + i), year))
  const sum = await found(file(...total, x('8703', '60', '2020'), x('8704', '30', '2020')))
  expect(sum.said).toMatchObject([['W_SUM', 4, '102', { trend: '100,101,102' }]])

  const other = years.map((year) => `RUS,MAR,M,30,${year},1000,USD,HS,,A`)
  await importText(store, file(...other), { source: 'other-side' })
  const mirror = await found(file(x('30', '100', '2019'), x('30', '1001', '2020')))
  expect(mirror.said).toMatchObject([['W_MIRROR', 2, '100', { trend: '100,1001' }]])

  const contrary = await found(file(...years.map((year) => x('27', '7', year)), x('27', '8', '2020')))
  expect(contrary.said).toMatchObject([
    ['E_CONFLICT', 4, '7', { first: 5, trend: '7,7' }],
    ['E_CONFLICT', 5, '8', { first: 4, trend: '7,7' }],
  ])
})
