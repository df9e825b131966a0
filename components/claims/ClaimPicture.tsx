import type { ReactNode } from 'react'
import type { Verdict } from '@/lib/trade/claims/verdict'
import { verdictForm } from './VerdictMark'

interface ClaimPictureProps {
  readonly title: string
  /** Who said it, when; null where the fonts have no letters for it. */
  readonly said: string | null
  readonly statement: string
  readonly verdict: Verdict
  readonly name: string
  /** What the series give, or what is missing. */
  readonly grounds: string
  readonly fonts: string
}

const INK = '#161513'
const MUTED = '#5c5a54'
const PAPER = '#fcfbf8'
const WASH = '#f3f1eb'

/** A claim with its verdict as the preview of its link shows it; in styles of its own, since no stylesheet reaches there. */
export function ClaimPicture({ title, said, statement, verdict, name, grounds, fonts }: ClaimPictureProps) {
  return (
    <div
      style={{
        ...{ display: 'flex', flexDirection: 'column', justifyContent: 'space-between', width: '100%', height: '100%' },
        ...{ padding: '56px 64px', background: PAPER, color: INK, fontFamily: fonts },
      }}
    >
      <div style={{ display: 'flex', flexDirection: 'column', gap: 20 }}>
        <div style={{ display: 'flex', fontSize: 26, color: MUTED }}>{title}</div>
        <Lines most={4} size={statement.length > 130 ? 42 : 52} weight={600}>
          {statement}
        </Lines>
        {said !== null && (
          <Lines most={2} size={28} colour={MUTED}>
            {said}
          </Lines>
        )}
      </div>
      <div
        style={{
          ...{ display: 'flex', flexDirection: 'column', gap: 12, padding: '24px 32px' },
          ...{ background: WASH, borderLeft: `8px solid ${INK}` },
        }}
      >
        <div style={{ display: 'flex', alignItems: 'center', gap: 20, fontSize: 42, fontWeight: 600 }}>
          <svg width={46} height={46} viewBox="0 0 18 18" style={{ color: INK }}>
            {verdictForm(verdict, INK, WASH)}
          </svg>
          {name}
        </div>
        <Lines most={3} size={28}>
          {grounds}
        </Lines>
      </div>
    </div>
  )
}

interface LinesProps {
  readonly most: number
  readonly size: number
  readonly weight?: 400 | 600
  readonly colour?: string
  readonly children: ReactNode
}

/** A text of at most so many lines, and a mark where it is longer. */
function Lines({ most, size, weight = 400, colour = INK, children }: LinesProps) {
  return (
    <div
      style={{
        ...{ display: 'block', fontSize: size, fontWeight: weight, lineHeight: 1.25, color: colour },
        ...{ lineClamp: most },
      }}
    >
      {children}
    </div>
  )
}
