import { expect, test } from 'vitest'
import type { ClaimEntry } from '@/components/claims/claim-entry'
import { filterClaims, speakersOf, type ListedClaim } from '@/components/claims/claim-filter'

const entry = (id: string, parts: Partial<ClaimEntry>): ClaimEntry => ({
  id,
  statement: 'Total trade of Russia with Morocco rose by 42 %.',
  speaker: 'A minister',
  saidBy: 'A minister',
  printings: [{ name: 'TASS', url: null }],
  date: '9 Mar 2022',
  note: null,
  verdict: 'consistent',
  figures: [],
  ...parts,
})
/** Which claims have been put in words. */
const worded: string[] = []
const listed = (each: ClaimEntry): ListedClaim => ({
  ...{ id: each.id, saidBy: each.saidBy, verdict: each.verdict },
  speaker: () => each.speaker,
  said: () => {
    worded.push(each.id)
    return each
  },
  entry: () => {
    throw new Error('a search checks nothing in full')
  },
})
const ENTRIES = [
  entry('one', { verdict: 'consistent' }),
  entry('two', { verdict: 'partly', saidBy: 'Ambassador Müller', speaker: 'Botschafter Müller' }),
  entry('three', { verdict: 'partly', printings: [{ name: 'EFE', url: null }] }),
  entry('four', { verdict: 'cannot-be-checked', note: 'In dirhams' }),
].map(listed)
const ids = (list: readonly ListedClaim[]): string[] => list.map(({ id }) => id)
const NOTHING = { verdict: null, speaker: null, words: '' }

test('without a choice all are shown in their order, and the verdicts counted', () => {
  const { shown, counts, all } = filterClaims(ENTRIES, NOTHING)
  expect(ids(shown)).toEqual(['one', 'two', 'three', 'four'])
  expect(counts).toEqual({ consistent: 1, partly: 2, 'not-consistent': 0, 'cannot-be-checked': 1 })
  expect(all).toBe(4)
})

test('to narrow by verdict and speaker, and to count, no claim is put in words; to search, each is once', () => {
  filterClaims(ENTRIES, { verdict: 'partly', speaker: 'A minister', words: '' })
  expect(speakersOf(ENTRIES, 'en')).toHaveLength(2)
  expect(worded).toEqual([])
  filterClaims(ENTRIES, { ...NOTHING, words: 'ra' })
  filterClaims(ENTRIES, { ...NOTHING, words: 'rab' })
  expect(worded).toEqual(['one', 'two', 'three', 'four'])
})

test('a verdict narrows the list and not the counts beside it', () => {
  const { shown, counts, all } = filterClaims(ENTRIES, { ...NOTHING, verdict: 'partly' })
  expect(ids(shown)).toEqual(['two', 'three'])
  expect(counts.consistent).toBe(1)
  expect(all).toBe(4)
})

test('speaker and words narrow both', () => {
  const minister = filterClaims(ENTRIES, { ...NOTHING, speaker: 'A minister', verdict: 'partly' })
  expect([ids(minister.shown), minister.counts.partly, minister.all]).toEqual([['three'], 1, 3])
})

test.each([
  ['muller', ['two']],
  ['DIRHAMS', ['four']],
  ['efe morocco', ['three']],
  ['efe dirhams', []],
])('“%s” finds %j: all words, anywhere, without case and accents', (words, found) => {
  expect(ids(filterClaims(ENTRIES, { ...NOTHING, words }).shown)).toEqual(found)
})

test('each speaker is offered once, by name', () => {
  expect(speakersOf(ENTRIES, 'en').map(({ saidBy }) => saidBy)).toEqual(['A minister', 'Ambassador Müller'])
})
