import { FREQUENCIES, formatPeriod, parsePeriod, type Frequency, type Period } from '../period'
import { FREQUENCY_WORDS, readTime, shorten, type ViewNotice } from '../view-query'

/** What a reader asked of a pair's mirror page; an absent key means "as the data suggest". */
export interface MirrorQuery {
  /** Whose goods, seen from the address's reporter: its exports (the default) or its imports. */
  readonly flow?: 'X' | 'M'
  readonly from?: Period
  readonly to?: Period
  readonly frequency?: Frequency
  readonly period?: Period
  /** Source of the reporter's side. */
  readonly source?: string
  /** Source of the partner's side. */
  readonly mirrorSource?: string
  readonly unit?: string
  /** Figures as they stood at a time (as-of.ts), not as they stand now. */
  readonly asOf?: string
  /** Whether events are left off the time axis. */
  readonly withoutEvents?: true
  /** Charts shown as tables. */
  readonly tables: readonly MirrorChartId[]
}

export const MIRROR_CHART_IDS = ['over-time', 'by-sector'] as const
export type MirrorChartId = (typeof MIRROR_CHART_IDS)[number]

/** Keys in the order they are written. */
export const MIRROR_KEYS = [
  ...(['flow', 'from', 'to', 'frequency', 'period', 'source', 'mirrorSource', 'unit', 'asof'] as const),
  ...(['events', 'table'] as const),
] as const
export type MirrorKey = (typeof MIRROR_KEYS)[number]
export type RawMirrorQuery = Partial<Readonly<Record<MirrorKey, string>>>

/** Reads an address leniently: what cannot be read is left out and reported. `today`: no figures stand as of a later day. */
export function parseMirrorQuery(raw: RawMirrorQuery, today?: string): { query: MirrorQuery; notices: ViewNotice[] } {
  const notices: ViewNotice[] = []
  const query: { -readonly [Key in keyof MirrorQuery]: MirrorQuery[Key] } = { tables: [] }
  const refuse = (parameter: MirrorKey, reason: ViewNotice['reason'], value = raw[parameter] ?? ''): void => {
    notices.push({ parameter, value: shorten(value), reason })
  }
  const { flow, frequency } = raw
  if (flow === 'X' || flow === 'M') query.flow = flow
  else if (flow !== undefined) refuse('flow', 'unknown')
  const found = FREQUENCIES.find((each) => FREQUENCY_WORDS[each] === frequency)
  if (found) query.frequency = found
  else if (frequency !== undefined) refuse('frequency', 'unknown')
  for (const key of ['from', 'to', 'period'] as const) {
    const text = raw[key]
    if (text === undefined) continue
    const period = parsePeriod(text)
    if (period) query[key] = period
    else refuse(key, 'period')
  }
  for (const key of ['source', 'mirrorSource', 'unit'] as const) if (raw[key]) query[key] = raw[key]
  const asOf = readTime(raw.asof, today, (_parameter, _value, reason) => refuse('asof', reason))
  if (asOf) query.asOf = asOf
  if (raw.events === 'off') query.withoutEvents = true
  else if (raw.events !== undefined && raw.events !== 'on') refuse('events', 'unknown')
  const asked = (raw.table ?? '').split(',').filter(Boolean)
  query.tables = MIRROR_CHART_IDS.filter((id) => asked.includes(id))
  for (const id of asked) if (!(MIRROR_CHART_IDS as readonly string[]).includes(id)) refuse('table', 'unknown', id)
  if (query.from && query.to && query.to.first + query.to.months <= query.from.first) {
    refuse('to', 'range')
    delete query.to
  }
  return { query, notices }
}

/** The address of a query: only what differs from the defaults, keys in a fixed order. */
export function serialiseMirrorQuery(query: MirrorQuery): RawMirrorQuery {
  const raw: { -readonly [Key in MirrorKey]?: string } = {}
  if (query.flow === 'M') raw.flow = 'M'
  for (const key of ['from', 'to'] as const) if (query[key]) raw[key] = formatPeriod(query[key])
  if (query.frequency) raw.frequency = FREQUENCY_WORDS[query.frequency]
  if (query.period) raw.period = formatPeriod(query.period)
  for (const key of ['source', 'mirrorSource', 'unit'] as const) if (query[key]) raw[key] = query[key]
  if (query.asOf) raw.asof = query.asOf
  if (query.withoutEvents) raw.events = 'off'
  if (query.tables.length) raw.table = MIRROR_CHART_IDS.filter((id) => query.tables.includes(id)).join(',')
  return raw
}
