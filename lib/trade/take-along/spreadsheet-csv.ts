import type { Language } from '../locale'
import { csvLine } from './csv-cell'
import { spreadsheetText } from './defuse'
import { peopleTable } from './people-table'
import type { Taken } from './taken'

/** How spreadsheets in a language take CSV apart: the list separator and the decimal mark of its usual region. */
export const SPREADSHEET_MARKS: Readonly<
  Record<Language, { readonly separator: ',' | ';'; readonly decimal: '.' | ',' }>
> = {
  en: { separator: ',', decimal: '.' },
  de: { separator: ';', decimal: ',' },
}

const BYTE_ORDER_MARK = '\ufeff'

/**
 * Figures for a spreadsheet set to the reader's language: with the byte order mark that makes it read UTF-8, the language's
 * separators, words instead of codes, nothing that it would compute, and numbers bare, so that they are numbers. The header
 * is the first line, so that the table can be sorted and filtered as it opens; what belongs to all of it (`about`) stands
 * below, after an empty line, a name and a value each.
 */
export function spreadsheetCsv(
  taken: Pick<Taken, 'table'>,
  about: readonly (readonly [name: string, value: string])[],
  locale: Language,
): string {
  const { separator, decimal } = SPREADSHEET_MARKS[locale]
  const { columns, rows } = peopleTable(taken.table)
  const line = (cells: readonly string[]): string => csvLine(cells, separator)
  const body = rows.map((row) =>
    line(
      row.map((cell, i) => (columns[i]!.kind === 'number' ? numberCell(cell, decimal) : spreadsheetText(cell ?? ''))),
    ),
  )
  const header = line(columns.map(({ header: text }) => spreadsheetText(text)))
  const below = about.map(([name, value]) => line([spreadsheetText(name), spreadsheetText(value)]))
  return BYTE_ORDER_MARK + header + body.join('') + '\r\n' + below.join('')
}

/** Decimal text with the mark of a language; what is no decimal text is text, whatever its column promised. */
export function numberCell(cell: string | null, decimal: '.' | ','): string {
  if (cell === null) return ''
  if (!/^-?\d+(?:\.\d+)?$/.test(cell)) return spreadsheetText(cell)
  return decimal === '.' ? cell : cell.replace('.', decimal)
}
