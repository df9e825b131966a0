import type { Language } from '../locale'
import { spreadsheetText } from './defuse'
import { peopleTable, type PeopleTable } from './people-table'
import { numberCell, SPREADSHEET_MARKS } from './spreadsheet-csv'
import type { Taken } from './taken'

/** A table for the clipboard: `text` with tabs for spreadsheets and plain text, `html` for documents and letters. */
export interface ClipboardTable {
  readonly text: string
  readonly html: string
}

/** The table as people read it, with the numbers of their language and where it comes from (`source`) under it. */
export function clipboardTable(
  taken: Pick<Taken, 'table' | 'title'>,
  source: string,
  locale: Language,
): ClipboardTable {
  const table = peopleTable(taken.table)
  const { decimal } = SPREADSHEET_MARKS[locale]
  const rows = table.rows.map((row) =>
    row.map((cell, i) =>
      table.columns[i]!.kind === 'number' ? numberCell(cell, decimal) : spreadsheetText(cell ?? ''),
    ),
  )
  const header = table.columns.map((column) => spreadsheetText(column.header))
  return {
    text: [header, ...rows, [spreadsheetText(source)]].map((row) => `${row.map(oneLine).join('\t')}\n`).join(''),
    html: htmlTable(taken.title, table.columns, header, rows, source),
  }
}

/** A tab or a line end inside a cell would begin another one. */
const oneLine = (text: string): string => text.replaceAll(/[\t\r\n]+/g, ' ')

function htmlTable(
  title: string,
  columns: PeopleTable['columns'],
  header: readonly string[],
  rows: readonly (readonly string[])[],
  source: string,
): string {
  // Excel reads this from what is pasted, and keeps text as text.
  const styleOf = (i: number): string =>
    columns[i]!.kind === 'number' ? 'text-align:right' : "mso-number-format:'\\@'"
  const head = header.map((text, i) => `<th scope="col" style="${styleOf(i)}">${escaped(text)}</th>`).join('')
  const body = rows.map(
    (row) => `<tr>${row.map((cell, i) => `<td style="${styleOf(i)}">${escaped(cell)}</td>`).join('')}</tr>`,
  )
  return (
    `<table><caption>${escaped(title)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody>` +
    `<tfoot><tr><td colspan="${columns.length}">${escaped(source)}</td></tr></tfoot></table>`
  )
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** Text as it stands between the tags of HTML or XML, and in their attributes. */
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character]!)
