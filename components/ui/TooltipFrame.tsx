import type { ReactNode } from 'react'

export interface TooltipRow {
  readonly id: string
  readonly label: ReactNode
  /** The value as text, or the words for why there is none. */
  readonly value: ReactNode
  /** CSS colour of the mark, such as `var(--flow-exports)`; none for rows without one. */
  readonly colour?: string
  /** A second way to tell the mark: as the line or bar is drawn. */
  readonly mark?: 'solid' | 'dashed' | 'hollow' | 'hatched'
  /** Change, status: small, after the value. */
  readonly note?: ReactNode
}

export interface TooltipFrameProps {
  readonly title: ReactNode
  readonly rows: readonly TooltipRow[]
  readonly footer?: ReactNode
  /** What can be done with the point. */
  readonly hint?: ReactNode
}

/** What every chart's tooltip looks like: the period, then each series with value, note and mark, then the source. */
export function TooltipFrame({ title, rows, footer, hint }: TooltipFrameProps) {
  return (
    <div className="max-w-80 rounded-control border border-hairline bg-raised px-3 py-2 text-12 text-ink shadow-float forced-colors:border-[CanvasText]">
      <p className="text-14 font-semibold">{title}</p>
      <table className="mt-1 w-full border-collapse">
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="py-0.5 pe-4 text-start font-normal text-ink-muted">
                <span className="inline-flex items-center gap-2">
                  {row.colour && <Mark colour={row.colour} kind={row.mark ?? 'solid'} />}
                  {row.label}
                </span>
              </th>
              <td className="figures py-0.5 text-end font-semibold whitespace-nowrap">{row.value}</td>
              {row.note !== undefined && (
                <td className="figures py-0.5 ps-3 text-end whitespace-nowrap text-ink-muted">{row.note}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {footer && <p className="mt-1 border-t border-hairline pt-1 text-ink-muted">{footer}</p>}
      {hint && <p className="text-ink-muted">{hint}</p>}
    </div>
  )
}

const MARKS = {
  solid: 'size-2.5 bg-current',
  hollow: 'size-2.5 border-2 border-current',
  dashed: 'w-3.5 border-t-2 border-dashed border-current',
  hatched: 'hatched size-2.5 border border-current',
} as const

/** The small sign that stands for a series in tooltips and lists, in its colour and its way of being drawn. */
export function Mark({ colour, kind = 'solid' }: { readonly colour: string; readonly kind?: keyof typeof MARKS }) {
  return (
    <span
      aria-hidden
      style={{ color: colour }}
      className="inline-flex w-3.5 shrink-0 justify-center forced-color-adjust-none"
    >
      <span className={MARKS[kind]} />
    </span>
  )
}
