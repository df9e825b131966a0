import type { ReactNode } from 'react'

export interface StatusPageProps {
  readonly title: string
  readonly sentence: string
  /** Ways on: buttons and links. */
  readonly children: ReactNode
  /** The id under which the server's log has the error. */
  readonly reference?: { readonly label: string; readonly id: string }
}

/** A page that has a message instead of figures: not found, failed. */
export function StatusPage({ title, sentence, children, reference }: StatusPageProps) {
  return (
    <div className="page-width py-16 sm:py-24">
      <h1 className="max-w-measure text-28 sm:text-40">{title}</h1>
      <p className="mt-4 max-w-measure text-16 text-ink-muted">{sentence}</p>
      <div className="mt-8 flex flex-wrap gap-3">{children}</div>
      {reference && (
        <p className="figures mt-8 text-12 text-ink-muted">
          {reference.label} <span className="select-all">{reference.id}</span>
        </p>
      )}
    </div>
  )
}
