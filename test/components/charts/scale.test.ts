import { describe, expect, test } from 'vitest'
import { bandDomain, lineRange, niceTicks, snugScale, startsAtZero, valueScale } from '../../../components/charts/scale'

describe('round ticks', () => {
  test.each([
    [0, 1849, 5, [0, 500, 1000, 1500, 2000]],
    [0, 0.3, 5, [0, 0.1, 0.2, 0.3]],
    [-21, 793, 5, [-200, 0, 200, 400, 600, 800]],
    [0, 173, 4, [0, 50, 100, 150, 200]],
    [980, 1020, 5, [980, 990, 1000, 1010, 1020]],
    [0, 24, 2, [0, 20, 40]],
    [0, 24, 1, [0, 25]],
  ])('from %d to %d in at most %d intervals', (min, max, most, ticks) => {
    expect(niceTicks(min, max, most)).toEqual(ticks)
  })

  test('one value alone still has a scale, and so has nothing but zeros', () => {
    expect(niceTicks(7, 7)).toEqual([0, 2, 4, 6, 8])
    expect(niceTicks(-7, -7)).toEqual([-8, -6, -4, -2, 0])
    expect(niceTicks(0, 0)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1])
  })

  test('no numbers, no ticks', () => {
    expect(niceTicks(NaN, 1)).toEqual([])
    expect(niceTicks(0, Infinity)).toEqual([])
    expect(valueScale([], { zero: true })).toBeNull()
  })
})

describe('where an axis begins', () => {
  test('bars always begin at zero', () => {
    expect(valueScale([980, 1020], { zero: true })).toEqual({
      low: 0,
      high: 1250,
      ticks: [0, 250, 500, 750, 1000, 1250],
    })
  })

  test('lines begin elsewhere only where zero would press them flat', () => {
    expect(startsAtZero(100, 173)).toBe(true)
    expect(startsAtZero(980, 1020)).toBe(false)
    expect(startsAtZero(-5, 1020)).toBe(true)
    expect(valueScale([800, 1000], { zero: false })?.low).toBe(800)
    expect(valueScale([100, 173], { zero: false })?.low).toBe(0)
  })
})

test('a change of a thousandth does not fill the panel: the axis of a line spans a tenth of its greatest value', () => {
  // 1 of 765: 38 below the middle, 38 above it, and outward to round numbers.
  const scale = valueScale([764.8, 765.8], { zero: false })
  expect(scale).toEqual({ low: 720, high: 820, ticks: [720, 740, 760, 780, 800, 820] })
  // 200 of 1000 are a fifth: nothing is added.
  expect(lineRange(800, 1000)).toEqual([800, 1000])
  // 40 of 1000 lack 60, half of them on each side.
  expect(lineRange(960, 1000)).toEqual([930, 1030])
  expect(lineRange(100, 173)).toEqual([0, 173])
})

describe('a low panel about zero', () => {
  test('a few small negative values do not take half of it', () => {
    expect(snugScale([-21, 793])).toEqual({ low: -21, high: 1000, ticks: [0, 1000] })
  })

  test('an end that the data nearly reach keeps its round tick', () => {
    expect(snugScale([-900, 793])).toEqual({ low: -1000, high: 1000, ticks: [-1000, 0, 1000] })
    expect(snugScale([-2100, 0])).toEqual({ low: -2100, high: 0, ticks: [-2000, 0] })
  })
})

test('two panels share one height: a scale fills its band of the axis exactly', () => {
  // 0 to 300 in the upper three quarters of 400 px: 0 stands 100 px from the bottom, 300 at the top.
  const [low, high] = bandDomain({ low: 0, high: 300, ticks: [] }, 0.25, 1)
  expect([low, high]).toEqual([-100, 300])
  // -50 to 50 in the lowest fifth: its top, 50, is at a fifth of 500.
  expect(bandDomain({ low: -50, high: 50, ticks: [] }, 0, 0.2)).toEqual([-50, 450])
})
