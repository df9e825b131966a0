import { getTranslations } from 'next-intl/server'
import { ClaimPicture } from '@/components/claims/ClaimPicture'
import { saidWords } from '@/components/claims/server-words'
import { findClaimInFull } from '@/lib/server/checked-claims'
import { noSuchClaim, withClaimProblems, type ClaimContext } from '@/lib/server/claim-requests'
import { serverClaimWords } from '@/lib/server/claim-words'
import { linkPicture } from '@/lib/server/link-picture'
import { asOfParameter, readParameters } from '@/lib/server/parameters'
import { drawable, PICTURE_FONTS } from '@/lib/server/picture-fonts'

export const dynamic = 'force-dynamic'

/** `GET /claims/{id}/picture.png`: the claim and its verdict as the preview of a link to it shows them. */
export const GET = withClaimProblems(async (request: Request, { params }: ClaimContext): Promise<Response> => {
  const { asof } = readParameters(request.url, { asof: { read: asOfParameter } })
  const [{ id }, said, t] = await Promise.all([params, saidWords(), getTranslations('claims')])
  const found = /^[a-z0-9-]{1,80}$/.test(id) ? await findClaimInFull(id, asof) : null
  if (!found) throw noSuchClaim(id)
  const { claim, check } = found
  const words = serverClaimWords(said.locale)
  const means = t(`verdict.means.${check.verdict}`)
  const grounds = words.sentence(claim, check).slice(means.length).trim() || means
  return linkPicture(
    <ClaimPicture
      title={t('picture')}
      said={drawable(`${said.speaker(claim)}, ${said.date(claim)}`)}
      statement={drawable(said.statement(claim)) ?? claim.id}
      verdict={check.verdict}
      name={words.verdict(check.verdict)}
      grounds={drawable(grounds) ?? means}
      fonts={PICTURE_FONTS}
    />,
  )
})
