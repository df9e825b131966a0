import { foldHeader, type ColumnSpec } from '../columns'

/** Columns that stand in for the one of a field where a person has chosen not to download that one, the best first. */
export type StandIns = ReadonlyArray<readonly [field: string, names: readonly string[]]>

/** Where the stand-ins are of those fields that have no column of their own. */
export function standIns(
  header: readonly string[],
  columns: readonly ColumnSpec[],
  substitutes: StandIns,
): ReadonlyMap<string, number> {
  const names = header.map(foldHeader)
  const placeOf = (name: string): number => names.indexOf(foldHeader(name))
  return new Map(
    substitutes.flatMap(([field, others]): Array<[string, number]> => {
      const own = columns.find((column) => column.field === field)?.names ?? []
      if (own.some((name) => placeOf(name) >= 0)) return []
      const at = others.map(placeOf).find((place) => place >= 0)
      return at === undefined ? [] : [[field, at]]
    }),
  )
}

/** Whether a header has the names, and a column or a stand-in for each of the fields. */
export function hasChosen(
  header: readonly string[],
  columns: readonly ColumnSpec[],
  substitutes: StandIns,
  signature: readonly string[],
): boolean {
  const names = new Set(header.map(foldHeader))
  const placed = standIns(header, columns, substitutes)
  return (
    signature.every((name) => names.has(foldHeader(name))) &&
    columns.every(
      ({ field, names: own, required }) =>
        !required || placed.has(field) || own.some((name) => names.has(foldHeader(name))),
    )
  )
}
