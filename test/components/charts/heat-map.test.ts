import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HEAT_STEPS, heatMap, stepOf } from '@/components/charts/heat-map'
import { anyCells, cells, months } from '../../trade/build-figures'

test('months stand in their year, missing ones have no colour', () => {
  const map = heatMap(months('2023-11', ['10', '20', null, '50']))!
  expect(map.years.map(({ year }) => year)).toEqual([2023, 2024])
  expect(map.years[0]!.months.map(({ step }) => step)).toEqual([...Array.from({ length: 10 }, () => null), 1, 2])
  expect(map.years[1]!.months[0]!.value.value).toBeNull()
  expect(map.limits).toEqual([0, 10, 20, 30, 40, 50])
  expect(map.years[1]!.months[1]!.step).toBe(4)
})

test('years and half-years alone are no months', () => {
  expect(heatMap(cells({ '2023': '12', '2024-S1': '6' }))).toBeNull()
})

test('a limit belongs to the class above it, the greatest to the last', () => {
  expect([0, 9.9, 10, 49, 50].map((value) => stepOf(value, [0, 10, 20, 30, 40, 50]))).toEqual([0, 0, 1, 4, 4])
})

test('a greater month never has a lower class, and no class is beyond the last', () => {
  fc.assert(
    fc.property(anyCells, (list) => {
      const map = heatMap(list)
      fc.pre(map !== null)
      const known = map.years.flatMap((year) => year.months).filter(({ step }) => step !== null)
      known.sort((a, b) => Number(a.value.value) - Number(b.value.value))
      expect(map.limits.length - 1).toBeLessThanOrEqual(HEAT_STEPS)
      known.forEach(({ step }, i) => {
        expect(step!).toBeLessThan(HEAT_STEPS)
        if (i > 0) expect(step!).toBeGreaterThanOrEqual(known[i - 1]!.step!)
      })
    }),
  )
})
