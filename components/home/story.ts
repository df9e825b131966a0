import { growth } from '@/lib/trade/growth'
import type { PairFigures, SourceInfo } from '@/lib/trade/pair-figures'
import { parsePeriod, type Period } from '@/lib/trade/period'
import { indexOf, totalCells } from '@/lib/trade/selection'
import { isComplete, valueFor } from '@/lib/trade/tiling'
import type { StatedClaim } from '@/components/claims/claim-text'

/** The pair and the claims that the first page tells of; they come with the program's own figures. */
export const STORY = {
  reporter: 'RU-MOW',
  partner: 'MAR',
  source: 'marokko-com',
  claim: 'moscow-h1-2025',
  countryClaim: 'russia-h1-2025',
} as const

/** A stated growth without a level, as the index that it is. */
export interface Story {
  readonly reporter: string
  readonly partner: string
  readonly source: SourceInfo
  readonly unit: string
  readonly period: Period
  readonly against: Period
  /** Index values as decimal text. */
  readonly value: string
  readonly base: string
  /** Ratio, positive: the words say "rose". */
  readonly growth: number
  readonly claim: StatedClaim
  /** What was said of the whole country for the same periods. */
  readonly countryClaim: StatedClaim | null
}

/** The story, told only from what the database holds; null when its figures or its claim are not there. */
export function storyOf(pairs: readonly PairFigures[], claims: readonly StatedClaim[]): Story | null {
  const pair = pairs.find(({ reporter, partner }) => reporter === STORY.reporter && partner === STORY.partner)
  const claim = claims.find(({ id }) => id === STORY.claim)
  const source = pair?.sources.find(({ id }) => id === STORY.source)
  const line = pair?.lines.find((each) => each.source === STORY.source && each.flow === 'T' && each.measure === 'index')
  const period = claim && parsePeriod(claim.period)
  const against = claim?.against ? parsePeriod(claim.against) : null
  if (!pair || !claim || !source || !line || !period || !against) return null
  const cells = indexOf(totalCells(line))
  const [value, base] = [valueFor(cells, period), valueFor(cells, against)]
  const rise = isComplete(value) && isComplete(base) ? growth(value.value, base.value) : null
  if (value.value === null || base.value === null || rise === null || rise <= 0) return null
  return {
    reporter: pair.reporter,
    partner: pair.partner,
    source,
    unit: line.unit,
    period,
    against,
    value: value.value,
    base: base.value,
    growth: rise,
    claim,
    countryClaim:
      claims.find(
        (each) => each.id === STORY.countryClaim && each.period === claim.period && each.against === claim.against,
      ) ?? null,
  }
}
