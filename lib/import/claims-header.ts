import { CLAIM_FIELDS, type ClaimField } from '../trade/claims/claim-fields'
import type { Coded } from '../trade/claims/claim'
import { foldWord, shorten } from './cell-text'
import type { TextRecord } from './record'

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
  'no-header',
  'header-below',
  'header-again',
  'number-of-cells',
  'one-cell',
  'stray-quote',
  'unclosed-quote',
  'cell-too-long',
  'row-too-long',
  'id-twice',
  'not-csv',
  'encoding',
] as const
export type ClaimTableProblemCode = (typeof CLAIM_TABLE_PROBLEMS)[number]

export type Fields = readonly (ClaimField | undefined)[]

/** What is wrong with the table, and in which line and column of it. */
export interface TablePlace extends Coded<ClaimTableProblemCode> {
  readonly line: number
  readonly column: string | null
}

/** How many lines above a header are looked through for it. */
const ABOVE = 20

export const fieldsOf = (header: TextRecord): Fields => header.cells.map((cell) => FIELD_OF.get(foldWord(cell)))

/** How many columns of claims a line names. */
export const knownColumns = (line: TextRecord | undefined): number =>
  line ? fieldsOf(line).filter((field) => field !== undefined).length : 0

/** The line of the first ones that names most columns: three at least make a header, a sentence may hold one by chance. */
function headerAmong(records: readonly TextRecord[]): TextRecord | undefined {
  const lines = records.slice(0, ABOVE)
  const best = Math.max(...lines.map(knownColumns))
  return best >= 3 ? lines.find((line) => knownColumns(line) === best) : undefined
}

/** What is wrong with the header of a table; nothing of such a table is read. */
export function headerProblems(records: readonly TextRecord[]): TablePlace[] {
  const [first] = records
  if (!first || records.length === 1) return [{ code: 'empty-table', params: {}, line: first?.line ?? 1, column: null }]
  const header = headerAmong(records)
  if (!header) {
    const params = { value: shorten(first.cells.join(' ')), columns: REQUIRED.map(columnOf).join(', ') }
    return [{ code: 'no-header', params, line: first.line, column: null }]
  }
  if (header !== first)
    return [{ code: 'header-below', params: { value: header.line }, line: first.line, column: null }]
  const fields = fieldsOf(header)
  const repeated = new Set(fields.filter((field, at) => field !== undefined && fields.indexOf(field) !== at))
  const problem = (code: ClaimTableProblemCode, field: ClaimField): TablePlace => ({
    code,
    params: { value: columnOf(field) },
    line: header.line,
    column: columnOf(field),
  })
  return [
    ...REQUIRED.filter((field) => !fields.includes(field)).map((field) => problem('missing-column', field)),
    ...[...repeated].map((field) => problem('repeated-column', field!)),
  ]
}
