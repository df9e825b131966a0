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
  const sourcesOf = (row: Taken['table']['rows'][number]): readonly TakenSource[] =>
    sourceColumn === undefined ? taken.sources : taken.sources.filter(({ source }) => source.id === row[sourceColumn])
  const header = [...before, ...shown.map(({ id }) => id), ...after, ...OF_SOURCE, 'retrieved', 'address']
  const lines = table.rows.map((row) => {
    const sources = sourcesOf(row)
    const constants = (id: (typeof BEFORE | typeof AFTER)[number]): string =>
      codes[id] ?? (id === 'source' ? fromAll(sources, 'id') : '')
    return csvLine([
      ...before.map(constants),
      ...shown.map(({ index }) => row[index] ?? ''),
      ...after.map(constants),
      ...OF_SOURCE.map((id) => fromAll(sources, id)),
      taken.retrieved,
      taken.address,
    ])
  })
  return csvLine(header) + lines.join('')
}

/** What the sources of a row say of themselves, each once: a row may rest on two of them, as in a mirror. */
const fromAll = (sources: readonly TakenSource[], id: 'id' | (typeof OF_SOURCE)[number]): string =>
  [...new Set(sources.flatMap(({ source }) => source[id] ?? []))].join('; ')
