import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { closeDatabase } from '../../lib/store/database'
import type { ImportStore } from '../../lib/store/import-store'
import { file, freshStore, line } from './import-fixture'

type Handler = (request: Request, context: { params: Promise<{ id: string }> }) => Promise<Response>

let store: ImportStore
let close: () => Promise<void>
const routes: Record<string, unknown> = {}
beforeAll(async () => {
  const fresh = await freshStore()
  ;({ store, close } = fresh)
  vi.stubEnv('DATABASE_URL', fresh.database.url)
  vi.stubEnv('BILATERAL_DATA', store.dataFolder)
  vi.stubEnv('BILATERAL_MAX_UPLOAD', '100 kB')
  routes[''] = await import('../../app/api/v1/imports/route')
  routes['/id'] = await import('../../app/api/v1/imports/[id]/route')
  for (const step of ['commit', 'preview', 'revert', 'rejected.csv', 'file']) {
    routes[`/id/${step}`] = await import(`../../app/api/v1/imports/[id]/${step}/route.ts`)
  }
})
afterAll(async () => {
  await closeDatabase()
  vi.unstubAllEnvs()
  await close()
})

/** Calls a handler as the server would: `call('POST', '/3/commit', …)`. */
async function call(method: string, path: string, init: RequestInit = {}): Promise<Response> {
  const [address = ''] = path.split('?')
  const id = /^\/([^/]+)/.exec(address)?.[1]
  const handlers = routes[id ? address.replace(id, 'id') : address] as Readonly<Record<string, Handler>>
  const headers = new Headers(init.headers)
  headers.set('host', '127.0.0.1:3000')
  const request = new Request(`http://127.0.0.1:3000/api/v1/imports${path}`, {
    ...init,
    method,
    headers,
    ...{ duplex: 'half' },
  })
  return handlers[method]!(request, { params: Promise.resolve({ id: id ?? '' }) })
}
const upload = (text: string, query = '?filename=figures.csv'): Promise<Response> => call('POST', query, { body: text })
interface Answer {
  readonly id: number
  readonly state: string
  readonly imports: ReadonlyArray<{ readonly id: number }>
  readonly next: string | null
}
const json = async (response: Promise<Response>): Promise<Answer> => (await response).json() as Promise<Answer>
const x = (product: string, value: string): string => line('X', product, '2020', value)

test('an upload answers 201 with the preview, in the shape of the contract', async () => {
  const response = await upload(
    file(x('0101', '123456789012345678.01'), x('30', 'abc')),
    '?filename=figures.csv&source=ministry',
  )
  expect([response.status, response.headers.get('location')]).toEqual([201, '/api/v1/imports/1'])
  const text = await response.text()
  expect(text).toContain('"value":123456789012345678.01')
  expect(JSON.parse(text)).toMatchObject({
    id: 1,
    state: 'preview',
    format: 'own',
    dialect: { encoding: 'utf-8', delimiter: ',', decimal: '.' },
    source: 'ministry',
    file: { name: 'figures.csv', bytes: 164, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    rows: { read: 2, added: 1, changed: 0, unchanged: 0, refused: 1, skipped: 0 },
    sample: [
      { line: 2, reporter: 'MAR', partner: 'RUS', flow: 'X', product: '0101', period: '2020', status: 'normal' },
    ],
    problems: [{ code: 'E_NUMBER', severity: 'error', line: 3, column: 'value', value: 'abc' }],
    problemCounts: { E_NUMBER: 1 },
    progress: null,
  })
})

test('a commit is refused with the counts while rows are, then takes the good ones, then comes once', async () => {
  const refused = await call('POST', '/1/commit')
  expect([refused.status, refused.headers.get('content-type')]).toEqual([422, 'application/problem+json'])
  expect(await refused.json()).toMatchObject({ read: 2, refused: 1, detail: expect.stringContaining('1 of 2 rows') })
  const body = JSON.stringify({
    partial: true,
    source: { id: 'ministry', title: 'Foreign trade', url: 'https://example.org/' },
  })
  expect(await json(call('POST', '/1/commit', { body }))).toMatchObject({ state: 'done', sourceTitle: 'Foreign trade' })
  expect((await call('POST', '/1/commit', { body })).status).toBe(409)
})

test('rejected.csv is an attachment that can be mended and sent again as it is', async () => {
  const response = await call('GET', '/1/rejected.csv')
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename="ministry-rejected.csv"; filename*=UTF-8''ministry-rejected.csv`,
  )
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  const text = await response.text()
  expect(text.split('\r\n')[0]).toBe(
    'reporter,partner,flow,product,period,value,unit,classification,valuation,status,_line,_column,_code,_message',
  )
  const again = await json(upload(text.replace('abc', '5'), '?filename=mended.csv&source=ministry'))
  expect(again).toMatchObject({ rows: { read: 1, added: 1, refused: 0 }, problems: [] })
})

test('a form with one file is taken, with its fields', async () => {
  const form = new FormData()
  form.set('source', 'from-a-form')
  form.set('file', new File([file(x('27', '1'))], 'form.csv'))
  const report = await json(call('POST', '', { body: form }))
  expect(report).toMatchObject({ source: 'from-a-form', file: { name: 'form.csv' }, rows: { added: 1 } })
})

test('no file, two files, a text called file and wrong parameters are a 400 with a sentence each, and leave nothing', async () => {
  const before = [await readdir(join(store.dataFolder, 'uploads')), (await json(call('GET', ''))).imports.length]
  const form = (fill: (form: FormData) => void): FormData => {
    const data = new FormData()
    fill(data)
    return data
  }
  const csv = new File([file(x('27', '1'))], 'a.csv')
  const bodies: Array<[BodyInit, string, string]> = [
    [form((f) => f.set('x', '1')), '', 'No file was sent'],
    [form((f) => ['a', 'b'].forEach(() => f.append('file', csv))), '', 'More than one file'],
    [form((f) => f.set('file', 'text')), '', 'is text, not a file'],
    [form((f) => f.set('other', csv)), '', 'as the part "file"'],
    [form((f) => (f.set('file', csv), f.set('source', 'Not a slug'))), '', 'source: expected a source id'],
    [form((f) => (f.set('file', csv), f.set('colour', 'red'))), '', 'colour: is not a parameter'],
    ['bytes without a name', '', '?filename='],
    [file(x('27', '1')), '?filename=a.csv&sources=x', 'sources'],
  ]
  for (const [body, query, sentence] of bodies) {
    const response = await call('POST', query, { body })
    expect([response.status, (await response.json()).detail]).toEqual([400, expect.stringContaining(sentence)])
  }
  expect([await readdir(join(store.dataFolder, 'uploads')), (await json(call('GET', ''))).imports.length]).toEqual(
    before,
  )
})

test('a file past the limit is a 413 with both numbers, in a form and as bytes', async () => {
  const large = 'x'.repeat(200_000)
  const form = new FormData()
  form.set('file', new File([large], 'large.csv'))
  for (const [body, query] of [
    [large, '?filename=a.csv'],
    [form, ''],
  ] as const) {
    const response = await call('POST', query, { body })
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ limit: 100_000, length: expect.any(Number) })
  }
})

test('a body that breaks off leaves no file', async () => {
  const before = await readdir(join(store.dataFolder, 'uploads'))
  const half = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nreporter,partner\n'
  const broken = (text: string): ReadableStream =>
    new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode(text))
        controller.error(new Error('gone'))
      },
    })
  const type = { 'content-type': 'multipart/form-data; boundary=b' }
  const answers = [
    await call('POST', '', { body: half, headers: type }),
    await call('POST', '', { body: broken(half), headers: type }),
    await call('POST', '?filename=a.csv', { body: broken('reporter,partner\n') }),
  ]
  expect(await Promise.all(answers.map(async (answer) => [answer.status, (await answer.json()).type]))).toEqual(
    Array(3).fill([400, '/problems/incomplete']),
  )
  expect(await readdir(join(store.dataFolder, 'uploads'))).toEqual(before)
})

test('a compressed body is a 415: it is never inflated', async () => {
  const response = await call('POST', '?filename=a.csv', { body: 'x', headers: { 'content-encoding': 'gzip' } })
  expect(response.status).toBe(415)
})

test('the list has the newest first, page by page', async () => {
  const first = await json(call('GET', '?limit=2'))
  const second = await json(call('GET', `?limit=2&cursor=${first.next}`))
  const ids = [...first.imports, ...second.imports].map(({ id }) => id)
  expect(ids).toEqual([...ids].sort((a, b) => b - a))
  expect([first.imports.length, second.next]).toEqual([2, null])
  expect((await call('GET', '?limit=0')).status).toBe(400)
})

test('the file comes back as it was sent, as a download under its own name', async () => {
  const text = file(x('27', '1'), x('28', '2'))
  const { id } = await json(upload(text, `?filename=${encodeURIComponent('Außenhandel "2020".csv')}`))
  const response = await call('GET', `/${id}/file`)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/csv',
    'content-length': String(text.length),
    'content-disposition': `attachment; filename="Au_enhandel _2020_.csv"; filename*=UTF-8''Au%C3%9Fenhandel%20%222020%22.csv`,
    'x-content-type-options': 'nosniff',
  })
  expect(await response.text()).toBe(text)
  const page = await json(upload('<html><script>alert(1)</script></html>', '?filename=page.html'))
  expect((await call('GET', `/${page.id}/file`)).headers.get('content-type')).toBe('application/octet-stream')
  await call('DELETE', `/${page.id}`)
  expect((await call('GET', `/${page.id}/file`)).status).toBe(422)
})

test('a preview again follows other wishes; a wrong one is named', async () => {
  const { id } = await json(upload(file(x('28', '1'))))
  const body = JSON.stringify({ source: 'elsewhere', encoding: 'windows-1252' })
  expect(await json(call('POST', `/${id}/preview`, { body }))).toMatchObject({
    source: 'elsewhere',
    dialect: { encoding: 'windows-1252' },
  })
  const wrong = await call('POST', `/${id}/preview`, { body: JSON.stringify({ source: 'x', 'is admin': true }) })
  expect([wrong.status, (await wrong.json()).parameter]).toEqual([400, 'is admin'])
  expect((await call('POST', `/${id}/preview`, { body: '{"partial":' })).status).toBe(400)
})

test('a preview that is dropped is cancelled; what is written cannot be dropped, but taken back', async () => {
  const { id } = await json(upload(file(x('29', '1'))))
  expect((await json(call('DELETE', `/${id}`))).state).toBe('cancelled')
  expect((await call('DELETE', '/1')).status).toBe(409)
  expect(await json(call('POST', '/1/revert'))).toMatchObject({
    state: 'reverted',
    reverted: { restored: 0, removed: 1, replacedSince: 0 },
  })
})

test.each(['0', '99999', ':id', '1e3', '99999999999999'])('there is no import %s', async (id) => {
  const response = await call('GET', `/${id}`)
  expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
})

test('another site cannot make a browser change anything', async () => {
  const headers = { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' }
  const calls = [
    ['POST', '?filename=a.csv'],
    ['POST', '/2/commit'],
    ['POST', '/2/preview'],
    ['POST', '/2/revert'],
    ['DELETE', '/2'],
  ]
  for (const [method, path] of calls) expect((await call(method!, path!, { headers })).status).toBe(403)
})
