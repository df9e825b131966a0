import type { ReactNode } from 'react'

export interface NumberCellProps {
  /** The formatted number; null where there is none, and then `words` says why. */
  readonly text: string | null
  /** "no data", "confidential", "not separable at this detail": stands in for a missing number, never a zero. */
  readonly words: string
  /** "provisional", "estimated", "5 of 6 months": stands after the number. */
  readonly note?: ReactNode
  /** Where the number comes from. */
  readonly href?: string | undefined
}

/** A cell of a table of figures: a number with an optional note, or the words for why there is no number. */
export function NumberCell({ text, words, note, href }: NumberCellProps) {
  if (text === null) return <span className="text-12 whitespace-normal text-ink-muted">{words}</span>
  return (
    <>
      {note && <span className="me-2 text-12 font-normal text-ink-muted">{note}</span>}
      {href === undefined ? (
        text
      ) : (
        // A table may have thousands of these: a plain link each, and no underline until it is looked at.
        <a href={href} className="text-inherit no-underline hover:underline focus-visible:underline">
          {text}
        </a>
      )}
    </>
  )
}
