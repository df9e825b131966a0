import { useId, type ReactNode } from 'react'

export interface ProgressBarProps {
  readonly label: ReactNode
  /** Share done, 0 to 1; null while the extent is not known yet. */
  readonly value: number | null
  /** The progress in words: "41,000 of 100,000 rows". Shown, and read out in place of a percentage. */
  readonly text: string
}

/** How far something has come, in a bar and in words. */
export function ProgressBar({ label, value, text }: ProgressBarProps) {
  const labelId = useId()
  const share = value === null ? null : Math.min(1, Math.max(0, value))
  return (
    <div>
      <div className="flex flex-wrap justify-between gap-x-4 text-14">
        <span id={labelId}>{label}</span>
        <span className="figures text-ink-muted">{text}</span>
      </div>
      <div
        role="progressbar"
        data-beginning
        aria-labelledby={labelId}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === null ? undefined : Math.round(share * 100)}
        aria-valuetext={text}
        className="mt-1 h-2 overflow-hidden bg-hairline forced-colors:border"
      >
        <div
          style={share === null ? undefined : { inlineSize: `${share * 100}%` }}
          className={`h-full bg-ink forced-colors:bg-[Highlight] ${share === null ? 'hatched w-full bg-transparent text-control' : 'transition-[inline-size] duration-150'}`}
        />
      </div>
    </div>
  )
}
