import fc from 'fast-check'
import { expect, test } from 'vitest'
import { waterfall } from '@/components/charts/waterfall'
import { breakdown } from '@/lib/trade/breakdown'
import { anyAmount, at } from '../../trade/build-figures'
import { valueOf } from './part-figures'

const [period, against] = [at('2020'), at('2019')]
const parts = (figures: Readonly<Record<string, readonly [string | null, string | null]>>) =>
  Object.entries(figures).map(([id, [value, base]]) => ({
    id,
    value: valueOf(period, value),
    against: valueOf(against, base),
  }))

test('a growth of 20 % is climbed in steps: gains first, then losses, then what is in no part', () => {
  // 100 to 120: fuels +15, food +10, metals -8, 3 more not allocated (7 of 100, then 10 of 120).
  const whole = { value: valueOf(period, '120'), against: valueOf(against, '100') }
  const figures = parts({ 27: ['65', '50'], 10: ['33', '23'], 72: ['12', '20'] })
  const found = waterfall(breakdown(period, against, whole, figures), 8)!
  expect(found.steps.map(({ id, from, to }) => [id, +from.toFixed(6), +to.toFixed(6)])).toEqual([
    ['27', 0, 0.15],
    ['10', 0.15, 0.25],
    ['72', 0.25, 0.17],
    ['rest', 0.17, 0.2],
    ['total', 0, 0.2],
  ])
  expect([found.low, +found.high.toFixed(6)]).toEqual([0, 0.25])
})

test('beyond the most that are asked for the others are one step that says how many they are', () => {
  const whole = { value: valueOf(period, '15'), against: valueOf(against, '10') }
  const figures = parts({ a: ['6', '3'], b: ['4', '3'], c: ['3', '2'], d: ['2', '2'] })
  const found = waterfall(breakdown(period, against, whole, figures), 1)!
  expect(found.steps.map(({ id, count }) => [id, count])).toEqual([
    ['a', 1],
    ['others', 3],
    ['total', 1],
  ])
  expect(found.steps[1]!.contribution).toBeCloseTo(0.2, 12)
})

test('there is none without a growth rate', () => {
  const whole = { value: valueOf(period, '15'), against: valueOf(against, null) }
  expect(waterfall(breakdown(period, against, whole, parts({ a: ['6', '3'] })), 8)).toBeNull()
})

test('whatever the figures, the steps join and end at the growth of the whole', () => {
  const side = fc.option(anyAmount, { freq: 6 })
  fc.assert(
    fc.property(
      anyAmount,
      anyAmount,
      fc.array(fc.tuple(side, side), { maxLength: 20 }),
      fc.nat(10),
      (value, base, list, most) => {
        const whole = { value: valueOf(period, value), against: valueOf(against, base) }
        const figures = parts(Object.fromEntries(list.map((pair, i) => [`p${i}`, pair])))
        const found = waterfall(breakdown(period, against, whole, figures), most)
        fc.pre(found !== null)
        const steps = found.steps.slice(0, -1)
        const total = found.steps.at(-1)!
        const scale = Math.max(1, ...steps.map(({ contribution }) => Math.abs(contribution)))
        steps.forEach((step, i) => expect(step.from).toBe(i === 0 ? 0 : steps[i - 1]!.to))
        expect(Math.abs((steps.at(-1)?.to ?? 0) - total.to) / scale).toBeLessThan(1e-6)
        for (const { from, to } of found.steps) {
          expect(Math.min(from, to)).toBeGreaterThanOrEqual(found.low)
          expect(Math.max(from, to)).toBeLessThanOrEqual(found.high)
        }
      },
    ),
  )
})
