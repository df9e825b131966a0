import { foldHeader } from '../columns'

/**
 * The ids of the columns of an SDMX-CSV file (1.0 and 2.x): `REF_AREA` of `REF_AREA: Reference area` (labels=both),
 * `STRUCTURE` of `STRUCTURE[;]`, and `''` for the columns that hold only the names of the ones before them (labels=name,
 * told by the column STRUCTURE_NAME).
 */
export function sdmxNames(header: readonly string[]): readonly string[] {
  const ids = header.map((cell) => codeOf(cell).replace(/\[[^\]]*\]$/, ''))
  const folded = ids.map(foldHeader)
  if (!folded.includes('structurename') || header.some((cell) => cell.includes(': '))) return ids
  // Ids in capitals are told by those; one in small letters, as Eurostat has them, by the name that follows it.
  let unnamed = false
  return ids.map((id, at) => {
    const repeated = at > 0 && folded[at] === folded[at - 1]
    const isId = OF_STRUCTURE.has(folded[at]!) || !unnamed || (/^[A-Z0-9_@$-]+$/.test(id) && !repeated)
    unnamed = isId && !OF_STRUCTURE.has(folded[at]!)
    return isId ? id : ''
  })
}

/** Columns before the dimensions; they have no names beside them. */
const OF_STRUCTURE = new Set(['structure', 'structureid', 'structurename', 'action'])

/** A code without the label that labels=both puts behind it. */
export function codeOf(text: string): string {
  const trimmed = text.trim()
  const end = trimmed.indexOf(': ')
  return end < 0 ? trimmed : trimmed.slice(0, end)
}

/** Whether a header is SDMX-CSV: version 1.0 begins with DATAFLOW, 2.x with STRUCTURE. */
export function isSdmx(header: readonly string[]): boolean {
  const names = sdmxNames(header).map(foldHeader)
  return (names[0] === 'dataflow' || names[0] === 'structure') && names.includes('obsvalue')
}

/** Names of columns that are no dimensions, or say what others say too. */
export const SDMX_KNOWN: readonly string[] = [
  ...['DATAFLOW', 'LAST UPDATE', 'STRUCTURE', 'STRUCTURE_ID', 'STRUCTURE_NAME', 'UPDATED', 'SERIES_KEY', 'SERIESKEY'],
  ...['OBS_KEY', 'SCALE', 'PRECISION', 'DECIMALS', 'DECIMALS_DISPLAYED', 'TITLE', 'SERIES_NAME', 'TIME_FORMAT'],
  ...['BASE_PER', 'COMMENT_OBS', 'COMMENT_TS', 'UNIT_DETAIL', 'CURRENCY_DENOM', 'COLLECTION', 'REPYEARSTART'],
]

/** Values of a dimension that stand for all of it, or for nothing. */
const WHOLES = new Set(['_T', 'T', 'TOTAL', '_Z', 'ALL', ''])

/**
 * The columns of dimensions that a reader does not know: those before the value (1.0 has its dimensions there, then the
 * attributes). A row for anything but the whole of such a dimension is a part.
 */
export function unknownDimensions(
  names: readonly string[],
  known: ReadonlySet<number>,
): (cells: readonly string[]) => number | undefined {
  const harmless = new Set(SDMX_KNOWN.map(foldHeader))
  const end = names.findIndex((name) => foldHeader(name) === 'obsvalue')
  const at = names.flatMap((name, i) =>
    i > 0 && i < end && name !== '' && !known.has(i) && !harmless.has(foldHeader(name)) ? [i] : [],
  )
  return (cells) => at.find((i) => !WHOLES.has(codeOf(cells[i] ?? '').toUpperCase()))
}
