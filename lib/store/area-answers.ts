import type pg from 'pg'
import { findArea } from '../trade/area'
import type { AreaAnswer } from '../import/choices'
import { foldedArea } from '../import/fields/area-answers'

type Queryable = Pick<pg.ClientBase, 'query'>
/** Answers that are used at once: the newest. */
const MOST = 5_000

/** A remembered answer; `createdAt` is an ISO date-time in UTC. */
export interface RememberedAnswer extends AreaAnswer {
  readonly createdAt: string
}

/** Remembers what names mean, for later files; a name that was answered before means the new area from now on. */
export async function rememberAnswers(client: Queryable, answers: readonly AreaAnswer[]): Promise<void> {
  const known = new Map(
    answers.filter(({ area }) => findArea(area)).map((answer) => [foldedArea(answer.text).slice(0, 200), answer]),
  )
  known.delete('')
  if (known.size === 0) return
  await client.query(
    `INSERT INTO area_answer (folded, text, area_code)
     SELECT folded, text, code FROM unnest($1::text[], $2::text[], $3::text[]) AS a (folded, text, code)
     WHERE EXISTS (SELECT FROM area WHERE area.code = a.code)
     ON CONFLICT (folded) DO UPDATE SET text = excluded.text, area_code = excluded.area_code, created_at = now()
       WHERE area_answer.area_code <> excluded.area_code`,
    [[...known.keys()], [...known.values()].map(({ text }) => text), [...known.values()].map(({ area }) => area)],
  )
}

/** What was said earlier, the newest first. */
export async function rememberedAnswers(client: Queryable): Promise<RememberedAnswer[]> {
  const { rows } = await client.query<RememberedAnswer>(
    `SELECT text, area_code AS area, to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "createdAt"
     FROM area_answer ORDER BY created_at DESC, folded LIMIT ${MOST}`,
  )
  return rows
}

/** Forgets what a name means. `false` where nothing was known of it. */
export async function forgetAnswer(client: Queryable, text: string): Promise<boolean> {
  const { rowCount } = await client.query('DELETE FROM area_answer WHERE folded = $1', [foldedArea(text)])
  return (rowCount ?? 0) > 0
}
