import { describe, expect, test } from 'vitest'
import { flowValue, partValue } from '../../lib/trade/flow-value'
import { isComplete } from '../../lib/trade/tiling'
import { at, cell, cells, line, months, RUSSIA_REPORTS, selectionFrom } from './build-figures'

describe('total trade and balance', () => {
  const russia = selectionFrom(line('X', { TOTAL: RUSSIA_REPORTS.X }), line('M', { TOTAL: RUSSIA_REPORTS.M }))

  test('are exports plus and minus imports: 1,173.9 million US dollars in 2020, as Russia reported', () => {
    expect(flowValue(russia, 'T', at('2020'))).toMatchObject({ value: '1173894236', have: 12, need: 12 })
    expect(flowValue(russia, 'B', at('2020'))).toMatchObject({ value: '387981442', have: 12, need: 12 })
  })

  test('hold FOB and CIF together and say so', () => {
    expect(flowValue(russia, 'X', at('2020')).valuation).toBe('FOB')
    expect(flowValue(russia, 'M', at('2020')).valuation).toBe('CIF')
    expect(flowValue(russia, 'T', at('2020')).valuation).toBe('mixed')
  })

  test('keep a valuation that both sides share', () => {
    const fob = selectionFrom(
      line('X', { TOTAL: cells({ '2020': '3' }) }),
      line('M', { TOTAL: cells({ '2020': '2' }) }, { valuation: 'FOB' }),
    )
    expect(flowValue(fob, 'B', at('2020'))).toMatchObject({ value: '1', valuation: 'FOB' })
  })

  test('keep every digit', () => {
    const large = selectionFrom(
      line('X', { TOTAL: cells({ '2020': '123456789012345678.01' }) }),
      line('M', { TOTAL: cells({ '2020': '9007199254740993' }) }),
    )
    expect(flowValue(large, 'T', at('2020')).value).toBe('132463988267086671.01')
    expect(flowValue(large, 'B', at('2020')).value).toBe('114449589757604685.01')
  })

  test('need both sides', () => {
    const exportsOnly = selectionFrom(line('X', { TOTAL: RUSSIA_REPORTS.X }))
    for (const flow of ['T', 'B'] as const) {
      expect(flowValue(exportsOnly, flow, at('2020'))).toMatchObject({ value: null, have: 0, need: 12 })
    }
    expect(flowValue(exportsOnly, 'M', at('2020'))).toMatchObject({ value: null, status: null, have: 0 })
  })

  test('say why a side has no value', () => {
    const hidden = [cell('2020', null, { status: 'C' })]
    const secret = selectionFrom(line('X', { TOTAL: RUSSIA_REPORTS.X }), line('M', { TOTAL: hidden }))
    expect(flowValue(secret, 'T', at('2020'))).toMatchObject({ value: null, status: 'C' })
  })

  test('are as certain as the less certain side', () => {
    const estimated = [cell('2020', '1', { status: 'E' })]
    const provisional = [cell('2020', '1', { status: 'P' })]
    const statusOf = (x: typeof estimated, m: typeof estimated) =>
      flowValue(selectionFrom(line('X', { TOTAL: x }), line('M', { TOTAL: m })), 'T', at('2020')).status
    expect(statusOf(estimated, provisional)).toBe('E')
    expect(statusOf(provisional, estimated)).toBe('E')
    expect(statusOf(provisional, RUSSIA_REPORTS.M)).toBe('P')
    expect(statusOf(RUSSIA_REPORTS.X, provisional)).toBe('P')
    expect(statusOf(RUSSIA_REPORTS.X, RUSSIA_REPORTS.M)).toBe('A')
  })
})

describe('both sides need the same months', () => {
  const six = ['1', '2', '3', '4', '5', '6']
  const half = (exports: (string | null)[], imports: (string | null)[]) => {
    const sides = selectionFrom(
      line('X', { TOTAL: months('2025-01', exports) }),
      line('M', { TOTAL: months('2025-01', imports) }),
    )
    return flowValue(sides, 'T', at('2025-S1'))
  }

  test('six and six make a half-year', () => {
    expect(half(six, six)).toMatchObject({ value: '42', have: 6, need: 6, basis: 'tiled' })
  })

  test('six and five have no total, and five of six months', () => {
    expect(half(six, [...six.slice(0, 5), null])).toMatchObject({ value: null, have: 5, need: 6 })
  })

  test('the same five give the total of five of six months, which is not complete', () => {
    const value = half([...six.slice(0, 5), null], [...six.slice(0, 5), null])
    expect(value).toMatchObject({ value: '30', have: 5, need: 6 })
    expect(isComplete(value)).toBe(false)
  })

  test('January to May beside February to June have no total, though both have five', () => {
    expect(half([...six.slice(0, 5), null], [null, ...six.slice(1)])).toMatchObject({ value: null, have: 4, need: 6 })
  })
})

describe('total trade as reported', () => {
  const sides = [
    line('X', { TOTAL: cells({ '2020': '6', '2021': '7' }) }),
    line('M', { TOTAL: cells({ '2020': '3' }) }),
  ]

  test('is taken before the sum of the sides', () => {
    const reported = selectionFrom(...sides, line('T', { TOTAL: cells({ '2020': '10' }) }))
    expect(flowValue(reported, 'T', at('2020'))).toMatchObject({ value: '10', basis: 'reported', valuation: '' })
  })

  test('of one side alone there is neither a total nor a balance, so it is not said how they are valued', () => {
    const exportsOnly = selectionFrom(line('X', { TOTAL: cells({ '2020': '6' }) }))
    for (const flow of ['T', 'B'] as const)
      expect(flowValue(exportsOnly, flow, at('2020'))).toMatchObject({ value: null, valuation: '' })
  })

  test('is not needed where both sides are there', () => {
    const elsewhere = selectionFrom(...sides, line('T', { TOTAL: cells({ '2021': '10' }) }))
    expect(flowValue(elsewhere, 'T', at('2020'))).toMatchObject({ value: '9', valuation: 'mixed' })
    expect(flowValue(elsewhere, 'T', at('2021'))).toMatchObject({ value: '10' })
  })

  test('with a month missing yields to sides that are complete', () => {
    const six = ['1', '1', '1', '1', '1', '1']
    const gappy = line('T', { TOTAL: months('2025-01', ['3', '3', '3', '3', '3']) })
    const complete = selectionFrom(
      line('X', { TOTAL: months('2025-01', six) }),
      line('M', { TOTAL: months('2025-01', six) }),
      gappy,
    )
    expect(flowValue(complete, 'T', at('2025-S1'))).toMatchObject({ value: '12', have: 6, need: 6 })
    expect(flowValue(selectionFrom(gappy), 'T', at('2025-S1'))).toMatchObject({ value: '15', have: 5, need: 6 })
  })

  test('says why it has no value where the sides have none either', () => {
    const secret = selectionFrom(line('T', { TOTAL: [cell('2020', null, { status: 'C' })] }))
    expect(flowValue(secret, 'T', at('2020'))).toMatchObject({ value: null, status: 'C' })
  })
})

describe('indices', () => {
  const index = { measure: 'index', unit: 'INDEX:2024-S1', valuation: '' } as const
  const cellsOf = (first: string, second: string) => cells({ '2024-S1': first, '2024-S2': second })

  test('of exports and imports are never added or subtracted', () => {
    const sides = selectionFrom(
      line('X', { TOTAL: cellsOf('100', '120') }, index),
      line('M', { TOTAL: cellsOf('100', '90') }, index),
    )
    expect(flowValue(sides, 'X', at('2024-S2')).value).toBe('120')
    expect(flowValue(sides, 'T', at('2024-S1'))).toMatchObject({ value: null, have: 0, need: 6 })
    expect(flowValue(sides, 'B', at('2024-S1'))).toMatchObject({ value: null, have: 0, need: 6 })
  })

  test('of two half-years make no year', () => {
    const total = selectionFrom(line('T', { TOTAL: cellsOf('100', '173') }, index))
    expect(flowValue(total, 'T', at('2024-S1')).value).toBe('100')
    expect(flowValue(total, 'T', at('2024'))).toMatchObject({ value: null, have: 0, need: 12 })
  })

  test('of two sectors make no sum', () => {
    const sectors = line('X', { energy: cellsOf('100', '120'), fertilisers: cellsOf('100', '110') }, index)
    expect(partValue(sectors, at('2024-S2'), ['energy'])).toMatchObject({ value: '120' })
    expect(partValue(sectors, at('2024-S2'), ['energy', 'fertilisers'])).toMatchObject({ value: null, have: 0 })
  })
})

describe('chosen sectors', () => {
  const imports = line('M', {
    TOTAL: cells({ '2020': '1622723437' }),
    energy: cells({ '2020': '977644399' }),
    pharmaceuticals: cells({ '2020': '12978820' }),
    fertilisers: [cell('2020', null, { status: 'C' })],
    automotive: [cell('2020', null, { status: 'S' })],
  })

  test('none chosen is the total', () => {
    expect(partValue(imports, at('2020')).value).toBe('1622723437')
  })

  test('one is its own value, several are their sum', () => {
    expect(partValue(imports, at('2020'), ['energy']).value).toBe('977644399')
    expect(partValue(imports, at('2020'), ['energy', 'pharmaceuticals'])).toMatchObject({
      value: '990623219',
      have: 12,
      need: 12,
    })
  })

  test('one named twice counts once', () => {
    expect(partValue(imports, at('2020'), ['energy', 'energy']).value).toBe('977644399')
    expect(partValue(imports, at('2020'), ['energy', 'pharmaceuticals', 'energy']).value).toBe('990623219')
  })

  test.each([
    ['confidential', 'fertilisers'],
    ['unknown to the source', 'textiles'],
  ] as const)('a %s one is left out, counted, and the sum is not complete', (_, sector) => {
    const value = partValue(imports, at('2020'), ['energy', sector])
    expect(value).toMatchObject({ value: '977644399', excluded: 1, have: 0, need: 12 })
    expect(isComplete(value)).toBe(false)
  })

  test('one that cannot be told apart makes the sum unknown, not smaller', () => {
    expect(partValue(imports, at('2020'), ['energy', 'automotive'])).toMatchObject({ value: null, status: 'S' })
    expect(partValue(imports, at('2020'), ['automotive'])).toMatchObject({ value: null, status: 'S' })
  })

  test('a sum counts what its sectors leave out', () => {
    const gaps = line('M', {
      energy: [cell('2020', '5', { excluded: 2 })],
      minerals: [cell('2020', '6', { excluded: 1 })],
    })
    expect(partValue(gaps, at('2020'), ['energy', 'minerals'])).toMatchObject({ value: '11', excluded: 3, have: 12 })
  })

  test('sectors with gaps in different months have only the months that all of them have', () => {
    const gaps = line('M', {
      energy: months('2025-01', ['1', '1', '1', '1', '1', null]),
      minerals: months('2025-01', [null, '1', '1', '1', '1', '1']),
    })
    expect(partValue(gaps, at('2025-S1'), ['energy', 'minerals'])).toMatchObject({ have: 4, need: 6 })
  })

  test('total trade of sectors needs them on both sides', () => {
    const exports = line('X', { TOTAL: cells({ '2020': '207184123' }), pharmaceuticals: cells({ '2020': '84' }) })
    const both = selectionFrom(exports, imports)
    expect(flowValue(both, 'T', at('2020'), ['pharmaceuticals'])).toMatchObject({ value: '12978904', have: 12 })
    expect(flowValue(both, 'T', at('2020'), ['energy'])).toMatchObject({ value: null })
    expect(flowValue(both, 'T', at('2020'), ['energy', 'pharmaceuticals'])).toMatchObject({ value: null, have: 0 })
  })

  test('a different sector missing on each side makes no total', () => {
    const exports = line('X', { energy: cells({ '2020': '5' }) })
    const other = line('M', { minerals: cells({ '2020': '7' }) })
    expect(flowValue(selectionFrom(exports, other), 'T', at('2020'), ['energy', 'minerals'])).toMatchObject({
      value: null,
      have: 0,
    })
  })
})
