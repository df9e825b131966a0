import { expect, test } from 'vitest'
import type { ClaimEntry } from '@/components/claims/claim-entry'
import { countVerdicts, filterClaims, speakersOf, type ListedClaim } from '@/components/claims/claim-filter'

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
  ...{ id: each.id, saidBy: each.saidBy },
  speaker: () => each.speaker,
  said: () => {
    worded.push(each.id)
    return each
  },
})
const ENTRIES = [
  entry('one', { verdict: 'consistent' }),
  entry('two', { verdict: 'partly', saidBy: 'Ambassador Müller', speaker: 'Botschafter Müller' }),
  entry('three', { verdict: 'partly', printings: [{ name: 'EFE', url: null }] }),
  entry('four', { verdict: 'cannot-be-checked', note: 'In dirhams' }),
].map(listed)
const ids = (list: readonly ListedClaim[]): string[] => list.map(({ id }) => id)
const NOTHING = { speaker: null, words: '' }

test('without a choice all are shown in their order', () => {
  expect(ids(filterClaims(ENTRIES, NOTHING))).toEqual(['one', 'two', 'three', 'four'])
})

test('verdicts are counted, also those that no claim has', () => {
  const checked = (['partly', 'consistent', 'partly', 'cannot-be-checked'] as const).map((verdict) => ({
    verdict,
    entry: () => {
      throw new Error('to count, nothing is checked in full')
    },
  }))
  expect(countVerdicts(checked)).toEqual({
    ...{ consistent: 1, partly: 2, 'not-consistent': 0, 'cannot-be-checked': 1 },
  })
})

test('to narrow by speaker no claim is put in words; to search, each is once', () => {
  filterClaims(ENTRIES, { speaker: 'A minister', words: '' })
  expect(speakersOf(ENTRIES, 'en')).toHaveLength(2)
  expect(worded).toEqual([])
  filterClaims(ENTRIES, { ...NOTHING, words: 'ra' })
  filterClaims(ENTRIES, { ...NOTHING, words: 'rab' })
  expect(worded).toEqual(['one', 'two', 'three', 'four'])
})

test('speaker and words narrow', () => {
  expect(ids(filterClaims(ENTRIES, { speaker: 'A minister', words: 'efe' }))).toEqual(['three'])
})

test.each([
  ['muller', ['two']],
  ['DIRHAMS', ['four']],
  ['efe morocco', ['three']],
  ['efe dirhams', []],
])('“%s” finds %j: all words, anywhere, without case and accents', (words, found) => {
  expect(ids(filterClaims(ENTRIES, { ...NOTHING, words }))).toEqual(found)
})

test('each speaker is offered once, by name', () => {
  expect(speakersOf(ENTRIES, 'en').map(({ saidBy }) => saidBy)).toEqual(['A minister', 'Ambassador Müller'])
})
