import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { TooltipFrame, type TooltipRow } from '@/components/ui/TooltipFrame'
import { useOrigin } from './figure-origin'

export type { TooltipRow } from '@/components/ui/TooltipFrame'

export interface ChartTooltipContent {
  readonly title: ReactNode
  readonly rows: readonly TooltipRow[]
  /** Unit and source. */
  readonly footer?: ReactNode
}

/**
 * The one tooltip of all charts. Keep it mounted: it is a live region, and what the arrow keys reach is read out when
 * `content` changes. Null shows nothing.
 */
export function ChartTooltip({ content }: { content: ChartTooltipContent | null }) {
  const origin = useOrigin()
  return <div role="status">{content && <TooltipFrame {...content} hint={origin && <OriginHint />} />}</div>
}

/** That a click leads to the origin: a finger points only. */
function OriginHint() {
  return <span className="pointer-coarse:hidden">{useTranslations('charts')('origin.hint')}</span>
}

export interface FloatingTooltipProps {
  readonly content: ChartTooltipContent | null
  /** Where its corner stands in the nearest positioned ancestor, in px; `right` counts from the other side. */
  readonly at: { readonly top: number; readonly left?: number; readonly right?: number }
}

/** The tooltip for charts that are not drawn by Recharts, which places its own. The pointer passes through it. */
export function FloatingTooltip({ content, at }: FloatingTooltipProps) {
  return (
    <div className="pointer-events-none absolute z-10 w-max max-w-full" style={at}>
      <ChartTooltip content={content} />
    </div>
  )
}
