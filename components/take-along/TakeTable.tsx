'use client'

import { useCallback } from 'react'
import type { TakenFrom, TakenSource } from '@/lib/trade/take-along/taken'
import type { TakenTable } from '@/lib/trade/take-along/taken-table'
import { TakeAlong } from './TakeAlong'

interface TakeTableProps {
  readonly id: string
  readonly title: string
  readonly table: TakenTable
  readonly sources: readonly TakenSource[]
  readonly from?: TakenFrom
}

/** The menu of a table that the server has written, with the table as data. */
export function TakeTable({ id, title, table, sources, from }: TakeTableProps) {
  const given = useCallback(() => table, [table])
  return <TakeAlong {...{ id, title, sources, from }} figures={{ table: given, unit: '' }} />
}
