'use client'

import type { ReactNode } from 'react'
import { ASSUMED_WIDTHS, AssumedWidth } from '@/components/charts/use-element-width'

/** Charts below are first drawn for a telephone or for a desk. */
export function ChartWidth({ narrow, children }: { readonly narrow: boolean; readonly children: ReactNode }) {
  return <AssumedWidth value={narrow ? ASSUMED_WIDTHS.narrow : ASSUMED_WIDTHS.wide}>{children}</AssumedWidth>
}
