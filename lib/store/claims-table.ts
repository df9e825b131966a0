import type pg from 'pg'
import { readClaimsCsv } from '../import/claims-csv'
import type { Claim } from '../trade/claims/claim'
import { parsePeriod } from '../trade/period'

/** Reads the claims that come with the program. @throws Error naming line and column: a mistake in the file, not input */
export function readSeedClaims(text: string): Claim[] {
  const { claims, problems } = readClaimsCsv(text)
  const [first] = problems
  if (first) throw new Error(`claims.csv, line ${first.line}: ${first.column ?? 'the row'} is wrong (${first.code})`)
  return claims.map(({ claim }) => claim)
}

const COLUMNS = [
  ...(['reporter_code', 'partner_code', 'flow', 'product', 'first_month', 'months'] as const),
  ...([
    'against_first_month',
    'against_months',
    'change',
    'level',
    'level_to',
    'level_digits',
    'unit',
    'wording',
  ] as const),
  ...(['change_wording', 'said_by', 'published_by', 'date', 'url', 'note'] as const),
] as const
const PLACES = COLUMNS.map((_, at) => `$${at + 2}`).join(', ')

/** The values of `$1` (its id) and of `COLUMNS` from `$2` on. */
function valuesOf(claim: Claim): unknown[] {
  const period = parsePeriod(claim.period)!
  const against = claim.against === null ? null : parsePeriod(claim.against)
  return [
    ...[claim.id, claim.reporter, claim.partner, claim.flow, claim.product, period.first, period.months],
    ...[
      against?.first ?? null,
      against?.months ?? null,
      claim.change,
      claim.level,
      claim.levelTo,
      claim.levelDigits,
      claim.unit,
    ],
    ...[claim.wording, claim.changeWording, claim.saidBy, claim.publishedBy, claim.date, claim.url, claim.note],
  ]
}

/** Enters a claim; false where one with its id is there already, which stays as it is. */
export async function insertClaim(client: pg.ClientBase | pg.Pool, claim: Claim): Promise<boolean> {
  const { rowCount } = await client.query(
    `INSERT INTO claim (id, ${COLUMNS.join(', ')}) VALUES ($1, ${PLACES}) ON CONFLICT (id) DO NOTHING`,
    valuesOf(claim),
  )
  return rowCount === 1
}

/** Changes a claim of this version, or of any where null; false where there is none. */
export async function updateClaimRow(
  client: pg.ClientBase | pg.Pool,
  claim: Claim,
  version: number | null,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE claim SET (${COLUMNS.join(', ')}) = ROW (${PLACES}), version = version + 1, updated_at = now()
     WHERE id = $1 AND ($${COLUMNS.length + 2}::int IS NULL OR version = $${COLUMNS.length + 2}::int)`,
    [...valuesOf(claim), version],
  )
  return rowCount === 1
}
