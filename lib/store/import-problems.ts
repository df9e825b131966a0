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
