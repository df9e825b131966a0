import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GET as check } from '@/app/api/v1/claims/[id]/check/route'
import { POST } from '@/app/api/v1/claims/import/route'
import { at, call, serveDatabase, type Answer, type ServedDatabase } from './seeded-database'

/** Sentences as they stand in the press (and figures made up for them), from the table to the verdict. */
const FIGURES: readonly (readonly [
  reporter: string,
  partner: string,
  flow: string,
  product: string,
  unit: string,
  values: Readonly<Record<string, number>>,
])[] = [
  // 1,460 and 1,967 million in the four quarters to Q2 2023, 1,400 and 2,400 in those to Q2 2024: 3,427 and 3,800 in all.
  [
    'GBR',
    'MAR',
    'X',
    'TOTAL',
    'GBP',
    {
      '2022-Q3': 365e6,
      '2022-Q4': 365e6,
      '2023-Q1': 365e6,
      '2023-Q2': 365e6,
      '2023-Q3': 350e6,
      '2023-Q4': 350e6,
      '2024-Q1': 350e6,
      '2024-Q2': 350e6,
    },
  ],
  [
    'GBR',
    'MAR',
    'M',
    'TOTAL',
    'GBP',
    {
      '2022-Q3': 492e6,
      '2022-Q4': 492e6,
      '2023-Q1': 492e6,
      '2023-Q2': 491e6,
      '2023-Q3': 600e6,
      '2023-Q4': 600e6,
      '2024-Q1': 600e6,
      '2024-Q2': 600e6,
    },
  ],
  // 428.45 and 737.25 billion in 2022, 430.2 and 715.7 in 2023: 1,165.7 and 1,145.9 in all, a deficit of 308.8 and 285.5.
  ['MAR', 'WLD', 'X', 'TOTAL', 'MAD', { '2022': 428_450e6, '2023': 430_200e6 }],
  ['MAR', 'WLD', 'M', 'TOTAL', 'MAD', { '2022': 737_250e6, '2023': 715_700e6 }],
  // France was 80 of 428.45 and is 90 of 430.2: 18.7 and 20.9 per cent.
  ['MAR', 'FRA', 'X', 'TOTAL', 'MAD', { '2022': 80_000e6, '2023': 90_000e6 }],
  ['RUS', 'DZA', 'X', '87', 'USD', { '2020': 10e6, '2021': 60e6 }],
  [
    'RUS',
    'DZA',
    'X',
    'TOTAL',
    'USD',
    { '2020': 1000e6, '2021': 1900e6, '2022': 950e6, '2023': 1235e6, '2024': 1646e6 },
  ],
  // Ten months of 2023 and eleven of 2022.
  [
    'MAR',
    'ESP',
    'X',
    'TOTAL',
    'EUR',
    Object.fromEntries([...Array(10).keys()].map((i) => [`2023-${String(i + 1).padStart(2, '0')}`, 100e6])),
  ],
  [
    'MAR',
    'ESP',
    'M',
    'TOTAL',
    'EUR',
    Object.fromEntries(
      [2022, 2023].flatMap((year) =>
        [...Array(11).keys()].map((i) => [`${year}-${String(i + 1).padStart(2, '0')}`, year === 2022 ? 100e6 : 125e6]),
      ),
    ),
  ],
  // What the partner reports, and nothing of one's own.
  ['MAR', 'TUN', 'M', 'TOTAL', 'USD', { '2023': 500e6 }],
  // Exactly 41.5 % more, and a dollar less than that.
  ['TUN', 'DZA', 'X', 'TOTAL', 'USD', { '2020': 1000, '2021': 1415 }],
  ['TUN', 'DZA', 'M', 'TOTAL', 'USD', { '2020': 1000, '2021': 1414 }],
]
const csv = [
  'reporter,partner,flow,product,period,value,unit,classification',
  ...FIGURES.flatMap(([reporter, partner, flow, product, unit, values]) =>
    Object.entries(values).map(([period, value]) =>
      [reporter, partner, flow, product, period, value, unit, product === 'TOTAL' ? '' : 'HS'].join(','),
    ),
  ),
  '',
].join('\n')

type Row = readonly [
  id: string,
  areas: string,
  flow: string,
  period: string,
  against: string,
  change: string,
  level: string,
  unit: string,
  hedge: string,
  verdict: string,
]
const uk = ['United Kingdom,Morocco', 'four quarters to Q2 2024', 'four quarters to Q2 2023'] as const
const SENTENCES: readonly Row[] = [
  ['uk-total', uk[0], 'total', uk[1], uk[2], '10.9 %', '3.8 bn', 'GBP', '', 'consistent'],
  ['uk-exports', uk[0], 'exports', uk[1], uk[2], '-4.1%', '1.4 billion', 'GBP', '', 'consistent'],
  ['uk-imports', uk[0], 'imports', uk[1], uk[2], 'up 22 per cent', '2.4bn', 'GBP', '', 'consistent'],
  ['uk-exports-wrong', uk[0], 'exports', uk[1], uk[2], 'fell by 5.1 %', '1.4bn', 'GBP', '', 'partly'],
  ['uk-imports-wrong', uk[0], 'imports', uk[1], uk[2], '+12%', '2.6bn', 'GBP', '', 'not-consistent'],
  ['uk-dirhams', uk[0], 'total', uk[1], '', '', '48.2 bn', 'MAD', '', 'cannot-be-checked'],
  ['uk-to-q3', uk[0], 'total', 'four quarters ending Q3 2024', '', '+7.7%', '', '', '', 'cannot-be-checked'],
  ['uk-assumed', uk[0], 'total', 'the four quarters to the end of Q2 2024', '', 'almost', '', '', '', 'refused'],
  ['world-transactions', 'Morocco,World', 'total', '2023', '2022', '−1,7 %', '1146 milliards', 'MAD', '', 'consistent'],
  ['world-deficit', 'Morocco,World', 'balance', '2023', '', '', '-285.5 Mrd.', 'MAD', '', 'consistent'],
  ['world-coverage', 'Morocco,World', 'balance', '2023', '2022', '+2.0 points', '', '', '', 'consistent'],
  ['world-coverage-wrong', 'Morocco,World', 'balance', '2023', '2022', '8,7 points', '', '', '', 'not-consistent'],
  ['france-share', 'Morocco,France', 'exports', '2023', '2022', '+2.2pp', '', '', '', 'consistent'],
  [
    'france-share-per-cent',
    'Morocco,France',
    'exports',
    '2023',
    '2022',
    '12.0 percentage points',
    '',
    '',
    '',
    'not-consistent',
  ],
  ['six-fold', 'Russia,Algeria', 'exports 87', '2021', '2020', '6-fold', '', '', '', 'consistent'],
  ['by-1-9', 'Россия,Алжир', 'экспорт', '2021 год', '2020 год', 'в 1,9 раза', '', '', '', 'consistent'],
  ['almost-doubled', 'Russia,Algeria', 'exports', '2021', '2020', 'doubled', '', '', 'almost', 'consistent'],
  ['halved', 'Russia,Algeria', 'exports', '2022', '2021', 'halved', '950 million', 'USD', '', 'consistent'],
  ['more-than-halved', 'Russia,Algeria', 'exports', '2022', '2021', 'halved', '', '', 'more than', 'not-consistent'],
  ['by-a-third', 'Russland,Algerien', 'Ausfuhren', '2024', '2023', 'um ein Drittel', '', '', '', 'consistent'],
  ['by-half', 'Russia,Algeria', 'exports', '2024', '2023', 'в полтора раза', '', '', '', 'not-consistent'],
  [
    'between',
    'Russia,Algeria',
    'exports',
    '2023',
    '2022',
    'between 20 and 30 per cent',
    '1.2–1.3 bn',
    'USD',
    '',
    'consistent',
  ],
  ['between-wrong', 'Russia,Algeria', 'exports', '2024', '2023', '20–30 %', '', '', '', 'not-consistent'],
  [
    'fin-novembre',
    'Maroc,Espagne',
    'importations',
    'à fin novembre 2023',
    'à fin novembre 2022',
    '+25%',
    '1375 millions',
    'EUR',
    '',
    'consistent',
  ],
  [
    'fin-novembre-incomplete',
    'Maroc,Espagne',
    'exportations',
    'à fin novembre 2023',
    '',
    '',
    '1.1 bn',
    'EUR',
    '',
    'cannot-be-checked',
  ],
  [
    'fin-octobre',
    'Maroc,Espagne',
    'exportations',
    'à fin octobre 2023',
    '',
    '',
    '1 milliard',
    'EUR',
    'about',
    'consistent',
  ],
  ['mirror-only', 'Tunisia,Morocco', 'exports', '2023', '', '', '500 million', 'USD', '', 'cannot-be-checked'],
  ['a-city', 'Moscow,Algeria', 'exports', '2021', '2020', '+90%', '', '', '', 'cannot-be-checked'],
  // 1,000, 1,900, 950 and 1,235 million are 1,271.25 on average: 1,646 is 29.5 % more.
  ['above-average', 'Russia,Algeria', 'exports', '2024', 'average of 2020–2023', '29.5 %', '', '', '', 'consistent'],
  [
    'above-average-wrong',
    'Russland,Algerien',
    'Ausfuhren',
    '2024',
    'Durchschnitt 2020–2023',
    '33 %',
    '',
    '',
    '',
    'not-consistent',
  ],
  ['above-a-mean', 'Россия,Алжир', 'экспорт', '2024', 'среднее за четыре года', 'выше', '', '', '', 'consistent'],
  ['above-five', 'Russia,Algeria', 'exports', '2024', 'five-year average', 'above', '', '', '', 'cannot-be-checked'],
  ['not-flat', 'Russia,Algeria', 'exports', '2024', '2023', 'flat', '', '', '', 'not-consistent'],
  ['deficit-gap', 'Maroc,Monde', 'déficit', '2023', '2022', 'a baissé de 7.5 %', '285.5 MMDH', '', '', 'consistent'],
  ['deficit-wrong', 'Morocco,World', 'Handelsdefizit', '2023', '2022', 'exploded by 7.5 %', '', '', '', 'refused'],
  ['no-surplus', 'Morocco,World', 'surplus', '2023', '', '', '285.5 milliards de dirhams', '', '', 'not-consistent'],
  ['record', 'Russia,Algeria', 'exports', '2021', '', 'record', '', '', '', 'refused'],
  ['at-the-end', 'Tunisia,Algeria', 'exports', '2021', '2020', '+42%', '', '', '', 'consistent'],
  ['beyond-the-end', 'Tunisia,Algeria', 'imports', '2021', '2020', '+42%', '', '', '', 'not-consistent'],
]
const table = (rows: readonly Row[]): string =>
  [
    'id,reporter,partner,flow,product,period,against,change,level,unit,wording,said_by,published_by,date',
    ...rows.map(([id, areas, flow, period, against, change, level, unit, hedge]) => {
      const [way, product = 'TOTAL'] = flow.split(' ')
      return [id, areas, way, product, period, against, `"${change}"`, level, unit, hedge, 'A', 'B', '2025'].join(',')
    }),
    '',
  ].join('\n')

const send = (body: string) =>
  call(POST, '/api/v1/claims/import', { method: 'POST', headers: { 'content-type': 'text/csv' }, body })

let served: ServedDatabase
beforeAll(async () => {
  served = await serveDatabase({ seed: false })
  await served.importCsv(csv, 'customs')
  const { status, body } = await send(table(SENTENCES.filter(([, , , , , , , , , verdict]) => verdict !== 'refused')))
  expect([status, body.problems]).toEqual([200, undefined])
})
afterAll(() => served.close())

const checked = async (id: string): Promise<Answer> =>
  (await call(check, `/api/v1/claims/${id}/check`, { params: { id } })).body
const codes = (list: unknown): unknown[] => (list as Answer[]).map(({ code }) => code)

test.each(SENTENCES.filter((row) => row.at(-1) !== 'refused').map((row) => [row[0], row.at(-1)] as const))(
  '%s: %s',
  async (id, verdict) => {
    expect((await checked(id)).verdict).toBe(verdict)
  },
)

test('a hedge without a figure, a verb that is not known and a record are refused by line, column, value and rule', async () => {
  const { status, body } = await send(table(SENTENCES.filter((row) => row.at(-1) === 'refused')))
  expect(status).toBe(422)
  expect(body.problems).toMatchObject([
    { line: 2, column: 'change', value: 'almost' },
    { line: 3, column: 'change', value: 'exploded by 7.5 %' },
    { line: 4, column: 'change', value: 'record', code: 'change-record' },
  ])
})

describe('why', () => {
  test('the parts of one statement make +10.9 % of −4.1 and +22 %, and 3.7 to 3.9 billion', async () => {
    const { arithmetic } = await checked('uk-total')
    const of = (kind: string) => (arithmetic as Answer[]).find((each) => each.kind === kind)!
    expect(of('parts-levels')).toMatchObject({ holds: true })
    const implied = of('parts-growth').implied as { low: number; high: number }
    // 1.4 / 0.959 + 2.4 / 1.22 is 3.427: 3.8 is 10.9 % more, and the roundings leave 9.6 to 12.1.
    expect(implied.low).toBeLessThan(0.109)
    expect(implied.high).toBeGreaterThan(0.109)
    expect(of('parts-growth')).toMatchObject({ holds: true })
  })

  test('dirhams of the United Kingdom are not compared with its pounds, and pounds are named as another currency', async () => {
    const { direct, other, notes } = await checked('uk-dirhams')
    expect([direct, codes(notes)]).toEqual([[], ['other-currency-only']])
    expect(codes(at(other, 0, 'differs'))).toEqual(['currency'])
  })

  test('to the third quarter three months are missing, and they are named', async () => {
    const { needed } = await checked('uk-to-q3')
    expect(at(needed, 0)).toMatchObject({ period: '2023-10/P12M', missing: ['2024-07', '2024-08', '2024-09'] })
    expect(at(needed, 1)).toMatchObject({ period: '2022-10/P12M', missing: [] })
  })

  test('to the end of November a month is missing', async () => {
    const { needed, direct } = await checked('fin-novembre-incomplete')
    expect(at(needed, 0, 'missing')).toEqual(['2023-11'])
    expect(at(direct, 0, 'value', 'complete')).toEqual({ have: 10, need: 11 })
  })

  test('what grew by 12 per cent of a share did not grow by 12 points, and the mistake is guessed', async () => {
    expect(codes((await checked('france-share-per-cent')).notes)).toEqual(['percent-for-points'])
  })

  test('an average without one of its years names the year, and the mean of the others is none', async () => {
    const { needed, direct, against } = await checked('above-five')
    expect([against, at(direct, 0, 'against', 'complete')]).toEqual(['2019..2023', { have: 48, need: 60 }])
    expect((needed as Answer[]).filter(({ missing }) => (missing as []).length > 0)).toMatchObject([{ period: '2019' }])
    const { averaged } = at((await checked('above-average')).direct, 0) as Answer
    expect(averaged).toMatchObject([
      ...[1235e6, 950e6, 1900e6, 1000e6].map((value, i) => ({ period: String(2023 - i), value })),
    ])
  })

  test('a surplus where the figures have a deficit is told', async () => {
    expect(codes((await checked('no-surplus')).notes)).toEqual(['balance-other-side'])
  })

  test('what the other side or the whole country reports is shown beside and gives no verdict', async () => {
    for (const [id, kind] of [
      ['mirror-only', 'mirror'],
      ['a-city', 'country'],
    ] as const) {
      const { direct, other } = await checked(id)
      expect(direct).toEqual([])
      expect(at(other, 0, 'verdict')).toBeNull()
      expect(codes(at(other, 0, 'differs'))).toEqual([kind])
    }
  })
})
