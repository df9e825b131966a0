'use client'

import { useState } from 'react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/Button'
import { LinkButton } from '@/components/ui/LinkButton'
import { Notice } from '@/components/ui/Notice'
import { Panel } from '@/components/ui/Panel'
import type { ImportReport } from '@/lib/client/import-report'
import { Confirmation } from './ActionBar'
import { chartAddress, useImportWords } from './import-words'
import { KeptFigures } from './KeptFigures'
import type { ImportActions } from './use-import-actions'

const PROMINENT = 3
const SHOWN = 24

/** The charts that an import changed, the first of them as the way on. */
export function ChartLinks({ report }: { readonly report: ImportReport }) {
  const t = useTranslations('imports.outcome')
  const words = useImportWords()
  const { source, touched } = report
  if (source === null || touched.pairs.length === 0) return null
  const rest = touched.pairs.slice(PROMINENT, SHOWN)
  return (
    <Panel
      title={t('charts')}
      subtitle={t('chartsSubtitle', { count: touched.pairCount, source: words.source(report) })}
      className="screen-only"
    >
      <div className="flex flex-wrap gap-2">
        {touched.pairs.slice(0, PROMINENT).map((pair, at) => (
          <LinkButton
            key={`${pair.reporter} ${pair.partner}`}
            href={chartAddress(pair, source)}
            variant={at === 0 ? 'primary' : 'secondary'}
          >
            {t('show', { pair: words.pair(pair) })}
          </LinkButton>
        ))}
      </div>
      {rest.length > 0 && (
        <ul className="mt-4 grid grid-cols-1 gap-x-6 gap-y-1 text-14 sm:grid-cols-2 lg:grid-cols-3">
          {rest.map((pair) => (
            <li key={`${pair.reporter} ${pair.partner}`}>
              <Link href={chartAddress(pair, source)}>{words.pair(pair)}</Link>
            </li>
          ))}
        </ul>
      )}
      {touched.pairCount > SHOWN && (
        <p className="mt-3 text-14 text-ink-muted">
          {t('morePairs', { count: touched.pairCount - Math.min(SHOWN, touched.pairs.length) })}
        </p>
      )}
    </Panel>
  )
}

export interface OutcomeNoticeProps {
  readonly report: ImportReport
  /** Absent where this reader may not change anything. */
  readonly actions?: ImportActions
}

/** What has become of an import that is over, and what can be done about it. */
export function OutcomeNotice({ report, actions }: OutcomeNoticeProps) {
  const t = useTranslations('imports.outcome')
  const [asking, setAsking] = useState(false)
  const { state, rows, failure, partial, reverted } = report
  const upload = <LinkButton href="/imports">{t('uploadAnother')}</LinkButton>
  const known = (code: string | null): string =>
    code !== null && t.has(`failures.${code}.sentence`) ? code : 'E_INTERNAL'

  if (state === 'done') {
    const { added, changed } = rows
    const outcome = (
      <Notice
        title={added + changed === 0 ? t('doneNothing') : t('done', { added, changed })}
        actions={
          actions &&
          (asking ? (
            <Confirmation
              text={t('revertConfirm')}
              yes={t('revertYes')}
              no={t('revertNo')}
              busy={actions.running === 'revert'}
              onYes={() => actions.act({ kind: 'revert' })}
              onNo={() => setAsking(false)}
            />
          ) : (
            <>
              {upload}
              <Button data-beginning variant="quiet" onClick={() => setAsking(true)}>
                {t('revert')}
              </Button>
            </>
          ))
        }
      >
        <p>{changed > 0 ? t('doneRevisions', { changed }) : t('doneAtOnce')}</p>
        {partial && rows.refused > 0 && <p className="mt-1">{t('donePartial', { refused: rows.refused })}</p>}
        {report.changedSincePreview && (
          <p className="mt-1">
            {report.preview
              ? t('changedCounts', {
                  beforeAdded: report.preview.added,
                  beforeChanged: report.preview.changed,
                  added,
                  changed,
                })
              : t('changedSincePreview')}
          </p>
        )}
        {asking && actions && <p className="mt-1">{t('revertNumbers', { added, changed })}</p>}
      </Notice>
    )
    return failure === null ? (
      outcome
    ) : (
      <div className="grid grid-cols-1 gap-4">
        <Notice kind="error" title={t('revertFailed')}>
          <p>{t(`failures.${known(failure)}.sentence`)}</p>
          <p className="mt-1">{t('revertFailedRemedy')}</p>
        </Notice>
        {outcome}
      </div>
    )
  }
  if (state === 'failed') {
    const code = known(failure)
    return (
      <Notice
        kind="error"
        title={t('failed')}
        actions={
          actions && (
            <>
              <Button
                variant="primary"
                busy={actions.running === 'preview'}
                onClick={() => actions.act({ kind: 'preview', choice: keepSource(report) })}
              >
                {t('readAgain')}
              </Button>
              {upload}
            </>
          )
        }
      >
        <p>{t(`failures.${code}.sentence`)}</p>
        <p className="mt-1">{t(`failures.${code}.remedy`)}</p>
      </Notice>
    )
  }
  return (
    <Notice
      title={t(state === 'reverted' ? 'reverted' : 'cancelled')}
      actions={
        <>
          {upload}
          {state === 'reverted' && actions && (
            <Button
              variant="quiet"
              busy={actions.running === 'commit'}
              onClick={() => actions.act({ kind: 'commit', partial: report.partial })}
            >
              {t('importAgain')}
            </Button>
          )}
        </>
      }
    >
      {reverted ? (
        <>
          <p>{t('revertedCounts', { restored: reverted.restored, removed: reverted.removed })}</p>
          {reverted.replacedSince > 0 && <KeptFigures reverted={reverted} />}
        </>
      ) : (
        t(state === 'reverted' ? 'revertedNote' : 'cancelledNote')
      )}
    </Notice>
  )
}

/** A file that is read again stays with the source it was meant for. */
export const keepSource = ({ source, sourceTitle }: Pick<ImportReport, 'source' | 'sourceTitle'>) =>
  source === null ? {} : { source: { id: source, ...(sourceTitle && { title: sourceTitle }) } }
