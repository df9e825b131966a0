import { describe, expect, test } from 'vitest'
import { sniffDates } from '../../lib/import/fields/dates'
import { periodReader } from '../../lib/import/fields/period'
import { sniffPeriods, type PeriodStyle } from '../../lib/import/fields/period-style'
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

describe('ranges, cumulated periods and years of two digits', () => {
  test.each([
    ['2025-S1', ['01-06/2025', '1-6/2025', '01–06.2025', '01.-06.2025', '2025-01..2025-06', '2025-01…2025-06']],
    ['2025-S1', ['2025-01/06', '2025/01-06', '01/2025-06/2025', '01.2025 - 06.2025', '202501-202506']],
    ['2025-S1', ['2025M01-2025M06', '2025M01-M06', '2025-M01/2025-M06', '2025 (Jan-Jun)', 'Jan-Jun (2025)']],
    ['2025-S1', ['Jan-Jun 25', "Jan-Jun '25", 'H1/2025', '1H25', 'H1 25', 'H1’25', '1S25', 'S1/2025', '1П25']],
    [
      '2025-S1',
      ['YTD June 2025', 'June YTD 2025', 'Jun-25 YTD', '2025-06 YTD', 'YTD 2025-06', 'Year to date: June 2025'],
    ],
    ['2025-S1', ['cumulative January-June 2025', 'cum. Jun 2025', 'end of June 2025']],
    [
      '2025-S1',
      ['kumuliert Januar-Juni 2025', 'Ende Juni 2025', 'kum. Jan-Jun 2025', 'in den ersten sechs Monaten 2025'],
    ],
    ['2025-S1', ['cumul janvier-juin 2025', 'cumul à fin juin 2025', 'Fin juin 2025', 'cumulé à fin juin 2025']],
    ['2025-S1', ['acumulado enero-junio 2025', 'los primeros seis meses de 2025', 'a finales de junio de 2025']],
    ['2025-S1', ['нарастающим итогом за январь-июнь 2025', 'с начала года по июнь 2025', 'на конец июня 2025']],
    [
      '2025-S1',
      ['шесть месяцев 2025', 'I-е полугодие 2025 г.', 'نهاية يونيو 2025', 'عند متم يونيو 2025', 'ستة أشهر 2025'],
    ],
    ['2024-Q3', ['3Q24', 'Q3/24', 'Q3 24', "Q3'24", '24Q3', '3. Vj. 2024', '2024:Q3', 'الفصل الثالث 2024']],
    ['2024-01/P9M', ['9M24', 'Q1-Q3 2024', '2024Q1-Q3', '2024-Q1/2024-Q3', '1-3 кв. 2024', '1.–3. Quartal 2024']],
    ['2024-01/P9M', ['девять месяцев 2024 года', 'nueve primeros meses de 2024', 'neuf mois 2024']],
    ['2024-04/P12M', ['Apr-Mar 2024-25', 'April–March 2024/2025', '2024-25 (Apr-Mar)', 'Apr 2024 - Mar 2025']],
    [
      '2024',
      ['CY2024', 'Kalenderjahr 2024', 'année civile 2024', 'за 2024 год', 'в 2024 году', '2024.0', 'fin décembre 2024'],
    ],
    ['2024-01', ["Jan'24", "Jan '24", '2024:01', '2024.M01']],
  ])('%s: %s', (expected, texts) => {
    expect(texts.map((text) => shown(text))).toEqual(texts.map(() => expected))
  })

  test('a date is never taken for a range, nor a range of years for months', () => {
    expect(['2025-01-06', '01/06/2025', '01.06.2025'].map((text) => shown(text).split(' ')[0])).toEqual([
      'E_PERIOD',
      'E_PERIOD_AMBIGUOUS',
      'E_PERIOD_AMBIGUOUS',
    ])
    expect(shown('2023-2025')).toBe('E_PERIOD other none')
  })
})

describe('fiscal years', () => {
  const FISCAL = ['2024-25', '2024/25', '2024-2025', 'FY2024-25', 'FY 2024/2025']

  test('begin in the month that a person says', () => {
    expect(FISCAL.map((text) => shown(text, { fiscalYear: '04' }))).toEqual(FISCAL.map(() => '2024-04/P12M'))
    expect(shown('2024-25', { fiscalYear: '07' })).toBe('2024-07/P12M')
  })

  test('named by one year begin in it or in the year before, as a person says', () => {
    for (const text of ['FY2025', 'FY25', 'FY 2025', 'fiscal year 2025', "FY'25"]) {
      expect([text, shown(text)]).toEqual([text, 'E_PERIOD_AMBIGUOUS fiscal 2024-04/P12M 2025-04/P12M'])
      expect(shown(text, { fiscalYear: 'ends-04' })).toBe('2024-04/P12M')
      expect(shown(text, { fiscalYear: '04' })).toBe('2025-04/P12M')
      expect(shown(text, { fiscalYear: 'ends-10' })).toBe('2024-10/P12M')
    }
    expect(shown('2024-25', { fiscalYear: 'ends-04' })).toBe('2024-04/P12M')
    expect(shown('FY24-25', { fiscalYear: '04' })).toBe('2024-04/P12M')
  })

  test('look like months in a column where each is a year and the next one: then they are asked for', () => {
    const style = sniffPeriods(['2008-09', '2009-10', '2008-09'])
    expect(shown('2008-09', style)).toBe('E_PERIOD_AMBIGUOUS fiscal 2008-04/P12M 2008-09')
    expect(shown('2008-09', { ...style, fiscalYear: 'months' })).toBe('2008-09')
    expect(shown('2008-09', { ...style, fiscalYear: '04' })).toBe('2008-04/P12M')
    expect(shown('2008-09', sniffPeriods(['2008-09', '2008-10']))).toBe('2008-09')
    expect(shown('2008-09', sniffPeriods(['2008-09']))).toBe('2008-09')
  })
})

describe('weeks', () => {
  test.each([
    '2024-W05',
    '2024W5',
    'KW 5/2024',
    '5. KW 2024',
    'week 5 2024',
    'Semaine 5 2024',
    'semana 5, 2024',
    'неделя 5 2024',
  ])('%s is refused as a week', (text) => expect(shown(text)).toBe('E_PERIOD week none'))
})

describe('months with a year of two digits', () => {
  test('are months where they follow each other without a gap, and may be days where they do not', () => {
    expect(shown('Dec-24', sniffPeriods(['Jan-25', 'Dec-24', 'Nov-24']))).toBe('2024-12')
    expect(shown('24-Dez', sniffPeriods(['24-Dez', '24-Nov', '24-Okt']))).toBe('2024-12')
    expect(shown('Mar-24', sniffPeriods(['Mar-24', 'Mar-25', 'Mar-26']))).toBe('E_PERIOD month_name 2024-03')
    expect(shown('Mar-24', sniffPeriods(['Mar-24', 'Apr-24']))).toBe('E_PERIOD month_name 2024-03')
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

  test('has any day stand for its month where a person said the order, but not the first days of quarters', async () => {
    expect(await periods(['03/04/2024'], { dateOrder: 'DMY' })).toEqual(['2024-04'])
    expect(await periods(['03/04/2024'], { dateOrder: 'MDY' })).toEqual(['2024-03'])
    expect(await periods(['13/02/2024', '03/04/2024'], { dateOrder: 'DMY' })).toEqual(['2024-02', '2024-04'])
    expect(await periods(['01/01/2024', '01/04/2024'], { dateOrder: 'DMY' })).toEqual([
      'E_PERIOD@2:period',
      'E_PERIOD@3:period',
    ])
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
