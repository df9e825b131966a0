import type { ReactNode } from 'react'
import { Info, OctagonX, TriangleAlert } from 'lucide-react'

export const NOTICE_KINDS = ['info', 'warning', 'error'] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

export interface NoticeProps {
  readonly kind?: NoticeKind
  readonly title?: ReactNode
  readonly children?: ReactNode
  /** Buttons and links that lead out of it. */
  readonly actions?: ReactNode
  /** Whether its appearing is announced; false for what stood on the page from the start. */
  readonly announce?: boolean
  readonly className?: string
}

const ICONS = { info: Info, warning: TriangleAlert, error: OctagonX } as const
const BAR: Readonly<Record<NoticeKind, string>> = {
  info: 'border-s-control',
  warning: 'border-s-ink',
  error: 'border-s-ink border-y border-e border-y-ink border-e-ink',
}

/**
 * Something to know beside the figures. Its weight is in shape and words, not in a hue: colour belongs to data.
 * Errors interrupt a screen reader (`alert`), the rest waits its turn (`status`).
 */
export function Notice({ kind = 'info', title, children, actions, announce = true, className }: NoticeProps) {
  const Icon = ICONS[kind]
  return (
    <div
      role={announce ? (kind === 'error' ? 'alert' : 'status') : undefined}
      data-notice
      className={`flex gap-3 border-s-4 bg-wash px-4 py-3 text-14 ${BAR[kind]} ${className ?? ''}`}
    >
      <Icon size={18} strokeWidth={1.75} aria-hidden className="mt-px shrink-0" />
      <div className="max-w-measure min-w-0 flex-1">
        {title && (
          <p data-beginning className="font-semibold">
            {title}
          </p>
        )}
        {children && <div className={title ? 'mt-1' : undefined}>{children}</div>}
        {actions && <div className="mt-3 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  )
}
