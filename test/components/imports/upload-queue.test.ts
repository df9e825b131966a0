import { describe, expect, test } from 'vitest'
import { isWithin, NO_DETAIL, problemColumns } from '@/components/imports/problem-kinds'
import { hasNoProblem, isSending, queueOf, withState } from '@/components/imports/upload-queue'
import { problem, report } from './import-data'

describe('several files', () => {
  const queue = queueOf([new File(['a'], 'a.csv'), new File(['b'], 'b.csv')])

  test('are sent until none waits', () => {
    expect(isSending(queue)).toBe(true)
    const first = withState(queue, 1, { state: 'arrived' })
    expect(isSending(first)).toBe(true)
    expect(isSending(withState(first, 2, { state: 'failed' }))).toBe(false)
  })

  test('are imported together only where nobody has to look at them', () => {
    const clean = { ...report, rows: { ...report.rows, refused: 0 }, problemCounts: { S_FLOW: 3, W_ALIAS: 1 } }
    expect(hasNoProblem(report)).toBe(false)
    expect(hasNoProblem(clean)).toBe(true)
    expect(hasNoProblem({ ...clean, problemCounts: { W_SAME_FILE: 1 } })).toBe(false)
    expect(hasNoProblem({ ...clean, rows: { ...clean.rows, added: 0, changed: 0 } })).toBe(false)
    expect(hasNoProblem({ ...clean, state: 'done' })).toBe(false)
  })
})

describe('a list of problems', () => {
  test('is narrowed by column and by text in the value, the rule or the remedy', () => {
    const entry = problem('E_PERIOD', 4)
    expect(isWithin(entry, NO_DETAIL)).toBe(true)
    expect(isWithin(entry, { column: 'value', text: '' })).toBe(false)
    expect(isWithin(entry, { column: 'period', text: 'MEND' })).toBe(true)
    expect(isWithin(entry, { column: null, text: 'nothing like it' })).toBe(false)
    expect(problemColumns({ problems: [entry, problem('W_ALIAS', 3, { column: 'reporter' }), entry] })).toEqual([
      'period',
      'reporter',
    ])
  })
})
