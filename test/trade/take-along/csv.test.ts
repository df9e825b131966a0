import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { machineCsv } from '../../../lib/trade/take-along/machine-csv'
import { spreadsheetCsv } from '../../../lib/trade/take-along/spreadsheet-csv'
import type { TakenTable } from '../../../lib/trade/take-along/taken-table'
import { anyDecimal } from '../build-figures'
import { taken, TRADE } from './build-taken'

const read = (text: string, delimiter = ','): string[][] =>
  parse(text, { delimiter, record_delimiter: '\r\n', relax_column_count: true })

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '=1+1',
    '+cmd',
    '-2+3',
    '@SUM(A1)',
    '\t=x',
    '\r=x',
    '＝A1',
    'Москва',
    'المغرب',
    'a,b;c"d',
    '0101',
    ' x ',
  ),
)
const tableOf = (cells: readonly (string | null)[], kind: 'text' | 'number'): TakenTable => ({
  columns: [
    { id: 'row', header: 'Row', kind: 'text' },
    { id: 'cell', header: 'Cell', kind },
  ],
  rows: cells.map((cell, i) => [`r${i}`, cell]),
})

describe('a file for machines', () => {
  test('has one row a figure, codes, every digit, and says of each row whose figure it is', () => {
    const [header, first, , long, missing, ...rest] = read(machineCsv(taken()))
    expect(rest).toEqual([])
    expect(header).toEqual(
      'reporter,partner,period,flow,value,status,unit,source,publisher,title,terms,published,imported,retrieved,address'.split(
        ',',
      ),
    )
    expect(first).toEqual([
      ...['RUS', 'MAR', '2019', 'X', '772535173.5', 'A', 'USD', 'imf-dots'],
      ...['IMF', 'Direction of Trade Statistics', 'Free with attribution', '2022-05', '2026-11-23T10:00:00Z'],
      ...['2026-11-26', 'http://localhost:3000/RUS/MAR?from=2019#time'],
    ])
    expect(long!.slice(2, 6)).toEqual(['2020-S1', 'X', '123456789012345678.01', 'P'])
    expect(missing!.slice(2, 6)).toEqual(['2020-S1', 'B', '', 'M'])
  })

  test('begins with its header, without a byte order mark, and ends each line with CRLF', () => {
    const text = machineCsv(taken())
    expect(text.startsWith('reporter,partner,')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  test('takes publisher and licence from the source of the row', () => {
    const [imf] = taken().sources
    const other = { ...imf!, source: { ...imf!.source, id: 'un-comtrade', publisher: 'United Nations' } }
    const table: TakenTable = {
      columns: [
        { id: 'source', header: 'Source', kind: 'text' },
        { id: 'value', header: 'Value', kind: 'number' },
      ],
      rows: [
        ['un-comtrade', '1'],
        ['imf-dots', '2'],
      ],
    }
    const rows = parse(machineCsv(taken({ table, sources: [imf!, other] })), { columns: true }) as Record<
      string,
      string
    >[]
    expect(rows.map((row) => [row.source, row.publisher, row.value])).toEqual([
      ['un-comtrade', 'United Nations', '1'],
      ['imf-dots', 'IMF', '2'],
    ])
  })

  test('names every source of rows that rest on several', () => {
    const [imf] = taken().sources
    const other = { ...imf!, source: { ...imf!.source, id: 'un-comtrade', publisher: 'United Nations' } }
    const [row] = parse(machineCsv(taken({ sources: [imf!, other] })), { columns: true }) as Record<string, string>[]
    expect(row).toMatchObject({
      source: 'imf-dots; un-comtrade',
      publisher: 'IMF; United Nations',
      published: '2022-05',
    })
  })

  test('a column of the table goes before what the page says of all rows', () => {
    const table: TakenTable = { columns: [{ id: 'partner', header: 'Partner', kind: 'text' }], rows: [['FRA']] }
    const [row] = parse(machineCsv(taken({ table })), { columns: true }) as Record<string, string>[]
    expect(row).toMatchObject({ reporter: 'RUS', partner: 'FRA' })
  })

  test('keeps blanks at the edge of a cell from readers that trim what stands bare', () => {
    const table = tableOf([' 0101', 'x '], 'text')
    const rows = parse(machineCsv(taken({ table })), { trim: true, columns: true }) as Record<string, string>[]
    expect(rows.map(({ cell }) => cell)).toEqual([' 0101', 'x '])
  })

  test('reads back as it was, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText, anyDecimal), { minLength: 1 }), (cells) => {
        const rows = read(machineCsv(taken({ table: tableOf(cells, 'text') })))
        expect(rows.slice(1).map((row) => row[3])).toEqual(cells)
      }),
    )
  })
})

describe('a file for a spreadsheet', () => {
  const about = [
    ['Title', 'Trade over time'],
    ['Address', 'http://localhost:3000/RUS/MAR'],
  ] as const

  test('in English: comma and point, words instead of codes, flows side by side, the rest below an empty line', () => {
    expect(spreadsheetCsv(taken(), about, 'en')).toBe(
      [
        '\ufeffPeriod,Exports,"Exports, Note",Balance,"Balance, Note"',
        '2019,772535173.5,,-30,',
        'H1 2020,123456789012345678.01,provisional,,not published',
        '',
        'Title,Trade over time',
        'Address,http://localhost:3000/RUS/MAR',
        '',
      ].join('\r\n'),
    )
  })

  test('in German: semicolon and comma', () => {
    expect(spreadsheetCsv(taken(), [], 'de').split('\r\n').slice(0, 3)).toEqual([
      '\ufeffPeriod;Exports;Exports, Note;Balance;Balance, Note',
      '2019;772535173,5;;-30;',
      'H1 2020;123456789012345678,01;provisional;;not published',
    ])
  })

  test('formulas are defused, a negative number stays a number, a code keeps its zeros', () => {
    const cells = ['=HYPERLINK("http://x","y")', '-30', '0101', '@x', '+1+cmd', 'Москва', 'المغرب']
    const rows = read(spreadsheetCsv(taken({ table: tableOf(cells, 'text') }), [], 'en').slice(1))
    expect(rows.slice(1, -1).map((row) => row[1])).toEqual([
      `'=HYPERLINK("http://x","y")`,
      ...['-30', `'0101`, `'@x`, `'+1+cmd`, 'Москва', 'المغرب'],
    ])
  })

  test('numbers are bare and keep every digit in both languages', () => {
    fc.assert(
      fc.property(fc.array(anyDecimal, { minLength: 1 }), fc.constantFrom('en', 'de'), (cells, locale) => {
        const text = spreadsheetCsv(taken({ table: tableOf(cells, 'number') }), [], locale).slice(1)
        const rows = read(text, locale === 'en' ? ',' : ';').slice(1, -1)
        const mark = locale === 'en' ? '.' : ','
        expect(rows.map((row) => row[1])).toEqual(cells.map((cell) => cell.replace('.', mark)))
      }),
    )
  })

  test('nothing in it is a formula, whatever the texts are', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1 }), fc.constantFrom('text', 'number'), (cells, kind) => {
        const text = spreadsheetCsv(taken({ table: tableOf(cells, kind) }), [['=1+1', '=2+2']], 'de').slice(1)
        for (const cell of read(text, ';').flat())
          expect(cell).not.toMatch(/^(?![+-]?[\d.,' \u00a0\u202f]+$)[=+\-@\t\r\n]/)
      }),
    )
  })

  test('ratios are a hundred times what machines get', () => {
    const table: TakenTable = {
      columns: [{ id: 'share', header: 'Share, %', kind: 'ratio' }],
      rows: [['0.1453'], ['-0.223'], ['1'], ['0.00001'], [null]],
    }
    expect(read(spreadsheetCsv(taken({ table }), [], 'en').slice(1)).slice(1, 6)).toEqual([
      ['14.53'],
      ['-22.3'],
      ['100'],
      ['0.001'],
      [''],
    ])
    expect(machineCsv(taken({ table }))).toContain('0.1453')
  })

  test('a table that is not turned stays as it is, and columns without a word are left out', () => {
    const { across: _, ...table } = TRADE
    const rows = read(spreadsheetCsv(taken({ table: { ...table, rows: table.rows.slice(0, 2) } }), [], 'en').slice(1))
    expect(rows.slice(0, 3)).toEqual([
      ['Period', 'Flow', 'Value'],
      ['2019', 'Exports', '772535173.5'],
      ['2019', 'Balance', '-30'],
    ])
  })
})
