'use client'

import { useTranslations } from 'next-intl'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from '@/components/ui/Button'
import { FilterControls } from './FilterControls'
import { SectorList } from './SectorList'

/** All filters on a phone, in a sheet from below; charts change behind it as they are set. */
export function FilterSheet({ onClose, onReset }: { onClose: () => void; onReset: () => void }) {
  const t = useTranslations('filters')
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
      className="fixed inset-0 z-40 flex items-end bg-black/45"
    >
      <Modal className="max-h-[88dvh] w-full overflow-y-auto border-t border-control bg-raised text-ink shadow-float">
        <Dialog className="grid gap-4 p-4 outline-none">
          <Heading slot="title" className="text-20 font-semibold">
            {t('label')}
          </Heading>
          <div className="grid grid-cols-2 gap-3 [&>:last-child:nth-child(odd)]:col-span-2">
            <FilterControls className="" />
          </div>
          <div>
            <p className="mb-1 text-12 text-ink-muted">{t('sectors')}</p>
            <SectorList />
          </div>
          <div className="sticky bottom-0 -mx-4 flex gap-2 border-t border-hairline bg-raised px-4 py-3">
            <Button variant="primary" className="flex-1" onClick={onClose}>
              {t('close')}
            </Button>
            <Button onClick={onReset}>{t('reset')}</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
