import { describe, expect, test } from 'vitest'
import type { FlowLine } from '../../lib/trade/pair-figures'
import { resolveSectorView } from '../../lib/trade/sector-view'
import { resolveView } from '../../lib/trade/view'
import { parseViewQuery, type RawView } from '../../lib/trade/view-query'
import { at, cells, figures, line, RUSSIA_REPORTS } from './build-figures'

const split = (lines: FlowLine[], raw: RawView = {}) => {
  const { query } = parseViewQuery(raw)
  return resolveSectorView(figures(...lines), resolveView(figures(...lines), query)!, query)
}

const totals = [line('X', { TOTAL: RUSSIA_REPORTS.X }), line('M', { TOTAL: RUSSIA_REPORTS.M })]
const chapters = line('M', { TOTAL: cells({ '2020': '5' }), energy: cells({ '2020': '2' }) }, { source: 'un-comtrade' })

describe('the sectors of a view', () => {
  test('come from another source where the one shown has totals only, and say so', () => {
    expect(split([...totals, chapters])).toMatchObject({ line: chapters, of: 'M', directions: ['M'], borrowed: true })
  })

  test('run over the periods that their own source reaches', () => {
    expect(split([...totals, chapters])?.periods).toEqual([at('2020')])
  })

  test('come from the source shown where it has sectors', () => {
    expect(split([...totals, chapters], { source: 'un-comtrade' })).toMatchObject({ line: chapters, borrowed: false })
  })

  test('are none where no source has any', () => {
    expect(split(totals)).toBeNull()
  })

  test('are those of exports, unless imports are asked for', () => {
    const both = ['X', 'M'] as const
    const lines = both.map((flow) => line(flow, { TOTAL: cells({ '2020': '5' }), energy: cells({ '2020': '2' }) }))
    expect(split(lines)).toMatchObject({ of: 'X', directions: ['X', 'M'] })
    expect(split(lines, { flow: 'M' })?.of).toBe('M')
    expect(split(lines, { flow: 'M', of: 'X' })?.of).toBe('X')
    expect(split(lines, { of: 'M' })?.of).toBe('M')
  })
})
