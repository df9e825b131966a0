import { mirrorLink } from '@/components/link-picture/mirror-link'
import { findPairFigures } from '@/lib/store/figures'
import { parseAsOf } from '@/lib/trade/as-of'
import { parseMirrorQuery } from '@/lib/trade/mirror/mirror-query'
import { pictureOf } from '../../picture-of'

export const dynamic = 'force-dynamic'

/** `GET /{reporter}/{partner}/mirror/picture.png`: what the preview of a link to both sides of a trade shows. */
export const GET = pictureOf(async ({ reporter, partner, raw, said, nameOf }) => {
  const { query } = parseMirrorQuery(raw, new Date().toISOString().slice(0, 10))
  const at = query.asOf && { asOf: parseAsOf(query.asOf)! }
  const [own, other] = await Promise.all([
    findPairFigures({ reporter, partner, ...at }),
    findPairFigures({ reporter: partner, partner: reporter, ...at }),
  ])
  const area = (code: string) => ({ code, name: nameOf(code) })
  return mirrorLink(own, other, query, { reporter: area(reporter), partner: area(partner) }, said)
})
