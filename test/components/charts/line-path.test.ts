import { describe, expect, test } from 'vitest'
import { lonePath, placeValues, runsPath } from '../../../components/charts/line-path'

const linePath = (values: (number | null)[], at: typeof box) => {
  const places = placeValues(values, at)
  return { line: runsPath(places), dots: lonePath(places) }
}
const box = { width: 40, height: 100, low: 0, high: 10 }

describe('a line of values', () => {
  test('runs through the middle of each slot', () => {
    expect(linePath([0, 5, 10, 5], box)).toEqual({ line: 'M5 100L15 50L25 0L35 50', dots: '' })
  })

  test('breaks at what is missing: 2022 and 2024 are not joined over 2023', () => {
    expect(linePath([5, null, 7, 10], box)).toEqual({ line: 'M25 30L35 0', dots: 'M5 50h0' })
  })

  test('an explicit zero is a point at the bottom and not a gap', () => {
    expect(linePath([5, 0, 5, null], box)).toEqual({ line: 'M5 50L15 100L25 50', dots: '' })
  })

  test('nothing known draws nothing', () => {
    expect(linePath([null, null], box)).toEqual({ line: '', dots: '' })
  })
})
