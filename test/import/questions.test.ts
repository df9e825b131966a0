import { expect, test } from 'vitest'
import { fileProblem, finding, problemAt } from '../../lib/import/problem'
import { questionsFrom } from '../../lib/import/questions'

const none = new Map<string, number>()

test('a number that can be two asks for the decimal mark and shows what each answer makes of it', () => {
  const found = finding('E_NUMBER_AMBIGUOUS', { first: '1234', second: '1.234' })
  const comma = problemAt(found, 7, 'value', '1,234')
  expect(questionsFrom([comma], none)).toEqual([
    {
      kind: 'decimal',
      column: 'value',
      line: 7,
      value: '1,234',
      options: [
        { choice: '.', reads: '1234' },
        { choice: ',', reads: '1.234' },
      ],
    },
  ])
  expect(questionsFrom([problemAt(found, 7, 'value', '1.234')], none)[0]?.options).toEqual([
    { choice: '.', reads: '1.234' },
    { choice: ',', reads: '1234' },
  ])
})

test('a question is asked though the list of problems was cut before its first example', () => {
  expect(questionsFrom([], new Map([['E_NUMBER_AMBIGUOUS', 3]]))[0]?.kind).toBe('decimal')
})

test('day and month, and a trimester, are two questions', () => {
  const date = finding('E_PERIOD_AMBIGUOUS', { reason: 'day_month', first: '2024-04', second: '2024-03' })
  const fourth = finding('E_PERIOD_AMBIGUOUS', { reason: 'trimester', first: '2024-Q4', second: 'none' })
  const asked = questionsFrom(
    [problemAt(fourth, 2, 'period', 'T4 2024'), problemAt(date, 3, 'period', '03/04/2024')],
    none,
  )
  expect(asked.map(({ kind, line, options }) => [kind, line, options])).toEqual([
    [
      'dateOrder',
      3,
      [
        { choice: 'DMY', reads: '2024-04' },
        { choice: 'MDY', reads: '2024-03' },
      ],
    ],
    ['trimester', 2, [{ choice: 'quarter', reads: '2024-Q4' }]],
  ])
})

test('the month that fiscal years begin in is asked for once, and whether they are months where they may be', () => {
  const years = finding('E_PERIOD_AMBIGUOUS', { reason: 'fiscal', first: '2024-04/P12M', second: '2024-07/P12M' })
  const [asked] = questionsFrom([problemAt(years, 1, '2024-25', '2024-25')], none)
  expect(asked).toMatchObject({ kind: 'fiscalYear', column: '2024-25', value: '2024-25' })
  expect(asked?.options).toEqual([
    { choice: '04', reads: '2024-04/P12M' },
    { choice: '07', reads: '2024-07/P12M' },
    { choice: '10', reads: '2024-10/P12M' },
  ])
  const either = finding('E_PERIOD_AMBIGUOUS', { reason: 'fiscal', first: '2008-04/P12M', second: '2008-09' })
  const [open] = questionsFrom([problemAt(either, 2, 'period', '2008-09')], none)
  expect(open?.options.at(-1)).toEqual({ choice: 'months', reads: '2008-09' })
})

test('a fiscal year that one year names may begin in it or end in it', () => {
  const found = finding('E_PERIOD_AMBIGUOUS', { reason: 'fiscal', first: '2024-04/P12M', second: '2025-04/P12M' })
  const [asked] = questionsFrom([problemAt(found, 2, 'period', 'FY2025')], none)
  expect(asked?.options).toEqual([
    { choice: 'ends-04', reads: '2024-04/P12M' },
    { choice: 'ends-07', reads: '2024-07/P12M' },
    { choice: 'ends-10', reads: '2024-10/P12M' },
    { choice: '04', reads: '2025-04/P12M' },
    { choice: '01', reads: '2025' },
  ])
})

test('what the flows 1 and 2 are is asked for once', () => {
  const found = finding('E_FLOW_AMBIGUOUS', { first: 'M', second: 'X' })
  expect(questionsFrom([problemAt(found, 2, 'flow', '1')], none)).toEqual([
    {
      kind: 'flowCodes',
      column: 'flow',
      line: 2,
      value: '1',
      options: [
        { choice: 'import-export', reads: '' },
        { choice: 'export-import', reads: '' },
      ],
    },
  ])
})

test('each field without a column that can be stated once is asked for; none where the values have no column', () => {
  const unnamed = fileProblem('E_MISSING_COLUMN', { missing: 'flow, value', found: 'a, b' }, 1)
  expect(questionsFrom([unnamed], none)).toEqual([])
  const problem = fileProblem('E_MISSING_COLUMN', { missing: 'reporter, unit', found: 'a, b' }, 1)
  expect(questionsFrom([problem], none)).toEqual([
    { kind: 'constant', field: 'reporter', options: [] },
    { kind: 'constant', field: 'unit', options: [] },
  ])
})

test('a unit that was only assumed is asked for', () => {
  expect(questionsFrom([], new Map([['W_ASSUMED_UNIT', 1]]))).toEqual([
    { kind: 'constant', field: 'unit', options: [] },
  ])
})
