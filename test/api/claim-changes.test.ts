import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DELETE, GET, PUT } from '@/app/api/v1/claims/[id]/route'
import { GET as check } from '@/app/api/v1/claims/[id]/check/route'
import { POST as take } from '@/app/api/v1/claims/import/route'
import { GET as list, POST } from '@/app/api/v1/claims/route'
import { prepareData } from '@/lib/store/prepare-data'
import { at, call, serveDatabase, type Answer, type ServedDatabase } from './seeded-database'

let served: ServedDatabase
beforeAll(async () => {
  served = await serveDatabase({ seed: true })
})
afterAll(() => served.close())

const json = (method: string, body: unknown, headers: Record<string, string> = {}) => ({
  method,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})
const one = (id: string) => ({ params: { id } })
const address = (id: string): string => `/api/v1/claims/${id}`
const ids = async (): Promise<unknown[]> =>
  ((await call(list, '/api/v1/claims')).body.claims as Answer[]).map(({ id }) => id)

const claim = {
  ...{ reporter: 'RUS', partner: 'MAR', flow: 'X', period: '2020', level: 781_000_000, unit: 'USD' },
  ...{ saidBy: 'A minister', publishedBy: 'A paper', date: '2021-02' },
}

describe('a claim that is entered', () => {
  test('gets an id and an address, and can be checked at once', async () => {
    const created = await call(POST, '/api/v1/claims', json('POST', claim))
    expect(created.status).toBe(201)
    expect(created.body).toMatchObject({
      id: 'rus-mar-exports-2020',
      product: 'TOTAL',
      wording: 'exact',
      level: 781_000_000,
      version: 1,
    })
    expect(created.headers.get('location')).toBe('/api/v1/claims/rus-mar-exports-2020')
    const { body } = await call(check, `${address('rus-mar-exports-2020')}/check`, one('rus-mar-exports-2020'))
    // 780.9 rounds to 781, UN Comtrade's 765.8 does not.
    expect(body.verdict).toBe('partly')
  })

  test('of the same kind gets the next free id; an id of its own that is taken is refused', async () => {
    const second = await call(POST, '/api/v1/claims', json('POST', { ...claim, level: '766000000' }))
    expect(second.body.id).toBe('rus-mar-exports-2020-2')
    const taken = await call(POST, '/api/v1/claims', json('POST', { ...claim, id: 'russia-2021-total' }))
    expect([taken.status, taken.body.type, taken.body.parameter]).toEqual([409, '/problems/claim-exists', 'id'])
  })

  test('is refused with all that is wrong, field by field, in the language of the request', async () => {
    const wrong = json(
      'POST',
      { ...claim, reporter: 'Atlantis', change: 'lots', date: '' },
      { 'accept-language': 'de' },
    )
    const { status, body } = await call(POST, '/api/v1/claims', wrong)
    expect([status, body.type, body.parameter, body.value]).toEqual([422, '/problems/claim', 'reporter', 'Atlantis'])
    expect((body.problems as Answer[]).map(({ field, code }) => `${String(field)} ${String(code)}`)).toEqual([
      'reporter area',
      'change change',
      'date required',
    ])
    expect(at(body, 'problems', 0, 'message')).toBe(
      '„Atlantis“ ist kein bekanntes Gebiet. Nötig ist ein Code wie RUS, MAR oder RU-MOW.',
    )
  })

  test.each([
    [{ ...claim, mood: 'good' }, 'mood'],
    [{ ...claim, level: [1] }, 'level'],
    [{ ...claim, level: 1e300 }, 'level'],
    [[claim], undefined],
    ['text', undefined],
  ])('%j is a wrong body', async (body, parameter) => {
    const answer = await call(POST, '/api/v1/claims', json('POST', body))
    expect([answer.status, answer.body.parameter]).toEqual([400, parameter])
  })
})

describe('a claim that is changed', () => {
  test('names the version it was read at, and goes up by one', async () => {
    const read = await call(GET, address('morocco-2010-total'), one('morocco-2010-total'))
    expect(read.headers.get('etag')).toBe('"1"')
    const changed = await call(PUT, address('morocco-2010-total'), {
      ...one('morocco-2010-total'),
      ...json('PUT', { ...read.body, level: '1400000000' }),
    })
    expect([changed.status, changed.body.version, changed.body.level]).toEqual([200, 2, 1_400_000_000])
  })

  test('by two people at once is changed by one of them', async () => {
    const { body } = await call(GET, address('morocco-2016-total'), one('morocco-2016-total'))
    const edit = (note: string) =>
      call(PUT, address('morocco-2016-total'), {
        ...one('morocco-2016-total'),
        ...json('PUT', { ...body, note }, { 'if-match': '"1"' }),
      })
    const both = await Promise.all([edit('one'), edit('other')])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412])
    const [refused] = both.filter(({ status }) => status === 412)
    expect(refused!.body).toMatchObject({ type: '/problems/claim-changed', version: 2 })
  })

  test('without a version, under another id, or where there is none is refused', async () => {
    const put = async (id: string, body: object, headers = {}) =>
      (await call(PUT, address(id), { ...one(id), ...json('PUT', body, headers) })).status
    expect(await put('russia-2021-total', claim)).toBe(428)
    expect(await put('russia-2021-total', claim, { 'if-match': '*' })).toBe(400)
    expect(await put('russia-2021-total', { ...claim, id: 'another', version: 1 })).toBe(400)
    expect(await put('no-such-claim', { ...claim, version: 1 })).toBe(404)
  })
})

test('what people did to the seeded claims stays at the next start: changed ones and deleted ones', async () => {
  const gone = await call(DELETE, `${address('russia-feb-2026')}?version=1`, {
    ...one('russia-feb-2026'),
    method: 'DELETE',
  })
  expect(gone.status).toBe(204)
  expect((await call(GET, address('russia-feb-2026'), one('russia-feb-2026'))).status).toBe(404)
  const before = await ids()
  await prepareData(served.database.url, { seed: true, dataFolder: process.env.BILATERAL_DATA! })
  expect(await ids()).toEqual(before)
  expect((await call(GET, address('morocco-2010-total'), one('morocco-2010-total'))).body.level).toBe(1_400_000_000)
})

test('a claim of an older version is not deleted', async () => {
  const remove = async (version: string) =>
    (
      await call(DELETE, `${address('morocco-2016-total')}${version}`, {
        ...one('morocco-2016-total'),
        method: 'DELETE',
      })
    ).status
  expect(await remove('?version=1')).toBe(412)
  expect(await remove('')).toBe(428)
  expect(await remove('?version=x')).toBe(400)
  expect(await ids()).toContain('morocco-2016-total')
})

describe('a table of claims', () => {
  const send = (csv: string | Buffer, query = '') =>
    call(take, `/api/v1/claims/import${query}`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: csv as string,
    })
  const header = 'id,reporter,partner,flow,period,level,unit,said_by,published_by,date,note'

  test('that was exported comes back unchanged', async () => {
    const { text, headers } = await call(list, '/api/v1/claims?format=csv')
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const { body } = await send(text)
    const all = (await ids()).length
    expect(body.counts).toEqual({ read: all, added: 0, changed: 0, unchanged: all })
  })

  test('as it was seeded says what it would change, and changes nothing when only tried', async () => {
    const seed = readFileSync(new URL('../../prisma/seed/claims.csv', import.meta.url), 'utf8')
    const before = (await call(list, '/api/v1/claims?format=csv')).text
    const { body } = await send(seed, '?dryRun')
    // The deleted one, the two that were changed above.
    expect(body.counts).toEqual({ read: 23, added: 1, changed: 2, unchanged: 20 })
    const changed = (body.rows as Answer[]).find(({ id }) => id === 'morocco-2010-total')
    expect(changed).toMatchObject({
      action: 'changed',
      line: 24,
      changes: [{ field: 'level', before: '1400000000', after: '1500000000' }],
    })
    expect((await call(list, '/api/v1/claims?format=csv')).text).toBe(before)
  })

  test('is tried or taken as it is said, and nothing else is guessed', async () => {
    const { text } = await call(list, '/api/v1/claims?format=csv')
    expect((await send(text, '?dryRun=true')).body.dryRun).toBe(true)
    expect((await send(text, '?dryRun=false')).body.dryRun).toBe(false)
    expect((await send(text, '?dryRun=maybe')).status).toBe(400)
  })

  test('with one wrong row is refused whole, with line, column, value and sentence', async () => {
    const before = await ids()
    const { status, body } = await send(
      `${header}\na-good-one,RUS,MAR,X,2020,781000000,USD,A,B,2021,\na-bad-one,RUS,MAR,Q,2020,lots,USD,A,B,2021,\n`,
    )
    expect(status).toBe(422)
    expect(body.problems).toEqual([
      {
        field: 'flow',
        code: 'flow',
        line: 3,
        column: 'flow',
        value: 'Q',
        message: '“Q” is not a flow: X exports, M imports, T total, B balance, RX re-exports, RM re-imports.',
      },
      {
        field: 'level',
        code: 'level',
        line: 3,
        column: 'level',
        value: 'lots',
        message:
          '“lots” is not a level: an amount with its hedge and its currency and nothing else, such as 1600000000, $1.6 bn, almost 766 million USD or 1.2–1.3 bn. Decimals have a point.',
      },
    ])
    expect(await ids()).toEqual(before)
  })

  test('without ids can be sent twice and is taken once', async () => {
    const table = `${header.replace('id,', '')}\nRUS,MAR,M,2020,393000000,USD,A,B,2021,one\nRUS,MAR,M,2020,394000000,USD,A,B,2021,two\n`
    const first = await send(table)
    expect(first.body.rows).toMatchObject([
      { id: 'rus-mar-imports-2020', action: 'added' },
      { id: 'rus-mar-imports-2020-2', action: 'added' },
    ])
    expect((await send(table)).body.counts).toEqual({ read: 2, added: 0, changed: 0, unchanged: 2 })
  })

  test('whose second row names the id that its first one got enters it once, as the second says, and tells both', async () => {
    const row = (id: string, level: string): string => `${id},RUS,MAR,M,2018,${level},USD,A,B,2020,`
    const { body } = await send(`${header}\n${row('', '505000000')}\n${row('rus-mar-imports-2018', '506000000.50')}\n`)
    expect(body.counts).toEqual({ read: 2, added: 1, changed: 1, unchanged: 0 })
    expect(body.rows).toMatchObject([
      { id: 'rus-mar-imports-2018', action: 'added', changes: [] },
      {
        ...{ id: 'rus-mar-imports-2018', action: 'changed' },
        changes: [
          { field: 'level', before: '505000000', after: '506000000.5' },
          // A zero behind a point is a digit that was said.
          { field: 'levelDigits', before: null, after: '11' },
        ],
      },
    ])
    const { body: stored } = await call(GET, address('rus-mar-imports-2018'), one('rus-mar-imports-2018'))
    expect(stored).toMatchObject({ level: 506_000_000.5, version: 1 })
  })

  test('in windows-1252, as a spreadsheet saves it, keeps its letters', async () => {
    const csv = Buffer.from(
      `${header.replaceAll(',', ';')}\numlauts;RUS;MAR;X;2020;781000000;USD;Müller;Zeitung;2021;für alle\n`,
      'latin1',
    )
    expect((await send(csv)).status).toBe(200)
    expect((await call(GET, address('umlauts'), one('umlauts'))).body).toMatchObject({
      saidBy: 'Müller',
      note: 'für alle',
    })
  })

  test.each([
    ['a workbook', 415, { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }, 'PK'],
    ['more than eight million bytes', 413, { 'content-type': 'text/csv' }, 'x'.repeat(8_000_001)],
    ['nothing', 422, { 'content-type': 'text/csv' }, ''],
  ])('%s is refused with %i', async (_, status, headers, body) => {
    expect((await call(take, '/api/v1/claims/import', { method: 'POST', headers, body })).status).toBe(status)
  })
})

test.each([
  ['POST', POST, '/api/v1/claims'],
  ['PUT', PUT, '/api/v1/claims/russia-2021-total'],
  ['DELETE', DELETE, '/api/v1/claims/russia-2021-total?version=1'],
  ['POST', take, '/api/v1/claims/import'],
])('%s from the page of another site is refused, and nothing is changed', async (method, handler, path) => {
  const before = await ids()
  const headers = {
    origin: 'http://elsewhere.example',
    'sec-fetch-site': 'cross-site',
    'content-type': 'application/json',
  }
  const answer = await call(handler, path, {
    ...one('russia-2021-total'),
    method,
    headers,
    ...(method !== 'DELETE' && { body: '{}' }),
  })
  expect([answer.status, answer.body.type]).toEqual([403, '/problems/cross-origin'])
  expect(await ids()).toEqual(before)
})
