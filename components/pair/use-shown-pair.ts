'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import { usePathname, useRouter } from 'next/navigation'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { figuresQuery } from '@/lib/client/figures-query'
import { pairListQuery, type NamedPair } from '@/lib/client/pair-list-query'
import { leaveNothing, notePlace } from './pairs-in-place'
import type { NamedArea } from './pair-context'

export interface ShownPair {
  readonly reporter: NamedArea
  readonly partner: NamedArea
  /** Goes to another pair, `/RUS/MAR`, once its figures are here: what is shown stays until then. */
  show(href: string): void
  /** Asks for another pair's figures ahead, where a reader is about to choose it. */
  prepare(href: string): void
  /** The address that is asked for and not yet shown. */
  readonly coming: string | null
}

const NONE = { href: '', at: '' }
const NO_PAIRS: readonly NamedPair[] = []
const hrefOf = (reporter: string, partner: string): string => `/${reporter}/${partner}`
const figuresOf = (href: string) => {
  const [, reporter = '', partner = ''] = href.split('/')
  return figuresQuery(reporter, partner)
}

/**
 * Which pair the overview shows: that of the address, which may have moved on from the one the page was served for. Another pair is
 * then a matter of its figures alone, as any filter is; Back and Forward move the address, and so the pair.
 */
export function useShownPair(reporter: NamedArea, partner: NamedArea): ShownPair {
  const path = usePathname()
  const router = useRouter()
  const queries = useQueryClient()
  const { data: pairs = NO_PAIRS } = useQuery(pairListQuery(useLocale()))
  const [coming, setComing] = useState<string | null>(null)
  // Drawn before the router has taken the address over, which it does without haste.
  const [chosen, setChosen] = useState(NONE)
  const asked = useRef<string | null>(null)

  const served = hrefOf(reporter.code, partner.code)
  const current = chosen.at === path ? chosen.href : path
  const shown = useMemo(() => {
    const codes = /^\/([^/]+)\/([^/]+)$/.exec(current)
    if (current === served || !codes) return { reporter, partner }
    const named = (code: string): NamedArea => ({ code, name: nameOf(pairs, code) })
    return { reporter: named(codes[1]!), partner: named(codes[2]!) }
  }, [current, served, pairs, reporter, partner])
  useTitleOf(shown, { reporter, partner })

  const prepare = (href: string): void => void queries.prefetchQuery(figuresOf(href))
  const show = async (href: string): Promise<void> => {
    asked.current = href
    setComing(href)
    const arrived = await queries.fetchQuery(figuresOf(href)).catch(() => null)
    // Another one may have been asked for meanwhile.
    if (asked.current !== href) return
    setComing(null)
    if (!arrived || (href !== served && !notePlace(href))) return router.push(href)
    setChosen({ href, at: path })
    window.history.pushState(null, '', href)
  }
  // The router has it: from here on the address alone says which pair it is.
  if (path === chosen.href) setChosen(NONE)
  // Figures that come late call nobody back who has left the page.
  useEffect(() => () => void (asked.current = null), [])
  useEffect(() => leaveNothing, [])
  return { ...shown, show: (href) => void show(href), prepare, coming }
}

function nameOf(pairs: readonly NamedPair[], code: string): string {
  for (const pair of pairs) {
    if (pair.reporter === code) return pair.reporterName
    if (pair.partner === code) return pair.partnerName
  }
  return code
}

interface Named {
  readonly reporter: NamedArea
  readonly partner: NamedArea
}

/** The page's title follows the pair; what Next sets is that of the pair it was served for. */
function useTitleOf(shown: Named, served: Named): void {
  const t = useTranslations('pair')
  const titleOf = ({ reporter, partner }: Named): string =>
    t('pageTitle', { reporter: reporter.name, partner: partner.name })
  const [title, servedTitle] = [titleOf(shown), titleOf(served)]
  const set = useRef(servedTitle)
  useEffect(() => {
    if (set.current === title) return
    document.title = document.title.replace(set.current, title)
    set.current = title
  }, [title])
}
