import { useMemo } from 'react'
import { useTranslations } from 'next-intl'
import { EDITION_YEAR, eventsOfPairs, monthOfDate, type EditionBreak, type MarkedBreak } from '@/lib/trade/events'
import { formatDay, formatPeriodLabel } from '@/lib/trade/format'
import type { Language } from '@/lib/trade/locale'
import { endOf, type Period } from '@/lib/trade/period'
import type { Annotation } from './annotations'

interface AnnotationsWanted {
  /** The two areas whose trade is shown. */
  readonly pair: readonly [string, string]
  /** More pairs in the same chart: each event is then said with the pairs it touches. Keep the reference. */
  readonly others?: readonly (readonly [string, string])[] | undefined
  readonly nameOf?: ((code: string) => string) | undefined
  readonly periods: readonly Period[]
  readonly locale: Language
  /** Whether figures by code are shown, which editions of the Harmonized System concern. */
  readonly byCode?: boolean | undefined
  /** Where the figures themselves go over to another edition. */
  readonly breaks?: readonly EditionBreak[] | undefined
  /** Where their sources mark a break. Keep the reference. */
  readonly marked?: readonly MarkedBreak[] | undefined
}

const NONE: readonly (readonly [string, string])[] = []
const asItIs = (code: string): string => code

/** What happened in the time of a chart, in words. */
export function useAnnotations(wanted: AnnotationsWanted): readonly Annotation[] {
  const { pair, others, nameOf, periods, locale, byCode, breaks, marked } = wanted
  const [one, other] = pair
  const t = useTranslations('events')
  return useMemo(
    () => annotationsOf(t, { pair: [one, other], others, nameOf, periods, locale, byCode, breaks, marked }),
    [one, other, others, nameOf, periods, locale, byCode, breaks, marked, t],
  )
}

/** The same outside of a page; `t` speaks the words `events`. */
export function annotationsOf(
  t: ReturnType<typeof useTranslations>,
  { pair, others = NONE, nameOf = asItIs, periods, locale, byCode = false, breaks, marked }: AnnotationsWanted,
): readonly Annotation[] {
  const [first, last] = [periods[0], periods.at(-1)]
  if (!first || !last) return []
  const span = { first: first.first, end: endOf(last) }
  const editionName = (code: string): string => t('break.edition', { year: String(EDITION_YEAR[code] ?? 'none') })
  const found = (breaks ?? [])
    .filter(({ month }) => month > span.first && month < span.end)
    .map(({ month, from, to }): Annotation => ({
      id: `break-${month}`,
      month,
      date: formatPeriodLabel({ first: month, months: 1 }, { locale }),
      word: t('break.word', { edition: editionName(to) }),
      text: t('break.text', { from: editionName(from), to: editionName(to) }),
      source: { publisher: t('break.source'), url: null },
      isBreak: true,
    }))
  const byPublisher = (marked ?? [])
    .filter(({ month }) => month > span.first && month < span.end)
    .map(({ month, publisher, flows }): Annotation => ({
      id: `marked-${month}-${publisher}`,
      month,
      date: formatPeriodLabel({ first: month, months: 1 }, { locale }),
      word: t('marked.word'),
      text: t('marked.text', {
        flows: new Intl.ListFormat(locale).format(flows.map((flow) => t('marked.flow', { flow }))),
      }),
      source: { publisher, url: null },
      isBreak: true,
    }))
  // Where the figures say when they changed, the day on which they should have is of no use.
  const events = eventsOfPairs([pair, ...others], span, byCode && found.length === 0).map(
    ({ event, pairs }): Annotation => {
      const text = t(`${event.id}.text`)
      const names = pairs.map(([reporter, partner]) => `${nameOf(reporter)} – ${nameOf(partner)}`)
      return {
        id: event.id,
        month: monthOfDate(event.date),
        date: formatDay(event.date, { locale }),
        word: t(`${event.id}.word`),
        text: others.length > 0 ? t('ofPairs', { pairs: names.join('; '), text }) : text,
        source: event.source,
      }
    },
  )
  return [...events, ...found, ...byPublisher].toSorted((a, b) => a.month - b.month)
}
