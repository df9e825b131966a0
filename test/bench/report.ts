import type { BrowserResult } from './measure-browser'
import { IMPORT_AIMS, type ImportMeasures, type ImportResult } from './measure-imports'
import { DURING_AIM, type DuringMeasures } from './measure-during-import'
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
  'first',
]
const CALL_WIDTHS = [27, 7, 7, 7, 7, 6, 6, 8, 8, 8, 6]

const callLine = (cells: readonly string[]): string =>
  cells.map((cell, i) => (i === 0 ? cell.padEnd(CALL_WIDTHS[i]!) : cell.padStart(CALL_WIDTHS[i] ?? 0))).join(' ')

export const callHead = (): string => callLine(CALL_HEAD)

/** A call beside its statements and the aim: a line of the table, printed as soon as it is known. */
export const callRow = ({ name, first, http, sql, allowed, bytes, ok }: CallResult): string =>
  callLine([
    ...[name, ms(http.median), ms(http.p95), ms(sql.median), ms(sql.p95)],
    sql.median > 0.05 ? (http.median / sql.median).toFixed(1) : '–',
    ...[ms(http.median - sql.median), `<= ${ms(allowed)}`, `< ${P95_LIMIT}`, kb(bytes), ms(first.median)],
    ok ? (first.median <= allowed ? '  ok' : '  ok, OVER at first') : '  OVER',
  ])

/** Aims of the pair page in a browser. */
export const BROWSER_AIMS = { firstChart: 568, redrawP95: 42, askingP95: 75, script: 300_000 } as const

export function browserTable(result: BrowserResult): string {
  const { firstChart, largestPaint, bytes, redraw, settled, byFilter } = result
  const { atOnce, fromRest } = result.otherPair
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
      ...[`another pair at once (ms, ${atOnce.count} changes)`, ms(atOnce.median), ms(atOnce.p95)],
      ...[`p95 <= ${BROWSER_AIMS.askingP95}`, verdict(atOnce.p95 <= BROWSER_AIMS.askingP95)],
    ],
    [
      ...[`another pair, from rest (ms, ${fromRest.count} changes)`, ms(fromRest.median), ms(fromRest.p95)],
      ...[`p95 <= ${BROWSER_AIMS.askingP95}`, verdict(fromRest.p95 <= BROWSER_AIMS.askingP95)],
    ],
  ]
  return table(rows)
}

const IMPORT_WIDTHS = [31, 8, 8, 7, 7, 7, 8, 6, 7, 10]
const importLine = (cells: readonly string[]): string =>
  cells.map((cell, i) => (i === 0 ? cell.padEnd(IMPORT_WIDTHS[i]!) : cell.padStart(IMPORT_WIDTHS[i] ?? 0))).join(' ')

export const importHead = (): string =>
  importLine([
    'import (seconds)',
    'receive',
    'preview',
    'commit',
    'all',
    'COPY',
    'reading',
    'ratio',
    'aim',
    'peak memory',
  ])

/** An import beside COPY of the same rows, the reading of its file alone, and the aims. */
export function importRow(result: ImportResult): string {
  const { name, receive, preview, commit, total, copy, reading, ratio, aim, peakBytes } = result
  const ok = ratio <= aim && peakBytes < IMPORT_AIMS.peakBytes
  const seconds = [receive, preview, commit, total, copy, reading].map((value) => value.toFixed(1))
  const peak = `${(peakBytes / 1e6).toFixed(0)} MB`
  return importLine([name, ...seconds, ratio.toFixed(1), `<= ${aim}`, peak, ok ? '  ok' : '  OVER'])
}

/** A file with an error in every row beside a clean one. */
export function readingRows({ clean, broken, cleanPreview, brokenPreview }: ImportMeasures): string {
  const row = (name: string, good: number, bad: number): string[] => [
    ...[name, good.toFixed(1), bad.toFixed(1), (bad / good).toFixed(2), `<= ${IMPORT_AIMS.broken}`],
    bad / good <= IMPORT_AIMS.broken ? 'ok' : 'OVER',
  ]
  return table([
    ['an error in every row (seconds)', 'clean', 'broken', 'ratio', 'aim', ''],
    row('reading alone', clean, broken),
    row('to the end of the preview', cleanPreview, brokenPreview),
  ])
}

/** The dashboard while the same server imports. */
export function duringRows({ calls, seconds, peakBytes, readersBytes }: DuringMeasures): string {
  const rows = calls.map(({ name, normal, during }) => [
    ...[name, ms(normal.median), ms(normal.p95), ms(during.median), ms(during.p95)],
    ...[(during.p95 / normal.p95).toFixed(1), `<= ${DURING_AIM}`, String(during.count)],
    during.p95 <= DURING_AIM * normal.p95 ? 'ok' : 'OVER',
  ])
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`
  const reader = readersBytes === null ? '' : `, of the process that read for it ${megabytes(readersBytes)}`
  const memory = peakBytes === null ? '' : `, peak memory of the server ${megabytes(peakBytes)}${reader}`
  return `${table([
    ['during an import (ms)', 'median', 'p95', 'median then', 'p95 then', 'ratio', 'aim', 'asked', ''],
    ...rows,
  ])}\nimported by the server in ${seconds.toFixed(0)} s${memory}`
}
