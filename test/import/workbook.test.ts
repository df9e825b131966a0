import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../lib/store/read-workbook'
import { observationsOf, problemsOf, readAll } from './reading'
import { workbookOf, workbookPartsOf, type Cell, type SheetRows } from './workbook-writer'
import { zipOf } from './zip-writer'

const HEADER = ['reporter', 'partner', 'flow', 'product', 'period', 'value', 'unit']
const figure = (period: Cell, value: Cell, flow = 'X'): Cell[] => ['DEU', 'MAR', flow, '0101', period, value, 'USD']
const read = (bytes: Uint8Array, options: Parameters<typeof readAll>[1] = {}) =>
  readAll(bytes, { fileName: 'table.xlsx', readWorkbook, ...options })
const sheet = (rows: SheetRows['rows'], name = 'Data'): SheetRows => ({ name, rows })

describe('a workbook is read like the CSV of its sheet', () => {
  test('text, numbers and dates; a line is the row of the sheet', async () => {
    const bytes = workbookOf([
      sheet(
        new Map<number, Cell[]>([
          [1, ['Trade of Germany']],
          [4, HEADER],
          [5, figure(2023, 1234567.89)],
          [6, figure('2024-03', { xml: '<c><v>1234567.8900000001</v></c>' })],
          [9, figure(new Date(Date.UTC(2024, 3, 1)), { xml: '<c><f>0.1+0.2</f><v>0.30000000000000004</v></c>' })],
          [10, figure(new Date(Date.UTC(2024, 4, 1)), { xml: '<c><v>1.5E+15</v></c>' })],
          [11, figure(new Date(Date.UTC(2024, 5, 1)), 'about 5')],
          [12, figure(new Date(Date.UTC(2024, 6, 1)), { xml: '<c t="e"><v>#N/A</v></c>' })],
        ]),
      ),
    ])
    const reading = await read(bytes)
    expect(observationsOf(reading).map(({ product, value }) => [product, value])).toEqual([
      ['0101', '1234567.89'],
      ['0101', '1234567.89'],
      ['0101', '0.3'],
      ['0101', '1500000000000000'],
    ])
    expect(observationsOf(reading).map(({ period }) => period.months)).toEqual([12, 1, 1, 1])
    expect(reading.rows.map(({ line }) => line)).toEqual([5, 6, 9, 10, 11, 12])
    expect(reading.head).toMatchObject({ format: 'own', headerLine: 4, encoding: 'utf-8', delimiter: ',' })
    expect(problemsOf(reading)).toEqual([...['W_SHEET@4:', 'W_PREAMBLE@4:', 'E_NUMBER@11:value', 'E_NUMBER@12:value']])
  })

  test('digits that were typed survive: sixteen of them, and sums that binary numbers blur lose the blur', async () => {
    const values = ['2715997517261.123', '5.1499999999999995', '1E-7', '9007199254740991', '-0.5']
    const rows = values.map((value, i) => figure(`2024-0${i + 1}`, { xml: `<c><v>${value}</v></c>` }, 'B'))
    expect(observationsOf(await read(workbookOf([sheet([HEADER, ...rows])]))).map(({ value }) => value)).toEqual([
      ...['2715997517261.123', '5.15', '0.0000001', '9007199254740991', '-0.5'],
    ])
  })

  test('quotes, line breaks and tabs in cells are text of one cell', async () => {
    const rows: Cell[][] = [[...HEADER, 'a\nnote'], [...figure('2024-03', 1), 'a "b",\r\n\tc'], figure('2024-04', 2)]
    const reading = await read(workbookOf([sheet(rows)]))
    expect(observationsOf(reading)).toHaveLength(2)
    expect(reading.rows[0]).toMatchObject({
      line: 2,
      cells: [...Array<unknown>(7).fill(expect.anything()), 'a "b", c'],
    })
  })

  test('packed in any way a zip may be, and without the help of its name', async () => {
    const rows = [HEADER, figure('2024-03', 1)]
    for (const options of [{ described: true }, { stored: true }, { long: true }])
      expect(observationsOf(await read(workbookOf([sheet(rows)], options), { fileName: 'table.csv' }))).toHaveLength(1)
    // Some programs write the sheet first, so that the first bytes do not tell a workbook.
    const { 'xl/worksheets/sheet1.xml': cells, ...rest } = workbookPartsOf([sheet(rows)])
    const late = { 'xl/worksheets/sheet1.xml': `<!--${'x'.repeat(9000)}-->${cells}`, ...rest }
    expect(observationsOf(await read(zipOf(late, { stored: true })))).toHaveLength(1)
  })
})

describe('of several sheets the one with a known header is read, and the others are named', () => {
  const notes = sheet(
    Array.from({ length: 90 }, (_, i) => [`What was done, part ${i}`]),
    'Notes',
  )
  const said = async (sheets: readonly SheetRows[]) => {
    const { warnings } = await read(workbookOf(sheets))
    return warnings.find(({ code }) => code === 'W_SHEET')?.params
  }

  test('wherever it stands', async () => {
    const data = sheet([HEADER, figure('2024-03', 1)])
    expect(await said([data])).toEqual({ sheet: 'Data', count: 0, others: '' })
    expect(await said([notes, data, sheet([], 'Empty')])).toEqual({ sheet: 'Data', count: 1, others: 'Notes' })
    expect(await said([data, sheet([HEADER, figure('2024-04', 1)], 'More')])).toMatchObject({ others: 'More' })
  })

  test('without one, the largest is offered for saying which column is what', async () => {
    const unknown = sheet(
      Array.from({ length: 200 }, () => ['Ziel', 'Wert in Mio', 'und mehr Text']),
      'Werte',
    )
    const reading = await read(workbookOf([notes, unknown]))
    expect(reading.error?.code).toBe('E_FORMAT')
    expect(reading.sample?.rows[0]?.cells).toEqual(['Ziel', 'Wert in Mio', 'und mehr Text'])
  })

  test('a hidden sheet is none', async () => {
    const { error } = await read(workbookOf([{ ...sheet([HEADER, figure('2024-03', 1)]), hidden: true }]))
    expect(error).toMatchObject({ code: 'E_WORKBOOK', params: { reason: 'no_rows' } })
  })
})

describe('what no workbook should be is refused in a sentence', () => {
  const parts = workbookPartsOf([sheet([HEADER, figure('2024-03', 1)])])
  const withSheet = (rows: string) =>
    zipOf({ ...parts, 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>` })
  test.each<[string, string, Uint8Array]>([
    ['no workbook inside', 'damaged', zipOf({ '[Content_Types].xml': '', 'xl/a.xml': '' })],
    ['a sheet that is cut off', 'damaged', zipOf({ ...parts, 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' })],
    ['rows out of order', 'damaged', withSheet('<row r="5"><c r="A5"><v>1</v></c></row><row r="3"></row>')],
    ['a row that Excel cannot have', 'too_large', withSheet('<row r="900000000"><c r="A9"><v>1</v></c></row>')],
    ['a column that Excel cannot have', 'damaged', withSheet('<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>')],
    ['the binary form', 'damaged', zipOf({ '[Content_Types].xml': '', 'xl/workbook.bin': 'x' })],
  ])('%s', async (_, reason, bytes) => {
    expect((await read(bytes)).error).toMatchObject({ code: 'E_WORKBOOK', params: { reason } })
  })

  test('two cells at the corners of a sheet are no seventeen billion cells', async () => {
    const bytes = withSheet(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    )
    expect((await read(bytes)).error?.code).toBe('E_TOO_MANY_COLUMNS')
  })

  test('more than 64 MB of cells, and a bomb', async () => {
    const rows = (cell: string): string => `<row r="1"><c r="A1" t="str"><v>${cell}</v></c></row>`
    const noise = Array.from({ length: 2 ** 20 }, (_, i) => ((i * 2654435761) % 2 ** 32).toString(36)).join(' ')
    expect((await read(withSheet(rows(noise.repeat(9))))).error).toMatchObject({ params: { reason: 'too_large' } })
    expect((await read(withSheet(rows(' '.repeat(2 ** 26))))).error).toMatchObject({
      ...{ code: 'E_ARCHIVE', params: { reason: 'bomb' } },
    })
  })

  test('without a reader it is what it is', async () => {
    expect((await readAll(zipOf(parts))).error).toMatchObject({ code: 'E_NOT_TEXT', params: { kind: 'xlsx' } })
  })
})
