'use client'

import { useMemo } from 'react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { ArrowLeftRight } from 'lucide-react'
import { pairListQuery, type NamedPair } from '@/lib/client/pair-list-query'
import { Select } from '@/components/ui/Select'
import type { NamedArea } from './pair-context'
import { PairTabs } from './PairTabs'

export interface PairHeaderProps {
  readonly reporter: NamedArea
  readonly partner: NamedArea
  /** Whether the other side reports too; the list of pairs says it as well, once it is here. */
  readonly hasMirror: boolean
  /** Shows another pair on this page; without it, choosing one leads to that pair's overview. */
  readonly onPair?: (href: string) => void
  /** Hears that the reader is about to choose a pair. */
  readonly onPairNear?: (href: string) => void
  /** The address of a pair that is asked for and not yet shown. */
  readonly coming?: string | null
}

const NO_PAIRS: readonly NamedPair[] = []

const optionOf = (pair: NamedPair) => ({
  value: `/${pair.reporter}/${pair.partner}`,
  label: `${pair.reporterName} – ${pair.partnerName}`,
})

/** Whose trade with whom, whose figures, and the way to the other side and to other pairs. */
export function PairHeader({ reporter, partner, hasMirror, onPair, onPairNear, coming }: PairHeaderProps) {
  const t = useTranslations('pair')
  const locale = useLocale()
  const router = useRouter()
  const here = `/${reporter.code}/${partner.code}`
  const swapped = `/${partner.code}/${reporter.code}`
  // Asked for by the browser: the page itself need not wait for it, nor carry it.
  const { data: pairs = NO_PAIRS } = useQuery(pairListQuery(locale))
  const options = useMemo(() => pairs.map(optionOf), [pairs])
  const isListed = (href: string): boolean => options.some(({ value }) => value === href)
  const listed = isListed(here) ? options : [{ value: here, label: `${reporter.name} – ${partner.name}` }, ...options]
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-28 sm:text-40">{t('title', { reporter: reporter.name, partner: partner.name })}</h1>
          <p className="mt-1 flex flex-wrap items-center gap-x-4 text-16 text-ink-muted">
            {t('asReportedBy', { reporter: reporter.name })}
            {(hasMirror || isListed(swapped)) && (
              <Link
                prefetch={false}
                href={swapped}
                onPointerEnter={onPairNear && (() => onPairNear(swapped))}
                onFocus={onPairNear && (() => onPairNear(swapped))}
                onNavigate={
                  onPair &&
                  ((event) => {
                    event.preventDefault()
                    onPair(swapped)
                  })
                }
                className="screen-only inline-flex min-h-6 items-center gap-1.5 text-14"
              >
                <ArrowLeftRight size={15} aria-hidden />
                {t('swap', { partner: partner.name })}
              </Link>
            )}
          </p>
        </div>
        <Select
          label={t('choosePair')}
          value={coming ?? here}
          aria-busy={coming ? true : undefined}
          options={listed}
          onChange={onPair ?? ((href) => router.push(href))}
          className="screen-only w-full max-w-80 sm:w-72"
        />
      </div>
      <PairTabs reporter={reporter.code} partner={partner.code} />
    </>
  )
}
