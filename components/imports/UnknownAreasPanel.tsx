'use client'

import { useState } from 'react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/Button'
import { Panel } from '@/components/ui/Panel'
import type { ImportReport } from '@/lib/client/import-report'
import type { AreaAnswer } from '@/lib/client/reading-choices'
import { areaName } from '@/lib/trade/area'
import { useLanguage } from './import-words'
import { UnknownAreaRow } from './UnknownAreaRow'

const PAGE = 20

export interface UnknownAreasPanelProps {
  readonly unknown: ImportReport['unknownAreas']
  /** What was answered before. */
  readonly answered: readonly AreaAnswer[]
  readonly busy: boolean
  /** Reads the file again; an empty area takes an answer back. */
  readonly onAnswer: (areas: readonly AreaAnswer[]) => void
}

/** Names that no code list has: each once, with how many rows it has and the areas it may mean. */
export function UnknownAreasPanel({ unknown, answered, busy, onAnswer }: UnknownAreasPanelProps) {
  const t = useTranslations('imports.areas')
  const locale = useLanguage()
  const [answers, setAnswers] = useState<ReadonlyMap<string, string>>(new Map())
  const [shown, setShown] = useState(PAGE)
  const { names, distinct } = unknown
  const given = names.flatMap(({ text }) => {
    const area = answers.get(text)
    return area ? [{ text, area }] : []
  })
  const answer = (text: string, area: string): void => setAnswers(new Map([...answers, [text, area]]))

  return (
    <Panel id="unknown-areas" title={t('title', { count: distinct })} subtitle={t('subtitle')}>
      {names.length > 0 && (
        <form
          className="grid grid-cols-1 gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            if (given.length > 0 && !busy) onAnswer(given)
          }}
        >
          <ul className="grid grid-cols-1 border-t border-hairline">
            {names.slice(0, shown).map((name) => (
              <UnknownAreaRow
                key={name.text}
                name={name}
                answer={answers.get(name.text) ?? ''}
                onAnswer={(area) => answer(name.text, area)}
              />
            ))}
          </ul>
          {names.length > shown && (
            <Button className="justify-self-start" variant="quiet" onClick={() => setShown(shown + PAGE)}>
              {t('more', { count: Math.min(PAGE, names.length - shown) })}
            </Button>
          )}
          {distinct > names.length && (
            <p className="text-14 text-ink-muted">{t('capped', { listed: names.length, distinct })}</p>
          )}
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button type="submit" variant="primary" busy={busy} disabled={given.length === 0}>
              {t('apply', { count: given.length })}
            </Button>
            <p className="text-12 text-ink-muted">{t('remembered')}</p>
          </div>
        </form>
      )}
      {answered.length > 0 && (
        <ul className="mt-4 grid grid-cols-1 gap-1 text-14">
          {answered.map(({ text, area }) => (
            <li key={text} className="flex flex-wrap items-center gap-x-2">
              <span className="min-w-0 wrap-anywhere">{t('means', { text, area: areaName(area, locale) })}</span>
              <Button
                variant="quiet"
                disabled={busy}
                aria-label={t('takeBackOf', { text })}
                onClick={() => onAnswer([{ text, area: '' }])}
              >
                {t('takeBack')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
