import { CLAIM_FIELDS, type ClaimField, type ClaimProblem, type ClaimTexts } from '../trade/claims/claim-fields'
import { readClaim } from '../trade/claims/read-claim'
import type { Claim, Coded } from '../trade/claims/claim'
import { formatPeriod } from '../trade/period'
import { csvLine } from '../trade/take-along/csv-cell'
import { defused } from '../trade/take-along/defuse'
import { foldWord, shorten, trimCell } from './cell-text'
import {
  CLAIM_COLUMNS,
  columnOf,
  fieldsOf,
  headerProblems,
  knownColumns,
  type ClaimTableProblemCode,
  type Fields,
} from './claims-header'
import { DELIMITERS, sepLine } from './dialect'
import { areaReader } from './fields/area'
import { claimDate } from './fields/claim-date'
import { readClaimFlow } from './fields/claim-flow'
import { periodInWords } from '../trade/period-words'
import { isBlank, type TextRecord } from './record'
import { RecordReader } from './records'

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
  const records = tables.reduce((best, table) => (mostColumns(table) > mostColumns(best) ? table : best))
  const problems: ClaimRowProblem[] = headerProblems(records)
  const [header, ...rows] = records
  if (!header || problems.length > 0) return { claims: [], problems, ignored: [] }
  const fields = fieldsOf(header)
  const ignored = header.cells.map(trimCell).filter((cell, at) => fields[at] === undefined && cell !== '')
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

const mostColumns = (records: readonly TextRecord[]): number => Math.max(...records.slice(0, 20).map(knownColumns), 0)

const nameOf = (field: ClaimField, header: TextRecord, fields: Fields): string =>
  trimCell(header.cells[fields.indexOf(field)] ?? columnOf(field))

/** Of what is wrong with the form of a row: see `TextRecord`. */
const FLAWS: Readonly<Record<string, ClaimTableProblemCode>> = {
  E_STRAY_QUOTE: 'stray-quote',
  E_UNCLOSED_QUOTE: 'unclosed-quote',
  E_CELL_TOO_LONG: 'cell-too-long',
  E_ROW_TOO_LONG: 'row-too-long',
}

/** A row that is none: one whose form is broken, the header once more, a note or a total below the table. */
function noRow({ line, cells, flaw }: TextRecord, header: TextRecord, fields: Fields): ClaimRowProblem | null {
  const problem = (
    code: ClaimTableProblemCode,
    params: Coded['params'] = {},
    column: string | null = null,
  ): ClaimRowProblem => ({ code, params, line, column })
  if (flaw) {
    const value = shorten(cells[flaw.cell] ?? '')
    return problem(
      FLAWS[flaw.found.code] ?? 'stray-quote',
      { value, ...flaw.found.params },
      header.cells[flaw.cell] ?? null,
    )
  }
  const filled = cells.filter((cell) => trimCell(cell) !== '')
  if (header.cells.length > 1 && cells.every((cell, at) => foldWord(cell) === foldWord(header.cells[at] ?? '')))
    return problem('header-again')
  if (filled.length === 1 && header.cells.length > 1) return problem('one-cell', { value: shorten(filled[0]!) })
  if (cells.slice(fields.length).every((cell) => trimCell(cell) === '') && cells.length >= fields.length) return null
  // What stands beyond the last column tells best where the row went wrong.
  const value = cells.length < fields.length ? '' : shorten(cells.slice(fields.length).join(', '))
  return problem('number-of-cells', { have: cells.length, need: fields.length, value })
}

function readRow(
  row: TextRecord,
  header: TextRecord,
  fields: Fields,
): { claim: Claim | null; found: ClaimRowProblem[] } {
  const broken = noRow(row, header, fields)
  if (broken) return { claim: null, found: [broken] }
  const { line, cells } = row
  const texts: Partial<Record<ClaimField, string>> = {}
  fields.forEach((field, at) => {
    if (field !== undefined) texts[field] = trimCell(cells[at] ?? '').normalize('NFC')
  })
  const { texts: coded, doubts } = withCodes(texts)
  const read = readClaim(coded)
  if ('claim' in read) return { claim: read.claim, found: [] }
  const found = read.problems.map((problem) => ({
    ...problem,
    // In doubt about what was meant, say what it could be.
    ...(doubts[problem.field] && {
      ...doubts[problem.field],
      params: { ...problem.params, ...doubts[problem.field]!.params },
    }),
    line,
    column: nameOf(problem.field, header, fields),
  }))
  return { claim: null, found }
}

const areas = { reporter: areaReader('reporter', false), partner: areaReader('partner', false) }

/** Fields whose text could be several things, or nearly was one. */
type Doubts = Partial<Record<ClaimField, Partial<Pick<ClaimProblem, 'code' | 'params'>>>>

/** Codes for what was written as a name; what no list knows stays, and is refused by name. */
function withCodes(given: ClaimTexts): { readonly texts: ClaimTexts; readonly doubts: Doubts } {
  const doubts: Doubts = {}
  const area = (field: 'reporter' | 'partner'): string => {
    const text = given[field] ?? ''
    const reading = text === '' ? null : areas[field](text)
    if (reading?.ok) return reading.value
    const suggestion = reading?.found.params.suggestion
    if (suggestion !== undefined) doubts[field] = { params: { suggestion } }
    return text
  }
  const flow = given.flow ? readClaimFlow(given.flow) : null
  const period = (text = ''): string => {
    const found = text === '' ? null : periodInWords(text)
    return found ? formatPeriod(found) : text
  }
  const date = claimDate(given.date ?? '')
  if (date.doubt) doubts.date = date.doubt
  const free = (text: string | undefined) => text?.replace(DEFUSED, '')
  return {
    texts: {
      ...given,
      ...{ reporter: area('reporter'), partner: area('partner') },
      ...{ flow: flow?.flow ?? given.flow ?? '', balance: given.balance || (flow?.side ?? ''), date: date.text },
      ...{ period: period(given.period), against: period(given.against) },
      ...{ saidBy: free(given.saidBy), publishedBy: free(given.publishedBy), note: free(given.note) },
    },
    doubts,
  }
}

/** The apostrophe that keeps a spreadsheet from computing a text. */
const DEFUSED = /^'(?='*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])/
/** A text that would lose an apostrophe of its own gets one more. */
const kept = (text: string): string => (DEFUSED.test(text) ? `'${text}` : defused(text))
const FREE: ReadonlySet<ClaimField> = new Set(['saidBy', 'publishedBy', 'note'] as const)

/** Claims as a table that reads back as the same claims: RFC 4180, all columns, and nothing that a spreadsheet would compute. */
export function writeClaimsCsv(claims: readonly Claim[]): string {
  const cell = (claim: Claim, field: ClaimField): string => {
    const text = String(claim[field] ?? '')
    return FREE.has(field) ? kept(text) : text
  }
  const rows = claims.map((claim) => csvLine(CLAIM_FIELDS.map((field) => cell(claim, field))))
  return csvLine(CLAIM_COLUMNS) + rows.join('')
}
