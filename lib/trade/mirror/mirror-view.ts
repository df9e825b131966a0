import { comparePeriods, formatPeriod, frequencyOf, endOf, type Frequency, type Period } from '../period'
import type { PairFigures } from '../pair-figures'
import { FREQUENCY_WORDS, shorten, type ViewNotice } from '../view-query'
import { mirrorGap, type MirrorGap } from './mirror-gap'
import {
  hasBoth,
  isMirror,
  latestInCommon,
  mirrorFrequencies,
  mirrorOf,
  mirrorPeriods,
  mirrorsOf,
  type MirrorLines,
  type NoMirror,
} from './mirror-lines'
import type { MirrorQuery } from './mirror-query'
import { mirrorReasons, type MirrorReason } from './mirror-reasons'
import { sectorMirror, type SectorMirror } from './sector-mirror'

/** A query with everything filled in from the figures: what the page draws and the call answers. */
export interface MirrorView {
  readonly lines: MirrorLines
  /** The same of the goods that go the other way, by the same sources; null where these do not both report it. */
  readonly otherWay: { readonly lines: MirrorLines; readonly gap: MirrorGap } | null
  /** Every mirror of this direction, for the choice of sources and units. */
  readonly choices: readonly MirrorLines[]
  readonly frequency: Frequency
  readonly frequencies: readonly Frequency[]
  /** Every period of the frequency that either side has, before the range cuts them. */
  readonly allPeriods: readonly Period[]
  readonly period: Period
  /** What both sides report for the period. */
  readonly gap: MirrorGap
  /** One for each period of the range, in time order, also where one side or both have nothing. */
  readonly points: readonly MirrorGap[]
  readonly bySector: SectorMirror
  readonly reasons: readonly MirrorReason[]
  readonly notices: readonly ViewNotice[]
}

export type Direction = 'X' | 'M'

/** The figures of the side that exports in a direction seen from `own`, and of the side that imports. */
export const sidesOf = (own: PairFigures, other: PairFigures, flow: Direction) =>
  flow === 'X' ? { exporter: own, importer: other } : { exporter: other, importer: own }

/**
 * Fills a query in from the figures of both sides: `own` are those of the address's reporter, `other` those of its
 * partner. What does not fit the figures is reported in `notices`; without two reports to compare, which side is missing.
 */
export function resolveMirror(own: PairFigures, other: PairFigures, query: MirrorQuery): MirrorView | NoMirror {
  const flow = query.flow ?? 'X'
  const { exporter, importer } = sidesOf(own, other, flow)
  const notices: ViewNotice[] = []
  const choices = mirrorsOf(exporter, importer)
  const wish = wishOf(choices, query, flow, notices)
  const lines = mirrorOf(exporter, importer, wish)
  if (!isMirror(lines)) return lines
  const frequencies = mirrorFrequencies(lines)
  const frequency = frequencyFor(lines, frequencies, query, notices)
  const all = mirrorPeriods(lines, frequency)
  const periods = clip(all, query, notices)
  const period = query.period ?? latestWithin(lines, periods) ?? latestInCommon(lines, frequency) ?? all.at(-1)
  if (!period) return { missing: 'both' }
  const bySector = sectorMirror(lines, choices, period)
  return {
    lines,
    otherWay: otherWay(exporter, importer, lines, period),
    choices,
    frequency,
    frequencies,
    allPeriods: all,
    period,
    points: periods.map((each) => mirrorGap(lines, each)),
    gap: mirrorGap(lines, period),
    bySector,
    reasons: mirrorReasons(lines, { exporter, importer }, period, bySector),
    notices,
  }
}

/** The opposite direction by the sources, the unit and for the period of a mirror. */
function otherWay(
  exporter: PairFigures,
  importer: PairFigures,
  shown: MirrorLines,
  period: Period,
): MirrorView['otherWay'] {
  const lines = mirrorOf(importer, exporter, {
    exporterSource: shown.importer.line.source,
    importerSource: shown.exporter.line.source,
    unit: shown.unit,
    period,
  })
  return isMirror(lines) ? { lines, gap: mirrorGap(lines, period) } : null
}

/** What can be had of the sources and the unit asked for: the others are reported. */
function wishOf(choices: readonly MirrorLines[], query: MirrorQuery, flow: Direction, notices: ViewNotice[]) {
  const own = flow === 'X' ? 'exporter' : 'importer'
  const other = flow === 'X' ? 'importer' : 'exporter'
  const usable = <Key extends 'source' | 'mirrorSource' | 'unit'>(
    key: Key,
    valueOf: (lines: MirrorLines) => string,
  ): string | undefined => {
    const asked = query[key]
    if (asked === undefined || choices.some((lines) => valueOf(lines) === asked)) return asked
    notices.push({ parameter: key, value: shorten(asked), reason: 'no-data' })
    return undefined
  }
  const ownSource = usable('source', (lines) => lines[own].line.source)
  const otherSource = usable('mirrorSource', (lines) => lines[other].line.source)
  return {
    exporterSource: flow === 'X' ? ownSource : otherSource,
    importerSource: flow === 'X' ? otherSource : ownSource,
    unit: usable('unit', (lines) => lines.unit),
    period: query.period,
  }
}

function frequencyFor(
  lines: MirrorLines,
  frequencies: readonly Frequency[],
  query: MirrorQuery,
  notices: ViewNotice[],
): Frequency {
  if (query.frequency && mirrorPeriods(lines, query.frequency).length > 0) return query.frequency
  if (query.frequency) {
    notices.push({ parameter: 'frequency', value: FREQUENCY_WORDS[query.frequency], reason: 'no-data' })
  }
  const own = query.period && frequencyOf(query.period)
  if (own && frequencies.includes(own)) return own
  return frequencies[0] ?? 'A'
}

function clip(all: readonly Period[], query: MirrorQuery, notices: ViewNotice[]): readonly Period[] {
  const { from, to } = query
  const within = all.filter((each) => (!from || each.first >= from.first) && (!to || endOf(each) <= endOf(to)))
  if (within.length > 0 || all.length === 0) return within
  const parameter = from && from.first >= endOf(all.at(-1)!) ? 'from' : 'to'
  notices.push({ parameter, value: formatPeriod((query[parameter] ?? from ?? to)!), reason: 'no-data' })
  return all
}

const latestWithin = (lines: MirrorLines, periods: readonly Period[]): Period | undefined =>
  periods.findLast((period) => hasBoth(lines, period))

/** The periods to choose from, newest first: those of the grid with a figure on either side, and the one shown. */
export function mirrorPeriodChoices({ points, period }: MirrorView): Period[] {
  const known = points
    .filter(({ exporter, importer }) => exporter.value !== null || importer.value !== null)
    .map((point) => point.period)
  const shown = known.some(({ first, months }) => first === period.first && months === period.months)
  return [...known, ...(shown ? [] : [period])].sort((a, b) => comparePeriods(b, a))
}
