import { useCallback, useLayoutEffect, useState } from 'react'

// The server has no layout to measure, and React would warn about the effect there.
const useBrowserLayoutEffect = typeof window === 'undefined' ? () => undefined : useLayoutEffect

/**
 * The width of an element in whole px, null until it is known: on the server and in the first pass. Measured before the
 * first paint and followed from then on. Gives the ref to put on the element.
 */
export function useElementWidth(): [(element: HTMLElement | null) => void, number | null] {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const [width, setWidth] = useState<number | null>(null)
  useBrowserLayoutEffect(() => {
    if (!element) return
    const measure = (px: number): void => setWidth(Math.floor(px) || null)
    measure(element.getBoundingClientRect().width)
    const observer = new ResizeObserver(([entry]) => entry && measure(entry.contentRect.width))
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return [useCallback((next: HTMLElement | null) => setElement(next), []), width]
}
