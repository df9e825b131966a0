'use client'

import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/Button'
import { countOf, goodRows, type ImportReport } from '@/lib/client/import-report'
import type { ImportActions } from './use-import-actions'

export interface ActionBarProps {
  readonly report: ImportReport
  readonly actions: ImportActions
  /** Something above is not settled yet, so that importing has to wait. */
  readonly unsettled: boolean
}

/**
 * What can be done with a preview, always in sight below it. With refused rows the file is not taken as a whole: the good
 * rows alone are asked for a second time.
 */
export function ActionBar({ report, actions, unsettled }: ActionBarProps) {
  const t = useTranslations('imports.actions')
  const [confirming, setConfirming] = useState(false)
  const { act, running } = actions
  const { rows, failure } = report
  const good = goodRows(rows)
  const warnings = countOf(report, 'W_')
  const waiting = unsettled || (running !== null && running !== 'commit')

  const usable = failure === null && good > 0
  const standing = !usable ? 'nothingToImport' : rows.refused > 0 ? 'notWhole' : 'nothingStoredYet'

  if (confirming && !unsettled) {
    return (
      <Bar>
        <Confirmation
          text={t('confirm', { refused: rows.refused, good })}
          yes={t('confirmYes', { good })}
          no={t('confirmNo')}
          busy={running === 'commit'}
          onYes={() => act({ kind: 'commit', partial: true })}
          onNo={() => setConfirming(false)}
        />
      </Bar>
    )
  }
  return (
    <Bar>
      <p className="sr-only min-w-0 flex-1 basis-64 text-14 sm:not-sr-only sm:flex-1">
        {unsettled ? t('sourceFirst') : t(standing)}
      </p>
      <div className="flex flex-wrap gap-2">
        {usable && rows.refused === 0 && (
          <Button
            variant="primary"
            busy={running === 'commit'}
            disabled={waiting}
            onClick={() => act({ kind: 'commit', partial: false })}
          >
            {running === 'commit' ? t('importing') : t('import', { warnings })}
          </Button>
        )}
        {usable && rows.refused > 0 && (
          <Button data-beginning disabled={waiting} onClick={() => setConfirming(true)}>
            {t('importGood', { good })}
          </Button>
        )}
        <Button
          variant={usable ? 'quiet' : 'primary'}
          busy={running === 'discard'}
          disabled={running !== null && running !== 'discard'}
          onClick={() => act({ kind: 'discard' })}
        >
          {t('discard')}
        </Button>
      </div>
    </Bar>
  )
}

function Bar({ children }: { readonly children: React.ReactNode }) {
  return (
    <div className="screen-only sticky bottom-0 z-10 -mx-1.5 border-t border-ink bg-paper px-1.5 pb-[env(safe-area-inset-bottom)]">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 py-3">{children}</div>
    </div>
  )
}

export interface ConfirmationProps {
  readonly text: string
  readonly yes: string
  readonly no: string
  readonly busy: boolean
  readonly onYes: () => void
  readonly onNo: () => void
}

/** Asks once more, in the place of the button that was pressed; the focus goes to the harmless answer. */
export function Confirmation({ text, yes, no, busy, onYes, onNo }: ConfirmationProps) {
  const harmless = useRef<HTMLButtonElement>(null)
  useEffect(() => harmless.current?.focus(), [])
  return (
    <div role="group" aria-label={text} className="flex flex-1 flex-wrap items-center gap-x-6 gap-y-2">
      <p className="min-w-0 flex-1 basis-64 text-14 font-semibold">{text}</p>
      <div className="flex flex-wrap gap-2">
        {/* The second click of a double click on the button that stood here is no answer. */}
        <Button variant="primary" busy={busy} onClick={({ detail }) => detail <= 1 && onYes()}>
          {yes}
        </Button>
        <Button ref={harmless} disabled={busy} onClick={onNo}>
          {no}
        </Button>
      </div>
    </div>
  )
}
