import { describe, expect, test } from 'vitest'
import { colouredSectors, sectorBars } from '../../../components/charts/sector-rows'
import { sectorsOverTime, slotAt } from '../../../components/charts/sector-series'
import { sectorBreakdown } from '../../../lib/trade/breakdown'
import type { Cell, CellStatus, FlowLine } from '../../../lib/trade/pair-figures'
import { SECTOR_IDS } from '../../../lib/trade/sector'
import { at } from './chart-figures'

const cell = (notation: string, value: string | null, status: CellStatus = 'A'): Cell => ({
  ...at(notation),
  value,
  status,
})

const line: FlowLine = {
  ...{ source: 'un-comtrade', flow: 'M', measure: 'value', unit: 'USD', valuation: 'CIF', seriesCount: {} },
  parts: {
    TOTAL: [cell('2019', '90'), cell('2020', '100')],
    energy: [cell('2019', '60'), cell('2020', '50')],
    pharmaceuticals: [cell('2020', '10')],
    fertilisers: [cell('2019', '20'), cell('2020', '25')],
    automotive: [cell('2019', null, 'S'), cell('2020', null, 'S')],
    textiles: [cell('2019', '3'), cell('2020', null, 'C')],
  },
}

describe('sector bars', () => {
  const bars = sectorBars(sectorBreakdown(line, at('2020'), at('2019')), [])

  test('largest first, the longest bar fills the track', () => {
    expect(bars.bars.map(({ id, number, length }) => [id, number, length])).toEqual([
      ['energy', 50, 1],
      ['fertilisers', 25, 0.5],
      ['pharmaceuticals', 10, 0.2],
    ])
  })

  test('what the sectors leave of the total is a bar of its own', () => {
    expect(bars.rest).toEqual({ number: 15, start: 0, length: 0.3 })
  })

  test('what cannot be told apart, and what is confidential, is named and not drawn as zero', () => {
    expect(bars.notSeparable).toEqual(['automotive'])
    expect(bars.withoutFigure).toEqual(['textiles'])
  })

  test('a negative rest begins left of zero', () => {
    const over = { ...line, parts: { ...line.parts, TOTAL: [cell('2020', '75')] } }
    const { rest, zero, bars: drawn } = sectorBars(sectorBreakdown(over, at('2020'), at('2019')), [])
    // 50 to the right and 10 to the left of zero: a track of 60.
    expect(zero).toBeCloseTo(1 / 6, 12)
    expect(rest).toMatchObject({ number: -10, start: 0 })
    expect(rest?.length).toBeCloseTo(1 / 6, 12)
    expect(drawn[0]?.start).toBeCloseTo(1 / 6, 12)
  })
})

describe('which sectors are coloured', () => {
  test('the chosen ones; while none is chosen, the first six', () => {
    expect([...colouredSectors(['textiles'], SECTOR_IDS)]).toEqual(['textiles'])
    expect([...colouredSectors([], SECTOR_IDS)]).toEqual(SECTOR_IDS.slice(0, 6))
  })
})

describe('sectors over time', () => {
  const figures = sectorsOverTime(line, [at('2018'), at('2019'), at('2020')])

  test('a line each, largest latest value first, with gaps where nothing is known', () => {
    expect(figures.series.map(({ id, numbers, last }) => [id, numbers, last])).toEqual([
      ['energy', [null, 60, 50], 2],
      ['fertilisers', [null, 20, 25], 2],
      ['pharmaceuticals', [null, null, 10], 2],
      ['textiles', [null, 3, null], 1],
    ])
  })

  test('one scale for all', () => {
    expect(figures.scale).toMatchObject({ low: 0, high: 100 })
  })

  test('sectors the source never tells apart are named', () => {
    expect(figures.notSeparable).toEqual(['automotive'])
    expect(figures.withoutFigure).toHaveLength(SECTOR_IDS.length - 5)
  })

  test('the pointer finds its period, at the edges too', () => {
    expect([0, 9.9, 10, 29.9, 30, -4].map((x) => slotAt(x, 30, 3))).toEqual([0, 0, 1, 2, 2, 0])
  })
})
