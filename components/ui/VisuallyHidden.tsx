import type { ComponentProps } from 'react'

/** For screen readers only. With `role="status"` it is a live region: keep it mounted and change its text. */
export function VisuallyHidden(props: ComponentProps<'span'>) {
  return <span {...props} className="sr-only" />
}
