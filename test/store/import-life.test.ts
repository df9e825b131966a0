import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { commitImport } from '../../lib/store/import-commit'
import { dropImport } from '../../lib/store/import-drop'
import { ImportError } from '../../lib/store/import-errors'
import { receiveUpload } from '../../lib/store/import-files'
import { previewImport } from '../../lib/store/import-preview'
import { findImports, getImport, type ImportRecord } from '../../lib/store/import-record'
import { findProblems } from '../../lib/store/import-problems'
import type { ImportStore } from '../../lib/store/import-store'
import { revertImport } from '../../lib/store/import-revert'
import { failAbandonedImports, ProgressReport } from '../../lib/store/import-work'
import {
  bytesOf,
  cells,
  file,
  freshStore,
  importText,
  line,
  observations,
  preview,
  refusedRows,
} from './import-fixture'

let store: ImportStore
let close: () => Promise<void>
beforeAll(async () => {
  ;({ store, close } = await freshStore())
})
afterAll(() => close())
beforeEach(() => store.pool.query('TRUNCATE source, series, import, sector_total CASCADE'))

const x = (product: string, value: string, status = 'A'): string => line('X', product, '2020', value, status)
const refusal = (work: Promise<unknown>): Promise<ImportError> =>
  work.then(
    () => Promise.reject(new Error('it was not refused')),
    (error: unknown) => (error instanceof ImportError ? error : Promise.reject(error)),
  )
const sum = ({ added, changed, unchanged, refused, skipped }: ImportRecord['rows']): number =>
  added + changed + unchanged + refused + skipped

describe('a preview', () => {
  test('says what would be added, changed, stay, be refused and left out, and stores no observation', async () => {
    await importText(store, file(x('27', '1'), x('28', '2'), x('30', '3')))
    const before = await observations(store)
    const record = await preview(
      store,
      file(x('27', '1'), x('28', '2.50'), x('29', '4'), x('29', '4'), x('31', 'abc'), x('32', '5'), x('32', '6')),
    )
    expect(record.state).toBe('preview')
    expect(record.rows).toEqual({ read: 7, added: 1, changed: 1, unchanged: 1, refused: 3, skipped: 1 })
    expect(record.problemCounts).toEqual({ E_NUMBER: 1, E_CONFLICT: 2, W_DUPLICATE: 1 })
    expect(await observations(store)).toEqual(before)
  })

  test('shows the first observations as they will be stored, with the value that is there', async () => {
    await importText(store, file(x('28', '2')))
    const { sample } = await preview(store, file(x('28', '2.50'), x('0101', '123456789012345678.01')))
    expect(sample).toMatchObject([
      {
        line: 2,
        product: '28',
        value: '2.50',
        status: 'normal',
        change: 'changed',
        previous: { value: '2', status: 'normal' },
      },
      { line: 3, product: '0101', value: '123456789012345678.01', period: '2020', change: 'added', previous: null },
    ])
  })

  test('names both lines and both values where a file contradicts itself, and keeps the rows to be mended', async () => {
    const { id } = await preview(store, file(x('30', '3'), x('27', '9'), x('30', '4')))
    const problems = await findProblems(store, id)
    expect(problems.map(({ code, line: at, column, value, params }) => ({ code, at, column, value, params }))).toEqual([
      { code: 'E_CONFLICT', at: 2, column: 'value', value: '3', params: { first: 4, other: '4' } },
      { code: 'E_CONFLICT', at: 4, column: 'value', value: '4', params: { first: 2, other: '3' } },
    ])
    const rows = await refusedRows(store, id)
    expect(rows.map(({ cells: kept }) => kept.slice(3, 6).join())).toEqual(['30,2020,3', '30,2020,4'])
  })

  test('a value that differs in its status only is a contradiction too', async () => {
    const { id, rows } = await preview(store, file(x('30', '3'), x('30', '3', 'E')))
    expect(rows).toMatchObject({ refused: 2, skipped: 0 })
    expect((await findProblems(store, id)).map(({ value, params }) => [value, params.other])).toEqual([
      ['3 (normal)', '3 (estimated)'],
      ['3 (estimated)', '3 (normal)'],
    ])
  })

  test('repeated rows are imported once, and each repetition is named', async () => {
    const { id, rows } = await preview(store, file(x('30', '3'), x('30', '3.0'), x('30', '3')))
    expect(rows).toEqual({ read: 3, added: 1, changed: 0, unchanged: 0, refused: 0, skipped: 2 })
    expect((await findProblems(store, id)).map((problem) => [problem.line, problem.params.first])).toEqual([
      [3, 2],
      [4, 2],
    ])
  })

  test('the list of problems is cut at a thousand, the counts are complete', async () => {
    const bad = Array.from({ length: 1_200 }, (_, i) => line('X', '30', String(1900 + (i % 200)), 'abc'))
    const { id, rows, problemCounts } = await preview(store, file(...bad, x('27', '1')))
    expect(rows).toMatchObject({ read: 1_201, refused: 1_200, added: 1 })
    expect(problemCounts.E_NUMBER).toBe(1_200)
    expect(await findProblems(store, id)).toHaveLength(1_000)
  })

  test('knows bytes that were imported into the same source already', async () => {
    const text = file(x('30', '3'))
    const first = await importText(store, text)
    const again = await preview(store, text)
    expect(again.rows).toMatchObject({ added: 0, unchanged: 1 })
    expect(again.problemCounts).toEqual({ W_SAME_FILE: 1 })
    expect((await findProblems(store, again.id))[0]?.params.import).toBe(String(first.id))
    expect((await preview(store, text, 'another')).problemCounts).toEqual({})
  })

  test('of the same file again changes nothing when it is committed', async () => {
    const text = file(x('30', '3'), x('27', '1'))
    await importText(store, text)
    const before = await observations(store)
    expect((await importText(store, text)).rows).toMatchObject({ read: 2, added: 0, changed: 0, unchanged: 2 })
    expect(await observations(store)).toEqual(before)
  })

  test('of a file that cannot be read keeps the reason, and no commit follows', async () => {
    const record = await preview(store, '')
    expect(record).toMatchObject({ state: 'preview', failure: 'E_EMPTY_FILE', problemCounts: { E_EMPTY_FILE: 1 } })
    expect((await refusal(commitImport(store, record.id))).kind).toBe('unusable')
  })

  test('can be had again, in another encoding and for another source', async () => {
    const { id } = await preview(store, file(x('30', '3')))
    await previewImport(store, id, { source: { id: 'ministry', title: 'Foreign trade' }, encoding: 'windows-1252' })
    expect(await getImport(store, id)).toMatchObject({
      encoding: 'windows-1252',
      sourceDraft: { id: 'ministry', title: 'Foreign trade' },
    })
  })

  test('that is dropped leaves no file, and cannot be committed', async () => {
    const { id } = await preview(store, file(x('30', '3')))
    await dropImport(store, id)
    expect((await getImport(store, id)).state).toBe('cancelled')
    expect((await readdir(join(store.dataFolder, 'uploads'))).includes(`${id}.gz`)).toBe(false)
    expect((await refusal(commitImport(store, id))).message).toContain('dropped')
  })
})

describe('a commit', () => {
  test('writes the values and keeps what they replace as revisions', async () => {
    const first = await importText(store, file(x('30', '3'), x('27', '1')))
    const second = await importText(store, file(x('30', '3.5', 'P'), x('27', '1')))
    expect(second).toMatchObject({ state: 'done', rows: { read: 2, added: 0, changed: 1, unchanged: 1 } })
    const { rows } = await store.pool.query(
      'SELECT value::text, status, import_id, line, replaced_by FROM revision ORDER BY id',
    )
    expect(rows).toEqual([{ value: '3', status: 'A', import_id: first.id, line: 2, replaced_by: second.id }])
    expect((await cells(store, 'X', 2020)).pharmaceuticals).toMatchObject({ value: '3.5', status: 'P' })
  })

  test('of a file with one bad row at its end writes nothing, and says how many', async () => {
    const good = Array.from({ length: 500 }, (_, i) =>
      line('M', '30', `${2000 + (i % 20)}-${String(1 + Math.floor(i / 42)).padStart(2, '0')}`, '1'),
    )
    const { id } = await preview(store, file(...new Set(good), x('30', 'abc')))
    const error = await refusal(commitImport(store, id))
    expect([error.kind, error.facts.refused]).toEqual(['refused-rows', 1])
    expect(await observations(store)).toEqual([])
    expect((await getImport(store, id)).state).toBe('preview')
  })

  test('takes the good rows where only those are asked for', async () => {
    const record = await importText(store, file(x('30', '3'), x('27', 'abc')), { partial: true })
    expect(record).toMatchObject({ state: 'done', partial: true, rows: { read: 2, added: 1, refused: 1 } })
    expect((await cells(store, 'X', 2020)).TOTAL?.value).toBe('3')
  })

  test('comes once: the second says that it was imported', async () => {
    const { id } = await importText(store, file(x('30', '3')))
    const error = await refusal(commitImport(store, id))
    expect([error.status, error.message]).toEqual([409, expect.stringContaining('already imported')])
  })

  test('that another import overtook counts anew, and says so', async () => {
    const { id } = await preview(store, file(x('30', '3'), x('27', '1')))
    await importText(store, file(x('30', '2')))
    await commitImport(store, id)
    expect(await getImport(store, id)).toMatchObject({
      rows: { added: 1, changed: 1 },
      touched: {
        changedSincePreview: true,
        preview: { read: 2, added: 2, changed: 0, unchanged: 0, refused: 0, skipped: 0 },
      },
    })
  })

  test('that fails leaves no trace but its state', async () => {
    await importText(store, file(x('30', '3')))
    const before = [await observations(store), await cells(store, 'X', 2020)]
    const { id } = await preview(store, file(x('30', '4'), x('27', '1')), 'broken')
    // What no code can foresee: the database refuses the very last step.
    await store.pool.query(`ALTER TABLE sector_total ADD CONSTRAINT no_energy CHECK (part <> 'energy')`)
    await expect(commitImport(store, id)).rejects.toThrow()
    await store.pool.query('ALTER TABLE sector_total DROP CONSTRAINT no_energy')
    expect(await getImport(store, id)).toMatchObject({ state: 'failed', failure: 'E_INTERNAL', progress: null })
    expect([await observations(store), await cells(store, 'X', 2020)]).toEqual(before)
    expect((await store.pool.query('SELECT id FROM source')).rows).toEqual([{ id: 'test' }])
    expect((await importText(store, file(x('27', '1')))).state).toBe('done')
  })

  test('is named after the id of its source where only that is said', async () => {
    await importText(store, file(x('27', '1')), { source: 'my-ministry' })
    const { rows } = await store.pool.query(`SELECT title FROM source WHERE id = 'my-ministry'`)
    expect(rows).toEqual([{ title: 'my-ministry' }])
  })

  test('appends, updates and withdraws; what a file does not mention stays, unless the other import is taken back first', async () => {
    const before = await importText(store, file(x('27', '1'), x('30', '2'), x('87', '3')))
    expect((await importText(store, file(x('27', '1'), x('30', '2')))).rows).toMatchObject({ added: 0, unchanged: 2 })
    const half = file(x('27', '5'), x('30', '', 'M'))
    expect((await importText(store, half)).rows).toMatchObject({ added: 0, changed: 2 })
    const values = async () =>
      (await observations(store))
        .map((line) => line.split(' ').slice(5, 10).join(' '))
        .filter((line) => /^(27|30|87) /.test(line))
    expect(await values()).toEqual(['27 12 24240 5 A', '30 12 24240 - M', '87 12 24240 3 A'])
    await revertImport(store, before.id)
    expect(await values()).toEqual(['27 12 24240 5 A', '30 12 24240 - M'])
  })

  test('names a source after the file unless it is named, and leaves the texts of one that is there', async () => {
    const id = await receiveUpload(store, bytesOf(file(x('30', '3'))), 'Außenhandel Łódź 2020.csv', { maxBytes: 1e6 })
    await previewImport(store, id)
    await commitImport(store, id)
    await importText(store, file(x('27', '1')), { source: 'un-comtrade' })
    const { rows } = await store.pool.query('SELECT id, title, publisher FROM source ORDER BY id')
    expect(rows).toEqual([
      { id: 'aussenhandel-lodz-2020', title: 'Außenhandel Łódź 2020.csv', publisher: 'Uploaded file' },
      { id: 'un-comtrade', title: 'UN Comtrade database', publisher: 'United Nations Statistics Division' },
    ])
  })
})

test('what was said of a new source stays said when the file is read again in another encoding', async () => {
  const id = await receiveUpload(store, bytesOf(file(x('30', '3'))), 'figures.csv', { maxBytes: 1e6 })
  const said = { id: 'customs', title: 'Customs statistics', publisher: 'Customs', url: 'https://customs.example/' }
  await previewImport(store, id, { source: said })
  await previewImport(store, id, { source: { id: 'customs' }, encoding: 'windows-1252' })
  expect((await getImport(store, id)).sourceDraft).toMatchObject(said)
  await previewImport(store, id, { source: { id: 'another' } })
  expect((await getImport(store, id)).sourceDraft).toMatchObject({ id: 'another', title: 'another' })
})

test('a report of progress that comes late does not make a finished import look busy', async () => {
  const { id } = await preview(store, file(x('30', '3')))
  const late = new ProgressReport(store.pool, id, 'preview', () => 1_000)
  late.report({ phase: 'checking', bytes: 1, totalBytes: 1, rows: 1 })
  await vi.waitFor(() =>
    expect(() => late.report({ phase: 'checking', bytes: 1, totalBytes: 1, rows: 1 })).toThrow('was dropped'),
  )
  expect((await getImport(store, id)).progress).toBeNull()
})

describe('several at once', () => {
  test('two imports of the same keys both end right: the later one changes what the earlier one added', async () => {
    const [a, b] = await Promise.all([
      preview(store, file(x('30', '3'), x('27', '1'))),
      preview(store, file(x('30', '4'), x('28', '2'))),
    ])
    await Promise.all([commitImport(store, a.id), commitImport(store, b.id)])
    const rows = await Promise.all([a, b].map(async ({ id }) => (await getImport(store, id)).rows))
    expect(rows.reduce((all, { added }) => all + added, 0)).toBe(3)
    expect(rows.reduce((all, { changed }) => all + changed, 0)).toBe(1)
    expect(await observations(store)).toHaveLength(3)
  })

  test('twenty imports at once end, and nothing is left locked or in a transaction', async () => {
    const records = await Promise.all(Array.from({ length: 20 }, (_, i) => preview(store, file(x('30', String(i))))))
    await Promise.all(records.map(({ id }) => commitImport(store, id)))
    expect((await findImports(store, { limit: 50 })).map(({ state }) => state)).toEqual(Array(20).fill('done'))
    const { rows } = await store.pool.query(
      `SELECT count(*)::int AS locks FROM pg_locks
       WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    )
    expect(rows).toEqual([{ locks: 0 }])
  })

  test('of two commits of one import at the same time one is refused', async () => {
    const { id } = await preview(store, file(x('30', '3')))
    const results = await Promise.allSettled([commitImport(store, id), commitImport(store, id)])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await getImport(store, id)).rows.added).toBe(1)
  })

  test('an import whose process has died is failed, one that is at work is not', async () => {
    const [dead, alive] = [await preview(store, file(x('30', '3'))), await preview(store, file(x('27', '1')))]
    await store.pool.query(`UPDATE import SET state = 'importing'`)
    const worker = await store.pool.connect()
    await worker.query('SELECT pg_advisory_lock($1, $2)', [0x62696c61, alive.id])
    await failAbandonedImports(store.pool)
    await worker.query('SELECT pg_advisory_unlock_all()')
    worker.release()
    expect(await getImport(store, dead.id)).toMatchObject({ state: 'failed', failure: 'E_INTERRUPTED' })
    expect((await getImport(store, alive.id)).state).toBe('importing')
  })
})

describe('an upload', () => {
  const uploads = (): Promise<string[]> => readdir(join(store.dataFolder, 'uploads'))

  test('past the limit is refused with both numbers and leaves nothing', async () => {
    const before = await uploads()
    const error = await refusal(receiveUpload(store, bytesOf('0123456789'), 'a.csv', { maxBytes: 9 }))
    expect([error.status, error.facts]).toEqual([413, { length: 10, limit: 9 }])
    expect(await uploads()).toEqual(before)
    expect(await findImports(store, { limit: 9 })).toEqual([])
  })

  test('that breaks off leaves nothing', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('reporter,partner')
      throw new Error('the line is dead')
    }
    const before = await uploads()
    await expect(receiveUpload(store, broken(), 'a.csv', { maxBytes: 1e6 })).rejects.toThrow('the line is dead')
    const short = await refusal(receiveUpload(store, bytesOf('abc'), 'a.csv', { maxBytes: 1e6, expectedBytes: 6 }))
    expect([short.kind, short.facts]).toEqual(['incomplete', { length: 3, expected: 6 }])
    expect(await uploads()).toEqual(before)
  })

  test('keeps its name as text only: no folder, no control character', async () => {
    const id = await receiveUpload(store, bytesOf('x'), '../../etc/cron.d/\u0000evil\u202e.csv', { maxBytes: 1e6 })
    const { fileName, fileSha256 } = await getImport(store, id)
    expect(fileName).toBe('\u2400evil\ufffd.csv')
    expect(fileSha256).toBe('2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881')
    expect(await uploads()).toContain(`${id}.gz`)
  })
})

test('for every import, rows read are added, changed, unchanged, refused or skipped', async () => {
  await importText(store, file(x('30', '3'), x('27', '1'), x('28', '', 'C')))
  await importText(store, file(x('30', '3'), x('27', '2'), x('28', '7'), x('29', '1'), x('29', '1'), x('31', 'abc')), {
    partial: true,
  })
  for (const record of await findImports(store, { limit: 10 })) expect(record.rows.read).toBe(sum(record.rows))
})
