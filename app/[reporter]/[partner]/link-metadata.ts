import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { absoluteAddress } from '@/lib/server/absolute-address'
import { firstValues } from '@/lib/server/first-values'
import { LINK_PICTURE } from '@/lib/server/link-picture-size'

type Search = Promise<Readonly<Record<string, string | string[] | undefined>>>

interface About {
  readonly title: string
  readonly description: string
  readonly locale: string
  /** Of the page: `/RUS/MAR/compare`. */
  readonly path: string
  /** The parameters that decide what the page shows, as short as they can be written. */
  readonly serialise: (raw: Readonly<Record<string, string>>) => Readonly<Record<string, string | undefined>>
}

/** What those show to whom a link to a page of a pair is sent: its name, and a picture of what the link shows. */
export async function linkMetadata(searchParams: Search, { serialise, path, ...about }: About): Promise<Metadata> {
  const [asked, search] = await Promise.all([headers(), searchParams])
  const raw = firstValues(search)
  const kept = Object.entries(serialise(raw)).filter((each): each is [string, string] => each[1] !== undefined)
  const addressOf = (more: readonly [string, string][], page = path): string => {
    const query = new URLSearchParams([...kept, ...more]).toString()
    return absoluteAddress(asked, `${page}${query && '?'}${query}`)
  }
  const { title, description, locale } = about
  const images = [
    { url: addressOf([['lang', locale]], `${path}/picture.png`), ...LINK_PICTURE, type: 'image/png', alt: title },
  ]
  return {
    title,
    description,
    openGraph: { type: 'website', url: addressOf([]), title, description, siteName: 'Bilateral', locale, images },
    twitter: { card: 'summary_large_image', title, description, images },
  }
}
