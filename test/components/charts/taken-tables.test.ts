import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import { takenComparison } from '../../../components/charts/comparison-taken'
import { comparisonRows } from '../../../components/charts/comparison-rows'
import { comparisonItems } from '../../../components/charts/comparison-text'
import { figureWords, type ChartTranslator } from '../../../components/charts/figure-words'
import { takenSectors } from '../../../components/charts/sector-taken'
import { spanOf } from '../../../components/charts/taken-columns'
import { takenTimeTable } from '../../../components/charts/time-taken'
import { timeChartModel } from '../../../components/charts/time-rows'
import { breakdown } from '../../../lib/trade/breakdown'
import { peopleTable } from '../../../lib/trade/take-along/people-table'
import type { TakenTable } from '../../../lib/trade/take-along/taken-table'
import { growthBetween, type Summary } from '../../../lib/trade/summary'
import messages from '../../../messages/en/charts.json'
import { at, figure } from './chart-figures'

const words = figureWords(createTranslator({ locale: 'en', messages }) as unknown as ChartTranslator, 'en')

/** The rows as a program reads them: by the names of the columns. */
const records = ({ columns, rows }: TakenTable): Record<string, string | null>[] =>
  rows.map((row) => Object.fromEntries(columns.map((column, i) => [column.id, row[i]!])))

describe('trade over time to take along', () => {
  const none = figure('2019', null)
  const points = [
    { period: at('2019'), flows: { X: figure('2019', '100.50'), M: none, T: none, B: none } },
    {
      period: at('2020'),
      flows: {
        X: figure('2020', '123456789012345678.01', { status: 'P', have: 5 }),
        M: figure('2020', null, { status: 'C' }),
        T: figure('2020', null),
        B: figure('2020', '-30'),
      },
    },
  ]

  test('every figure with its digits and its status; what is missing is empty and never zero', () => {
    const rows = records(takenTimeTable(timeChartModel(points, null), words))
    expect(
      rows.map(({ period, flow, value, status, months_known }) => [period, flow, value, status, months_known]),
    ).toEqual([
      ['2019', 'X', '100.50', 'A', '12'],
      ['2019', 'B', null, 'M', '0'],
      ['2020', 'X', '123456789012345678.01', 'P', '5'],
      ['2020', 'B', '-30', 'A', '12'],
    ])
  })

  test('for people a row a period, with what is to be said of a figure beside it', () => {
    const { columns, rows } = peopleTable(takenTimeTable(timeChartModel(points, null), words))
    expect(columns.map(({ header }) => header)).toEqual([
      'Period',
      'Exports',
      'Exports, Note',
      'Balance',
      'Balance, Note',
    ])
    expect(rows).toEqual([
      ['2019', '100.50', null, null, 'no data'],
      ['2020', '123456789012345678.01', '5 of 12 months, provisional', '-30', null],
    ])
  })

  test('one flow alone has its growth, as on the screen', () => {
    const whole = [points[0]!, { period: at('2020'), flows: { ...points[1]!.flows, X: figure('2020', '110.55') } }]
    const table = takenTimeTable(timeChartModel(whole, 'X'), words)
    expect(records(table).map(({ growth }) => growth)).toEqual([null, '0.1'])
    expect(peopleTable(table).rows.map((row) => row.at(-1))).toEqual([null, '10'])
  })
})

test('a comparison has both sides, the difference, and growth or why there is none', () => {
  const side = (value: ReturnType<typeof figure>, against: ReturnType<typeof figure>) => ({
    ...{ value, against },
    growth: growthBetween(value, against),
  })
  const none = side(figure('2020', null), figure('2019', null))
  const summary: Summary = {
    period: at('2020'),
    against: at('2019'),
    flows: {
      X: side(figure('2020', '110'), figure('2019', '100')),
      M: side(figure('2020', '5', { have: 11 }), figure('2019', '4')),
      T: none,
      B: none,
    },
  }
  const rows = comparisonRows(summary, null)
  const table = takenComparison(rows, comparisonItems(rows, summary, words, 'USD'), summary, words)
  expect(records(table)[0]).toMatchObject({
    ...{ flow: 'X', period: '2020', value: '110', against: '2019', against_value: '100' },
    ...{ difference: '10', growth: '0.1', status: 'A', against_status: 'A', valuation: 'FOB' },
  })
  expect(peopleTable(table)).toEqual({
    columns: [
      { header: 'Flow', kind: 'text' },
      { header: '2020', kind: 'number' },
      { header: 'Note', kind: 'text' },
      { header: '2019', kind: 'number' },
      { header: 'Difference', kind: 'number' },
      { header: 'Change, %', kind: 'number' },
      { header: 'Change, Note', kind: 'text' },
    ],
    rows: [
      ['Exports', '110', null, '100', '10', '10', null],
      ['Imports', '5', '11 of 12 months', '4', null, null, 'no growth rate: 11 of 12 months'],
    ],
  })
})

test('sectors end with what is not allocated and the total: shares and contributions add up', () => {
  const total = { value: figure('2020', '110'), against: figure('2019', '100') }
  const parts = [
    { id: 'energy', value: figure('2020', '60'), against: figure('2019', '45') },
    { id: 'automotive', value: figure('2020', null, { status: 'S' }), against: figure('2019', null, { status: 'S' }) },
  ]
  const table = takenSectors(breakdown(at('2020'), at('2019'), total, parts), { energy: 'Energy' }, words)
  const rows = records(table)
  expect(
    rows.map(({ product, value, status, share, contribution }) => [product, value, status, share, contribution]),
  ).toEqual([
    ['energy', '60', 'A', '0.545454545455', '0.15'],
    ['automotive', null, 'S', null, null],
    ['_X', '50', 'A', '0.454545454545', '-0.05'],
    ['TOTAL', '110', 'A', '1', '0.1'],
  ])
  expect(peopleTable(table).rows.map(([name, value]) => [name, value])).toEqual([
    ['Energy', '60'],
    ['automotive', null],
    ['Not allocated', '50'],
    ['Total', '110'],
  ])
})

test('the span of periods is named by its ends', () => {
  expect(spanOf([at('2013'), at('2014'), at('2015')])).toBe('2013..2015')
  expect(spanOf([at('2020-S1')])).toBe('2020-S1')
  expect(spanOf([])).toBe('')
})
