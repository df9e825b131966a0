import { expect, test } from 'vitest'
import { spreadLabels } from '../../../components/charts/end-labels'

const spread = (labels: [string, number, number][], top = 0, bottom = 300) =>
  Object.fromEntries(
    spreadLabels(
      labels.map(([id, y, height]) => ({ id, y, height })),
      top,
      bottom,
    ),
  )

test('labels with room stay where they belong', () => {
  expect(
    spread([
      ['X', 50, 30],
      ['M', 200, 30],
    ]),
  ).toEqual({ X: 50, M: 200 })
})

test('labels of near values are moved apart and keep their order', () => {
  expect(
    spread([
      ['M', 104, 30],
      ['X', 100, 30],
    ]),
  ).toEqual({ X: 100, M: 130 })
})

test('at the bottom they move up, not out', () => {
  expect(
    spread([
      ['X', 280, 30],
      ['M', 290, 30],
      ['T', 298, 30],
    ]),
  ).toEqual({ X: 225, M: 255, T: 285 })
})

test('at the top they move down', () => {
  expect(spread([['T', 2, 30]])).toEqual({ T: 15 })
})

test('without room for all they keep their order from the top', () => {
  expect(
    spread(
      [
        ['X', 5, 30],
        ['M', 6, 30],
      ],
      0,
      40,
    ),
  ).toEqual({ X: 15, M: 45 })
})
