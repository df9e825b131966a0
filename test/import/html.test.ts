import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HtmlRows } from '../../lib/import/html-rows'
import { observationsOf, problemsOf, readAll, row } from './reading'

const rowsOf = (page: string, chunk = page.length): string[][] => {
  const reader = new HtmlRows()
  const rows = []
  for (let at = 0; at < page.length; at += chunk) rows.push(...reader.push(page.slice(at, at + chunk)))
  return [...rows, ...reader.end()].map(({ cells }) => [...cells])
}

const HEADER = ['reporter', 'partner', 'flow', 'sector', 'period', 'value', 'currency', 'status']
const tableOf = (lines: readonly (readonly string[])[]): string =>
  `<table>${lines.map((cells) => `\n<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}\n</table>`

describe('rows of a web page', () => {
  test.each<[string, string, string[][]]>([
    [
      'references and blanks',
      '<table><tr><td>C&ocirc;te&nbsp;d&#39;Ivoire \n <td>1 &lt; 2 &amp; &bogus; &#x41;</table>',
      [["Côte d'Ivoire", '1 < 2 & &bogus; A']],
    ],
    [
      'end tags left out',
      '<TABLE><TR><TH>a<TH>b<TR><TD>1<TD>2</TABLE>',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'spans',
      '<table><tr><th rowspan=2>a<th colspan="2">b<tr><th>c<th>d</table>',
      [
        ['a', 'b', ''],
        ['a', 'c', 'd'],
      ],
    ],
    [
      'scripts, comments and styles',
      '<table><tr><td>1<script>"<td>evil</td>"</script><!-- <td>x --><td>2<style>td{}</style></table>',
      [['1', '2']],
    ],
    ['a quoted >', '<table><tr><td title="a > b">1</table>', [['1']]],
    ['a nested table', '<table><tr><td>out<table><tr><td>in</table>er</table>', [['in'], ['out er']]],
    ['text outside', '<h1>Title</h1><p>Unit: t<table><tr><td>1</table>', [['Title'], ['Unit: t'], ['1']]],
    ['what is no tag', '<table><tr><td>a < b <3<td>x</table>', [['a < b <3', 'x']]],
  ])('%s', (_, page, expected) => {
    expect(rowsOf(page)).toEqual(expected)
    expect(rowsOf(page, 1)).toEqual(expected)
  })

  test('a page of brackets, of open tags or of one line is gone through once: each with each would never end', () => {
    expect(rowsOf('<'.repeat(1e6))).toHaveLength(1)
    expect(rowsOf('<a'.repeat(5e5))).toHaveLength(1)
    expect(rowsOf('<script>x</script>'.repeat(5e4))).toEqual([])
    expect(rowsOf(`<table>${'<tr><td>1</td></tr>'.repeat(5e4)}`)).toHaveLength(5e4)
  })
})

describe('a web page as a file', () => {
  test('its largest table is read, with the lines of the page', async () => {
    const page = `<!DOCTYPE html><html><body>${tableOf([['menu', 'x']])}${tableOf([HEADER, row().trim().split(','), row({ value: 'abc', period: '2024-04' }).trim().split(',')])}`
    const reading = await readAll(page)
    expect(reading.head).toMatchObject({ format: 'own', headerLine: 4 })
    expect(problemsOf(reading)).toEqual(['W_HTML_TABLE@4:', 'W_PREAMBLE@4:', 'E_NUMBER@6:value'])
    expect(observationsOf(reading)).toHaveLength(1)
  })

  test.each([
    ['a page without a table', '<html><script>fetch("//canary")</script></html>'],
    ['an empty table', '<table><tr></table>'],
    ['a table of one row', '<table><tr><td>a<td>b</table>'],
    ['a table within a script', '<html><script>"<table><tr><td>a<td>b<tr><td>a<td>b</table>"</script>'],
  ])('%s is refused', async (_, page) => {
    expect((await readAll(page)).error).toMatchObject({ code: 'E_NOT_TEXT', params: { kind: 'html' } })
  })

  test('a cell of 2 MB is refused, the rows around it are not', async () => {
    const cells = row().trim().split(',')
    const page = tableOf([HEADER, cells, cells.with(1, 'F'.repeat(2 ** 21)), cells.with(4, '2024-05')])
    const reading = await readAll(page)
    expect(problemsOf(reading)).toEqual(['W_HTML_TABLE@2:', 'E_CELL_TOO_LONG@4:partner'])
    expect(observationsOf(reading)).toHaveLength(2)
  })
})

test('a table written as a web page reads back the same, wherever it is cut', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'aé<>&"\' 1.\t'), maxLength: 8 })
  const escaped = (text: string): string => text.replace(/[<>&"']/g, (char) => `&#${char.charCodeAt(0)};`)
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 40 }),
      (table, chunk) => {
        const page = tableOf(table.map((cells) => cells.map(escaped)))
        expect(rowsOf(page, chunk)).toEqual(table.map((cells) => cells.map((text) => text.replace(/\s+/g, ' ').trim())))
      },
    ),
  )
})
