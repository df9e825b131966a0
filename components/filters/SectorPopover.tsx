'use client'

import type { RefObject } from 'react'
import { useTranslations } from 'next-intl'
import { Dialog, Popover } from 'react-aria-components'
import { SectorList } from './SectorList'

export interface SectorPopoverProps {
  readonly triggerRef: RefObject<HTMLElement | null>
  readonly onClose: () => void
}

/** The list of sectors over the page; Escape or a click elsewhere closes it and the focus returns to its button. */
export function SectorPopover({ triggerRef, onClose }: SectorPopoverProps) {
  const t = useTranslations('filters')
  return (
    <Popover
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      triggerRef={triggerRef}
      placement="bottom start"
      className="w-84 max-w-[92vw] rounded-control border border-control bg-raised p-3 text-ink shadow-float"
    >
      <Dialog aria-label={t('sectors')} className="outline-none">
        <SectorList autoFocus />
      </Dialog>
    </Popover>
  )
}
