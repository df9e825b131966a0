import { useId, type ReactNode } from 'react'

export interface PanelProps {
  /** What the chart or table says or asks. */
  readonly title: ReactNode
  /** Unit, valuation, reporter. */
  readonly subtitle?: ReactNode
  /** Switches and links at the end of the heading's line: chart or table, download, link. */
  readonly actions?: ReactNode
  /** Who published the figures; printed below them, on paper too. */
  readonly source?: ReactNode
  readonly children: ReactNode
  /** Level of the heading; charts of a page are `2`. */
  readonly level?: 2 | 3 | undefined
  /** An anchor, so that a link can lead here. */
  readonly id?: string
  readonly className?: string
}

/** A part of a page: hairline, heading, content, source line. Space and the line set it apart, not a box. */
export function Panel({ title, subtitle, actions, source, children, level = 2, id, className }: PanelProps) {
  const headingId = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section
      id={id}
      aria-labelledby={headingId}
      className={`min-w-0 border-t pt-3 ${level === 2 ? 'border-ink' : 'border-hairline'} ${className ?? ''}`}
    >
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <Heading id={headingId} className={`max-w-measure ${level === 2 ? 'text-20' : 'text-16 leading-6'}`}>
            {title}
          </Heading>
          {subtitle && <p className="mt-0.5 max-w-measure text-14 text-ink-muted">{subtitle}</p>}
        </div>
        {actions && <div className="screen-only flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      <div className="mt-4">{children}</div>
      {source && <SourceLine>{source}</SourceLine>}
    </section>
  )
}

/** The line under a chart or table: "Source: IMF, Direction of Trade Statistics, as reported by Russia, annual". */
export function SourceLine({ children }: { children: ReactNode }) {
  return <p className="mt-3 max-w-measure text-12 text-ink-muted">{children}</p>
}
