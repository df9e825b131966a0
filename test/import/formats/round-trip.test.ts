import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { FORMAT_IDS } from '../../../lib/import/formats/registry'
import { observationsOf, readAll } from '../reading'
import { FORMS } from './forms'
import { WIDE_FORMS } from './wide-forms'
import { canonical, linesIn, tableIn } from './written'

/** How bytes are written, with a mark at the beginning where that is usual. */
const ENCODERS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': (text) => iconv.encode(text, 'utf8'),
  'UTF-8 with a mark': (text) => iconv.encode(text, 'utf8', { addBOM: true }),
  'UTF-16 LE with a mark': (text) => iconv.encode(text, 'utf-16le', { addBOM: true }),
  'UTF-16 BE with a mark': (text) => iconv.encode(text, 'utf-16be', { addBOM: true }),
  'UTF-16 LE': (text) => iconv.encode(text, 'utf-16le'),
  'windows-1251 or windows-1252': (text) => iconv.encode(text, /[а-яё]/i.test(text) ? 'win1251' : 'win1252'),
}

const dialect = fc.record({
  /** What a spreadsheet saves with, in another country than that of the format; null: as it came. */
  delimiter: fc.constantFrom(null, ',', ';', '\t', '|'),
  otherDecimal: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  encoder: fc.constantFrom(...Object.keys(ENCODERS)),
  quoted: fc.constantFrom('nothing', 'everything', 'some'),
  separatorLine: fc.boolean(),
  spareField: fc.boolean(),
  lastLineEnd: fc.boolean(),
  packed: fc.boolean(),
  chunk: fc.integer({ min: 1, max: 5_000 }),
})
type Dialect = typeof dialect extends fc.Arbitrary<infer T> ? T : never

/** The decimal mark in a dialect, where the format has `.` or `,` itself. */
const decimalIn = ({ otherDecimal }: Dialect, own: '.' | ',' = '.'): '.' | ',' =>
  otherDecimal ? (own === '.' ? ',' : '.') : own

/** The bytes of a table in a dialect. Where numbers have decimal commas no comma stands between cells. */
function saved(
  table: readonly (readonly string[])[],
  style: Dialect,
  own: string,
  decimal: string,
  coin: Iterator<boolean>,
) {
  const wished = style.delimiter ?? own
  const delimiter = wished === ',' && decimal === ',' ? ';' : wished
  const quote = (cell: string): string => {
    const must = cell.includes(delimiter) || cell.includes('"')
    const asked = style.quoted === 'everything' || (style.quoted === 'some' && coin.next().value)
    return must || asked ? `"${cell.replaceAll('"', '""')}"` : cell
  }
  const lines = table.map((cells) => cells.map(quote).join(delimiter) + (style.spareField ? delimiter : ''))
  if (style.separatorLine) lines.unshift(`sep=${delimiter}`)
  const bytes = ENCODERS[style.encoder]!(lines.join(style.lineEnd) + (style.lastLineEnd ? style.lineEnd : ''))
  return style.packed ? gzipSync(bytes) : bytes
}

const TABLES = [
  ...Object.entries(FORMS).map(([id, form]) => ({ id, form, tableIn: (mark: '.' | ',') => linesIn(form, mark) })),
  ...Object.entries(WIDE_FORMS).map(([id, form]) => ({ id, form, tableIn: (mark: '.' | ',') => tableIn(form, mark) })),
]

test.each(TABLES)(
  'tables in the form $id read back the same, in every dialect and encoding',
  async ({ id, form, tableIn }) => {
    const decimalOf = (style: Dialect) => decimalIn(style, form.decimal)
    await fc.assert(
      fc.asyncProperty(
        dialect.chain((style) => fc.tuple(fc.constant(style), tableIn(decimalOf(style)))),
        fc.infiniteStream(fc.boolean()),
        async ([style, { table, observations }], coin) => {
          const bytes = saved(table, style, form.delimiter ?? ',', decimalOf(style), coin)
          const reading = await readAll(bytes, { ...form.options, chunk: style.chunk })
          expect(reading.error).toBeNull()
          expect(reading.head?.format).toBe(id)
          expect(reading.rows.filter(({ kind }) => kind === 'refused')).toEqual([])
          expect(observationsOf(reading).map(canonical)).toEqual(observations.map(canonical))
        },
      ),
      { numRuns: 60 },
    )
  },
)

/** Their headers take several rows or three columns for each month: they have tests of their own. */
const ELSEWHERE = ['genesis-table', 'japan-customs']

test('each format has a writer here', () => {
  expect([...TABLES.map(({ id }) => id), ...ELSEWHERE].toSorted()).toEqual(FORMAT_IDS.toSorted())
})
