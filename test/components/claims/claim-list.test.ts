import { expect, test } from 'vitest'
import type { ClaimEntry } from '@/components/claims/claim-entry'
import type { ListedClaim } from '@/components/claims/claim-filter'
import { listClaims } from '@/components/claims/claim-list'
import { parseClaimsQuery } from '@/lib/trade/claims/claims-query'

/** Every third is "partly", every other said by the minister. */
const ENTRIES = Array.from({ length: 120 }, (_, i): ClaimEntry => ({
  ...{ id: `claim-${i}`, statement: 'Exports rose.', speaker: i % 2 ? 'A minister' : 'B', date: '2025', note: null },
  ...{ saidBy: i % 2 ? 'A minister' : 'B', printings: [], figures: [] },
  verdict: i % 3 === 0 ? 'partly' : 'consistent',
})).map((each): ListedClaim => ({ ...each, speaker: () => each.speaker, entry: () => each }))
const list = (raw: Parameters<typeof parseClaimsQuery>[0], everything = true) =>
  listClaims(ENTRIES, parseClaimsQuery(raw).query, { everything, locale: 'en' })

test('fifty are sent, and all 120 are counted: 40 partly, 80 consistent', () => {
  const first = list({})
  expect([first.entries.length, first.count, first.all, first.total]).toEqual([50, 120, 120, 120])
  expect(first.counts).toMatchObject({ partly: 40, consistent: 80 })
  expect(first.speakers).toHaveLength(2)
  expect(list({ shown: '110' }).entries).toHaveLength(110)
})

test('the minister said 60 of them, 20 of which are partly so', () => {
  const narrowed = list({ speaker: 'A minister', verdict: 'partly' })
  expect([narrowed.count, narrowed.all, narrowed.counts.consistent]).toEqual([20, 60, 40])
  expect(narrowed.entries[0]!.id).toBe('claim-3')
})

test('the table of what is shown is named by its filters, or one by one; of nothing there is none', () => {
  expect(list({}).download).toBe('/api/v1/claims?format=csv')
  expect(list({ verdict: 'partly', speaker: 'A minister' }).download).toBe(
    '/api/v1/claims?format=csv&verdict=partly&saidBy=A%20minister',
  )
  expect(list({ q: 'rose', speaker: 'A minister', verdict: 'partly' }).download).toContain('&id=claim-3,claim-9,')
  expect(list({}, false).download).toContain('&id=claim-0,claim-1,')
  expect(list({ q: 'fell' }).download).toBeNull()
})
