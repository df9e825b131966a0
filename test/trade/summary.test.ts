import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SUMMARY_FLOWS } from '../../lib/trade/flow'
import { isComplete } from '../../lib/trade/tiling'
import { summarise } from '../../lib/trade/summary'
import { anyCells, at, cell, cells, line, months, RUSSIA_REPORTS, selectionFrom } from './build-figures'

describe('the summary of 2020 against 2019, as Russia reported', () => {
  const russia = selectionFrom(line('X', { TOTAL: RUSSIA_REPORTS.X }), line('M', { TOTAL: RUSSIA_REPORTS.M }))
  const { flows } = summarise(russia, at('2020'), at('2019'))

  test('has exports of 780.9 million, 1.1 % more', () => {
    expect(flows.X.value.value).toBe('780937839')
    expect(flows.X.against.value).toBe('772539084')
    expect(flows.X.growth).toBeCloseTo(0.010872, 6)
  })

  test('has imports 22.3 % lower and a total 8.2 % lower', () => {
    expect(flows.M.growth).toBeCloseTo(-0.223437, 6)
    expect(flows.T.value.value).toBe('1173894236')
    expect(flows.T.growth).toBeCloseTo(-0.081861, 6)
  })

  test('has a balance without a growth rate, even where both are positive', () => {
    expect([flows.B.value.value, flows.B.against.value]).toEqual(['387981442', '266519288'])
    expect(flows.B.growth).toBeNull()
  })
})

test('the Moscow index is 100 and 173: plus 73 %', () => {
  const index = { source: 'marokko-com', measure: 'index', unit: 'INDEX:2024-S1' } as const
  const moscow = selectionFrom(line('T', { TOTAL: cells({ '2024-S1': '100', '2025-S1': '173' }) }, index))
  const { flows } = summarise(moscow, at('2025-S1'), at('2024-S1'))
  expect(flows.T).toMatchObject({ value: { value: '173' }, against: { value: '100' } })
  expect(flows.T.growth).toBeCloseTo(0.73, 12)
  expect([flows.X.value.value, flows.M.value.value, flows.B.value.value]).toEqual([null, null, null])
})

describe('there is no growth rate', () => {
  const six = ['1', '1', '1', '1', '1', '1']
  const growthOf = (now: (string | null)[], before: (string | null)[]) => {
    const exports = line('X', { TOTAL: [...months('2025-01', now), ...months('2024-01', before)] })
    return summarise(selectionFrom(exports), at('2025-S1'), at('2024-S1')).flows.X.growth
  }

  test('where a month is missing now or in the base', () => {
    expect(growthOf(six, six)).toBe(0)
    expect(growthOf([...six.slice(0, 5), null], six)).toBeNull()
    expect(growthOf(six, [...six.slice(0, 5), null])).toBeNull()
    expect(growthOf([...six.slice(0, 5), null], [...six.slice(0, 5), null])).toBeNull()
  })

  test('from a base of zero', () => {
    expect(
      growthOf(
        six,
        six.map(() => '0'),
      ),
    ).toBeNull()
    expect(
      growthOf(
        six.map(() => '0'),
        six,
      ),
    ).toBe(-1)
  })

  test('from a base that was not published', () => {
    const exports = line('X', { TOTAL: [cell('2020', '5'), cell('2019', null, { status: 'C' })] })
    expect(summarise(selectionFrom(exports), at('2020'), at('2019')).flows.X.growth).toBeNull()
  })

  test('between periods of different length', () => {
    const exports = line('X', { TOTAL: cells({ '2025-S1': '5', '2024': '10' }) })
    expect(summarise(selectionFrom(exports), at('2025-S1'), at('2024')).flows.X.growth).toBeNull()
  })

  test('unless both values are complete, whatever the cells', () => {
    fc.assert(
      fc.property(anyCells, anyCells, (x, m) => {
        const { flows } = summarise(
          selectionFrom(line('X', { TOTAL: x }), line('M', { TOTAL: m })),
          at('2021'),
          at('2020'),
        )
        for (const flow of SUMMARY_FLOWS) {
          const { value, against, growth } = flows[flow]
          if (growth !== null) expect([isComplete(value), isComplete(against)]).toEqual([true, true])
        }
      }),
    )
  })
})

test('a summary of chosen sectors compares those sectors', () => {
  const exports = line('X', {
    TOTAL: cells({ '2019': '100', '2020': '100' }),
    energy: cells({ '2019': '40', '2020': '50' }),
    minerals: cells({ '2019': '10', '2020': '10' }),
  })
  const { flows } = summarise(selectionFrom(exports), at('2020'), at('2019'), ['energy', 'minerals'])
  expect(flows.X).toMatchObject({ value: { value: '60' }, against: { value: '50' } })
  expect(flows.X.growth).toBeCloseTo(0.2, 12)
})
