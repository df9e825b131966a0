import type pg from 'pg'
import type { Instant } from '../trade/as-of'
import { database } from './database'

const COVERED = 'source_id, reporter_code, partner_code'

// All flows of a source between the two at once, since they share a count of products.
const KEEP = `
  CREATE TEMP TABLE covered_anew ON COMMIT DROP AS
    SELECT DISTINCT f.source_id, f.reporter_code, f.partner_code
    FROM bilateral_flow f WHERE f.id IN (SELECT bilateral_flow_id FROM touched_period);
  ANALYZE covered_anew;
  UPDATE overview_history h SET stood_until = greatest($1, h.stood_from)
  FROM covered_anew c
  WHERE h.stood_until = 'infinity' AND h.reporter_code = c.reporter_code AND h.partner_code = c.partner_code
    AND h.source_id = c.source_id;
  INSERT INTO overview_history (${COVERED}, flow, measure, unit, valuation, first_month, end_month, years, reported, cells,
                                observations, products, stood_from)
  SELECT ${COVERED}, f.flow, f.measure, f.unit, f.valuation, o.first_month, o.end_month, o.years, o.reported, o.cells,
         f.observations, p.products, $1
  FROM covered_anew c
  JOIN bilateral_flow f USING (${COVERED})
  JOIN flow_overview o ON o.bilateral_flow_id = f.id
  JOIN (
    SELECT ${COVERED}, (count(DISTINCT s.product) FILTER (WHERE s.product <> 'TOTAL'))::int AS products
    FROM covered_anew JOIN bilateral_flow f USING (${COVERED}) JOIN series s ON s.bilateral_flow_id = f.id
    GROUP BY ${COVERED}
  ) AS p USING (${COVERED});
  DROP TABLE covered_anew`

/**
 * Notes what lists show of the flows in the temporary table `touched_period` from now on, and until when they showed what
 * they had before. In the transaction that changes the observations, after `refreshSectorTotals` and while the flows are
 * there. `at` is when the import was written or taken back (ISO date-time).
 */
export async function keepOverviews(client: pg.ClientBase, at: string): Promise<void> {
  // Several statements at once take no parameters.
  await client.query(KEEP.replaceAll('$1', `'${new Date(at).toISOString()}'::timestamptz`))
}

/** Condition: the row of `overview_history` stood at a time, given as SQL. */
export const stoodAt = (at: string): string => `tstzrange(stood_from, stood_until) @> ${at}`
/** Condition: the row of `overview_history` is what lists show now. */
export const STANDS = `stood_until = 'infinity'`

// Each write since the first that was kept was kept.
const KNOWN = `
  SELECT coalesce((SELECT stood_from <= $1 FROM overview_history ORDER BY id LIMIT 1), false) AS known`

/** Whether the overviews of a time were kept: not those from before an older version of the program was replaced. */
export async function overviewsKnown(at: Instant): Promise<boolean> {
  const { rows } = await database().query<{ known: boolean }>({ name: 'overviews-known', text: KNOWN, values: [at] })
  return rows[0]!.known
}
