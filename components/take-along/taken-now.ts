import type { Taken } from '@/lib/trade/take-along/taken'
import type { TakeAlongProps } from './TakeAlong'

/** The figures with where and when they are taken: from the address bar and the clock of the reader. */
export function takenNow({ id, title, subtitle = '', figures, from, sources, notes = [] }: TakeAlongProps): Taken {
  const [only, ...others] = sources
  const { origin, pathname, search } = window.location
  return {
    id,
    title,
    subtitle,
    subject: from?.subject ?? '',
    // What the title says already is said once.
    filters: [...(figures.filters ?? []), ...(from?.filters ?? [])].filter((filter) => filter !== title),
    unit: figures.unit,
    codes: { ...(only && others.length === 0 && { source: only.source.id }), ...from?.codes, ...figures.codes },
    ...(from?.name !== undefined && { name: from.name }),
    period: figures.period ?? '',
    table: figures.table(),
    sources,
    notes,
    retrieved: today(),
    address: `${origin}${pathname}${search}#${id}`,
  }
}

/** `YYYY-MM-DD` where the reader is. */
function today(): string {
  const now = new Date()
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
