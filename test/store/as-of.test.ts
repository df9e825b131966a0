import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { closeDatabase } from '../../lib/store/database'
import { findPairFigures } from '../../lib/store/figures'
import { revertImport } from '../../lib/store/import-revert'
import type { ImportStore } from '../../lib/store/import-store'
import { findObservations } from '../../lib/store/observations'
import { deepestLevel, findProductCells, findSectorTerms } from '../../lib/store/products'
import type { Instant } from '../../lib/trade/as-of'
import { history, live, table, textOf } from './generated-history'
import { clockOf, file, freshStore, importText, line } from './import-fixture'

let store: ImportStore
let close: () => Promise<void>
beforeAll(async () => {
  const fresh = await freshStore()
  ;({ store, close } = fresh)
  process.env.DATABASE_URL = fresh.database.url
})
afterAll(async () => {
  await closeDatabase()
  await close()
})
const empty = () =>
  store.pool.query(
    'TRUNCATE source, series, import, observation, revision, sector_total, withdrawn_series, withdrawn_value CASCADE',
  )
beforeEach(empty)

const PAIR = { reporter: 'MAR', partner: 'RUS' } as const
const x = (product: string, value: string, period = '2020'): string => line('X', product, period, value)

const now = (): Promise<Instant> => clockOf(store)

/** Everything that is said of the pair, now or as of a time: totals and sectors, observations, products of 2020. */
async function everything(asOf?: Instant): Promise<unknown> {
  const at = asOf === undefined ? {} : { asOf }
  const { asOf: _, ...figures } = await findPairFigures({ ...PAIR, ...at })
  const { observations } = await findObservations({ ...PAIR, ...at, limit: 10_000 })
  const line = { source: 'test', flow: 'X', measure: 'value', unit: 'USD', valuation: '' } as const
  const ofLine = { ...PAIR, line, periods: [{ first: 2020 * 12, months: 12 }], ...at }
  const products = await Promise.all([
    findProductCells({ ...ofLine, level: 2 }),
    findProductCells({ ...ofLine, level: 4, sector: 'automotive', under: '87' }),
    findSectorTerms({ ...ofLine, chapters: ['87', '30'] }),
    deepestLevel(ofLine),
  ])
  return {
    // Of a source only the texts: an import that was taken back has left no time at which it came.
    figures: { ...figures, sources: figures.sources.map(({ id, title }) => [id, title]) },
    observations: observations.map((each) => JSON.stringify(each)).toSorted(),
    products: products.map((each) => (each instanceof Map ? [...each] : each)),
  }
}

async function total(asOf?: Instant): Promise<string | null | undefined> {
  const { lines } = await findPairFigures({ ...PAIR, ...(asOf !== undefined && { asOf }) })
  return lines[0]?.parts.TOTAL?.[0]?.value
}

test('a total is what it was after each import: 100, then 120, then 90', async () => {
  const before = await now()
  await importText(store, file(x('TOTAL', '100')))
  const first = await now()
  await importText(store, file(x('TOTAL', '120')))
  const second = await now()
  await importText(store, file(x('TOTAL', '90')))
  expect([await total(before), await total(first), await total(second), await total()]).toEqual([
    undefined,
    '100',
    '120',
    '90',
  ])
})

test('a total added up from chapters, and a sector, are added up from the chapters of that time', async () => {
  await importText(store, file(x('08', '10'), x('15', '4'), x('27', '100')))
  const first = await now()
  await importText(store, file(x('15', '6'), x('30', '7')))
  const { lines, asOf } = await findPairFigures({ ...PAIR, asOf: first })
  // 10 + 4 + 100 = 114, of which agri-food 14; later 10 + 6 + 100 + 7 = 123.
  expect(lines[0]?.parts.TOTAL).toEqual([{ first: 24240, months: 12, value: '114', status: 'A', derived: true }])
  expect(lines[0]?.parts['agri-food']).toEqual([{ first: 24240, months: 12, value: '14', status: 'A' }])
  expect(Object.keys(lines[0]!.parts).toSorted()).toEqual(['TOTAL', 'agri-food', 'energy'])
  expect(asOf).toEqual({ at: first, revised: 1, added: 1, withdrawn: 0 })
  expect(await total()).toBe('123')
})

test('the source line says which import was the newest then', async () => {
  const { id } = await importText(store, file(x('30', '1')))
  await store.pool.query(`UPDATE import SET finished_at = '2026-11-12T08:00:00Z' WHERE id = $1`, [id])
  await importText(store, file(x('30', '2')))
  const importedAsOf = async (asOf: Instant) => (await findPairFigures({ ...PAIR, asOf })).sources[0]?.imported
  expect(await importedAsOf('2026-11-12T23:59:59.999Z')).toBe('2026-11-12T08:00:00Z')
  expect(await importedAsOf('2026-11-12T08:00:00.000Z')).toBe('2026-11-12T08:00:00Z')
  expect(await importedAsOf('2026-11-12T07:59:59.999Z')).toBeUndefined()
})

test('nothing was here before the first import: no lines, no observations', async () => {
  const before = await now()
  await importText(store, file(x('30', '1')))
  expect(await everything(before)).toEqual({
    figures: { ...PAIR, lines: [], sources: [] },
    observations: [],
    products: [[], [], [], 0],
  })
})

describe('an import that was taken back', () => {
  test('stood until then: 120 for that time, 100 before it and after it', async () => {
    await importText(store, file(x('TOTAL', '100')))
    const first = await now()
    const { id } = await importText(store, file(x('TOTAL', '120')))
    const second = await now()
    await revertImport(store, id)
    const third = await now()
    expect([await total(first), await total(second), await total(third), await total()]).toEqual([
      '100',
      '120',
      '100',
      '100',
    ])
  })

  test('is seen as of its time also where nothing of its series is left', async () => {
    const { id } = await importText(store, file(x('30', '5')))
    const then = await now()
    const before = await everything()
    await revertImport(store, id)
    expect((await findPairFigures(PAIR)).lines).toEqual([])
    expect(await everything(then)).toEqual(before)
    expect((await findPairFigures({ ...PAIR, asOf: then })).asOf).toEqual({
      at: then,
      revised: 0,
      added: 0,
      withdrawn: 1,
    })
  })
})

test('pages of observations as of a time lie side by side without gap or overlap', async () => {
  const { id } = await importText(store, file(x('30', '1'), x('30', '2', '2021'), x('27', '3'), x('28', '4')))
  await importText(store, file(x('30', '9'), x('31', '5')))
  const then = await now()
  await revertImport(store, id)
  const whole = (await findObservations({ asOf: then, limit: 100 })).observations
  expect(whole.map(({ value }) => value).toSorted()).toEqual(['2', '3', '4', '5', '9'])
  const pages = []
  let after: Parameters<typeof findObservations>[0]['after'] | null
  do {
    const page = await findObservations({ asOf: then, limit: 2, ...(after && { after }) })
    pages.push(...page.observations)
    after = page.next
  } while (after)
  expect(pages).toEqual(whole)
})

test('as of the time after A all is as in a database into which only A was imported', { timeout: 120_000 }, () =>
  fc.assert(
    fc.asyncProperty(table, table, table, async (a, b, c) => {
      await empty()
      await importText(store, textOf(a))
      const onlyA = await everything()
      const then = await now()
      await importText(store, textOf(b))
      await importText(store, textOf(c))
      expect(await everything(then)).toEqual(onlyA)
    }),
    { numRuns: 12 },
  ),
)

test(
  'whatever was imported, taken back and imported again: as of every moment all is as it was seen then',
  { timeout: 240_000 },
  () =>
    fc.assert(
      fc.asyncProperty(history, async (steps) => {
        await empty()
        const seen: { at: Instant; all: unknown }[] = []
        await live(store, steps, async () => seen.push({ all: await everything(), at: await now() }))
        for (const { at, all } of seen) expect(await everything(at)).toEqual(all)
      }),
      { numRuns: 25 },
    ),
)
