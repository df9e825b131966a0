import { describe, expect, test } from 'vitest'
import { barRects, rectsPath, splitByMark } from '../../../components/charts/bar-slots'
import { chartMagnitude } from '../../../components/charts/chart-magnitude'
import { timeGeometry } from '../../../components/charts/time-geometry'
import { timeLayout } from '../../../components/charts/time-layout'
import { timeChartModel } from '../../../components/charts/time-rows'
import { figure, point } from './chart-figures'

const full = (year: number, x: string, m: string, t: string, b: string) => {
  const p = String(year)
  return point(p, { X: figure(p, x), M: figure(p, m), T: figure(p, t), B: figure(p, b) })
}
const points = [
  full(2019, '772500000', '506000000', '1278500000', '266500000'),
  full(2020, '780900000', '393000000', '1173900000', '387900000'),
]
const layoutOf = (width: number, bars = false) =>
  timeLayout(timeChartModel(points, null), { width, bars, locale: 'en', endLabels: { X: ['Exports'] } })

describe('the layout of the chart over time', () => {
  test('counts in millions while four digits do: 1,173.9 beside 393.0', () => {
    expect(chartMagnitude(['1173900000', '393000000'])).toBe(6)
    expect(chartMagnitude(['12000000000'])).toBe(9)
    expect(chartMagnitude(['173', '100', null])).toBe(0)
    expect(layoutOf(1000).magnitude).toBe(6)
  })

  test('prints few round values, the unit left to the line above', () => {
    const layout = layoutOf(1000)
    expect(layout.main?.ticks.map(({ text }) => text)).toEqual(['0', '500', '1,000', '1,500'])
    expect(layout.balance?.ticks.map(({ text }) => text)).toEqual(['0', '200', '400'])
  })

  test('draws both panels inside the plot: zero of the upper one above the top of the lower one', () => {
    const layout = layoutOf(1000)
    const { y, top, bottom } = timeGeometry(layout, 1000, 2)
    expect(y(layout.main!, 1_500_000_000)).toBeCloseTo(top, 6)
    expect(y(layout.balance!, 0)).toBeCloseTo(bottom, 6)
    expect(y(layout.main!, 0)).toBeLessThan(y(layout.balance!, 400_000_000))
  })

  test('gives up bars that would be too thin to read', () => {
    expect(layoutOf(1000, true).bars).toBe(true)
    expect(layoutOf(100, true).bars).toBe(false)
  })
})

describe('bars', () => {
  const place = { slot: 40, group: 0, of: 1, x: (index: number) => 20 + index * 40, y: (value: number) => 100 - value }

  test('stand on zero and hang from it', () => {
    const [up, down] = barRects([50, -20], place)
    expect(up).toMatchObject({ y: 50, height: 50 })
    expect(down).toMatchObject({ y: 100, height: 20 })
  })

  test('have no bar where there is no value', () => {
    expect(barRects([10, null, 10], place).map(({ index }) => index)).toEqual([0, 2])
  })

  test('two in a period stand side by side', () => {
    const [first] = barRects([10], { ...place, of: 2 })
    const [second] = barRects([10], { ...place, of: 2, group: 1 })
    expect(second!.x - (first!.x + first!.width)).toBeCloseTo(1, 6)
  })

  test('plain ones are one path, marked ones are apart', () => {
    const rects = barRects([10, 20], { ...place, slot: 25 })
    const { plain, marked } = splitByMark(rects, [{ index: 1, value: 20, mark: 'partial' }])
    expect(rectsPath(plain)).toBe('M11 90h18v10h-18Z')
    expect(marked).toMatchObject([{ index: 1, mark: 'partial' }])
  })
})
