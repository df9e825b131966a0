import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Mapping } from '../../lib/import/mapping'
import { rememberAnswers } from '../../lib/store/area-answers'
import { receiveUpload } from '../../lib/store/import-files'
import { dropImport } from '../../lib/store/import-drop'
import { previewImport } from '../../lib/store/import-preview'
import type { ImportStore } from '../../lib/store/import-store'
import { tryReading } from '../../lib/store/import-trial'
import { workbookOf } from '../import/workbook-writer'
import { zipOf } from '../import/zip-writer'
import { freshStore } from './import-fixture'

let store: ImportStore
let close: () => Promise<void>
beforeAll(async () => {
  const fresh = await freshStore()
  ;({ store, close } = fresh)
})
afterAll(() => close())

async function received(bytes: Uint8Array, name = 'table.csv'): Promise<number> {
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield bytes
  }
  const id = await receiveUpload(store, whole(), name, { maxBytes: 1e9 })
  await previewImport(store, id, { source: { id: 'test' } })
  return id
}

const MAPPING: Mapping = {
  headerLine: 1,
  columns: [
    { name: 'Where', field: 'partner' },
    { name: '2019', field: 'figure' },
    { name: '2020', field: 'figure' },
  ],
  wide: 'period',
  constants: { reporter: 'MAR', flow: 'X', product: 'TOTAL', unit: 'USD' },
}
const TABLE = 'Where;2019;2020\nRussia;1,5;\nNowhere;4;..\n'

test('a trial gives the first rows as observations, and says what is wrong with the others', async () => {
  const id = await received(Buffer.from(TABLE))
  const { rows, skipped, failure } = await tryReading(store, id, { mapping: MAPPING })
  expect(failure).toBeNull()
  expect(skipped).toBe(1)
  expect(rows).toHaveLength(3)
  expect(rows[0]).toMatchObject({
    line: 2,
    observation: {
      reporter: 'MAR',
      partner: 'RUS',
      flow: 'X',
      period: '2019',
      value: '1.5',
      unit: 'USD',
      status: 'normal',
    },
  })
  expect(rows[1]).toMatchObject({
    line: 3,
    observation: null,
    problems: [{ code: 'E_UNKNOWN_COUNTRY', column: 'Where' }],
  })
})

test('it follows the choices, keeps nothing, and says what no row can be read by', async () => {
  const id = await received(Buffer.from(TABLE))
  const euros = await tryReading(store, id, {
    mapping: { ...MAPPING, constants: { ...MAPPING.constants, unit: 'EUR' } },
  })
  expect(euros.rows[0]?.observation?.unit).toBe('EUR')
  const wrong = await tryReading(store, id, { mapping: { ...MAPPING, columns: [{ name: 'Sum', field: 'value' }] } })
  expect(wrong).toMatchObject({ rows: [], failure: { code: 'E_MAPPING' } })
  const { rows } = await store.pool.query('SELECT choices, failure FROM import WHERE id = $1', [id])
  expect(rows[0]).toEqual({ choices: {}, failure: 'E_FORMAT' })
})

test('a name that was answered once is understood', async () => {
  await rememberAnswers(store.pool, [{ text: 'Erewhon', area: 'LUX' }])
  const id = await received(Buffer.from(TABLE.replace('Nowhere', 'EREWHON')))
  const { rows } = await tryReading(store, id, { mapping: MAPPING })
  expect(rows[1]?.observation?.partner).toBe('LUX')
})

test('of a large file only the start is read, however it is packed, and to the same rows', async () => {
  const rows = Array.from({ length: 400_000 }, (_, at) => `Cyprus;${at * 7919};${at}`)
  const long = Buffer.from(`Where;2019;2020\n${rows.join('\n')}\n`)
  const utf16 = Buffer.from(`\ufeff${long.subarray(0, 2_400_000).toString('latin1')}`, 'utf16le')
  // Whoever reads on comes to bytes that cannot be unpacked.
  const damaged = (packed: Uint8Array): Uint8Array =>
    Buffer.from(packed).fill(0xff, packed.length >> 1, (packed.length >> 1) + 999)
  const plain = await tryReading(store, await received(long), { mapping: MAPPING })
  expect(plain.rows).toHaveLength(12)
  for (const [bytes, name] of [
    [damaged(gzipSync(long)), 'table.csv.gz'],
    [damaged(zipOf({ 'table.csv': long })), 'table.zip'],
    [utf16, 'table.csv'],
  ] as const) {
    const id = await received(bytes, name)
    expect((await tryReading(store, id, { mapping: MAPPING })).rows, name).toEqual(plain.rows)
  }
}, 120_000)

test('a workbook is tried as it is read', async () => {
  const bytes = workbookOf([
    {
      name: 'Sheet',
      rows: [
        ['Where', '2019', '2020'],
        ['Malta', 5, 7],
      ],
    },
  ])
  const id = await received(bytes, 'table.xlsx')
  const { rows, failure } = await tryReading(store, id, { mapping: MAPPING })
  expect(failure).toBeNull()
  expect(rows.map(({ observation }) => [observation?.partner, observation?.period, observation?.value])).toEqual([
    ['MLT', '2019', '5'],
    ['MLT', '2020', '7'],
  ])
})

test('what is not a preview is not tried', async () => {
  const id = await received(Buffer.from(TABLE))
  await dropImport(store, id)
  await expect(tryReading(store, id, { mapping: MAPPING })).rejects.toThrow(/cancelled/)
})
