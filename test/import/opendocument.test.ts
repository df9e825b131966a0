import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../lib/store/read-workbook'
import { observationsOf, problemsOf, readAll } from './reading'
import { zipOf } from './zip-writer'

const text = (cell: string, repeated = 1): string =>
  `<table:table-cell office:value-type="string"${repeated > 1 ? ` table:number-columns-repeated="${repeated}"` : ''}><text:p>${cell}</text:p></table:table-cell>`
const number = (value: string, shown = value): string =>
  `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`
const date = (day: string): string =>
  `<table:table-cell office:value-type="date" office:date-value="${day}"><text:p>${day}</text:p></table:table-cell>`
const line = (...cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`
const NOTHING =
  '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'

/** Its kind stands at its start as it is, so that the file tells it by itself. */
const packed = (content: string): Buffer =>
  zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content }, { stored: true })

/** A spreadsheet as LibreOffice writes it: empty cells and rows stand once, with how often they come. */
const openDocument = (...tables: ReadonlyArray<readonly string[]>): Buffer =>
  packed(
    `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>${tables
      .map((rows, i) => `<table:table table:name="Sheet ${i + 1}">${rows.join('')}</table:table>`)
      .join('')}</office:spreadsheet></office:body></office:document-content>`,
  )

const HEADER = line(...['reporter', 'partner', 'flow', 'product', 'period', 'value', 'unit'].map((name) => text(name)))
const figure = (period: string, value: string): string =>
  line(text('DEU'), text('Marokko'), text('X'), text('0101'), period, value, text('EUR'))
const read = (bytes: Uint8Array) => readAll(bytes, { fileName: 'table.ods', readWorkbook })

describe('a spreadsheet of LibreOffice is read like the CSV of its sheet', () => {
  test('numbers by their value and not as they are shown, dates, and rows that are empty a million times', async () => {
    const reading = await read(
      openDocument([
        line(text('Ausfuhr')),
        '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>',
        HEADER,
        figure(number('2023'), number('1234567.89', '1.234.567,89 €')),
        figure(date('2024-03-01'), number('0.3')),
        figure(date('2024-04-01'), number('7')),
        NOTHING,
      ]),
    )
    expect(reading.head).toMatchObject({ format: 'own', headerLine: 4 })
    expect(observationsOf(reading).map(({ partner, product, value }) => `${partner} ${product} ${value}`)).toEqual([
      'MAR 0101 1234567.89',
      'MAR 0101 0.3',
      'MAR 0101 7',
    ])
    expect(reading.rows.map(({ line: at }) => at)).toEqual([5, 6, 7])
  })

  test('the sheet with a known header is read, and the others are named', async () => {
    const reading = await read(openDocument([line(text('Notes'))], [HEADER, figure(number('2023'), number('1'))]))
    expect(problemsOf(reading)).toContain('W_SHEET@1:')
    expect(observationsOf(reading)).toHaveLength(1)
  })

  test('one that is cut off, and one that repeats a filled row without end, are refused', async () => {
    const whole = openDocument([HEADER, figure(number('2023'), number('1'))])
    const cut = packed('<office:document-content><office:body><office:spreadsheet><table:table table:name="A">')
    expect((await read(whole)).error).toBeNull()
    expect((await read(cut)).error).toMatchObject({ code: 'E_WORKBOOK', params: { reason: 'damaged' } })
    const bomb = openDocument([
      HEADER,
      `<table:table-row table:number-rows-repeated="1048000">${text('x'.repeat(200), 16_000)}</table:table-row>`,
    ])
    expect((await read(bomb)).error).toMatchObject({ code: 'E_WORKBOOK', params: { reason: 'too_large' } })
  }, 90_000)
})
