'use client'

import { useId } from 'react'
import { FLOW_LOOK } from '@/components/charts/flow-look'
import type { FigureWords } from '@/components/charts/figure-words'
import { Hatch } from '@/components/charts/Hatch'
import { Picture } from '@/components/charts/Picture'
import { textWidth } from '@/components/charts/text-width'
import { useElementWidth } from '@/components/charts/use-element-width'
import { formatGrowth, type Magnitude } from '@/lib/trade/format'
import type { MirrorGap, SectorGap } from '@/lib/trade/mirror/mirror-gap'
import type { SectorId } from '@/lib/trade/sector'
import type { PeriodValue } from '@/lib/trade/tiling'

export interface MirrorSectorBarsProps {
  readonly sectors: readonly SectorGap[]
  /** What the totals hold beyond the sectors, hatched; null where neither has a rest. */
  readonly rest: { readonly name: string; readonly exporter: string | null; readonly importer: string | null } | null
  readonly labels: Readonly<Record<SectorId, string>>
  readonly words: FigureWords
  readonly magnitude: Magnitude
  /** "million USD, exports FOB, imports CIF" */
  readonly unit: string
  /** "Gap, % of exports" */
  readonly gapTitle: string
}

const NARROW = 560
/** Height of a sector: beside its name where there is room, else under it. */
const ROW = { wide: 38, narrow: 56 } as const
const [BAR, BETWEEN, LINE] = [12, 2, 18] as const
const SIDES = [
  { side: 'exporter', flow: 'X' },
  { side: 'importer', flow: 'M' },
] as const

/** About how high the picture is: what stands in for it is as high. */
export const sectorBarsHeight = (count: number): number => 3 * LINE + count * ROW.wide

/** Each sector with a bar for each report, in the colour of its flow; the gap in per cent at the end of the row. */
export function MirrorSectorBars({ rest, labels, words, magnitude, unit, gapTitle, ...props }: MirrorSectorBarsProps) {
  const hatch = useId()
  const [measure, width] = useElementWidth()
  const narrow = width < NARROW
  const sectors = [
    ...props.sectors.map((gap): BarRow => ({ ...gap, name: labels[gap.id], hatched: false })),
    ...(rest ? [restRow(rest)] : []),
  ]
  // A side that tells nothing apart has no bars, and then there is no gap either.
  const sides = SIDES.filter(({ side }) => sectors.some((gap) => gap[side].value !== null))
  const both = sides.length === SIDES.length
  const keys = sides.map(({ flow }) => ({ flow, name: words.flowName(flow, narrow) }))
  const keyWidth = Math.max(...keys.map(({ name }) => textWidth(name))) + 34
  const row = narrow ? ROW.narrow - (both ? 0 : BAR + BETWEEN) : ROW.wide
  const top = (narrow && both ? 4 : 3) * LINE
  const height = top + sectors.length * row
  const value = (gap: BarRow, side: 'exporter' | 'importer'): string => words.inChart(gap[side], magnitude)
  const change = ({ ratio, hatched }: BarRow): string =>
    hatched ? '' : (formatGrowth(ratio, { locale: words.locale }) ?? '–')
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => textWidth(text)))
  const start = narrow ? 0 : widest(sectors.map(({ name }) => name)) * (14 / 12) + 14
  const valueRoom = widest(sectors.flatMap((gap) => sides.map(({ side }) => value(gap, side)))) + 8
  const changeRoom = both ? Math.max(widest(sectors.map(change)), textWidth(gapTitle)) + 12 : 0
  const numbers = sectors.flatMap(({ exporter, importer }) => [Number(exporter.value), Number(importer.value)])
  const room = Math.max(40, width - start - valueRoom - changeRoom)
  const length = (amount: string | null): number => (Math.max(0, Number(amount ?? 0)) / Math.max(1, ...numbers)) * room
  return (
    <div ref={measure} className="relative [contain:layout]" style={{ blockSize: height }}>
      <Picture width={width} height={height}>
        <defs>
          {sides.map(({ flow }) => (
            <Hatch key={flow} id={`${hatch}${flow}`} colour={FLOW_LOOK[flow].colour} />
          ))}
        </defs>
        <g className="figures fill-ink-muted text-12">
          <text x={0} y={12}>
            {unit}
          </text>
          {both && (
            <text x={width} y={top - 2 * LINE + 15} textAnchor="end">
              {gapTitle}
            </text>
          )}
        </g>
        {keys.map(({ flow, name }, at) => (
          <g key={flow} className="text-12">
            <rect x={at * keyWidth} y={LINE + 5} width={14} height={BAR} fill={FLOW_LOOK[flow].colour} />
            <text x={at * keyWidth + 20} y={LINE + 15} fill={FLOW_LOOK[flow].text} fontWeight={600}>
              {name}
            </text>
          </g>
        ))}
        {sectors.map((gap, at) => {
          const y = top + at * row
          const bars = narrow ? y + LINE + 2 : y
          const middle = bars + (sides.length * (BAR + BETWEEN) - BETWEEN) / 2
          return (
            <g key={gap.id} className="figures text-12">
              <text x={0} y={narrow ? y + 13 : middle + 5} className="fill-ink text-14">
                {gap.name}
              </text>
              <line x1={start} x2={start} y1={bars - 3} y2={2 * middle - bars + 3} stroke="var(--control)" />
              {sides.map(({ side, flow }, n) => {
                const known = gap[side].value !== null
                const end = start + length(gap[side].value)
                const barTop = bars + n * (BAR + BETWEEN)
                return (
                  <g key={side}>
                    <rect
                      x={start}
                      y={barTop}
                      width={end - start}
                      height={BAR}
                      fill={gap.hatched ? `url(#${hatch}${flow})` : FLOW_LOOK[flow].colour}
                      stroke={gap.hatched ? FLOW_LOOK[flow].colour : 'none'}
                      data-mark={gap.hatched ? 'rest' : 'bar'}
                    />
                    <text x={end + 6} y={barTop + BAR - 1.5} className={known ? 'fill-ink' : 'fill-ink-muted'}>
                      {value(gap, side)}
                    </text>
                  </g>
                )
              })}
              {both && (
                <text x={width} y={middle + 4} textAnchor="end" className="fill-ink">
                  {change(gap)}
                </text>
              )}
            </g>
          )
        })}
      </Picture>
    </div>
  )
}

interface BarRow extends Pick<MirrorGap, 'ratio'> {
  readonly id: string
  readonly name: string
  readonly exporter: Pick<PeriodValue, 'value' | 'status'>
  readonly importer: Pick<PeriodValue, 'value' | 'status'>
  /** What is in no sector. */
  readonly hatched: boolean
}

const restRow = ({ name, exporter, importer }: NonNullable<MirrorSectorBarsProps['rest']>): BarRow => ({
  ...{ id: 'rest', name, ratio: null, hatched: true },
  exporter: { value: exporter, status: null },
  importer: { value: importer, status: null },
})
