import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeSlope, slopeEnds, slopeHeight, slopeLines } from '@/components/charts/slope'
import { breakdown } from '@/lib/trade/breakdown'
import { at } from '../../trade/build-figures'
import { valueOf } from './part-figures'

const [period, against] = [at('2020'), at('2019')]
const of = (figures: readonly (readonly [string | null, string | null])[]) =>
  breakdown(
    period,
    against,
    { value: valueOf(period, '100'), against: valueOf(against, '100') },
    figures.map(([value, base], i) => ({
      id: String(i),
      value: valueOf(period, value),
      against: valueOf(against, base),
    })),
  )
const box = { top: 20, bottom: 220, lineHeight: 16 }

test('a line runs from the value of one period to that of the other, zero at the bottom', () => {
  const [line] = placeSlope(slopeLines(of([['50', '100']]), 8), box)
  expect([line!.start!.y, line!.end!.y]).toEqual([20, 120])
})

test('the largest in either period are drawn, and a part that is in one of them only has one end', () => {
  const lines = slopeLines(
    of([
      ['1', '90'],
      ['5', '6'],
      [null, '40'],
      [null, null],
    ]),
    2,
  )
  expect(lines.map(({ id, before, after }) => [id, before, after])).toEqual([
    ['0', 90, 1],
    ['2', 40, null],
  ])
  expect(placeSlope(lines, box)[1]!.end).toBeNull()
})

test('labels of one side never overlap and stay in the picture', () => {
  const amount = fc.option(fc.integer({ min: 0, max: 1000 }).map(String), { freq: 8 })
  fc.assert(
    fc.property(fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 14 }), (figures) => {
      const lines = slopeLines(of(figures), 10)
      const bottom = slopeHeight(lines, 16) - 24
      for (const side of ['start', 'end'] as const) {
        const ys = placeSlope(lines, { top: 24, bottom, lineHeight: 16 }).flatMap((line) => line[side]?.labelY ?? [])
        ys.sort((a, b) => a - b)
        for (let i = 1; i < ys.length; i++) expect(ys[i]! - ys[i - 1]!).toBeGreaterThanOrEqual(16 - 1e-9)
        for (const y of ys) expect(y).toBeLessThanOrEqual(bottom + 1e-9)
        for (const y of ys) expect(y).toBeGreaterThanOrEqual(24 - 1e-9)
      }
    }),
  )
})

test('parts with a complete figure of one period only, and of neither, are known by name', () => {
  const parts = of([
    ['1', '90'],
    [null, '40'],
    ['7', null],
    [null, null],
  ])
  const { one, none } = slopeEnds(parts)
  expect(one.toSorted()).toEqual(['1', '2'])
  expect(none).toEqual(['3'])
})
