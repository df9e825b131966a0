import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutsAxis, linesDrawing, type LineLook } from '../../../components/charts/lines-drawing'
import { textWidth } from '../../../components/charts/text-width'
import { at } from '../../trade/build-figures'

const look = (key: string, numbers: (number | null)[], detail = 'IMF'): LineLook => ({
  ...{ key, name: `Morocco – ${key}`, detail, colour: 'black', numbers },
})
const PERIODS = ['2018', '2019', '2020'].map(at)
const options = { locale: 'en', tickText: String } as const

test('names stand at the right ends without covering each other, in the order of the last values', () => {
  const lines = [look('RUS', [1, 2, 100]), look('FRA', [5, 6, 101]), look('ESP', [9, 50, null])]
  const { labels, right, width } = linesDrawing(lines, PERIODS, { ...options, width: 1200 })!
  expect(right).toBeLessThan(width)
  const ordered = labels.toSorted((a, b) => a.y - b.y)
  expect(ordered.map(({ line }) => line.key)).toEqual(['FRA', 'RUS', 'ESP'])
  for (let i = 1; i < ordered.length; i++) expect(ordered[i]!.y - ordered[i - 1]!.y).toBeGreaterThanOrEqual(30)
})

test('a telephone has no room for names at the ends', () => {
  expect(linesDrawing([look('RUS', [1, 2, 3])], PERIODS, { ...options, width: 358 })!.labels).toEqual([])
})

test('every figure lies inside the chart, whatever the figures', () => {
  const numbers = fc.array(fc.option(fc.double({ min: -1e12, max: 1e12, noNaN: true })), { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(
      fc.array(numbers, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 280, max: 1440 }),
      (all, width) => {
        const lines = all.map((each, i) => look(String(i), each))
        const drawing = linesDrawing(lines, PERIODS, { ...options, width })
        const known = all.flat().filter((number) => number !== null)
        if (!drawing) {
          expect(known).toEqual([])
          return
        }
        for (const number of known) {
          expect(drawing.y(number)).toBeGreaterThanOrEqual(drawing.top - 0.01)
          expect(drawing.y(number)).toBeLessThanOrEqual(drawing.bottom + 0.01)
        }
        expect(drawing.x(2)).toBeLessThanOrEqual(drawing.right)
      },
    ),
  )
})

test('an axis that begins away from zero is one of lines that lie close together', () => {
  expect(cutsAxis([look('RUS', [764, 765, 766])])).toBe(true)
  expect(cutsAxis([look('RUS', [100, 500, 766])])).toBe(false)
  expect(cutsAxis([])).toBe(false)
})

test('lines that a dash tells apart have a piece of themselves before their names, and the room for it', () => {
  const plain = linesDrawing([look('RUS', [1, 2, 3])], PERIODS, { ...options, width: 1200 })!
  const dashed = linesDrawing(
    [look('RUS', [1, 2, 3]), { ...look('RUS', [2, 3, 4]), key: 'other', dash: '6 4' }],
    PERIODS,
    {
      ...options,
      width: 1200,
    },
  )!
  expect(plain.sample).toBe(0)
  expect(dashed.sample).toBeGreaterThan(0)
  expect(plain.right - dashed.right).toBeGreaterThan(dashed.sample)
})

test('a name that has no room is cut off within the chart', () => {
  const long = look('RUS', [1, 2, 3], 'International trade in goods: aggregated data')
  const drawing = linesDrawing([long, { ...long, key: 'other', dash: '6 4' }], PERIODS, { ...options, width: 700 })!
  for (const { texts } of drawing.labels)
    for (const text of texts) expect(drawing.right + 8 + drawing.sample + 6 + textWidth(text)).toBeLessThanOrEqual(700)
  expect(drawing.labels[0]!.texts[1]).toMatch(/^International .*…$/)
  const [wide] = linesDrawing([long], PERIODS, { ...options, width: 1440 })!.labels
  expect(wide!.texts[1]).toMatch(/data$/)
})
