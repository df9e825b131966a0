import { CONSTANT_FIELDS } from '../choices'
import { matchColumns, REPORT_COLUMNS, unsaidColumns } from '../columns'
import { notingBreaks } from '../series-break'
import type { RowContext, RowReader, TradeFormat } from './format'
import { sdmxComextFormat, sdmxEurostatFormat, sdmxGeneralFormat } from './sdmx'
import { FIGURE, wideAsLong } from './wide-as-long'
import { periodColumns } from './wide-row'

/** `freq,reporter,partner\TIME_PERIOD`: the dimensions of the lines, and what the other columns are. */
const KEYS = /^\s*([\w ]+(?:,[\w ]+)*)\\(?:TIME_PERIOD|time)\s*$/i
/** A number with flags behind it: `123.4 p`, `: c`, `12be`. */
const FLAGGED = /^(\S*?) ?([a-z]{1,4})?$/
/** The columns of SDMX-CSV that a line and one of its figures make. */
const FIGURE_COLUMNS = ['TIME_PERIOD', 'OBS_VALUE', 'OBS_FLAG']

/** The header that the table would have as SDMX-CSV; null where it is none of Eurostat's. */
function longHeader(header: readonly string[]): readonly string[] | null {
  const keys = KEYS.exec(header[0] ?? '')?.[1]
  const periods = periodColumns(header)
  const others = header.slice(1).filter((name) => !REPORT_COLUMNS.includes(name.trim()))
  if (keys === undefined || periods.length === 0 || periods.length !== others.length) return null
  return ['DATAFLOW', ...keys.split(',').map((key) => key.trim()), ...FIGURE_COLUMNS]
}

/**
 * A table of Eurostat as tab-separated text: the codes of a line in its first column, separated by commas, then a column
 * for each period, newest or oldest first, with flags behind the numbers. Each figure is read as the row of SDMX-CSV that it is.
 */
const tsvFormat = (id: string, source: string, as: readonly TradeFormat[]): TradeFormat => {
  const longFormat = (header: readonly string[]): TradeFormat | undefined => {
    const names = longHeader(header)
    return names ? as.find((format) => format.recognise(names, []) > 0) : undefined
  }
  return {
    id,
    source,
    columns: [],
    known: [...REPORT_COLUMNS, 'freq'],
    valueField: 'value',
    plainNumbers: true,
    statusInCells: true,
    names: (header) => header.map((name, at) => (at === 0 && KEYS.test(name) ? '' : name)),
    figures: (header) => (longHeader(header) ? periodColumns(header).map(({ at }) => at) : []),
    recognise: (header) => longFormat(header)?.recognise(longHeader(header)!, []) ?? 0,
    about: ({ header, choices }) => {
      const match = matchColumns(longHeader(header) ?? [], longFormat(header)?.columns ?? [])
      const fields = unsaidColumns(match, choices.constants).map(({ field }) => field)
      return { missing: CONSTANT_FIELDS.filter((field) => fields.includes(field)), notices: [] }
    },
    reader: (context) => reader(context, longFormat(context.header)),
  }
}

function reader(context: RowContext, format: TradeFormat | undefined): RowReader {
  const names = longHeader(context.header)
  if (!names || !format) throw new TypeError('the header was recognised before')
  const dimensions = names.length - 1 - FIGURE_COLUMNS.length
  const columns = matchColumns(names, format.columns)
  const header = [...names.slice(0, -FIGURE_COLUMNS.length), ...FIGURE_COLUMNS.map(() => FIGURE)]
  const read = notingBreaks(columns, format.reader({ ...context, header, columns }))
  const figures = periodColumns(context.header).map(({ at }) => at)
  return wideAsLong(context.header, figures, read, (cells) => {
    const keys = (cells[0] ?? '').split(',')
    const codes = Array.from({ length: dimensions }, (_, at) => keys[at]?.trim() ?? '')
    return (figure, text) => {
      const [, number = text, flags = ''] = FLAGGED.exec(text.trim()) ?? []
      return ['', ...codes, (context.header[figure] ?? '').trim(), number, flags]
    }
  })
}

/** Comext, by its dimensions. */
export const comextTsvFormat = tsvFormat('comext-tsv', 'eurostat-comext', [sdmxComextFormat])
/** Eurostat's other tables. */
export const eurostatTsvFormat = tsvFormat('eurostat-tsv', 'eurostat', [sdmxEurostatFormat, sdmxGeneralFormat])
