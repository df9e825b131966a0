import { readFileSync } from 'node:fs'
import { sectorOf, sectorsWithin, SECTOR_IDS } from '../../lib/trade/sector'

/** What a database of the bench holds: 200 pairs, both flows, monthly, a total and HS subheadings. */
export interface Shape {
  readonly size: Size
  readonly months: number
  readonly products: number
}

export const SIZES = ['1m', '10m'] as const
export type Size = (typeof SIZES)[number]

/** 400 flows x 60 x 42 = 1,008,000 and 400 x 120 x 209 = 10,032,000 observations. */
export const SHAPES: Readonly<Record<Size, Shape>> = {
  '1m': { size: '1m', months: 60, products: 42 },
  '10m': { size: '10m', months: 120, products: 209 },
}

/** The month after the last: October 2025, so that the newest year is not complete. */
export const END_MONTH = 2025 * 12 + 9
export const MONTHLY_SOURCE = 'bench-monthly'
export const YEARLY_SOURCE = 'bench-yearly'

export interface Pair {
  readonly reporter: string
  readonly partner: string
}

const REPORTERS = [
  'RUS',
  'MAR',
  'CHN',
  'DEU',
  'FRA',
  'ESP',
  'ITA',
  'TUR',
  'IND',
  'BRA',
  'USA',
  'GBR',
  'POL',
  'NLD',
].concat(['EGY', 'DZA', 'SAU', 'KAZ', 'JPN', 'KOR'])

/** Twenty reporters with their ten neighbours on a ring: every pair has its mirror. */
export const PAIRS: readonly Pair[] = REPORTERS.flatMap((reporter, i) =>
  [1, -1, 2, -2, 3, -3, 4, -4, 5, -5].map((step) => ({
    reporter,
    partner: REPORTERS[(i + step + REPORTERS.length) % REPORTERS.length]!,
  })),
)

export interface BenchProduct {
  readonly product: string
  readonly chapter: string | null
  readonly level: number
  readonly sectors: readonly string[]
}

const listed = (name: string): string[] =>
  Object.keys(
    JSON.parse(readFileSync(new URL(`../../lib/trade/reference/hs/${name}.en.json`, import.meta.url), 'utf8')),
  )

/** The total and subheadings spread evenly over the Harmonized System, at least one of every sector. */
export function productsOf({ products }: Shape): BenchProduct[] {
  const known = listed('subheadings')
  const rest = listed('headings')
    .filter((heading) => !known.some((code) => code.startsWith(heading)))
    .map((heading) => `${heading}00`)
  const all = [...known, ...rest].sort()
  const chosen = new Set(SECTOR_IDS.map((sector) => all.find((code) => sectorOf(code) === sector)!))
  const others = all.filter((code) => !chosen.has(code))
  const wanted = products - 1 - chosen.size
  for (let i = 0; i < wanted; i++) chosen.add(others[Math.floor((i * others.length) / wanted)]!)
  const codes = [...chosen].sort().map((product) => ({
    product,
    chapter: product.slice(0, 2),
    level: 6,
    sectors: sectorsWithin(product),
  }))
  return [{ product: 'TOTAL', chapter: null, level: 0, sectors: [] }, ...codes]
}
