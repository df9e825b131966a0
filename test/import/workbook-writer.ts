import { zipOf, type ZipOptions } from './zip-writer'

/** A cell: text is a shared string, a number stands as it is, a date as the number of its day, and XML as it is written. */
export type Cell = string | number | Date | { readonly xml: string } | null

export interface SheetRows {
  readonly name: string
  readonly rows: ReadonlyMap<number, readonly Cell[]> | ReadonlyArray<readonly Cell[]>
  readonly hidden?: boolean
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The parts of a workbook as Excel writes them (ECMA-376, part 1): style 1 is a date. */
export function workbookPartsOf(sheets: readonly SheetRows[]): Record<string, string> {
  const strings: string[] = []
  const cellOf = (cell: Cell, place: string): string => {
    if (cell === null) return ''
    if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
    if (cell instanceof Date) return `<c r="${place}" s="1"><v>${cell.getTime() / 86_400_000 + 25_569}</v></c>`
    if (typeof cell === 'object') return cell.xml.replace('<c', `<c r="${place}"`)
    return `<c r="${place}" t="s"><v>${strings.push(cell) - 1}</v></c>`
  }
  const rowOf = ([number, cells]: [number, readonly Cell[]]): string =>
    `<row r="${number}">${cells.map((cell, i) => cellOf(cell, `${String.fromCharCode(65 + i)}${number}`)).join('')}</row>`
  const written = sheets.map(({ rows }) =>
    [...(rows instanceof Map ? rows : new Map((rows as readonly Cell[][]).map((cells, i) => [i + 1, cells])))]
      .map(rowOf)
      .join(''),
  )
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const relations = (inner: string): string =>
    `<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"/>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
      .map(
        ({ name, hidden }, i) =>
          `<sheet name="${escaped(name)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      sheets.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('') +
        relation('rIdS', 'sharedStrings', 'sharedStrings.xml') +
        relation('rIdF', 'styles', 'styles.xml'),
    ),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
    ...Object.fromEntries(
      written.map((rows, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  }
}

export const workbookOf = (sheets: readonly SheetRows[], options: ZipOptions = {}): Buffer =>
  zipOf(workbookPartsOf(sheets), options)
