import { resolveArea } from '../trade/area-resolution'
import { headerCells, matchColumns } from './columns'
import { readAmount } from './fields/amount'
import { readFlow } from './fields/flow'
import { periodReader } from './fields/period'
import { productReader } from './fields/product'
import { remembering, type CellReader } from './fields/reading'
import { readUnit } from './fields/unit'
import { ownFormat } from './formats/own'
import { isValueName, ownNames, subjectAndUnit } from './formats/own-header'
import { MAPPED_FIELDS, type MappedField, type Mapping, type WideDimension } from './mapping'
import type { RawSample } from './raw-sample'

/** What share of a column's cells must be of a kind. */
const MOST = 0.8
const LATE = 2300 * 12

const OPEN_NUMBERS = { decimal: null, grouping: null } as const
const understood =
  (read: CellReader<unknown>) =>
  (text: string): boolean =>
    remembering(read)(text).ok

const isArea = (text: string): boolean => /\p{L}/u.test(text) && resolveArea(text) !== undefined
const isPeriod = understood(periodReader(LATE))
/** A header that is a period, or would be one once a person says how it is meant or writes it otherwise. */
const isPeriodHeader = (text: string): boolean => {
  const reading = remembering(periodReader(LATE))(text)
  return (
    reading.ok ||
    reading.found.code === 'E_PERIOD_AMBIGUOUS' ||
    (reading.found.params['suggestion'] ?? 'none') !== 'none'
  )
}
const isFlow = understood(readFlow)
const isUnit = (text: string): boolean => /\D/.test(text) && understood(readUnit)(text)
const isProduct = understood(productReader(''))
/** A number, an ambiguous one included; a mark for "no value" tells nothing. */
const isNumber = (text: string): boolean => {
  const amount = readAmount(text, OPEN_NUMBERS)
  return 'code' in amount ? amount.code === 'E_NUMBER_AMBIGUOUS' : amount.digits !== null
}
const isMarker = (text: string): boolean => {
  const amount = readAmount(text, OPEN_NUMBERS)
  return !('code' in amount) && amount.digits === null
}

/** Headers of columns that compare: growth and shares are no values of trade. */
const NO_VALUES =
  /%|\b(?:growth|change|share|rank|cagr|percent|variation|évolution|croissance|part|crecimiento|participación)\b|Veränderung|Wachstum|Anteil|рост|прирост|доля|изменение|темп|نسبة|نمو|حصة/iu

/** What the headers of a wide table can be, the surest first. Two are enough for periods, three for the others. */
const DIMENSIONS: ReadonlyArray<readonly [WideDimension, (header: string) => boolean, number]> = [
  ['period', isPeriodHeader, 2],
  ['flow', (text) => text.length > 1 && subjectAndUnit(text, isFlow) !== null, 2],
  ['partner', isArea, 3],
  ['product', isProduct, 3],
]

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
    rows.slice(at + 1).flatMap(({ cells }) => (cells[column]?.trim() ? [cells[column]] : [])),
  )
  const fields = namedFields(header)
  header.forEach((name, column) => {
    if (NO_VALUES.test(name)) fields[column] = 'ignore'
  })
  const wide = findFigures(header, columns, fields)
  if (!wide) readContents(header, columns, fields)
  else {
    fields.forEach((field, column) => {
      if (field === 'value' || field === wide) fields[column] = 'ignore'
    })
    readContents(header, columns, fields, ['value', wide])
  }
  return {
    headerLine,
    columns: header.map((name, column) => ({ name: name.trim(), field: fields[column] ?? 'ignore' })),
    ...(wide && { wide }),
    constants: saidOf(header, fields),
  }
}

/** The unit that the headers of the values say, and the valuation, where they say one. */
function saidOf(header: readonly string[], fields: ReadonlyArray<MappedField | null>): Mapping['constants'] {
  const units = header.flatMap((name, at) => {
    if (fields[at] !== 'value' && fields[at] !== 'figure') return []
    const valuation = /\b(?:cif|fob)\b/i.exec(name)?.[0].toUpperCase() ?? ''
    const said = subjectAndUnit(name.replace(/\b(?:cif|fob)\b/i, ''), (text) => isValueName(text) || isFlow(text))
    return [`${said?.unit ?? ''}|${valuation}`]
  })
  const [one = '', ...others] = new Set(units)
  const [unit = '', valuation = ''] = others.length > 0 ? [] : one.split('|')
  return {
    ...(unit !== '' && !fields.includes('unit') && { unit }),
    ...(valuation !== '' && !fields.includes('valuation') && { valuation }),
  }
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

const numbersIn = (cells: readonly string[]): boolean =>
  share(
    cells.filter((cell) => !isMarker(cell)),
    isNumber,
  )
const share = (cells: readonly string[], is: (text: string) => boolean): boolean =>
  cells.length > 0 && cells.filter(is).length >= MOST * cells.length

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
    const found = candidates.filter((column) => is((header[column] ?? '').trim()))
    if (found.length < enough || !found.some((column) => numbersIn(columns[column] ?? []))) continue
    for (const column of found) fields[column] = 'figure'
    return dimension === 'partner' && fields.includes('partner') && !fields.includes('reporter')
      ? 'reporter'
      : dimension
  }
  return undefined
}

/** Headers of the only column of areas in tables of one country: the other side of its trade. */
const OTHER_SIDE =
  /destination|origin|market|partner|counterpart|Bestimmung|Herkunft|Ursprung|Abnehmer|Lieferland|provenance|destino|origen|назначени|происхождени|отправлени|контрагент|الوجهة|المنشأ/iu

/** Gives the columns without a field those that their contents tell, each field once. */
function readContents(
  header: readonly string[],
  columns: ReadonlyArray<readonly string[]>,
  fields: Array<MappedField | null>,
  settled: readonly MappedField[] = [],
): void {
  const free = (field: MappedField): boolean => !fields.includes(field) && !settled.includes(field)
  const take = (field: MappedField, is: (cells: readonly string[]) => boolean, order = columns): void => {
    if (!free(field)) return
    const column = order.map((cells) => columns.indexOf(cells)).find((at) => fields[at] === null && is(columns[at]!))
    if (column !== undefined) fields[column] = field
  }
  const few = (cells: readonly string[]): boolean => new Set(cells).size <= 8
  take('flow', (cells) => few(cells) && share(cells, isFlow))
  const partners = columns.filter((cells, at) => fields[at] === null && share(cells, isArea))
  const [only] = partners
  if (partners.length === 1 && only && free('reporter') && OTHER_SIDE.test(header[columns.indexOf(only)] ?? ''))
    take('partner', (cells) => cells === only)
  else take('reporter', (cells) => share(cells, isArea))
  take('partner', (cells) => share(cells, isArea))
  take('period', (cells) => share(cells, isPeriod))
  take('unit', (cells) => few(cells) && share(cells, isUnit))
  // Of the columns of numbers the last one holds the values; codes stand before it.
  take('value', numbersIn, columns.toReversed())
  take('product', (cells) => share(cells, isProduct))
}
