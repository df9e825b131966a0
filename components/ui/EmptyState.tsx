import type { ReactNode } from 'react'

export interface EmptyStateProps {
  /** What was asked for and is not there: "No exports of live animals from Iceland to Malta in 2015–2023." */
  readonly message: ReactNode
  /** The nearest thing there is: a link or a button. */
  readonly action?: ReactNode
  /** Least height in px, that of the chart it stands for. */
  readonly height?: number
}

/** An answer that has no figures, and a way on. */
export function EmptyState({ message, action, height }: EmptyStateProps) {
  return (
    <div
      style={{ minBlockSize: height }}
      className="flex flex-col items-start justify-center gap-3 border-y border-hairline py-8"
    >
      <p className="max-w-measure text-16 text-ink-muted">{message}</p>
      {action}
    </div>
  )
}
