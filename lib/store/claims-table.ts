import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type pg from 'pg'
import { FLOWS } from '../trade/flow'
import { parsePeriod, type Period } from '../trade/period'

const WORDINGS = ['exact', 'about', 'almost', 'over'] as const
const COLUMNS = [
  ...([
    'id',
    'reporter',
    'partner',
    'flow',
    'product',
    'period',
    'against',
    'change',
    'level',
    'unit',
    'wording',
  ] as const),
  ...(['said_by', 'published_by', 'date', 'url', 'note'] as const),
] as const

const optional = z.string().transform((text) => text || null)
const period = z.string().transform((text, context): Period => {
  const read = parsePeriod(text)
  if (read) return read
  context.addIssue({ code: 'custom', message: 'not a period' })
  return z.NEVER
})

/** One line of claims.csv: a statement made in public about the trade of a pair. */
const claimRow = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  reporter: z.string().min(2),
  partner: z.string().min(2),
  flow: z.enum(FLOWS),
  product: z.string().min(1),
  period,
  against: z.union([z.literal('').transform(() => null), period]),
  change: optional,
  level: z.union([z.literal('').transform(() => null), z.string().regex(/^\d+(\.\d+)?$/)]),
  unit: optional,
  wording: z.enum(WORDINGS),
  said_by: z.string().min(1),
  published_by: z.string().min(1),
  date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
  url: optional,
  note: optional,
})
export type ClaimRow = z.infer<typeof claimRow>

/** Reads the claims that come with the program. @throws Error naming line and column: a mistake in the file, not input */
export function readClaims(text: string): ClaimRow[] {
  const [header, ...lines] = parse(text, { bom: true }) as string[][]
  if (header?.join() !== COLUMNS.join()) throw new Error(`claims.csv must have the columns ${COLUMNS.join(', ')}`)
  return lines.map((cells, i) => {
    const result = claimRow.safeParse(Object.fromEntries(COLUMNS.map((column, at) => [column, cells[at] ?? ''])))
    if (result.success) return result.data
    throw new Error(`claims.csv, line ${i + 2}: ${String(result.error.issues[0]?.path[0])} is wrong`)
  })
}

/** Writes claims; one that is there already is brought up to date. */
export async function saveClaims(client: pg.ClientBase, claims: readonly ClaimRow[]): Promise<void> {
  for (const claim of claims) {
    await client.query(
      `INSERT INTO claim (id, reporter_code, partner_code, flow, product, first_month, months, against_first_month,
         against_months, change, level, unit, wording, said_by, published_by, date, url, note)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
       ON CONFLICT (id) DO UPDATE SET
         (reporter_code, partner_code, flow, product, first_month, months, against_first_month, against_months, change,
          level, unit, wording, said_by, published_by, date, url, note) =
         ROW (excluded.reporter_code, excluded.partner_code, excluded.flow, excluded.product, excluded.first_month,
          excluded.months, excluded.against_first_month, excluded.against_months, excluded.change, excluded.level,
          excluded.unit, excluded.wording, excluded.said_by, excluded.published_by, excluded.date, excluded.url,
          excluded.note)`,
      [
        ...[
          claim.id,
          claim.reporter,
          claim.partner,
          claim.flow,
          claim.product,
          claim.period.first,
          claim.period.months,
        ],
        ...[claim.against?.first ?? null, claim.against?.months ?? null, claim.change, claim.level, claim.unit],
        ...[claim.wording, claim.said_by, claim.published_by, claim.date, claim.url, claim.note],
      ],
    )
  }
}
