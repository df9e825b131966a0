import type { Claim } from '../trade/claims/claim'
import { formatBase } from '../trade/claims/claim-base'
import { formatPeriod, type Period } from '../trade/period'
import { database } from './database'

/** A claim as it is kept. */
export interface ClaimRecord extends Claim {
  /** Counted up at each change; an edit names the one it began from. */
  readonly version: number
  /** ISO date-time (UTC) of the last change. */
  readonly updatedAt: string
}

export interface ClaimFilter {
  readonly reporter?: string
  readonly partner?: string
  /** Exactly as it stands in the claim. */
  readonly saidBy?: string
  /** Words, all of which stand somewhere in who said it, who printed it, the note or the id. */
  readonly q?: string
  readonly ids?: readonly string[]
}

/** A claim's id with a text that is another one as soon as anything of the claim is. */
export interface ClaimStamp {
  readonly id: string
  readonly stamp: string
}

/** Prisma takes three times as long for a list of them. */
const COLUMNS = `
  id, reporter_code AS reporter, partner_code AS partner, flow, product, first_month AS first, months,
  against_first_month AS "againstFirst", against_from_month AS "againstFrom", against_months AS "againstMonths", change, trim_scale(level)::text AS level,
  trim_scale(level_to)::text AS "levelTo",  level_digits AS "levelDigits", unit, balance, wording, change_wording AS "changeWording", said_by AS "saidBy",
  published_by AS "publishedBy", date, url, note, version, updated_at AS "updatedAt"`

const FILTERED = `
  FROM claim
  WHERE ($5::text[] IS NULL OR id = ANY ($5)) AND ($1::text IS NULL OR reporter_code = $1) AND ($2::text IS NULL OR partner_code = $2)
    AND ($3::text IS NULL OR said_by = $3)
    AND NOT EXISTS (
      SELECT FROM unnest($4::text[]) AS word
      WHERE NOT concat_ws(E'\n', said_by, published_by, note, id) ILIKE '%' || word || '%'
    )
  ORDER BY date DESC, id`

type Row = Omit<ClaimRecord, 'period' | 'against' | 'updatedAt'> & {
  first: number
  months: number
  againstFirst: number | null
  againstFrom: number | null
  againstMonths: number | null
  updatedAt: Date
}

function filterValues({ reporter, partner, saidBy, q = '', ids }: ClaimFilter): unknown[] {
  const words = q.split(/\s+/).filter((word) => word !== '')
  // `%` and `_` are characters here, not wildcards.
  const literal = words.map((word) => word.replace(/[\\%_]/g, String.raw`\$&`))
  return [reporter ?? null, partner ?? null, saidBy ?? null, literal, ids ?? null]
}

/** Claims, newest first, of one reporter or pair or of all. */
export async function findClaims(filter: ClaimFilter = {}): Promise<ClaimRecord[]> {
  const text = `SELECT ${COLUMNS} ${FILTERED}`
  const { rows } = await database().query<Row>({ name: 'claims', text, values: filterValues(filter) })
  return rows.map(recordOf)
}

/** The same claims by their stamps: the number of the transaction that wrote the row. A tenth of the work. */
export async function findClaimStamps(filter: ClaimFilter): Promise<ClaimStamp[]> {
  const text = `SELECT id, xmin::text AS stamp ${FILTERED}`
  const { rows } = await database().query<ClaimStamp>({ name: 'claim-stamps', text, values: filterValues(filter) })
  return rows
}

/** The claim with this id; null where there is none. */
export async function findClaim(id: string): Promise<ClaimRecord | null> {
  const text = `SELECT ${COLUMNS} FROM claim WHERE id = $1`
  const { rows } = await database().query<Row>({ name: 'claim', text, values: [id] })
  return rows[0] ? recordOf(rows[0]) : null
}

function recordOf(row: Row): ClaimRecord {
  const { first, months, againstFirst, againstFrom, againstMonths, updatedAt, ...claim } = row
  const at = (month: number): Period => ({ first: month, months: againstMonths! })
  return {
    ...claim,
    period: formatPeriod({ first, months }),
    against:
      againstFirst === null
        ? null
        : formatBase(againstFrom === null ? [at(againstFirst)] : [at(againstFirst), at(againstFrom)]),
    updatedAt: updatedAt.toISOString(),
  }
}
