import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as compare } from '@/app/api/v1/compare/route'
import { call, serveDatabase, type Answer, type ServedDatabase } from '../api/seeded-database'

// A small world of four countries, so that every indicator that needs more than the pair can be worked out by hand.
const CSV = `reporter,partner,flow,product,period,value,unit,classification,measure
MAR,RUS,X,TOTAL,2022,100,USD,,value
MAR,RUS,X,27,2022,60,USD,HS,value
MAR,RUS,X,31,2022,40,USD,HS,value
MAR,RUS,M,TOTAL,2022,200,USD,,value
MAR,RUS,M,27,2022,180,USD,HS,value
MAR,RUS,M,10,2022,20,USD,HS,value
MAR,RUS,X,TOTAL,2022,400,KG,,net_weight
MAR,FRA,X,TOTAL,2022,300,USD,,value
MAR,ESP,X,TOTAL,2022-S1,200,USD,,value
MAR,ESP,X,TOTAL,2022-S2,150,USD,,value
MAR,DZA,X,TOTAL,2022-S1,900,USD,,value
MAR,WLD,X,TOTAL,2022,1000,USD,,value
MAR,WLD,X,27,2022,250,USD,HS,value
WLD,RUS,X,TOTAL,2022,500,USD,,value
WLD,WLD,X,TOTAL,2022,20000,USD,,value
WLD,WLD,X,27,2022,2000,USD,HS,value
${[1, 2, 3, 4, 5, 6].map((month) => `MAR,ITA,M,TOTAL,2022-0${month},10,USD,,value`).join('\n')}
${[1, 2, 3, 5, 6].map((month) => `MAR,ITA,M,TOTAL,2023-0${month},12,USD,,value`).join('\n')}
`

let served: ServedDatabase
beforeAll(async () => {
  served = await serveDatabase({ seed: false })
  await served.importCsv(CSV, 'un-comtrade')
})
afterAll(() => served.close())

const indicators = async (query: string): Promise<Map<unknown, Answer>> => {
  const { body, text } = await call(compare, `/api/v1/compare?reporter=MAR&partner=RUS&period=2022&flow=X${query}`)
  if (!body.indicators) throw new Error(text)
  return new Map((body.indicators as Answer[]).map((each) => [each.id, each]))
}

test('a small world gives every figure that needs one', async () => {
  const found = await indicators('')
  expect(found.get('partner-share')!.value).toBeCloseTo(0.1, 12)
  // Spain 350 (two half-years) and France 300 come before; Algeria is known for half a year and does not count.
  expect(found.get('rank')).toMatchObject({ value: 3, of: 3 })
  expect(found.get('unit-value')!.value).toBeCloseTo(0.25, 12)
  expect(found.get('concentration')!.value).toBeCloseTo(0.36 + 0.16, 12)
  // 27: 60 out, 180 in; 31 and 10 one way: 1 − (120 + 40 + 20) / 300.
  expect(found.get('grubel-lloyd')!.value).toBeCloseTo(0.4, 12)
  // 10 % of Morocco's exports go to Russia, 2.5 % of the world's.
  expect(found.get('intensity')!.value).toBeCloseTo(4, 12)
})

test('a half-year of which April is missing grows over the five months that both have, if that is asked for', async () => {
  const ask = (query: string) =>
    call(compare, `/api/v1/compare?reporter=MAR&partner=ITA&period=2023-S1&flow=M&source=un-comtrade${query}`)
  const { body } = await ask('&common=1')
  expect(body).toMatchObject({ growth: null, growthReason: { code: 'incomplete', have: 5, need: 6 } })
  // 5 × 12 against 5 × 10: May 2022 is there, April 2023 is not.
  expect(body.common).toMatchObject({
    complete: { have: 5, need: 6 },
    periods: ['2023-01', '2023-02', '2023-03', '2023-05', '2023-06'],
    value: 60,
    againstValue: 50,
    growth: { value: expect.closeTo(0.2, 12) },
  })
  expect((await ask('')).body.common).toBeNull()
})

test('of energy: a quarter of what Morocco exports, a tenth of what the world does', async () => {
  const found = await indicators('&sectors=energy')
  expect(found.get('advantage')!.value).toBeCloseTo(2.5, 12)
  expect(found.get('share')!.value).toBeCloseTo(0.6, 12)
})
