import { expect, test } from 'vitest'
import { filterProblems, problemKinds } from '@/components/imports/problem-kinds'
import { problem, report } from './import-data'

test('kinds come errors first, then by frequency, each with its complete count and its first place', () => {
  const kinds = problemKinds({
    problemCounts: { W_ALIAS: 9000, E_PERIOD: 3, E_FLOW: 5000, S_BREAKDOWN: 7 },
    problems: [problem('W_ALIAS', 2), problem('E_FLOW', 5), problem('E_PERIOD', 6)],
  })
  expect(kinds.map(({ code, count, first }) => [code, count, first?.line])).toEqual([
    ['E_FLOW', 5000, 5],
    ['E_PERIOD', 3, 6],
    ['W_ALIAS', 9000, 2],
  ])
})

test('a kind whose places were cut off the list is still counted', () => {
  const [kind] = problemKinds({ problemCounts: { E_PERIOD: 4 }, problems: [] })
  expect(kind).toEqual({ code: 'E_PERIOD', severity: 'error', count: 4, first: null })
})

test('a filter counts the whole file and lists what is kept: 1 of 5,000', () => {
  const many = { problemCounts: { E_FLOW: 5000, W_ALIAS: 2 }, problems: [problem('E_FLOW', 5), problem('W_ALIAS', 6)] }
  const found = filterProblems(many, { severity: 'error', kind: null })
  expect([found.listed.length, found.total]).toEqual([1, 5000])
  expect(filterProblems(many, { severity: null, kind: null }).total).toBe(5002)
})

test('a filter by kind leaves only that kind', () => {
  const { listed, total } = filterProblems(report, { severity: null, kind: 'E_PERIOD' })
  expect(listed.map(({ line }) => line)).toEqual([4, 9])
  expect(total).toBe(2)
})
