import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GET as changes } from '@/app/api/v1/changes/route'
import { GET as observations } from '@/app/api/v1/observations/route'
import { GET as revisions } from '@/app/api/v1/revisions/route'
import { revisionSummary } from '@/lib/store/revision-statistics'
import { revertImport } from '@/lib/store/import-revert'
import { monthNow } from '@/lib/store/import-store'
import { at, call, serveDatabase, type Answer, type ServedDatabase } from './seeded-database'

const HEADER = 'reporter,partner,flow,product,period,value,unit,classification,valuation,status\n'
const file = (...rows: [flow: string, product: string, period: string, value: string, status?: string][]): string =>
  HEADER +
  rows
    .map(([flow, product, period, value, status = 'A']) =>
      ['FRA,MAR', flow, product, period, value, 'EUR', product === 'TOTAL' ? '' : 'HS', '', status].join(','),
    )
    .join('\n')

let served: ServedDatabase
beforeAll(async () => {
  served = await serveDatabase({ seed: false })
  // 1: first published, of 5 October by the name of its file.
  await served.importCsv(
    file(
      ['X', 'TOTAL', '2024-03', '100', 'P'],
      ['X', 'TOTAL', '2024-04', '200'],
      ['X', '87', '2024-03', '40'],
      ['M', 'TOTAL', '2024-03', '', 'C'],
    ),
    'customs-2026-10-05',
    'customs',
  )
  // 2: March up by 10 %, chapter 87 down by half, imports told.
  await served.importCsv(
    file(['X', 'TOTAL', '2024-03', '110'], ['X', '87', '2024-03', '20'], ['M', 'TOTAL', '2024-03', '7']),
    'second',
    'customs',
  )
  // 3: March down again to 99; April as it was.
  await served.importCsv(file(['X', 'TOTAL', '2024-03', '99'], ['X', 'TOTAL', '2024-04', '200']), 'third', 'customs')
})
afterAll(() => served.close())

const ask = async (query: string): Promise<Answer> =>
  (await call(revisions, `/api/v1/revisions?reporter=FRA&partner=MAR${query}`)).body
const list = (body: Answer): Answer[] => body.revisions as Answer[]
const PAIR = { reporter: 'FRA', partner: 'MAR' }

test('each revision has what it replaced, what it brought, the difference and the change', async () => {
  const body = await ask('&flow=X&product=TOTAL')
  expect(body).toMatchObject({
    next: null,
    revisions: [
      {
        period: '2024-03',
        old: { value: 110, status: 'normal', import: 2 },
        new: { value: 99, import: 3 },
        difference: -11,
        change: 99 / 110 - 1,
      },
      {
        period: '2024-03',
        old: { value: 100, status: 'provisional', import: 1, line: 2 },
        new: { value: 110, import: 2, line: 2 },
        difference: 10,
      },
    ],
    sources: [{ id: 'customs' }],
  })
  expect(at(body, 'revisions', 1, 'change')).toBeCloseTo(0.1, 12)
})

test('the revisions that one import brought can be asked for', async () => {
  const brought = list(await ask('&import=2')).map(({ flow, product, new: latest }) => [
    flow,
    product,
    at(latest, 'value'),
  ])
  expect(brought.sort()).toEqual([
    ['M', 'TOTAL', 7],
    ['X', '87', 20],
    ['X', 'TOTAL', 110],
  ])
  expect(list(await ask('&import=3'))).toHaveLength(1)
  expect(list(await ask('&import=1'))).toEqual([])
  for (const [query, parameter] of [
    ['&import=second', 'import'],
    ['&import=2&history=1&period=2024-03', 'import'],
  ] as const) {
    const { status, body } = await call(revisions, `/api/v1/revisions?reporter=FRA&partner=MAR${query}`)
    expect([status, body.parameter]).toEqual([400, parameter])
  }
})

test('the imports of revisions are named with their file, and with the day that the file says its data are of', async () => {
  expect((await ask('&flow=X&product=TOTAL')).imports).toMatchObject([
    {
      id: 1,
      file: 'customs-2026-10-05.csv',
      source: 'customs',
      vintage: '2026-10-05',
      vintageOfFile: true,
      withdrawn: false,
    },
    { id: 2, file: 'second.csv', vintage: null, vintageOfFile: false },
    { id: 3, file: 'third.csv' },
  ])
})

test('what was confidential and is told now was revised, without a difference or a change', async () => {
  expect(list(await ask('&flow=M'))).toMatchObject([
    {
      old: { value: null, status: 'confidential' },
      new: { value: 7, status: 'normal' },
      difference: null,
      change: null,
    },
  ])
})

test('pages of revisions lie side by side, newest first, without gap or overlap', async () => {
  const whole = list(await ask(''))
  expect(whole[0]).toMatchObject({ flow: 'X', product: 'TOTAL', new: { value: 99 } })
  expect(whole).toHaveLength(4)
  const pages: Answer[] = []
  for (let cursor = ''; ;) {
    const body = await ask(`&limit=1${cursor}`)
    pages.push(...list(body))
    if (body.next === null) break
    cursor = `&cursor=${String(body.next)}`
  }
  expect(pages).toEqual(whole)
})

test('revisions are filtered by period, source and the time at which they came', async () => {
  expect(list(await ask('&period=2024-04'))).toEqual([])
  expect(list(await ask('&source=other'))).toEqual([])
  const [newest] = list(await ask(''))
  expect(list(await ask(`&since=${String(newest!.at)}`))).toEqual([newest])
  expect(list(await ask(`&until=${String(newest!.at)}`))).toHaveLength(4)
  expect(list(await ask('&until=2020-01-01'))).toEqual([])
})

test('of four figures three were revised, four times; first to latest: 100 to 99 and 40 to 20 give means of 25.5 %', async () => {
  const { statistics, largest } = await revisionSummary(PAIR, 10)
  expect(statistics).toMatchObject({ figures: 4, revised: 3, revisions: 4, measured: 2, raised: 0, lowered: 2 })
  expect(statistics.mean).toBeCloseTo((-0.01 - 0.5) / 2, 12)
  expect(statistics.meanAbsolute).toBeCloseTo(0.255, 12)
  expect(largest).toMatchObject({
    product: '87',
    first: { value: '40' },
    latest: { value: '20' },
    times: 1,
  })
})

test('the chart shows the total before its parts: March 2024, first 100, now 99, revised twice', async () => {
  expect((await revisionSummary(PAIR, 10)).revised).toMatchObject([
    {
      product: 'TOTAL',
      period: '2024-03',
      first: { value: '100', import: 1 },
      latest: { value: '99', import: 3 },
      times: 2,
    },
  ])
  const cars = await revisionSummary({ ...PAIR, product: '87' }, 10)
  expect(cars.revised).toMatchObject([{ product: '87', first: { value: '40' } }])
})

test('figures are counted of what the filter leaves: four of the pair, fewer of a product or a month, none elsewhere', async () => {
  const counted = async (filter: object): Promise<number> =>
    (await revisionSummary({ ...PAIR, ...filter }, 10)).statistics.figures
  const whole = await call(observations, `/api/v1/observations?reporter=${PAIR.reporter}&partner=${PAIR.partner}`)
  const list = whole.body.observations as Answer[]
  expect(await counted({})).toBe(list.length)
  expect(await counted({ product: '87' })).toBe(list.filter(({ product }) => product === '87').length)
  expect(await counted({ flow: 'X' })).toBe(list.filter(({ flow }) => flow === 'X').length)
  expect(await counted({ period: { first: 2024 * 12 + 2, months: 1 } })).toBe(
    list.filter(({ period }) => period === '2024-03').length,
  )
  expect(await counted({ source: 'nobody' })).toBe(0)
  expect(await revisionSummary({ ...PAIR, source: 'nobody' }, 10)).toMatchObject({
    statistics: { revised: 0, mean: null, last: null },
    largest: null,
    revised: [],
  })
})

describe('the history of an observation', () => {
  const query = '&flow=X&product=TOTAL&period=2024-03&history=1'
  const versions = async (): Promise<Answer[]> => at(await ask(query), 'observations', 0, 'versions') as Answer[]

  test('has every value with its import and line, one standing until the next', async () => {
    const all = await versions()
    expect(all).toMatchObject([
      { value: 100, status: 'provisional', import: 1, line: 2, replacedBy: 2, withdrawn: false },
      { value: 110, status: 'normal', import: 2, line: 2, replacedBy: 3 },
      { value: 99, import: 3, until: null, replacedBy: null },
    ])
    expect(all[0]!.until).toBe(all[1]!.from)
    expect(all[1]!.until).toBe(all[2]!.from)
  })

  test('agrees with the observations as of the time from which each stood', async () => {
    for (const { from, value } of await versions()) {
      const { body } = await call(
        observations,
        `/api/v1/observations?reporter=FRA&partner=MAR&flow=X&product=TOTAL&from=2024-03&to=2024-03&asOf=${String(from)}`,
      )
      expect(at(body, 'observations', 0, 'value')).toBe(value)
    }
  })

  test('keeps the value of an import that was taken back, says so, and lists when that was', async () => {
    await revertImport({ pool: served.database.pool, dataFolder: '', currentMonth: monthNow }, 2)
    expect(await versions()).toMatchObject([
      { value: 100, import: 1, replacedBy: 3 },
      { value: 110, import: 2, replacedBy: null, withdrawn: true },
      { value: 99, import: 3, until: null },
    ])
    // The revision that is left leads from the first value to the latest.
    expect(list(await ask('&flow=X&product=TOTAL'))).toMatchObject([{ old: { value: 100 }, new: { value: 99 } }])
    const { body } = await call(changes, '/api/v1/changes?reporter=FRA&partner=MAR')
    expect((body.changes as Answer[]).map(({ import: id, kind }) => [id, kind])).toEqual([
      [2, 'withdrawn'],
      [3, 'written'],
      [2, 'written'],
      [1, 'written'],
    ])
  })

  test.each([
    ['period', '&history=1'],
    ['cursor', '&period=2024&history=1&cursor=5'],
    ['since', '&period=2024&history=1&since=2024-01-01'],
  ])('names %s where it is missing or says nothing', async (parameter, rest) => {
    expect(await ask(rest)).toMatchObject({ status: 400, parameter })
  })
})
