/** A time as of which figures are asked for: ISO date-time in UTC with milliseconds. */
export type Instant = string

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:[.]\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/

/**
 * The time that a date or date-time means, in UTC unless it names its offset: a date means the end of that day, so that
 * everything written on it counts. Null for anything else, also for a day that there is not.
 */
export function parseAsOf(text: string): Instant | null {
  const day = DATE.exec(text)
  const zoned = DATE_TIME.exec(text)
  if (!day && !zoned) return null
  const time = Date.parse(day ? `${text}T23:59:59.999Z` : zoned![1] ? text : `${text}Z`)
  if (Number.isNaN(time)) return null
  // 31 February is read as 2 or 3 March.
  const [year, month, date] = text.slice(0, 10).split('-').map(Number)
  const real = new Date(Date.UTC(year!, month! - 1, date))
  return real.getUTCDate() === date && year! >= 1900 ? new Date(time).toISOString() : null
}
