import { isMarker, numbersIn, readContents, share } from './column-contents'
import { NO_TRADE, NO_VALUES, QUANTITIES, spaced } from './column-words'
import { headerCells, matchColumns } from './columns'
import { writtenDate } from './fields/dates'
import { flowHeader, isMoney, withoutUnit } from './flow-header'
import { firstYearHeading, hasFlowSections } from './formats/flow-sections'
import { ownFormat } from './formats/own'
import { ownNames } from './formats/own-header'
import { dimensionOf, DIMENSIONS, isPeriod } from './header-dimension'
import { MAPPED_FIELDS, type MappedField, type Mapping, type WideDimension } from './mapping'
import { nationalNames } from './national-names'
import type { RawSample } from './raw-sample'
import { isTotal } from './row-form'
import { oneWay, saidAbove, saidOf, yearAbove } from './suggested-constants'
import { partsOfName } from './two-row-header'

/**
 * What the columns of a file of no known form probably are, by the names that our own form knows and by what stands in
 * them; a person confirms it. Null where the sample has no table. What the file does not say is left open: nothing is
 * made up.
 */
export function suggestMapping({ rows, headerLine }: RawSample): Mapping | null {
  const at = rows.findIndex(({ line }) => line === headerLine)
  const header = headerCells(rows[at]?.cells ?? [])
  if (headerLine === null || header.length < 2) return null
  const columns = header.map((_, column) =>
    rows.slice(at + 1).flatMap(({ cells }) => (cells[column]?.trim() && isRow(cells) ? [cells[column]] : [])),
  )
  const fields = namedFields(header)
  header.forEach((name, column) => {
    if (NO_VALUES.test(name) || NO_TRADE.test(spaced(name))) fields[column] = 'ignore'
  })
  dropUnitsOfQuantities(header, columns, fields)
  dropDatesThatAreNone(columns, fields)
  nationalNames(header, columns, fields)
  const double = twoRows(header, fields)
  const wide = double?.wide ?? findFigures(header, columns, fields)
  if (!wide) readContents(header, columns, fields)
  else {
    fields.forEach((field, column) => {
      if (field === 'value' || field === wide || field === double?.above) fields[column] = 'ignore'
    })
    readContents(header, columns, fields, ['value', wide, ...(double ? [double.above] : [])])
  }
  const valuesAt = fields.flatMap((field, column) => (field === 'value' || field === 'figure' ? [column] : []))
  // The rows then say it themselves, whatever is said of the whole.
  const said = new Set([...fields, wide, double?.above])
  const below = rows.slice(at + 1).map(({ cells }) => cells)
  const isSectioned = !said.has('flow') && hasFlowSections(below, valuesAt)
  const above = rows.slice(0, at).map(({ cells }) => cells.filter((cell) => cell.trim() !== '').join(', '))
  const isOpen = !said.has('period') && !said.has('start')
  const year = isOpen ? (firstYearHeading(below, valuesAt) ?? (said.has('part') ? yearAbove(above) : '')) : ''
  return {
    headerLine,
    columns: header.map((name, column) => ({ name: name.trim(), field: fields[column] ?? 'ignore' })),
    ...(wide && { wide }),
    ...(double && { above: double.above }),
    constants: {
      ...saidAbove(above, (field) => fields.includes(field) || wide === field || double?.above === field),
      ...saidOf(header, fields),
      ...oneWay(header, fields),
      ...(isSectioned && { flow: 'export' }),
      ...(year !== '' && { period: year }),
    },
  }
}

/** Titles within a table, notes below it and its totals tell nothing of what stands in its columns. */
const isRow = (cells: readonly string[]): boolean => {
  const filled = cells.filter((cell) => cell.trim() !== '')
  return (filled.length > 1 || cells.length < 3) && !isTotal(filled[0] ?? '')
}

/** Marks the columns whose names two rows of the header give, or a flow and a year in one, and tells what each of them is. */
function twoRows(
  header: readonly string[],
  fields: Array<MappedField | null>,
): { readonly above: WideDimension; readonly wide: WideDimension } | undefined {
  const parts = header.map(
    (name, column) => partsOfName(name) ?? (fields[column] === null ? flowAndPeriod(name) : null),
  )
  const both = parts.filter((pair) => pair !== null)
  const [above, wide] = [dimensionOf(both.map(([over]) => over)), dimensionOf(both.map(([, below]) => below))]
  if (both.length < 2 || !above || !wide) return undefined
  parts.forEach((pair, column) => {
    if (pair) fields[column] = 'figure'
  })
  return { above, wide }
}

/** `Exports (Million US$)` and `2022` of `Exports 2022 (Million US$)`. */
function flowAndPeriod(name: string): readonly [above: string, below: string] | null {
  const said = flowHeader(name)
  return said?.period ? [said.flow, said.period] : null
}

/** A unit beside a quantity is that of the quantity, unless it is money. */
function dropUnitsOfQuantities(
  header: readonly string[],
  columns: ReadonlyArray<readonly string[]>,
  fields: Array<MappedField | null>,
): void {
  const at = fields.indexOf('unit')
  if (at >= 0 && header.some((name) => QUANTITIES.test(name)) && !share(columns[at] ?? [], isMoney))
    fields[at] = 'ignore'
}

/** `from` and `to` may be countries as well: a start and an end are dates or months. */
function dropDatesThatAreNone(columns: ReadonlyArray<readonly string[]>, fields: Array<MappedField | null>): void {
  const isDate = (text: string): boolean => isPeriod(text) || writtenDate(text) !== null
  const [start, end] = [fields.indexOf('start'), fields.indexOf('end')]
  if ([start, end].every((at) => at >= 0 && share(columns[at] ?? [], isDate))) return
  for (const at of [start, end]) if (at >= 0) fields[at] = null
}

/** The fields that the names tell; the first of two columns for one field has it. */
function namedFields(header: readonly string[]): Array<MappedField | null> {
  const { uses, positions } = matchColumns(header, ownFormat.columns, ownNames(header))
  const known = new Set<string>(MAPPED_FIELDS)
  return uses.map(({ field }, column) => {
    if (field === null) return null
    return known.has(field) && positions.get(field) === column ? (field as MappedField) : 'ignore'
  })
}

/** Units in brackets are part of what a flow is told by. */
const figureName = (name: string, dimension: WideDimension): string =>
  dimension === 'flow' ? name.trim() : withoutUnit(name.trim())

/** Marks the columns of figures of a wide table, and tells what their headers are; undefined for a long one. */
function findFigures(
  header: readonly string[],
  columns: ReadonlyArray<readonly string[]>,
  fields: Array<MappedField | null>,
): WideDimension | undefined {
  const candidates = header.flatMap((_, column) => {
    const cells = columns[column] ?? []
    return fields[column] === null && (cells.every(isMarker) || numbersIn(cells)) ? [column] : []
  })
  for (const [dimension, is, enough] of DIMENSIONS) {
    if (dimension === 'part' && fields.includes('part')) continue
    const found = candidates.filter((column) => is(figureName(header[column] ?? '', dimension)))
    if (found.length < enough || !found.some((column) => numbersIn(columns[column] ?? []))) continue
    for (const column of found) fields[column] = 'figure'
    return dimension === 'partner' && fields.includes('partner') && !fields.includes('reporter')
      ? 'reporter'
      : dimension
  }
  return undefined
}
