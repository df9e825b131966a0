import { createContext, useContext, useMemo, type KeyboardEvent, type MouseEvent } from 'react'
import { useRouter } from 'next/navigation'
import type { SummaryFlow } from '@/lib/trade/flow'
import type { Period } from '@/lib/trade/period'

/** A figure as a chart knows it: of its flow, its part, or one of several lines. */
export interface DrawnFigure {
  readonly period: Period
  readonly flow?: SummaryFlow | undefined
  /** `TOTAL`, a sector, a code. */
  readonly product?: string | undefined
  /** Key of the line among several. */
  readonly line?: string | undefined
}

/** Where it is shown what the figures of a chart come from: every import, vintage and value. */
export interface FigureOrigin {
  readonly hrefOf: (figure: DrawnFigure) => string
  readonly open: (href: string) => void
}

/** The way from the figures of a page's chart to their origin. */
export function useFigureOrigin(hrefOf: FigureOrigin['hrefOf']): FigureOrigin {
  const router = useRouter()
  return useMemo(() => ({ hrefOf, open: (href) => router.push(href) }), [hrefOf, router])
}

/** The same with the figure that a finger has chosen: its tooltip has a link. */
export interface TouchedOrigin extends FigureOrigin {
  readonly touched: DrawnFigure | null
  readonly touch: (figure: DrawnFigure | null) => void
}

/** Given by the frame of a chart; null where a figure has no page of its own. */
export const FigureOriginContext = createContext<TouchedOrigin | null>(null)

export const useOrigin = (): TouchedOrigin | null => useContext(FigureOriginContext)

/** Where a figure of a table leads to; undefined where it leads nowhere. */
export function useOriginHref(): (figure: DrawnFigure) => string | undefined {
  const origin = useOrigin()
  return useMemo(() => (figure) => origin?.hrefOf(figure), [origin])
}

/**
 * A click on a chart, or Enter, opens where the figure under it comes from. A finger would leave the page with its first
 * touch: its tap shows the value, and a link there.
 */
export function openFigure(
  event: MouseEvent | KeyboardEvent,
  origin: TouchedOrigin | null,
  figure: DrawnFigure | null,
): void {
  if (!origin || !figure) return
  const { pointerType } = event.nativeEvent as { pointerType?: string }
  if (pointerType === 'touch') return origin.touch(figure)
  event.preventDefault()
  origin.open(origin.hrefOf(figure))
}
