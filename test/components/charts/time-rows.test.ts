import { describe, expect, test } from 'vitest'
import { extremesOf, flowsOf, timeChartModel, yearlyGrowth } from '../../../components/charts/time-rows'
import { figure, point } from './chart-figures'

const exportsOf = (year: number, value: string | null, more = {}) =>
  point(String(year), { X: figure(String(year), value, more) })

describe('rows of the chart over time', () => {
  test('a missing year breaks the line, a zero does not', () => {
    const { rows } = timeChartModel([exportsOf(2022, '5'), exportsOf(2023, null), exportsOf(2024, '0')], 'X')
    expect(rows.map((row) => row.X)).toEqual([5, null, 0])
  })

  test('an incomplete period is no point of the line but a sign of its own', () => {
    const model = timeChartModel([exportsOf(2022, '5'), exportsOf(2023, '2', { have: 5 })], 'X')
    expect(model.rows.map((row) => row.X)).toEqual([5, null])
    expect(model.series[0]?.marks).toEqual([
      { index: 0, value: 5, mark: 'alone' },
      { index: 1, value: 2, mark: 'partial' },
    ])
    expect(model.series[0]?.last).toEqual({ index: 0, value: 5 })
  })

  test('an estimated value takes the line to both neighbours into the dashed one', () => {
    const points = [
      exportsOf(2020, '1'),
      exportsOf(2021, '2'),
      exportsOf(2022, '3', { status: 'E' }),
      exportsOf(2023, '4'),
    ]
    const { rows, series } = timeChartModel(points, 'X')
    expect(rows.map((row) => row.X)).toEqual([1, 2, null, 4])
    expect(rows.map((row) => row.dashedX)).toEqual([null, 2, 3, 4])
    expect(series[0]?.dashed).toBe(true)
    expect(series[0]?.marks).toEqual([{ index: 2, value: 3, mark: 'estimated' }])
  })

  test('provisional values stay in the line and are marked', () => {
    const { rows, series } = timeChartModel([exportsOf(2023, '1'), exportsOf(2024, '2', { status: 'P' })], 'X')
    expect(rows.map((row) => row.X)).toEqual([1, 2])
    expect(series[0]?.marks).toEqual([{ index: 1, value: 2, mark: 'provisional' }])
  })

  test('flows without any value are named as absent, not drawn as empty lines', () => {
    const points = ['2024-S1', '2024-S2', '2025-S1'].map((p, i) => point(p, { T: figure(p, ['100', null, '173'][i]!) }))
    const model = timeChartModel(points, null)
    expect(flowsOf(model)).toEqual(['T'])
    expect(model.balance).toBeNull()
    expect(model.absent).toEqual(['X', 'M', 'B'])
  })

  test('two or more empty periods inside the range are a gap; at its ends they are not', () => {
    const values = [null, '1', null, '2', null, null, null, '3', null, null]
    const { gaps } = timeChartModel(
      values.map((value, i) => exportsOf(2001 + i, value)),
      'X',
    )
    expect(gaps).toEqual([{ from: 4, to: 6 }])
  })
})

describe('growth against the year before', () => {
  test('is taken from the same months of the year before, and only there', () => {
    const half = (p: string, value: string) => point(p, { T: figure(p, value) })
    const points = [half('2024-S1', '100'), half('2024-S2', '40'), half('2025-S1', '173')]
    const growth = yearlyGrowth(points, 'T')
    expect(growth.slice(0, 2)).toEqual([null, null])
    expect(growth[2]).toBeCloseTo(0.73, 12)
  })

  test('there is none from nothing, from part of a year, or of a balance', () => {
    expect(yearlyGrowth([exportsOf(2023, '0'), exportsOf(2024, '5')], 'X')).toEqual([null, null])
    expect(yearlyGrowth([exportsOf(2023, '5', { have: 11 }), exportsOf(2024, '5')], 'X')).toEqual([null, null])
    const balance = [2023, 2024].map((year) => point(String(year), { B: figure(String(year), '5') }))
    expect(yearlyGrowth(balance, 'B')).toEqual([null, null])
  })
})

test('least, greatest and last pass over what is incomplete', () => {
  const points = [exportsOf(2020, '3'), exportsOf(2021, '9.5'), exportsOf(2022, '4'), exportsOf(2023, '1', { have: 2 })]
  expect(extremesOf(points, 'X')).toEqual({
    least: { index: 0, value: '3' },
    greatest: { index: 1, value: '9.5' },
    last: { index: 2, value: '4' },
  })
  expect(extremesOf(points, 'M')).toBeNull()
})
