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
}

/**
 * A real table: caption, `scope` on every header, one focusable region that scrolls sideways by keyboard and touch.
 * It draws rows in the order given; see `sort.ts` for putting them in order.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, hideCaption = false, columns, rows, rowKey, footer = [], sort, onSort, maxHeight } = props
  const captionId = useId()
  return (
    <div
      role="region"
      aria-labelledby={captionId}
      tabIndex={0}
      style={maxHeight === undefined ? undefined : { maxBlockSize: maxHeight }}
      className="scroll-hint relative overflow-y-auto"
    >
      <table className="w-full border-separate border-spacing-0 text-14">
        <caption id={captionId} className={hideCaption ? 'sr-only' : 'pb-2 text-start text-14 font-semibold text-ink'}>
          {caption}
        </caption>
        <thead>
          <tr>
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
        <tbody className="font-normal">
          {rows.map((row) => (
            <TableRow key={rowKey(row)} row={row} columns={columns} />
          ))}
        </tbody>
        {footer.length > 0 && (
          <tfoot className="font-semibold">
            {footer.map((row) => (
              <TableRow key={rowKey(row)} row={row} columns={columns} />
            ))}
          </tfoot>
        )}
      </table>
    </div>
  )
}

function TableRow<Row>({ row, columns }: { row: Row; columns: readonly Column<Row>[] }) {
  return (
    <tr className="group/row">
      {columns.map((column, index) => {
        const align = column.kind === 'number' ? 'figures text-end whitespace-nowrap' : 'text-start'
        const look = `border-b border-hairline py-1.5 pe-4 align-top last:pe-1 ${align}`
        return index === 0 ? (
          <th
            key={column.id}
            scope="row"
            className={`${look} sticky start-0 z-1 max-w-[45vw] bg-paper [font-weight:inherit] group-hover/row:bg-wash sm:max-w-none`}
          >
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.id} className={`${look} group-hover/row:bg-wash`}>
            {column.cell(row)}
          </td>
        )
      })}
    </tr>
  )
}
