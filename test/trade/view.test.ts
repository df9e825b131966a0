import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FlowLine } from '../../lib/trade/pair-figures'
import { formatPeriod } from '../../lib/trade/period'
import { summarise } from '../../lib/trade/summary'
import { resolveView, type View } from '../../lib/trade/view'
import { parseViewQuery, VIEW_KEYS, type RawView } from '../../lib/trade/view-query'
import { anyCells, at, cell, cells, figures, line, months, RUSSIA_REPORTS } from './build-figures'

const ask = (lines: FlowLine[], raw: RawView = {}): View => {
  const view = resolveView(figures(...lines), parseViewQuery(raw).query)
  if (!view) throw new Error('no view')
  return view
}
const notations = (view: View): string[] => view.periods.map(formatPeriod)
const compared = (view: View): string[] => [view.period, view.against].map(formatPeriod)
const ones = (count: number): string[] => Array.from({ length: count }, () => '1')

describe('a yearly source beside one that has only chapters', () => {
  const derived = { derived: true } as const
  const comtrade = { source: 'un-comtrade' }
  const lines = [
    line('X', { TOTAL: [...cells({ '2018': '1' }), ...RUSSIA_REPORTS.X] }),
    line('M', { TOTAL: RUSSIA_REPORTS.M }),
    line(
      'X',
      {
        TOTAL: [cell('2019', '757000000', derived), cell('2020', '765800000', derived)],
        energy: cells({ '2019': '400000000', '2020': '300000000' }),
        automotive: [cell('2019', null, { status: 'S' }), cell('2020', null, { status: 'S' })],
      },
      comtrade,
    ),
  ]

  test('the longer one is shown, with years and the last two compared', () => {
    const view = ask(lines)
    expect(view.selection.source).toBe('imf-dots')
    expect(view).toMatchObject({ frequency: 'A', frequencies: ['A'], flow: null, sectors: [], notices: [] })
    expect(notations(view)).toEqual(['2018', '2019', '2020'])
    expect(compared(view)).toEqual(['2020', '2019'])
  })

  test('totals come from one of them only', () => {
    expect(summarise(ask(lines).selection, at('2020'), at('2019')).flows.X.value.value).toBe('780937839')
    const other = ask(lines, { source: 'un-comtrade' })
    const { flows } = summarise(other.selection, other.period, other.against)
    expect(flows.X.value).toMatchObject({ value: '765800000', derived: true })
    expect(flows.T.value.value).toBeNull()
  })

  test('the one with chapters is shown when its sectors are asked for, unless a source is', () => {
    expect(ask(lines, { sectors: 'energy' })).toMatchObject({ selection: { source: 'un-comtrade' }, notices: [] })
    expect(ask(lines, { sectors: 'energy', source: 'imf-dots' }).selection.source).toBe('imf-dots')
  })

  test('sectors that no source has are reported', () => {
    const view = ask(lines, { sectors: 'textiles,railway' })
    expect(view.notices).toEqual([{ parameter: 'sectors', value: 'textiles,railway', reason: 'no-data' }])
    expect(view.selection.source).toBe('imf-dots')
  })
})

describe('monthly figures with a month missing', () => {
  const monthly = [
    line('X', { TOTAL: [...months('2024-01', ones(12)), ...months('2025-01', ['2', '2', null, '2', '2', '2'])] }),
  ]

  test('show the last complete half-year and offer what is complete', () => {
    const view = ask(monthly, { frequency: 'half-year' })
    expect(view.frequencies).toEqual(['A', 'S', 'Q', 'M', 'C'])
    expect(notations(view)).toEqual(['2024-S1', '2024-S2', '2025-S1'])
    expect(compared(view)).toEqual(['2024-S2', '2023-S2'])
  })

  test('show the incomplete one when it is asked for, with 5 of 6 months and no growth', () => {
    const view = ask(monthly, { period: '2025-S1' })
    expect(view.frequency).toBe('S')
    const { X } = summarise(view.selection, view.period, view.against).flows
    expect(X.value).toMatchObject({ value: '10', have: 5, need: 6 })
    expect(X.against).toMatchObject({ value: '6', have: 6, need: 6 })
    expect(X.growth).toBeNull()
  })

  test('compare January and February with the year before, cumulated', () => {
    const view = ask(monthly, { frequency: 'cumulated' })
    expect(view.cumulatedMonths).toBe(2)
    expect(notations(view)).toEqual(['2024-01/P2M', '2025-01/P2M'])
    expect(compared(view)).toEqual(['2025-01/P2M', '2024-01/P2M'])
    expect(summarise(view.selection, view.period, view.against).flows.X.growth).toBe(1)
  })

  test('a cumulated period that is asked for sets the grid', () => {
    const view = ask(monthly, { period: '2024-01/P9M' })
    expect(view).toMatchObject({ frequency: 'C', cumulatedMonths: 9 })
    expect(notations(view)).toEqual(['2024-01/P9M', '2025-01/P9M'])
  })
})

test('Moscow and Morocco, an index of two half-years: 173 against 100, plus 73 %', () => {
  const index = { source: 'marokko-com', measure: 'index', unit: 'INDEX:2024-S1' } as const
  const view = ask([line('T', { TOTAL: cells({ '2024-S1': '100', '2025-S1': '173' }) }, index)])
  expect(view).toMatchObject({ frequency: 'S', frequencies: ['S'], notices: [] })
  expect(compared(view)).toEqual(['2025-S1', '2024-S1'])
  expect(notations(view)).toEqual(['2024-S1', '2024-S2', '2025-S1'])
  const { T } = summarise(view.selection, view.period, view.against).flows
  expect([T.value.value, T.against.value]).toEqual(['173', '100'])
  expect(T.growth).toBeCloseTo(0.73, 12)
})

describe('what does not fit the data is reported, and the rest is shown', () => {
  const lines = [
    line('X', { TOTAL: RUSSIA_REPORTS.X }),
    line('M', { TOTAL: RUSSIA_REPORTS.M }),
    line('X', { TOTAL: cells({ '2020': '1' }) }, { source: 'customs', unit: 'EUR' }),
  ]

  test.each<[string, RawView, View['notices'][number]]>([
    ['an unknown source', { source: 'nobody' }, { parameter: 'source', value: 'nobody', reason: 'no-data' }],
    ['an unknown unit', { unit: 'MAD' }, { parameter: 'unit', value: 'MAD', reason: 'no-data' }],
    [
      'a unit of another source',
      { source: 'imf-dots', unit: 'EUR' },
      { parameter: 'unit', value: 'EUR', reason: 'no-data' },
    ],
    [
      'a frequency that the data do not give, in the word of the address',
      { frequency: 'quarter' },
      { parameter: 'frequency', value: 'quarter', reason: 'no-data' },
    ],
    [
      'a comparison with a period of another length',
      { period: '2020', against: '2019-S1' },
      { parameter: 'against', value: '2019-S1', reason: 'length' },
    ],
    ['a range after the data', { from: '2024' }, { parameter: 'from', value: '2024', reason: 'no-data' }],
    ['a range before the data', { to: '1990-Q1' }, { parameter: 'to', value: '1990-Q1', reason: 'no-data' }],
    [
      'a range before the data with a beginning',
      { from: '1990', to: '1995' },
      { parameter: 'to', value: '1995', reason: 'no-data' },
    ],
  ])('%s', (_, raw, notice) => {
    const view = ask(lines, raw)
    expect(view.notices).toEqual([notice])
    expect(view.selection.source).toBe('imf-dots')
    expect(view.frequency).toBe('A')
    expect(notations(view)).toEqual(['2019', '2020'])
    expect(compared(view)).toEqual(['2020', '2019'])
  })

  test('a unit that only one source has leads to that source', () => {
    const view = ask(lines, { unit: 'EUR' })
    expect(view.selection).toMatchObject({ source: 'customs', unit: 'EUR' })
    expect(view.notices).toEqual([])
  })

  test('a long value of it is cut', () => {
    const [notice] = ask(lines, { source: `${'x'.repeat(59)}${'😀'.repeat(500)}` }).notices
    expect(notice!.value.length).toBeLessThanOrEqual(61)
    expect(() => encodeURIComponent(notice!.value)).not.toThrow()
  })

  test('whatever the address and the cells, there is a view of one selection', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('2020', '2021-S1', '2022-03', '2019-01/P9M', 'X', 'energy', 'year', 'month', 'cumulated', 'USD'),
    )
    const anyRaw = fc.record(Object.fromEntries(VIEW_KEYS.map((key) => [key, text])), { requiredKeys: [] })
    fc.assert(
      fc.property(anyRaw, anyCells, anyCells, (raw: RawView, x, m) => {
        const all = figures(line('X', { TOTAL: x, energy: m }), line('M', { TOTAL: m }))
        const view = resolveView(all, parseViewQuery(raw).query)
        expect(view === null).toBe(x.length + m.length === 0)
        if (!view) return
        expect(view.against.months).toBe(view.period.months)
        expect(view.period.months).toBeGreaterThan(0)
        if (view.frequencies.length) expect(view.frequencies).toContain(view.frequency)
        for (const notice of view.notices) expect(notice.value).not.toBe('')
      }),
    )
  })
})

describe('from and to', () => {
  const yearly = [line('X', { TOTAL: cells({ '2016': '1', '2017': '2', '2018': '3', '2019': '4', '2020': '5' }) })]

  test('clip the chart over time', () => {
    expect(notations(ask(yearly, { from: '2017', to: '2019' }))).toEqual(['2017', '2018', '2019'])
    expect(notations(ask(yearly, { from: '2019' }))).toEqual(['2019', '2020'])
  })

  test('do not reach beyond the data', () => {
    expect(notations(ask(yearly, { from: '1990', to: '2050' }))).toEqual(['2016', '2017', '2018', '2019', '2020'])
  })

  test('move the period compared to the last one before the end', () => {
    expect(compared(ask(yearly, { to: '2018' }))).toEqual(['2018', '2017'])
    expect(compared(ask(yearly, { to: '2018', period: '2020' }))).toEqual(['2020', '2019'])
  })
})

describe('two periods of one length', () => {
  const yearly = [line('X', { TOTAL: cells({ '2016': '1', '2018': '3', '2020': '5' }) })]

  test('may be compared whichever they are', () => {
    const view = ask(yearly, { period: '2020', against: '2016' })
    expect(compared(view)).toEqual(['2020', '2016'])
    expect(summarise(view.selection, view.period, view.against).flows.X.growth).toBe(4)
  })

  test('the year before is taken unless another is named, though it has no figure', () => {
    const view = ask(yearly, { period: '2020' })
    expect(compared(view)).toEqual(['2020', '2019'])
    expect(summarise(view.selection, view.period, view.against).flows.X.growth).toBeNull()
  })
})

test('what was asked and fits is kept: flow and sectors', () => {
  const lines = [line('X', { TOTAL: cells({ '2020': '3' }), energy: cells({ '2020': '1' }) })]
  expect(ask(lines, { flow: 'X', sectors: 'energy' })).toMatchObject({ flow: 'X', sectors: ['energy'] })
})

test('a pair without lines, and one whose lines have no cells, have no view', () => {
  expect(resolveView(figures(), parseViewQuery({}).query)).toBeNull()
  expect(resolveView(figures(line('X', { TOTAL: [] })), parseViewQuery({ source: 'nobody' }).query)).toBeNull()
})

test('figures none of which was published have a view that shows no frequency to choose', () => {
  const view = ask([line('X', { TOTAL: [cell('2020', null, { status: 'C' })] })])
  expect(view).toMatchObject({ frequency: 'A', frequencies: [] })
  expect(formatPeriod(view.period)).toBe('2020')
})

test('a year of which five months are known stands on the grid as 5 of 12, and the year before it is the one shown', () => {
  const view = ask([line('X', { TOTAL: months('2024-01', ones(17)) })], { frequency: 'year' })
  expect(notations(view)).toEqual(['2024', '2025'])
  expect(compared(view)).toEqual(['2024', '2023'])
  const { flows } = summarise(view.selection, at('2025'), at('2024'))
  expect(flows.X.value).toMatchObject({ value: '5', have: 5, need: 12 })
  expect(flows.X.growth).toBeNull()
})

test('a total as reported is not compared with one added up from exports and imports', () => {
  const view = ask([
    line('X', { TOTAL: cells({ '2023': '40', '2024': '50' }) }),
    line('M', { TOTAL: cells({ '2023': '60', '2024': '70' }) }, { valuation: 'CIF' }),
    line('T', { TOTAL: cells({ '2024': '125' }) }, { valuation: '' }),
  ])
  const { flows } = summarise(view.selection, at('2024'), at('2023'))
  expect(flows.T.value.value).toBe('125')
  expect(flows.T.against.value).toBe('100')
  expect(flows.T.growth).toBeNull()
})

test('a page begins with the coarsest periods that can be compared: half-years where only one year is complete', () => {
  // July 2022 to December 2023 and all of 2024 but for June: 2023 is complete, 2022 is not.
  const known = [...ones(18), ...ones(5), null, ...ones(6)]
  const view = ask([line('X', { TOTAL: months('2022-07', known) })])
  expect(view.frequencies).toEqual(['A', 'S', 'Q', 'M', 'C'])
  expect(view.frequency).toBe('S')
  expect(compared(view)).toEqual(['2024-S2', '2023-S2'])
})
