import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ImportStore } from '../../lib/store/import-store'
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
      expect.stringContaining('abc'),
    ])
    expect(await observations(store)).toEqual(before)
    const partial = await bilateral('import', path, '--partial', '--source', 'ministry')
    expect(partial.status).toBe(0)
    expect(await observations(store)).toHaveLength(before.length + 1)
  },
)

test('wrong usage is exit status 2 with the help', { timeout: 120_000 }, async () => {
  for (const args of [['import'], ['import', 'a.csv', '--sauce', 'x'], ['export', '--flow', 'Q'], ['nonsense']]) {
    const { status, out, err } = await bilateral(...args)
    expect([status, out]).toEqual([2, ''])
    expect(err).toContain('bilateral')
  }
  const help = await bilateral('export', '--help')
  expect([help.status, help.err]).toEqual([0, ''])
})
