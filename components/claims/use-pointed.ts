import { useState, type KeyboardEvent, type PointerEvent } from 'react'

interface Pointed {
  /** Which of the places is pointed at; null: none. */
  readonly active: number | null
  /** For the element that the places are counted in, from its left edge in px. */
  readonly handlers: {
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerLeave: () => void
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
    readonly onBlur: () => void
  }
}

const STEPS: Readonly<Record<string, number>> = {
  ...{ ArrowRight: 1, ArrowLeft: -1, PageUp: 5, PageDown: -5, Home: -Infinity, End: Infinity },
}

/** Points at one of several places side by side, by pointer, finger or arrow keys; Escape lets go. */
export function usePointed(places: readonly number[]): Pointed {
  const [active, setActive] = useState<number | null>(null)
  const last = places.length - 1
  const onPointer = ({ currentTarget, clientX }: PointerEvent<HTMLElement>): void => {
    const at = clientX - currentTarget.getBoundingClientRect().left
    const distances = places.map((place) => Math.abs(place - at))
    setActive(distances.indexOf(Math.min(...distances)))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape') return setActive(null)
    const step = STEPS[event.key]
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    // The newest period, the largest share: where the eye is first.
    setActive((now) => Math.max(0, Math.min(last, now === null ? (step === 1 ? 0 : last) : now + step)))
  }
  const leave = (): void => setActive(null)
  return {
    active: active !== null && active <= last ? active : null,
    handlers: {
      onPointerMove: onPointer,
      onPointerDown: onPointer,
      onPointerLeave: leave,
      onKeyDown,
      onBlur: leave,
    },
  }
}
