import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FlowLine, PairFigures } from '../../lib/trade/pair-figures'
import { chooseSelection, selectionsOf } from '../../lib/trade/selection'
import { anyCells, at, cell, cells, figures, line, months, RUSSIA_REPORTS, shuffled } from './build-figures'

const anyLine = fc
  .record({
    flow: fc.constantFrom('X', 'M', 'RX', 'T'),
    source: fc.constantFrom('imf-dots', 'un-comtrade', 'customs'),
    measure: fc.constantFrom('value', 'net_weight', 'index'),
    unit: fc.constantFrom('USD', 'EUR', 'KG'),
    valuation: fc.constantFrom('FOB', 'CIF', ''),
    total: anyCells,
  })
  .map(({ flow, total, ...identity }): FlowLine => line(flow, { TOTAL: total }, identity))

/** Sources, measures, units and valuations all together, no series twice. */
const anyFigures: fc.Arbitrary<PairFigures> = fc
  .uniqueArray(anyLine, {
    selector: ({ source, flow, measure, unit, valuation }) => [source, flow, measure, unit, valuation].join(),
    maxLength: 16,
  })
  .map((lines) => figures(...lines))
const withShuffled = anyFigures.chain((all) =>
  fc.tuple(
    fc.constant(all),
    shuffled(all.lines).map((lines) => ({ ...all, lines })),
  ),
)

describe('nothing is mixed in a selection', () => {
  test('every line has its source, measure and unit, and stands under its flow', () => {
    fc.assert(
      fc.property(anyFigures, (all) => {
        for (const { lines, ...identity } of selectionsOf(all)) {
          for (const [flow, each] of Object.entries(lines)) {
            expect(each).toMatchObject({ ...identity, flow })
            expect(all.lines).toContain(each)
          }
        }
      }),
    )
  })

  test('each source, measure and unit has exactly one selection with all its flows', () => {
    fc.assert(
      fc.property(anyFigures, (all) => {
        const keyOf = ({ source, measure, unit }: Pick<FlowLine, 'source' | 'measure' | 'unit'>) =>
          [source, measure, unit].join()
        const selections = selectionsOf(all)
        expect(selections.map(keyOf).toSorted()).toEqual([...new Set(all.lines.map(keyOf))].toSorted())
        for (const each of all.lines) {
          const home = selections.find((selection) => keyOf(selection) === keyOf(each))
          expect(home?.lines[each.flow]).toBeDefined()
        }
      }),
    )
  })

  test('dollars and euros of one source are two selections', () => {
    const x = cells({ '2020': '1' })
    const both = figures(line('X', { TOTAL: x }), line('X', { TOTAL: x }, { unit: 'EUR' }))
    expect(selectionsOf(both).map(({ unit }) => unit)).toEqual(['USD', 'EUR'])
  })
})

describe('of two valuations of one flow', () => {
  const long = cells({ '2018': '1', '2019': '2', '2020': '3' })
  const short = cells({ '2020': '4' })
  const imports = (valuation: FlowLine['valuation'], list = short) => line('M', { TOTAL: list }, { valuation })
  const chosen = (...lines: FlowLine[]) => selectionsOf(figures(...lines))[0]?.lines

  test('exports are taken FOB and imports CIF, also where the other is longer', () => {
    expect(chosen(imports('FOB', long), imports('CIF'))?.M?.valuation).toBe('CIF')
    expect(chosen(imports('CIF'), imports('', long))?.M?.valuation).toBe('CIF')
    const exports = (valuation: FlowLine['valuation'], list = short) => line('X', { TOTAL: list }, { valuation })
    expect(chosen(exports('CIF', long), exports('FOB'))?.X?.valuation).toBe('FOB')
  })

  test('neither of them usual, the longer is taken, then FOB before unknown, in whatever order they come', () => {
    expect(chosen(imports('FOB'), imports('', long))?.M?.valuation).toBe('')
    expect(chosen(imports('FOB'), imports(''))?.M?.valuation).toBe('FOB')
    expect(chosen(imports(''), imports('FOB'))?.M?.valuation).toBe('FOB')
  })

  test('one is taken whole: its cells are not completed from the other', () => {
    const selection = chosen(imports('CIF'), imports('FOB', long))
    expect(selection?.M?.parts.TOTAL).toEqual(short)
  })
})

describe('the selection a view starts with', () => {
  const imf = [line('X', { TOTAL: RUSSIA_REPORTS.X }), line('M', { TOTAL: RUSSIA_REPORTS.M })]
  const from = (source: string, total: ReturnType<typeof cells>, more: Partial<FlowLine> = {}) =>
    line('T', { TOTAL: total }, { source, ...more })

  test('does not depend on the order of lines', () => {
    const wanted = fc.record(
      {
        source: fc.constantFrom('imf-dots', 'un-comtrade'),
        unit: fc.constantFrom('USD', 'EUR'),
        period: fc.constantFrom(at('2020'), at('2021-S1'), at('2022-03')),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(withShuffled, wanted, ([all, mixed], asked) => {
        expect(chooseSelection(mixed, asked)).toEqual(chooseSelection(all, asked))
      }),
      { numRuns: 150 },
    )
  })

  test('is of the source and unit asked for, or none', () => {
    const asked = { source: 'customs', unit: 'EUR' }
    fc.assert(
      fc.property(anyFigures, (all) => {
        const selection = chooseSelection(all, asked)
        const exists = all.lines.some((each) => each.source === 'customs' && each.unit === 'EUR')
        if (exists) expect(selection).toMatchObject(asked)
        else expect(selection).toBeNull()
      }),
    )
  })

  test('takes values before an index before weights, however new these are', () => {
    const old = from('a', cells({ '2000': '1' }))
    const index = from('b', cells({ '2023-S1': '100', '2024-S1': '173' }), { measure: 'index', unit: 'INDEX:2023-S1' })
    const weight = from('c', cells({ '2024': '1', '2025': '2' }), { measure: 'net_weight', unit: 'KG' })
    expect(chooseSelection(figures(weight, index, old))?.measure).toBe('value')
    expect(chooseSelection(figures(weight, index))?.measure).toBe('index')
    expect(chooseSelection(figures(weight))?.measure).toBe('net_weight')
  })

  test('takes the newest whose latest total can be compared with the year before', () => {
    const comparable = from('a', cells({ '2019': '1', '2020': '2' }))
    const newer = from('b', cells({ '2020': '1', '2021': '2' }))
    const alone = from('c', cells({ '2024': '1' }))
    expect(chooseSelection(figures(comparable, newer, alone))?.source).toBe('b')
    expect(chooseSelection(figures(comparable, alone))?.source).toBe('a')
    expect(chooseSelection(figures(alone))?.source).toBe('c')
  })

  test('cannot compare with a base of zero or with eleven months', () => {
    const twelve = (value: string) => Array.from({ length: 12 }, () => value)
    const good = from('z', cells({ '2019': '1', '2020': '2' }))
    const zero = from('a', cells({ '2020': '0', '2021': '2' }))
    expect(chooseSelection(figures(zero, good))?.source).toBe('z')
    const gappy = from('a', [...months('2020-01', twelve('1').slice(1)), cell('2021', '5')])
    expect(chooseSelection(figures(gappy, good))?.source).toBe('z')
  })

  test('takes the longer of two equally new, then the first by name', () => {
    const short = from('a', cells({ '2019': '1', '2020': '2' }))
    const long = from('z', cells({ '2018': '1', '2019': '1', '2020': '2' }))
    expect(chooseSelection(figures(short, long))?.source).toBe('z')
    expect(chooseSelection(figures(from('m', cells({ '2020': '2' })), from('k', cells({ '2020': '9' }))))?.source).toBe(
      'k',
    )
  })

  test('of two units of one source is the first by name', () => {
    const total = cells({ '2019': '1', '2020': '2' })
    const [dollars, euros] = [from('a', total), from('a', total, { unit: 'EUR' })]
    expect(chooseSelection(figures(dollars, euros))?.unit).toBe('EUR')
    expect(chooseSelection(figures(euros, dollars))?.unit).toBe('EUR')
  })

  test('is as new as its latest published figure: a confidential year changes nothing', () => {
    const hidden = from('a', [...cells({ '2019': '1', '2020': '2' }), cell('2024', null, { status: 'C' })])
    const newer = from('b', cells({ '2020': '1', '2021': '2' }))
    expect(chooseSelection(figures(hidden, newer))?.source).toBe('b')
    const older = from('b', cells({ '2018': '1', '2019': '2' }))
    expect(chooseSelection(figures(hidden, older))?.source).toBe('a')
  })

  test('can be compared where one direction can, whichever it is', () => {
    const good = cells({ '2019': '1', '2020': '2' })
    const fresh = cells({ '2020': '2' })
    const alone = from('a', cells({ '2020': '9', '2018': '9', '2017': '9' }))
    for (const [x, m] of [
      [good, fresh],
      [fresh, good],
    ] as const) {
      const both = [line('X', { TOTAL: x }, { source: 'z' }), line('M', { TOTAL: m }, { source: 'z' })]
      expect(chooseSelection(figures(alone, ...both))?.source).toBe('z')
    }
  })

  test('for sectors is one that tells any of them apart, though another is longer', () => {
    const split = line('X', { TOTAL: cells({ '2020': '3' }), energy: cells({ '2020': '1' }) }, { source: 'z' })
    const all = figures(...imf, split)
    expect(chooseSelection(all, { sectors: ['energy', 'railway'] })?.source).toBe('z')
    expect(chooseSelection(all, { sectors: ['railway'] })?.source).toBe('imf-dots')
    expect(chooseSelection(all, { sectors: [] })?.source).toBe('imf-dots')
  })

  test('for a period is the one that has it on both sides', () => {
    const monthly = line('X', { TOTAL: months('2024-01', ['1', '1', '1']) }, { source: 'customs' })
    const all = figures(...imf, monthly)
    expect(chooseSelection(all)?.source).toBe('imf-dots')
    expect(chooseSelection(all, { period: at('2024-Q1') })?.source).toBe('customs')
    expect(chooseSelection(all, { period: at('2020') })?.source).toBe('imf-dots')

    const exportsOnly = line('X', { TOTAL: cells({ '2018': '1', ...{ '2019': '1', '2020': '1' } }) }, { source: 'a' })
    expect(chooseSelection(figures(exportsOnly, ...imf), { period: at('2020') })?.source).toBe('imf-dots')
  })

  test('does not take an index for a year by adding its half-years', () => {
    const index = { measure: 'index', unit: 'INDEX:2023-S1' } as const
    const halves = from('a', cells({ '2024-S1': '100', '2024-S2': '120' }), index)
    const yearly = from('b', cells({ '2024': '110' }), index)
    expect(chooseSelection(figures(halves, yearly), { period: at('2024') })?.source).toBe('b')
  })

  test('of a pair without figures is none', () => {
    expect(chooseSelection(figures())).toBeNull()
    expect(selectionsOf(figures())).toEqual([])
  })
})
