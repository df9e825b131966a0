import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { DataTable, type Column } from '../../../components/tables/DataTable'
import { NumberCell } from '../../../components/tables/NumberCell'
import { sortRows, toggleSort } from '../../../components/tables/sort'

interface Row {
  readonly sector: string
  readonly value: number | null
}
const ROWS: readonly Row[] = [
  { sector: 'Energy', value: 977.6 },
  { sector: 'Ärzte', value: null },
  { sector: 'Pharmaceuticals', value: 13 },
]
const COLUMNS: readonly [Column<Row>, ...Column<Row>[]] = [
  { id: 'sector', header: 'Sector', cell: (row) => row.sector },
  {
    id: 'value',
    header: 'Value',
    kind: 'number',
    sortable: true,
    cell: (row) => <NumberCell text={row.value === null ? null : String(row.value)} words="no data" />,
  },
]
const markup = renderToStaticMarkup(
  <DataTable
    caption="Imports by sector"
    columns={COLUMNS}
    rows={ROWS}
    rowKey={(row) => row.sector}
    sort={{ column: 'value', direction: 'descending' }}
    onSort={() => {}}
  />,
)

describe('a table of figures', () => {
  test('has a caption, a header for every column and for every row', () => {
    expect(markup.match(/<caption/g)).toHaveLength(1)
    expect(markup.match(/<th scope="col"/g)).toHaveLength(2)
    expect(markup.match(/<th scope="row"/g)).toHaveLength(3)
  })

  test('is a region that the keyboard reaches, named by the caption', () => {
    const [, id] = /<caption id="([^"]+)"/.exec(markup) ?? []
    expect(markup).toContain(`role="region" aria-labelledby="${id}" tabindex="0"`)
  })

  test('says by which column it is sorted, on that column only', () => {
    expect(markup.match(/aria-sort="[a-z]+"/g)).toEqual(['aria-sort="descending"'])
  })

  test('has words where there is no number, and no zero', () => {
    expect(markup).toContain('no data')
    expect(markup).not.toMatch(/>0</)
  })
})

describe('rows in order', () => {
  const sectors = (rows: readonly Row[]): string[] => rows.map((row) => row.sector)

  test('numbers by size, what is missing last in either direction', () => {
    expect(sectors(sortRows(ROWS, (row) => row.value, 'descending', 'en'))).toEqual([
      'Energy',
      'Pharmaceuticals',
      'Ärzte',
    ])
    expect(sectors(sortRows(ROWS, (row) => row.value, 'ascending', 'en'))).toEqual([
      'Pharmaceuticals',
      'Energy',
      'Ärzte',
    ])
  })

  test('texts by the order of the language: Ä beside A, not after Z', () => {
    expect(sectors(sortRows(ROWS, (row) => row.sector, 'ascending', 'de'))).toEqual([
      'Ärzte',
      'Energy',
      'Pharmaceuticals',
    ])
  })

  test('the second click on a column turns the order round, another column starts anew', () => {
    const first = toggleSort(undefined, 'value')
    expect(first).toEqual({ column: 'value', direction: 'descending' })
    expect(toggleSort(first, 'value')).toEqual({ column: 'value', direction: 'ascending' })
    expect(toggleSort(first, 'sector', 'ascending')).toEqual({ column: 'sector', direction: 'ascending' })
  })
})
