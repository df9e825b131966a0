'use client'

import type { ReactNode } from 'react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'

export interface NavLinkProps {
  readonly href: string
  /** Addresses below `href` that belong to other entries; for the home entry, which everything lies below. */
  readonly except?: readonly string[]
  readonly children: ReactNode
}

const liesWithin = (path: string, href: string): boolean =>
  path === href || path.startsWith(href.endsWith('/') ? href : `${href}/`)

/** An entry of the main navigation: marked for the eye and for `aria-current` on its page and on those below it. */
export function NavLink({ href, except = [], children }: NavLinkProps) {
  const path = usePathname()
  const within = liesWithin(path, href) && !except.some((other) => liesWithin(path, other))
  return (
    // Not fetched ahead: a page of charts needs the line for itself.
    <Link
      href={href}
      prefetch={false}
      aria-current={path === href ? 'page' : within ? 'true' : undefined}
      className="relative flex min-h-11 items-center px-2 text-14 text-ink-muted after:absolute after:inset-x-2 after:bottom-0 hover:text-ink aria-[current]:text-ink aria-[current]:after:border-b-2 aria-[current]:after:border-ink sm:min-h-14"
    >
      {children}
    </Link>
  )
}
