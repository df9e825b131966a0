import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeFigures, encodeFigures, type WireFigures } from '../../lib/trade/figures-wire'
import type { Cell, FlowLine, PairFigures } from '../../lib/trade/pair-figures'
import { comparePeriods } from '../../lib/trade/period'
import { SECTOR_IDS } from '../../lib/trade/sector'
import { anyCells, cell, cells, figures, line, months } from './build-figures'

const overTheWire = (all: PairFigures): PairFigures =>
  decodeFigures(JSON.parse(JSON.stringify(encodeFigures(all))) as WireFigures)

const sorted = (list: readonly Cell[]): Cell[] => list.toSorted(comparePeriods)
const inOrder = (all: PairFigures): PairFigures => ({
  ...all,
  lines: all.lines.map((each) => ({
    ...each,
    parts: Object.fromEntries(Object.entries(each.parts).map(([id, list]) => [id, sorted(list)])),
  })),
})
const runsOf = (list: readonly Cell[]) => encodeFigures(figures(line('X', { TOTAL: list }))).lines[0]!.parts.TOTAL!

describe('figures that crossed to the browser', () => {
  const anyLine: fc.Arbitrary<FlowLine> = fc
    .record({
      flow: fc.constantFrom('X', 'M', 'RX', 'T'),
      parts: fc.dictionary(fc.constantFrom('TOTAL', ...SECTOR_IDS), anyCells, { noNullPrototype: true }),
      unit: fc.constantFrom('USD', 'INDEX:2024-S1'),
      seriesCount: fc.constantFrom({}, { TOTAL: 1, energy: 12 }),
    })
    .map(({ flow, parts, ...identity }) => line(flow, parts, identity))

  test('have the same cells: gaps, lengths, statuses, derived and excluded ones', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 4 }), (lines) => {
        const all = figures(...lines)
        expect(inOrder(overTheWire(all))).toStrictEqual(inOrder(all))
      }),
    )
  })

  test('keep sources, counts and identities', () => {
    const source = {
      ...{ id: 'imf-dots', title: 'Direction of Trade Statistics', publisher: 'IMF', url: null, terms: null },
      ...{ note: null, published: '2021-05-01', imported: null },
    }
    const all = {
      ...figures(line('X', { TOTAL: cells({ '2020': '1' }) }, { seriesCount: { TOTAL: 1 } })),
      sources: [source],
    }
    expect(overTheWire(all)).toStrictEqual(all)
  })

  test('keep digits that no floating-point number holds', () => {
    const total = cells({ '2019': '9007199254740993', '2020': '123456789012345678.10' })
    expect(overTheWire(figures(line('X', { TOTAL: total }))).lines[0]?.parts.TOTAL).toEqual(total)
  })

  test('keep an empty part and a pair without lines', () => {
    const empty = figures(line('X', { TOTAL: [] }))
    expect(overTheWire(empty)).toStrictEqual(empty)
    expect(overTheWire(figures())).toStrictEqual(figures())
  })
})

describe('a run on the wire', () => {
  test('holds all months without a gap, and nothing but values where all are normal', () => {
    const list = months(
      '2024-01',
      Array.from({ length: 24 }, (_, i) => String(i)),
    )
    expect(runsOf(list)).toEqual([{ m: 1, f: list[0]!.first, d: 1, v: list.map(({ value }) => value) }])
  })

  test('holds the first half-year of every year', () => {
    expect(runsOf(cells({ '2023-S1': '1', '2024-S1': '2', '2025-S1': '3' }))).toMatchObject([
      { m: 6, d: 12, v: ['1', '2', '3'] },
    ])
  })

  test('ends at a gap and at another length', () => {
    const runs = runsOf([...months('2024-01', ['1', '2', null, '4', '5']), cell('2024', '12')])
    expect(runs.map(({ m, v }) => [m, v])).toEqual([
      [1, ['1', '2']],
      [1, ['4', '5']],
      [12, ['12']],
    ])
  })

  test('says for which values a total was added up, and for all with one word', () => {
    const derived = { derived: true } as const
    expect(runsOf([cell('2019', '1', derived), cell('2020', '2')])).toMatchObject([{ t: [0] }])
    expect(runsOf([cell('2019', '1', derived), cell('2020', '2', derived)])).toMatchObject([{ t: true }])
  })

  test('is a fifth of the size of cells written out', () => {
    const list = months(
      '2010-01',
      Array.from({ length: 120 }, (_, i) => String(1_000_000 + i)),
    )
    expect(JSON.stringify(runsOf(list)).length).toBeLessThan(JSON.stringify(list).length / 5)
  })
})
