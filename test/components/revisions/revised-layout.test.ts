import fc from 'fast-check'
import { expect, test } from 'vitest'
import { revisedLayout, type RevisedItem } from '@/components/revisions/revised-layout'

const item = (first: number | null, latest: number | null, i: number): RevisedItem => ({
  ...{ key: String(i), period: 'September 2024', first, latest, change: '+12.3 %', words: '', events: '', href: '' },
})
const value = fc.option(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { nil: null })

test('every value lies between the period and the change, rows below each other, on a telephone too', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 24 }),
      fc.constantFrom(358, 1203),
      (values, width) => {
        const layout = revisedLayout(
          values.map(([first, latest], i) => item(first, latest, i)),
          width,
        )
        for (const each of values.flat()) {
          if (each === null) continue
          expect(layout.x(each)).toBeGreaterThanOrEqual(layout.left - 0.01)
          expect(layout.x(each)).toBeLessThanOrEqual(width - layout.right + 0.01)
        }
        expect(layout.y(values.length - 1)).toBeLessThan(layout.height)
        expect(layout.y(1) - layout.y(0)).toBeGreaterThanOrEqual(24)
      },
    ),
  )
})

test('a larger value lies further to the right', () => {
  const layout = revisedLayout([item(100, 110, 0), item(90, 95, 1)], 800)
  expect(layout.x(110)).toBeGreaterThan(layout.x(100))
  expect(layout.x(100)).toBeGreaterThan(layout.x(90))
})
