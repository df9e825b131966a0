import pg from 'pg'
import { applyMigrations } from '../../lib/server/migrations'
import { prepareData } from '../../lib/store/prepare-data'
import { keepOverviews } from '../../lib/store/overview-history'
import { refreshSectorTotals } from '../../lib/store/sector-totals'
import { END_MONTH, MONTHLY_SOURCE, PAIRS, productsOf, YEARLY_SOURCE, type Shape } from './shape'

/**
 * Fills an empty database with a shape's observations as monthly imports would leave it: the same tables, constraints and
 * indexes, the rows of one month beside each other on disk, totals and sectors by the product's own `refreshSectorTotals`.
 * An import came in each month; those of the last year also gave the month before anew, which is then a revision.
 */
export async function fillDatabase(url: string, shape: Shape, dataFolder: string): Promise<void> {
  await applyMigrations(url, 'prisma/migrations')
  await prepareData(url, { seed: false, dataFolder })
  const client = new pg.Client({ connectionString: url, options: '-c TimeZone=UTC' })
  await client.connect()
  try {
    await client.query(`SET synchronous_commit = off; SET work_mem = '256MB'; SET maintenance_work_mem = '512MB'`)
    await addSeries(client, shape)
    const first = END_MONTH - shape.months
    for (let month = first; month < END_MONTH; month++) {
      await addMonth(client, month, month - first + 1)
    }
    await addYears(client, shape)
    await addClaims(client)
    await client.query('VACUUM (ANALYZE)')
    await client.query('CHECKPOINT')
  } finally {
    await client.end()
  }
}

/** When the figures of a month came in: six weeks after it began. */
const ARRIVED = (month: string): string =>
  `make_timestamptz((${month})::int / 12, (${month})::int % 12 + 1, 1, 0, 0, 0, 'UTC') + interval '45 days'`

async function addSeries(client: pg.Client, shape: Shape): Promise<void> {
  await client.query(
    `INSERT INTO source (id, title, publisher, published)
     VALUES ($1, 'Monthly figures', 'Bench', '2025-11'), ($2, 'Yearly figures', 'Bench', '2025-03')`,
    [MONTHLY_SOURCE, YEARLY_SOURCE],
  )
  const rows = PAIRS.length * 2 * shape.products
  await client.query(
    `INSERT INTO import (state, file_name, file_bytes, file_sha256, source_id, rows_read, rows_added, finished_at)
     SELECT 'done', 'month-' || n || '.csv', $1 * 40, lpad(n::text, 64, '0'), $2, $1, $1,
            ${ARRIVED('$4 + n - 1')}
     FROM generate_series(1, $3) AS n`,
    [rows, MONTHLY_SOURCE, shape.months, END_MONTH - shape.months],
  )
  await client.query(
    `INSERT INTO bilateral_flow (source_id, reporter_code, partner_code, flow, measure, unit, valuation)
     SELECT source, reporter, partner, flow, 'value', 'USD', CASE flow WHEN 'X' THEN 'FOB' ELSE 'CIF' END
     FROM unnest($1::text[]) AS source, unnest($2::text[], $3::text[]) AS pair(reporter, partner),
          unnest('{X,M}'::text[]) AS flow
     ORDER BY source, reporter, partner, flow`,
    [[MONTHLY_SOURCE, YEARLY_SOURCE], PAIRS.map(({ reporter }) => reporter), PAIRS.map(({ partner }) => partner)],
  )
  await client.query(
    `INSERT INTO series (bilateral_flow_id, classification, product, chapter, level, sectors)
     SELECT f.id, 'HS', p.product, p.chapter, p.level, p.sectors
     FROM bilateral_flow f
     CROSS JOIN jsonb_to_recordset($1) AS p (product text, chapter text, level smallint, sectors text[])
     WHERE f.source_id = $2 OR p.product = 'TOTAL'
     ORDER BY f.id, p.product`,
    [JSON.stringify(productsOf(shape)), MONTHLY_SOURCE],
  )
  await client.query('ANALYZE series; ANALYZE bilateral_flow')
}

// One month of every series: a size of its own, a season, some noise; the total holds a twentieth more than its parts.
const ARRIVING = `
  WITH part AS (
    SELECT s.id, s.bilateral_flow_id,
           round((1 + abs(hashint4(s.id)::bigint) % 90000) * (800 + abs(hashint8(s.id * 1000 + $1::bigint)::bigint) % 400
             + 100 * abs(6 - $1 % 12)) / 100.0, 2) AS value
    FROM series s JOIN bilateral_flow f ON f.id = s.bilateral_flow_id
    WHERE f.source_id = $2 AND s.product <> 'TOTAL'
  ), arriving AS (
    SELECT id, value FROM part
    UNION ALL
    SELECT s.id, round(sum(part.value) * 1.05, 2)
    FROM part JOIN series s ON s.bilateral_flow_id = part.bilateral_flow_id AND s.product = 'TOTAL'
    GROUP BY s.id
  )`

/** Months that the import after their own gave anew, a fiftieth higher. */
const isRevised = (month: number): boolean => month >= END_MONTH - 13 && month < END_MONTH - 1

/** What one import brought: its month, and in the last year the month before anew. */
async function addMonth(client: pg.Client, month: number, importId: number): Promise<void> {
  await client.query('BEGIN')
  await client.query(
    'CREATE TEMP TABLE touched_period (bilateral_flow_id int, months smallint, first_month int) ON COMMIT DROP',
  )
  if (isRevised(month - 1)) await reviseMonth(client, month - 1, importId)
  const status = month >= END_MONTH - 3 ? 'P' : 'A'
  await client.query(
    `${ARRIVING}
     INSERT INTO observation (series_id, months, first_month, value, status, import_id, line)
     SELECT id, 1, $1, CASE WHEN $5 THEN round(value * 0.98, 2) ELSE value END, CASE WHEN $5 THEN 'P' ELSE $3 END, $4,
            row_number() OVER (ORDER BY id) + 1
     FROM arriving ORDER BY id`,
    [month, MONTHLY_SOURCE, status, importId, isRevised(month)],
  )
  await client.query(
    `INSERT INTO touched_period SELECT f.id, 1, month FROM bilateral_flow f CROSS JOIN unnest($1::int[]) AS month
     WHERE f.source_id = $2`,
    [isRevised(month - 1) ? [month - 1, month] : [month], MONTHLY_SOURCE],
  )
  await keepTotals(client, importId)
}

async function reviseMonth(client: pg.Client, month: number, importId: number): Promise<void> {
  const status = month >= END_MONTH - 3 ? 'P' : 'A'
  await client.query(
    `INSERT INTO revision (series_id, months, first_month, value, status, import_id, line, replaced_by)
     SELECT series_id, months, first_month, value, status, import_id, line, $1
     FROM observation WHERE import_id = $1 - 1 AND first_month = $2 ORDER BY series_id`,
    [importId, month],
  )
  // Put aside and counted first: not knowing how many there are, PostgreSQL would compare each with each.
  const arriving = ARRIVING.replaceAll('$1', String(month)).replaceAll('$2', `'${MONTHLY_SOURCE}'`)
  await client.query(`CREATE TEMP TABLE arrived ON COMMIT DROP AS ${arriving} SELECT id, value FROM arriving`)
  await client.query('ANALYZE arrived')
  await client.query(
    `UPDATE observation o SET value = a.value, status = $2, import_id = $3
     FROM arrived a WHERE o.series_id = a.id AND o.months = 1 AND o.first_month = $1`,
    [month, status, importId],
  )
}

/** The totals of what was touched, and what lists show since the import, then the end of the transaction. */
async function keepTotals(client: pg.Client, importId: number): Promise<void> {
  await refreshSectorTotals(client)
  const { rows } = await client.query<{ at: Date }>('SELECT finished_at AS at FROM import WHERE id = $1', [importId])
  await keepOverviews(client, rows[0]!.at.toISOString())
  await client.query('COMMIT')
}

/** A second source: totals of the complete years but the last, as another publisher would have them. */
async function addYears(client: pg.Client, shape: Shape): Promise<void> {
  await client.query('BEGIN')
  await client.query(
    'CREATE TEMP TABLE touched_period (bilateral_flow_id int, months smallint, first_month int) ON COMMIT DROP',
  )
  const { rows } = await client.query<{ id: number }>(
    `WITH made AS (
       INSERT INTO import (state, file_name, file_bytes, file_sha256, source_id, finished_at)
       VALUES ('done', 'years.csv', 0, repeat('f', 64), $1, ${ARRIVED('$4')}) RETURNING id
     ), added AS (
       INSERT INTO observation (series_id, months, first_month, value, status, import_id, line)
       SELECT s.id, 12, year * 12, (1000 + abs(hashint4(s.id + year)) % 9000) * 100000, 'A', made.id,
              row_number() OVER (ORDER BY year, s.id) + 1
       FROM made CROSS JOIN series s JOIN bilateral_flow f ON f.id = s.bilateral_flow_id
       CROSS JOIN generate_series($2::int, $3::int) AS year
       WHERE f.source_id = $1
       ORDER BY year, s.id
       RETURNING series_id, first_month
     ), touched AS (
       INSERT INTO touched_period
       SELECT s.bilateral_flow_id, 12, a.first_month FROM added a JOIN series s ON s.id = a.series_id
     )
     SELECT id FROM made`,
    [YEARLY_SOURCE, Math.ceil((END_MONTH - shape.months) / 12), Math.floor(END_MONTH / 12) - 2, END_MONTH - 18],
  )
  await keepTotals(client, rows[0]!.id)
}

/** A statement about every pair: the level of a half-year and its growth, of total trade and of both flows in turn. */
async function addClaims(client: pg.Client): Promise<void> {
  await client.query(
    `INSERT INTO claim (id, reporter_code, partner_code, flow, product, first_month, months, against_first_month,
       against_months, change, level, unit, wording, said_by, published_by, date)
     SELECT lower('claim-' || reporter || '-' || partner), reporter, partner, ('{T,X,M}'::text[])[1 + n % 3], 'TOTAL',
            $3, 6, $3 - 12, 6, '+' || n % 40 || '%', 1000000 * n, 'USD', 'about', 'Minister ' || n % 20, 'Bench', '2025-09'
     FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS pair (reporter, partner, n)`,
    [PAIRS.map(({ reporter }) => reporter), PAIRS.map(({ partner }) => partner), 2025 * 12],
  )
}
