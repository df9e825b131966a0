import { shorten } from './cell-text'
import { PROBLEM_CODES, type ProblemCode } from './problem-codes'
import type { Problem } from './types'

/** The values of one code's message: exactly those that the list declares. */
export type ProblemParams<C extends ProblemCode> = Record<(typeof PROBLEM_CODES)[C]['params'][number], string | number>

/** What a reader has to say about a cell, before it is known in which line and column it stands. */
export interface Finding {
  readonly code: ProblemCode
  readonly params: Readonly<Record<string, string | number>>
}

/** A finding with exactly the values its message needs. */
export const finding = <C extends ProblemCode>(code: C, params: ProblemParams<C>): Finding => ({ code, params })

/** A problem at a place. `value` is cut to 40 characters; control characters in it become visible signs. */
export function problemAt(
  found: Finding,
  line: number | null,
  column: string | null = null,
  value: string | null = null,
): Problem {
  return {
    code: found.code,
    severity: PROBLEM_CODES[found.code].severity,
    line,
    column: column === null ? null : shorten(column),
    value: value === null ? null : shorten(value),
    params: found.params,
  }
}

/** A problem in a cell, below a column whose name was shortened before. */
export const problemBelow = (found: Finding, line: number, column: string | null, value: string): Problem => ({
  code: found.code,
  severity: PROBLEM_CODES[found.code].severity,
  line,
  column,
  value: shorten(value),
  params: found.params,
})

/** A problem of the whole file. */
export const fileProblem = <C extends ProblemCode>(code: C, params: ProblemParams<C>, line: number | null = null) =>
  problemAt(finding(code, params), line)

/** Everything the message of a problem may use; what is unknown is an empty text, never absent. */
export const messageValues = (problem: Problem): Record<string, string | number> => ({
  line: problem.line ?? '',
  column: problem.column ?? '',
  value: problem.value ?? '',
  ...problem.params,
})
