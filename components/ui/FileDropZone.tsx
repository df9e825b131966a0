'use client'

import { useEffect, useSyncExternalStore, type ReactNode } from 'react'
import { useLocale } from 'next-intl'
import { DropZone, I18nProvider, type DropZoneProps } from 'react-aria-components'

export interface FileDropZoneProps {
  /** What a screen reader calls the place. */
  readonly label: string
  readonly onFiles: (files: readonly File[]) => void
  /** What was dropped is no file, but a folder or text. */
  readonly onOther: (what: 'folder' | 'text') => void
  /** The way for everybody else: a button or a field to choose files by. */
  readonly children: ReactNode
}

const subscribe = (): (() => void) => () => undefined

/** False on the server and while the page wakes up: a click before that would be lost. */
export const useAwake = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  )

/** A place to drop files on; a file dropped beside it does not make the browser leave the page. */
export function FileDropZone({ label, onFiles, onOther, children }: FileDropZoneProps) {
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
        aria-label={label}
        className="flex min-h-44 flex-col items-center justify-center gap-3 border border-dashed border-control px-4 py-6 text-center data-[drop-target]:border-solid data-[drop-target]:border-ink data-[drop-target]:bg-wash data-[focus-visible]:outline-2 data-[focus-visible]:outline-offset-2 data-[focus-visible]:outline-ink"
      >
        {children}
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
