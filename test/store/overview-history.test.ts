import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { closeDatabase } from '../../lib/store/database'
import { commitImport } from '../../lib/store/import-commit'
import { revertImport } from '../../lib/store/import-revert'
import type { ImportStore } from '../../lib/store/import-store'
import { overviewsKnown } from '../../lib/store/overview-history'
import { findPairs } from '../../lib/store/pairs'
import { findPairsThen, workOutPairs } from '../../lib/store/pairs-then'
import { findSources } from '../../lib/store/sources'
import { findSourcesThen, workOutCoverage } from '../../lib/store/sources-then'
import type { Instant } from '../../lib/trade/as-of'
import type { PairFigures } from '../../lib/trade/pair-figures'
import { overviewOf } from '../../lib/trade/pair-overview'
import { history, live } from './generated-history'
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
const empty = () => store.pool.query('TRUNCATE source, import, observation, revision, sector_total CASCADE')
beforeEach(empty)

const x = (product: string, value: string, period = '2020'): string => line('X', product, period, value)
const now = (): Promise<Instant> => clockOf(store)
/** What a list shows of each pair; how many parts a total leaves out it does not show, and does not keep. */
const latest = (pairs: readonly PairFigures[]) =>
  pairs.map((pair) => {
    const overview = overviewOf(pair)
    const { value, growth } = overview?.summary ?? {}
    return [pair.reporter, pair.partner, overview?.period, overview?.flow, value?.value, growth]
  })
/** What the lists say, but for when a source came: an import that was taken back has left no time for that. */
const lists = async (asOf?: Instant) => ({
  pairs: (asOf ? await findPairsThen(asOf) : await findPairs()).map(({ reporter, partner, lines }) => ({
    reporter,
    partner,
    lines,
  })),
  covers: (asOf ? await findSourcesThen(asOf) : await findSources()).flatMap(({ covers }) => covers),
})

test('a list says what it said that day: 100, then 120 with a second product, then 100 and one again', async () => {
  await importText(store, file(x('TOTAL', '100'), x('27', '30')))
  const first = await now()
  const { id } = await importText(store, file(x('TOTAL', '120'), x('30', '5')))
  const second = await now()
  await revertImport(store, id)
  const said = async (asOf: Instant) => {
    const { pairs, covers } = await lists(asOf)
    return [pairs[0]?.lines[0]?.parts.TOTAL?.[0]?.value, covers[0]?.observations, covers[0]?.products]
  }
  expect(await said(first)).toEqual(['100', 2, 1])
  expect(await said(second)).toEqual(['120', 3, 2])
  expect(await said(await now())).toEqual(['100', 2, 1])
})

test('taking back one flow leaves the other, with the products that the source has left', async () => {
  await importText(store, file(x('27', '30')))
  const { id } = await importText(store, file(line('M', '30', '2020', '5')))
  expect((await lists()).covers).toMatchObject([{ flows: ['M', 'X'], observations: 2, products: 2 }])
  await revertImport(store, id)
  expect((await lists()).covers).toMatchObject([{ flows: ['X'], observations: 1, products: 1 }])
})

test('a time of which no list was kept is worked out from the figures', async () => {
  const before = await now()
  await importText(store, file(x('TOTAL', '100'), x('27', '30')))
  const first = await now()
  await store.pool.query('DELETE FROM overview_history')
  await importText(store, file(x('TOTAL', '120')))
  const second = await now()
  expect([await overviewsKnown(first), await overviewsKnown(second)]).toEqual([false, true])
  expect((await lists(before)).pairs).toEqual([])
  expect((await lists(first)).pairs[0]?.lines[0]?.parts.TOTAL?.[0]?.value).toBe('100')
  expect((await lists(first)).covers).toMatchObject([{ observations: 2, products: 1 }])
  expect((await lists(second)).pairs[0]?.lines[0]?.parts.TOTAL?.[0]?.value).toBe('120')
})

test('two values of one observation that were both taken back since count once, and the later one stood', async () => {
  const earlier = await importText(store, file(x('27', '30')))
  const later = await importText(store, file(x('27', '40')))
  const then = await now()
  // Taken back and written again, the later one replaces the earlier one twice: both stood at that time then.
  await revertImport(store, later.id)
  await commitImport(store, later.id)
  await revertImport(store, earlier.id)
  expect(await workOutCoverage(then)).toMatchObject([{ observations: 1, products: 1 }])
  expect((await workOutPairs(then))[0]?.lines[0]?.parts.TOTAL?.[0]?.value).toBe('40')
  expect((await lists(then)).covers).toMatchObject([{ observations: 1, products: 1 }])
})

test(
  'whatever was imported, taken back and imported again: lists kept are lists seen, and as worked out from the figures',
  { timeout: 240_000 },
  () =>
    fc.assert(
      fc.asyncProperty(history, async (steps) => {
        await empty()
        const seen: { at: Instant; all: unknown }[] = []
        await live(store, steps, async () => seen.push({ all: await lists(), at: await now() }))
        for (const { at, all } of seen) {
          const kept = await lists(at)
          expect(kept).toEqual(all)
          expect(latest(await findPairsThen(at))).toEqual(latest(await workOutPairs(at)))
          expect(await workOutCoverage(at)).toMatchObject(
            kept.covers.map(({ reporter, observations, products }) => ({ reporter, observations, products })),
          )
        }
      }),
      { numRuns: 25 },
    ),
)
