import type { Instant } from '../trade/as-of'
import type { PairFigures } from '../trade/pair-figures'
import { database } from './database'
import { findFiguresThen } from './figures'
import { overviewsKnown } from './overview-history'
import { findPairs, findPairsKept, keyOfPair } from './pairs'

interface Pair {
  readonly reporter: string
  readonly partner: string
}

// An import that was taken back is none any more; what it had brought and replaced is what withdrawn_value is asked for.
const CHANGED = `
  WITH later AS MATERIALIZED (SELECT id FROM import WHERE finished_at > $2 AND state = 'done')
  SELECT f.reporter_code AS reporter, f.partner_code AS partner
  FROM bilateral_flow f
  WHERE ($1::text IS NULL OR f.reporter_code = $1) AND EXISTS (SELECT FROM later) AND EXISTS (
    SELECT FROM series s JOIN observation o ON o.series_id = s.id
    WHERE s.bilateral_flow_id = f.id AND o.import_id IN (SELECT id FROM later)
  )
  UNION
  SELECT w.reporter_code, w.partner_code
  FROM withdrawn_series w
  WHERE ($1::text IS NULL OR w.reporter_code = $1) AND EXISTS (
    SELECT FROM withdrawn_value v WHERE v.withdrawn_series_id = w.id AND v.stood_from <= $2 AND v.stood_until > $2
  )`

/** Pairs that are worked out at once: each is a query of its own. */
const AT_ONCE = 4

/** The totals of every pair as they stood at a time. */
export async function findPairsThen(asOf: Instant, reporter?: string): Promise<PairFigures[]> {
  return (await overviewsKnown(asOf)) ? findPairsKept(asOf, reporter) : workOutPairs(asOf, reporter)
}

const WRITTEN_BY = `
  SELECT EXISTS (SELECT FROM import WHERE finished_at <= $1 AND state = 'done')
      OR EXISTS (SELECT FROM withdrawn_value WHERE stood_from <= $1) AS any`

/**
 * The same for a time of which nothing was kept. A pair in which nothing was written since is what is stored; the others
 * are worked out one by one, as their own pages are.
 */
export async function workOutPairs(asOf: Instant, reporter?: string): Promise<PairFigures[]> {
  const written = await database().query<{ any: boolean }>({ name: 'written-by', text: WRITTEN_BY, values: [asOf] })
  if (!written.rows[0]!.any) return []
  const [stored, changed] = await Promise.all([
    findPairs(reporter, asOf),
    database()
      .query<Pair>({ name: 'pairs-changed', text: CHANGED, values: [reporter ?? null, asOf] })
      .then(({ rows }) => rows),
  ])
  const outdated = new Set(changed.map(keyOfPair))
  const then: PairFigures[] = []
  for (let i = 0; i < changed.length; i += AT_ONCE) {
    const some = changed.slice(i, i + AT_ONCE)
    then.push(...(await Promise.all(some.map((pair) => findFiguresThen({ ...pair, totalsOnly: true, asOf })))))
  }
  const all = [...stored.filter((pair) => !outdated.has(keyOfPair(pair))), ...then]
  return all.filter(({ lines }) => lines.length > 0).toSorted((a, b) => (keyOfPair(a) < keyOfPair(b) ? -1 : 1))
}
