import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  forbiddenAt,
  isBlankText,
  isPlain,
  shorten,
  trimCell,
  visibleCells,
  visibleText,
} from '../../lib/import/cell-text'

const FORBIDDEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u
const isAllowed = (char: string): boolean => !FORBIDDEN.test(char) || '\t\n\r'.includes(char)
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(' ', 'a', '7', '\u00a0', '\u0000', '\u0007', '\t', '\n', '\u007f', '\u0085', '\u200e', '\ufeff'),
    fc.constantFrom('\u202e', '\u2066', 'é', 'я', '\ud83d\ude00', '~', '!'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 50,
})

test('the first control character or override of a text is where it stands, and none is left visible', () => {
  fc.assert(
    fc.property(text, (each) => {
      const at = forbiddenAt(each)
      expect(at).toBe([...each.split('')].findIndex((char) => !isAllowed(char)))
      const visible = visibleText(each)
      expect(forbiddenAt(visible)).toBe(-1)
      expect(visible.length).toBe(each.length)
      if (at < 0) expect(visible).toBe(each)
      const shown = shorten(each)
      expect(Array.from(shown).every((char) => !FORBIDDEN.test(char))).toBe(true)
      expect(Array.from(shown).length).toBeLessThanOrEqual(40)
    }),
  )
})

test('only the cells of a row that need it are changed', () => {
  const cells = ['DEU', 'FR\u0007A', 'NUL\u0000', 'ok']
  expect(visibleCells(cells)).toEqual(['DEU', 'FR\u2407A', 'NUL\u2400', 'ok'])
  const clean = ['DEU', 'Côte d’Ivoire', 'tab\there']
  expect(visibleCells(clean)).toBe(clean)
})

test('a plain text has nothing to trim but blanks, nothing hidden and nothing forbidden', () => {
  fc.assert(
    fc.property(text, (each) => {
      expect(isPlain(each)).toBe(/^[ -~]*$/.test(each))
      expect(isBlankText(each)).toBe(each.trim() === '')
      expect(trimCell(each)).toBe(
        each.replace(/^[\s\u200e\u200f\u061c\u200b\ufeff]+|[\s\u200e\u200f\u061c\u200b\ufeff]+$/g, ''),
      )
    }),
  )
})
