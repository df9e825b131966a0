import { beforeEach, expect, test } from 'vitest'
import type { ClaimEntry } from '@/components/claims/claim-entry'
import { listClaims, type ClaimsToList } from '@/components/claims/claim-list'
import { parseClaimsQuery } from '@/lib/trade/claims/claims-query'

/** Every third is "partly", every other said by the minister. */
const ENTRIES = Array.from({ length: 120 }, (_, i): ClaimEntry => ({
  ...{ id: `claim-${i}`, statement: 'Exports rose.', speaker: i % 2 ? 'A minister' : 'B', date: '2025', note: null },
  ...{ saidBy: i % 2 ? 'A minister' : 'B', printings: [], figures: [] },
  verdict: i % 3 === 0 ? 'partly' : 'consistent',
}))
/** How many claims were checked, each time that some were. */
let checks: number[] = []
const TO_LIST: ClaimsToList = {
  claims: ENTRIES.map((each) => ({ id: each.id, saidBy: each.saidBy, speaker: () => each.speaker, said: () => each })),
  check: async (claims) => {
    checks.push(claims.length)
    const ids = new Set(claims.map(({ id }) => id))
    return ENTRIES.filter(({ id }) => ids.has(id)).map((each) => ({ verdict: each.verdict, entry: () => each }))
  },
}
beforeEach(() => {
  checks = []
})
const list = (raw: Parameters<typeof parseClaimsQuery>[0], pair: { reporter: string; partner: string } | null = null) =>
  listClaims(TO_LIST, parseClaimsQuery(raw).query, { pair, locale: 'en' })

test('fifty are sent, and all 120 are counted: 40 partly, 80 consistent', async () => {
  const first = await list({})
  expect([first.entries.length, first.count, first.all, first.total]).toEqual([50, 120, 120, 120])
  expect(await first.counts).toMatchObject({ partly: 40, consistent: 80 })
  expect(first.speakers).toHaveLength(2)
  expect((await list({ shown: '110' })).entries).toHaveLength(110)
})

test('the fifty that are shown are checked first, the others while they are read', async () => {
  const { counts } = await list({})
  expect(counts).toBeInstanceOf(Promise)
  expect(checks[0]).toBe(50)
})

test('where all are shown, or a verdict is asked for, one check says everything at once', async () => {
  expect((await list({ speaker: 'A minister', shown: '60' })).counts).toMatchObject({ partly: 20, consistent: 40 })
  expect((await list({ verdict: 'partly' })).counts).toMatchObject({ partly: 40 })
  expect(checks).toEqual([60, 120])
})

test('the minister said 60 of them, 20 of which are partly so', async () => {
  const narrowed = await list({ speaker: 'A minister', verdict: 'partly' })
  expect([narrowed.count, narrowed.all, (await narrowed.counts).consistent]).toEqual([20, 60, 40])
  expect(narrowed.entries[0]!.id).toBe('claim-3')
})

test('the table of what fits has the filters of the list in its address, and so all of it; of nothing there is none', async () => {
  expect((await list({})).download).toBe('/claims/export.csv')
  expect((await list({ verdict: 'partly', speaker: 'A minister', q: 'rose' })).download).toBe(
    '/claims/export.csv?verdict=partly&speaker=A+minister&q=rose',
  )
  expect((await list({ shown: '110' }, { reporter: 'RUS', partner: 'MAR' })).download).toBe(
    '/claims/export.csv?reporter=RUS&partner=MAR',
  )
  expect((await list({ q: 'fell' })).download).toBeNull()
})
