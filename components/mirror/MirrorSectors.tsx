'use client'

import { useMemo } from 'react'
import { useTranslations } from 'next-intl'
import { chartMagnitude } from '@/components/charts/chart-magnitude'
import { ChartPanel } from '@/components/charts/ChartPanel'
import { useOriginHref } from '@/components/charts/figure-origin'
import { decimalsOf, useFigureWords, valuationOf } from '@/components/charts/figure-words'
import type { FiguresState } from '@/components/pair/use-chart-frame'
import { DataTable, type Column } from '@/components/tables/DataTable'
import { NumberCell } from '@/components/tables/NumberCell'
import { formatGrowth, formatNumber, formatPeriodLabel } from '@/lib/trade/format'
import { formatPeriod } from '@/lib/trade/period'
import { SECTOR_IDS, type SectorId } from '@/lib/trade/sector'
import type { PeriodValue } from '@/lib/trade/tiling'
import { useMirror } from './mirror-context'
import { mirrorNames } from './mirror-points'
import { takenBySector } from './mirror-taken'
import { MirrorSectorBars, sectorBarsHeight } from './MirrorSectorBars'
import { useMirrorFrame } from './use-mirror-frame'

interface SectorRow {
  readonly id: string
  readonly name: string
  readonly exporter: PeriodValue | null
  readonly importer: PeriodValue | null
  readonly sent: string | null
  readonly received: string | null
  readonly gap: string | null
  readonly ratio: number | null
}

/** What each side reports of each sector in the period, where at least one tells sectors apart. */
export function MirrorSectors({ state }: { readonly state: FiguresState }) {
  const { view, exporter, importer, locale, sources } = useMirror()
  const t = useTranslations('mirror')
  const tLines = useTranslations('mirror.lines')
  const sectorName = useTranslations('sectors')
  const { bySector, period } = view
  const { lines, sectors: found, borrowed } = bySector
  const { sectors, total, notAllocated, splits } = found
  const areas = { exporter: exporter.name, importer: importer.name }
  const names = useMemo(
    () => mirrorNames(lines, { exporter: exporter.name, importer: importer.name }, tLines),
    [lines, exporter.name, importer.name, tLines],
  )
  const words = useFigureWords(locale, names)
  const labels = useMemo(
    () => Object.fromEntries(SECTOR_IDS.map((id) => [id, sectorName(`${id}.name`)])) as Record<SectorId, string>,
    [sectorName],
  )
  const title = (side: 'exporter' | 'importer'): string =>
    sources.get(lines[side].line.source)?.title ?? lines[side].line.source
  const label = formatPeriodLabel(period, { locale })
  const drawn = sectors.filter(
    ({ exporter: sent, importer: received }) => sent.value !== null || received.value !== null,
  )
  const inseparable = sectors.filter((each) => !drawn.includes(each)).map(({ id }) => labels[id])
  const both = splits.exporter && splits.importer
  const hasRest = [notAllocated.exporter, notAllocated.importer].some((value) => Number(value ?? 0) !== 0)
  const one = splits.exporter ? exporter : importer
  const { frame, takenSources } = useMirrorFrame({
    id: 'by-sector',
    title: t('bySector.title', { ...areas, period: label }),
    lines,
    state,
    ...(sectors.length === 0 && {
      empty: { message: t('bySector.none', { period: label }), action: t('bySector.noneAction') },
    }),
    notes: [
      ...(borrowed
        ? [t('bySector.borrowed', { ...areas, exporterSource: title('exporter'), importerSource: title('importer') })]
        : []),
      ...(both ? [] : [t('bySector.oneSide', { name: one.name })]),
      ...(inseparable.length > 0
        ? [words.t('notes.notSeparable', { names: new Intl.ListFormat(locale).format(inseparable) })]
        : []),
      t('bySector.restNote'),
    ],
  })
  const values = sectors.flatMap((gap) => [gap.exporter, gap.importer])
  const magnitude = chartMagnitude(values.flatMap(({ value }) => (value === null ? [] : [Number(value)])))
  const valuation = valuationOf(
    (['exporter', 'importer'] as const).map((side) => ({
      value: total[side].value,
      valuation: lines[side].line.valuation,
    })),
  )
  const exact = words.unitLine(lines.unit, 0, valuation)
  const shown = (value: string | null): string => formatNumber(value, { locale, style: 'compact', magnitude }) ?? '–'
  const rows: SectorRow[] = sectors.map((each) => ({
    ...each,
    name: labels[each.id],
    sent: each.exporter.value,
    received: each.importer.value,
  }))
  const footer: SectorRow[] = [
    {
      id: 'rest',
      name: t('bySector.notAllocated'),
      exporter: null,
      importer: null,
      sent: notAllocated.exporter,
      received: notAllocated.importer,
      gap: null,
      ratio: null,
    },
    { id: 'TOTAL', ...total, name: t('bySector.total'), sent: total.exporter.value, received: total.importer.value },
  ]
  const headers = {
    exporter: names.X?.name ?? '',
    importer: names.M?.name ?? '',
    gap: t('lines.gap'),
    percent: t('overTime.gapPercent'),
    sector: t('bySector.sector'),
    rest: t('bySector.notAllocated'),
    total: t('bySector.total'),
    names: labels,
  }
  return (
    <ChartPanel
      {...frame}
      height={sectorBarsHeight(Math.max(3, drawn.length + (hasRest ? 1 : 0)))}
      summary={t('bySector.summary', {
        count: sectors.length,
        list: rows
          .map((row) =>
            t('bySector.row', {
              sector: row.name,
              sent: shown(row.sent),
              received: shown(row.received),
              gap: shown(row.gap),
            }),
          )
          .join('. '),
      })}
      chart={
        <MirrorSectorBars
          {...{ labels, words, magnitude }}
          sectors={drawn}
          rest={hasRest ? { name: t('bySector.notAllocated'), ...notAllocated } : null}
          gapTitle={t('overTime.gapPercent')}
          unit={words.unitLine(lines.unit, magnitude, valuation)}
        />
      }
      tableView={
        <SectorTable
          rows={rows}
          footer={footer}
          headers={headers}
          words={words}
          caption={t('bySector.caption', { ...areas, period: label, unit: exact })}
        />
      }
      taken={{
        table: () => takenBySector(found, bySector, words, headers),
        unit: exact,
        period: formatPeriod(period),
      }}
      takenSources={takenSources}
    />
  )
}

interface SectorTableProps {
  readonly rows: readonly SectorRow[]
  readonly footer: readonly SectorRow[]
  readonly headers: {
    readonly sector: string
    readonly exporter: string
    readonly importer: string
    readonly gap: string
    readonly percent: string
  }
  readonly words: ReturnType<typeof useFigureWords>
  readonly caption: string
}

function SectorTable({ rows, footer, headers, words, caption }: SectorTableProps) {
  const { locale } = words
  const t = useTranslations('mirror.overTime')
  const href = useOriginHref()
  const decimals = decimalsOf([...rows, ...footer].flatMap(({ sent, received }) => [sent, received]))
  const side = (id: 'exporter' | 'importer', of: 'sent' | 'received', header: string): Column<SectorRow> => ({
    id,
    header,
    kind: 'number',
    cell: (row) => (
      <NumberCell
        text={formatNumber(row[of], { locale, decimals })}
        words={row[id] ? words.missing(row[id]) : '–'}
        note={row[id] ? words.brief(row[id]) : null}
        {...(row[id] && {
          href: href({ period: row[id].period, flow: id === 'exporter' ? 'X' : 'M', product: row.id }),
        })}
      />
    ),
  })
  const columns: [Column<SectorRow>, ...Column<SectorRow>[]] = [
    { id: 'sector', header: headers.sector, cell: ({ name }) => name },
    side('exporter', 'sent', headers.exporter),
    side('importer', 'received', headers.importer),
    {
      id: 'gap',
      header: headers.gap,
      kind: 'number',
      cell: ({ id, gap }) => (
        <NumberCell
          text={formatNumber(gap, { locale, decimals, sign: 'always' })}
          words={id === 'rest' ? '–' : t('noGap')}
        />
      ),
    },
    {
      id: 'ratio',
      header: headers.percent,
      kind: 'number',
      cell: ({ id, gap, ratio }) => (
        <NumberCell
          text={formatGrowth(ratio, { locale })}
          words={id === 'rest' ? '–' : gap === null ? t('noGap') : t('noPercent')}
        />
      ),
    },
  ]
  return <DataTable caption={caption} columns={columns} rows={rows} footer={footer} rowKey={({ id }) => id} />
}
