'use client'

import { memo, useId, useMemo, useState } from 'react'
import Link from 'next/link'
import type { BreakdownPart } from '@/lib/trade/breakdown'
import { formatShare } from '@/lib/trade/format'
import { share } from '@/lib/trade/growth'
import { FloatingTooltip, type ChartTooltipContent } from './ChartTooltip'
import { useFigureWords, type FigureWords } from './figure-words'
import { Hatch } from './Hatch'
import { fullName, nameOf, shortName } from './part-names'
import { partsMagnitude, type PartsProps } from './PartBarsChart'
import { partTooltip } from './part-tooltip'
import { Picture } from './Picture'
import { textWidth } from './text-width'
import { groupSmall, squarify, wrapText, type Tile } from './treemap'
import { useElementWidth } from './use-element-width'

export const TREEMAP_HEIGHT = 400
/** Area in px² of the smallest tile that can be pointed at. */
const LEAST_AREA = 24 * 26
const PADDING = 7
const LINE = 16

interface Drawn extends Tile {
  readonly name: string
  readonly value: number
  readonly colour: string
  readonly hatched: boolean
  readonly href: string | null
  readonly part: BreakdownPart | null
  readonly lines: readonly string[]
}

/** The parts of a whole as areas, largest first; small ones together, what is in no part hatched. */
export const TreemapChart = memo(function TreemapChart(props: PartsProps) {
  const { breakdown, unit, valuation, locale } = props
  const words = useFigureWords(locale)
  const [measure, width] = useElementWidth()
  const [active, setActive] = useState<string | null>(null)
  const hatch = useId()
  const tiles = useMemo(() => drawnTiles(props, words, width), [props, words, width])
  const pointed = tiles.find(({ id }) => id === active)
  const show = (id: string) => ({
    onPointerEnter: () => setActive(id),
    onFocus: () => setActive(id),
  })
  return (
    <div>
      <p className="mb-2 text-12 text-ink-muted">{words.unitLine(unit, partsMagnitude(breakdown), valuation)}</p>
      <div
        ref={measure}
        role="presentation"
        className="relative"
        style={{ blockSize: TREEMAP_HEIGHT }}
        onPointerLeave={() => setActive(null)}
        onBlur={() => setActive(null)}
      >
        <Picture width={width} height={TREEMAP_HEIGHT}>
          <defs>
            <Hatch id={hatch} colour="var(--mark-rest)" />
          </defs>
          {tiles.map((tile) => (
            <TilePicture key={tile.id} tile={tile} hatch={`url(#${hatch})`} active={tile.id === active} />
          ))}
        </Picture>
        {/* The tiles again, as what can be pointed at and followed. */}
        <ul>
          {tiles.map((tile) => {
            const style = { left: `${(tile.x / width) * 100}%`, top: tile.y, width: tile.width, height: tile.height }
            const label = tileText(tile, props, words)
            return (
              <li key={tile.id}>
                {tile.href ? (
                  <Link
                    href={tile.href}
                    prefetch={false}
                    scroll={false}
                    aria-label={label}
                    className="absolute focus-visible:-outline-offset-2"
                    style={style}
                    {...show(tile.id)}
                  />
                ) : (
                  <div role="img" aria-label={label} className="absolute" style={style} {...show(tile.id)} />
                )}
              </li>
            )
          })}
        </ul>
        <FloatingTooltip
          content={pointed ? tooltipOf(pointed, props, words) : null}
          at={pointed ? tooltipPlace(pointed, width) : { top: 0, left: 0 }}
        />
      </div>
    </div>
  )
})

function TilePicture({
  tile,
  hatch,
  active,
}: {
  readonly tile: Drawn
  readonly hatch: string
  readonly active: boolean
}) {
  const { x, y, width, height, colour, hatched, lines } = tile
  // Paper between the tiles, so that neighbours of one colour stay two.
  const box = { x: x + 1, y: y + 1, width: Math.max(0, width - 2), height: Math.max(0, height - 2) }
  return (
    <g data-mark="tile">
      <rect {...box} fill="var(--paper)" />
      <rect
        {...box}
        fill={hatched ? hatch : colour}
        fillOpacity={hatched ? 1 : active ? 0.36 : 0.22}
        stroke={colour}
        strokeWidth={active ? 2.5 : 1.25}
      />
      {hatched && lines.length > 0 && (
        <rect
          x={x + PADDING - 3}
          y={y + PADDING - 3}
          width={Math.max(...lines.map((line) => textWidth(line))) + 6}
          height={lines.length * LINE + 4}
          fill="var(--paper)"
        />
      )}
      {lines.map((line, i) => (
        <text
          key={line}
          x={x + PADDING}
          y={y + PADDING + 12 + i * LINE}
          fill="var(--ink)"
          className="figures text-12"
          fontWeight={i === lines.length - 1 && lines.length > 1 ? 600 : 400}
        >
          {line}
        </text>
      ))}
    </g>
  )
}

function drawnTiles(props: PartsProps, words: FigureWords, width: number): Drawn[] {
  const { breakdown, names, restName, locale } = props
  const { parts, notAllocated, total } = breakdown
  const known = parts.flatMap(({ id, value }) => (value.value === null ? [] : [{ id, value: Number(value.value) }]))
  const { shown, small, sum } = groupSmall(known, LEAST_AREA / (width * TREEMAP_HEIGHT))
  const rest = Number(notAllocated.value ?? 0)
  const values = [
    ...shown,
    ...(small.length ? [{ id: 'others', value: sum }] : []),
    ...(rest > 0 ? [{ id: 'rest', value: rest }] : []),
  ]
  const byId = new Map(values.map(({ id, value }) => [id, value]))
  const partsById = new Map(parts.map((part) => [part.id, part]))
  return squarify(values, { x: 0, y: 0, width, height: TREEMAP_HEIGHT }).map((tile): Drawn => {
    const special =
      tile.id === 'rest' ? restName : tile.id === 'others' ? words.t('parts.others', { count: small.length }) : null
    const name = nameOf(names, tile.id)
    const value = byId.get(tile.id)!
    const shareText = formatShare(share(String(value), total.value.value), { locale }) ?? ''
    return {
      ...tile,
      name: special ?? fullName(name),
      value,
      colour: special ? 'var(--mark-rest)' : name.colour,
      hatched: tile.id === 'rest',
      href: special ? null : name.href,
      part: special ? null : (partsById.get(tile.id) ?? null),
      lines: tileLines(tile, special ?? fullName(name), special ? '' : shortName(name), shareText),
    }
  })
}

/** What fits into a tile: its name in lines and its share, the code and the share, the code alone, or nothing. */
function tileLines({ width, height }: Tile, name: string, code: string, shareText: string): string[] {
  const [across, most] = [width - 2 * PADDING, Math.floor((height - 2 * PADDING + 4) / LINE)]
  if (most < 1) return []
  const fits = (text: string): boolean => textWidth(text) <= across
  const whole = wrapText(name, across, most - 1, textWidth)
  if (whole && fits(shareText)) return [...whole, shareText]
  if (!code || !fits(code)) return []
  return most >= 2 && fits(shareText) ? [code, shareText] : [code]
}

function tileText(tile: Drawn, { breakdown, locale }: PartsProps, words: FigureWords): string {
  const value = { value: String(tile.value), status: null }
  return words.t('parts.tile', {
    name: tile.name,
    value: words.inChart(value, partsMagnitude(breakdown)),
    share: formatShare(share(value.value, breakdown.total.value.value), { locale }) ?? words.t('missing.noData'),
  })
}

function tooltipOf(tile: Drawn, props: PartsProps, words: FigureWords): ChartTooltipContent {
  if (tile.part) return partTooltip(tile.part, props, words)
  return {
    title: tile.name,
    rows: [{ id: 'value', label: words.t('value'), value: tileText(tile, props, words).replace(/^.*: /, '') }],
  }
}

/** Beside the tile's middle, inside the picture. */
const tooltipPlace = ({ x, y, width, height }: Drawn, whole: number) =>
  x + width / 2 > whole / 2
    ? { top: y + Math.min(height, 48) + 4, right: Math.max(0, whole - x - width) }
    : { top: y + Math.min(height, 48) + 4, left: Math.max(0, x) }
