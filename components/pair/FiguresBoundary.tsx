'use client'

import { useMemo, type ReactNode } from 'react'
import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import { figuresQuery, type FiguresAsked } from '@/lib/client/figures-query'
import type { WireFigures } from '@/lib/trade/figures-wire'

interface FiguresBoundaryProps extends FiguresAsked {
  readonly reporter: string
  readonly partner: string
  /** The pair's figures as JSON: one text crosses to the browser much faster than a tree of them. */
  readonly json: string
  /** When they were read, in milliseconds. */
  readonly readAt: number
  readonly children: ReactNode
}

/** Puts the figures that came with the page into the browser's cache, unless what is there is newer. */
export function FiguresBoundary({ reporter, partner, part, asOf, json, readAt, children }: FiguresBoundaryProps) {
  const state = useMemo(() => {
    const client = new QueryClient()
    const figures = JSON.parse(json) as WireFigures
    client.setQueryData(figuresQuery(reporter, partner, { part, asOf }).queryKey, figures, { updatedAt: readAt })
    return dehydrate(client)
  }, [reporter, partner, part, asOf, json, readAt])
  return <HydrationBoundary state={state}>{children}</HydrationBoundary>
}
