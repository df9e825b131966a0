import { notFound, permanentRedirect } from 'next/navigation'
import { findArea } from '@/lib/trade/area'

/**
 * The two areas of a pair's address; another spelling of a known code moves to the right one, the rest is no page.
 * `page` is what follows them: `/mirror`.
 */
export async function areasOf(
  params: Promise<{ reporter: string; partner: string }>,
  page = '',
): Promise<{ reporter: string; partner: string }> {
  const { reporter, partner } = await params
  const codes = [decodeURIComponent(reporter), decodeURIComponent(partner)] as const
  const upper = codes.map((code) => code.toUpperCase())
  if (!findArea(upper[0]!) || !findArea(upper[1]!) || upper[0] === upper[1]) notFound()
  if (upper[0] !== codes[0] || upper[1] !== codes[1]) permanentRedirect(`/${upper[0]}/${upper[1]}${page}`)
  return { reporter: upper[0]!, partner: upper[1]! }
}
