import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareData } from '../../lib/store/prepare-data'
import type { ImportStore } from '../../lib/store/import-store'
import { freshDatabase, type TestDatabase } from '../database'
import { cells, observations } from './import-fixture'

let database: TestDatabase
let store: ImportStore
const said: string[] = []
beforeAll(async () => {
  database = await freshDatabase()
  const dataFolder = await mkdtemp(join(tmpdir(), 'bilateral-seed-'))
  store = { pool: database.pool, dataFolder, currentMonth: () => 2026 * 12 + 10 }
  await prepareData(database.url, { seed: true, dataFolder, log: (text) => said.push(text) })
})
afterAll(async () => {
  await database.drop()
  await rm(store.dataFolder, { recursive: true, force: true })
})

const count = async (table: string): Promise<number> =>
  (await database.pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)).rows[0]!.n

test('an empty database gets the figures and statements that come with the program', async () => {
  expect(said).toEqual([
    'imf-dots-1992-2020.csv: 115 figures',
    'comtrade-morocco-reports-hs2.csv: 760 figures',
    'comtrade-russia-reports-exports-hs2.csv: 89 figures',
    'moscow-morocco-index.csv: 2 figures',
    'claims.csv: 23 statements',
  ])
  expect([await count('observation'), await count('claim'), await count('source')]).toEqual([966, 23, 3])
})

test("Morocco's imports from Russia in 2020 add up to 1,622.7 million, of which energy 977.6 and pharmaceuticals 13.0", async () => {
  const { TOTAL, energy, pharmaceuticals, automotive } = await cells(store, 'M', 2020, 'un-comtrade')
  expect(TOTAL).toEqual({ value: '1622723409', status: 'A', derived: true, excluded: 0 })
  expect([energy?.value, pharmaceuticals?.value]).toEqual(['977644399', '12978820'])
  expect(automotive).toEqual({ value: null, status: 'S', derived: false, excluded: 0 })
})

test('the trade of 2020 is 1,173.9 million as Russia reports it and 1,829.9 as Morocco does (IMF)', async () => {
  const { rows } = await database.pool.query<{ reporter: string; millions: string }>(
    `SELECT f.reporter_code AS reporter, round(sum(t.value) / 1e6, 1)::text AS millions
     FROM sector_cell t JOIN bilateral_flow f ON f.id = t.bilateral_flow_id
     WHERE f.source_id = 'imf-dots' AND t.part = 'TOTAL' AND t.first_month = 2020 * 12 AND NOT t.derived
     GROUP BY 1 ORDER BY 1`,
  )
  expect(rows).toEqual([
    { reporter: 'MAR', millions: '1829.9' },
    { reporter: 'RUS', millions: '1173.9' },
  ])
})

test('Moscow and Morocco: 100 and 173, an index and nothing else', async () => {
  const { rows } = await database.pool.query(
    `SELECT f.unit, t.part, t.months, t.first_month, t.value::text FROM sector_cell t
     JOIN bilateral_flow f ON f.id = t.bilateral_flow_id WHERE f.reporter_code = 'RU-MOW' ORDER BY t.first_month`,
  )
  expect(rows).toEqual([
    { unit: 'INDEX:2024-S1', part: 'TOTAL', months: 6, first_month: 2024 * 12, value: '100' },
    { unit: 'INDEX:2024-S1', part: 'TOTAL', months: 6, first_month: 2025 * 12, value: '173' },
  ])
})

test('a second start changes nothing', async () => {
  const before = await observations(store)
  said.length = 0
  await prepareData(database.url, { seed: true, dataFolder: store.dataFolder, log: (text) => said.push(text) })
  expect(said).toEqual([])
  expect(await observations(store)).toEqual(before)
  expect(await count('import')).toBe(4)
})

test('a seed that was cut off is completed at the next start', async () => {
  await database.pool.query('DELETE FROM claim')
  await database.pool.query(
    `DELETE FROM observation WHERE import_id = 4; DELETE FROM sector_total; DELETE FROM import WHERE id = 4`,
  )
  said.length = 0
  await prepareData(database.url, { seed: true, dataFolder: store.dataFolder, log: (text) => said.push(text) })
  expect(said).toEqual(['moscow-morocco-index.csv: 2 figures', 'claims.csv: 23 statements'])
})

test('areas that changed in the reference list are brought up to date', async () => {
  await database.pool.query(`UPDATE area SET name_en = 'Somewhere' WHERE code = 'MAR'`)
  await database.pool.query(`INSERT INTO area (code, kind, name_en) VALUES ('QQQ', 'country', 'Left the list')`)
  await prepareData(database.url, { seed: false, dataFolder: store.dataFolder })
  const { rows } = await database.pool.query(`SELECT code, name_en FROM area WHERE code IN ('MAR', 'QQQ')`)
  expect(rows).toEqual([{ code: 'MAR', name_en: 'Morocco' }])
})
