import type { Measure } from '../observation'
import type { SourceInfo } from '../pair-figures'
import type { Claim } from './claim'

/** Host and path of an address, without what varies: scheme, `www.`, query, fragment, a slash at the end. */
function placeOf(url: string): { host: string; path: string } | null {
  if (!URL.canParse(url)) return null
  const { hostname, pathname } = new URL(url)
  return { host: hostname.toLowerCase().replace(/^www\./, ''), path: pathname.replace(/\/+$/, '') }
}

const pages = new WeakMap<SourceInfo, ReturnType<typeof placeOf>>()

function pageOf(source: SourceInfo): ReturnType<typeof placeOf> {
  const known = pages.get(source)
  if (known !== undefined) return known
  const page = source.url === null ? null : placeOf(source.url)
  pages.set(source, page)
  return page
}

const nameOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .trim()

/**
 * Whether a source's figures were taken from the claim: then they say the same by construction and cannot bear witness to
 * it. So it is where the source is the very page that the claim was printed on, or an index (which the press's rates are
 * kept as) of a publisher that printed the claim. A statistical office that is quoted is not: its tables are its own.
 */
export function comesFromClaim(source: SourceInfo, measure: Measure, claim: Claim): boolean {
  const page = pageOf(source)
  const printed = `${claim.url ?? ''} ${claim.note ?? ''}`
  // Long lists of claims are checked at once, and most name no page of a source.
  if (page && page.path !== '' && printed.toLowerCase().includes(page.host)) {
    const places = (printed.match(/https?:\/\/\S+/g) ?? []).map(placeOf)
    if (places.some((each) => each?.host === page.host && each.path === page.path)) return true
  }
  if (measure !== 'index') return false
  return claim.publishedBy.split(';').some((name) => nameOf(name) === nameOf(source.publisher))
}
