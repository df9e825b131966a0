import { SUMMARY_FLOWS, type SummaryFlow } from '../flow'
import { endOf, formatPeriod, parsePeriod, type Period } from '../period'
import { CHANGES_CHARTS, PARTS_CHARTS, type ChangesChart, type PartsChart } from '../product-query'
import { isSectorId, SECTOR_IDS, type SectorId } from '../sector'
import { readTime, shorten, type ViewNotice } from '../view-query'
import { RELATIONS, yearsBetween, type Relation } from './base'
import { DETAILS, type Detail } from './detail'
import type { PairCodes } from './lines'
import { LINE_MEASURES, type LineMeasure } from './measures'

/**
 * The vocabulary of a comparison's address: what a reader asked for, and nothing that follows from the data. An absent key
 * means "as the data suggest"; defaults are never written.
 */
export interface CompareQuery {
  readonly period?: Period
  /** One period to compare with; goes before `relation`. */
  readonly against?: Period
  /** With `against`: the average of the years from this one to that is meant. */
  readonly averageFrom?: Period
  readonly relation?: Exclude<Relation, 'chosen'>
  readonly flow?: SummaryFlow
  readonly measure: LineMeasure
  /** The period that is 100 in an index. */
  readonly base?: Period
  /** The first and the last period that charts over time show; to either end of the figures when absent. */
  readonly from?: Period
  readonly to?: Period
  readonly sectors: readonly SectorId[]
  readonly source?: string
  readonly unit?: string
  /** As of when: a date or an instant (as-of.ts); as the figures stand now when absent. */
  readonly asOf?: string
  /** More pairs, more sources: each a line of its own. */
  readonly pairs: readonly PairCodes[]
  readonly sources: readonly string[]
  /** Growth over the months that both sides have, where one is not complete. */
  readonly common: boolean
  /** How finely products are split for the indicators; as the source suggests when absent. */
  readonly detail?: Detail
  readonly parts: PartsChart
  readonly changes: ChangesChart
  readonly partsTime: PartsTimeChart
  /** Whether what happened meanwhile is left out of the chart over time. */
  readonly withoutEvents?: true
  /** Charts shown as tables. */
  readonly tables: readonly CompareChartId[]
}

/** Keys in the order they are written. */
export const COMPARE_KEYS = [
  ...(['period', 'against', 'relation', 'flow', 'measure', 'base', 'from', 'to', 'sectors'] as const),
  ...([
    'source',
    'unit',
    'asof',
    'pairs',
    'sources',
    'common',
    'detail',
    'chart',
    'change',
    'time',
    'events',
    'table',
  ] as const),
] as const
export type CompareKey = (typeof COMPARE_KEYS)[number]
export type RawCompare = Partial<Readonly<Record<CompareKey, string>>>

/** A part of the address that could not be used; `many`: more lines than can be told apart, `conflict`: `against` goes before. */
export interface CompareNotice extends Omit<ViewNotice, 'reason'> {
  readonly reason: ViewNotice['reason'] | 'many' | 'conflict' | 'base'
}

export const EMPTY_COMPARE: CompareQuery = {
  measure: 'value',
  sectors: [],
  pairs: [],
  sources: [],
  common: false,
  parts: 'bars',
  changes: 'waterfall',
  partsTime: 'multiples',
  tables: [],
}

/** Charts of the page that have a table in their place. */
const COMPARE_CHARTS = ['lines', 'compare', 'parts', 'changes', 'parts-time', 'months'] as const
export type CompareChartId = (typeof COMPARE_CHARTS)[number]
/** Sectors over time: a small chart each, or piled up to the total. */
export const PARTS_TIME_CHARTS = ['multiples', 'pile'] as const
type PartsTimeChart = (typeof PARTS_TIME_CHARTS)[number]
/** Lines that can still be told apart: pairs and sources beside the first. */
export const MOST_ADDED = 5
const ADDRESS_RELATIONS = RELATIONS.filter((relation) => relation !== 'chosen')

const list = (text: string): string[] => [...new Set(text.split(',').map((part) => part.trim()))].filter(Boolean)

/** `MAR.FRA`: reporter and partner by their codes, which have no point. Null for anything else. */
export function parsePair(text: string): PairCodes | null {
  const [reporter, partner, ...more] = text.split('.')
  if (more.length || !reporter || !partner || reporter === partner) return null
  // The list of areas is long and stays on the server: a code that is none has no figures.
  return AREA_CODE.test(reporter) && AREA_CODE.test(partner) ? { reporter, partner } : null
}

/** `2019`, or `2015..2019` for the average of the years from the one to the other. Null for anything else. */
export function parseAgainst(text: string): { readonly against: Period; readonly averageFrom?: Period } | null {
  const [first, last, ...more] = text.split('..').map(parsePeriod)
  if (!first || more.length > 0) return null
  if (last === undefined) return { against: first }
  return last && yearsBetween(first, last) ? { against: last, averageFrom: first } : null
}
export const formatAgainst = (against: Period, averageFrom?: Period): string =>
  averageFrom ? `${formatPeriod(averageFrom)}..${formatPeriod(against)}` : formatPeriod(against)

const AREA_CODE = /^[A-Z][A-Z0-9]{1,5}(?:[-_][A-Z0-9]{1,6})?$/
export const formatPair = ({ reporter, partner }: PairCodes): string => `${reporter}.${partner}`

/**
 * Reads an address leniently: what cannot be read is left out and reported, never guessed and never an error page. `today`,
 * `YYYY-MM-DD`, is the last day as of which figures can be asked for.
 */
export function parseCompareQuery(raw: RawCompare, today?: string): { query: CompareQuery; notices: CompareNotice[] } {
  const notices: CompareNotice[] = []
  const refuse = (parameter: string, value: string, reason: CompareNotice['reason']): void => {
    notices.push({ parameter, value: shorten(value), reason })
  }
  const choice = <T extends string>(key: CompareKey, options: readonly T[]): T | undefined => {
    const text = raw[key]
    const found = options.find((option) => option === text)
    if (text !== undefined && found === undefined) refuse(key, text, 'unknown')
    return found
  }
  const several = <T>(key: CompareKey, read: (text: string) => T | null, most = Infinity): T[] => {
    const asked = list(raw[key] ?? '')
    const read_ = asked.map((text) => ({ text, value: read(text) }))
    for (const { text, value } of read_) if (value === null) refuse(key, text, 'unknown')
    const good = read_.flatMap(({ value }) => (value === null ? [] : [value]))
    if (good.length > most) refuse(key, asked.slice(most).join(','), 'many')
    return good.slice(0, most)
  }
  const periodAt = (key: 'period' | 'base' | 'from' | 'to'): Period | undefined => {
    const text = raw[key]
    const period = text === undefined ? null : parsePeriod(text)
    if (text !== undefined && !period) refuse(key, text, 'period')
    return period ?? undefined
  }
  const [period, base] = [periodAt('period'), periodAt('base')]
  const chosen = raw.against === undefined ? null : parseAgainst(raw.against)
  if (raw.against !== undefined && !chosen) refuse('against', raw.against, 'period')
  const { against, averageFrom } = chosen ?? {}
  const [from, last] = [periodAt('from'), periodAt('to')]
  const turned = from !== undefined && last !== undefined && endOf(last) <= from.first
  if (turned) refuse('to', raw.to!, 'range')
  const to = turned ? undefined : last
  const relation = choice('relation', ADDRESS_RELATIONS)
  if (relation && against) refuse('relation', relation, 'conflict')
  const flow = choice('flow', SUMMARY_FLOWS)
  const measure = choice('measure', LINE_MEASURES) ?? 'value'
  const asOf = readTime(raw.asof, today, refuse)
  const common = choice('common', ['1'] as const) === '1'
  const detail = choice('detail', DETAILS)
  return {
    query: {
      ...(period && { period }),
      ...(against && { against }),
      ...(averageFrom && { averageFrom }),
      ...(relation && !against && { relation }),
      ...(flow && { flow }),
      measure,
      ...(base && { base }),
      ...(from && { from }),
      ...(to && { to }),
      sectors: several('sectors', (text) => (isSectorId(text) ? text : null)),
      ...(raw.source && { source: raw.source }),
      ...(raw.unit && { unit: raw.unit }),
      ...(asOf !== undefined && { asOf }),
      pairs: several('pairs', parsePair, MOST_ADDED),
      sources: several('sources', (text) => text, MOST_ADDED),
      common,
      ...(detail && { detail }),
      ...(choice('events', ['on', 'off'] as const) === 'off' && { withoutEvents: true as const }),
      parts: choice('chart', PARTS_CHARTS) ?? 'bars',
      changes: choice('change', CHANGES_CHARTS) ?? 'waterfall',
      partsTime: choice('time', PARTS_TIME_CHARTS) ?? 'multiples',
      tables: several('table', (text) => COMPARE_CHARTS.find((chart) => chart === text) ?? null),
    },
    notices,
  }
}

/** The address of a query: only what differs from the defaults, in a fixed order. */
export function serialiseCompareQuery(query: CompareQuery): RawCompare {
  const raw: { -readonly [Key in CompareKey]?: string } = {}
  for (const key of ['period', 'base', 'from', 'to'] as const) if (query[key]) raw[key] = formatPeriod(query[key])
  if (query.against) raw.against = formatAgainst(query.against, query.averageFrom)
  if (query.relation && query.relation !== 'year-before' && !query.against) raw.relation = query.relation
  if (query.flow) raw.flow = query.flow
  if (query.measure !== 'value') raw.measure = query.measure
  if (query.sectors.length) raw.sectors = SECTOR_IDS.filter((id) => query.sectors.includes(id)).join(',')
  if (query.source) raw.source = query.source
  if (query.unit) raw.unit = query.unit
  if (query.asOf) raw.asof = query.asOf
  if (query.pairs.length) raw.pairs = query.pairs.map(formatPair).join(',')
  if (query.sources.length) raw.sources = query.sources.join(',')
  if (query.common) raw.common = '1'
  if (query.detail) raw.detail = query.detail
  if (query.parts !== 'bars') raw.chart = query.parts
  if (query.changes !== 'waterfall') raw.change = query.changes
  if (query.partsTime !== 'multiples') raw.time = query.partsTime
  if (query.withoutEvents) raw.events = 'off'
  if (query.tables.length) raw.table = COMPARE_CHARTS.filter((id) => query.tables.includes(id)).join(',')
  return raw
}
