import { asOfText, isAfter, parseAsOf } from './as-of'
import { SUMMARY_FLOWS, type SummaryFlow } from './flow'
import { FREQUENCIES, formatPeriod, parsePeriod, type Frequency, type Period } from './period'
import { isSectorId, SECTOR_IDS, type SectorId } from './sector'

/**
 * The address bar's vocabulary: what a reader asked of a pair's page, and nothing that follows from the data.
 * An absent key means "as the data suggest"; defaults are never written. `flow` absent: all four.
 */
export interface ViewQuery {
  readonly flow?: SummaryFlow
  readonly sectors: readonly SectorId[]
  readonly from?: Period
  readonly to?: Period
  readonly frequency?: Frequency
  readonly period?: Period
  readonly against?: Period
  readonly source?: string
  readonly unit?: string
  /** As of when: a date or an instant (as-of.ts); as the figures stand now when absent. */
  readonly asOf?: string
  /** Which direction the sector charts split. */
  readonly of?: 'X' | 'M'
  /** Bars instead of lines over time. */
  readonly bars: boolean
  /** Whether what happened meanwhile is left out of the charts over time. */
  readonly withoutEvents?: true
  /** Charts shown as tables. */
  readonly tables: readonly ChartId[]
}

export const CHART_IDS = ['time', 'compare', 'sectors', 'sector-time'] as const
export type ChartId = (typeof CHART_IDS)[number]

export const FREQUENCY_WORDS: Readonly<Record<Frequency, string>> = {
  A: 'year',
  S: 'half-year',
  Q: 'quarter',
  M: 'month',
  C: 'cumulated',
}

/** Keys in the order they are written. */
export const VIEW_KEYS = [
  ...(['flow', 'sectors', 'from', 'to', 'frequency', 'period', 'against', 'source', 'unit', 'asof'] as const),
  ...(['of', 'style', 'events', 'table'] as const),
] as const
export type ViewKey = (typeof VIEW_KEYS)[number]
export type RawView = Partial<Readonly<Record<ViewKey, string>>>

/** A part of the address that could not be used: shown to the reader with what was used instead. */
export interface ViewNotice {
  readonly parameter: string
  readonly value: string
  readonly reason: 'parameter' | 'twice' | 'unknown' | 'period' | 'range' | 'length' | 'no-data' | 'time' | 'future'
}

const EMPTY: ViewQuery = { sectors: [], bars: false, tables: [] }
const list = (text: string): string[] => [...new Set(text.split(',').map((part) => part.trim()))].filter(Boolean)
/** The beginning of a value that is too long to show; never half a character. */
export const shorten = (text: string): string =>
  text.length > 60 ? `${text.slice(0, 60).replace(/[\uD800-\uDBFF]$/, '')}…` : text

/**
 * Reads an address leniently: what cannot be read is left out and reported, never guessed and never an error page. `today`,
 * `YYYY-MM-DD`, is the last day as of which figures can be asked for.
 */
export function parseViewQuery(raw: RawView, today?: string): { query: ViewQuery; notices: ViewNotice[] } {
  const notices: ViewNotice[] = []
  const query: { -readonly [Key in keyof ViewQuery]: ViewQuery[Key] } = { ...EMPTY }
  const refuse = (parameter: ViewKey, value: string, reason: ViewNotice['reason']): void => {
    notices.push({ parameter, value: shorten(value), reason })
  }
  const choice = <T extends string>(key: ViewKey, options: readonly T[]): T | undefined => {
    const text = raw[key]
    if (text === undefined) return undefined
    const found = options.find((option) => option === text)
    if (found === undefined) refuse(key, text, 'unknown')
    return found
  }
  const choices = <T extends string>(key: ViewKey, isOne: (text: string) => text is T): T[] => {
    const asked = list(raw[key] ?? '')
    for (const text of asked) if (!isOne(text)) refuse(key, text, 'unknown')
    return asked.filter(isOne)
  }
  const readPeriod = (key: ViewKey): Period | undefined => {
    const text = raw[key]
    if (text === undefined) return undefined
    const period = parsePeriod(text)
    if (!period) refuse(key, text, 'period')
    return period ?? undefined
  }
  const assign = <Key extends keyof ViewQuery>(key: Key, value: ViewQuery[Key] | undefined): void => {
    if (value !== undefined) query[key] = value
  }

  assign('flow', choice('flow', SUMMARY_FLOWS))
  query.sectors = choices('sectors', isSectorId)
  for (const key of ['from', 'to', 'period', 'against'] as const) assign(key, readPeriod(key))
  const word = choice('frequency', Object.values(FREQUENCY_WORDS))
  assign(
    'frequency',
    FREQUENCIES.find((frequency) => FREQUENCY_WORDS[frequency] === word),
  )
  assign('source', raw.source || undefined)
  assign('unit', raw.unit || undefined)
  assign('asOf', readTime(raw.asof, today, refuse))
  assign('of', choice('of', ['X', 'M'] as const))
  query.bars = choice('style', ['lines', 'bars'] as const) === 'bars'
  if (choice('events', ['on', 'off'] as const) === 'off') query.withoutEvents = true
  query.tables = choices('table', (text): text is ChartId => (CHART_IDS as readonly string[]).includes(text))
  if (query.from && query.to && query.to.first + query.to.months <= query.from.first) {
    refuse('to', raw.to!, 'range')
    delete (query as { to?: Period }).to
  }
  return { query, notices }
}

/** A time of the address, as it is written; one that cannot be used, or that lies after `today`, is refused. */
export function readTime(
  text: string | undefined,
  today: string | undefined,
  refuse: (parameter: 'asof', value: string, reason: 'time' | 'future') => void,
): string | undefined {
  if (text === undefined) return undefined
  const instant = parseAsOf(text)
  if (instant !== null && !(today && isAfter(instant, today))) return asOfText(text) ?? undefined
  refuse('asof', text, instant === null ? 'time' : 'future')
  return undefined
}

/** The address of a query: only what differs from the defaults, keys in a fixed order, sectors in the list's order. */
export function serialiseViewQuery(query: ViewQuery): RawView {
  const raw: { -readonly [Key in ViewKey]?: string } = {}
  if (query.flow) raw.flow = query.flow
  if (query.sectors.length) raw.sectors = SECTOR_IDS.filter((id) => query.sectors.includes(id)).join(',')
  for (const key of ['from', 'to'] as const) if (query[key]) raw[key] = formatPeriod(query[key])
  if (query.frequency) raw.frequency = FREQUENCY_WORDS[query.frequency]
  for (const key of ['period', 'against'] as const) if (query[key]) raw[key] = formatPeriod(query[key])
  if (query.source) raw.source = query.source
  if (query.unit) raw.unit = query.unit
  if (query.asOf) raw.asof = query.asOf
  if (query.of) raw.of = query.of
  if (query.bars) raw.style = 'bars'
  if (query.withoutEvents) raw.events = 'off'
  if (query.tables.length) raw.table = CHART_IDS.filter((id) => query.tables.includes(id)).join(',')
  return raw
}
