import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Mapping } from '../../lib/import/mapping'
import { importJson } from '../../lib/server/import-json'
import { problemWords } from '../../lib/server/problem-words'
import { commitImport } from '../../lib/store/import-commit'
import { receiveUpload } from '../../lib/store/import-files'
import { previewImport } from '../../lib/store/import-preview'
import type { PreviewOptions } from '../../lib/store/import-reading'
import { getImport, type ImportRecord } from '../../lib/store/import-record'
import type { ImportStore } from '../../lib/store/import-store'
import { bytesOf, freshStore, observations } from './import-fixture'

let store: ImportStore
let close: () => Promise<void>
beforeAll(async () => {
  const fresh = await freshStore()
  ;({ store, close } = fresh)
})
afterAll(() => close())

async function preview(text: string, options: Omit<PreviewOptions, 'source'> = {}): Promise<ImportRecord> {
  const id = await receiveUpload(store, bytesOf(text), 'table.csv', { maxBytes: 1e9 })
  await previewImport(store, id, { source: { id: 'test' }, ...options })
  return getImport(store, id)
}

const TEXT = 'Land;Richtung;2019;2020\nRussland;Ausfuhr;1,5;\nFrankreich;Einfuhr;4;..\n'
const MAPPING: Mapping = {
  headerLine: 1,
  columns: [
    { name: 'Land', field: 'partner' },
    { name: 'Richtung', field: 'flow' },
    { name: '2019', field: 'figure' },
    { name: '2020', field: 'figure' },
  ],
  wide: 'period',
  constants: { reporter: 'MAR', product: 'TOTAL', unit: 'USD' },
}

test('a file of no known form shows its first rows and what its columns probably are', async () => {
  const record = await preview(TEXT)
  expect(record).toMatchObject({ failure: 'E_FORMAT', format: null, rows: { read: 0 } })
  const json = importJson(record, [], problemWords('en'))
  expect(json.raw).toEqual({
    encoding: 'utf-8',
    delimiter: ';',
    headerLine: 1,
    rows: [
      { line: 1, cells: ['Land', 'Richtung', '2019', '2020'] },
      { line: 2, cells: ['Russland', 'Ausfuhr', '1,5', ''] },
      { line: 3, cells: ['Frankreich', 'Einfuhr', '4', '..'] },
    ],
  })
  expect(json.suggestedMapping).toMatchObject({ headerLine: 1, wide: 'period', constants: {} })
  expect(json.choices).toEqual({})
})

test('it is read as it was mapped, in the preview and in the commit', async () => {
  const { id } = await preview(TEXT)
  await previewImport(store, id, { source: { id: 'test' }, mapping: MAPPING })
  const mapped = await getImport(store, id)
  expect(mapped).toMatchObject({
    format: 'mapped',
    failure: null,
    rows: { read: 4, added: 3, changed: 0, unchanged: 0, refused: 0, skipped: 1 },
    choices: { mapping: MAPPING },
  })
  expect(mapped.problemCounts).toMatchObject({ S_EMPTY: 1 })
  await commitImport(store, id)
  expect(await getImport(store, id)).toMatchObject({ state: 'done', rows: { added: 3, skipped: 1 } })
  expect(await observations(store)).toEqual([
    `test MAR FRA M  TOTAL 12 24228 4 A ${id} 3`,
    `test MAR FRA M  TOTAL 12 24240 - M ${id} 3`,
    `test MAR RUS X  TOTAL 12 24228 1.5 A ${id} 2`,
  ])
})

test('the next file with the same header is read the same way by itself, wherever its header stands', async () => {
  const next = await preview('Außenhandel Marokkos\n\nLAND;richtung;2019;2020\nChina;Ausfuhr;7;8,5\n')
  expect(next).toMatchObject({ format: 'mapped', failure: null, rows: { read: 2, added: 2 } })
  expect(next.problemCounts).toMatchObject({ W_MAPPING_REMEMBERED: 1 })
  expect(next.choices.mapping).toEqual({ ...MAPPING, headerLine: 3 })
  await commitImport(store, next.id)
  expect((await observations(store)).filter((each) => each.includes('CHN'))).toHaveLength(2)
})

test('what is said anew comes before what is remembered; a format that is asked for too', async () => {
  const again = await preview(TEXT, { mapping: { ...MAPPING, constants: { ...MAPPING.constants, unit: 'EUR' } } })
  expect(again.sample?.[0]).toMatchObject({ unit: 'EUR' })
  expect(again.problemCounts).not.toHaveProperty('W_MAPPING_REMEMBERED')
  expect(await preview(TEXT, { format: 'own' })).toMatchObject({ failure: 'E_FORMAT' })
})

test('a mapping that does not fit leaves the rows to map them by', async () => {
  const wrong = await preview(TEXT, { mapping: { ...MAPPING, columns: [{ name: 'Menge', field: 'value' }] } })
  expect(wrong).toMatchObject({ failure: 'E_MAPPING', format: null })
  expect(wrong.findings.raw?.rows).toHaveLength(3)
  expect(wrong.findings.suggestedMapping?.wide).toBe('period')
})
