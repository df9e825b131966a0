import type pg from 'pg'
import { finding, problemAt, type Finding } from '../import/problem'
import type { ProblemList } from './import-staging'
import { formatPeriod } from '../trade/period'
import { EDITIONS, GRANULARITY, HOLES, JUMPS, MIRROR, MIRRORED, SPANS, TRENDS } from './import-checks-sql'
import { STORED_KIN, STORED_SUMS, SUM_KEYS, SUM_PARTS, SUMS } from './import-sums-sql'

/** Findings of one check that are listed; the counts are complete. */
const LISTED = 100
/** Rows after which downloads of the field are cut off without a word: UN Comtrade (free and with a key), WITS. */
export const DOWNLOAD_CAPS: readonly number[] = [500, 100_000, 250_000]

interface CheckRow {
  readonly line: number
  readonly value: string | null
  readonly total: number
}

/** Notes how far each staged series goes; most else is told by that. Comes when the repetitions are out. */
export async function spanSeries(client: pg.ClientBase): Promise<void> {
  await client.query(SPANS)
}

/**
 * Looks at the staged rows, and at what is stored beside them, as a statistician would: values out of scale, parts that do
 * not add up, holes, mixed editions and lengths of period, mirror values far apart, a download that was cut off. None of it
 * blocks a row. Comes after `resolveSeries` and `spanSeries`.
 */
export async function checkStaged(
  client: pg.ClientBase,
  found: ProblemList,
  { read, column }: { readonly read: number; readonly column: string | null },
): Promise<void> {
  if (DOWNLOAD_CAPS.includes(read)) found.addFinding(problemAt(finding('W_ROW_CAP', { count: read }), null))
  const list = async <Row extends CheckRow>(sql: string): Promise<Row[]> => {
    const { rows } = await client.query<Row>(
      `SELECT *, (count(*) OVER ())::int AS total FROM (${sql}) AS found ORDER BY line, value LIMIT ${LISTED}`,
    )
    return rows
  }
  const tell = <Row extends CheckRow>(rows: readonly Row[], words: (row: Row) => Finding, at = column): void => {
    for (const row of rows) found.addFinding(problemAt(words(row), row.line, at, row.value))
    const code = rows[0] && words(rows[0]).code
    if (code) found.count(code, rows[0]!.total - rows.length)
  }
  const check = async <Row extends CheckRow>(sql: string, words: (row: Row) => Finding, at = column): Promise<void> =>
    tell(await list<Row>(sql), words, at)
  const checkSeries = async <Row extends SeriesRow>(
    sql: string,
    words: (row: Row) => Finding,
    at = column,
  ): Promise<void> => {
    const rows = await list<Row>(sql)
    const trendOf = await trendsOf(client, rows)
    tell(rows, (row) => withTrend(words(row), trendOf(row)), at)
  }
  await check<JumpRow>(JUMPS, ({ previous, next, factor, direction }) =>
    finding('W_JUMP', { previous, next, factor, direction }),
  )
  await client.query(SUM_PARTS)
  await checkSeries<SumRow>(SUMS, ({ product, parts, count, rest, tolerance, direction }) =>
    finding('W_SUM', { product, parts, count, rest, tolerance, direction }),
  )
  await client.query(STORED_KIN)
  await client.query(SUM_KEYS)
  await checkSeries<StoredSumRow>(
    STORED_SUMS,
    ({ value: whole, months, first, product, parts, count, side, ...how }) => {
      const { rest, tolerance, direction } = how
      const period = formatPeriod({ first, months })
      return finding('W_SUM_STORED', {
        product,
        period,
        whole,
        parts,
        count,
        rest,
        tolerance,
        side,
        direction,
      })
    },
  )
  await checkSeries<HoleRow>(HOLES, ({ count, periods }) => finding('W_HOLE', { count, periods }), null)
  await check<EditionRow>(EDITIONS, ({ editions }) => finding('W_MIXED_EDITIONS', { editions }), null)
  await check<LengthRow>(GRANULARITY, ({ lengths }) => finding('W_MIXED_GRANULARITY', { lengths }), null)
  await client.query(MIRRORED)
  await checkSeries<MirrorRow>(MIRROR, ({ area, mirror, factor, source }) =>
    finding('W_MIRROR', { area, mirror, factor, source }),
  )
}

/** A series of the file, where one stands behind what was found, and the length of its periods. */
export interface SeriesOfFinding {
  readonly series_no: number | null
  readonly months: number
}
interface SeriesRow extends CheckRow, SeriesOfFinding {}

/** What is not said of it in words: how its series goes. */
const withTrend = (found: Finding, trend: string): Finding =>
  trend === '' ? found : { ...found, params: { ...found.params, trend } }

/** One value alone is no line. */
const isLine = (trend: string): boolean => trend.split(',').filter((value) => value !== '').length > 1

/** What series of the file look like, by `TRENDS`; empty for a finding without one. Comes after `spanSeries`. */
export async function trendsOf(
  client: pg.ClientBase,
  found: readonly SeriesOfFinding[],
): Promise<(of: SeriesOfFinding) => string> {
  const wanted = new Map(found.map((of) => [`${of.series_no} ${of.months}`, of]))
  const series = [...wanted.values()].filter(({ series_no }) => series_no !== null)
  if (series.length === 0) return () => ''
  const { rows } = await client.query<SeriesOfFinding & { readonly trend: string }>(TRENDS, [
    series.map(({ series_no }) => series_no),
    series.map(({ months }) => months),
  ])
  const lines = rows.filter(({ trend }) => isLine(trend))
  const trends = new Map(lines.map(({ series_no, months, trend }) => [`${series_no} ${months}`, trend]))
  return ({ series_no, months }) => trends.get(`${series_no} ${months}`) ?? ''
}

interface JumpRow extends CheckRow {
  readonly previous: string
  readonly next: string
  readonly factor: number
  readonly direction: 'up' | 'down'
}
interface SumRow extends SeriesRow {
  readonly product: string
  readonly parts: string
  readonly count: number
  /** Always positive. */
  readonly rest: string
  /** What it may be without a word. */
  readonly tolerance: string
  readonly direction: 'short' | 'over'
}
/** `value` is the total. */
interface StoredSumRow extends SumRow {
  readonly value: string
  /** First month of the period. */
  readonly first: number
  /** What of it the file gives; the other is stored. */
  readonly side: 'whole' | 'parts'
}
interface HoleRow extends SeriesRow {
  readonly count: number
  /** Periods that there are. */
  readonly periods: number
}
interface EditionRow extends CheckRow {
  readonly editions: string
}
interface LengthRow extends CheckRow {
  /** Months of the periods: `1, 3, 12`. */
  readonly lengths: string
}
interface MirrorRow extends SeriesRow {
  readonly area: string
  readonly mirror: string
  readonly factor: number
  readonly source: string
}
