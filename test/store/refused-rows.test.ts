import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '../../lib/store/database'
import { dropImport } from '../../lib/store/import-drop'
import { CopyWriter } from '../../lib/store/import-copy'
import { receiveUpload } from '../../lib/store/import-files'
import { RefusedRowsWriter, type RefusedRow } from '../../lib/store/refused-rows'
import type { Problem } from '../../lib/import/types'
import { bytesOf, file, freshStore, line, preview, refusedRows } from './import-fixture'

let fixture: Awaited<ReturnType<typeof freshStore>>
beforeAll(async () => {
  fixture = await freshStore()
})
afterAll(() => fixture.close())

const refusedOf = (id: number): Promise<RefusedRow[]> => refusedRows(fixture.store, id)

const problemOn = (at: number, code: string, value: string | null = null): Problem => ({
  ...{ code, severity: 'error', line: at, column: 'value', value },
  params: { reason: 'letters' },
})

/** Keeps refused rows of a new import: those found while reading, then those that contradict each other. */
async function keep(read: readonly RefusedRow[], contradicting: readonly RefusedRow[] = []): Promise<number> {
  const id = await receiveUpload(fixture.store, bytesOf('x'), 'x.csv', { maxBytes: 10 })
  await inTransaction(fixture.store.pool, async (client) => {
    const copy = new CopyWriter(client)
    for (const [rows, isLater] of [[read, false] as const, [contradicting, true] as const]) {
      const writer = new RefusedRowsWriter(copy, id, isLater)
      for (const { problem, cells } of rows) writer.add(problem.line!, cells, problem)
      writer.finish()
    }
    await copy.finish()
  })
  return id
}

test('refused rows come back in the order of the file, whenever they were found, and a line once', async () => {
  const rows = (lines: readonly number[], code: string): RefusedRow[] =>
    lines.map((at) => ({ cells: [`cell ${at}`], problem: problemOn(at, code) }))
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.integer({ min: 2, max: 3_000 }), { maxLength: 900 }),
      fc.uniqueArray(fc.integer({ min: 2, max: 3_000 }), { maxLength: 900 }),
      async (read, contradicting) => {
        const inOrder = (lines: readonly number[]) => lines.toSorted((a, b) => a - b)
        const id = await keep(rows(inOrder(read), 'E_NUMBER'), rows(inOrder(contradicting), 'E_CONFLICT'))
        const back = await refusedOf(id)
        // Of a line that is refused for both, what was found first stands.
        const expected = inOrder([...new Set([...read, ...contradicting])]).map((at) => [
          at,
          read.includes(at) ? 'E_NUMBER' : 'E_CONFLICT',
        ])
        expect(back.map(({ problem }) => [problem.line, problem.code])).toEqual(expected)
      },
    ),
    { numRuns: 20 },
  )
})

test('cells come back as they stood, with quotes, line ends and backslashes; NUL as a visible sign, long ones cut', async () => {
  const cells = ['a"b', 'c\\d', 'two\nlines\tand a tab', '\\u0000 is text', 'a\0b', '', 'я؛', 'x'.repeat(10_001)]
  const id = await keep([{ cells, problem: problemOn(2, 'E_NUMBER', '1\\0') }])
  const back = await refusedOf(id)
  expect(back).toEqual([
    {
      cells: [...cells.slice(0, 4), 'a\u2400b', '', 'я؛', `${'x'.repeat(10_000)}…`],
      problem: problemOn(2, 'E_NUMBER', '1\\0'),
    },
  ])
})

test('rows of a hundred thousand characters are not put together', async () => {
  const rows = [2, 3, 4].map((at) => ({ cells: Array(20).fill('y'.repeat(9_999)), problem: problemOn(at, 'E_NUMBER') }))
  const id = await keep(rows)
  const { rows: kept } = await fixture.store.pool.query('SELECT first_line FROM refused_rows WHERE import_id = $1', [
    id,
  ])
  expect(kept.map(({ first_line }) => first_line)).toEqual([2, 3, 4])
  expect(await refusedOf(id)).toEqual(rows)
})

test('the refused rows of a dropped import are gone', async () => {
  const { id } = await preview(fixture.store, file(line('X', '30', '2020', 'five')))
  expect(await refusedOf(id)).toHaveLength(1)
  await dropImport(fixture.store, id)
  expect(await refusedOf(id)).toEqual([])
})

test('a file that speaks of NUL in letters is looked at like any other', async () => {
  const text = `reporter,partner,flow,product,period,value,unit,\\u0000\nMAR,RUS,X,30,2020,"\\u0000",USD,\\u0000\n`
  const { id, rows } = await preview(fixture.store, text)
  expect(rows).toMatchObject({ read: 1, refused: 1 })
  expect((await refusedOf(id))[0]!.cells).toContain('\\u0000')
})
