import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { forgetAnswer, rememberedAnswers } from '../../lib/store/area-answers'
import { commitImport } from '../../lib/store/import-commit'
import { previewImport } from '../../lib/store/import-preview'
import { getImport } from '../../lib/store/import-record'
import { findProblems } from '../../lib/store/import-problems'
import type { ImportStore } from '../../lib/store/import-store'
import { freshStore, observations, preview } from './import-fixture'

let store: ImportStore
let close: () => Promise<void>
beforeAll(async () => {
  ;({ store, close } = await freshStore())
})
afterAll(() => close())
beforeEach(() => store.pool.query('TRUNCATE source, series, import, area_answer CASCADE'))

const text = (...rows: readonly string[]): string =>
  ['reporter,partner,flow,product,period,value,unit', ...rows, ''].join('\n')
const unknown = text('MAR,Mordor,X,30,2020,1,USD', 'MAR,MORDOR,X,30,2021,2,USD', 'MAR,RUS,X,30,2021,2,USD')

test('an answer reads the file, is remembered by the commit, and reads the next file by itself', async () => {
  const first = await preview(store, unknown)
  expect(first).toMatchObject({ rows: { refused: 2, added: 1 }, findings: { unknownAreas: { distinct: 1 } } })
  await previewImport(store, first.id, { source: { id: 'test' }, areas: [{ text: 'Mordor', area: 'AND' }] })
  expect((await getImport(store, first.id)).rows).toMatchObject({ refused: 0, added: 3 })
  expect(await rememberedAnswers(store.pool)).toEqual([])
  await commitImport(store, first.id)
  expect(await rememberedAnswers(store.pool)).toMatchObject([{ text: 'Mordor', area: 'AND' }])

  const next = await preview(store, unknown, 'another')
  expect(next).toMatchObject({
    rows: { refused: 0, added: 3 },
    problemCounts: { W_ANSWERED: 1 },
    choices: { areas: [{ text: 'Mordor', area: 'AND' }] },
  })
  expect(await findProblems(store, next.id)).toMatchObject([{ value: 'Mordor', params: { area: 'AND', rows: 2 } }])
})

test('what was previewed is written, though the answer is forgotten in between', async () => {
  await previewed([{ text: 'Mordor', area: 'AND' }])
  const { id } = await preview(store, unknown, 'another')
  expect(await forgetAnswer(store.pool, 'mordor')).toBe(true)
  expect(await forgetAnswer(store.pool, 'mordor')).toBe(false)
  await commitImport(store, id)
  expect((await observations(store)).filter((row) => row.includes('another MAR AND'))).toHaveLength(2)
})

test('an answer given with the file goes before the remembered one, and replaces it', async () => {
  await previewed([{ text: 'Mordor', area: 'AND' }])
  const record = await previewed([{ text: 'Mordor', area: 'MCO' }])
  expect(record.problemCounts.W_ANSWERED).toBeUndefined()
  expect(await rememberedAnswers(store.pool)).toMatchObject([{ area: 'MCO' }])
})

test('an answer with a code that is no area changes nothing', async () => {
  const { id } = await preview(store, unknown)
  await previewImport(store, id, { areas: [{ text: 'Mordor', area: 'NOWHERE' }] })
  expect((await getImport(store, id)).rows.refused).toBe(2)
})

async function previewed(areas: ReadonlyArray<{ text: string; area: string }>) {
  const { id } = await preview(store, unknown)
  await previewImport(store, id, { source: { id: 'test' }, areas })
  await commitImport(store, id)
  return getImport(store, id)
}
