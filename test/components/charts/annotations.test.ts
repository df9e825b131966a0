import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  annotationPlaces,
  drawnAnnotations,
  placeAnnotations,
  wordsWithin,
  type Annotation,
} from '@/components/charts/annotations'
import { textWidth } from '@/components/charts/text-width'
import { periodsBetween } from '@/lib/trade/period'

const annotation = (month: number, word: string, id = `${month}`): Annotation => ({
  id,
  month,
  word,
  date: '',
  text: '',
  source: { publisher: '', url: null },
})
const years = periodsBetween(2010 * 12, 2020 * 12, 'A')
const geometry = { left: 100, right: 1100, slot: 100 }

test('a line stands at its month: January where the year begins, July in its middle', () => {
  const placed = placeAnnotations([annotation(2012 * 12, 'a'), annotation(2013 * 12 + 6, 'b')], years, geometry)
  expect(placed.map(({ x }) => x)).toEqual([300, 450])
})

test('outside of the range there is none, and near the right end the word stands to the left', () => {
  expect(placeAnnotations([annotation(2009 * 12, 'a'), annotation(2020 * 12, 'b')], years, geometry)).toEqual([])
  const [placed] = placeAnnotations([annotation(2019 * 12 + 11, 'Publication stops')], years, geometry)
  expect(placed!.wordX + textWidth('Publication stops')).toBeLessThan(placed!.x)
})

test('of two that stand close each word keeps to its side, so that no line crosses a word', () => {
  const two = [0, 1].map((month) => annotation(2014 * 12 + month, 'Food import ban'))
  const [before, after] = placeAnnotations(two, years, geometry)
  expect([before!.row, after!.row]).toEqual([0, 0])
  expect(before!.wordX).toBeLessThan(before!.x)
  expect(after!.wordX).toBeGreaterThan(after!.x)
})

test('of more than have room the next takes the line above, and the last has no word', () => {
  const four = [0, 1, 2, 3].map((month) => annotation(2014 * 12 + month, 'Food import ban'))
  expect(placeAnnotations(four, years, geometry).map(({ row }) => row)).toEqual([0, 0, 1, null])
})

test('words of one line never overlap and stay in the chart', () => {
  const months = fc.uniqueArray(fc.integer({ min: 2010 * 12, max: 2020 * 12 - 1 }), { maxLength: 12 })
  fc.assert(
    fc.property(months, fc.integer({ min: 180, max: 1200 }), (list, right) => {
      const box = { left: 40, right, slot: (right - 40) / years.length }
      const sorted = list.toSorted((a, b) => a - b).map((month) => annotation(month, 'Publication stops'))
      const placed = placeAnnotations(sorted, years, box).filter(({ row }) => row !== null)
      for (const [i, a] of placed.entries()) {
        expect(a.wordX).toBeGreaterThanOrEqual(40)
        expect(a.wordX + textWidth(a.word)).toBeLessThanOrEqual(right + 1e-6)
        for (const b of placed.slice(i + 1)) {
          if (a.row !== b.row) continue
          const apart = a.wordX + textWidth(a.word) < b.wordX || b.wordX + textWidth(b.word) < a.wordX
          expect(apart).toBe(true)
        }
      }
    }),
  )
})

test('in a small chart without words a mark stands at its part of the width', () => {
  const marks = [annotation(2012 * 12, 'a'), annotation(2013 * 12 + 6, 'b'), annotation(2030 * 12, 'c')]
  // The third and the middle of the fourth of ten years.
  expect(annotationPlaces(marks, years).map(({ at }) => at)).toEqual([20, 35])
})

test('what happened in a period is named with it, and not with the next', () => {
  const two = [annotation(2014 * 12 + 6, 'Sanctions'), annotation(2014 * 12 + 7, 'Food import ban')]
  expect(wordsWithin(two, { first: 2014 * 12, months: 12 })).toBe('Sanctions, Food import ban')
  expect(wordsWithin(two, { first: 2014 * 12 + 6, months: 1 })).toBe('Sanctions')
  expect(wordsWithin(two, { first: 2015 * 12, months: 12 })).toBe('')
})

test('where events are hidden the breaks of the figures stay, so that no line joins two editions without a mark', () => {
  const edition = { ...annotation(2017 * 12, 'HS 2017'), isBreak: true }
  const items = [annotation(2014 * 12, 'Food import ban'), edition]
  const onToggle = () => undefined
  expect(drawnAnnotations({ items, shown: true, onToggle })).toEqual(items)
  const hidden = drawnAnnotations({ items, shown: false, onToggle })
  expect(hidden).toEqual([edition])
  expect(drawnAnnotations({ items, shown: false, onToggle })).toBe(hidden)
  expect(drawnAnnotations(undefined)).toEqual([])
})
