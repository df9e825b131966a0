import type pg from 'pg'
import type { ReadingChoices } from '../import/choices'
import { finding, problemAt } from '../import/problem'
import type { Question } from '../import/questions'
import type { Problem } from '../import/types'

/** What a source keeps to: how it writes numbers, days, parts of years and flows. */
const KEPT = ['decimal', 'dateOrder', 'trimester', 'fiscalYear', 'flowCodes'] as const

/** How an earlier file of a source was read where it left the same open. */
export interface EarlierAnswers {
  readonly choices: ReadingChoices
  /** That it is read so, with the import in which a person said it. */
  readonly notice: Problem
}

/**
 * What was said last of a file of a source that has been imported, where another of its files leaves the same open and
 * nobody has said anything of that one; null where nothing was.
 */
export async function earlierAnswers(
  client: Pick<pg.ClientBase, 'query'>,
  sourceId: string,
  questions: readonly Question[],
  given: ReadingChoices,
): Promise<EarlierAnswers | null> {
  const open = KEPT.filter((kind) => given[kind] === undefined && questions.some((question) => question.kind === kind))
  if (open.length === 0) return null
  const { rows } = await client.query<{ id: number; date: string; choices: ReadingChoices }>(
    `SELECT id, to_char(finished_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS date, choices FROM import
     WHERE source_id = $1 AND state = 'done' AND choices ?| $2 ORDER BY finished_at DESC, id DESC LIMIT 1`,
    [sourceId, open],
  )
  const [last] = rows
  if (!last) return null
  const said = open.filter((kind) => last.choices[kind] !== undefined)
  return {
    choices: Object.fromEntries(said.map((kind) => [kind, last.choices[kind]])),
    notice: problemAt(finding('W_ANSWER_REMEMBERED', { import: String(last.id), date: last.date }), null),
  }
}
