import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editsWithin, spellingOf } from '../../lib/trade/misspelling'

const edits = (one: string, other: string, most = 100): number => editsWithin(spellingOf(one), spellingOf(other), most)

test.each([
  ['germny', 'germany', 1],
  ['frnace', 'france', 1],
  ['marocco', 'morocco', 1],
  ['suise', 'suisse', 1],
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
  ['марока', 'марокко', 2],
])('%s is made %s with %i edits', (one, other, expected) => {
  expect(edits(one, other)).toBe(expected)
})

/** The definition, word for word: drop, add, change, or swap neighbours. */
function defined(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const [restA, restB] = [a.slice(0, -1), b.slice(0, -1)]
  const ways = [defined(restA, b) + 1, defined(a, restB) + 1, defined(restA, restB) + (a.at(-1) === b.at(-1) ? 0 : 1)]
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    ways.push(defined(a.slice(0, -2), b.slice(0, -2)) + 1)
  }
  return Math.min(...ways)
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'я', '7'), maxLength: 5 })

test('no pair within reach is missed for its letters, and none beyond it is taken', () => {
  fc.assert(
    fc.property(word, word, fc.nat(4), (one, other, most) => {
      const expected = defined(one, other)
      expect(edits(one, other, most)).toBe(expected > most ? Infinity : expected)
    }),
  )
})
