import type { ReactNode } from 'react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { dateLabel, timeLabel } from '@/components/sources/date-label'
import { Notice } from '@/components/ui/Notice'
import { buttonStyle, fieldStyle, labelStyle } from '@/components/ui/control-styles'
import type { Claim } from '@/lib/trade/claims/claim'
import type { Verdict } from '@/lib/trade/claims/verdict'
import type { FiguresChanged } from '@/lib/trade/pair-figures'
import type { ClaimPartProps } from './ClaimHead'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The day on which a claim was said, where that is known to the day and over. */
export const dayOf = ({ date }: Pick<Claim, 'date'>, today: string): string | null =>
  DAY.test(date) && date <= today ? date : null

export interface ClaimAsOfNoticeProps extends Pick<ClaimPartProps, 'claim' | 'words' | 'said'> {
  readonly asOf: FiguresChanged & {
    readonly at: string
    readonly begins: string | null
    readonly nothing: boolean
    readonly verdictNow: Verdict
  }
}

/** Says that the verdict rests on earlier figures, what has become of them, and what the verdict is now. */
export function ClaimAsOfNotice({ claim, words, said, asOf }: ClaimAsOfNoticeProps) {
  const t = useTranslations('claims.asOf')
  const changes = useTranslations('pair.asOf')
  const { locale } = said
  const counts = (['revised', 'added', 'withdrawn'] as const).flatMap((kind) =>
    asOf[kind] > 0 ? changes(kind, { count: asOf[kind] }) : [],
  )
  const time = timeLabel(asOf.at, locale)
  return (
    <Notice
      kind={asOf.nothing ? 'warning' : 'info'}
      className="mb-6"
      announce={false}
      actions={
        <Link href={`/claims/${claim.id}`} prefetch={false} className={`${buttonStyle('secondary')} screen-only`}>
          {changes('latest')}
        </Link>
      }
    >
      <div data-testid="as-of" className="grid gap-1">
        {asOf.nothing ? (
          <p>
            {t('nothing', {
              time,
              begins:
                asOf.begins === null || asOf.begins <= asOf.at ? 'none' : dateLabel(asOf.begins.slice(0, 10), locale),
            })}
          </p>
        ) : (
          <p>
            {t('then', { time })}{' '}
            {counts.length > 0
              ? changes('since', { changes: new Intl.ListFormat(locale, { type: 'conjunction' }).format(counts) })
              : changes('unchanged')}
          </p>
        )}
        <p>{t('now', { verdict: words.verdict(asOf.verdictNow) })}</p>
      </div>
    </Notice>
  )
}

interface ClaimAsOfChoiceProps {
  readonly claim: Claim
  /** As it stands in the address. */
  readonly asked: string | undefined
  readonly today: string
  /** The language, where the address names it: a form forgets what else is in it. */
  readonly language: string | undefined
}

/** The ways to check a claim against earlier figures: those of the day it was said, or of a chosen day. */
export function ClaimAsOfChoice({ claim, asked, today, language }: ClaimAsOfChoiceProps): ReactNode {
  const t = useTranslations('claims.asOf')
  const said = dayOf(claim, today)
  const address = `/claims/${claim.id}`
  return (
    <div className="screen-only mt-3 flex flex-wrap items-end gap-x-6 gap-y-3 text-14">
      {said !== null && asked !== said && (
        <Link
          href={`${address}?asof=${said}`}
          prefetch={false}
          className="inline-flex min-h-9 items-center underline underline-offset-2"
        >
          {t('whenSaid')}
        </Link>
      )}
      <form action={address} method="get" className="flex flex-wrap items-end gap-2">
        {language !== undefined && <input type="hidden" name="lang" value={language} />}
        <label htmlFor="as-of-day" className={`${labelStyle} self-center`}>
          {t('day')}
        </label>
        <input
          id="as-of-day"
          type="date"
          name="asof"
          required
          max={today}
          defaultValue={asked !== undefined && DAY.test(asked) ? asked : undefined}
          className={fieldStyle}
        />
        <button type="submit" className={buttonStyle('secondary')}>
          {t('check')}
        </button>
      </form>
    </div>
  )
}
