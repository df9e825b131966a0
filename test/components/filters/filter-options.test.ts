import { expect, test } from 'vitest'
import {
  againstOptions,
  filterCount,
  periodOptions,
  rangeOptions,
  sectorOptions,
} from '@/components/filters/filter-options'
import type { FlowLine } from '@/lib/trade/pair-figures'
import { resolveView, type View } from '@/lib/trade/view'
import { parseViewQuery, type RawView } from '@/lib/trade/view-query'
import { cells, figures, line, months } from '../../trade/build-figures'

const viewOf = (lines: FlowLine[], raw: RawView): View => {
  const view = resolveView(figures(...lines), parseViewQuery(raw).query)
  if (!view) throw new Error('no view')
  return view
}
const values = (options: readonly { value: string }[]): string[] => options.map(({ value }) => value)

// January 2024 to September 2025, with June 2025 missing.
const monthly = line('X', { TOTAL: months('2024-01', [...Array<string>(17).fill('1'), null, '1', '1', '1']) })

test('a cumulated view offers January to each month for which the figures are complete', () => {
  const options = values(periodOptions(viewOf([monthly], { frequency: 'cumulated' }), 'en'))
  expect(options).toContain('2024-01/P9M')
  expect(options).toContain('2025-01/P5M')
  // June 2025 is missing: nothing that reaches beyond it is offered.
  for (const beyond of ['2025-S1', '2025-01/P7M', '2025-01/P9M']) expect(options).not.toContain(beyond)
})

test('nine months are compared with nine months of another year', () => {
  const view = viewOf([monthly], { frequency: 'cumulated', period: '2024-01/P9M' })
  expect(values(againstOptions(view, 'en'))).toEqual(['2025-01/P9M'])
})

test('a half-year of which five months are known is offered, one without any is not', () => {
  const options = values(periodOptions(viewOf([monthly], { frequency: 'half-year' }), 'en'))
  expect(options).toEqual(['2025-S2', '2025-S1', '2024-S2', '2024-S1'])
  const gap = line('X', { TOTAL: cells({ '2019-S1': '1', '2020-S1': '1' }) })
  expect(values(periodOptions(viewOf([gap], {}), 'en'))).toEqual(['2020-S1', '2019-S1'])
})

test('a range begins and ends where the figures do, and not with their years', () => {
  const range = (frequency: string): string[] => values(rangeOptions(viewOf([monthly], { frequency }), 'en'))
  expect(range('month')).toHaveLength(21)
  expect([range('month')[0], range('month').at(-1)]).toEqual(['2024-01', '2025-09'])
  expect(range('quarter').at(-1)).toBe('2025-Q3')
  // Of the second half of 2025 three months are known: it is shown, as incomplete.
  expect(range('half-year').at(-1)).toBe('2025-S2')
  expect(range('cumulated')).toEqual(['2024', '2025'])
})

test('filters are counted as a reader sets them; how a chart is drawn is none', () => {
  const count = (raw: RawView): number => filterCount(parseViewQuery(raw).query)
  expect(count({})).toBe(0)
  expect(count({ style: 'bars', table: 'time', of: 'M' })).toBe(0)
  expect(count({ flow: 'X', sectors: 'energy,railway', period: '2020' })).toBe(3)
})

test('every sector is listed with the number of series it has in the source, none included', () => {
  const chapters = { ...line('M', { TOTAL: cells({ '2020': '1' }) }), seriesCount: { energy: 1, 'agri-food': 12 } }
  const options = sectorOptions(figures(chapters), chapters.source)
  expect(options).toHaveLength(16)
  expect(options.find(({ id }) => id === 'agri-food')?.series).toBe(12)
  expect(options.find(({ id }) => id === 'railway')?.series).toBe(0)
})
