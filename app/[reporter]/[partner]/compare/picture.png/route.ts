import { compareLink } from '@/components/link-picture/compare-link'
import { findPairFigures } from '@/lib/store/figures'
import { parseAsOf } from '@/lib/trade/as-of'
import { parseCompareQuery } from '@/lib/trade/comparison/compare-query'
import { pictureOf } from '../../picture-of'

export const dynamic = 'force-dynamic'

/** `GET /{reporter}/{partner}/compare/picture.png`: what the preview of a link to a comparison shows. */
export const GET = pictureOf(async ({ reporter, partner, raw, said, nameOf }) => {
  const { query } = parseCompareQuery(raw, new Date().toISOString().slice(0, 10))
  const at = query.asOf && { asOf: parseAsOf(query.asOf)! }
  const [own, ...others] = await Promise.all(
    [{ reporter, partner }, ...query.pairs].map((pair) => findPairFigures({ ...pair, ...at })),
  )
  return compareLink([own!, ...others], query, nameOf, said)
})
