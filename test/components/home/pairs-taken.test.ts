import { expect, test } from 'vitest'
import { pairRows } from '@/components/home/pair-rows'
import { takenPairs } from '@/components/home/pairs-taken'
import type { FlowLine, PairFigures } from '@/lib/trade/pair-figures'
import { cells, line, RUSSIA_REPORTS } from '../../trade/build-figures'

const SOURCE = {
  id: 'imf-dots',
  title: 'DOTS',
  publisher: 'IMF',
  url: null,
  terms: null,
  note: null,
  published: null,
  imported: null,
}
const pair = (reporter: string, partner: string, ...lines: FlowLine[]): PairFigures => ({
  reporter,
  partner,
  lines,
  sources: [SOURCE],
})
const say = (key: string, values: Readonly<Record<string, string>> = {}): string =>
  [key, ...Object.values(values)].join(' ')

test('a pair is taken along by code, with its latest total, the change against the year before, and where they are from', () => {
  const rows = pairRows(
    [
      pair('RUS', 'MAR', line('X', { TOTAL: RUSSIA_REPORTS.X }), line('M', { TOTAL: RUSSIA_REPORTS.M })),
      pair('MAR', 'ESP', line('X', { TOTAL: [{ ...cells({ '2020': '5' })[0]!, status: 'E' }] })),
      pair('FRA', 'MAR', line('X', { TOTAL: cells({ '2020': null }) })),
    ],
    { locale: 'en' },
  )
  const { columns, rows: taken } = takenPairs(rows, { t: say, common: say, columns: say, locale: 'en' })
  expect(columns.map(({ id }) => id)).toEqual([
    ...[
      'reporter',
      'partner',
      'flow',
      'period',
      'value',
      'unit',
      'status',
      'status_note',
      'against',
      'growth',
      'source',
    ],
    'source_name',
  ])
  expect(taken).toEqual([
    // 780,937,839 + 392,956,397 after 772,539,084 + 506,019,796
    ['RUS', 'MAR', 'T', '2020', '1173894236', 'USD', 'A', null, '2019', '-0.0818614188499', 'imf-dots', 'IMF'],
    ['MAR', 'ESP', 'X', '2020', '5', 'USD', 'E', 'estimated', '2019', null, 'imf-dots', 'IMF'],
    ['FRA', 'MAR', null, null, null, null, 'M', 'noData', null, null, null, null],
  ])
  expect(columns.find(({ id }) => id === 'partner')!.labels).toEqual({ MAR: 'Morocco', ESP: 'Spain' })
})
