import { expect, test } from 'vitest'
import type { TouchedSeries } from '@/lib/client/import-report'
import { pointsAround, pointsOf, touchedSeries } from '@/lib/client/series-around-query'
import type { ObservationRecord } from '@/lib/trade/observation'
import { report } from './import-data'

const [first] = report.sample
const observation = (
  period: string,
  value: string | null,
  more: Partial<ObservationRecord> = {},
): ObservationRecord => ({
  ...first!,
  source: 'my-ministry',
  import: 12,
  period,
  value,
  ...more,
})

test('the series of an import are those it changed most, then the first it brought, each once', () => {
  const changed = {
    ...first!,
    before: { value: '1', status: 'normal' as const },
    after: { value: '9', status: 'normal' as const },
    change: 8,
  }
  const difference = { largest: [changed], pairs: [], pairCount: 0, periods: null, series: [] }
  const sample = [
    { ...first!, period: '2025-S1' },
    { ...first!, period: '2025' },
    { ...first!, product: '0806', change: 'unchanged' as const },
    { ...first!, product: '0807', change: 'added' as const },
    { ...first!, product: '0808', change: 'added' as const },
  ]
  const found = touchedSeries({ difference, sample }, 3)
  expect(found.map(({ product, period }) => `${product} ${period}`)).toEqual([
    '0805 2024-S1',
    '0805 2025',
    '0807 2024-S1',
  ])
})

test('a value that was not there before, or is not there after, is none; other editions and frequencies are other series', () => {
  const series: TouchedSeries = { ...first!, period: '2024' }
  const before = [observation('2024', '5'), observation('2022', '3'), observation('2024-Q1', '1')]
  const after = [
    observation('2023', '4'),
    observation('2024', null, { status: 'missing' }),
    observation('2021', '2', { classification: 'H5' }),
  ]
  expect(pointsAround(before, after, series)).toEqual([
    { period: '2022', before: 3, after: null },
    { period: '2023', before: null, after: 4 },
    { period: '2024', before: 5, after: null },
  ])
})

test('the points of a preview are those the server gives, and no value is not zero', () => {
  const points = [{ period: '2023', before: '4.5', after: null }]
  expect(pointsOf({ ...first!, period: '2023', points })).toEqual([{ period: '2023', before: 4.5, after: null }])
})

test('where the preview named the series they are those, so that both show the same', () => {
  const series = ['0808', '0809'].map((product) => ({ ...first!, product, period: '2024', points: [] }))
  const difference = { largest: [], pairs: [], pairCount: 0, periods: null, series }
  const found = touchedSeries({ difference, sample: [{ ...first!, product: '0807', change: 'added' }] }, 6)
  expect(found.map(({ product }) => product)).toEqual(['0808', '0809'])
})
