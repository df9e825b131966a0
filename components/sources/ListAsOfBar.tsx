import Form from 'next/form'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/Button'
import { fieldStyle, labelStyle } from '@/components/ui/control-styles'
import { EmptyState } from '@/components/ui/EmptyState'
import { Notice } from '@/components/ui/Notice'
import type { Instant } from '@/lib/trade/as-of'
import type { Language } from '@/lib/trade/locale'
import type { ViewNotice } from '@/lib/trade/view-query'
import { timeLabel } from './date-label'

/** What stands in the place of a list that had nothing yet, with the choice of another day. */
export function ListAsOfNothing({ action, at }: ListAsOfProps) {
  const t = useTranslations('common.asOf')
  return (
    <div className="mt-8">
      <EmptyState message={t('none')} />
      <ListAsOfForm action={action} at={at} />
    </div>
  )
}

interface ListAsOfProps {
  /** Address of the list. */
  readonly action: string
  readonly at: Instant | null
}

/** Says that a list is that of an earlier time, with the way back; and what of the address could not be used. */
export function ListAsOfNotice({ action, at, notice }: ListAsOfProps & { readonly notice: ViewNotice | null }) {
  const t = useTranslations('pair.asOf')
  const words = useTranslations('filters.notice')
  const locale = useLocale() as Language
  return (
    <>
      {notice && (
        <Notice kind="warning" title={words('title')}>
          {words(notice.reason, { parameter: notice.parameter, value: notice.value })}
        </Notice>
      )}
      {at !== null && (
        <Notice
          announce={false}
          actions={
            <Link
              href={action}
              prefetch={false}
              className="inline-flex min-h-6 items-center underline underline-offset-2"
            >
              {t('latest')}
            </Link>
          }
        >
          <p data-testid="as-of">{t('sentence', { time: timeLabel(at, locale) })}</p>
        </Notice>
      )}
    </>
  )
}

/** Asks for a list as of the end of a day: by its address, before and without JavaScript. */
export function ListAsOfForm({ action, at }: ListAsOfProps) {
  const t = useTranslations('common.asOf')
  return (
    <Form action={action} scroll={false} className="screen-only mt-6 flex flex-wrap items-end gap-2">
      <label className="grid gap-0.5">
        <span className={labelStyle}>{t('day')}</span>
        <input
          key={at}
          type="date"
          name="asof"
          required
          min="1900-01-01"
          defaultValue={at?.slice(0, 10)}
          className={`${fieldStyle} w-44`}
        />
      </label>
      <Button type="submit">{t('go')}</Button>
    </Form>
  )
}
