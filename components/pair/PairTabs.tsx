'use client'

import Link from 'next/link'
import { usePathname, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'

const ALL_KEYS = ['sectors', 'period', 'against', 'source', 'unit', 'asof'] as const

/** The pages of a pair, in the order they are shown: the last part of the address, and the key of its name. */
const PAGES = [
  { path: '', name: 'overview', keys: ALL_KEYS },
  { path: '/products', name: 'products', keys: ['period', 'against', 'source', 'unit', 'asof'] },
  { path: '/compare', name: 'compare', keys: ALL_KEYS },
  { path: '/mirror', name: 'mirror', keys: ['period', 'source', 'unit', 'asof'] },
  { path: '/claims', name: 'claims', keys: [] },
  { path: '/revisions', name: 'revisions', keys: [] },
] as const

/** The pages of one pair: the picture, the comparison, the other side, what was said, what was changed. */
export function PairTabs({ reporter, partner }: { readonly reporter: string; readonly partner: string }) {
  const t = useTranslations('pair.pages')
  const here = usePathname()
  const search = useSearchParams()
  return (
    <nav ref={showCurrent} aria-label={t('label')} className="screen-only mt-4 overflow-x-auto">
      <ul className="-mx-2 flex gap-x-2">
        {PAGES.map(({ path, name, keys }) => {
          const href = `/${reporter}/${partner}${path}`
          const query = keptOf(search, keys)
          return (
            <li key={name}>
              <Link
                href={`${href}${query}`}
                prefetch={false}
                aria-current={here === href ? 'page' : undefined}
                className="relative flex min-h-11 items-center px-2 text-14 whitespace-nowrap text-ink-muted after:absolute after:inset-x-2 after:bottom-0 hover:text-ink aria-[current]:text-ink aria-[current]:after:border-b-2 aria-[current]:after:border-ink"
              >
                {t(name)}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

/** Where the tabs do not fit the one of the page is scrolled into view: sideways only, the page itself stays where it is. */
function showCurrent(nav: HTMLElement | null): void {
  const current = nav?.querySelector<HTMLElement>('[aria-current]')
  if (!nav || !current) return
  const [box, tab] = [nav.getBoundingClientRect(), current.getBoundingClientRect()]
  if (tab.right > box.right) nav.scrollLeft += tab.right - box.right + 24
}

/** What a reader has chosen goes along from page to page where the other one knows it too. */
function keptOf(search: URLSearchParams, keys: readonly string[]): string {
  const kept = keys.flatMap((key) => (search.get(key) ? [[key, search.get(key)!]] : []))
  return kept.length ? `?${new URLSearchParams(kept)}` : ''
}
