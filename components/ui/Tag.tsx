import type { ReactNode } from 'react'

export interface TagProps {
  readonly children: ReactNode
  /** `outline` for a state ("provisional"), `plain` for a count or a code among text. */
  readonly variant?: 'outline' | 'plain'
}

/** A word or two set apart: the state of an import, a status, a code. */
export function Tag({ children, variant = 'outline' }: TagProps) {
  const look = variant === 'outline' ? 'border border-control px-1.5' : 'bg-wash px-1.5'
  return (
    <span className={`figures inline-block rounded-control text-12 leading-5 whitespace-nowrap ${look}`}>
      {children}
    </span>
  )
}
