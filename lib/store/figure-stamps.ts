import { database } from './database'
import { findSourceInfo } from './figures'

// The overview of a flow is written anew in each transaction that changes any figure of it (see sector-totals.ts), and a row
// bears the number of the transaction that wrote it: the same number, the same figures.
const STAMPS = `
  SELECT f.reporter_code AS reporter, f.partner_code AS partner, array_agg(DISTINCT f.source_id) AS sources,
         string_agg(f.id || ' ' || coalesce(o.xmin::text, ''), ',' ORDER BY f.id) AS stamp
  FROM (SELECT DISTINCT reporter, partner FROM unnest($1::text[], $2::text[]) AS asked (reporter, partner)) AS pair
  JOIN bilateral_flow f ON f.reporter_code = pair.reporter AND f.partner_code = pair.partner
  LEFT JOIN flow_overview o ON o.bilateral_flow_id = f.id
  GROUP BY 1, 2`

interface Row {
  readonly reporter: string
  readonly partner: string
  readonly sources: readonly string[]
  readonly stamp: string
}

/**
 * A text for each pair, by `reporter partner`, that is another one as soon as any of its figures is, or what is known of
 * their sources; pairs without figures are left out. To be read before the figures that it stands for.
 */
export async function findFigureStamps(
  pairs: readonly (readonly [reporter: string, partner: string])[],
): Promise<Map<string, string>> {
  if (pairs.length === 0) return new Map()
  const { rows } = await database().query<Row>({
    name: 'figure-stamps',
    text: STAMPS,
    values: [pairs.map(([reporter]) => reporter), pairs.map(([, partner]) => partner)],
  })
  const infos = await findSourceInfo([...new Set(rows.flatMap(({ sources }) => sources))])
  const known = new Map(infos.map((info): [string, string] => [info.id, JSON.stringify(info)]))
  return new Map(
    rows.map(({ reporter, partner, sources, stamp }): [string, string] => [
      `${reporter} ${partner}`,
      [stamp, ...sources.map((id) => known.get(id))].join('\n'),
    ]),
  )
}
