import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { linesAround } from '../../lib/import/quoted-lines'

const readWorkbook = () => Promise.reject(new Error('no workbook'))

/** The lines around one, as `number text`, of bytes that come in chunks. */
async function around(
  bytes: Uint8Array,
  line: number,
  encoding: string | null = 'utf-8',
  chunk = 7,
): Promise<string[]> {
  const open = async function* () {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk)
  }
  const lines = await linesAround(open, line, { encoding, readWorkbook })
  return lines.map(({ line: number, text, cut }) => `${number} ${text}${cut ? ' …' : ''}`)
}
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

test('a line comes with two before and two after it, whatever ends them', async () => {
  const file = utf8('a\r\nb\nc\rd\n\ne\n')
  expect(await around(file, 3)).toEqual(['1 a', '2 b', '3 c', '4 d', '5 '])
  expect(await around(file, 6)).toEqual(['4 d', '5 ', '6 e'])
  expect(await around(file, 1)).toEqual(['1 a', '2 b', '3 c'])
})

test('a line that the file does not have is none', async () => {
  expect(await around(utf8('a\nb\n'), 3)).toEqual([])
  expect(await around(utf8('a\nb'), 2)).toEqual(['1 a', '2 b'])
})

test('in the encoding of the file, packed or not, with signs for what cannot be seen', async () => {
  expect(await around(iconv.encode('Страна\nМарокко\n', 'windows-1251'), 2, 'windows-1251')).toEqual([
    '1 Страна',
    '2 Марокко',
  ])
  expect(await around(gzipSync(utf8('a\nb\n')), 2)).toEqual(['1 a', '2 b'])
  expect(await around(utf8('a\u0000b\n'), 1)).toEqual(['1 a\u2400b'])
  expect(await around(new Uint8Array([0x61, 0xff, 0x0a]), 1)).toEqual(['1 a\ufffd'])
})

test('a line of two million characters is cut', async () => {
  const [line = ''] = await around(utf8(`${'x'.repeat(2_000_000)}\n`), 1, 'utf-8', 65_536)
  expect(line).toBe(`1 ${'x'.repeat(2000)} …`)
})

test('wherever the chunks are cut, the lines are those of the whole text', async () => {
  const ends = fc.constantFrom('\n', '\r\n', '\r')
  const parts = fc.array(fc.tuple(fc.string({ unit: fc.constantFrom('a', 'é', ',', '"') }), ends), {
    minLength: 1,
    maxLength: 12,
  })
  await fc.assert(
    fc.asyncProperty(parts, fc.integer({ min: 1, max: 5 }), fc.nat(11), async (lines, chunk, wanted) => {
      const text = lines.map(([content, end]) => content + end).join('')
      const all = text.split(/\r\n|\r|\n/).slice(0, -1)
      const at = (wanted % all.length) + 1
      const expected = all.flatMap((content, i) => (Math.abs(i + 1 - at) <= 2 ? [`${i + 1} ${content}`] : []))
      expect(await around(utf8(text), at, 'utf-8', chunk)).toEqual(expected)
    }),
  )
})
