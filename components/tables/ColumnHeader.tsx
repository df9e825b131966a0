import type { ReactNode } from 'react'
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import type { Sort } from './sort'

interface ColumnHeaderProps {
  readonly id: string
  readonly numeric: boolean
  readonly first: boolean
  readonly sticky: boolean
  readonly sort?: Sort
  readonly onSort?: (columnId: string) => void
  readonly children: ReactNode
}

/** A header cell; with `onSort` a button whose state `aria-sort` tells. */
export function ColumnHeader({ id, numeric, first, sticky, sort, onSort, children }: ColumnHeaderProps) {
  const direction = sort?.column === id ? sort.direction : null
  const Icon = direction === null ? ArrowUpDown : direction === 'ascending' ? ArrowUp : ArrowDown
  const pinned = [first && 'sticky start-0 z-1', sticky && 'sticky top-0', first && sticky && 'z-2']
  return (
    <th
      scope="col"
      aria-sort={onSort ? (direction ?? 'none') : undefined}
      className={`border-b border-ink py-1 pe-4 align-bottom text-12 font-semibold last:pe-1 ${first || sticky ? 'bg-paper' : ''} ${numeric ? 'text-end' : 'text-start'} ${pinned.filter(Boolean).join(' ')}`}
    >
      {onSort ? (
        <>
          <button
            type="button"
            onClick={() => onSort(id)}
            className={`screen-only inline-flex min-h-6 items-center gap-1 hover:underline ${numeric ? 'flex-row-reverse text-end' : 'text-start'}`}
          >
            {children}
            <Icon size={12} strokeWidth={2} aria-hidden className={direction === null ? 'text-control' : undefined} />
          </button>
          <span className="print-only">{children}</span>
        </>
      ) : (
        <span className="inline-flex min-h-6 items-center">{children}</span>
      )}
    </th>
  )
}
