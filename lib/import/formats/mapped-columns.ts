import { resolveArea } from '../../trade/area-resolution'
import { foldHeader, listNames } from '../columns'
import { CONSTANT_FIELDS, type ConstantField, type ReadingChoices } from '../choices'
import { readAmount } from '../fields/amount'
import { areaReader } from '../fields/area'
import { flowReader } from '../fields/flow'
import { readClassification, readMeasure, readStatus, readValuation } from '../fields/marks'
import { measuredUnit } from '../fields/measured-unit'
import { yearAndPart } from '../fields/part-of-year'
import { periodReader } from '../fields/period'
import { markedPeriod } from '../fields/period-mark'
import { sniffPeriods, type PeriodStyle } from '../fields/period-style'
import { productReader } from '../fields/product'
import { remembering, type CellReader } from '../fields/reading'
import type { MappedField, Mapping, WideDimension } from '../mapping'
import { finding, type Finding } from '../problem'
import { flowHeader, moneyOfName, withoutUnit } from '../flow-header'
import { partsOfName } from '../two-row-header'
import type { ProblemCode } from '../problem-codes'

/** Where a mapping's columns are in a header, and what holds for the whole file. */
export interface MappedColumns {
  /** Position of each field that has a column; of `value` in a long table only. */
  readonly positions: ReadonlyMap<MappedField, number>
  /** Positions of a wide table's columns of figures. */
  readonly figures: readonly number[]
  /** Positions of columns that are left out on purpose. */
  readonly ignored: readonly number[]
  readonly constants: ReadonlyMap<ConstantField, string>
}

const NEEDED: readonly ConstantField[] = ['reporter', 'partner', 'flow', 'product', 'period', 'unit']

const ASKED: ProblemCode = 'E_PERIOD_AMBIGUOUS'

/** In which way a mapping does not fit; with the header in question where a person has to say how it is meant. */
export interface Unfit extends Finding {
  readonly header?: string
}

const unfit = (reason: string, name: string): Unfit => finding('E_MAPPING', { reason, name })

/**
 * Finds a mapping's columns in a header, by name and, where a name occurs several times, in order. What does not fit is
 * a finding: a column that is not there, a field that is said twice or not at all, a header that is no period.
 */
export function placeMapping(
  header: readonly string[],
  mapping: Mapping,
  choices: ReadingChoices,
  currentMonth: number,
): MappedColumns | Unfit {
  const positions = new Map<MappedField, number>()
  const figures: number[] = []
  const ignored: number[] = []
  const missing: string[] = []
  const places = placesOf(header)
  for (const { name, field } of mapping.columns) {
    const at = places.get(foldHeader(name))?.shift()
    if (at === undefined) {
      if (field !== 'ignore') missing.push(name)
    } else if (field === 'ignore') ignored.push(at)
    else if (field === 'figure') figures.push(at)
    else if (positions.has(field)) return unfit('twice', field)
    else positions.set(field, at)
  }
  if (missing.length > 0) return unfit('missing', listNames(missing))
  const constants = constantsOf(mapping, choices)
  const fault = shapeFault(positions, figures, constants, mapping)
  if (fault) return fault
  const spans = positions.has('start') && positions.has('end')
  const unitsSaid = figures.length > 0 && figures.every((at) => moneyOfName(header[at] ?? '') !== '')
  const lacking = NEEDED.filter(
    (field) =>
      !positions.has(field) &&
      !constants.has(field) &&
      field !== mapping.wide &&
      field !== mapping.above &&
      !(field === 'period' && spans) &&
      !(field === 'unit' && unitsSaid),
  )
  if (lacking.length > 0) {
    return finding('E_MISSING_COLUMN', { missing: lacking.join(', '), found: listNames(header) })
  }
  if (isRow(header, positions)) return unfit('data', listNames(header))
  const columns = { positions, figures, ignored, constants }
  const namesOf = (dimension: WideDimension, upper: boolean): string[] =>
    figures.map((at) => figureHeader(header[at] ?? '', dimension, upper))
  const dimensions = [
    ...(mapping.wide ? [{ wide: mapping.wide, names: namesOf(mapping.wide, false) }] : []),
    ...(mapping.above ? [{ wide: mapping.above, names: namesOf(mapping.above, true) }] : []),
  ]
  const periods = sniffPeriods(dimensions.find(({ wide }) => wide === 'period')?.names ?? [], choices)
  return wrongText(columns, dimensions, choices, currentMonth, periods) ?? columns
}

/** How many of a mapping's columns a header has, those that are ignored included. */
export function columnsFound(header: readonly string[], { columns }: Mapping): number {
  const places = placesOf(header)
  return columns.filter(({ name }) => places.get(foldHeader(name))?.shift() !== undefined).length
}

/** Whether what was taken for the header is a row of the table: then it would be lost. */
function isRow(header: readonly string[], positions: ReadonlyMap<MappedField, number>): boolean {
  const textOf = (field: MappedField): string => header[positions.get(field) ?? -1] ?? ''
  const amount = readAmount(textOf('value'), { decimal: null, grouping: null })
  const isNumber = 'code' in amount ? amount.code === 'E_NUMBER_AMBIGUOUS' : amount.digits !== null
  return isNumber && [textOf('reporter'), textOf('partner')].some((text) => resolveArea(text) !== undefined)
}

/**
 * What the header of a column of figures says of a dimension: `Exports` of `Exports (million USD)` and of `Exports 2022`;
 * of two rows one does.
 */
export function figureHeader(header: string, wide: WideDimension, upper = false): string {
  const name = partsOfName(header)?.[upper ? 0 : 1] ?? withoutUnit(header)
  const said = wide === 'flow' || wide === 'period' ? flowHeader(name) : null
  if (wide === 'flow') return said?.flow ?? name
  return wide === 'period' ? markedPeriod(said?.period || name).period : name
}

function placesOf(header: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  header.forEach((name, at) => {
    const folded = foldHeader(name)
    places.set(folded, [...(places.get(folded) ?? []), at])
  })
  return places
}

/** What holds for the whole file: the mapping's own constants, and those that a person stated beside it. */
function constantsOf(mapping: Mapping, choices: ReadingChoices): Map<ConstantField, string> {
  const all = { ...choices.constants, ...mapping.constants }
  return new Map(
    CONSTANT_FIELDS.flatMap((field): Array<[ConstantField, string]> => {
      const text = all[field]?.trim() ?? ''
      return text === '' ? [] : [[field, text]]
    }),
  )
}

function shapeFault(
  positions: ReadonlyMap<MappedField, number>,
  figures: readonly number[],
  constants: ReadonlyMap<ConstantField, string>,
  { wide, above }: Pick<Mapping, 'wide' | 'above'>,
): Unfit | null {
  if (positions.has('value') && figures.length > 0) return unfit('value_and_figure', '')
  if (!positions.has('value') && figures.length === 0) return unfit('no_value', '')
  if (figures.length > 0 && wide === undefined) return unfit('no_dimension', '')
  if (figures.length === 0 && wide !== undefined) return unfit('no_figure', wide)
  const twice = [...constants.keys()].find((field) => positions.has(field))
  if (twice !== undefined) return unfit('twice', twice)
  const said = [wide, above].filter((dimension) => dimension !== undefined)
  const stated: readonly string[] = [...constants.keys()]
  const again = said.find((dimension) => positions.has(dimension) || stated.includes(dimension))
  if (again !== undefined || (wide !== undefined && wide === above)) return unfit('twice', again ?? wide ?? '')
  return null
}

/** A header of a column of figures or a constant that cannot be read; said once, not with each row. */
function wrongText(
  { positions, constants }: MappedColumns,
  dimensions: ReadonlyArray<{ readonly wide: WideDimension; readonly names: readonly string[] }>,
  choices: ReadingChoices,
  currentMonth: number,
  periods: PeriodStyle,
): Unfit | null {
  const classification = readClassification(constants.get('classification') ?? '')
  const measure = readMeasure(constants.get('measure') ?? '')
  const readPeriod = periodReader(currentMonth, periods)
  const readers: Readonly<Record<ConstantField | WideDimension, CellReader<unknown>>> = {
    reporter: areaReader('reporter', true, choices),
    partner: areaReader('partner', true, choices),
    flow: flowReader(choices),
    product: productReader(classification.ok ? classification.value : ''),
    period: readPeriod,
    part: (text) => readPeriod(yearAndPart('2000', text, 'month')),
    unit: measuredUnit(measure.ok ? measure.value : null),
    classification: readClassification,
    valuation: readValuation,
    status: readStatus,
    measure: readMeasure,
  }
  // What a product or a unit is read with may stand in a column of its own: then each row tells.
  const open = new Set<ConstantField | WideDimension>([
    ...(positions.has('classification') ? (['product'] as const) : []),
    ...(positions.has('measure') ? (['unit'] as const) : []),
  ])
  for (const [field, text] of constants) {
    if (!open.has(field) && !remembering(readers[field])(text).ok) return unfit('constant', `${field} = ${text}`)
  }
  for (const { wide, names } of dimensions) {
    if (open.has(wide)) continue
    const read = remembering(readers[wide])
    const wrong = names.filter((name) => !read(name).ok)
    for (const name of wrong) {
      const reading = read(name)
      if (!reading.ok && reading.found.code === ASKED) return { ...reading.found, header: name }
    }
    if (wrong.length > 0) return unfit(`header_${wide}`, listNames(wrong))
  }
  return null
}
