import { csvLine } from './csv-cell'
import type { Taken, TakenSource } from './taken'

/** What every row says of itself before the figures. */
const BEFORE = ['reporter', 'partner', 'flow', 'product'] as const
/** And after them. */
const AFTER = ['unit', 'valuation', 'classification', 'measure', 'source'] as const
const OF_SOURCE = ['publisher', 'title', 'terms', 'published', 'imported'] as const

/**
 * Figures for machines, after RFC 4180: UTF-8 without a mark, comma, CRLF, decimal point, all digits, codes; a header of field
 * names as in our own form. No line stands above it, since the form has none: provenance is in columns of every row, so
 * that a row that is cut out of the file still says whose figure it is. Missing is an empty cell, and `status` says why.
 */
export function machineCsv(taken: Taken): string {
  const { table, codes } = taken
  const shown = table.columns.flatMap((column, index) => (column.for === 'people' ? [] : [{ id: column.id, index }]))
  const own = new Set(shown.map(({ id }) => id))
  const constant = (id: (typeof BEFORE | typeof AFTER)[number]): boolean => !own.has(id) && codes[id] !== undefined
  const before = BEFORE.filter(constant)
  const after = AFTER.filter((id) => constant(id) || (id === 'source' && !own.has(id)))
  const sourceColumn = shown.find(({ id }) => id === 'source')?.index
  const [first] = taken.sources
  const sourceOf = (row: Taken['table']['rows'][number]): TakenSource | undefined =>
    sourceColumn === undefined ? first : taken.sources.find(({ source }) => source.id === row[sourceColumn])
  const header = [...before, ...shown.map(({ id }) => id), ...after, ...OF_SOURCE, 'retrieved', 'address']
  const lines = table.rows.map((row) => {
    const source = sourceOf(row)?.source
    const constants = (id: (typeof BEFORE | typeof AFTER)[number]): string =>
      codes[id] ?? (id === 'source' ? (source?.id ?? '') : '')
    return csvLine([
      ...before.map(constants),
      ...shown.map(({ index }) => row[index] ?? ''),
      ...after.map(constants),
      ...OF_SOURCE.map((id) => source?.[id] ?? ''),
      taken.retrieved,
      taken.address,
    ])
  })
  return csvLine(header) + lines.join('')
}
