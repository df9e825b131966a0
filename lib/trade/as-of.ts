/** A time as of which figures are asked for: ISO date-time in UTC with milliseconds. */
export type Instant = string

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:[.]\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/
const BASIC = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2}(?:[.]\d{1,9})?)Z$/

/**
 * What an address says of a time: a date as it is, a date-time in the basic form of ISO 8601 (`20261112T093000.000Z`), which
 * an address need not escape. Null for what is neither.
 */
export function asOfText(text: string): string | null {
  const instant = parseAsOf(text)
  return instant !== null && !DATE.test(text) ? instant.replaceAll(/[-:]/g, '') : instant && text
}

/** Whether a time lies after a day, `YYYY-MM-DD`: how figures will stand nobody knows. */
export const isAfter = (instant: Instant, day: string): boolean => instant.slice(0, 10) > day

/** Whether an instant is the end of its day: what a date stands for. */
export const isEndOfDay = (instant: Instant): boolean => instant.endsWith('T23:59:59.999Z')

/**
 * The time that a date or date-time means (ISO 8601, also its basic form), in UTC unless it names its offset: a date means
 * the end of that day, so that everything written on it counts. Null for anything else, also for a day that there is not.
 */
export function parseAsOf(written: string): Instant | null {
  const text = written.replace(BASIC, '$1-$2-$3T$4:$5:$6Z')
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
