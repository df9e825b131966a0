import { createContext, use, useCallback, useLayoutEffect, useState } from 'react'

/** The width in px that the server draws charts for: a guess by what kind of device asks, mended before anyone can tell. */
export const AssumedWidth = createContext(1203)

/** Width of a chart's column on a window of 1280 px, and on a telephone of 390. */
export const ASSUMED_WIDTHS = { wide: 1203, narrow: 358 } as const

// The server has no layout to measure, and React would warn about the effect there.
const useBrowserLayoutEffect = typeof window === 'undefined' ? () => undefined : useLayoutEffect

/**
 * The width of an element in whole px: the assumed one on the server and in the first pass, then the measured one, followed
 * from then on. Gives the ref to put on the element.
 */
export function useElementWidth(): [(element: HTMLElement | null) => void, number] {
  const assumed = use(AssumedWidth)
  const [element, setElement] = useState<HTMLElement | null>(null)
  const [width, setWidth] = useState(assumed)
  useBrowserLayoutEffect(() => {
    if (!element) return
    const measure = (px: number): void => setWidth((before) => Math.floor(px) || before)
    measure(element.getBoundingClientRect().width)
    const observer = new ResizeObserver(([entry]) => entry && measure(entry.contentRect.width))
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return [useCallback((next: HTMLElement | null) => setElement(next), []), width]
}
