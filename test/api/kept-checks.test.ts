import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { DELETE, PUT } from '@/app/api/v1/claims/[id]/route'
import { POST } from '@/app/api/v1/claims/route'
import { findCheckedClaims } from '@/lib/server/checked-claims'
import { rememberAnswers } from '@/lib/store/area-answers'
import { findClaimFigures } from '@/lib/store/claim-figures'
import { revertImport } from '@/lib/store/import-revert'
import { monthNow } from '@/lib/store/import-store'
import { checkClaim } from '@/lib/trade/claims/check'
import type { ClaimCheck } from '@/lib/trade/claims/verdict'
import { call, serveDatabase, type ServedDatabase } from './seeded-database'

const HEADER = 'reporter,partner,flow,product,period,value,unit,classification\n'
const JSON_BODY = { 'content-type': 'application/json' }
const SAID = { reporter: 'FRA', partner: 'MAR', flow: 'X', period: '2024', unit: 'EUR', saidBy: 'A', publishedBy: 'B' }

let served: ServedDatabase
beforeAll(async () => {
  served = await serveDatabase({ seed: false })
  await enter({ id: 'total', level: '102' })
  await enter({ id: 'cars', product: '8703', level: '41' })
  await enter({ id: 'elsewhere', partner: 'ESP', level: '7' })
})
afterAll(() => served.close())

const enter = async (parts: object): Promise<void> => {
  const body = JSON.stringify({ ...SAID, date: '2025', ...parts })
  expect((await call(POST, '/api/v1/claims', { method: 'POST', headers: JSON_BODY, body })).status).toBe(201)
}
const importFigures = (total: number, cars: number, partner = 'MAR', source = 'customs'): Promise<void> =>
  served.importCsv(
    `${HEADER}FRA,${partner},X,TOTAL,2024,${total},EUR,\nFRA,${partner},X,8703,2024,${cars},EUR,HS\n`,
    source,
  )

/** The verdicts of the list, each as that of a claim that was never checked before. */
async function verdicts(): Promise<Record<string, string>> {
  const listed = await findCheckedClaims()
  const figures = await findClaimFigures(
    listed.map(({ claim }) => claim),
    { ownOnly: true },
  )
  for (const { claim, check } of listed) expect(check).toEqual(checkClaim(claim, figures.get(claim.id)!))
  return Object.fromEntries(listed.map(({ claim, check }) => [claim.id, check.verdict]))
}
const checksOf = async (): Promise<Map<string, ClaimCheck>> =>
  new Map((await findCheckedClaims()).map(({ claim, check }) => [claim.id, check]))

beforeEach(() => importFigures(102, 41))

test('a verdict that nothing has touched is kept, and another pair’s figures touch nothing of it', async () => {
  const before = await checksOf()
  await importFigures(7, 3, 'ESP', 'spain')
  const after = await checksOf()
  expect(after.get('elsewhere')!.verdict).toBe('consistent')
  expect(after.get('total')).toBe(before.get('total'))
  const again = await checksOf()
  for (const [id, check] of after) expect(again.get(id)).toBe(check)
})

test('a changed figure changes the verdict at once, also where only a code changed and the total did not', async () => {
  expect(await verdicts()).toMatchObject({ total: 'consistent', cars: 'consistent' })
  await importFigures(102, 53)
  expect(await verdicts()).toMatchObject({ total: 'consistent', cars: 'not-consistent' })
  await importFigures(125, 53)
  expect(await verdicts()).toMatchObject({ total: 'not-consistent', cars: 'not-consistent' })
})

test('an import that is taken back takes its verdicts back with it', async () => {
  await verdicts()
  await importFigures(125, 53)
  expect(await verdicts()).toMatchObject({ total: 'not-consistent' })
  const { rows } = await served.database.pool.query<{ id: number }>('SELECT max(id) AS id FROM import')
  const store = { pool: served.database.pool, dataFolder: process.env.BILATERAL_DATA!, currentMonth: monthNow }
  await revertImport(store, rows[0]!.id)
  expect(await verdicts()).toMatchObject({ total: 'consistent', cars: 'consistent' })
})

test('a changed claim is checked anew, and so is one that was deleted and entered again under its name', async () => {
  await enter({ id: 'said-anew', level: '102' })
  expect(await verdicts()).toMatchObject({ 'said-anew': 'consistent' })
  const address = '/api/v1/claims/said-anew'
  const params = { id: 'said-anew' }
  const changed = await call(PUT, address, {
    ...{ method: 'PUT', params, headers: { ...JSON_BODY, 'if-match': '"1"' } },
    body: JSON.stringify({ ...SAID, date: '2025', level: '103' }),
  })
  expect(changed.status).toBe(200)
  expect(await verdicts()).toMatchObject({ 'said-anew': 'not-consistent' })
  await call(DELETE, address, { method: 'DELETE', params, headers: { 'if-match': '"2"' } })
  expect(await verdicts()).not.toHaveProperty('said-anew')
  await enter({ id: 'said-anew', level: '102' })
  expect(await verdicts()).toMatchObject({ 'said-anew': 'consistent' })
})

test('a name that was answered brings figures, and the verdict follows', async () => {
  await enter({ id: 'answered', partner: 'PRT', level: '5' })
  expect(await verdicts()).toMatchObject({ answered: 'cannot-be-checked' })
  await rememberAnswers(served.database.pool, [{ text: 'The western neighbour', area: 'PRT' }])
  await importFigures(5, 2, 'The western neighbour')
  expect(await verdicts()).toMatchObject({ answered: 'consistent' })
})

test('the share of a partner follows the reporter’s trade with the World', async () => {
  const row = (partner: string, year: number, value: number): string => `ITA,${partner},X,TOTAL,${year},${value},EUR,\n`
  const write = (world: number): Promise<void> =>
    served.importCsv(
      HEADER + row('MAR', 2023, 10) + row('MAR', 2024, 30) + row('WLD', 2023, 100) + row('WLD', 2024, world),
      'italy',
    )
  await enter({ id: 'share', reporter: 'ITA', change: '+20pp', against: '2023', unit: null })
  // 30 of 100 after 10 of 100; then 30 of 200.
  await write(100)
  expect(await verdicts()).toMatchObject({ share: 'consistent' })
  await write(200)
  expect(await verdicts()).toMatchObject({ share: 'not-consistent' })
})
