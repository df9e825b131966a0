import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupSmall, squarify, wrapText } from '@/components/charts/treemap'

const box = { x: 0, y: 0, width: 6, height: 4 }

test('the example of the paper: 6, 6, 4, 3, 2, 2, 1 in a box of six by four', () => {
  const tiles = squarify(
    [6, 6, 4, 3, 2, 2, 1].map((value, i) => ({ id: String(i), value })),
    box,
  )
  const round = (number: number): number => Math.round(number * 100) / 100
  expect(tiles.map(({ x, y, width, height }) => [x, y, width, height].map(round))).toEqual([
    [0, 0, 3, 2],
    [0, 2, 3, 2],
    [3, 0, 1.71, 2.33],
    [4.71, 0, 1.29, 2.33],
    [3, 2.33, 1.2, 1.67],
    [4.2, 2.33, 1.2, 1.67],
    [5.4, 2.33, 0.6, 1.67],
  ])
})

test('what is nothing or less has no tile', () => {
  expect(
    squarify(
      [
        { id: 'a', value: 0 },
        { id: 'b', value: -3 },
      ],
      box,
    ),
  ).toEqual([])
  expect(
    squarify(
      [
        { id: 'a', value: 5 },
        { id: 'b', value: -3 },
      ],
      box,
    ),
  ).toMatchObject([{ id: 'a', width: 6, height: 4 }])
})

const values = fc.array(fc.double({ min: 0.001, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 40 })

test('areas stand to each other as the values, fill the box and do not overlap', () => {
  fc.assert(
    fc.property(
      values,
      fc.integer({ min: 50, max: 2000 }),
      fc.integer({ min: 50, max: 800 }),
      (list, width, height) => {
        const items = list.map((value, i) => ({ id: String(i), value }))
        const tiles = squarify(items, { x: 0, y: 0, width, height })
        const total = list.reduce((sum, value) => sum + value, 0)
        expect(tiles).toHaveLength(list.length)
        for (const tile of tiles) {
          const share = list[Number(tile.id)]! / total
          expect(Math.abs(tile.width * tile.height - share * width * height)).toBeLessThan(1e-6 * width * height)
          expect(tile.x).toBeGreaterThanOrEqual(-1e-6)
          expect(tile.y).toBeGreaterThanOrEqual(-1e-6)
          expect(tile.x + tile.width).toBeLessThanOrEqual(width + 1e-6)
          expect(tile.y + tile.height).toBeLessThanOrEqual(height + 1e-6)
        }
        const overlap = (a: (typeof tiles)[number], b: (typeof tiles)[number]): number =>
          Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
          Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y))
        for (const [i, a] of tiles.entries())
          for (const b of tiles.slice(i + 1)) expect(overlap(a, b)).toBeLessThan(1e-6 * width * height)
      },
    ),
    { numRuns: 60 },
  )
})

test('small values are put together, a single one is not, and nothing is lost', () => {
  const of = (...list: number[]) =>
    groupSmall(
      list.map((value, i) => ({ id: String(i), value })),
      0.05,
    )
  expect(of(90, 4, 3, 3)).toEqual({ shown: [{ id: '0', value: 90 }], small: ['1', '2', '3'], sum: 10 })
  expect(of(97, 3)).toMatchObject({ small: [], sum: 0 })
  fc.assert(
    fc.property(values, (list) => {
      const { shown, sum } = of(...list)
      const all = shown.reduce((total, { value }) => total + value, sum)
      const whole = list.reduce((total, value) => total + value, 0)
      expect(Math.abs(all - whole)).toBeLessThanOrEqual(1e-9 * whole)
    }),
  )
})

test('a text is broken between its words, or given up', () => {
  const measure = (text: string): number => text.length
  expect(wrapText('Mineral fuels and oils', 13, 2, measure)).toEqual(['Mineral fuels', 'and oils'])
  expect(wrapText('Mineral fuels and oils', 13, 1, measure)).toBeNull()
  expect(wrapText('Pharmaceuticals', 10, 3, measure)).toBeNull()
  expect(wrapText('27 Pharmaceuticals', 10, 3, measure)).toBeNull()
})
