import { useMemo, useState, type PointerEvent, type ReactNode } from 'react'
import { FigureOriginContext, type DrawnFigure, type FigureOrigin } from './figure-origin'

interface FigureOriginFrameProps {
  readonly origin: FigureOrigin | null
  readonly children: ReactNode
}

/** Lets a chart lead to where its figures come from, and keeps which of them a finger has chosen. */
export function FigureOriginFrame({ origin, children }: FigureOriginFrameProps) {
  const [touched, touch] = useState<DrawnFigure | null>(null)
  const value = useMemo(() => origin && { ...origin, touched, touch }, [origin, touched])
  const onPointerDown = ({ target }: PointerEvent): void => {
    if (touched && !(target as Element).closest('a')) touch(null)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it only forgets what the finger had chosen before
    <div onPointerDownCapture={onPointerDown}>
      <FigureOriginContext value={value}>{children}</FigureOriginContext>
    </div>
  )
}
