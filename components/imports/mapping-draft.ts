import {
  CONSTANT_FIELDS,
  MAPPED_FIELDS,
  WIDE_DIMENSIONS,
  type ConstantField,
  type Constants,
  type MappedField,
  type Mapping,
  type RawSample,
  type WideDimension,
} from '@/lib/client/reading-choices'

/** A mapping while it is being made: a field for each column of the header in its line. */
export interface MappingDraft {
  readonly headerLine: number
  readonly fields: readonly MappedField[]
  /** What the headers of the columns of figures are; null while that is not said. */
  readonly wide: WideDimension | null
  /** What the upper row of a header of two rows says of them; null where there is one row. */
  readonly above: WideDimension | null
  readonly constants: Constants
}

/** The cells of the header; of a line that is not in the sample, none. */
export const headerOf = (raw: RawSample, headerLine: number): readonly string[] =>
  raw.rows.find(({ line }) => line === headerLine)?.cells.map((cell) => cell.trim()) ?? []

/** The rows below the header, as many as a person needs to recognise a column. */
export const rowsBelow = (raw: RawSample, headerLine: number, most: number) =>
  raw.rows.filter(({ line }) => line > headerLine).slice(0, most)

/** A draft of what is said already or suggested; columns are found by name, of equal names in their order. */
export function draftFrom(raw: RawSample, mapping: Mapping | null, headerLine?: number): MappingDraft {
  const line = headerLine ?? mapping?.headerLine ?? raw.headerLine ?? raw.rows[0]?.line ?? 1
  const left = [...(mapping?.columns ?? [])]
  const fields = headerOf(raw, line).map((name): MappedField => {
    const at = left.findIndex((column) => column.name.trim() === name)
    return at < 0 ? 'ignore' : (left.splice(at, 1)[0]?.field ?? 'ignore')
  })
  const { wide = null, constants = {} } = mapping ?? {}
  // Only of the line that was found to be the lower of two it is known what stands above it.
  const above = line === mapping?.headerLine ? (mapping.above ?? null) : null
  return { headerLine: line, fields, wide, above, constants }
}

/** The mapping that a draft is, as the server and the command line take it. */
export function mappingOf(raw: RawSample, draft: MappingDraft): Mapping {
  const names = headerOf(raw, draft.headerLine)
  const wide = draft.fields.includes('figure') ? draft.wide : null
  const open = openFields(draft)
  const said = Object.entries(draft.constants).filter(
    ([field, text]) => text.trim() !== '' && open.some((one) => one === field),
  )
  return {
    headerLine: draft.headerLine,
    columns: draft.fields.map((field, at) => ({ name: names[at] ?? '', field })),
    ...(wide && { wide }),
    ...(wide && draft.above && { above: draft.above }),
    constants: Object.fromEntries(said) as Constants,
  }
}

/** Fields that every observation needs, from a column, a header, or one value for the whole file. */
export const NEEDED = ['reporter', 'partner', 'flow', 'product', 'period', 'unit'] as const

/** The fields that neither a column nor the headers say: those that one value for the whole file can say. */
export const openFields = ({ fields, wide, above }: MappingDraft): readonly ConstantField[] =>
  CONSTANT_FIELDS.filter(
    (field) => !fields.includes(field) && !(fields.includes('figure') && (wide === field || above === field)),
  )

/** Whether two columns say the first and the last day of each period. */
const isSpan = (fields: readonly MappedField[]): boolean => fields.includes('start') && fields.includes('end')

/** What is still missing or said twice; nothing where a preview can be asked for. */
export type MappingFault =
  | { readonly kind: 'value' | 'both' | 'dimension' }
  | { readonly kind: 'missing' | 'twice'; readonly field: MappedField }

/** Everything that stands between a draft and its preview. */
export function faultsOf(draft: MappingDraft): MappingFault[] {
  const { fields, wide, above, constants } = draft
  const figures = fields.includes('figure')
  const faults: MappingFault[] = []
  if (!figures && !fields.includes('value')) faults.push({ kind: 'value' })
  if (figures && fields.includes('value')) faults.push({ kind: 'both' })
  if (figures && wide === null) faults.push({ kind: 'dimension' })
  for (const field of MAPPED_FIELDS) {
    if (field === 'ignore' || field === 'figure') continue
    const columns = fields.filter((other) => other === field).length
    const inHeader = figures ? Number(wide === field) + Number(above === field) : 0
    if (columns + inHeader > 1) faults.push({ kind: 'twice', field })
  }
  const open = openFields(draft).filter((field) => field !== 'period' || !isSpan(fields))
  for (const field of NEEDED) {
    if (open.includes(field) && !constants[field]?.trim()) faults.push({ kind: 'missing', field })
  }
  return faults
}

/** One column, or a run of columns of figures that are shown as one. */
export interface ColumnGroup {
  readonly from: number
  readonly to: number
}

const RUN = 4

/** The columns in their order; four and more columns of figures side by side are one group unless they are `opened`. */
export function columnGroups(fields: readonly MappedField[], opened: boolean): ColumnGroup[] {
  const groups: ColumnGroup[] = []
  for (let from = 0; from < fields.length; from++) {
    let to = from
    while (!opened && fields[from] === 'figure' && fields[to + 1] === 'figure') to++
    if (to - from + 1 < RUN) to = from
    groups.push({ from, to })
    from = to
  }
  return groups
}

const isOneOf = <T extends string>(list: readonly T[], text: unknown): text is T => list.some((item) => item === text)

/** Reads a mapping from a file that was downloaded here or written for the command line; null where it is none. */
export function parseMapping(text: string): Mapping | null {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof given !== 'object' || given === null || !('columns' in given) || !Array.isArray(given.columns)) return null
  const columns = given.columns.flatMap((column: unknown) => {
    if (typeof column !== 'object' || column === null || !('name' in column) || !('field' in column)) return []
    const { name, field } = column
    return typeof name === 'string' && isOneOf(MAPPED_FIELDS, field) ? [{ name, field }] : []
  })
  if (columns.length === 0 || columns.length !== given.columns.length) return null
  const constants =
    'constants' in given && typeof given.constants === 'object' ? Object.entries(given.constants ?? {}) : []
  return {
    ...('headerLine' in given && typeof given.headerLine === 'number' && { headerLine: given.headerLine }),
    columns,
    ...('wide' in given && isOneOf(WIDE_DIMENSIONS, given.wide) && { wide: given.wide }),
    ...('above' in given && isOneOf(WIDE_DIMENSIONS, given.above) && { above: given.above }),
    constants: Object.fromEntries(
      constants.filter(([field, value]) => isOneOf(CONSTANT_FIELDS, field) && typeof value === 'string'),
    ) as Constants,
  }
}
