import { expect, test } from 'vitest'
import { AT_FIRST, parseClaimsQuery } from '@/lib/trade/claims/claims-query'

test('an address without anything asks for the first fifty of all', () => {
  expect(parseClaimsQuery({})).toEqual({
    query: { verdict: null, speaker: null, words: '', shown: AT_FIRST },
    notices: [],
  })
})

test('verdict, speaker, words and how many are shown are read from it', () => {
  const raw = { verdict: 'partly', speaker: 'A minister', q: ' phosphates ', shown: '150' }
  expect(parseClaimsQuery(raw).query).toEqual({
    ...{ verdict: 'partly', speaker: 'A minister', words: 'phosphates', shown: 150 },
  })
})

test.each(['0', '-5', '1001', 'all', '1e2', ''])('%j is no number of statements, and is named', (shown) => {
  const { query, notices } = parseClaimsQuery({ shown })
  expect(query.shown).toBe(50)
  expect(notices).toEqual([{ parameter: 'shown', value: shown, reason: 'shown' }])
})
