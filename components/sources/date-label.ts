import { isEndOfDay, type Instant } from '@/lib/trade/as-of'
import { formatDateTime, formatDay, formatPeriodLabel } from '@/lib/trade/format'
import type { Language } from '@/lib/trade/locale'
import { parsePeriod } from '@/lib/trade/period'

/** A date as precise as it is known: `2025-10-17` is "17 Oct 2025", `2025-09` "September 2025", `2022` "2022". */
export function dateLabel(text: string, locale: Language): string {
  const period = /^\d{4}(?:-\d{2})?$/.test(text) ? parsePeriod(text) : null
  return period ? formatPeriodLabel(period, { locale }) : formatDay(text, { locale })
}

/** "12 Nov 2026" for the end of that day, "12 Nov 2026, 09:30 UTC" for any other time. */
export const timeLabel = (instant: Instant, locale: Language): string =>
  isEndOfDay(instant) ? formatDay(instant.slice(0, 10), { locale }) : formatDateTime(instant, { locale })
