'use client'

import { FLOW_LOOK } from '@/components/charts/flow-look'
import type { FigureWords } from '@/components/charts/figure-words'
import { Picture } from '@/components/charts/Picture'
import { textWidth } from '@/components/charts/text-width'
import { useElementWidth } from '@/components/charts/use-element-width'
import { formatGrowth, type Magnitude } from '@/lib/trade/format'
import type { SectorGap } from '@/lib/trade/mirror/mirror-gap'
import type { SectorId } from '@/lib/trade/sector'

export interface MirrorSectorBarsProps {
  readonly sectors: readonly SectorGap[]
  readonly labels: Readonly<Record<SectorId, string>>
  readonly words: FigureWords
  readonly magnitude: Magnitude
  /** "million USD, exports FOB, imports CIF" */
  readonly unit: string
}

const ROW = 52
const TOP = 44
const BAR = 9
const CHANGE = 64

export const sectorBarsHeight = (count: number): number => TOP + count * ROW

/** Each sector with a bar for each report, in the colour of its flow; the gap in per cent at the end of the row. */
export function MirrorSectorBars({ sectors, labels, words, magnitude, unit }: MirrorSectorBarsProps) {
  const [measure, width] = useElementWidth()
  const height = sectorBarsHeight(sectors.length)
  const value = (gap: SectorGap, side: 'exporter' | 'importer'): string => words.inChart(gap[side], magnitude)
  const texts = sectors.flatMap((gap) => [value(gap, 'exporter'), value(gap, 'importer')])
  const valueRoom = Math.max(40, ...texts.map((text) => textWidth(text))) + 8
  const most = Math.max(
    1,
    ...sectors.flatMap(({ exporter, importer }) => [Number(exporter.value), Number(importer.value)]),
  )
  const room = Math.max(40, width - valueRoom - CHANGE)
  const length = (amount: string | null): number => (Math.max(0, Number(amount ?? 0)) / most) * room
  const keys = (['X', 'M'] as const).map((flow) => ({ flow, name: words.flowName(flow) }))
  const keyWidth = Math.max(...keys.map(({ name }) => textWidth(name))) + 34
  return (
    <div ref={measure} className="relative [contain:layout]" style={{ blockSize: height }}>
      <Picture width={width} height={height}>
        <text x={0} y={12} className="figures fill-ink-muted text-12">
          {unit}
        </text>
        {keys.map(({ flow, name }, at) => (
          <g key={flow} className="text-12">
            <rect x={at * keyWidth} y={24} width={14} height={BAR} fill={FLOW_LOOK[flow].colour} />
            <text x={at * keyWidth + 20} y={33} fill={FLOW_LOOK[flow].text} fontWeight={600}>
              {name}
            </text>
          </g>
        ))}
        <line x1={0} x2={0} y1={TOP} y2={height} stroke="var(--control)" />
        {sectors.map((gap, at) => {
          const y = TOP + at * ROW
          return (
            <g key={gap.id} className="figures text-12">
              <text x={0} y={y + 16} className="fill-ink text-14">
                {labels[gap.id]}
              </text>
              {(['exporter', 'importer'] as const).map((side, n) => {
                const flow = side === 'exporter' ? 'X' : 'M'
                const top = y + 22 + n * (BAR + 4)
                const known = gap[side].value !== null
                return (
                  <g key={side}>
                    <rect x={0} y={top} width={length(gap[side].value)} height={BAR} fill={FLOW_LOOK[flow].colour} />
                    <text
                      x={length(gap[side].value) + 6}
                      y={top + BAR - 0.5}
                      className={known ? 'fill-ink' : 'fill-ink-muted'}
                    >
                      {value(gap, side)}
                    </text>
                  </g>
                )
              })}
              <text x={width} y={y + 40} textAnchor="end" className="fill-ink-muted">
                {formatGrowth(gap.ratio, { locale: words.locale }) ?? '–'}
              </text>
            </g>
          )
        })}
      </Picture>
    </div>
  )
}
