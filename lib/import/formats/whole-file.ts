import type { ConstantField } from '../choices'
import { remembering, type CellReader } from '../fields/reading'
import { fieldReader, readInto, statedFor, type FieldReader, type RowContext, type RowFindings } from './format'

/**
 * Reads a field of a line: from its column, else from what the file says as a whole (`said`: its title, its unit line),
 * else from what a person stated for the file.
 */
export function lineField<T>(
  context: RowContext,
  row: RowFindings,
  field: ConstantField,
  read: CellReader<T>,
  said: string | null = null,
): FieldReader<T> {
  const remembered = remembering(read)
  if (said === null || context.columns.positions.has(field)) return fieldReader(context, row, field, remembered)
  return () => readInto(row, remembered, said, undefined)
}

/** Those of the fields that have no column, are not `said` and were not stated. */
export function missingFields(
  context: RowContext,
  fields: readonly ConstantField[],
  said: Readonly<Partial<Record<ConstantField, string | null>>> = {},
): string[] {
  return fields.filter(
    (field) => !context.columns.positions.has(field) && !said[field] && statedFor(context, field) === '',
  )
}

/** The lines of text before the header, each without its empty cells. */
export const preambleLines = ({ preamble }: Pick<RowContext, 'preamble'>): string[] =>
  preamble.map((cells) =>
    cells
      .map((cell) => cell.trim())
      .filter(Boolean)
      .join(', '),
  )
