import { CONSTANT_FIELDS } from '../choices'
import type { ColumnMatch } from '../columns'
import { markedPeriod } from '../fields/period-mark'
import { moneyOfName, withoutUnit } from '../flow-header'
import type { Mapping } from '../mapping'
import { partsOfName } from '../two-row-header'
import type { ReadRow } from '../types'
import type { RowContext, RowReader, TradeFormat } from './format'
import { inSections, type Section } from './flow-sections'
import { figureHeader, type MappedColumns } from './mapped-columns'
import { ownFormat } from './own'
import { FIGURE, wideAsLong } from './wide-as-long'

export const MAPPED = 'mapped'

/**
 * A file of no known form, read by what a person said of its columns. Its rows are read as those of our own form are:
 * behind the cells of the file stand those of what holds for all of it and, in a wide table, the header and the cell of
 * each figure in turn.
 */
export function mappedFormat(header: readonly string[], mapping: Mapping, columns: MappedColumns): TradeFormat {
  const left = leftToHeadings(mapping, columns)
  return {
    id: MAPPED,
    source: null,
    columns: [],
    known: columns.ignored.map((at) => header[at] ?? ''),
    valueField: 'value',
    plainNumbers: false,
    recognise: () => 1,
    figures: () => columns.figures,
    ...(left.length > 0 && { sectioned: true }),
    reader: (context) => {
      const reader = columns.figures.length > 0 ? wideReader : longReader
      if (left.length === 0) return reader(context, mapping, columns)
      const { figures, positions } = columns
      const valuesAt = figures.length > 0 ? figures : [positions.get('value') ?? 0]
      return inSections({ figures: valuesAt, sections: context.sections, says: left }, (section) =>
        reader(context, mapping, inSection(columns, section)),
      )
    },
  }
}

/** What no column and no names of columns say: headings may. */
function leftToHeadings({ wide, above }: Mapping, { positions }: MappedColumns): Array<keyof Section> {
  const isLeft = (field: 'flow' | 'period'): boolean => !positions.has(field) && wide !== field && above !== field
  const isSpan = positions.has('start') && positions.has('end')
  return [...(isLeft('flow') ? (['flow'] as const) : []), ...(isLeft('period') && !isSpan ? (['year'] as const) : [])]
}

/** The columns where headings say something, in place of what was said for the whole file. */
function inSection(columns: MappedColumns, { flow, year }: Section): MappedColumns {
  const said = new Map(columns.constants)
  if (flow !== null) said.set('flow', flow)
  if (year !== null) said.set('period', year)
  return { ...columns, constants: said }
}

/** What each column of the file is used for. */
export function mappedUses(header: readonly string[], { positions, figures }: MappedColumns): ColumnMatch {
  const fieldAt = new Map<number, string>([...positions].map(([field, at]) => [at, field]))
  for (const at of figures) fieldAt.set(at, 'value')
  return {
    positions,
    uses: header.map((name, at) => ({ name: name.trim(), field: fieldAt.get(at) ?? null })),
    names: header,
    missing: [],
    duplicate: null,
  }
}

/** The context of our own form's reader for cells that are followed by the constants and by `more`. */
function ownContext(
  context: RowContext,
  { positions, constants }: MappedColumns,
  more: ReadonlyArray<readonly [string, string]>,
) {
  const { constants: _, mapping: __, ...choices } = context.choices
  const width = context.header.length
  const fields = [...CONSTANT_FIELDS.filter((field) => constants.has(field)), ...more.map(([field]) => field)]
  const all = new Map<string, number>([...positions, ...fields.map((field, i): [string, number] => [field, width + i])])
  const names = [...CONSTANT_FIELDS.filter((field) => constants.has(field)), ...more.map(([, name]) => name)]
  return {
    context: {
      ...context,
      choices,
      header: [...context.header, ...names],
      columns: { ...context.columns, positions: all },
    },
    texts: CONSTANT_FIELDS.flatMap((field) => constants.get(field) ?? []),
  }
}

function longReader(context: RowContext, _: Mapping, columns: MappedColumns): RowReader {
  const { context: own, texts } = ownContext(context, columns, [])
  const read = ownFormat.reader(own)
  if (texts.length === 0) return read
  const width = context.header.length
  return (cells, line) => asIn(read([...filled(cells, width), ...texts], line), cells)
}

function wideReader(context: RowContext, { wide = 'period', above }: Mapping, columns: MappedColumns): RowReader {
  const { header } = context
  const statuses = columns.positions.has('status') || columns.constants.has('status') ? [] : statusesIn(header, columns)
  const units = unitsIn(header, columns)
  const [unitNow, constants] = [columns.constants.get('unit') ?? '', new Map(columns.constants)]
  if (units.length > 0) constants.delete('unit')
  const { context: own, texts } = ownContext(context, { ...columns, constants }, [
    ...(above === undefined ? [] : [[above, FIGURE] as const]),
    [wide, FIGURE],
    ...(statuses.length > 0 ? [['status', FIGURE] as const] : []),
    ...(units.length > 0 ? [['unit', FIGURE] as const] : []),
    ['value', FIGURE],
  ])
  const read = ownFormat.reader(own)
  return wideAsLong(header, columns.figures, read, (cells) => {
    const before = [...filled(cells, header.length), ...texts]
    return (figure, text) => {
      const name = header[figure] ?? ''
      const upper = above === undefined ? [] : [figureHeader(name, above, true)]
      const status = statuses.length > 0 ? [statuses[figure] ?? ''] : []
      const unit = units.length > 0 ? [units[figure] || unitNow] : []
      return [...before, ...upper, figureHeader(name, wide), ...status, ...unit, text]
    }
  })
}

/** The status that a mark behind the period in each header says; nothing where no header has one. */
function statusesIn(header: readonly string[], { figures }: MappedColumns): readonly string[] {
  const statuses = header.map((name, at) =>
    figures.includes(at) ? markedPeriod(partsOfName(name)?.[1] ?? withoutUnit(name)).status : '',
  )
  return statuses.some((status) => status !== '') ? statuses : []
}

/** The unit that each header of figures says, where they differ or nothing else says one. */
function unitsIn(header: readonly string[], { figures, positions, constants }: MappedColumns): readonly string[] {
  if (positions.has('unit')) return []

  const units = header.map((name, at) => (figures.includes(at) ? moneyOfName(name) : ''))
  const isOne = new Set(figures.map((at) => units[at])).size < 2
  return isOne && constants.has('unit') ? [] : units
}

/** A row as short as its header is: a spare empty cell at the end is none. */
const filled = (cells: readonly string[], width: number): readonly string[] =>
  cells.length === width ? cells : Array.from({ length: width }, (_, at) => cells[at] ?? '')

/** A row with the cells of the file instead of those it was read from. */
function asIn(row: ReadRow | readonly ReadRow[], cells: readonly string[]): ReadRow {
  if (!('kind' in row)) throw new TypeError('our own form gives one row per line')
  return row.kind === 'skipped' ? row : { ...row, cells }
}
