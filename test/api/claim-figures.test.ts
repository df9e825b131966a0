import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { GET as check } from '@/app/api/v1/claims/[id]/check/route'
import { POST } from '@/app/api/v1/claims/route'
import { findClaimFigures } from '@/lib/store/claim-figures'
import { checkClaim } from '@/lib/trade/claims/check'
import { database } from '@/lib/store/database'
import { claimOf } from '../trade/claims/build-claim'
import { at, call, serveDatabase, type Answer, type ServedDatabase } from './seeded-database'

let served: ServedDatabase
beforeAll(async () => {
  served = await serveDatabase({ seed: true })
})
afterAll(() => served.close())

/** Enters a claim about Morocco's imports from Russia and gives its check. */
async function checked(parts: object): Promise<Answer> {
  const said = {
    reporter: 'MAR',
    partner: 'RUS',
    flow: 'M',
    period: '2020',
    unit: 'USD',
    saidBy: 'A',
    publishedBy: 'B',
    date: '2021',
  }
  const created = await call(POST, '/api/v1/claims', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...said, ...parts }),
  })
  expect(created.status).toBe(201)
  const id = String(created.body.id)
  return (await call(check, `/api/v1/claims/${id}/check`, { params: { id } })).body
}

test('a sector is checked against the sum of its products: energy was 977.6 million', async () => {
  const right = await checked({ product: 'energy', level: '980000000' })
  expect(right.verdict).toBe('consistent')
  expect(at(right, 'direct', 1, 'findings', 0, 'level')).toBe(977644399)
  expect((await checked({ product: 'energy', level: '990000000' })).verdict).toBe('not-consistent')
})

test('a sector that chapters cannot tell apart cannot be checked, and that is said', async () => {
  const coarse = await checked({ product: 'automotive', level: '1000000' })
  expect(coarse.verdict).toBe('cannot-be-checked')
  const reasons = at(coarse, 'direct', 1, 'reasons') as Answer[]
  expect(reasons.map(({ code }) => code)).toContain('not-separable')
})

test('an HS chapter is checked by its code, and so is its growth', async () => {
  const energy = await checked({ product: '27', level: '977600000' })
  expect(energy.verdict).toBe('consistent')
  // 977.6 after 1,134.6 million in 2015
  const fallen = await checked({ product: '27', change: '-13.8%', against: '2015' })
  expect([fallen.verdict, fallen.period, fallen.against]).toEqual(['consistent', '2020', '2015'])
})

test('a code that the source does not go down to cannot be checked', async () => {
  expect((await checked({ product: '2710', level: '977600000' })).verdict).toBe('cannot-be-checked')
})

test('months of an upload are tiled, and a missing one is named', async () => {
  const row = (month: number, value: number): string => `MAR,RUS,M,TOTAL,2024-0${month},${value},USD`
  const csv = (months: readonly number[]): string =>
    ['reporter,partner,flow,product,period,value,unit', ...months.map((month) => row(month, 100)), ''].join('\n')
  await served.importCsv(csv([1, 2, 3, 5, 6]), 'customs')
  const gap = await checked({ period: '2024-S1', level: '600' })
  expect(gap.verdict).toBe('cannot-be-checked')
  expect(at(gap, 'needed', 0, 'missing')).toEqual(['2024-04'])
  await served.importCsv(csv([1, 2, 3, 4, 5, 6]), 'customs')
  const id = String(gap.id)
  expect((await call(check, `/api/v1/claims/${id}/check`, { params: { id } })).body.verdict).toBe('consistent')
})

test('a claim is checked against the figures as they stood on a day: 102 then, 125 since a later file', async () => {
  const clock = async (): Promise<string> => {
    const { rows } = await served.database.pool.query<{ at: Date }>('SELECT clock_timestamp() AS at')
    await served.database.pool.query('SELECT pg_sleep(0.002)')
    return rows[0]!.at.toISOString()
  }
  const HEADER = 'reporter,partner,flow,product,period,value,unit,classification\n'
  const before = await clock()
  await served.importCsv(`${HEADER}FRA,MAR,X,TOTAL,2024,102,EUR,\nFRA,MAR,X,8703,2024,41,EUR,HS\n`, 'france')
  const between = await clock()
  await served.importCsv(`${HEADER}FRA,MAR,X,TOTAL,2024,125,EUR,\nFRA,MAR,X,8703,2024,53,EUR,HS\n`, 'france')
  const claim = { reporter: 'FRA', partner: 'MAR', flow: 'X', period: '2024', unit: 'EUR' }
  const asOf = async (id: unknown, at: string): Promise<Answer> =>
    (await call(check, `/api/v1/claims/${id}/check?asOf=${at}`, { params: { id: String(id) } })).body

  const total = await checked({ ...claim, level: '102' })
  expect(total.verdict).toBe('not-consistent')
  const then = await asOf(total.id, between)
  expect(then.verdict).toBe('consistent')
  expect(then.asOf).toMatchObject({ at: between, revised: 2, added: 0, nothing: false, verdictNow: 'not-consistent' })
  // So is one about a code: 41 then, 53 now.
  const cars = await checked({ ...claim, product: '8703', level: '41' })
  expect([cars.verdict, (await asOf(cars.id, between)).verdict]).toEqual(['not-consistent', 'consistent'])

  const nothing = await asOf(total.id, before)
  expect(nothing).toMatchObject({ verdict: 'cannot-be-checked', direct: [], asOf: { nothing: true } })
  const { begins } = nothing.asOf as { begins: string }
  expect(begins < before).toBe(true)
  const wrong = await call(check, `/api/v1/claims/${total.id}/check?asOf=yesterday`, {
    params: { id: String(total.id) },
  })
  expect([wrong.status, wrong.body.parameter]).toEqual([400, 'asOf'])
})

test('a code of a national list is checked beside the series that have it: ten digits of 60, eight of 90', async () => {
  await served.importCsv(
    'reporter,partner,flow,product,period,value,unit,classification\n' +
      'DEU,MAR,X,8703405010,2024,61,EUR,HS\nDEU,MAR,X,8703405090,2024,32,EUR,HS\nDEU,MAR,X,TOTAL,2024,310,EUR,\n' +
      'DEU,MAR,X,8703405010,2023,11,EUR,HS\nDEU,MAR,X,8703405090,2023,20,EUR,HS\nDEU,MAR,X,TOTAL,2023,310,EUR,\n',
    'germany',
  )
  const claim = { reporter: 'DEU', partner: 'MAR', flow: 'X', period: '2024' }
  expect((await checked({ ...claim, product: '8703405010', level: '61', unit: 'EUR' })).verdict).toBe('consistent')
  expect((await checked({ ...claim, product: '87034050', level: '93', unit: 'EUR' })).verdict).toBe('consistent')
  // 93 of 310 after 31 of 310: 30 % after 10 %.
  const share = await checked({ ...claim, product: '87034050', change: '+20pp', against: '2023', unit: null })
  expect(share.verdict).toBe('consistent')
  expect(at(share, 'direct', 0, 'findings', 0, 'rates')).toEqual({ value: 0.3, against: 0.1 })
})

test('codes of many claims are read at once, and each claim gets what it gets alone', async () => {
  const about = (id: string, product: string, period: string, flow: 'X' | 'M') =>
    claimOf({ id, ...{ reporter: 'MAR', partner: 'RUS', product, period, flow, change: '+10%' } })
  const claims = [
    ...['27', '31', '08', '2710', '270900', '72'].map((code, i) => about(`a${i}`, code, `${2012 + (i % 4)}`, 'M')),
    ...['08', '03', '27'].map((code, i) => about(`b${i}`, code, `${2012 + i}`, 'X')),
    about('c', 'TOTAL', '2020', 'M'),
  ]
  const together = await findClaimFigures(claims, { ownOnly: true })
  let there = 0
  for (const claim of claims) {
    const alone = await findClaimFigures([claim], { ownOnly: true })
    const check = checkClaim(claim, together.get(claim.id)!)
    expect(check, claim.id).toEqual(checkClaim(claim, alone.get(claim.id)!))
    there += check.direct.filter(({ verdict }) => verdict !== 'cannot-be-checked').length
  }
  // UN Comtrade has chapters for each of these years and the one before; and both sources have the total.
  expect(there).toBeGreaterThan(5)
})

test('a thousand claims about chapters take a query for each line, not for each claim', async () => {
  const codes = ['27', '31', '08', '03', '72', '85', '44', '48', '87', '84']
  const claims = Array.from({ length: 1000 }, (_, i) =>
    claimOf({
      ...{ id: `k${i}`, reporter: i % 2 ? 'RUS' : 'MAR', partner: i % 2 ? 'MAR' : 'RUS', product: codes[i % 10]! },
      ...{ flow: i % 3 ? 'X' : 'M', period: `${2012 + (i % 9)}`, change: '+10%' },
    }),
  )
  const query = vi.spyOn(database(), 'query')
  expect((await findClaimFigures(claims)).size).toBe(1000)
  expect(query.mock.calls.length).toBeLessThan(30)
  query.mockRestore()
})
