'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/Button'
import type { ReadingChoice } from '@/lib/client/imports-query'
import { CONSTANT_FIELDS, type Constants } from '@/lib/client/reading-choices'
import { areaLabel } from './area-options'
import { useImportWords, useLanguage } from './import-words'

export interface StatedChoicesProps {
  readonly constants: Constants
  /** Absent where nothing can be changed any more. */
  readonly onChoose?: (choice: ReadingChoice) => void
}

/** What was said once for the whole file: "Unit: USD", each of which can be taken back. */
export function StatedChoices({ constants, onChoose }: StatedChoicesProps) {
  const t = useTranslations('imports.reading')
  const words = useImportWords()
  const locale = useLanguage()
  const stated = CONSTANT_FIELDS.flatMap((field) => {
    const text = constants[field]
    return text ? [{ field, text }] : []
  })
  if (stated.length === 0) return null
  return (
    <div className="mt-4">
      <p className="text-12 text-ink-muted">{t('stated')}</p>
      <ul className="flex flex-wrap gap-x-6 text-14">
        {stated.map(({ field, text }) => (
          <li key={field} className="flex flex-wrap items-center gap-x-1">
            <span className="wrap-anywhere">
              {t('statedOf', {
                field: words.field(field),
                text: field === 'reporter' || field === 'partner' ? areaLabel(text, locale) : text,
              })}
            </span>
            {onChoose && (
              <Button
                variant="quiet"
                aria-label={t('takeBackOf', { field: words.field(field) })}
                onClick={() => onChoose({ constants: { [field]: '' } })}
              >
                {t('takeBack')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
