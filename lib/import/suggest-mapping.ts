import { resolveArea } from '../trade/area-resolution'
import { headerCells, matchColumns } from './columns'
import { readAmount } from './fields/amount'
import { writtenDate } from './fields/dates'
import { readUnit } from './fields/unit'
import { ownFormat } from './formats/own'
import { ownNames } from './formats/own-header'
import { dimensionOf, DIMENSIONS, isArea, isFlow, isPeriod, isProduct, understood } from './header-dimension'
import { MAPPED_FIELDS, type MappedField, type Mapping, type WideDimension } from './mapping'
import { nationalNames, spaced } from './national-names'
import type { RawSample } from './raw-sample'
import { oneWay, saidAbove, saidOf } from './suggested-constants'
import { partsOfName } from './two-row-header'

/** What share of a column's cells must be of a kind. */
const MOST = 0.8

const OPEN_NUMBERS = { decimal: null, grouping: null } as const
const isUnit = (text: string): boolean => /\D/.test(text) && understood(readUnit)(text)
/** A number, an ambiguous one included; a mark for "no value" tells nothing. */
const isNumber = (text: string): boolean => {
  const amount = readAmount(text, OPEN_NUMBERS)
  return 'code' in amount ? amount.code === 'E_NUMBER_AMBIGUOUS' : amount.digits !== null
}
const isMarker = (text: string): boolean => {
  const amount = readAmount(text, OPEN_NUMBERS)
  return !('code' in amount) && amount.digits === null
}

/** Headers of columns of weights, amounts, costs beside the value, and sums since January: no values of trade either. */
const NO_TRADE =
  /\b(?:kg|kgs|kilo\w*|tonn?e?s?|net ?(?:mass|weight|wgt)|gross ?w\w*|weight|quantit\w*|qty|qt|frete|freight|insurance|seguro|duty|duties|peso|poids|gewicht|menge|mass|liquido|líquido|litres?|supp ?\w*|ytd|lvl|suppression ?index)\b|year to date|val yr|вес|масса|количество|(?:^|\s)(?:数量|千克|第[一二]数量)|الكمية|الوزن|quantity\d/iu
/** Headers of columns of values by what offices call them. */
const VALUES =
  /\b(?:val(?:ue|or|eur|ore)?|vl|amount|betrag|wert|fob|cif|usd|eur|dollars?|dolar|us ?\$)\b|\$|€|£|стоимость|金额|美元|القيمة/iu
/** Headers of columns that compare: growth and shares are no values of trade. */
const NO_VALUES =
  /%|\b(?:growth|change|share|rank|cagr|percent|variation|évolution|croissance|part|crecimiento|participación)\b|Veränderung|Wachstum|Anteil|рост|прирост|доля|изменение|темп|نسبة|نمو|حصة/iu

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
    if (NO_VALUES.test(name) || NO_TRADE.test(spaced(name))) fields[column] = 'ignore'
  })
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
  return {
    headerLine,
    columns: header.map((name, column) => ({ name: name.trim(), field: fields[column] ?? 'ignore' })),
    ...(wide && { wide }),
    ...(double && { above: double.above }),
    constants: {
      ...saidAbove(
        rows.slice(0, at).map(({ cells }) => cells.filter((cell) => cell.trim() !== '').join(', ')),
        (field) => fields.includes(field) || wide === field || double?.above === field,
      ),
      ...saidOf(header, fields),
      ...oneWay(header, fields),
    },
  }
}

/** Marks the columns whose names two rows of the header give, and tells what each of the rows is. */
function twoRows(
  header: readonly string[],
  fields: Array<MappedField | null>,
): { readonly above: WideDimension; readonly wide: WideDimension } | undefined {
  const parts = header.map(partsOfName)
  const both = parts.filter((pair) => pair !== null)
  const [above, wide] = [dimensionOf(both.map(([over]) => over)), dimensionOf(both.map(([, below]) => below))]
  if (both.length < 2 || !above || !wide) return undefined
  parts.forEach((pair, column) => {
    if (pair) fields[column] = 'figure'
  })
  return { above, wide }
}

/** `from` and `to` may be countries as well: a start and an end are dates or months. */
function dropDatesThatAreNone(columns: ReadonlyArray<readonly string[]>, fields: Array<MappedField | null>): void {
  const isDate = (text: string): boolean => isPeriod(text) || writtenDate(text) !== null
  const [start, end] = [fields.indexOf('start'), fields.indexOf('end')]
  if ([start, end].every((at) => at >= 0 && share(columns[at] ?? [], isDate))) return
  for (const at of [start, end]) if (at >= 0) fields[at] = null
}

/** Of two columns that say the same areas, as a code and a name do, one is enough. */
function ignoreSecondNames(columns: ReadonlyArray<readonly string[]>, fields: Array<MappedField | null>): void {
  const places = columns.flatMap((cells, at) => {
    const isSide = fields[at] === null || fields[at] === 'reporter' || fields[at] === 'partner'
    return isSide && share(cells, isArea) ? [at] : []
  })
  const areasAt = (at: number): string => (columns[at] ?? []).map((cell) => resolveArea(cell)?.area.code ?? '').join()
  for (const at of places) {
    const again = places.some((other) => other !== at && fields[other] !== 'ignore' && areasAt(other) === areasAt(at))
    if (again && fields[at] === null) fields[at] = 'ignore'
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
  ignoreSecondNames(columns, fields)
  const partners = columns.filter((cells, at) => fields[at] === null && share(cells, isArea))
  const [only] = partners
  if (partners.length === 1 && only && free('reporter') && OTHER_SIDE.test(header[columns.indexOf(only)] ?? ''))
    take('partner', (cells) => cells === only)
  else take('reporter', (cells) => share(cells, isArea))
  take('partner', (cells) => share(cells, isArea))
  take('period', (cells) => share(cells, isPeriod))
  take('unit', (cells) => few(cells) && share(cells, isUnit))
  // Of the columns of numbers the last one holds the values; codes stand before it.
  const named = columns.filter((_, at) => VALUES.test(spaced(header[at] ?? '')))
  take('value', numbersIn, named.toReversed())
  take('value', numbersIn, columns.toReversed())
  take('product', (cells) => share(cells, isProduct))
}
