'use client'

import { startTransition, useEffect, useState, type ReactNode } from 'react'

interface AfterFirstPaintProps {
  /** Height in px that is kept free until then. */
  readonly height: number
  readonly children: () => ReactNode
}

/** What lies below the first sight of a page: neither the server nor the first pass of the browser waits for it. */
export function AfterFirstPaint({ height, children }: AfterFirstPaintProps) {
  const [there, setThere] = useState(false)
  useEffect(() => startTransition(() => setThere(true)), [])
  return there ? children() : <div aria-busy style={{ minBlockSize: height }} />
}
