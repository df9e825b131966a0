import { findArea } from '../trade/area'
import { resolveArea } from '../trade/area-resolution'
import { NO_PRODUCTS, OTHER_SIDE, spaced, VALUES } from './column-words'
import { readAmount } from './fields/amount'
import { readUnit } from './fields/unit'
import { isArea, isFlow, isPart, isPeriod, isProduct, understood } from './header-dimension'
import type { MappedField } from './mapping'

type Columns = ReadonlyArray<readonly string[]>
type Fields = Array<MappedField | null>

/** What share of a column's cells must be of a kind. */
const MOST = 0.8
/** Columns of numbers under names that say nothing: of more than these it is not told which are values. */
const MOST_NUMBERS = 3

const OPEN_NUMBERS = { decimal: null, grouping: null } as const
const isUnit = (text: string): boolean => /\D/.test(text) && understood(readUnit)(text)
/** A number, an ambiguous one included; a mark for "no value" tells nothing. */
const isNumber = (text: string): boolean => {
  const amount = readAmount(text, OPEN_NUMBERS)
  return 'code' in amount ? amount.code === 'E_NUMBER_AMBIGUOUS' : amount.digits !== null
}
export const isMarker = (text: string): boolean => {
  const amount = readAmount(text, OPEN_NUMBERS)
  return !('code' in amount) && amount.digits === null
}

export const numbersIn = (cells: readonly string[]): boolean =>
  share(
    cells.filter((cell) => !isMarker(cell)),
    isNumber,
  )

/** Whether most of the cells are something. */
export const share = (cells: readonly string[], is: (text: string) => boolean): boolean =>
  cells.length > 0 && cells.filter(is).length >= MOST * cells.length

const isRegion = (text: string): boolean => findArea(resolveArea(text)?.area.code ?? '')?.parent !== undefined

/** Gives the columns without a field those that their contents tell, each field once. */
export function readContents(
  header: readonly string[],
  columns: Columns,
  fields: Fields,
  settled: readonly MappedField[] = [],
): void {
  const free = (field: MappedField): boolean => !fields.includes(field) && !settled.includes(field)
  const take = (field: MappedField, is: (cells: readonly string[], at: number) => boolean): void => {
    if (!free(field)) return
    const column = columns.findIndex((cells, at) => fields[at] === null && is(cells, at))
    if (column >= 0) fields[column] = field
  }
  const few = (cells: readonly string[]): boolean => new Set(cells).size <= 8
  take('flow', (cells) => few(cells) && share(cells, isFlow))
  ignoreSecondNames(columns, fields)
  const isPlace = (at: number): boolean => fields[at] === null && share(columns[at] ?? [], isArea)
  const places = columns.flatMap((_, at) => (isPlace(at) ? [at] : []))
  // Regions beside countries: who compiles figures by region does so for its own.
  if (places.length > 1) take('reporter', (cells, at) => places.includes(at) && share(cells, isRegion))
  const [place = -1] = places
  const countries = new Set((columns[place] ?? []).map((cell) => resolveArea(cell)?.area.code))
  // The only column of areas of a table is that of the partners of one who does not say so; one country alone is that one.
  const isOther = countries.size > 1 || OTHER_SIDE.test(header[place] ?? '')
  if (places.length === 1 && free('reporter') && free('partner') && isOther) take('partner', (_, at) => at === place)
  else take('reporter', (_, at) => isPlace(at) && !OTHER_SIDE.test(header[at] ?? ''))
  take('partner', (_, at) => isPlace(at))
  take('period', (cells) => share(cells, isPeriod))
  take('unit', (cells) => few(cells) && share(cells, isUnit))
  if (free('value')) takeValue(header, columns, fields)
  take('product', (cells, at) => !NO_PRODUCTS.test(spaced(header[at] ?? '')) && share(cells, isProduct))
}

/**
 * Of the columns of numbers the last one holds the values, for codes stand before it; one that is named so sooner. Where
 * several have the same name but for its digits and what is in brackets, or many say nothing, none is taken: the table is wide in a way not understood.
 */
function takeValue(header: readonly string[], columns: Columns, fields: Fields): void {
  // Months beside each other are several values, of which none is that of the row.
  if (header.filter((name) => isPart(name)).length > 2) return
  const numbers = columns.flatMap((cells, at) => (fields[at] === null && numbersIn(cells) ? [at] : []))
  const stem = (at: number): string =>
    (header[at] ?? '')
      .replace(/\([^()]*\)/g, '')
      .replace(/\d+/g, '#')
      .toLowerCase()
  const alone = numbers.filter((at) => !numbers.some((other) => other !== at && stem(other) === stem(at)))
  const named = numbers.filter((at) => VALUES.test(spaced(header[at] ?? '')))
  const last = (named.length > 0 ? named : alone.length > MOST_NUMBERS ? [] : alone).at(-1)
  if (last !== undefined && alone.includes(last)) fields[last] = 'value'
}

/** Of two columns that say the same areas, as a code and a name do, one is enough. */
function ignoreSecondNames(columns: Columns, fields: Fields): void {
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
