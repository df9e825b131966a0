import { execFile, spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ImportStore } from '../../lib/store/import-store'
import { zipOf } from '../import/zip-writer'
import { file, freshStore, importText, line, observations } from './import-fixture'

let store: ImportStore
let close: () => Promise<void>
let url: string
beforeAll(async () => {
  const fresh = await freshStore()
  ;({ store, close } = fresh)
  url = fresh.database.url
})
afterAll(() => close())

interface Run {
  readonly status: number
  readonly out: string
  readonly err: string
}

/** Runs `npm run bilateral -- …` on the test's database. */
function bilateral(...args: string[]): Promise<Run> {
  const env = {
    ...process.env,
    DATABASE_URL: url,
    BILATERAL_DATA: store.dataFolder,
    BILATERAL_SEED: 'none',
    FORCE_COLOR: '',
  }
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', 'bin/bilateral.ts', ...args], { env }, (error, out, err) =>
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err }),
    )
  })
}
const saved = async (name: string, text: string): Promise<string> => {
  const path = join(store.dataFolder, name)
  await writeFile(path, text)
  return path
}

test('a reader that has read enough ends nothing with an error', { timeout: 60_000 }, async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'bin/bilateral.ts', 'formats'])
  let err = ''
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  child.stdout.destroy()
  const status = await new Promise((resolve) => child.on('close', resolve))
  expect([status, err]).toEqual([0, ''])
})

test('what is exported imports again as unchanged, to the last digit', { timeout: 120_000 }, async () => {
  await importText(
    store,
    file(
      line('X', '0101', '2020', '123456789012345678.010'),
      line('X', '30', '2024-S1', '1.500', 'P'),
      line('M', 'TOTAL', '2025-01/P9M', '', 'C'),
      'MAR,RUS,X,30,2020,110.5,INDEX:2019,H6,,E',
    ),
  )
  const before = await observations(store)
  const path = join(store.dataFolder, 'export.csv')
  expect(await bilateral('export', '--source', 'test', '--output', path)).toEqual({ status: 0, out: '', err: '' })
  expect(await readFile(path, 'utf8')).toContain('MAR,RUS,X,0101,2020,123456789012345678.010,USD,HS')
  const { status, out } = await bilateral('import', path, '--source', 'test', '--json')
  expect(status).toBe(0)
  expect(JSON.parse(out)).toMatchObject([
    { state: 'done', rows: { read: 4, added: 0, changed: 0, unchanged: 4, refused: 0, skipped: 0 }, refusal: null },
  ])
  expect(await observations(store)).toEqual(before)
})

test(
  'a refused file is exit status 1 with line, value and remedy; --partial takes the rest',
  { timeout: 120_000 },
  async () => {
    const path = await saved('bad.csv', file(line('M', '27', '2020', '5'), line('M', '28', '2020', 'abc')))
    const before = await observations(store)
    const dry = await bilateral('import', path, '--dry-run', '--source', 'ministry')
    expect([dry.status, dry.out, dry.err]).toEqual([
      1,
      expect.stringContaining('2 rows read: 1 added, 0 changed, 0 unchanged, 1 refused, 0 skipped'),
      expect.stringMatching(/^ {2}error, line 3, column value: .*abc/m),
    ])
    expect(await observations(store)).toEqual(before)
    expect((await bilateral('imports')).out).not.toContain('bad.csv')
    const partial = await bilateral('import', path, '--partial', '--source', 'ministry')
    expect(partial.status).toBe(0)
    expect(await observations(store)).toHaveLength(before.length + 1)
  },
)

test('a dry run says what it would change, the largest change first', { timeout: 120_000 }, async () => {
  const other = (...lines: string[]): string => file(...lines).replaceAll('MAR,RUS', 'MAR,ESP')
  const stored = await saved('stored.csv', other(line('X', '61', '2019', '200'), line('X', '62', '2020', '100')))
  expect((await bilateral('import', stored, '--source', 'revised')).status).toBe(0)
  const revised = other(line('X', '61', '2019', '210'), line('X', '62', '2020', '150'), line('X', '63', '2020', '1'))
  const path = await saved('revised.csv', revised)
  const dry = await bilateral('import', path, '--dry-run', '--source', 'revised')
  expect(dry.out.split('\n').slice(2)).toEqual([
    '  3 rows read: 1 added, 2 changed, 0 unchanged, 0 refused, 0 skipped',
    '  1 pair, 2019 to 2020',
    '  line 3, MAR ESP X HS 62 2020: 100 becomes 150 (USD)',
    '  line 2, MAR ESP X HS 61 2019: 200 becomes 210 (USD)',
    '',
  ])
})

test('wrong usage is exit status 2 with the help', { timeout: 120_000 }, async () => {
  for (const args of [['import'], ['import', 'a.csv', '--sauce', 'x'], ['export', '--flow', 'Q'], ['nonsense']]) {
    const { status, out, err } = await bilateral(...args)
    expect([status, out]).toEqual([2, ''])
    expect(err).toContain('bilateral')
  }
  const help = await bilateral('export', '--help')
  expect([help.status, help.err]).toEqual([0, ''])
})

const WIDE = 'Land;2019;2020\nRussland;1,5;2\nTschechien;4;5\n'
const MAPPING = {
  columns: [
    { name: 'Land', field: 'partner' },
    { name: '2019', field: 'figure' },
    { name: '2020', field: 'figure' },
  ],
  wide: 'period',
  constants: { reporter: 'MAR', flow: 'X', product: 'TOTAL' },
}

test(
  'a file of no known form is read by a mapping, constants and names; its mapping comes out again',
  { timeout: 120_000 },
  async () => {
    const path = await saved('wide.csv', WIDE)
    const map = await saved('map.json', JSON.stringify(MAPPING))
    const settled = ['--mapping', map, '--constant', 'unit=EUR', '--area', 'Tschechien Rep.=CZE', '--source', 'wide']
    const { status, out, err } = await bilateral('import', path, ...settled, '--json')
    expect([status, err]).toEqual([0, ''])
    const [report] = JSON.parse(out) as [{ id: number }]
    expect(report).toMatchObject({
      state: 'done',
      format: 'mapped',
      rows: { read: 4, added: 4, refused: 0 },
      choices: { constants: { unit: 'EUR' }, areas: [{ text: 'Tschechien Rep.', area: 'CZE' }] },
    })
    const exported = await bilateral('imports', 'show', String(report.id), '--mapping')
    expect(JSON.parse(exported.out)).toEqual(MAPPING)
    const shown = await bilateral('imports', 'show', String(report.id))
    expect([shown.status, shown.out]).toEqual([0, expect.stringContaining('4 rows read: 4 added')])
    const missing = await bilateral('imports', 'show', '9999')
    expect([missing.status, missing.err]).toEqual([1, 'There is no import 9999.\n'])
  },
)

test(
  'each table of a zip is an import of its own, and several files have a line each',
  { timeout: 120_000 },
  async () => {
    const path = join(store.dataFolder, 'two.zip')
    await writeFile(
      path,
      zipOf({ 'a.csv': file(line('X', '72', '2019', '1')), 'b.csv': file(line('X', '72', '2018', 'abc')) }),
    )
    const { status, out } = await bilateral(
      'import',
      path,
      join(store.dataFolder, 'none.csv'),
      '--source',
      'zip',
      '--json',
    )
    expect(status).toBe(1)
    expect(JSON.parse(out)).toMatchObject([
      { state: 'done', file: { name: 'a.csv' }, rows: { added: 1 }, refusal: null },
      { state: 'preview', file: { name: 'b.csv' }, rows: { refused: 1 }, refusal: expect.stringContaining('1 of 1') },
      { refusal: 'There is no such file.' },
    ])
  },
)

test('formats are listed; what cannot be meant is wrong usage', { timeout: 120_000 }, async () => {
  const formats = await bilateral('formats')
  expect([formats.status, formats.err]).toEqual([0, ''])
  expect(formats.out).toMatch(/^comtrade +UN Comtrade$/m)
  const broken = await saved('broken.json', '{"columns": [{"name": "a", "field": "price"}]}')
  for (const args of [
    ['--date-order', 'YMD'],
    ['--constant', 'price=1'],
    ['--area', 'Somewhere=Atlantis'],
    ['--mapping', broken],
  ]) {
    const { status, out, err } = await bilateral('import', 'a.csv', ...args)
    expect([status, out, err]).toEqual([2, '', expect.stringContaining(`${args[0]}: `)])
  }
})

test('json of an export is asked for in either way', { timeout: 120_000 }, async () => {
  const { status, out } = await bilateral('export', '--source', 'wide', '--json')
  expect(status).toBe(0)
  expect(JSON.parse(out)).toHaveLength(4)
  expect((await bilateral('export', '--json', '--format', 'csv')).status).toBe(2)
})

test(
  'statements are imported whole or not at all, checked against the figures, and exported as they came',
  { timeout: 120_000 },
  async () => {
    await importText(store, file(line('X', 'TOTAL', '2020', '780937839')))
    const header = 'id,reporter,partner,flow,product,period,level,unit,said_by,published_by,date'
    const wrong = await saved('wrong.csv', `${header}\na-claim,MAR,RUS,X,TOTAL,2020,lots,USD,A,B,2021\n`)
    const refused = await bilateral('claims', 'import', wrong)
    expect(refused.status).toBe(1)
    expect(refused.err).toMatch(/^.*wrong\.csv, line 2, level: “lots” is not a level/)

    const path = await saved('claims.csv', `${header}\na-claim,MAR,RUS,X,TOTAL,2020,781000000,USD,A,B,2021\n`)
    const tried = await bilateral('claims', 'import', path, '--dry-run')
    expect(tried.out).toBe('line 2: a-claim added\nWould be: 1 read, 1 added, 0 changed, 0 unchanged\n')
    expect((await bilateral('claims')).out).toBe('There are no such statements.\n')

    expect((await bilateral('claims', 'import', path)).status).toBe(0)
    expect((await bilateral('claims', '--verdict', 'consistent')).out).toBe(
      'a-claim  consistent         2021        A\n',
    )
    const checked = await bilateral('claims', 'check', 'a-claim')
    expect(checked.out.replaceAll('\u00a0', ' ')).toContain('gives 780.9 million USD, which fits.')
    const given = join(store.dataFolder, 'given.csv')
    expect((await bilateral('claims', 'export', '--output', given)).status).toBe(0)
    expect((await bilateral('claims', 'import', given)).out).toBe('1 read, 0 added, 0 changed, 1 unchanged\n')
    expect((await bilateral('claims', 'check', 'no-such-claim')).status).toBe(1)
    expect((await bilateral('claims', 'frob')).status).toBe(2)
    expect((await bilateral('claims', '--verdict', 'maybe')).status).toBe(2)
  },
)

test(
  'of many wrong rows the first twenty are said, and how many of each kind there are in all',
  { timeout: 120_000 },
  async () => {
    const rows = Array.from({ length: 1_200 }, (_, i) => line('X', '30', `${2000 + (i % 10)}-13`, '1'))
    const path = await saved('many.csv', file(...rows, line('X', '30', '2020', 'abc')))
    const { status, err } = await bilateral('import', path, '--dry-run')
    expect(status).toBe(1)
    const lines = err.trimEnd().split('\n')
    expect(lines).toHaveLength(21)
    expect(lines.at(-1)).toBe('  … and 1181 more; in all E_PERIOD 1200, E_NUMBER 1')
  },
)
