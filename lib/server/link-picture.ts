import type { ReactElement } from 'react'
import { ImageResponse } from 'next/og'
import { LINK_PICTURE } from './link-picture-size'
import { pictureFonts } from './picture-fonts'

/** A picture for the preview of a link, as PNG: drawn here, without a browser and without the network. */
export async function linkPicture(drawing: ReactElement): Promise<Response> {
  const fonts = await pictureFonts()
  const picture = new ImageResponse(drawing, { ...LINK_PICTURE, fonts })
  // Whole, so that what fails in drawing is an error and not half an image.
  return new Response(await picture.arrayBuffer(), {
    headers: {
      'Content-Type': 'image/png',
      'Cache-Control': 'public, max-age=300',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
