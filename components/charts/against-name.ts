import type { Breakdown } from '@/lib/trade/breakdown'
import { formatPeriodLabel } from '@/lib/trade/format'
import type { Language } from '@/lib/trade/locale'

/** What a base is called where it is not one period: the average of several; `code` names all of them for machines. */
export interface AgainstName {
  readonly long: string
  readonly short: string
  readonly code: string
}

/** The name of what a breakdown is held against. */
export function againstLabel(
  props: { readonly breakdown: Breakdown; readonly againstName?: AgainstName; readonly locale: Language },
  style: 'long' | 'short' = 'long',
): string {
  const { breakdown, againstName, locale } = props
  return againstName?.[style] ?? formatPeriodLabel(breakdown.against, { locale, style })
}
