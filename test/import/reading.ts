import { readTradeFile } from '../../lib/import/read-trade-file'
import type { RawSample } from '../../lib/import/raw-sample'
import type { FileHead, Problem, ReadOptions, ReadRow } from '../../lib/import/types'
import type { Observation } from '../../lib/trade/observation'

/** November 2026. */
export const CURRENT_MONTH = 2026 * 12 + 10

export interface WholeReading {
  head: FileHead | null
  warnings: readonly Problem[]
  rows: ReadRow[]
  error: Problem | null
  /** Its first rows as they stand. */
  sample: RawSample | null
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

/** Reads a whole file at once, handed over in chunks of `chunk` bytes. */
export async function readAll(
  content: string | Uint8Array,
  { chunk = 65_536, ...options }: Partial<ReadOptions> & { chunk?: number } = {},
): Promise<WholeReading> {
  const bytes = bytesOf(content)
  const open = async function* () {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk)
  }
  const result: WholeReading = { head: null, warnings: [], rows: [], error: null, sample: null }
  for await (const event of readTradeFile(open, { fileName: 'table.csv', currentMonth: CURRENT_MONTH, ...options })) {
    if (event.kind === 'head') {
      result.head = event.head
      result.warnings = event.warnings
      result.sample = event.sample ?? null
    } else if (event.kind === 'rows') result.rows.push(...event.rows)
    else {
      result.error = event.problem
      result.sample = event.sample ?? result.sample
    }
  }
  return result
}

export const observationsOf = ({ rows }: WholeReading): Observation[] =>
  rows.flatMap((row) => (row.kind === 'observation' ? [row.observation] : []))

/** Every problem of a file as `CODE@line:column`. */
export function problemsOf({ error, warnings, rows }: WholeReading): string[] {
  const ofRows = rows.flatMap((row) =>
    row.kind === 'refused' ? [...row.problems] : row.kind === 'observation' ? [...row.warnings] : [],
  )
  return [...(error ? [error] : []), ...warnings, ...ofRows].map(
    ({ code, line, column }) => `${code}@${line ?? ''}:${column ?? ''}`,
  )
}

/** The first problem of a file. */
export function firstProblem(reading: WholeReading): Problem {
  const refused = reading.rows.find((row) => row.kind === 'refused')
  const problem = reading.error ?? (refused?.kind === 'refused' ? refused.problems[0] : undefined)
  if (!problem) throw new Error('the file has no problem')
  return problem
}

export const HEADER = 'reporter,partner,flow,sector,period,value,currency,status\n'

export interface RowCells {
  reporter?: string
  partner?: string
  flow?: string
  sector?: string
  period?: string
  value?: string
  currency?: string
  status?: string
}

/** One row under `HEADER`: Germany's exports of cars to France in March 2024. */
export const row = (cells: RowCells = {}): string =>
  `${Object.values({
    reporter: 'DEU',
    partner: 'FRA',
    flow: 'export',
    sector: '8703',
    period: '2024-03',
    value: '1234567.89',
    currency: 'EUR',
    status: 'A',
    ...cells,
  }).join(',')}\n`

/** `count` rows with keys of their own. */
export const manyRows = (count: number): string =>
  Array.from({ length: count }, (_, i) => {
    const month = String((Math.floor(i / 242_500) % 12) + 1).padStart(2, '0')
    const sector = String((i % 76) + 1).padStart(2, '0') + String(Math.floor(i / 76) % 100).padStart(2, '0')
    return row({ sector, period: `${2000 + (Math.floor(i / 7600) % 25)}-${month}`, value: `${i}.50` })
  }).join('')
