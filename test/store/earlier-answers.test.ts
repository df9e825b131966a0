import { afterAll, beforeAll, expect, test } from 'vitest'
import { commitImport } from '../../lib/store/import-commit'
import { receiveUpload } from '../../lib/store/import-files'
import { previewImport } from '../../lib/store/import-preview'
import type { PreviewOptions } from '../../lib/store/import-reading'
import { findProblems } from '../../lib/store/import-problems'
import { getImport, type ImportRecord } from '../../lib/store/import-record'
import { revertImport } from '../../lib/store/import-revert'
import { bytesOf, freshStore } from './import-fixture'

let fixture: Awaited<ReturnType<typeof freshStore>>
beforeAll(async () => {
  fixture = await freshStore()
})
afterAll(() => fixture.close())

/** Previews a file with one figure of a source, by these choices. */
async function look(
  source: string,
  value: string,
  period = '2020',
  choices: PreviewOptions = {},
): Promise<ImportRecord> {
  const { store } = fixture
  const text = `reporter;partner;flow;product;period;value;unit\nMAR;RUS;X;30;${period};${value};USD\n`
  const id = await receiveUpload(store, bytesOf(text), 'a.csv', { maxBytes: 1e6 })
  await previewImport(store, id, { source: { id: source }, ...choices })
  return getImport(store, id)
}
const said = ({ sample, rows, findings, problemCounts }: ImportRecord) => ({
  values: sample?.map(({ period, value }) => `${period} ${value}`),
  refused: rows.refused,
  asked: findings.questions?.map(({ kind }) => kind),
  remembered: problemCounts['W_ANSWER_REMEMBERED'] ?? 0,
})

test('1.234 stops a file until somebody says what it is, and that holds for the next file of the same source alone', async () => {
  const { store } = fixture
  expect(said(await look('office', '1.234'))).toEqual({ values: [], refused: 1, asked: ['decimal'], remembered: 0 })
  const first = await look('office', '1.234', '2020', { decimal: ',' })
  expect(said(first)).toEqual({ values: ['2020 1234'], refused: 0, asked: [], remembered: 0 })
  // Looked at is not said: nothing was imported by it yet.
  expect(said(await look('office', '2.345', '2021'))).toMatchObject({ refused: 1, remembered: 0 })

  await commitImport(store, first.id)
  const second = await look('office', '2.345', '2021')
  expect(said(second)).toEqual({ values: ['2021 2345'], refused: 0, asked: [], remembered: 1 })
  expect(second.choices).toMatchObject({ decimal: ',' })
  expect(await findProblems(store, second.id)).toMatchObject([
    { code: 'W_ANSWER_REMEMBERED', params: { import: String(first.id) } },
  ])
  expect(said(await look('ministry', '2.345', '2021'))).toMatchObject({ refused: 1, remembered: 0 })
  // Whoever says something else is heard.
  expect(said(await look('office', '2.345', '2021', { decimal: '.' }))).toMatchObject({
    ...{ values: ['2021 2.345'], remembered: 0 },
  })
  // A file that leaves no doubt needs no answer.
  expect(said(await look('office', '2.34', '2021'))).toMatchObject({ values: ['2021 2.34'], remembered: 0 })
})

test('each answer is that of the newest import that has one, and one that was taken back says nothing', async () => {
  const { store } = fixture
  const commit = async (record: ImportRecord): Promise<number> => {
    await commitImport(store, record.id)
    return record.id
  }
  await commit(await look('days', '5', '03/04/2020', { dateOrder: 'DMY' }))
  expect(said(await look('days', '6', '05/06/2020'))).toMatchObject({ values: ['2020-06 6'], remembered: 1 })
  await commit(await look('days', '1.234', '2019', { decimal: '.' }))
  expect(said(await look('days', '6', '05/06/2020'))).toMatchObject({ values: ['2020-06 6'], remembered: 1 })
  const newest = await commit(await look('days', '7', '03/04/2021', { dateOrder: 'MDY' }))
  expect(said(await look('days', '6', '05/06/2020'))).toMatchObject({ values: ['2020-05 6'], remembered: 1 })
  await revertImport(store, newest)
  expect(said(await look('days', '6', '05/06/2020'))).toMatchObject({ values: ['2020-06 6'], remembered: 1 })
})
