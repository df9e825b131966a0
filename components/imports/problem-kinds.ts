import type { ImportReport, ImportProblem } from '@/lib/client/import-report'

/** All problems of one code: how many there are in all, and the first of those that are listed. */
export interface ProblemKind {
  readonly code: string
  readonly severity: ImportProblem['severity']
  /** Complete, whatever the list was cut to. */
  readonly count: number
  readonly first: ImportProblem | null
}

/** The kinds of problems of a file: errors first, then the most frequent; counts are complete. */
export function problemKinds({
  problemCounts,
  problems,
}: Pick<ImportReport, 'problemCounts' | 'problems'>): ProblemKind[] {
  return Object.entries(problemCounts)
    .filter(([code, count]) => count > 0 && !code.startsWith('S_'))
    .map(([code, count]): ProblemKind => {
      const first = problems.find((problem) => problem.code === code) ?? null
      return { code, count, first, severity: first?.severity ?? (code.startsWith('E_') ? 'error' : 'warning') }
    })
    .sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error') || b.count - a.count)
}

export interface ProblemFilter {
  readonly severity: ImportProblem['severity'] | null
  readonly kind: string | null
}

/** The listed problems that a filter lets through, and how many of these there are in the whole file. */
export function filterProblems(
  report: Pick<ImportReport, 'problemCounts' | 'problems'>,
  { severity, kind }: ProblemFilter,
): { listed: readonly ImportProblem[]; total: number } {
  const fits = (problem: { readonly code: string; readonly severity: ImportProblem['severity'] }): boolean =>
    (severity === null || problem.severity === severity) && (kind === null || problem.code === kind)
  const total = problemKinds(report)
    .filter(fits)
    .reduce((sum, { count }) => sum + count, 0)
  return { listed: report.problems.filter(fits), total }
}

/** Id of the first table row of a kind: where the summary's links lead. */
export const problemAnchor = (code: string): string => `problem-${code}`

/** What narrows the listed problems further: a column, and a text in the value, the rule or the remedy. */
export interface ProblemDetail {
  readonly column: string | null
  readonly text: string
}

export const NO_DETAIL: ProblemDetail = { column: null, text: '' }

/** Whether a listed problem is of the column and has the text; case does not matter. */
export function isWithin(problem: ImportProblem, { column, text }: ProblemDetail): boolean {
  const wanted = text.trim().toLowerCase()
  const { value, message, hint, code, line } = problem
  return (
    (column === null || problem.column === column) &&
    (wanted === '' ||
      [value, message, hint, code, problem.column, line === null ? null : String(line)].some((part) =>
        part?.toLowerCase().includes(wanted),
      ))
  )
}

/** The columns that the listed problems are in, in the order of their first. */
export const problemColumns = ({ problems }: Pick<ImportReport, 'problems'>): string[] => [
  ...new Set(problems.flatMap(({ column }) => (column === null || column === '' ? [] : [column]))),
]
