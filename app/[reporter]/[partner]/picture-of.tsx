import { LinkPicture, type LinkPictureContent } from '@/components/link-picture/LinkPicture'
import { linkSpeaking, type LinkSpeaking } from '@/components/link-picture/link-speaking'
import { linkPicture } from '@/lib/server/link-picture'
import { LINK_PICTURE } from '@/lib/server/link-picture-size'
import { drawable, PICTURE_FONTS } from '@/lib/server/picture-fonts'
import { ProblemError, withProblems } from '@/lib/server/problem-response'
import { areaName, findArea } from '@/lib/trade/area'

interface Asked {
  readonly reporter: string
  readonly partner: string
  /** The parameters of the page whose picture it is. */
  readonly raw: Readonly<Record<string, string>>
  readonly said: LinkSpeaking
  readonly nameOf: (code: string) => string
}

interface Context {
  readonly params: Promise<{ reporter: string; partner: string }>
}

/**
 * The answer of a route `picture.png` below a page of a pair: what the page would show for the same parameters, read as
 * leniently as there.
 */
export const pictureOf = (contentOf: (asked: Asked) => Promise<LinkPictureContent>) =>
  withProblems(async (request: Request, { params }: Context): Promise<Response> => {
    const { reporter, partner } = await params
    for (const code of [reporter, partner]) if (!findArea(code)) throw noSuchArea(code)
    const said = await linkSpeaking()
    const raw = Object.fromEntries(new URL(request.url).searchParams)
    const nameOf = (code: string): string => areaName(code, said.locale)
    const content = await contentOf({ reporter, partner, raw, said, nameOf })
    return linkPicture(<LinkPicture {...content} size={LINK_PICTURE} fonts={PICTURE_FONTS} drawable={drawable} />)
  })

const noSuchArea = (code: string): ProblemError =>
  new ProblemError(404, {
    title: 'No such area',
    detail: `There is no area ${code.slice(0, 20)}. /api/v1/areas lists the areas there are.`,
  })
