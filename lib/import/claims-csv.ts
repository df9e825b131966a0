import {
  CLAIM_FIELDS,
  readClaim,
  type ClaimField,
  type ClaimProblem,
  type ClaimTexts,
} from '../trade/claims/read-claim'
import type { Claim, Coded } from '../trade/claims/claim'
import { formatPeriod } from '../trade/period'
import { csvLine } from '../trade/take-along/csv-cell'
import { foldWord, trimCell } from './cell-text'
import { DELIMITERS, sepLine } from './dialect'
import { areaReader } from './fields/area'
import { readFlow } from './fields/flow'
import { periodInWords } from './fields/period-words'
import { isBlank, type TextRecord } from './record'
import { RecordReader } from './records'

/** `saidBy` is the column `said_by`. */
export const columnOf = (field: ClaimField): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

export const CLAIM_COLUMNS: readonly string[] = CLAIM_FIELDS.map(columnOf)
const REQUIRED = ['reporter', 'partner', 'flow', 'period', 'saidBy', 'publishedBy', 'date'] as const

const FIELD_OF = new Map<string, ClaimField>([
  ...CLAIM_FIELDS.map((field): [string, ClaimField] => [foldWord(field), field]),
  ...(
    [
      ['speaker', 'saidBy'],
      ['publisher', 'publishedBy'],
      ['hedge', 'wording'],
      ['compared with', 'against'],
      ['growth', 'change'],
      ['value', 'level'],
      ['currency', 'unit'],
      ['address', 'url'],
      ['link', 'url'],
      ['sector', 'product'],
      ['hs', 'product'],
    ] as const
  ).map(([word, field]): [string, ClaimField] => [foldWord(word), field]),
])

/** What can be wrong with the table itself, beside what can be wrong with a claim. */
export const CLAIM_TABLE_PROBLEMS = [
  'empty-table',
  'missing-column',
  'repeated-column',
  'number-of-cells',
  'broken-row',
  'id-twice',
] as const
export type ClaimTableProblemCode = (typeof CLAIM_TABLE_PROBLEMS)[number]

/** One thing that is wrong, with its place: the line as an editor counts, and the name of the column as it stands there. */
export type ClaimRowProblem = (ClaimProblem | Coded<ClaimTableProblemCode>) & {
  readonly line: number
  readonly column: string | null
}

/** `named`: its id stands in the row; else it was made from what the row says, and may be another claim's. */
export interface ClaimRow {
  readonly line: number
  readonly claim: Claim
  readonly named: boolean
}

export interface ClaimsTable {
  readonly claims: readonly ClaimRow[]
  /** Any of them: nothing is to be taken in. */
  readonly problems: readonly ClaimRowProblem[]
  /** Columns that claims do not have. */
  readonly ignored: readonly string[]
}

/**
 * Reads a table of claims: the columns of `claims.csv` in any order, headers without regard to case, blanks and
 * underscores, areas, flows and periods by code or by name. Rows with a mistake are named with all that is wrong in them.
 */
export function readClaimsCsv(text: string): ClaimsTable {
  const sep = sepLine(text)
  const body = sep ? text.slice(sep.length) : text.replace(/^\ufeff/, '')
  const tables = (sep ? [sep.delimiter] : DELIMITERS).map((delimiter) => recordsOf(body, delimiter, sep ? 2 : 1))
  const [header, ...rows] = tables.reduce((best, table) =>
    knownColumns(table[0]) > knownColumns(best[0]) ? table : best,
  )
  if (!header || rows.length === 0)
    return {
      claims: [],
      problems: [{ code: 'empty-table', params: {}, line: header?.line ?? 1, column: null }],
      ignored: [],
    }
  const fields = header.cells.map((cell) => FIELD_OF.get(foldWord(cell)))
  const problems: ClaimRowProblem[] = headerProblems(header, fields)
  const ignored = header.cells.filter((cell, at) => fields[at] === undefined && trimCell(cell) !== '')
  if (problems.length > 0) return { claims: [], problems, ignored }
  const claims: ClaimRow[] = []
  const lines = new Map<string, number>()
  for (const row of rows) {
    const { claim, found } = readRow(row, header, fields)
    problems.push(...found)
    if (!claim) continue
    const named = trimCell(row.cells[fields.indexOf('id')] ?? '') !== ''
    const first = named ? lines.get(claim.id) : undefined
    if (first === undefined) claims.push({ line: row.line, claim, named })
    else
      problems.push({
        ...{ code: 'id-twice', params: { value: claim.id, first } },
        ...{ line: row.line, column: nameOf('id', header, fields) },
      })
    if (named) lines.set(claim.id, first ?? row.line)
  }
  return { claims, problems, ignored }
}

function recordsOf(text: string, delimiter: string, firstLine: number): TextRecord[] {
  const reader = new RecordReader(delimiter, firstLine)
  return [...reader.push(text), ...reader.end()].filter(({ cells, flaw }) => flaw !== null || !isBlank(cells))
}

const knownColumns = (header: TextRecord | undefined): number =>
  (header?.cells ?? []).filter((cell) => FIELD_OF.has(foldWord(cell))).length

type Fields = readonly (ClaimField | undefined)[]

const nameOf = (field: ClaimField, header: TextRecord, fields: Fields): string =>
  trimCell(header.cells[fields.indexOf(field)] ?? columnOf(field))

function headerProblems(header: TextRecord, fields: Fields): ClaimRowProblem[] {
  const missing = REQUIRED.filter((field) => !fields.includes(field))
  const repeated = new Set(fields.filter((field, at) => field !== undefined && fields.indexOf(field) !== at))
  const problem = (code: ClaimTableProblemCode, field: ClaimField): ClaimRowProblem => ({
    code,
    params: { column: columnOf(field) },
    line: header.line,
    column: columnOf(field),
  })
  return [
    ...missing.map((field) => problem('missing-column', field)),
    ...[...repeated].map((field) => problem('repeated-column', field!)),
  ]
}

function readRow(
  row: TextRecord,
  header: TextRecord,
  fields: Fields,
): { claim: Claim | null; found: ClaimRowProblem[] } {
  const { line, cells, flaw } = row
  if (flaw)
    return { claim: null, found: [{ code: 'broken-row', params: {}, line, column: header.cells[flaw.cell] ?? null }] }
  const beyond = cells.slice(fields.length).some((cell) => trimCell(cell) !== '')
  if (beyond || cells.length < fields.length) {
    const params = { have: cells.length, need: fields.length }
    return { claim: null, found: [{ code: 'number-of-cells', params, line, column: null }] }
  }
  const texts: Partial<Record<ClaimField, string>> = {}
  fields.forEach((field, at) => {
    if (field !== undefined) texts[field] = trimCell(cells[at] ?? '').normalize('NFC')
  })
  const read = readClaim(withCodes(texts))
  if ('claim' in read) return { claim: read.claim, found: [] }
  const found = read.problems.map((problem) => ({ ...problem, line, column: nameOf(problem.field, header, fields) }))
  return { claim: null, found }
}

const areas = { reporter: areaReader('reporter', false), partner: areaReader('partner', false) }

/** Codes for what was written as a name; what no list knows stays, and is refused by name. */
function withCodes(texts: ClaimTexts): ClaimTexts {
  const code = (
    text: string | undefined,
    read: (text: string) => { ok: true; value: string } | { ok: false },
  ): string => {
    const reading = text ? read(text) : null
    return reading?.ok ? reading.value : (text ?? '')
  }
  const period = (text: string | undefined): string => {
    const found = text ? periodInWords(text) : null
    return found ? formatPeriod(found) : (text ?? '')
  }
  return {
    ...texts,
    reporter: code(texts.reporter, areas.reporter),
    partner: code(texts.partner, areas.partner),
    flow: code(texts.flow, readFlow),
    period: period(texts.period),
    against: period(texts.against),
  }
}

/** Claims as a table that reads back as the same claims: RFC 4180, all columns. */
export function writeClaimsCsv(claims: readonly Claim[]): string {
  const rows = claims.map((claim) => csvLine(CLAIM_FIELDS.map((field) => String(claim[field] ?? ''))))
  return csvLine(CLAIM_COLUMNS) + rows.join('')
}
