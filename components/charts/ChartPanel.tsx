'use client'

import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { ChartNoAxesCombined, Table2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { TakeAlong } from '@/components/take-along/TakeAlong'
import { useUnseenDrawing } from '@/components/take-along/use-unseen-drawing'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { Notice } from '@/components/ui/Notice'
import { Panel } from '@/components/ui/Panel'
import { SegmentedControl } from '@/components/ui/SegmentedControl'
import { Skeleton } from '@/components/ui/Skeleton'
import { VisuallyHidden } from '@/components/ui/VisuallyHidden'
import type { TakenFigures, TakenFrom, TakenSource } from '@/lib/trade/take-along/taken'
import { AnnotationList } from './AnnotationList'
import { drawnAnnotations, type Annotation, type ChartAnnotations } from './annotations'
import type { FigureOrigin } from './figure-origin'
import { FigureOriginFrame } from './FigureOriginFrame'
import { ChartSource } from './ChartSource'
import type { ChartSourceProps } from './source-text'

/** What a chart has to show; exactly one of these at a time. `stale`: figures of the earlier choice while new ones come. */
export type ChartState =
  | { readonly kind: 'failed'; readonly onRetry: () => void; readonly message?: string }
  | { readonly kind: 'pending' }
  | { readonly kind: 'empty'; readonly message?: ReactNode; readonly action?: ReactNode }
  | { readonly kind: 'ready'; readonly stale?: boolean }

/** What the page decides about a chart's frame. */
export interface ChartFrame {
  /** Anchor of the panel. */
  readonly id: string
  /** What the chart shows, says or asks: the heading. */
  readonly title: string
  /** Unit, valuation, reporter: whatever the chart itself does not say. */
  readonly subtitle?: ReactNode
  readonly state: ChartState
  /** Whether the table stands in the chart's place. */
  readonly table: boolean
  readonly onTable: (table: boolean) => void
  readonly source?: ChartSourceProps
  /** More buttons before the switch. */
  readonly actions?: ReactNode
  /** What goes along with every figure that is taken from the page; see `taken`. */
  readonly takenFrom?: TakenFrom
  /** Sentences from the page, before those that the chart adds itself. */
  readonly notes?: readonly string[]
  /** Of the heading; 3 for a chart that belongs to another part of the page. */
  readonly level?: 2 | 3
  /** What happened in the time of the chart: listed under it, and drawn by charts over time. */
  readonly annotations?: ChartAnnotations
  /** Where the figures come from: points and cells then lead there. */
  readonly origin?: FigureOrigin
  readonly className?: string
}

export interface ChartPanelProps extends ChartFrame {
  /** Height of the chart in px: what stands in for it is as high. */
  readonly height: number
  /** What is shown, in words: type, range, least, greatest, last. Describes the figure and is announced when it changes. */
  readonly summary: string
  readonly chart: ReactNode
  readonly tableView: ReactNode
  /** Every figure drawn, for pictures, files, copies and citations. Without it nothing can be taken along. */
  readonly taken?: TakenFigures
  /** Where figures of several sources are drawn: all of them; else the one of `source` is meant. */
  readonly takenSources?: readonly TakenSource[]
}

/** The frame of every chart: heading, switch between chart and table, one of four states, notes, source line. */
export function ChartPanel(props: ChartPanelProps) {
  const { id, title, subtitle, state, table, onTable, source, actions, notes = [], level, className, summary } = props
  const { taken, takenFrom, takenSources, annotations } = props
  const t = useTranslations('charts')
  const descriptionId = useId()
  const figure = useRef<HTMLElement>(null)
  const shown = state.kind === 'ready'
  const { draw, unseen } = useUnseenDrawing(props.chart)
  const toggle = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 't' && event.key !== 'T') return
    // React hands up what is typed in the menu over the page too, though it is no part of the chart.
    if (!event.currentTarget.contains(event.target as Node)) return
    if (!shown || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    event.preventDefault()
    // What has the focus inside is about to go: without this the next key would reach the page, not this chart.
    if (figure.current?.contains(document.activeElement)) figure.current.focus({ preventScroll: true })
    onTable(!table)
  }
  return (
    <div role="presentation" onKeyDown={toggle} className={className}>
      <Panel
        id={id}
        level={level}
        title={title}
        subtitle={subtitle}
        source={source && <ChartSource {...source} />}
        actions={
          <>
            {actions}
            {(shown || state.kind === 'pending') && (
              <span title={t('view.hint')}>
                <SegmentedControl
                  label={t('view.label')}
                  value={table ? 'table' : 'chart'}
                  onChange={(view) => onTable(view === 'table')}
                  options={[
                    { value: 'chart', label: t('view.chart'), icon: <ChartNoAxesCombined {...ICON} /> },
                    { value: 'table', label: t('view.table'), icon: <Table2 {...ICON} /> },
                  ]}
                />
              </span>
            )}
            {taken && shown && (
              <TakeAlong
                {...{ id, title }}
                subtitle={typeof subtitle === 'string' ? subtitle : undefined}
                notes={[...notes, ...drawnAnnotations(annotations).map(sentenceOf)]}
                draw={draw}
                figures={taken}
                from={takenFrom}
                sources={takenSources ?? (source ? [source] : [])}
                disabled={state.stale}
              />
            )}
          </>
        }
      >
        <figure
          ref={figure}
          tabIndex={-1}
          aria-label={title}
          aria-describedby={shown ? descriptionId : undefined}
          className="relative"
        >
          <ChartBody {...props} />
          {unseen}
        </figure>
        <VisuallyHidden id={descriptionId} role="status">
          {announcement(state, table, t, summary)}
        </VisuallyHidden>
        {shown && notes.length > 0 && (
          <ul className="mt-3 max-w-measure text-12 text-ink-muted">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
        {shown && annotations && <AnnotationList annotations={annotations} />}
      </Panel>
    </div>
  )
}

/** An annotation as a note of what is taken along. */
const sentenceOf = ({ date, text, source }: Annotation): string => `${date}: ${text} (${source.publisher})`

// On a telephone the words alone, so that all switches share a line.
const ICON = { size: 16, strokeWidth: 1.75, 'aria-hidden': true, className: 'max-sm:hidden' } as const

function ChartBody({ state, height, table, chart, tableView, origin }: ChartPanelProps) {
  const t = useTranslations('charts')
  if (state.kind === 'failed') {
    return (
      <div style={{ minBlockSize: height }}>
        <Notice
          kind="error"
          actions={
            <Button variant="secondary" onClick={state.onRetry}>
              {t('state.retry')}
            </Button>
          }
        >
          {state.message ?? t('state.failed')}
        </Notice>
      </div>
    )
  }
  if (state.kind === 'pending') return <Skeleton label={t('state.pending')} height={height} />
  if (state.kind === 'empty') {
    return (
      <EmptyState message={state.message ?? t('state.empty')} action={state.action} height={Math.min(height, 220)} />
    )
  }
  return (
    <>
      {state.stale && (
        <p className="pointer-events-none absolute end-0 -top-4 z-1 bg-paper ps-2 text-12 text-ink-muted">
          {t('state.stale')}
        </p>
      )}
      <div aria-busy={state.stale || undefined} className={state.stale ? 'opacity-85 saturate-50' : undefined}>
        <FigureOriginFrame origin={origin ?? null}>{table ? tableView : chart}</FigureOriginFrame>
      </div>
      {table && origin && <p className="screen-only mt-2 text-12 text-ink-muted">{t('origin.table')}</p>}
    </>
  )
}

function announcement(
  state: ChartState,
  table: boolean,
  t: (key: string, values?: { summary: string }) => string,
  summary: string,
) {
  if (state.kind === 'pending') return t('announce.pending')
  if (state.kind !== 'ready') return ''
  if (state.stale) return t('announce.stale')
  return t(table ? 'announce.table' : 'announce.chart', { summary })
}

/** Whether a letter typed here is text: radio buttons and boxes take none. */
function isTyping(target: EventTarget): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
}
