import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outlierLimit } from '@/lib/trade/comparison/outliers'

// Quartiles of the eight usual ones: 0.0 and 0.2; the fence of 0.8 gives way to +200 %.
const USUAL = [-0.2, -0.1, 0, 0.05, 0.1, 0.2, 0.25, 0.3]

test('among years of −20 to +30 %, +4,300 % is an outlier, and the axis need reach no further than +30 %', () => {
  expect(outlierLimit([...USUAL, 43])).toBe(0.3)
})

test('an outlier that leaves the rest readable is drawn where it is: +350 %', () => {
  expect(outlierLimit([...USUAL, 3.5])).toBeNull()
  expect(outlierLimit([...USUAL, 3.5, 43])).toBe(0.3)
})

test('up to +200 % nothing is, and neither is anything among a few', () => {
  expect(outlierLimit([...USUAL, 2])).toBeNull()
  expect(outlierLimit([0.1, 0.2, 43])).toBeNull()
})

test('where growth is wild every year, a wild year is none: quartiles of 1 and 5, a fence of 17', () => {
  const wild = [0, 1, 1, 2, 3, 4, 5, 5, 16]
  expect(outlierLimit(wild)).toBeNull()
  expect(outlierLimit([...wild, 90])).toBe(16)
})

test('never more than a quarter lies beyond, and there is always an axis', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1, max: 1e4, noNaN: true })), (growths) => {
      const limit = outlierLimit(growths)
      if (limit === null) return
      expect(limit).toBeGreaterThan(0)
      expect(growths.filter((growth) => growth > limit).length).toBeLessThanOrEqual(growths.length / 4)
    }),
  )
})
