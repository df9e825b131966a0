'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ArrowLeftRight } from 'lucide-react'
import { Select } from '@/components/ui/Select'
import type { NamedArea } from './pair-context'

export interface PairLink {
  readonly href: string
  readonly label: string
}

export interface PairHeaderProps {
  readonly reporter: NamedArea
  readonly partner: NamedArea
  readonly pairs: readonly PairLink[]
  readonly hasMirror: boolean
}

/** Whose trade with whom, whose figures, and the way to the other side and to other pairs. */
export function PairHeader({ reporter, partner, pairs, hasMirror }: PairHeaderProps) {
  const t = useTranslations('pair')
  const router = useRouter()
  const here = `/${reporter.code}/${partner.code}`
  const options = pairs.map(({ href, label }) => ({ value: href, label }))
  if (!options.some(({ value }) => value === here)) {
    options.unshift({ value: here, label: `${reporter.name} – ${partner.name}` })
  }
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
      <div className="min-w-0">
        <h1 className="text-28 sm:text-40">{t('title', { reporter: reporter.name, partner: partner.name })}</h1>
        <p className="mt-1 flex flex-wrap items-center gap-x-4 text-16 text-ink-muted">
          {t('asReportedBy', { reporter: reporter.name })}
          {hasMirror && (
            <Link
              prefetch={false}
              href={`/${partner.code}/${reporter.code}`}
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
        value={here}
        options={options}
        onChange={(href) => router.push(href)}
        className="screen-only w-full max-w-80 sm:w-72"
      />
    </div>
  )
}
