import type { ReactNode, SyntheticEvent } from 'react'
import Link from 'next/link'
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
  const hint = origin && (origin.touched ? <OriginLink href={origin.hrefOf(origin.touched)} /> : <OriginHint />)
  return <div role="status">{content && <TooltipFrame {...content} hint={hint} />}</div>
}

/** That a click leads to the origin. */
function OriginHint() {
  return <span className="pointer-coarse:hidden">{useTranslations('charts')('origin.hint')}</span>
}

const stop = (event: SyntheticEvent): void => event.stopPropagation()

/** The way there for a finger. The chart below must not take the tap for one of its own, nor lose the focus by it. */
function OriginLink({ href }: { readonly href: string }) {
  const t = useTranslations('charts')
  return (
    <Link
      href={href}
      prefetch={false}
      className="pointer-events-auto -mx-3 -mb-2 flex min-h-11 items-center px-3"
      onPointerDown={stop}
      onPointerMove={stop}
      onTouchStart={stop}
      onTouchMove={stop}
      onMouseMove={stop}
      onMouseDown={(event) => {
        event.preventDefault()
        stop(event)
      }}
      onClick={stop}
    >
      {t('origin.link')}
    </Link>
  )
}

export interface FloatingTooltipProps {
  readonly content: ChartTooltipContent | null
  /** Where its corner stands in the nearest positioned ancestor, in px; `right` counts from the other side. */
  readonly at: { readonly top: number; readonly left?: number; readonly right?: number }
}

/** As wide as a tooltip may be (`max-w-80`), from the other edge: there it would stand outside a phone and widen the page. */
const within = (px: number | undefined): string | undefined =>
  px === undefined ? undefined : `min(${px}px, max(0px, 100% - 20rem))`

/** The tooltip for charts that are not drawn by Recharts, which places its own. The pointer passes through it. */
export function FloatingTooltip({ content, at: { top, left, right } }: FloatingTooltipProps) {
  return (
    <div
      className="pointer-events-none absolute z-10 w-max max-w-full"
      style={{ top, left: within(left), right: within(right) }}
    >
      <ChartTooltip content={content} />
    </div>
  )
}
