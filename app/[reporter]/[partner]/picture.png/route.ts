import { pairLink } from '@/components/link-picture/pair-link'
import { findPairFigures } from '@/lib/store/figures'
import { parseAsOf } from '@/lib/trade/as-of'
import { parseViewQuery } from '@/lib/trade/view-query'
import { pictureOf } from '../picture-of'

export const dynamic = 'force-dynamic'

/** `GET /{reporter}/{partner}/picture.png`: what the preview of a link to the pair's page shows. */
export const GET = pictureOf(async ({ reporter, partner, raw, said, nameOf }) => {
  const { query } = parseViewQuery(raw, new Date().toISOString().slice(0, 10))
  const figures = await findPairFigures({ reporter, partner, ...(query.asOf && { asOf: parseAsOf(query.asOf)! }) })
  const area = (code: string) => ({ code, name: nameOf(code) })
  return pairLink(figures, query, { reporter: area(reporter), partner: area(partner) }, said)
})
