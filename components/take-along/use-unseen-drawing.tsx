import { useCallback, useEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react'

/** Draws a chart and lets `read` look at it. */
export type Draw = <Result>(read: (element: HTMLElement) => Result) => Promise<Result>

/**
 * Draws a chart once more for a picture, where nobody sees it: as wide as on the screen, but without what a pointer or the
 * focus does to it, and also while its table stands in its place. `unseen` goes where the chart is.
 */
export function useUnseenDrawing(chart: ReactNode): { readonly draw: Draw; readonly unseen: ReactNode } {
  const [wanted, setWanted] = useState<{ readonly drawn: (element: HTMLElement) => void } | null>(null)
  const draw = useCallback<Draw>(
    (read) =>
      new Promise((resolve, reject) => {
        const drawn = (element: HTMLElement): void => {
          try {
            resolve(read(element))
          } catch (error) {
            reject(error)
          } finally {
            setWanted(null)
          }
        }
        setWanted({ drawn })
      }),
    [],
  )
  return { draw, unseen: wanted && <Unseen onDrawn={wanted.drawn}>{chart}</Unseen> }
}

/** Pictures go into letters and on paper: on white. */
const ON_WHITE = { '--paper': '#ffffff', color: 'var(--ink)' } as CSSProperties

function Unseen({
  onDrawn,
  children,
}: {
  readonly onDrawn: (element: HTMLElement) => void
  readonly children: ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  const tell = useRef(onDrawn)
  useEffect(() => {
    // Charts measure their width when they are there, and draw again.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        void document.fonts.ready.then(() => box.current && tell.current(box.current))
      })
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  return (
    <div
      ref={box}
      inert
      data-unseen
      style={ON_WHITE}
      className="pointer-events-none absolute inset-x-0 top-0 -z-1 opacity-0"
    >
      {children}
    </div>
  )
}
