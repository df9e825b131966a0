import type { ReactNode } from 'react'
import type { Verdict } from '@/lib/trade/claims/verdict'

/**
 * A form of its own for each verdict: full, half, crossed out, open. No colour says better or worse. A call and no component:
 * what draws pictures for links (`ClaimPicture`) knows none within an SVG.
 */
export function verdictForm(verdict: Verdict, ink = 'currentColor', paper = 'var(--paper)'): ReactNode {
  if (verdict === 'consistent')
    return (
      <>
        <circle cx="9" cy="9" r="8" fill={ink} />
        <path d="M5.5 7.25h7M5.5 10.75h7" stroke={paper} strokeWidth="1.75" />
      </>
    )
  if (verdict === 'partly')
    return (
      <>
        <circle cx="9" cy="9" r="7.25" fill="none" stroke={ink} strokeWidth="1.5" />
        <path d="M9 1.75a7.25 7.25 0 0 0 0 14.5z" fill={ink} />
      </>
    )
  if (verdict === 'not-consistent')
    return (
      <>
        <circle cx="9" cy="9" r="7.25" fill="none" stroke={ink} strokeWidth="1.5" />
        <path d="M5.5 7.25h7M5.5 10.75h7M6.75 13.25l4.5-8.5" stroke={ink} strokeWidth="1.5" fill="none" />
      </>
    )
  return (
    <>
      <circle cx="9" cy="9" r="7.25" fill="none" stroke={ink} strokeWidth="1.5" strokeDasharray="2.6 2.1" />
      <path d="M6.9 7.3a2.1 2.1 0 1 1 3 1.9c-.6.3-.9.7-.9 1.4M9 12.4v.9" stroke={ink} strokeWidth="1.5" fill="none" />
    </>
  )
}

/** The sign of a verdict; its word stands beside it. */
export function VerdictSign({ verdict, size = 18 }: { readonly verdict: Verdict; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 18 18" aria-hidden className="shrink-0 print:forced-color-adjust-auto">
      {verdictForm(verdict)}
    </svg>
  )
}

/** A verdict as sign and word. */
export function VerdictMark({ verdict, children }: { readonly verdict: Verdict; readonly children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-2 font-semibold">
      <VerdictSign verdict={verdict} />
      {children}
    </span>
  )
}
