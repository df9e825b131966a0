import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { matchColumns } from '../../lib/import/columns'
import { RecordReader } from '../../lib/import/records'
import { UsedColumns, UsedRecord } from '../../lib/import/used-columns'
import { CURRENT_MONTH, problemsOf, readAll } from './reading'

const HEADER = ['a', 'b', 'c', 'd', 'e', 'f']
const USED = [0, 2, 3]
const columns = new UsedColumns(
  {
    header: HEADER,
    columns: matchColumns(HEADER, [
      { field: 'c', names: ['c'] },
      { field: 'd', names: ['d'] },
    ]),
    numbers: { decimal: '.', grouping: null },
    periods: {},
    currentMonth: CURRENT_MONTH,
    preamble: [],
    firstRows: [],
    sections: false,
    fileName: 'table.csv',
    choices: {},
  },
  ',',
)

const part = fc.constantFrom('', '1', 'x y', '""', '"', ',', '\n', 'é', '"q"', '"a,b"', '"a""b"', '"a\nb"', ' ')
const cell = fc.oneof({ weight: 6, arbitrary: fc.constantFrom('', '1', '"q"', '""', '"a,b"', '"a""b"') }, part)
const line = fc.array(cell, { minLength: 5, maxLength: 8 }).map((cells) => cells.join(','))

test('lines of which only the used cells are cut out have the cells, lines and flaws of lines cut up whole', () => {
  let taken = 0
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), fc.nat(40), (lines, cut) => {
      const text = lines.join('\n')
      const whole = filled(new RecordReader(','), text, cut).end()
      const used = filled(new RecordReader(',', 1, columns), text, cut).end()
      expect(used.map(({ line: at, cells, flaw }) => ({ line: at, cells, flaw }))).toEqual(whole)
      for (const record of used) {
        if (!(record instanceof UsedRecord)) continue
        taken++
        expect(record.used).toEqual(USED.map((at) => record.cells[at]))
        expect([6, 7]).toContain(record.cells.length)
      }
    }),
    { numRuns: 500 },
  )
  expect(taken).toBeGreaterThan(100)
})

/** A reader that was given a text in two pieces. */
function filled(reader: RecordReader, text: string, cut: number): RecordReader {
  reader.push(text.slice(0, cut))
  reader.push(text.slice(cut))
  return reader
}

const FILE = readFileSync('test/fixtures/comtrade.csv', 'utf8').split(/\r?\n/)
const COLUMNS = FILE[0]!.split(',')
const ROW = FILE[1]!

test('a row of UN Comtrade has all of its 47 cells, whether it is taken or refused', async () => {
  const wrong = ROW.replaceAll('"977644399"', '"977644399?"')
  const { rows } = await readAll([FILE[0], ROW, wrong].join('\n'))
  const [taken, refused] = rows
  if (taken?.kind !== 'observation' || refused?.kind !== 'refused') throw new Error('one is taken, one refused')
  expect(taken.cells).toHaveLength(47)
  expect(taken.cells[COLUMNS.indexOf('cmdDesc')]).toBe('some goods, "mostly"')
  expect(refused.cells).toHaveLength(48) // as it stands, with the comma at its end
  expect(refused.cells[COLUMNS.indexOf('cmdDesc')]).toBe('some goods, "mostly"')
  expect(refused.problems).toMatchObject([{ code: 'E_NUMBER', line: 3, column: 'primaryValue', value: '977644399?' }])
})

test('a header that comes again in quotes is no row, nor is a total or a line without text', async () => {
  const again = COLUMNS.map((name) => `"${name}"`).join(',')
  const total = ['"Total"', ...COLUMNS.slice(1).map(() => '')].join(',')
  const blank = COLUMNS.map(() => '').join(',')
  const reading = await readAll([FILE[0], ROW, again, blank, total, ROW.replace('"27"', '"30"')].join('\n'))
  expect(problemsOf(reading)).toEqual(['E_REPEATED_HEADER@3:', 'E_TOTAL_ROW@5:typeCode'])
  expect(reading.rows.map(({ kind, line: at }) => `${at} ${kind}`)).toEqual([
    '2 observation',
    '3 refused',
    '5 refused',
    '6 observation',
  ])
})
