import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ImportStore } from '../../lib/store/import-store'
import { cells, file, freshStore, importText, line, type Cell } from './import-fixture'

let store: ImportStore
let close: () => Promise<void>
beforeAll(async () => {
  ;({ store, close } = await freshStore())
})
afterAll(() => close())
beforeEach(() => store.pool.query('TRUNCATE source, series CASCADE'))

const known = (value: string, more: Partial<Cell> = {}): Cell => ({
  value,
  status: 'A',
  derived: false,
  excluded: 0,
  ...more,
})
const inseparable: Cell = { value: null, status: 'S', derived: false, excluded: 0 }

/** What the totals of Morocco's exports in 2020 are after these rows. */
async function totalsOf(...lines: string[]): Promise<Record<string, Cell>> {
  await importText(store, file(...lines))
  return cells(store, 'X', 2020)
}
const row = (product: string, value: string, status = 'A', classification = 'HS'): string =>
  line('X', product, '2020', value, status, classification)

test('chapters alone give their sectors, and their sum is the derived total', async () => {
  // 08 and 15 are agri-food: 10.5 + 4.25 = 14.75; with 27 and 30 the chapters make 121.75.
  expect(await totalsOf(row('08', '10.5'), row('15', '4.25'), row('27', '100'), row('30', '7'))).toEqual({
    TOTAL: known('121.75', { derived: true }),
    'agri-food': known('14.75'),
    energy: known('100'),
    pharmaceuticals: known('7'),
  })
})

test('a chapter that several sectors share belongs to none of them, also where a part of one is known', async () => {
  // 84 may be machinery, renewable energy or digital technology; 89 is machinery, but machinery is not known without 84.
  expect(await totalsOf(row('84', '50'), row('89', '20'), row('30', '1'))).toEqual({
    TOTAL: known('71', { derived: true }),
    machinery: inseparable,
    'renewable-energy': inseparable,
    'digital-technology': inseparable,
    pharmaceuticals: known('1'),
  })
})

test('headings of a divided chapter are told apart', async () => {
  expect(await totalsOf(row('8701', '5'), row('8703', '30'), row('8708', '10'))).toEqual({
    TOTAL: known('45', { derived: true }),
    automotive: known('40'),
    machinery: known('5'),
  })
})

test('subheadings are used where a heading is still too coarse', async () => {
  // 8541 as a heading could be digital technology or renewable energy; its subheadings 854143 and 854110 say which.
  expect(
    await totalsOf(row('854143', '8', 'A', 'H6'), row('854110', '2', 'A', 'H6'), row('851713', '5', 'A', 'H6')),
  ).toEqual({
    TOTAL: known('15', { derived: true }),
    'renewable-energy': known('8'),
    'digital-technology': known('7'),
  })
})

test('a chapter, its headings, subheadings and the reported total are never added to each other', async () => {
  expect(
    await totalsOf(
      ...[row('TOTAL', '200'), row('87', '100'), row('8703', '60'), row('8701', '30'), row('870321', '60')],
      ...[row('30', '40'), row('3004', '40')],
    ),
  ).toEqual({
    TOTAL: known('200'),
    // By headings, the coarsest level without an ambiguous code; the other 10 of chapter 87 stay unallocated.
    automotive: known('60'),
    machinery: known('30'),
    // Chapter 30 as a whole lies in one sector: its heading is not added.
    pharmaceuticals: known('40'),
  })
})

test('without a reported total the chapters count once each, at their coarsest level', async () => {
  const { TOTAL } = await totalsOf(
    row('87', '100'),
    row('8703', '60'),
    row('30', '40'),
    row('3004', '39'),
    row('270900', '5'),
  )
  expect(TOTAL).toEqual(known('145', { derived: true }))
})

describe('editions of the Harmonized System', () => {
  test('only one is read: as reported before H6 before H5', async () => {
    const both = [row('30', '10', 'A', 'H6'), row('30', '11', 'A', 'H5'), row('27', '5', 'A', 'H5')]
    expect(await totalsOf(...both)).toEqual({ TOTAL: known('10', { derived: true }), pharmaceuticals: known('10') })
    expect(await totalsOf(row('27', '7'))).toEqual({ TOTAL: known('7', { derived: true }), energy: known('7') })
  })

  test('sectors as such count where there are no HS codes, and only there', async () => {
    const reported = [row('energy', '70', 'A', 'SECTOR'), row('textiles', '3', 'P', 'SECTOR')]
    expect(await totalsOf(...reported)).toEqual({
      TOTAL: known('73', { derived: true, status: 'P' }),
      energy: known('70'),
      textiles: known('3', { status: 'P' }),
    })
    expect(await totalsOf(row('27', '60', 'A', 'H6'))).toEqual({
      TOTAL: known('60', { derived: true }),
      energy: known('60'),
    })
  })
})

describe('values that are not there', () => {
  test('confidential ones are left out and counted, and are not zero', async () => {
    expect(await totalsOf(row('28', '5'), row('29', '', 'C'), row('30', '', 'C'), row('31', '', 'M'))).toEqual({
      TOTAL: known('5', { derived: true, excluded: 3 }),
      chemicals: known('5', { excluded: 1 }),
      pharmaceuticals: { value: null, status: 'C', derived: false, excluded: 1 },
      fertilisers: { value: null, status: 'M', derived: false, excluded: 1 },
    })
  })

  test('a confidential chapter whose headings are known in part gives the total what is known, and says that some is missing', async () => {
    const { TOTAL } = await totalsOf(row('87', '', 'C'), row('8703', '60'), row('30', '1'))
    expect(TOTAL).toEqual(known('61', { derived: true, excluded: 1 }))
  })

  test('a confidential total stays confidential: the chapters do not make up for it', async () => {
    const { TOTAL } = await totalsOf(row('TOTAL', '', 'C'), row('30', '1'))
    expect(TOTAL).toEqual({ value: null, status: 'C', derived: false, excluded: 0 })
  })

  test('a true zero is a zero', async () => {
    expect(await totalsOf(row('30', '0'))).toEqual({
      TOTAL: known('0', { derived: true }),
      pharmaceuticals: known('0'),
    })
  })
})

test('a sum is as certain as its least certain part: estimated before provisional before normal', async () => {
  const {
    TOTAL,
    chemicals,
    'agri-food': food,
  } = await totalsOf(...[row('28', '1'), row('29', '1', 'P'), row('01', '1', 'E'), row('02', '1', 'P'), row('30', '1')])
  expect([TOTAL?.status, chemicals?.status, food?.status]).toEqual(['E', 'P', 'E'])
})

test('indices are not added: an index of one chapter is its sector, and there is no total of it', async () => {
  const index = (product: string, value: string): string => `MAR,RUS,X,${product},2020,${value},INDEX:2019,HS,,A`
  await importText(store, file(index('30', '110'), index('28', '90'), index('29', '95')))
  expect(await cells(store, 'X', 2020)).toEqual({ pharmaceuticals: known('110') })
})

test('a later import refreshes exactly what it touches', async () => {
  await importText(store, file(row('28', '5'), row('30', '1'), line('X', '30', '2019', '9')))
  await importText(store, file(row('29', '2'), row('30', '4')))
  expect(await cells(store, 'X', 2020)).toEqual({
    TOTAL: known('11', { derived: true }),
    chemicals: known('7'),
    pharmaceuticals: known('4'),
  })
  expect((await cells(store, 'X', 2019)).pharmaceuticals).toEqual(known('9'))
})

test('the order of the rows in a file makes no difference', async () => {
  const rows = [
    ...[row('87', '100'), row('8703', '60'), row('8701', '30'), row('84', '9'), row('847130', '4')],
    ...[row('30', '', 'C'), row('3004', '3'), row('27', '8', 'E'), row('30', '7', 'A', 'H5')],
  ]
  const first = await totalsOf(...rows)
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(rows, { minLength: rows.length }), async (shuffled) => {
      await store.pool.query('TRUNCATE source, series CASCADE')
      expect(await totalsOf(...shuffled)).toEqual(first)
    }),
    { numRuns: 8 },
  )
})

test('what a chapter gives its sector does not depend on whether another one is there at two levels', async () => {
  const product = fc.constantFrom('08', '27', '30', '84', '8703', '870899', '854143', '1001')
  const value = fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null })
  const status = fc.constantFrom('A', 'P', 'E')
  const rows = fc.uniqueArray(fc.record({ product, value, status }), {
    minLength: 1,
    maxLength: 6,
    selector: (each) => each.product.slice(0, 2),
  })
  await fc.assert(
    fc.asyncProperty(rows, async (each) => {
      const lines = each.map((one) =>
        one.value === null ? row(one.product, '', 'C') : row(one.product, String(one.value), one.status),
      )
      await store.pool.query('TRUNCATE source, series CASCADE')
      const { TOTAL: sum, ...plain } = await totalsOf(...lines)
      await store.pool.query('TRUNCATE source, series CASCADE')
      const { TOTAL: more, other, ...levelled } = await totalsOf(...lines, row('90', '12'), row('9001', '5'))
      expect(levelled).toEqual(plain)
      expect(other).toEqual(known('12'))
      expect(Number(more?.value)).toBe(Number(sum?.value ?? 0) + 12)
      expect(more?.excluded).toBe(sum?.excluded)
    }),
    { numRuns: 25 },
  )
})
