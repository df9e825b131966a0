import type { ComponentProps, ReactNode } from 'react'
import { ChevronRight } from 'lucide-react'

export interface DisclosureProps extends Omit<ComponentProps<'details'>, 'children'> {
  readonly summary: ReactNode
  readonly children: ReactNode
}

/** More on request: the platform's `details`, which the browser's search opens by itself. */
export function Disclosure({ summary, children, className, ...rest }: DisclosureProps) {
  return (
    <details {...rest} className={`group ${className ?? ''}`}>
      <summary className="-ms-1 inline-flex min-h-9 list-none items-center gap-1 pe-2 text-14 font-semibold hover:underline pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          size={16}
          strokeWidth={1.75}
          aria-hidden
          className="shrink-0 transition-transform duration-150 group-open:rotate-90 rtl:rotate-180 rtl:group-open:rotate-90"
        />
        {summary}
      </summary>
      <div className="pt-1 pb-3 text-14">{children}</div>
    </details>
  )
}
