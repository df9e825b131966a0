'use client'

import { useState } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import { Button as AriaButton, FileTrigger, I18nProvider } from 'react-aria-components'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { buttonStyle } from '@/components/ui/control-styles'
import type { Mapping } from '@/lib/client/reading-choices'
import { parseMapping } from './mapping-draft'

const MOST_BYTES = 1_000_000

export interface MappingFileProps {
  readonly mapping: Mapping
  /** The table's own name: its mapping is called after it. */
  readonly fileName: string
  readonly onLoad: (mapping: Mapping) => void
}

/** Takes a mapping out as JSON, for the command line and for colleagues, and brings one in. */
export function MappingFile({ mapping, fileName, onLoad }: MappingFileProps) {
  const t = useTranslations('imports.mapping')
  const locale = useLocale()
  const [outcome, setOutcome] = useState<'loaded' | 'wrong' | null>(null)

  const load = async (file: File): Promise<void> => {
    const found = file.size > MOST_BYTES ? null : parseMapping(await file.text())
    setOutcome(found ? 'loaded' : 'wrong')
    if (found) onLoad(found)
  }
  return (
    <>
      <Button onClick={() => download(mapping, `${fileName.replace(/\.[a-z]{2,4}$/i, '')}.mapping.json`)}>
        {t('download')}
      </Button>
      <I18nProvider locale={locale}>
        <FileTrigger
          acceptedFileTypes={['.json', 'application/json']}
          onSelect={(files) => {
            const file = files?.[0]
            if (file) void load(file)
          }}
        >
          <AriaButton className={buttonStyle('secondary')}>{t('load')}</AriaButton>
        </FileTrigger>
      </I18nProvider>
      {outcome && (
        <Notice kind={outcome === 'wrong' ? 'error' : 'info'} className="w-full">
          {t(outcome)}
        </Notice>
      )}
    </>
  )
}

function download(mapping: Mapping, name: string): void {
  const address = URL.createObjectURL(new Blob([`${JSON.stringify(mapping, null, 2)}\n`], { type: 'application/json' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  URL.revokeObjectURL(address)
}
