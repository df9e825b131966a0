'use client'

import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import { TakeAlong } from '@/components/take-along/TakeAlong'
import { useUnseenDrawing } from '@/components/take-along/use-unseen-drawing'
import { formatPeriodLabel, formatUnit } from '@/lib/trade/format'
import type { Language } from '@/lib/trade/locale'
import { formatPeriod } from '@/lib/trade/period'
import { ratioText } from '@/lib/trade/take-along/ratio-text'
import type { TakenTable } from '@/lib/trade/take-along/taken-table'
import { IndexBars } from './IndexBars'
import type { Story } from './story'

interface StoryFigureProps {
  readonly story: Story
  readonly names: { readonly reporter: string; readonly partner: string }
  /** What the figure says. */
  readonly title: string
  /** Where it comes from. */
  readonly children: ReactNode
}

/** The picture of the story, below it where it comes from and the menu to take it along. */
export function StoryFigure({ story, names, title, children }: StoryFigureProps) {
  const t = useTranslations('home.story')
  const taken = useTranslations('take.columns')
  const locale = useLocale() as Language
  const bars = <IndexBars story={story} names={names} />
  const { draw, unseen } = useUnseenDrawing(<div data-chart>{bars}</div>)
  const [unit, period, against] = [
    formatUnit(story.unit, { locale }),
    formatPeriod(story.period),
    formatPeriod(story.against),
  ]
  const labels = {
    [period]: formatPeriodLabel(story.period, { locale }),
    [against]: formatPeriodLabel(story.against, { locale }),
  }
  const table = (): TakenTable => ({
    columns: [
      { id: 'period', header: taken('period'), kind: 'text', labels },
      { id: 'value', header: unit, kind: 'number' },
      { id: 'growth', header: `${t('change')}, %`, kind: 'ratio' },
    ],
    rows: [
      [against, story.base, null],
      [period, story.value, ratioText(story.growth)],
    ],
  })
  return (
    <div className="relative">
      {bars}
      {unseen}
      <div className="mt-3 flex items-start justify-between gap-x-6">
        {children}
        <TakeAlong
          id="story"
          title={title}
          draw={draw}
          figures={{ table, unit, period: `${against}..${period}` }}
          from={{
            subject: t('subject', names),
            codes: {
              ...{ reporter: story.reporter, partner: story.partner, source: story.source.id, flow: 'T' },
              ...{ product: 'TOTAL', measure: 'index', unit: story.unit },
            },
            filters: [],
          }}
          sources={[{ source: story.source, reporter: names.reporter }]}
        />
      </div>
    </div>
  )
}
