import type { ChartSourceProps } from '@/components/charts/source-text'
import { areaName } from '@/lib/trade/area'
import type { Arithmetic } from '@/lib/trade/claims/arithmetic'
import { bandOf, pointOf, type Band } from '@/lib/trade/claims/band'
import { periodsOfClaim } from '@/lib/trade/claims/check'
import type { Claim } from '@/lib/trade/claims/claim'
import type { Aspect, StatedFigure } from '@/lib/trade/claims/stated-figures'
import type { PossiblePoint } from '@/lib/trade/claims/parts-growth'
import type { ClaimOverTime } from '@/lib/trade/claims/series-over-time'
import type { ClaimCheck, Evidence } from '@/lib/trade/claims/verdict'
import type { ClaimWords } from '@/lib/trade/claims/words'
import type { FlowValue } from '@/lib/trade/flow-value'
import type { Language } from '@/lib/trade/locale'
import type { Period } from '@/lib/trade/period'
import { ratioText } from '@/lib/trade/take-along/ratio-text'

/** A series as charts of a claim name it. Plain JSON: it crosses to the browser as it is. */
export interface DrawnSeries {
  readonly key: string
  readonly name: string
  readonly reporter: string
  /** Evidence of another kind: why, in a few words; null of direct evidence. */
  readonly differs: string | null
  readonly codes: Readonly<Record<'source' | 'reporter' | 'partner' | 'flow' | 'unit' | 'valuation', string>>
}

/** What a figure was stated as, and what each series gives for it, on one axis. */
export interface IntervalPlot {
  readonly aspect: Aspect
  readonly kind: StatedFigure['kind']
  readonly unit: string | null
  readonly stated: string
  readonly range: string
  /** Infinite ends are null: they would not survive as JSON. */
  readonly low: number | null
  readonly high: number | null
  readonly point: number
  readonly rows: readonly (DrawnSeries & {
    readonly value: number
    /** Decimal text, exact for levels. */
    readonly exact: string
    readonly text: string
    readonly within: boolean
  })[]
}

export interface OverTimePlot {
  readonly periods: readonly Period[]
  readonly unit: string
  /** Those of `periods` that are marked. */
  readonly claimed: Period
  readonly against: readonly Period[]
  /** The claim's own period: where only years are drawn, a part of the marked one. */
  readonly stated: Period
  readonly flow: Claim['flow']
  readonly series: readonly (DrawnSeries & { readonly values: readonly FlowValue[] })[]
  /** The stated level with its ends, where one was stated in this unit. */
  readonly level: { readonly text: string; readonly low: number | null; readonly high: number | null } | null
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)

/** Names of series for one page, each as short as it can be told apart. */
export function seriesNames(
  check: ClaimCheck,
  words: ClaimWords,
  locale: Language,
): (evidence: Evidence) => DrawnSeries {
  const all = [...check.direct, ...check.other]
  const severalReporters = new Set(all.map(({ series }) => `${series.reporter} ${series.partner}`)).size > 1
  return ({ series, differs }) => {
    const source = check.sources.find(({ id }) => id === series.source)
    const reporter = areaName(series.reporter, locale)
    const title = source?.publisher ?? series.source
    const { partner, flow, unit, valuation } = series
    return {
      key: [series.source, series.reporter, partner, flow, unit, valuation, differs.join('+')].join(' '),
      name: severalReporters ? `${title} (${reporter})` : title,
      reporter,
      differs: differs.length > 0 ? differs.map((each) => words.difference(each)).join(', ') : null,
      codes: { source: series.source, reporter: series.reporter, partner, flow, unit, valuation },
    }
  }
}

/** A picture for each stated figure that at least one series has something to say to. */
export function intervalPlots(claim: Claim, check: ClaimCheck, words: ClaimWords, locale: Language): IntervalPlot[] {
  const nameOf = seriesNames(check, words, locale)
  return check.figures.flatMap((figure): IntervalPlot[] => {
    const rows = [...check.direct, ...check.other].flatMap((evidence) => {
      // The statement beside itself would look like a confirmation.
      if (evidence.differs.includes('same-statement')) return []
      const finding = evidence.findings.find(({ aspect }) => aspect === figure.aspect)
      const text = words.computed(evidence, figure)
      const exact = finding?.level ?? ratioText(finding?.ratio ?? null)
      if (!finding || finding.within === null || text === null || exact === null) return []
      return [{ ...nameOf(evidence), value: Number(exact), exact, text, within: finding.within }]
    })
    if (rows.length === 0) return []
    const { low, high } = bandOf(figure.interval)
    const { aspect, kind, unit } = figure
    return [
      {
        ...{ aspect, kind, unit, rows, point: pointOf(figure), low: finite(low), high: finite(high) },
        stated: words.stated(figure, aspect === 'level' ? claim.levelDigits : null),
        range: words.range(figure),
      },
    ]
  })
}

export function overTimePlot(
  claim: Claim,
  check: ClaimCheck,
  found: ClaimOverTime,
  words: ClaimWords,
  locale: Language,
): OverTimePlot {
  const nameOf = seriesNames(check, words, locale)
  const { periods, claimed, against, unit, yearly } = found
  // The level of a half-year is no level among those of years.
  const stated = yearly ? undefined : check.figures.find((each) => each.aspect === 'level' && each.unit === unit)
  const band = stated && bandOf(stated.interval)
  return {
    ...{ periods, claimed, against, unit, flow: claim.flow, stated: periodsOfClaim(claim).period },
    series: found.series.map(({ evidence, values }) => ({ ...nameOf(evidence), values })),
    level:
      stated && band
        ? { text: words.stated(stated, claim.levelDigits), low: finite(band.low), high: finite(band.high) }
        : null,
  }
}

/** What goes together: on x a share, on y a growth. */
export interface PossiblePlot {
  readonly kind: 'parts-growth' | 'part-of-whole'
  /** `point`: with the figures as they were said; null where nothing was said of what is drawn. */
  readonly points: readonly {
    readonly x: number
    readonly low: number
    readonly high: number
    readonly point: number | null
  }[]
  /** The growth of the total as stated; null where the rest is drawn, about which nothing was said. */
  readonly claimed: { readonly low: number; readonly high: number } | null
  /** Shares at which all can be true. */
  readonly feasible: { readonly low: number; readonly high: number } | null
  /** The share that stated levels imply. */
  readonly known: { readonly low: number; readonly high: number } | null
  /** The share at which the rest would not have grown. */
  readonly standstill: number | null
  readonly part: string
  readonly whole: string
}

const drawable = (band: Band | null): { low: number; high: number } | null =>
  band && Number.isFinite(band.low) && Number.isFinite(band.high) ? { low: band.low, high: band.high } : null

const ends = (points: readonly (PossiblePoint & { readonly point?: number })[]): PossiblePlot['points'] =>
  points
    .filter(({ low, high }) => Number.isFinite(low) && Number.isFinite(high))
    .map(({ x, low, high, point = null }) => ({ x, low, high, point }))

/** The picture of a finding that has one; null for the others. */
export function possiblePlot(found: Arithmetic, locale: Language): PossiblePlot | null {
  if (found.kind === 'parts-growth') {
    const { claimed, feasible, known } = found
    return {
      ...{ kind: found.kind, points: ends(found.possible), standstill: null, part: '', whole: '' },
      ...{ claimed: drawable(claimed), feasible: drawable(feasible), known: drawable(known?.share ?? null) },
    }
  }
  if (found.kind !== 'part-of-whole') return null
  const { feasible, standstill, areas } = found
  return {
    ...{ kind: found.kind, points: ends(found.possible), claimed: null, known: null, standstill },
    ...{ feasible: drawable(feasible), part: areaName(areas.part, locale), whole: areaName(areas.whole, locale) },
  }
}

/** Who published what is drawn, for the lines that travel with it. */
export function drawnSources(check: ClaimCheck, locale: Language): ChartSourceProps[] {
  return check.sources.flatMap((source) => {
    const reporters = [...check.direct, ...check.other].flatMap(({ series }) =>
      series.source === source.id ? [series.reporter] : [],
    )
    const names = [...new Set(reporters)].map((code) => areaName(code, locale))
    return [{ source, reporter: names.length === 1 ? names[0]! : '', frequency: null, locale }]
  })
}
