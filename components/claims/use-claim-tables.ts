import { useCallback } from 'react'
import { parseAsArrayOf, parseAsString, useQueryState } from 'nuqs'

/** Which charts of a claim's page stand as tables: in the address, as everywhere. */
export function useClaimTables(): (id: string) => { readonly table: boolean; onTable(table: boolean): void } {
  const [tables, setTables] = useQueryState(
    'table',
    parseAsArrayOf(parseAsString).withDefault([]).withOptions({ history: 'push', shallow: true, scroll: false }),
  )
  return useCallback(
    (id) => ({
      table: tables.includes(id),
      onTable: (table) => {
        const next = table ? [...tables, id] : tables.filter((each) => each !== id)
        void setTables(next.length > 0 ? next : null)
      },
    }),
    [tables, setTables],
  )
}
