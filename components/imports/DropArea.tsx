'use client'

import { FileUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button, FileTrigger } from 'react-aria-components'
import { FileDropZone, useAwake, type FileDropZoneProps } from '@/components/ui/FileDropZone'
import { buttonStyle } from '@/components/ui/control-styles'

export type DropAreaProps = Pick<FileDropZoneProps, 'onFiles' | 'onOther'>

/** A place to drop files on, with a button for everybody else: mouse, keyboard, touch, screen reader. */
export function DropArea({ onFiles, onOther }: DropAreaProps) {
  const t = useTranslations('imports.upload')
  const awake = useAwake()
  return (
    <FileDropZone label={t('dropLabel')} onFiles={onFiles} onOther={onOther}>
      <FileUp size={28} strokeWidth={1.5} aria-hidden className="text-ink-muted" />
      <p className="text-16 pointer-coarse:hidden">{t('drop')}</p>
      <FileTrigger
        allowsMultiple
        onSelect={(files) => {
          if (files && files.length > 0) onFiles([...files])
        }}
      >
        <Button isDisabled={!awake} data-beginning className={buttonStyle('primary')}>
          {t('choose')}
        </Button>
      </FileTrigger>
      <p className="text-12 text-ink-muted">{t('accepted')}</p>
    </FileDropZone>
  )
}
