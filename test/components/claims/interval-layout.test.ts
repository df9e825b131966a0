import { expect, test } from 'vitest'
import type { IntervalPlot } from '@/components/claims/chart-data'
import { intervalLayout } from '@/components/claims/interval-layout'

const row = (name: string, value: number, differs: string | null = null) => ({
  ...{ key: name, name, value, differs, reporter: 'Russia', exact: String(value), text: String(value), within: false },
  codes: { source: 's', reporter: 'RUS', partner: 'MAR', flow: 'X', unit: 'USD', valuation: 'FOB' },
})
const plot = (rows: IntervalPlot['rows'], low: number | null, high: number | null): IntervalPlot => ({
  ...{ aspect: 'level', kind: 'level', unit: 'USD', stated: '766', range: '765.5 to 766.5', point: 766 },
  ...{ rows, low, high },
})

const FAR = plot([row('IMF', 780.9), row('UN', 765.8), row('mirror', 1622.7, 'mirror')], 765.5, 766.5)

test('the axis is drawn for the statement and the direct series; what lies far off stands at the edge', () => {
  const { x, beyond, ticks, left, right } = intervalLayout(FAR, 1200)
  expect([beyond(780.9), beyond(765.8), beyond(1622.7), beyond(1)]).toEqual([null, null, 'after', 'before'])
  expect(ticks.at(-1)).toBeLessThan(800)
  expect([x(1622.7), x(1)]).toEqual([right, left])
  expect(x(765.5)).toBeLessThan(x(766.5))
})

test('where no series is direct the axis holds the others', () => {
  const { beyond } = intervalLayout(plot([row('mirror', 1622.7, 'mirror')], 765.5, 766.5), 1200)
  expect(beyond(1622.7)).toBeNull()
})

test('an interval without an end, and one figure that is the stated one, still have an axis', () => {
  expect(intervalLayout(plot([row('IMF', 900)], 766, null), 1200).beyond(900)).toBeNull()
  const { ticks } = intervalLayout(plot([row('IMF', 766)], 766, 766), 1200)
  expect(ticks.length).toBeGreaterThan(1)
})

test('on a narrow screen names stand above their marks, one below the other', () => {
  const narrow = intervalLayout(FAR, 358)
  expect(narrow.stacked).toBe(true)
  expect(narrow.y(1) - narrow.y(0)).toBeGreaterThanOrEqual(60)
  expect(narrow.y(2)).toBeLessThan(narrow.bottom)
  expect(narrow.right - narrow.left).toBeGreaterThan(300)
})
