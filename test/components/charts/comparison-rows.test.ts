import { describe, expect, test } from 'vitest'
import { comparisonLayout, PAIR } from '../../../components/charts/comparison-layout'
import { comparisonRows, growthDecimals, noGrowthReason } from '../../../components/charts/comparison-rows'
import type { ComparisonItem } from '../../../components/charts/comparison-text'
import type { FlowValue } from '../../../lib/trade/flow-value'
import { growthBetween, type Summary } from '../../../lib/trade/summary'
import { at, figure } from './chart-figures'

const none = (p: string) => figure(p, null)
const side = (value: FlowValue, against: FlowValue) => ({ value, against, growth: growthBetween(value, against) })

const moscow: Summary = {
  period: at('2025-S1'),
  against: at('2024-S1'),
  flows: {
    X: side(none('2025-S1'), none('2024-S1')),
    M: side(none('2025-S1'), none('2024-S1')),
    T: side(figure('2025-S1', '173'), figure('2024-S1', '100')),
    B: { ...side(none('2025-S1'), none('2024-S1')), growth: null },
  },
}

describe('a period against another', () => {
  test('Moscow and Morocco: one pair of bars, 173 and 100, +73 %', () => {
    const rows = comparisonRows(moscow, null)
    expect(rows.map(({ flow, valueNumber, againstNumber }) => [flow, valueNumber, againstNumber])).toEqual([
      ['T', 173, 100],
    ])
    expect(rows[0]?.growth).toBeCloseTo(0.73, 12)
    expect(growthDecimals('INDEX:2024-S1', rows)).toBe(0)
  })

  test('a balance has a difference and no growth rate', () => {
    const balance = { ...side(figure('2020', '387.9'), figure('2019', '-266.5')), growth: null }
    const [row] = comparisonRows({ ...moscow, flows: { ...moscow.flows, B: balance } }, 'B')
    expect(row).toMatchObject({ growth: null, noGrowth: 'balance', difference: '654.4' })
  })

  test('one decimal where a level is known', () => {
    expect(growthDecimals('USD', comparisonRows(moscow, null))).toBe(1)
  })

  test('why there is no growth rate', () => {
    const full = figure('2020', '10')
    expect(noGrowthReason('X', none('2020'), full)).toBe('noValue')
    expect(noGrowthReason('X', full, none('2019'))).toBe('noBase')
    expect(noGrowthReason('X', figure('2020', '10', { have: 5 }), full)).toBe('incomplete')
    expect(noGrowthReason('X', full, figure('2019', '0'))).toBe('fromNothing')
    expect(noGrowthReason('B', full, full)).toBe('balance')
  })
})

describe('the layout of the pairs', () => {
  const item = (value: number | null, against: number | null): ComparisonItem => ({
    ...{ flow: 'B', value, against, valueText: '+100.0', againstText: '-50.0', name: 'Balance' },
    ...{ valueLook: 'solid', againstLook: 'solid', change: { known: true, direction: 1, text: '+150.0' } },
  })

  test('zero stands where negative and positive bars meet', () => {
    const layout = comparisonLayout([item(100, -50)], ['2020', '2019'], 400)
    const [left, zero, right] = [layout.x(-50), layout.x(0), layout.x(100)]
    expect((zero - left) * 2).toBeCloseTo(right - zero, 6)
    expect(layout.domain).toEqual([-50, 100])
  })

  test('the bars of one pair stand closer than two pairs', () => {
    const layout = comparisonLayout([item(1, 2), item(3, 4)], ['2020', '2019'], 400)
    expect(layout.y(0, 1) - layout.y(0, 0)).toBe(PAIR.bar + PAIR.gap)
    expect(layout.y(1, 0) - layout.y(0, 0)).toBe(PAIR.height)
  })
})
