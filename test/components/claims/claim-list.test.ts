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
})).map((each): ListedClaim => ({ ...each, speaker: () => each.speaker, said: () => each, entry: () => each }))
const list = (raw: Parameters<typeof parseClaimsQuery>[0], pair: { reporter: string; partner: string } | null = null) =>
  listClaims(ENTRIES, parseClaimsQuery(raw).query, { pair, locale: 'en' })

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

test('the table of what fits has the filters of the list in its address, and so all of it; of nothing there is none', () => {
  expect(list({}).download).toBe('/claims/export.csv')
  expect(list({ verdict: 'partly', speaker: 'A minister', q: 'rose' }).download).toBe(
    '/claims/export.csv?verdict=partly&speaker=A+minister&q=rose',
  )
  expect(list({ shown: '110' }, { reporter: 'RUS', partner: 'MAR' }).download).toBe(
    '/claims/export.csv?reporter=RUS&partner=MAR',
  )
  expect(list({ q: 'fell' }).download).toBeNull()
})
