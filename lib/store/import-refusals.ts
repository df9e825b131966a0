import type { Problem } from '../import/types'
import type { ImportStore } from './import-store'

/** The problems kept with an import, in the order of the file: the first thousand of each severity. */
export async function findProblems(store: ImportStore, id: number): Promise<Problem[]> {
  const { rows } = await store.pool.query<Problem>(
    `SELECT code, severity, line, column_name AS "column", value, params FROM import_problem
     WHERE import_id = $1 ORDER BY ordinal`,
    [id],
  )
  return rows
}

export interface RefusedRow {
  readonly cells: readonly string[]
  /** The row's first error. */
  readonly problem: Problem
}

/** Every refused row of an import in the order of the file, a few hundred at a time. */
export async function* readRefusedRows(store: ImportStore, id: number): AsyncGenerator<RefusedRow[]> {
  let after = 0
  for (;;) {
    const { rows } = await store.pool.query<Omit<Problem, 'severity'> & { line: number; cells: string[] }>(
      `SELECT line, cells, code, column_name AS "column", value, params FROM refused_row
       WHERE import_id = $1 AND line > $2 ORDER BY line LIMIT 500`,
      [id, after],
    )
    const last = rows.at(-1)
    if (!last) return
    after = last.line
    yield rows.map(({ cells, ...problem }) => ({ cells, problem: { ...problem, severity: 'error' } }))
  }
}
