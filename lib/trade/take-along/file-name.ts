import type { Taken } from './taken'

/** Letters and digits of a name, the rest as single hyphens. */
const slug = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '')

/**
 * The name of a file of a chart: pair (or what else it is about), chart and periods in ASCII, `rus-mar-time-2013..2025.csv`. Nothing that a file system
 * or a shell would stumble over, at most 120 characters before the ending.
 */
export function takenFileName(
  { name, codes, id, period }: Pick<Taken, 'name' | 'codes' | 'id' | 'period'>,
  ending: string,
): string {
  const parts = [name, codes.reporter, codes.partner, id, period].map((part) => slug(part ?? '')).filter(Boolean)
  return `${parts.join('-').slice(0, 120) || 'bilateral'}.${ending}`
}
