import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPairFigures } from '@/lib/store/figures'
import { findOrigin } from '@/lib/store/observation-history'
import { parsePeriod } from '@/lib/trade/period'
import { serveDatabase, type ServedDatabase } from '../api/seeded-database'

// Subheadings month by month, and chapter 84, which holds goods of several sectors; no totals and no years.
const CSV = `reporter,partner,flow,product,period,value,unit,classification
${['01', '02']
  .flatMap((month) => [`310310,2024-${month},30`, `310520,2024-${month},10`, `84,2024-${month},50`])
  .map((row) => `MAR,FRA,X,${row},USD,H6`)
  .join('\n')}
MAR,FRA,X,310310,2023-12,20,USD,H5
`

let served: ServedDatabase
beforeAll(async () => {
  served = await serveDatabase({ seed: false })
  await served.importCsv(CSV, 'customs')
})
afterAll(() => served.close())

describe('where a figure comes from', () => {
  const origin = async (product: string | undefined, period: string) => {
    const found = await findOrigin(
      { reporter: 'MAR', partner: 'FRA', flow: 'X', product, source: 'customs', period: parsePeriod(period)! },
      60,
    )
    return { ...found, histories: found.histories.map((each) => each.product) }
  }

  test('a code that a file gives has a history of its own', async () => {
    expect(await origin('310310', '2024-01')).toEqual({ histories: ['310310'], within: [], below: false })
  })

  test('a total or a chapter that no file gives leads to the codes that it was added up from', async () => {
    expect(await origin('TOTAL', '2024-01')).toEqual({ histories: ['310310', '310520', '84'], within: [], below: true })
    expect(await origin('31', '2024-01')).toEqual({ histories: ['310310', '310520'], within: [], below: true })
  })

  test('a sector leads to every code that holds goods of it', async () => {
    expect((await origin('fertilisers', '2024-01')).histories).toEqual(['310310', '310520'])
    expect((await origin('machinery', '2024-01')).histories).toEqual(['84'])
  })

  test('a quarter that was added up leads to its months, of the codes if there is nothing else', async () => {
    const months = ['2024-01', '2024-02']
    expect(await origin('310310', '2024-Q1')).toEqual({ histories: [], within: months, below: false })
    expect(await origin('TOTAL', '2024-Q1')).toEqual({ histories: [], within: months, below: true })
    expect(await origin('27', '2024-Q1')).toEqual({ histories: [], within: [], below: false })
  })
})

test('a flow says where it goes over to another edition of the Harmonized System, and only of its sectors', async () => {
  const pair = { reporter: 'MAR', partner: 'FRA' }
  const [line] = (await findPairFigures(pair)).lines
  expect(line).toMatchObject({ editions: ['H5', 'H6'], breaks: [{ month: 2024 * 12, from: 'H5', to: 'H6' }] })
  const [totals] = (await findPairFigures({ ...pair, totalsOnly: true })).lines
  expect(totals).not.toHaveProperty('breaks')
})
