'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import { beginningsAfter, nearestBeginning, type Gap } from './beginnings'

/**
 * Puts the focus onto what came in the place of a control that is gone, so that it never falls to the top of the page. A
 * control that was only out of use for a moment gets it back. Whoever moves the focus away is left alone, and so is what
 * takes the focus by itself.
 */
export function KeepFocus({ children }: { readonly children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const root = frame.current
    return root ? keepFocusWithin(root) : undefined
  }, [])
  return <div ref={frame}>{children}</div>
}

const isUsable = (control: HTMLElement): boolean => control.isConnected && !control.matches(':disabled')
const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body

function keepFocusWithin(root: HTMLElement): () => void {
  let held: HTMLElement | null = null
  let after: readonly HTMLElement[] = []
  let gap: Gap | null = null
  let frame = 0

  const hold = ({ target }: FocusEvent): void => {
    held = target instanceof HTMLElement ? target : null
    after = held ? beginningsAfter(held, root) : []
    gap = null
  }
  const release = (): void => {
    // A control that is still there was left on purpose.
    queueMicrotask(() => {
      if (held && isUsable(held) && isLost()) held = null
    })
  }
  const settle = (): void => {
    frame = 0
    if (!held || !isLost()) return
    const next = isUsable(held) ? held : gap && nearestBeginning(gap, after, root)
    if (!next) return
    if (next.tabIndex < 0) next.tabIndex = -1
    next.focus()
  }
  const watch = new MutationObserver((records) => {
    if (!held || !(isLost() || !isUsable(held))) return
    gap = gapAfter(records, held, gap)
    frame ||= requestAnimationFrame(settle)
  })

  root.addEventListener('focusin', hold)
  root.addEventListener('focusout', release)
  watch.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] })
  return () => {
    root.removeEventListener('focusin', hold)
    root.removeEventListener('focusout', release)
    watch.disconnect()
    cancelAnimationFrame(frame)
  }
}

/** Where the control went from, and what came since. */
function gapAfter(records: readonly MutationRecord[], control: HTMLElement, before: Gap | null): Gap | null {
  const removal = records.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(control)))
  const place = removal ? { parent: removal.target } : before
  if (!place) return null
  const added = records.flatMap(({ addedNodes }) => [...addedNodes].filter((node) => node instanceof HTMLElement))
  return { ...place, added: [...(before?.added ?? []), ...added] }
}
