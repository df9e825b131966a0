import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { drawable, FONTS } from '@/lib/server/picture-fonts'

/** The characters of a WOFF font, from the fourth format of its `cmap` table. */
function charactersOf(font: Buffer): Set<number> {
  const tables = Array.from({ length: font.readUInt16BE(12) }, (_, at) => 44 + at * 20)
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap')!
  const [offset, packed, length] = [4, 8, 12].map((at) => font.readUInt32BE(entry + at)) as [number, number, number]
  const stored = font.subarray(offset, offset + packed)
  const cmap = packed < length ? inflateSync(stored) : stored
  const found = new Set<number>()
  for (let table = 0; table < cmap.readUInt16BE(2); table++) {
    const start = cmap.readUInt32BE(8 + table * 8)
    if (cmap.readUInt16BE(start) !== 4) continue
    const segments = cmap.readUInt16BE(start + 6) / 2
    for (let segment = 0; segment < segments; segment++) {
      const last = cmap.readUInt16BE(start + 14 + segment * 2)
      const first = cmap.readUInt16BE(start + 16 + (segments + segment) * 2)
      for (let code = first; code <= last && code < 0xffff; code++) found.add(code)
    }
  }
  return found
}

const fontOf = (file: string): Buffer => readFileSync(createRequire(import.meta.url).resolve(file))

describe('a text of a picture', () => {
  test('has no character that the fonts lack: they would be asked for on the network', () => {
    for (const weight of [400, 600] as const) {
      const fonts = FONTS.filter((font) => font.weight === weight)
      const has = new Set(fonts.flatMap(({ file }) => [...charactersOf(fontOf(file))]))
      const lacking = Array.from({ length: 0xffff }, (_, code) => code).filter((code) => {
        const drawn = drawable(String.fromCodePoint(code)) ?? ''
        return Array.from(drawn).some((character) => !has.has(character.codePointAt(0)!))
      })
      expect(lacking.map((code) => code.toString(16))).toEqual([])
    }
  })

  test.each([
    ['Цинамдзгвришвили, 4 March 2021', 'Цинамдзгвришвили, 4 March 2021'],
    ['Škoda, Łódź: −9.7\u202f%', 'Škoda, Łódź: −9.7\u00a0%'],
    ['“+⅓” and ½', '“+1⁄3” and ½'],
    ['a 😀 smile', 'a smile'],
    ['وزير', null],
    ['商务部', null],
  ])('“%s” is drawn as %s', (text, drawn) => {
    expect(drawable(text)).toBe(drawn)
  })
})
