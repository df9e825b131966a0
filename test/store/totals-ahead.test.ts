import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '../../lib/store/database'
import { ROOM_TO_WORK, totalAhead } from '../../lib/store/import-kept-rows'
import type { ImportStore } from '../../lib/store/import-store'
import { refreshSectorTotals } from '../../lib/store/sector-totals'
import { file, freshStore, importText, line, preview } from './import-fixture'

let store: ImportStore
let close: () => Promise<void>
beforeAll(async () => ({ store, close } = await freshStore()))
afterAll(() => close())

const PRODUCTS = ['TOTAL', '27', '30', '84', '8471', '8429', '87', '8703', '870321', '8701', '10', '1001']
const STATUSES = ['A', 'A', 'A', 'P', 'E', 'hidden']

/** 1,680 figures: several levels of the same chapters, totals that are reported in some months only, every status. */
function figures(add: number, hidden: 'C' | 'M' = 'C'): string {
  const lines: string[] = []
  for (const flow of ['X', 'M'])
    for (let month = 0; month < 70; month++)
      for (const [i, product] of PRODUCTS.entries()) {
        const status =
          product === 'TOTAL' ? 'A' : STATUSES[(month + i * 5) % STATUSES.length]!.replace('hidden', hidden)
        const period = `${2015 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
        const name = product === 'TOTAL' && month % 3 === 0 ? '39' : product
        lines.push(line(flow, name, period, status === hidden ? '' : `${(i + 1) * 1000 + month + add}.5`, status))
      }
  return file(...lines)
}

const cells = async (): Promise<string[]> => {
  const { rows } = await store.pool.query<{ text: string }>(
    `SELECT concat_ws(' ', bilateral_flow_id, part, months, first_month, coalesce(value::text, '-'), status, derived, excluded) AS text
     FROM sector_cell ORDER BY 1`,
  )
  return rows.map(({ text }) => text)
}

const totalledAnew = async (): Promise<string[]> => {
  await inTransaction(store.pool, async (client) => {
    await client.query(ROOM_TO_WORK)
    await client.query(
      `CREATE TEMP TABLE touched_period ON COMMIT DROP AS
         SELECT s.bilateral_flow_id, o.months, o.first_month FROM observation o JOIN series s ON s.id = o.series_id`,
    )
    await client.query('DELETE FROM sector_total')
    await refreshSectorTotals(client)
  })
  return cells()
}

test('totals worked out of a file while it is written are those of what was written', async () => {
  expect((await importText(store, figures(0))).rows).toMatchObject({ read: 1680, added: 1680 })
  const first = await cells()
  expect(first.length).toBeGreaterThan(700)
  expect(first).toEqual(await totalledAnew())

  // Two confidential parts in each month of a flow, but one in every sixth: 2 × (2 × 70 - 11) stay what they are.
  expect((await importText(store, figures(1))).rows).toMatchObject({ changed: 1422, unchanged: 258 })
  expect(await cells()).toEqual(await totalledAnew())

  expect((await importText(store, figures(2, 'M'))).rows).toMatchObject({ changed: 1680 })
  expect(await cells()).toEqual(await totalledAnew())
})

test('a flow that has other observations than those of the file is totalled with them', async () => {
  await importText(store, file(line('X', '40', '2015-02', '7'), line('X', '40', '1999-02', '8')), { source: 'other' })
  const { rows } = await importText(store, figures(2), { source: 'other' })
  expect(rows).toMatchObject({ added: 1680, unchanged: 0 })
  const all = await cells()
  expect(all).toEqual(await totalledAnew())
  expect(
    all.filter((cell) => cell.includes(' plastics-and-rubber 1 ') && cell.includes(` ${1999 * 12 + 1} 8 A`)),
  ).toHaveLength(1)
})

test('few rows, and rows that are there already, are not worth it; what is not at hand any more gives nothing', async () => {
  const { id, rows } = await preview(store, figures(3), 'third')
  expect(await totalAhead(store.pool, id, rows)).toBe(`kept_totals_${id}`)
  expect(await totalAhead(store.pool, id, { ...rows, read: 10 })).toBeNull()
  expect(await totalAhead(store.pool, id, { ...rows, unchanged: 1 })).toBeNull()
  await store.pool.query(`DROP TABLE kept_staged_${id} CASCADE`)
  expect(await totalAhead(store.pool, id, rows)).toBeNull()
})
