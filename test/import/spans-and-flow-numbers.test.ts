import { describe, expect, test } from 'vitest'
import { formatPeriod } from '../../lib/trade/period'
import { observationsOf, problemsOf, readAll } from './reading'

const table = (header: string, ...periods: readonly string[]): string =>
  [
    `reporter;partner;flow;product;${header};value;currency`,
    ...periods.map((period) => `MAR;RUS;X;TOTAL;${period};5;USD`),
  ].join('\n')

const periodsOf = async (text: string): Promise<string[]> =>
  observationsOf(await readAll(text)).map(({ period }) => formatPeriod(period))

describe('a first and a last day in two columns', () => {
  test.each([
    ['start_date;end_date', ['2024-01-01;2024-06-30', '2024-01-01;2024-03-31'], ['2024-S1', '2024-Q1']],
    ['von;bis', ['01.01.2024;30.06.2024', '01.01.2024;31.12.2024'], ['2024-S1', '2024']],
    ['Period start;Period end', ['2024-01;2024-09', '2023-11;2024-01'], ['2024-01/P9M', '2023-11/P3M']],
    ['début;fin', ['janvier 2024;juin 2024'], ['2024-S1']],
    ['дата начала;дата окончания', ['01/01/2024;31/01/2024'], ['2024-01']],
  ])('%s are one period', async (header, cells, periods) => {
    expect(await periodsOf(table(header, ...cells))).toEqual(periods)
  })

  test('days within a month, an end before the start and an order that nothing tells are refused', async () => {
    const reading = await readAll(
      table('start;end', '2024-01-15;2024-06-30', '2024-06-01;2024-01-31', '2024-01-01;', '2024-01-01;2024-01-31'),
    )
    expect(problemsOf(reading)).toEqual(['E_PERIOD@2:start', 'E_PERIOD@3:start', 'E_EMPTY_CELL@4:start'])
    expect(problemsOf(await readAll(table('start;end', '01/02/2024;03/04/2024')))).toEqual([
      'E_PERIOD_AMBIGUOUS@2:start',
    ])
  })

  test('beside a period they say nothing more', async () => {
    expect(await periodsOf(table('period;start;end', '2024;2024-01-01;2024-03-31'))).toEqual(['2024'])
  })
})

describe('flows as numbers', () => {
  const text =
    'reporter,partner,flow,product,period,value,unit\nMAR,RUS,1,TOTAL,2024,5,USD\nMAR,RUS,2,TOTAL,2024,6,USD\n'

  test('1 and 2 are asked for, as offices number them in both ways', async () => {
    expect(problemsOf(await readAll(text))).toEqual(['E_FLOW_AMBIGUOUS@2:flow', 'E_FLOW_AMBIGUOUS@3:flow'])
  })

  test.each([
    ['import-export', ['M', 'X']],
    ['export-import', ['X', 'M']],
  ] as const)('%s as a person says', async (flowCodes, flows) => {
    expect(observationsOf(await readAll(text, { flowCodes })).map(({ flow }) => flow)).toEqual(flows)
  })

  test('other numbers are no flows', async () => {
    expect(problemsOf(await readAll(text.replace(',1,', ',7,'), { flowCodes: 'import-export' }))).toEqual([
      'E_FLOW@2:flow',
    ])
  })
})
