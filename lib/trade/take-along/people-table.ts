import { shiftPoint } from './ratio-text'
import type { TakenColumn, TakenTable } from './taken-table'

/** A table as people read it: words for codes, a hundred times a ratio, no empty columns. Numbers are decimal text. */
export interface PeopleTable {
  readonly columns: readonly { readonly header: string; readonly kind: 'text' | 'number' }[]
  readonly rows: readonly (readonly (string | null)[])[]
}

type Row = readonly (string | null)[]

interface Column {
  readonly header: string
  readonly kind: 'text' | 'number'
  readonly cell: (rows: readonly Row[]) => string | null
}

/** What people get of a table: see `TakenColumn.for`, `labels` and `TakenTable.across`. */
export function peopleTable(table: TakenTable): PeopleTable {
  const { across } = table
  const shown = table.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => column.for !== 'machines')
  const turned = shown.find(({ column }) => column.id === across?.column)
  const groups =
    across && turned ? groupsOf(table, new Set([across.column, ...across.values])) : table.rows.map((row) => [row])
  const columns = shown.flatMap(({ column, index }): Column[] => {
    if (!across || !turned || !isTurned(column, across)) return [plainColumn(column, index)]
    return column === turned.column ? turnedColumns(table, turned.index, across.values) : []
  })
  const cells = columns.map((column) => groups.map(column.cell))
  const kept = columns
    .map((column, i) => ({ column, cells: cells[i]! }))
    .filter((each) => each.cells.some((cell) => cell !== null))
  return {
    columns: kept.map(({ column: { header, kind } }) => ({ header, kind })),
    rows: groups.map((_, row) => kept.map((each) => each.cells[row]!)),
  }
}

const isTurned = (column: TakenColumn, across: NonNullable<TakenTable['across']>): boolean =>
  column.id === across.column || across.values.includes(column.id)

function plainColumn(column: TakenColumn, index: number): Column {
  return { header: column.header, kind: kindOf(column), cell: ([row]) => words(column, row?.[index] ?? null) }
}

const kindOf = ({ kind }: TakenColumn): 'text' | 'number' => (kind === 'text' ? 'text' : 'number')

/** For each code of the turned column, in the order they come, the columns of its values. */
function turnedColumns(table: TakenTable, index: number, values: readonly string[]): Column[] {
  const { columns, rows } = table
  const codes = [...new Set(rows.map((row) => row[index] ?? ''))]
  const spread = values.flatMap((id) => {
    const at = columns.findIndex((column) => column.id === id)
    return at < 0 || columns[at]!.for === 'machines' ? [] : [{ column: columns[at]!, at }]
  })
  return codes.flatMap((code) => {
    const name = columns[index]!.labels?.[code] ?? code
    return spread.map(({ column, at }, i): Column => ({
      header: i === 0 ? name : `${name}, ${column.header}`,
      kind: kindOf(column),
      cell: (group) => words(column, group.find((row) => (row[index] ?? '') === code)?.[at] ?? null),
    }))
  })
}

/** Rows that differ in nothing but the turned columns, and in what is for machines alone, belong together. */
function groupsOf(table: TakenTable, turned: ReadonlySet<string>): Row[][] {
  const keys = table.columns.flatMap((column, i) => (turned.has(column.id) || column.for === 'machines' ? [] : [i]))
  const groups = new Map<string, Row[]>()
  for (const row of table.rows) {
    const key = JSON.stringify(keys.map((i) => row[i]))
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups.values()]
}

function words({ kind, labels }: TakenColumn, cell: string | null): string | null {
  if (cell === null || cell === '') return null
  if (kind === 'ratio') return shiftPoint(cell, 2)
  return labels?.[cell] ?? cell
}
