import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TextRecord } from '../../lib/import/record'
import { RecordReader } from '../../lib/import/records'

/** Reads a text handed over in pieces that end at `cuts`. */
function read(text: string, delimiter = ',', cuts: readonly number[] = []): TextRecord[] {
  const reader = new RecordReader(delimiter)
  const ends = [...cuts.map((cut) => cut % (text.length + 1)), text.length].toSorted((a, b) => a - b)
  const records: TextRecord[] = []
  let from = 0
  for (const end of ends) {
    records.push(...reader.push(text.slice(from, end)))
    from = end
  }
  return [...records, ...reader.end()]
}

const piece = fc.constantFrom('a', 'é', '1,5', '"', '""', ',', ';', '\n', '\r', '\r\n', ' ', '\t', '')
const messy = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))
const cell = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''))
const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`

describe('records', () => {
  test('well-formed text reads as an independent parser reads it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, delimiter, lineEnd) => {
          const text = rows
            .map((row) => row.map((text) => quote(text.replaceAll('\r', ''))).join(delimiter))
            .join(lineEnd)
          const theirs = parse(text, { delimiter, record_delimiter: lineEnd, relax_column_count: true }) as string[][]
          expect(read(text, delimiter).map(({ cells }) => cells)).toEqual(theirs)
        },
      ),
    )
  })

  test('it does not matter where a text is cut into chunks', () => {
    fc.assert(
      fc.property(messy, fc.array(fc.nat(500), { maxLength: 6 }), (text, cuts) => {
        const long = `${text}${'0123456789,'.repeat(5_000)}\n${text}x,"y\n${text}${'z,'.repeat(30_000)}\n${text}`
        const far = cuts.map((cut) => cut * 400)
        expect(JSON.stringify(read(long, ',', [...cuts, ...far]))).toBe(JSON.stringify(read(long)))
      }),
    )
  })

  test('lines are counted as an editor counts them, whatever is broken', () => {
    fc.assert(
      fc.property(messy, (text) => {
        const records = read(`${text}\nlast`)
        const lines = `${text}\nlast`.split(/\r\n|\r|\n/)
        const lastLine = records.at(-1)?.line ?? 0
        expect(lastLine).toBeLessThanOrEqual(lines.length)
        for (const { line, cells, flaw } of records) {
          if (flaw) expect(cells.join(',')).toBe(lines[line - 1])
        }
      }),
    )
  })

  test('a broken quote costs its own line only', () => {
    const records = read('a,b\n1,"x"y\n2,z\n3,"q\n4,r\n')
    expect(records.map(({ line, flaw }) => [line, flaw?.found.code ?? null, flaw?.cell ?? null])).toEqual([
      [1, null, null],
      [2, 'E_STRAY_QUOTE', 1],
      [3, null, null],
      [4, 'E_UNCLOSED_QUOTE', 1],
      [5, null, null],
    ])
  })

  test('a row of more than a mebicharacter is measured without being kept', () => {
    const long = Array.from({ length: 60_000 }, () => '0123456789012345678').join(',')
    const [record, next] = read(`${long}\na,b`, ',', [100_000, 700_000])
    expect(record?.flaw?.found).toEqual({ code: 'E_ROW_TOO_LONG', params: { length: 1_199_999, limit: 1_048_576 } })
    expect(record?.cells.join(',').length).toBe(200)
    expect(next).toEqual({ line: 2, cells: ['a', 'b'], flaw: null })
  })
})
