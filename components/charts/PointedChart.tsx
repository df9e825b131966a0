'use client'

import {
  Suspense,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type PointerEvent,
  type ReactNode,
  type RefObject,
} from 'react'

interface PointedChartProps {
  /** Name of the chart for a screen reader until the reader is there, which has the same. */
  readonly label: string
  readonly height: number
  readonly picture: ReactNode
  /** The layer that answers the pointer and the arrow keys: a lazy component, fetched when somebody wants it. */
  readonly reader: () => ReactNode
  /** Measures the box. */
  readonly measure: (element: HTMLElement | null) => void
}

/**
 * A drawn chart under a layer that can be pointed at. The picture needs no script; the layer, which is most of the script
 * of a page, comes when a pointer, a finger or the focus does, and takes over where they are.
 */
export function PointedChart({ label, height, picture, reader, measure }: PointedChartProps) {
  const box = useRef<HTMLDivElement | null>(null)
  const pointer = useRef<{ x: number; y: number } | null>(null)
  const tapped = useRef(false)
  const live = useSyncExternalStore(never, inBrowser, onServer)
  const [stage, setStage] = useState<'asleep' | 'wanted' | 'there'>('asleep')
  const wake = (): void => setStage((now) => (now === 'there' ? now : 'wanted'))
  const follow = (event: PointerEvent): void => {
    pointer.current = { x: event.clientX, y: event.clientY }
    if (stage === 'asleep') wake()
  }
  const arrived = (surface: HTMLElement): void => {
    if (box.current === document.activeElement) surface.focus({ preventScroll: true })
    if (pointer.current) pointAt(surface, pointer.current)
    if (pointer.current && tapped.current) requestAnimationFrame(() => tapAt(surface, pointer.current))
    setStage('there')
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it only wakes the layer that takes the keys
    <div
      ref={(element) => {
        box.current = element
        measure(element)
      }}
      className="relative [contain:layout]"
      style={{ blockSize: height }}
      data-chart={live ? stage : 'drawn'}
      {...(stage !== 'there' && { tabIndex: 0, role: 'application', 'aria-label': label })}
      onPointerEnter={follow}
      onPointerMove={stage === 'there' ? undefined : follow}
      onPointerDown={stage === 'there' ? undefined : follow}
      // A finger that is lifted has left; it is answered all the same.
      onPointerLeave={(event) => event.pointerType !== 'touch' && (pointer.current = null)}
      onPointerUp={(event) => (tapped.current = event.pointerType === 'touch')}
      onFocus={stage === 'asleep' ? wake : undefined}
    >
      {picture}
      {(stage === 'wanted' || stage === 'there') && (
        <div className="absolute inset-0" data-not-drawn>
          <Suspense>
            {reader()}
            {stage === 'wanted' && <Arrival box={box} onArrival={arrived} />}
          </Suspense>
        </div>
      )}
    </div>
  )
}

const never = () => () => undefined
const inBrowser = () => true
const onServer = () => false

interface ArrivalProps {
  readonly box: RefObject<HTMLElement | null>
  readonly onArrival: (surface: HTMLElement) => void
}

/** Tells when the layer can take keys and pointers: Recharts makes its surface a pass later than itself. */
function Arrival({ box, onArrival }: ArrivalProps) {
  const tell = useRef(onArrival)
  useEffect(() => {
    let frame = 0
    const look = (): void => {
      const surface = box.current?.querySelector<HTMLElement>('.recharts-surface')
      if (surface) tell.current(surface)
      else frame = requestAnimationFrame(look)
    }
    look()
    return () => cancelAnimationFrame(frame)
  }, [box])
  return null
}

/** The pointer is there already: without this the reader would have to move it once more. */
function pointAt(surface: HTMLElement, { x, y }: { x: number; y: number }): void {
  surface.dispatchEvent(new MouseEvent('mousemove', { bubbles: true, clientX: x, clientY: y }))
}

/** The finger has tapped before there was anything to tap on. */
function tapAt(surface: HTMLElement, at: { x: number; y: number } | null): void {
  if (!at) return
  const place = { bubbles: true, clientX: at.x, clientY: at.y, pointerType: 'touch' }
  surface.dispatchEvent(new PointerEvent('click', place))
}
