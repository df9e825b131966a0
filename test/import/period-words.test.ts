import { describe, expect, test } from 'vitest'
import { sniffDates } from '../../lib/import/fields/dates'
import { periodReader, type PeriodStyle } from '../../lib/import/fields/period'
import { formatPeriod } from '../../lib/trade/period'
import { CURRENT_MONTH, HEADER, observationsOf, problemsOf, readAll, row } from './reading'

const shown = (text: string, style: PeriodStyle = {}): string => {
  const reading = periodReader(CURRENT_MONTH, style)(text)
  if (reading.ok) return formatPeriod(reading.value)
  return [reading.found.code, ...Object.values(reading.found.params)].join(' ')
}

describe('periods in words', () => {
  test.each([
    ...[
      ['January 2024', '2024-01'],
      ['Jan. 2024', '2024-01'],
      ['Mar-2024', '2024-03'],
      ['2025 Feb', '2025-02'],
      ['2024-Dec', '2024-12'],
      ['Sept 2024', '2024-09'],
      ['Jan-Sep 2024', '2024-01/P9M'],
      ['January to March 2024', '2024-Q1'],
      ['Jul 2023 - Jun 2024', '2023-07/P12M'],
      ['9M 2024', '2024-01/P9M'],
      ['2024 9M', '2024-01/P9M'],
      ['first nine months of 2024', '2024-01/P9M'],
      ['12M 2024', '2024'],
      ['1H 2025', '2025-S1'],
      ['second half of 2024', '2024-S2'],
      ['3Q 2024', '2024-Q3'],
      ['fourth quarter 2024', '2024-Q4'],
      ['four quarters to Q2 2024', '2023-07/P12M'],
      ['year ending December 2024', '2024'],
      ['2024-01/2024-06', '2024-S1'],
    ],
    ...[
      ['März 2024', '2024-03'],
      ['Dez. 2024', '2024-12'],
      ['1. Halbjahr 2025', '2025-S1'],
      ['zweites Halbjahr 2024', '2024-S2'],
      ['4. Quartal 2024', '2024-Q4'],
      ['Januar bis Juni 2025', '2025-S1'],
      ['Jan.–Juli 2025', '2025-01/P7M'],
    ],
    ...[
      ['janv. 2024', '2024-01'],
      ['févr. 2024', '2024-02'],
      ['août 2024', '2024-08'],
      ['AOUT 2024', '2024-08'],
      ['1er semestre 2025', '2025-S1'],
      ['2e trimestre 2024', '2024-Q2'],
      ['à fin juillet 2015', '2015-01/P7M'],
      ['9 mois 2024', '2024-01/P9M'],
    ],
    ...[
      ['enero de 2024', '2024-01'],
      ['ene-jun 2025', '2025-S1'],
      ['primer semestre de 2025', '2025-S1'],
      ['1.er semestre de 2025', '2025-S1'],
      ['3er trimestre de 2024', '2024-Q3'],
      ['2º cuatrimestre 2024', '2024-05/P4M'],
    ],
    ...[
      ['янв.2024', '2024-01'],
      ['март 2024 г.', '2024-03'],
      ['янв-июнь 2025', '2025-S1'],
      ['янв–июнь 2025', '2025-S1'],
      ['январь — сентябрь 2024 года', '2024-01/P9M'],
      ['в январе-мае 2025', '2025-01/P5M'],
      ['1П 2025', '2025-S1'],
      ['II полугодие 2024', '2024-S2'],
      ['I квартал 2024', '2024-Q1'],
      ['4 кв. 2024', '2024-Q4'],
      ['9 мес. 2024', '2024-01/P9M'],
      ['2024 год', '2024'],
    ],
    ...[
      ['يناير 2024', '2024-01'],
      ['كانون الثاني ٢٠٢٤', '2024-01'],
      ['غشت 2024', '2024-08'],
      ['جوان 2024', '2024-06'],
      ['النصف الأول 2025', '2025-S1'],
      ['الربع الثاني 2024', '2024-Q2'],
      ['٢٠٢٤-٠٧', '2024-07'],
    ],
    ...[
      ['2024-M01', '2024-01'],
      ['2018M07', '2018-07'],
      ['01/2015', '2015-01'],
      ['2024-A1', '2024'],
      ['2025-01-01/P6M', '2025-S1'],
      ['2025H1', '2025-S1'],
      ['Q1 2024', '2024-Q1'],
    ],
  ])('%s is %s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })
})

describe('what a person settles', () => {
  test.each([
    ['quarter', 'T1 2024', '2024-Q1'],
    ['quarter', '4T 2024', '2024-Q4'],
    ['four-months', '2024-T2', '2024-05/P4M'],
    ['four-months', '2024-T4', 'E_PERIOD range none'],
  ] as const)('a T is a %s: %s is %s', (trimester, text, expected) => {
    expect(shown(text, { trimester })).toBe(expected)
  })

  test('the order of day and month, and then only a day that stands for a month is one', () => {
    expect(shown('03/04/2024', { dateOrder: 'DMY' })).toBe('E_PERIOD date 2024-04')
    expect(shown('01/04/2024', { dateOrder: 'DMY', monthDay: 'first' })).toBe('2024-04')
    expect(shown('04/01/2024', { dateOrder: 'MDY', monthDay: 'first' })).toBe('2024-04')
  })
})

describe('a column of dates', () => {
  test.each<[string, readonly string[], ReturnType<typeof sniffDates>]>([
    ['one number above 12', ['03/04/2024', '13/04/2024'], { dateOrder: 'DMY', monthDay: null }],
    ['one above 12 in the middle', ['03/04/2024', '04/30/2024'], { dateOrder: 'MDY', monthDay: null }],
    ['both', ['13/04/2024', '04/13/2024'], { dateOrder: null, monthDay: null }],
    ['nothing', ['03/04/2024'], { dateOrder: null, monthDay: null }],
    ['first days of months', ['2024-01-01', '2024-02-01', '2024-03-01'], { dateOrder: null, monthDay: 'first' }],
    ['last days of months', ['31.01.2024', '29.02.2024'], { dateOrder: 'DMY', monthDay: 'last' }],
    ['first days of quarters', ['2024-01-01', '2024-04-01'], { dateOrder: null, monthDay: null }],
    ['last days of years', ['2023-12-31', '2024-12-31'], { dateOrder: null, monthDay: null }],
    ['no dates', ['2024', '2024-01'], {}],
  ])('%s: settles what it can', (_, cells, expected) => {
    expect(sniffDates(cells)).toEqual(expected)
  })

  const periods = async (texts: readonly string[], options: Parameters<typeof readAll>[1] = {}) => {
    const reading = await readAll(HEADER + texts.map((period) => row({ period })).join(''), options)
    return [...problemsOf(reading), ...observationsOf(reading).map(({ period }) => formatPeriod(period))]
  }

  test('is read as months where all are first days, whatever the order of the rows', async () => {
    expect(await periods(['2024-03-01', '2024-02-01T00:00:00', '2024-01-01'])).toEqual([
      '2024-03',
      '2024-02',
      '2024-01',
    ])
  })

  test('is asked about where nothing tells day from month', async () => {
    expect(await periods(['01/02/2024', '01/03/2024'])).toEqual([
      'E_PERIOD_AMBIGUOUS@2:period',
      'E_PERIOD_AMBIGUOUS@3:period',
    ])
    expect(await periods(['01/02/2024', '01/03/2024'], { dateOrder: 'DMY' })).toEqual(['2024-02', '2024-03'])
  })

  test('is no column of periods where one day of it stands for nothing', async () => {
    expect(await periods(['13/04/2024', '03/04/2024'])).toEqual(['E_PERIOD@2:period', 'E_PERIOD@3:period'])
  })
})

describe('ambiguous numbers', () => {
  const values = async (texts: readonly string[], options: Parameters<typeof readAll>[1] = {}) => {
    const reading = await readAll(HEADER + texts.map((value) => row({ value: `"${value}"` })).join(''), options)
    return [...problemsOf(reading), ...observationsOf(reading).map(({ value }) => value)]
  }

  test('are asked about also between commas, unless another number tells', async () => {
    expect(await values(['1.234'])).toEqual(['E_NUMBER_AMBIGUOUS@2:value'])
    expect(await values(['1.234', '0.5'])).toEqual(['1.234', '0.5'])
    expect(await values(['1.234', '1.234,50'])).toEqual(['1234', '1234.50'])
  })

  test('are settled by a person', async () => {
    expect(await values(['1.234'], { decimal: '.' })).toEqual(['1.234'])
    expect(await values(['1.234'], { decimal: ',' })).toEqual(['1234'])
    expect(await values(['1,234'], { decimal: '.' })).toEqual(['1234'])
    expect(await values(['1,234'], { decimal: ',' })).toEqual(['1.234'])
  })
})
