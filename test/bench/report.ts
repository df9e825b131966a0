import type { BrowserResult } from './measure-browser'
import { P95_LIMIT, type CallResult } from './measure-calls'

const ms = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0))
const kb = (bytes: number): string => `${(bytes / 1000).toFixed(0)} KB`

/** Rows of text in columns; the first to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const CALL_HEAD = [
  'call (milliseconds)',
  'median',
  'p95',
  'SQL',
  'SQL p95',
  'ratio',
  'more',
  'aim',
  'p95 aim',
  'gzipped',
]
const CALL_WIDTHS = [27, 7, 7, 7, 7, 6, 6, 8, 8, 8]

const callLine = (cells: readonly string[]): string =>
  cells.map((cell, i) => (i === 0 ? cell.padEnd(CALL_WIDTHS[i]!) : cell.padStart(CALL_WIDTHS[i] ?? 0))).join(' ')

export const callHead = (): string => callLine(CALL_HEAD)

/** A call beside its statements and the aim: a line of the table, printed as soon as it is known. */
export const callRow = ({ name, http, sql, allowed, bytes, ok }: CallResult): string =>
  callLine([
    ...[name, ms(http.median), ms(http.p95), ms(sql.median), ms(sql.p95)],
    sql.median > 0.05 ? (http.median / sql.median).toFixed(1) : '–',
    ...[ms(http.median - sql.median), `<= ${ms(allowed)}`, `< ${P95_LIMIT}`, kb(bytes), ok ? '  ok' : '  OVER'],
  ])

/** Aims of the pair page in a browser. */
export const BROWSER_AIMS = { firstChart: 568, redrawP95: 42, askingP95: 75, script: 300_000 } as const

export function browserTable(result: BrowserResult): string {
  const { firstChart, largestPaint, bytes, redraw, settled, byFilter, otherPair } = result
  const verdict = (ok: boolean): string => (ok ? 'ok' : 'OVER')
  const rows = [
    ['pair page in Chromium', 'median', 'p95', 'aim', ''],
    [
      ...['first chart, cold (ms)', ms(firstChart.median), ms(firstChart.p95), `median <= ${BROWSER_AIMS.firstChart}`],
      verdict(firstChart.median <= BROWSER_AIMS.firstChart),
    ],
    ['largest contentful paint, cold (ms)', ms(largestPaint.median), ms(largestPaint.p95), ''],
    [
      ...['script over the wire', kb(bytes.script), '', `<= ${kb(BROWSER_AIMS.script)}`],
      verdict(bytes.script <= BROWSER_AIMS.script),
    ],
    [`all over the wire (page ${kb(bytes.document)}, fonts ${kb(bytes.fonts)})`, kb(bytes.all), '', ''],
    [
      ...[`filter to redrawn chart (ms, ${redraw.count} changes)`, ms(redraw.median), ms(redraw.p95)],
      ...[`p95 <= ${BROWSER_AIMS.redrawP95}`, verdict(redraw.p95 <= BROWSER_AIMS.redrawP95)],
    ],
    ...Object.entries(byFilter).map(([name, times]) => [`  ${name} (${times.count})`, ms(times.median), ms(times.p95)]),
    ['  until nothing changes any more', ms(settled.median), ms(settled.p95)],
    [
      ...[`another pair, from the server (ms, ${otherPair.count} changes)`, ms(otherPair.median), ms(otherPair.p95)],
      ...[`p95 <= ${BROWSER_AIMS.askingP95}`, verdict(otherPair.p95 <= BROWSER_AIMS.askingP95)],
    ],
  ]
  return table(rows)
}
