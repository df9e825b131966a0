'use client'

import { useState } from 'react'
import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/Button'
import type { ImportReport } from '@/lib/client/import-report'
import { areaName } from '@/lib/trade/area'
import { AreaPicker } from './AreaPicker'
import { useLanguage } from './import-words'

export interface UnknownAreaRowProps {
  readonly name: ImportReport['unknownAreas']['names'][number]
  /** Our code of what was answered; empty while nothing is. */
  readonly answer: string
  readonly onAnswer: (area: string) => void
}

/** One name: the nearest areas as buttons, and a search among all of them on request. */
export function UnknownAreaRow({ name, answer, onAnswer }: UnknownAreaRowProps) {
  const t = useTranslations('imports.areas')
  const locale = useLanguage()
  const [searching, setSearching] = useState(name.suggestions.length === 0)
  // A list of hundreds of names does not fetch the focus for each search that is open from the start.
  const [asked, setAsked] = useState(false)
  const { text, rows, suggestions } = name
  return (
    <li className="grid grid-cols-1 items-start gap-x-6 gap-y-2 border-b border-hairline py-3 sm:grid-cols-[minmax(10rem,1fr)_2fr]">
      <div className="min-w-0">
        <p className="text-14 font-semibold wrap-anywhere">
          <bdi>{text}</bdi>
        </p>
        <p className="figures text-12 text-ink-muted">{t('rows', { count: rows })}</p>
      </div>
      <div role="group" aria-label={t('meaning', { text })} className="flex min-w-0 flex-wrap items-center gap-2">
        {suggestions.map((code) => (
          <Button
            key={code}
            aria-pressed={answer === code}
            variant={answer === code ? 'primary' : 'secondary'}
            onClick={() => onAnswer(answer === code ? '' : code)}
          >
            {answer === code && <Check size={14} strokeWidth={2.5} aria-hidden />}
            {areaName(code, locale)}
          </Button>
        ))}
        {searching ? (
          <AreaPicker
            label={t('pick', { text })}
            hideLabel
            value={answer && !suggestions.includes(answer) ? answer : null}
            onChange={(code) => onAnswer(code ?? '')}
            autoFocus={asked}
            className="w-full sm:w-72"
          />
        ) : (
          <Button
            variant="quiet"
            onClick={() => {
              setAsked(true)
              setSearching(true)
            }}
          >
            {t('other')}
          </Button>
        )}
      </div>
    </li>
  )
}
