'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { FileUp } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Button, DropZone, FileTrigger, I18nProvider, type DropZoneProps } from 'react-aria-components'
import { buttonStyle } from '@/components/ui/control-styles'

export interface DropAreaProps {
  readonly onFiles: (files: readonly File[]) => void
  /** What was dropped is no file, but a folder or text. */
  readonly onOther: (what: 'folder' | 'text') => void
}

const subscribe = (): (() => void) => () => undefined

/** False on the server and while the page wakes up: a click before that would be lost. */
const useAwake = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  )

/** A place to drop files on, with a button for everybody else: mouse, keyboard, touch, screen reader. */
export function DropArea({ onFiles, onOther }: DropAreaProps) {
  const t = useTranslations('imports.upload')
  const locale = useLocale()
  const awake = useAwake()
  useFilesStayHere()

  const drop = async ({ items }: Parameters<NonNullable<DropZoneProps['onDrop']>>[0]): Promise<void> => {
    const files = items.filter((item) => item.kind === 'file')
    if (files.length > 0) onFiles(await Promise.all(files.map((item) => item.getFile())))
    else onOther(items.some((item) => item.kind === 'directory') ? 'folder' : 'text')
  }

  return (
    <I18nProvider locale={locale}>
      <DropZone
        isDisabled={!awake}
        getDropOperation={() => 'copy'}
        onDrop={(event) => void drop(event)}
        aria-label={t('dropLabel')}
        className="flex min-h-44 flex-col items-center justify-center gap-3 border border-dashed border-control px-4 py-6 text-center data-[drop-target]:border-solid data-[drop-target]:border-ink data-[drop-target]:bg-wash data-[focus-visible]:outline-2 data-[focus-visible]:outline-offset-2 data-[focus-visible]:outline-ink"
      >
        <FileUp size={28} strokeWidth={1.5} aria-hidden className="text-ink-muted" />
        <p className="text-16 pointer-coarse:hidden">{t('drop')}</p>
        <FileTrigger
          allowsMultiple
          onSelect={(files) => {
            if (files && files.length > 0) onFiles([...files])
          }}
        >
          <Button isDisabled={!awake} className={buttonStyle('primary')}>
            {t('choose')}
          </Button>
        </FileTrigger>
        <p className="text-12 text-ink-muted">{t('accepted')}</p>
      </DropZone>
    </I18nProvider>
  )
}

/** A file dropped beside the place would make the browser leave the page and show the file. */
function useFilesStayHere(): void {
  useEffect(() => {
    const stay = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') && !event.defaultPrevented) event.preventDefault()
    }
    window.addEventListener('dragover', stay)
    window.addEventListener('drop', stay)
    return () => {
      window.removeEventListener('dragover', stay)
      window.removeEventListener('drop', stay)
    }
  }, [])
}
