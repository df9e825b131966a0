'use client'

import { memo, useRef, useState } from 'react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { ChevronDown, RotateCcw, SlidersHorizontal } from 'lucide-react'
import { usePair } from '@/components/pair/pair-context'
import { Button } from '@/components/ui/Button'
import { fieldStyle, labelStyle } from '@/components/ui/control-styles'
import { FilterControls } from './FilterControls'
import { filterCount } from './filter-options'

// Loaded when a hand or the focus comes near: list boxes and dialogs are a third of the page's script.
const loadPopover = () => import('./SectorPopover').then((module) => module.SectorPopover)
const loadSheet = () => import('./FilterSheet').then((module) => module.FilterSheet)
const SectorPopover = dynamic(loadPopover, { ssr: false })
const FilterSheet = dynamic(loadSheet, { ssr: false })

/** What the page is filtered by; stays in sight. On a phone one button opens a sheet. */
export const FilterBar = memo(function FilterBar() {
  const { address } = usePair()
  const t = useTranslations('filters')
  const [sheet, setSheet] = useState(false)
  const count = filterCount(address.query)
  return (
    <section
      aria-label={t('label')}
      className="screen-only sticky top-0 z-20 mt-6 border-y border-hairline bg-paper"
      data-testid="filters"
    >
      <div className="page-width flex items-center justify-between gap-3 py-2 lg:hidden">
        <Button
          onPointerEnter={() => void loadSheet()}
          onFocus={() => void loadSheet()}
          onClick={() => setSheet(true)}
          aria-haspopup="dialog"
        >
          <SlidersHorizontal size={16} aria-hidden />
          {t('openCount', { count })}
        </Button>
        {count > 0 && <ResetButton onReset={address.reset} />}
        {sheet && <FilterSheet onClose={() => setSheet(false)} onReset={address.reset} />}
      </div>
      <div className="page-width hidden flex-wrap items-end gap-x-1.5 gap-y-2 py-2 lg:flex">
        <SectorButton />
        <FilterControls className="max-w-64 grow" />
        <ResetButton onReset={address.reset} disabled={count === 0} />
      </div>
    </section>
  )
})

function ResetButton({ onReset, disabled = false }: { onReset: () => void; disabled?: boolean }) {
  const t = useTranslations('filters')
  return (
    <Button variant="quiet" onClick={onReset} disabled={disabled} title={t('reset')}>
      <RotateCcw size={15} aria-hidden />
      {/* Beside eight filters there is room for the word on a wide page only. */}
      <span className="lg:max-[90rem]:sr-only">{t('reset')}</span>
    </Button>
  )
}

function SectorButton() {
  const { address } = usePair()
  const t = useTranslations('filters')
  const sectorName = useTranslations('sectors')
  const trigger = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const { sectors } = address.query
  const chosen =
    sectors.length === 0
      ? t('allSectors')
      : sectors.length === 1
        ? sectorName(`${sectors[0]!}.name`)
        : t('someSectors', { count: sectors.length })
  return (
    <div className="max-w-64 min-w-0 grow">
      <span className={labelStyle} id="sector-filter-label">
        {t('sectors')}
      </span>
      <button
        ref={trigger}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-labelledby="sector-filter-label sector-filter-value"
        onPointerEnter={() => void loadPopover()}
        onFocus={() => void loadPopover()}
        onClick={() => setOpen(!isOpen)}
        className={`${fieldStyle} mt-0.5 flex w-full items-center justify-between gap-2 text-start`}
      >
        <span id="sector-filter-value" className="truncate">
          {chosen}
        </span>
        <ChevronDown size={16} strokeWidth={1.75} aria-hidden className="shrink-0 text-ink-muted" />
      </button>
      {isOpen && <SectorPopover triggerRef={trigger} onClose={() => setOpen(false)} />}
    </div>
  )
}
