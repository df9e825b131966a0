import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bibtex } from '../../../lib/trade/take-along/bibtex'
import { clipboardTable } from '../../../lib/trade/take-along/clipboard-table'
import { takenFileName } from '../../../lib/trade/take-along/file-name'
import { ratioText, shiftPoint } from '../../../lib/trade/take-along/ratio-text'
import { taken } from './build-taken'

describe('a copied table', () => {
  test('has tabs and the numbers of the language as text, and a table as HTML', () => {
    const { text, html } = clipboardTable(taken({ title: 'A < B' }), 'Source: IMF', 'de')
    expect(text).toBe(
      [
        'Period\tExports\tExports, Note\tBalance\tBalance, Note',
        '2019\t772535173,5\t\t-30\t',
        'H1 2020\t123456789012345678,01\tprovisional\t\tnot published',
        'Source: IMF',
        '',
      ].join('\n'),
    )
    expect(html).toContain('<caption>A &lt; B</caption>')
    expect(html).toContain('<td style="text-align:right">772535173,5</td>')
  })

  test('a tab or a line end in a cell begins no other one', () => {
    const table = { columns: [{ id: 'a', header: 'A', kind: 'text' }] as const, rows: [['x\ty\r\nz']] }
    expect(clipboardTable(taken({ table }), 'S', 'en').text).toBe('A\nx y z\nS\n')
  })
})

describe('the name of a file', () => {
  test('is pair, chart and periods', () => {
    expect(takenFileName(taken({ codes: { reporter: 'RU-MOW', partner: 'MAR' } }), 'csv')).toBe(
      'ru-mow-mar-time-2019..2020-s1.csv',
    )
  })

  test('names what else it is about where there is no pair: a statement', () => {
    expect(takenFileName({ name: 'russia-2020-exports', codes: {}, id: 'direct', period: '' }, 'csv')).toBe(
      'russia-2020-exports-direct.csv',
    )
  })

  test('is plain ASCII without a path, whatever the codes are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (reporter, id) => {
        expect(takenFileName({ codes: { reporter }, id, period: '' }, 'svg')).toMatch(
          /^[a-z0-9](?:[a-z0-9.-]{0,119})\.svg$/,
        )
      }),
    )
  })
})

test('an entry for BibTeX names publisher, title, year, address and the day, and escapes what LaTeX would run', () => {
  const entry = bibtex(taken({ title: 'Trade & more, 100 %' }), ({ reporter }) => `as reported by ${reporter}`)
  expect(entry).toBe(
    [
      '@misc{imf-dots:rus-mar-time,',
      '  author = {{IMF}},',
      '  title = {Direction of Trade Statistics: Russia and Morocco, Trade \\& more, 100 \\%},',
      '  year = {2022},',
      '  howpublished = {\\url{http://localhost:3000/RUS/MAR?from=2019#time}},',
      '  urldate = {2026-11-26},',
      '  note = {as reported by Russia}',
      '}',
      '',
    ].join('\n'),
  )
})

describe('a ratio as text', () => {
  test.each([
    [0.145, '0.145'],
    [0.1 + 0.2, '0.3'],
    [1e-7, '0.0000001'],
    [-0.223, '-0.223'],
    [1e21, '1000000000000000000000'],
    [0, '0'],
    [-0, '0'],
  ])('%d is %s', (ratio, text) => expect(ratioText(ratio)).toBe(text))

  test('null and what is no number stay null', () => {
    expect([null, NaN, Infinity].map(ratioText)).toEqual([null, null, null])
  })

  test.each([
    ['0.145', 2, '14.5'],
    ['1', 2, '100'],
    ['-0.05', 2, '-5'],
    ['0.00001', 2, '0.001'],
    ['123.456', -2, '1.23456'],
    ['5', -3, '0.005'],
    ['x', 2, 'x'],
  ])('%s with its point moved by %d is %s', (text, places, moved) => expect(shiftPoint(text, places)).toBe(moved))
})
