import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { registerTables } from '../../lib/store/import-archive'
import { commitImport } from '../../lib/store/import-commit'
import { keepUpload } from '../../lib/store/import-files'
import { previewImport } from '../../lib/store/import-preview'
import { getImport } from '../../lib/store/import-record'
import type { ImportStore } from '../../lib/store/import-store'
import { workbookOf } from '../import/workbook-writer'
import { zipOf } from '../import/zip-writer'
import { file, freshStore, line, observations } from './import-fixture'

let store: ImportStore
let close: () => Promise<void>
beforeAll(async () => {
  const fresh = await freshStore()
  ;({ store, close } = fresh)
})
afterAll(() => close())

async function receive(bytes: Uint8Array, name: string, maxBytes = 1e6): Promise<readonly number[]> {
  async function* sent() {
    yield bytes
  }
  return registerTables(store, await keepUpload(store, sent(), { maxBytes: 1e9 }), name, maxBytes)
}
const leftovers = async (): Promise<string[]> =>
  (await readdir(join(store.dataFolder, 'uploads'))).filter((name) => name.endsWith('.part'))

test('a gzip and a zip with one table are one import of the file as it came', async () => {
  const text = file(line('X', '30', '2020', '5'))
  for (const [name, bytes] of [
    ['a.csv.gz', gzipSync(text)],
    ['a.zip', zipOf({ 'data/a.csv': text, 'readme.txt': 'x' })],
  ] as const) {
    const [id = 0, ...others] = await receive(bytes, name)
    expect(others).toEqual([])
    await previewImport(store, id)
    expect(await getImport(store, id)).toMatchObject({
      fileName: name,
      fileBytes: bytes.length,
      // Its text is in other bytes than those that came in.
      detected: null,
      format: 'own',
      rows: { read: 1, added: 1 },
    })
  }
})

test('a workbook in a zip is read, alone or beside a table, however the zip packs it', async () => {
  const header = ['reporter', 'partner', 'flow', 'product', 'period', 'value', 'unit']
  const workbook = workbookOf([{ name: 'Trade', rows: [header, ['MAR', 'RUS', 'X', '31', '2021', 12.5, 'USD']] }])
  for (const stored of [false, true]) {
    const alone = await receive(zipOf({ 'data.xlsx': workbook }, { stored }), 'alone.zip')
    const beside = await receive(
      zipOf({ 'data.xlsx': workbook, 'a.csv': file(line('X', '30', '2020', '5')) }, { stored }),
      'beside.zip',
    )
    expect([alone.length, beside.length]).toEqual([1, 2])
    for (const id of [alone[0]!, beside[0]!]) {
      await previewImport(store, id)
      expect(await getImport(store, id)).toMatchObject({
        fileName: 'data.xlsx',
        format: 'own',
        rows: { read: 1, added: 1, refused: 0 },
      })
    }
  }
})

test('a spreadsheet of LibreOffice in a zip is read, alone or beside a table', async () => {
  const row = (...texts: readonly string[]): string =>
    `<table:table-row>${texts.map((text) => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`).join('')}</table:table-row>`
  const names = ['office', 'table', 'text'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  )
  const rows = [
    row('reporter', 'partner', 'flow', 'product', 'period', 'value', 'unit'),
    row('MAR', 'RUS', 'X', '31', '2021', '12.5', 'USD'),
  ]
  const content = `<office:document-content ${names.join(' ')}><office:body><office:spreadsheet><table:table table:name="Trade">${rows.join('')}</table:table></office:spreadsheet></office:body></office:document-content>`
  const ods = zipOf(
    { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content },
    { stored: true },
  )
  const alone = await receive(zipOf({ 'data.ods': ods }), 'alone.zip')
  const beside = await receive(zipOf({ 'data.ods': ods, 'a.csv': file(line('X', '30', '2020', '5')) }), 'beside.zip')
  expect([alone.length, beside.length]).toEqual([1, 2])
  for (const id of [alone[0]!, beside[0]!]) {
    await previewImport(store, id)
    expect(await getImport(store, id)).toMatchObject({
      fileName: 'data.ods',
      format: 'own',
      rows: { read: 1, added: 1 },
    })
  }
})

test('a zip with several tables is an import of each, written and refused on its own', async () => {
  const zip = zipOf({
    'data/exports.csv': file(line('X', '30', '2020', '5')),
    '../imports.csv': file(line('M', '30', '2020', '6'), line('M', '31', '2020', 'abc')),
  })
  const ids = await receive(zip, 'both.zip')
  expect(ids).toHaveLength(2)
  await Promise.all(ids.map((id) => previewImport(store, id, { source: { id: 'test' } })))
  const [first, second] = await Promise.all(ids.map((id) => getImport(store, id)))
  expect(first).toMatchObject({
    ...{ fileName: 'exports.csv', rows: { read: 1, added: 1, refused: 0 } },
    detected: { encoding: 'utf-8', bytes: first?.fileBytes },
  })
  expect(second).toMatchObject({ fileName: 'imports.csv', rows: { read: 2, added: 1, refused: 1 } })
  await commitImport(store, ids[0]!)
  expect(await observations(store)).toEqual([`test MAR RUS X HS 30 12 24240 5 A ${ids[0]} 2`])
  expect(await leftovers()).toEqual([])
})

test('a table that is larger than an upload may be, or damaged, leaves nothing of its zip', async () => {
  const text = file(line('X', '30', '2020', '5'))
  const before = await store.pool.query('SELECT count(*) FROM import')
  const large = zipOf({ 'a.csv': text, 'b.csv': 'x'.repeat(5000) })
  await expect(receive(large, 'a.zip', 4000)).rejects.toMatchObject({ kind: 'too-large' })
  const damaged = zipOf({ 'a.csv': text, 'b.csv': text }, { stored: true })
  damaged[damaged.lastIndexOf('MAR')]! ^= 1
  await expect(receive(damaged, 'a.zip')).rejects.toMatchObject({ kind: 'unusable', facts: { reason: 'damaged' } })
  expect(await leftovers()).toEqual([])
  expect((await store.pool.query('SELECT count(*) FROM import')).rows).toEqual(before.rows)
})
