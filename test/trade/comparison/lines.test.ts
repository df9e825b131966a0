import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linesOverTime } from '../../../lib/trade/comparison/line-series'
import { indexBaseOf, lineOf, linesOf } from '../../../lib/trade/comparison/lines'
import { LINE_MEASURES, measureAt, type MeasureOptions } from '../../../lib/trade/comparison/measures'
import { isKnown, numberOf } from '../../../lib/trade/comparison/result'
import type { PairFigures } from '../../../lib/trade/pair-figures'
import { formatPeriod, type Period } from '../../../lib/trade/period'
import { chooseSelection } from '../../../lib/trade/selection'
import { at, cells, line, shuffled } from '../build-figures'

const pair = (partner: string, ...lines: PairFigures['lines'][number][]): PairFigures => ({
  reporter: 'MAR',
  partner,
  lines,
  sources: [],
})
const russia = pair(
  'RUS',
  line('M', { TOTAL: cells({ '2018': '50', '2019': '100', '2020': '120' }) }),
  line('M', { TOTAL: cells({ '2020': '118' }) }, { source: 'un-comtrade' }),
)
const france = pair('FRA', line('M', { TOTAL: cells({ '2019': '400', '2020': '300' }) }))
const spain = pair(
  'ESP',
  line('M', { TOTAL: cells({ '2019': '900', '2020': '990' }) }, { unit: 'EUR', source: 'comext' }),
)
const PERIODS = [at('2018'), at('2019'), at('2020')]
const selection = chooseSelection(russia, { source: 'imf-dots' })!
const wanted = { flow: 'M', sectors: [], selection, sources: [] } as const
const options = { indexBase: at('2019'), relation: 'year-before', chosen: null, weightOf: () => null } as const

describe('several pairs and sources', () => {
  test('are lines of their own, and what a pair does not have is named', () => {
    const { lines, without } = linesOf([russia, france, spain], { ...wanted, sources: ['un-comtrade'] })
    expect(lines.map(({ key }) => key)).toEqual([
      'MAR.RUS imf-dots value USD',
      'MAR.RUS un-comtrade value USD',
      'MAR.FRA imf-dots value USD',
      'MAR.ESP comext value EUR',
    ])
    expect(without).toEqual([
      { reporter: 'MAR', partner: 'FRA', source: 'un-comtrade' },
      { reporter: 'MAR', partner: 'ESP', source: 'un-comtrade' },
    ])
  })

  test('in another currency have no line among values, and one as an index', () => {
    const { lines } = linesOf([russia, spain], wanted)
    const values = linesOverTime(lines, PERIODS, 'value', options)
    expect(values.series.map(({ line: each }) => each.partner)).toEqual(['RUS'])
    expect(values.leftOut).toMatchObject([{ line: { partner: 'ESP' }, reason: 'unit' }])
    const index = linesOverTime(lines, PERIODS, 'index', options)
    expect(index.series.map(({ numbers }) => numbers.map((each) => each && Math.round(each)))).toEqual([
      [50, 100, 120],
      [null, 100, 110],
    ])
  })

  test('with nothing in the measure asked for are left out and said', () => {
    const { lines } = linesOf([russia], wanted)
    expect(linesOverTime(lines, PERIODS, 'coverage', options)).toMatchObject({
      series: [],
      leftOut: [{ reason: 'nothing' }],
    })
  })

  test('start together at the earliest period that all of them have', () => {
    const { lines } = linesOf([russia, france], wanted)
    expect(formatPeriod(indexBaseOf(lines, PERIODS, null)!)).toBe('2019')
    expect(formatPeriod(indexBaseOf(lines.slice(0, 1), PERIODS, null)!)).toBe('2018')
    expect(formatPeriod(indexBaseOf(lines, PERIODS, at('2020'))!)).toBe('2020')
    expect(formatPeriod(indexBaseOf(lines, PERIODS, at('2020-S1'))!)).toBe('2019')
  })

  test('are the same lines in whatever order a pair’s figures come', () => {
    fc.assert(
      fc.property(shuffled(russia.lines), (lines) => {
        const keys = linesOf([{ ...russia, lines }, france], { ...wanted, sources: ['un-comtrade'] }).lines
        expect(keys.map(({ key }) => key)).toEqual([
          'MAR.RUS imf-dots value USD',
          'MAR.RUS un-comtrade value USD',
          'MAR.FRA imf-dots value USD',
        ])
      }),
    )
  })
})

describe('an index', () => {
  const amounts = fc.integer({ min: 1, max: 1e12 }).map(String)
  test('times its base is the value', () => {
    fc.assert(
      fc.property(amounts, amounts, (base, value) => {
        const figures = pair('RUS', line('X', { TOTAL: cells({ '2019': base, '2020': value }) }))
        const own = lineOf(figures, chooseSelection(figures)!, 'X', [])
        const index = numberOf(measureAt(own, 'index', at('2020'), { ...options, weight: null }))!
        expect(((index / 100) * Number(base)) / Number(value)).toBeCloseTo(1, 9)
      }),
    )
  })
  test('from zero, or without a base, is none', () => {
    const figures = pair('RUS', line('X', { TOTAL: cells({ '2019': '0', '2020': '5' }) }))
    const own = lineOf(figures, chooseSelection(figures)!, 'X', [])
    const given: MeasureOptions = { ...options, weight: null }
    expect(measureAt(own, 'index', at('2020'), given)).toMatchObject({ cannot: 'from-nothing' })
    expect(measureAt(own, 'index', at('2020'), { ...given, indexBase: null })).toMatchObject({
      cannot: 'no-base-period',
    })
  })
})

test('growth of the period that is itself the base is no zero, and every measure has a number or a reason', () => {
  const own = lineOf(russia, selection, 'M', [])
  const given: MeasureOptions = { ...options, relation: 'chosen', chosen: at('2019'), weight: null }
  const growth = (period: Period) => measureAt(own, 'growth', period, given)
  expect(growth(at('2020'))).toEqual({ value: expect.closeTo(0.2, 12) })
  expect(growth(at('2019'))).toEqual({ cannot: 'same-period', params: {} })
  for (const measure of LINE_MEASURES) {
    const result = measureAt(own, measure, at('2020'), given)
    expect(isKnown(result) ? Number.isFinite(result.value) : result.cannot).toBeTruthy()
  }
})
