'use client'

import { startTransition, useEffect, useRef, useState, type ReactNode } from 'react'

interface AfterFirstPaintProps {
  /** Height in px that is kept free until then. */
  readonly height: number
  readonly children: () => ReactNode
}

/** What lies below the first sight of a page: neither the server nor the first pass of the browser waits for it. */
export function AfterFirstPaint({ height, children }: AfterFirstPaintProps) {
  const [there, setThere] = useState(false)
  const awaited = useRef('')
  useEffect(() => {
    // The browser looked for the anchor of the address before it was there.
    const anchor = decodeAnchor(window.location.hash)
    if (anchor && !document.getElementById(anchor)) awaited.current = anchor
    startTransition(() => setThere(true))
  }, [])
  useEffect(() => {
    if (there && awaited.current) document.getElementById(awaited.current)?.scrollIntoView()
  }, [there])
  return there ? children() : <div aria-busy style={{ minBlockSize: height }} />
}

function decodeAnchor(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return ''
  }
}
