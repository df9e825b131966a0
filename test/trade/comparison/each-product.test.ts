import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakdown } from '../../../lib/trade/breakdown'
import { productIndicators } from '../../../lib/trade/comparison/indicators/each-product'
import { grubelLloyd } from '../../../lib/trade/comparison/indicators/formulas'
import type { ProductParts } from '../../../lib/trade/comparison/indicators/indicator'
import { nothingFor, type PeriodValue } from '../../../lib/trade/tiling'
import { at } from '../build-figures'

const complete = (value: number): PeriodValue => ({
  ...nothingFor(at('2022')),
  value: String(value),
  status: 'A',
  have: 12,
})
const incomplete = (value: number): PeriodValue => ({ ...complete(value), have: 5 })
const nothing = nothingFor(at('2021'))

/** A flow split by chapter: `rest` is what the total holds beyond the parts. */
function split(values: Readonly<Record<string, number | PeriodValue>>, rest = 0): ProductParts {
  const parts = Object.entries(values).map(([id, value]) => ({
    id,
    value: typeof value === 'number' ? complete(value) : value,
    against: nothing,
  }))
  const total = complete(parts.reduce((sum, { value }) => sum + Number(value.value), rest))
  return {
    ...{ by: 'chapter', source: 'customs', editions: ['H6'] },
    breakdown: breakdown(at('2022'), at('2021'), { value: total, against: nothing }, parts),
  }
}

test('the most traded first, each with its share, what goes both ways, and its advantage', () => {
  const found = productIndicators({
    X: split({ '27': 10, '31': 30 }, 10),
    M: split({ '31': 10, '10': 5 }),
    ofReporter: split({ '27': 100, '31': 300 }, 100),
    whole: split({ '27': 4000, '31': 1000 }, 5000),
  })
  expect(found).toMatchObject([
    // 30 of 50; 1 − 20 / 40; 60 % against 10 %.
    {
      id: '31',
      exportShare: 0.6,
      importShare: expect.closeTo(2 / 3, 12),
      intraIndustry: 0.5,
      advantage: expect.closeTo(6, 12),
    },
    // One way only; 20 % against 40 %.
    { id: '27', imports: null, importShare: null, intraIndustry: 0, advantage: expect.closeTo(0.5, 12) },
    // A fifth of the exports is in no chapter: chapter 10 may be in it, so nobody knows whether it goes one way.
    { id: '10', exports: null, intraIndustry: null, advantage: null },
  ])
})

test('what a direction does not list is trade one way only where 95 % of that direction are listed', () => {
  const twoWays = (rest: number): (number | null)[] =>
    productIndicators({
      X: split({ '31': 100 - rest }, rest),
      M: split({ '31': 50, '10': 5 }),
      ofReporter: null,
      whole: null,
    }).map(({ intraIndustry }) => intraIndustry)
  // 1 − 45 / 145 and, of what only one lists, 0: 5 of 100 may be left over, 6 may not.
  expect(twoWays(5)).toEqual([expect.closeTo(100 / 145, 12), 0])
  // 1 − 44 / 144
  expect(twoWays(6)).toEqual([expect.closeTo(100 / 144, 12), null])
})

test('a value of 5 of 12 months gives no ratio, and neither does a world that is not split', () => {
  const [found] = productIndicators({
    ...{ X: split({ '31': incomplete(30) }), M: split({ '31': 10 }) },
    ...{ ofReporter: null, whole: split({ '31': 1000 }) },
  })
  expect(found).toMatchObject({ id: '31', intraIndustry: null, advantage: null })
})

const amounts = fc.dictionary(fc.constantFrom('01', '27', '31', '84', '87'), fc.integer({ min: 1, max: 1e9 }), {
  minKeys: 1,
  noNullPrototype: true,
})

test('weighted by their trade, the products’ Grubel-Lloyd add up to the one of all of them', () => {
  fc.assert(
    fc.property(amounts, amounts, (sent, received) => {
      const found = productIndicators({ X: split(sent), M: split(received), ofReporter: null, whole: null })
      const trade = found.map(({ exports, imports }) => Number(exports?.value ?? 0) + Number(imports?.value ?? 0))
      const all = trade.reduce((sum, each) => sum + each, 0)
      const weighted = found.reduce((sum, { intraIndustry }, i) => sum + (intraIndustry! * trade[i]!) / all, 0)
      const ids = new Set([...Object.keys(sent), ...Object.keys(received)])
      const direct = grubelLloyd([...ids].map((id) => ({ exports: sent[id] ?? 0, imports: received[id] ?? 0 })))
      expect(weighted).toBeCloseTo(direct!, 9)
    }),
  )
})

test('weighted by the world’s shares, advantages add up to 1 where both are split without a rest', () => {
  fc.assert(
    fc.property(amounts, fc.infiniteStream(fc.integer({ min: 1, max: 1e9 })), (own, more) => {
      const ids = Object.keys(own)
      const world = Object.fromEntries(ids.map((id) => [id, own[id]! + Number(more.next().value)]))
      const whole = Object.values(world).reduce((sum, each) => sum + each, 0)
      const found = productIndicators({ X: split(own), M: null, ofReporter: split(own), whole: split(world) })
      const sum = found.reduce((all, { id, advantage }) => all + (advantage! * world[id]!) / whole, 0)
      expect(sum).toBeCloseTo(1, 9)
    }),
  )
})
