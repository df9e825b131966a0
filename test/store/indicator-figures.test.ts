import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GET as compare } from '@/app/api/v1/compare/route'
import { GET as products } from '@/app/api/v1/product-indicators/route'
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

test('without sectors the greatest advantage of the chapters: 25 % of Morocco’s exports are energy, of the world’s 10 %', async () => {
  const { value, product, label, above, parts, by } = (await indicators('')).get('advantage')!
  expect([value, product, above, parts, by]).toEqual([expect.closeTo(2.5, 12), '27', 1, 1, 'chapter'])
  expect(label).toMatch(/^Mineral fuels/)
  expect((await indicators('&detail=heading')).get('advantage')).toMatchObject({
    value: null,
    reason: { code: 'no-detail' },
  })
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

// Two chapters, one of them split into headings, and those into subheadings, both ways; the world gives the same chapters.
const FINER = `reporter,partner,flow,product,period,value,unit,classification
${[
  ...['X,310310,30', 'X,310520,10', 'X,270900,60', 'M,310310,30', 'M,310520,50', 'M,271012,20'].map(
    (row) => `MAR,FRA,${row}`,
  ),
  ...['MAR,WLD,X,310310,100', 'MAR,WLD,X,310520,300', 'MAR,WLD,X,270900,600'],
  ...['WLD,WLD,X,310310,1000', 'WLD,WLD,X,310520,1000', 'WLD,WLD,X,270900,18000'],
]
  .map((row) => row.replace(/,(\d+)$/, ',2022,$1,USD,HS'))
  .join('\n')}
`

describe('the detail by which products are split is chosen', () => {
  beforeAll(() => served.importCsv(FINER, 'customs'))
  const at = async (detail: string): Promise<Map<unknown, Answer>> => {
    const { body } = await call(
      compare,
      `/api/v1/compare?reporter=MAR&partner=FRA&period=2022&flow=X&source=customs${detail}`,
    )
    return new Map((body.indicators as Answer[]).map((each) => [each.id, each]))
  }

  test('60 and 40 by chapter; 60, 30 and 10 by subheading; what goes both ways is less the finer it is split', async () => {
    const [chapters, subheadings] = [await at(''), await at('&detail=subheading')]
    expect(chapters.get('concentration')).toMatchObject({ value: expect.closeTo(0.52, 12), by: 'chapter', parts: 2 })
    expect(subheadings.get('concentration')).toMatchObject({
      value: expect.closeTo(0.36 + 0.09 + 0.01, 12),
      by: 'subheading',
      parts: 3,
    })
    // By chapter 31: 40 out, 80 in; 27: 60 out, 20 in. 1 − (40 + 40) / 200.
    expect(chapters.get('grubel-lloyd')!.value).toBeCloseTo(0.6, 12)
    // By subheading 30 and 30, 10 and 50, 60 out, 20 in. 1 − (0 + 40 + 60 + 20) / 200.
    expect(subheadings.get('grubel-lloyd')!.value).toBeCloseTo(0.4, 12)
    // Both subheadings of 31 are headings of their own; crude and refined petroleum too.
    expect((await at('&detail=heading')).get('grubel-lloyd')!.value).toBeCloseTo(0.4, 12)
    expect((await at('&detail=sector')).get('concentration')).toMatchObject({
      value: expect.closeTo(0.52, 12),
      by: 'sector',
    })
  })

  test('a source that ends at chapters has no headings, and says so instead of giving chapters', async () => {
    const found = await indicators('&detail=heading')
    expect(found.get('concentration')).toMatchObject({ value: null, reason: { code: 'no-detail', detail: 'heading' } })
    expect(found.get('grubel-lloyd')).toMatchObject({ value: null, reason: { code: 'no-detail' } })
  })

  test('product by product: fertilisers are 40 % of Morocco’s exports and 10 % of the world’s, an advantage of 4', async () => {
    const ask = async (detail: string) =>
      (await call(products, `/api/v1/product-indicators?reporter=MAR&partner=FRA&period=2022&source=customs${detail}`))
        .body
    expect(await ask('')).toMatchObject({
      ...{ detail: 'chapter', withWorld: true, source: 'customs', unit: 'USD' },
      products: [
        // 40 out and 80 in: 1 − 40 / 120.
        {
          id: '31',
          exports: 40,
          imports: 80,
          exportShare: 0.4,
          intraIndustry: expect.closeTo(2 / 3, 12),
          advantage: expect.closeTo(4, 12),
        },
        // 60 % of Morocco's exports, 90 % of the world's; 60 out and 20 in: 1 − 40 / 80.
        {
          id: '27',
          exports: 60,
          imports: 20,
          exportShare: 0.6,
          intraIndustry: expect.closeTo(0.5, 12),
          advantage: expect.closeTo(2 / 3, 12),
        },
      ],
    })
    const finer = (await ask('&detail=subheading')).products as Answer[]
    expect(finer.map(({ id, advantage }) => [id, advantage])).toEqual([
      ...[
        ['270900', expect.closeTo(2 / 3, 12)],
        ['310310', expect.closeTo(2, 12)],
        ['310520', expect.closeTo(6, 12)],
      ],
      // Nobody exports it here.
      ['271012', null],
    ])
  })

  test('without the world’s exports there is no advantage, and the answer says so', async () => {
    const { body } = await call(
      products,
      '/api/v1/product-indicators?reporter=MAR&partner=RUS&period=2022&source=un-comtrade&detail=heading',
    )
    expect(body).toMatchObject({ detail: 'heading', withWorld: false, products: [] })
  })
})
