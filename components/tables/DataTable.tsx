import { useId, type ReactNode } from 'react'
import { ColumnHeader } from './ColumnHeader'
import type { Sort } from './sort'

export interface Column<Row> {
  readonly id: string
  readonly header: ReactNode
  /** Numbers are set at the end of their cell, in figures of one width. */
  readonly kind?: 'text' | 'number'
  readonly cell: (row: Row) => ReactNode
  readonly sortable?: boolean
  /** In a table that stacks: left out on a phone, where it is not what a row is looked up for. */
  readonly besides?: true
}

export interface DataTableProps<Row> {
  /** What the table holds; read first by a screen reader. */
  readonly caption: ReactNode
  readonly hideCaption?: boolean
  /** The first column names its row and stays in view when the table scrolls sideways. */
  readonly columns: readonly [Column<Row>, ...Column<Row>[]]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** Rows that stand apart at the end: totals, what is not allocated. Never sorted among the rest. */
  readonly footer?: readonly Row[]
  readonly sort?: Sort
  readonly onSort?: (columnId: string) => void
  /** Greatest height in px; the header then stays in view. */
  readonly maxHeight?: number
  /** On a phone each row is a block with the columns' names beside its cells: for few rows of many words. */
  readonly stacked?: boolean
}

/**
 * A real table: caption, `scope` on every header, one focusable region that scrolls sideways by keyboard and touch.
 * It draws rows in the order given; see `sort.ts` for putting them in order.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    caption,
    hideCaption = false,
    columns,
    rows,
    rowKey,
    footer = [],
    sort,
    onSort,
    maxHeight,
    stacked = false,
  } = props
  const captionId = useId()
  return (
    <div
      role="region"
      aria-labelledby={captionId}
      tabIndex={0}
      style={maxHeight === undefined ? undefined : { maxBlockSize: maxHeight }}
      className="scroll-hint relative overflow-y-auto"
    >
      <table
        {...roleOf('table', stacked)}
        className={`w-full border-separate border-spacing-0 text-14 ${stacked ? 'max-sm:block' : ''}`}
      >
        <caption id={captionId} className={hideCaption ? 'sr-only' : 'pb-2 text-start text-14 font-semibold text-ink'}>
          {caption}
        </caption>
        <thead {...roleOf('rowgroup', stacked)} className={stacked ? 'max-sm:sr-only' : undefined}>
          <tr {...roleOf('row', stacked)}>
            {columns.map((column, index) => (
              <ColumnHeader
                key={column.id}
                id={column.id}
                numeric={column.kind === 'number'}
                first={index === 0}
                sticky={maxHeight !== undefined}
                sort={sort}
                onSort={column.sortable ? onSort : undefined}
              >
                {column.header}
              </ColumnHeader>
            ))}
          </tr>
        </thead>
        <tbody {...roleOf('rowgroup', stacked)} className={`font-normal ${stacked ? 'max-sm:block' : ''}`}>
          {rows.map((row) => (
            <TableRow key={rowKey(row)} row={row} columns={columns} stacked={stacked} />
          ))}
        </tbody>
        {footer.length > 0 && (
          <tfoot {...roleOf('rowgroup', stacked)} className={`font-semibold ${stacked ? 'max-sm:block' : ''}`}>
            {footer.map((row) => (
              <TableRow key={rowKey(row)} row={row} columns={columns} stacked={stacked} />
            ))}
          </tfoot>
        )}
      </table>
    </div>
  )
}

/** What is no table to look at any more is still read as one. */
const roleOf = (role: 'table' | 'rowgroup' | 'row' | 'rowheader' | 'cell', stacked: boolean) =>
  stacked ? { role } : {}

interface TableRowProps<Row> {
  readonly row: Row
  readonly columns: readonly Column<Row>[]
  readonly stacked: boolean
}

function TableRow<Row>({ row, columns, stacked }: TableRowProps<Row>) {
  return (
    <tr
      {...roleOf('row', stacked)}
      className={`group/row ${stacked ? 'max-sm:block max-sm:border-b max-sm:border-hairline max-sm:py-2' : ''}`}
    >
      {columns.map((column, index) => {
        const align = column.kind === 'number' ? 'figures text-end whitespace-nowrap' : 'text-start'
        const look = `border-b border-hairline py-1.5 pe-4 align-top last:pe-1 ${align}`
        if (index === 0)
          return (
            <th
              key={column.id}
              scope="row"
              {...roleOf('rowheader', stacked)}
              className={`${look} sticky start-0 z-1 max-w-[45vw] bg-paper [font-weight:inherit] group-hover/row:bg-wash sm:max-w-none ${stacked ? 'max-sm:static max-sm:block max-sm:max-w-none max-sm:border-0' : ''}`}
            >
              {column.cell(row)}
            </th>
          )
        const content = column.cell(row)
        const empty = content === false || content == null
        return (
          <td
            key={column.id}
            {...roleOf('cell', stacked)}
            className={`${look} group-hover/row:bg-wash ${stacked ? (empty || column.besides ? 'max-sm:hidden' : STACKED_CELL) : ''}`}
          >
            {stacked && !empty && (
              <span aria-hidden className="font-sans text-12 text-ink-muted sm:hidden">
                {column.header}
              </span>
            )}
            {stacked ? <div className="min-w-0">{content}</div> : content}
          </td>
        )
      })}
    </tr>
  )
}

const STACKED_CELL =
  'max-sm:grid max-sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] max-sm:gap-x-3 max-sm:border-0 max-sm:py-1 max-sm:pe-0 max-sm:last:pe-0 max-sm:whitespace-normal max-sm:text-start'
