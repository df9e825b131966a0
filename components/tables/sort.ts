export interface Sort {
  readonly column: string
  readonly direction: 'ascending' | 'descending'
}

/** The next state of a column's button: numbers are looked at from the largest, so the first click may be descending. */
export function toggleSort(current: Sort | undefined, column: string, first: Sort['direction'] = 'descending'): Sort {
  if (current?.column !== column) return { column, direction: first }
  return { column, direction: current.direction === 'ascending' ? 'descending' : 'ascending' }
}

/**
 * Rows in the order of a key: numbers by size, texts by the language's own order, rows without a value last in either
 * direction. Equal rows keep their order.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  key: (row: Row) => number | string | null,
  direction: Sort['direction'],
  locale: string,
): Row[] {
  const collator = new Intl.Collator(locale, { numeric: true })
  const sign = direction === 'ascending' ? 1 : -1
  return rows.toSorted((rowA, rowB) => {
    const [a, b] = [key(rowA), key(rowB)]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b)
    return sign * collator.compare(String(a), String(b))
  })
}
