import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compoundGrowth,
  grubelLloyd,
  herfindahl,
  normalisedBalance,
  normalisedHerfindahl,
  ratioOfShares,
} from '../../../lib/trade/comparison/indicators/formulas'
import { shuffled } from '../build-figures'

const positive = fc.double({ min: 1, max: 1e6, noNaN: true })
const amounts = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 40 })

describe('compound growth', () => {
  test('from 100 to 121 in two years is 10 % a year', () => {
    expect(compoundGrowth(121, 100, 2)).toBeCloseTo(0.1, 12)
  })
  test('compounds back to the value', () => {
    fc.assert(
      fc.property(positive, positive, fc.integer({ min: 1, max: 50 }), (value, base, years) => {
        const rate = compoundGrowth(value, base, years)!
        expect((base * (1 + rate) ** years) / value).toBeCloseTo(1, 6)
      }),
    )
  })
  test('needs both ends above zero and a year between them', () => {
    expect(compoundGrowth(0, 100, 2)).toBeNull()
    expect(compoundGrowth(100, 0, 2)).toBeNull()
    expect(compoundGrowth(100, 90, 0.5)).toBeNull()
  })
})

describe('Herfindahl-Hirschman', () => {
  test('of 50, 30 and 20 is 0.25 + 0.09 + 0.04', () => {
    expect(herfindahl([50, 30, 20])).toBeCloseTo(0.38, 12)
    // (√0.38 − √(1/3)) / (1 − √(1/3)) = (0.6164414 − 0.5773503) / 0.4226497
    expect(normalisedHerfindahl([50, 30, 20])).toBeCloseTo(0.0924906, 6)
  })
  test('lies between 1/n and 1, normalised between 0 and 1, in whatever order', () => {
    fc.assert(
      fc.property(
        amounts.chain((list) => fc.tuple(fc.constant(list), shuffled(list))),
        ([list, other]) => {
          const index = herfindahl(list)
          if (index === null) {
            expect(list.every((value) => value === 0)).toBe(true)
            return
          }
          expect(index).toBeGreaterThanOrEqual(1 / list.length - 1e-9)
          expect(index).toBeLessThanOrEqual(1 + 1e-9)
          expect(herfindahl(other)).toBeCloseTo(index, 9)
          const normalised = normalisedHerfindahl(list)
          if (list.length < 2) {
            expect(normalised).toBeNull()
            return
          }
          expect(normalised).toBeGreaterThanOrEqual(0)
          expect(normalised).toBeLessThanOrEqual(1 + 1e-9)
        },
      ),
    )
  })
  test('is 1/n where all are alike and 1 where one has all', () => {
    expect(herfindahl([7, 7, 7, 7])).toBe(0.25)
    expect(normalisedHerfindahl([7, 7, 7, 7])).toBe(0)
    expect(herfindahl([7, 0])).toBe(1)
    expect(normalisedHerfindahl([7, 0])).toBeCloseTo(1, 12)
  })
  test('of something negative or of nothing is none', () => {
    expect(herfindahl([5, -1])).toBeNull()
    expect(herfindahl([])).toBeNull()
  })
})

describe('Grubel-Lloyd', () => {
  test('of 100 against 60 and 20 against 40 is 1 − 60/220', () => {
    expect(
      grubelLloyd([
        { exports: 100, imports: 60 },
        { exports: 20, imports: 40 },
      ]),
    ).toBeCloseTo(160 / 220, 12)
  })
  test('lies between 0 and 1 and does not mind which way is which, nor the order', () => {
    const parts = fc.array(
      fc.record({ exports: fc.integer({ min: 0, max: 1e9 }), imports: fc.integer({ min: 0, max: 1e9 }) }),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(parts, (list) => {
        const index = grubelLloyd(list)
        if (index === null) return
        expect(index).toBeGreaterThanOrEqual(0)
        expect(index).toBeLessThanOrEqual(1)
        const turned = list.toReversed().map(({ exports, imports }) => ({ exports: imports, imports: exports }))
        expect(grubelLloyd(turned)).toBeCloseTo(index, 12)
      }),
    )
  })
  test('is 0 one way and 1 both ways alike', () => {
    expect(grubelLloyd([{ exports: 5, imports: 0 }])).toBe(0)
    expect(grubelLloyd([{ exports: 5, imports: 5 }])).toBe(1)
    expect(grubelLloyd([{ exports: 0, imports: 0 }])).toBeNull()
  })
})

describe('shares over shares', () => {
  test('30 of 100 over 10 % of the world is an advantage of 3', () => {
    expect(ratioOfShares(30, 100, 1000, 10_000)).toBeCloseTo(3, 12)
  })
  test('are 1 where the share is the world’s own, and nothing where the world has none', () => {
    fc.assert(
      fc.property(positive, positive, fc.double({ min: 0.001, max: 1, noNaN: true }), (whole, world, part) => {
        expect(ratioOfShares(part * whole, whole, part * world, world)).toBeCloseTo(1, 9)
      }),
    )
    expect(ratioOfShares(30, 100, 0, 10_000)).toBeNull()
    expect(ratioOfShares(30, 0, 1000, 10_000)).toBeNull()
  })
})

test('the normalised balance of 300 and 100 is 0.5, turned round −0.5, and lies between −1 and 1', () => {
  expect(normalisedBalance(300, 100)).toBe(0.5)
  fc.assert(
    fc.property(positive, positive, (exports, imports) => {
      const balance = normalisedBalance(exports, imports)!
      expect(Math.abs(balance)).toBeLessThanOrEqual(1)
      expect(normalisedBalance(imports, exports)).toBeCloseTo(-balance, 12)
    }),
  )
})
