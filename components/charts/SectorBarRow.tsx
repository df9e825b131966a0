import type { ReactNode, Ref } from 'react'
import { ChangeMark } from './ChangeMark'
import type { BarLook } from './figure-status'
import type { ChartTranslator } from './figure-words'

export interface BarCells {
  readonly label: ReactNode
  readonly value: string
  readonly share: string
  /** Ratio, for the direction of the mark; null where there is no rate and `changeText` says why. */
  readonly change: number | null
  readonly changeText: string
  readonly contribution: string
  readonly note?: string | null
  readonly bar: { readonly start: number; readonly length: number; readonly look: BarLook } | null
}

interface OptionProps {
  readonly tabIndex: number
  readonly selected: boolean
  readonly label: string
  readonly ref: Ref<HTMLDivElement>
  readonly onFocus: () => void
  readonly onPointerEnter: () => void
  readonly onClick: () => void
}

/** Label and value over the bar on a narrow panel, everything in one line on a wide one. */
const GRID =
  'grid items-center gap-x-2.5 [grid-template-areas:"label_label_label_value"_"bar_share_change_points"] grid-cols-[1fr_3.25rem_5rem_4rem] @lg:[grid-template-areas:"label_bar_value_share_change_points"] @lg:grid-cols-[minmax(0,8.5rem)_1fr_4.25rem_3.25rem_5.25rem_3.5rem] @4xl:grid-cols-[minmax(0,14rem)_1fr_5rem_4rem_6rem_5rem]'

export function SectorBarsHeader({ t, heading = t('sector') }: { t: ChartTranslator; heading?: string }) {
  return (
    <div aria-hidden className={`${GRID} border-b border-hairline pb-1 text-12 text-ink-muted`}>
      <span className="[grid-area:label]">{heading}</span>
      <span className="text-end [grid-area:value]">{t('value')}</span>
      <span className="text-end [grid-area:share]">{t('share')}</span>
      <span className="text-end [grid-area:change]">{t('change')}</span>
      <span className="text-end [grid-area:points]" title={t('contributionLong')}>
        {t('contributionShort')}
      </span>
    </div>
  )
}

interface SectorBarRowProps {
  readonly cells: BarCells
  /** Where zero stands on the track, as a share. */
  readonly zero: number
  readonly colour: string
  /** Makes the row a switch in a list. */
  readonly option?: OptionProps
  readonly total?: boolean
  /** Whether anything in the row can be pointed at: it is washed then. */
  readonly live?: boolean
}

export function SectorBarRow({ cells, zero, colour, option, total = false, live = false }: SectorBarRowProps) {
  const look = `${GRID} figures py-1 text-14 ${total ? 'mt-1 border-t border-ink font-semibold' : ''} ${live ? 'relative hover:bg-wash pointer-coarse:py-2' : ''}`
  if (!option) return <div className={look}>{rowCells(cells, zero, colour, false)}</div>
  const { selected, label, ref, ...handlers } = option
  return (
    <div
      {...handlers}
      ref={ref}
      role="option"
      aria-selected={selected}
      aria-label={label}
      className={`${look} cursor-pointer select-none hover:bg-wash focus-visible:-outline-offset-2 pointer-coarse:py-2 ${selected ? 'font-semibold' : ''}`}
    >
      {rowCells(cells, zero, colour, selected)}
    </div>
  )
}

const BAR_STYLE: Readonly<Record<BarLook, string>> = {
  solid: 'bg-current',
  hatched: 'hatched border border-current',
  hollow: 'border-[1.5px] border-current bg-paper',
  dashed: 'border-[1.5px] border-dashed border-current bg-paper',
}

function rowCells(cells: BarCells, zero: number, colour: string, selected: boolean) {
  const { bar, change } = cells
  return (
    <>
      <span className="min-w-0 [grid-area:label]">
        {selected && (
          <span aria-hidden className="me-1.5 inline-block size-2 align-baseline" style={{ background: colour }} />
        )}
        {cells.label}
        {cells.note && <span className="ms-1 text-12 font-normal text-ink-muted"> {cells.note}</span>}
      </span>
      <span className="relative h-4 min-w-0 [grid-area:bar]">
        {bar && (
          <span
            className={`absolute inset-y-0 forced-color-adjust-none ${BAR_STYLE[bar.look]}`}
            style={{
              color: colour,
              insetInlineStart: percent(bar.start),
              inlineSize: `max(1px, ${percent(bar.length)})`,
            }}
          />
        )}
        {bar && <span className="absolute -inset-y-0.5 w-px bg-control" style={{ insetInlineStart: percent(zero) }} />}
      </span>
      <span className="text-end whitespace-nowrap [grid-area:value]">{cells.value}</span>
      <span className="text-end whitespace-nowrap [grid-area:share]">{cells.share}</span>
      <span
        className={`text-end [grid-area:change] ${change === null ? 'text-12 leading-4 text-ink-muted' : 'whitespace-nowrap'}`}
      >
        {change !== null && <ChangeMark value={change} />}
        {cells.changeText}
      </span>
      <span className="text-end whitespace-nowrap [grid-area:points]">{cells.contribution}</span>
    </>
  )
}

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`
