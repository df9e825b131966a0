import { createGunzip, createInflateRaw, deflateRawSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { zippedTable, zippedTables } from '../../lib/import/archive'
import { ByteSource } from '../../lib/import/byte-source'
import { inflated } from '../../lib/import/inflate'
import { HEADER as H, manyRows, observationsOf, problemsOf, readAll, row } from './reading'
import { zipOf, type ZipOptions } from './zip-writer'

const TEXT = H + row() + row({ period: '2024-04' })
const opened = (bytes: Uint8Array) =>
  async function* () {
    for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
  }
const reasonOf = async (bytes: Uint8Array): Promise<unknown> => {
  const { error, rows } = await readAll(bytes)
  expect([error?.code, rows]).toEqual(['E_ARCHIVE', []])
  return error?.params.reason
}

describe('a packed table is read as it is', () => {
  test.each<[string, Uint8Array]>([
    ['gzip', gzipSync(TEXT)],
    ['gzip in two members', Buffer.concat([gzipSync(TEXT.slice(0, 100)), gzipSync(TEXT.slice(100))])],
    ['zip', zipOf({ 'a.csv': TEXT })],
    ['zip with lengths behind the data', zipOf({ 'a.csv': TEXT }, { described: true })],
    ['zip that only stores', zipOf({ 'a.csv': TEXT }, { stored: true })],
    ['zip64', zipOf({ 'a.csv': TEXT }, { long: true })],
    [
      'zip with what a file system adds',
      zipOf(
        { 'x/': '', '__MACOSX/._a.csv': 'x', 'readme.txt': 'x', 'x/.b.csv': '', 'x/a.csv': TEXT },
        { described: true },
      ),
    ],
    ['zip with a plain text file', zipOf({ 'a.txt': TEXT, 'a.pdf': 'x' })],
    ['zip whose name climbs out of its folder', zipOf({ '../../tmp/a.csv': TEXT })],
  ])('%s', async (_, bytes) => {
    for (const chunk of [1, 65_536]) {
      const reading = await readAll(bytes, { chunk })
      expect([problemsOf(reading), observationsOf(reading).length]).toEqual([[], 2])
      expect(reading.rows[1]).toMatchObject({ line: 3 })
    }
  })

  test('in windows-1252 too', async () => {
    const reading = await readAll(gzipSync(Buffer.from(H + row({ partner: 'Réunion' }), 'latin1')))
    expect(reading.head?.encoding).toBe('windows-1252')
  })

  test('any bytes in any chunks come out as they went in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 5000 }),
        fc.uint8Array({ maxLength: 300 }),
        fc.record({ described: fc.boolean(), long: fc.boolean() }),
        async (first, second, options) => {
          const zip = zipOf({ 'a.csv': Buffer.from(first), 'b.csv': Buffer.from(second) }, options as ZipOptions)
          const open = opened(zip)
          const tables = await zippedTables(open)
          expect(tables.map(({ name }) => name)).toEqual(['a.csv', 'b.csv'])
          for (const [index, expected] of [first, second].entries()) {
            const chunks: Uint8Array[] = []
            for await (const chunk of zippedTable(open, index)) chunks.push(chunk)
            expect(Buffer.compare(Buffer.concat(chunks), expected)).toBe(0)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('what is no packed table is refused with its reason', () => {
  const broken = zipOf({ 'a.csv': manyRows(50) })
  broken[60]! ^= 0xff
  const wrongSum = zipOf({ 'a.csv': TEXT }, { stored: true })
  wrongSum[wrongSum.indexOf('DEU')]! = 0x58
  test.each<[string, string, Uint8Array]>([
    ['a gzip cut short', 'damaged', gzipSync(manyRows(500)).subarray(0, 1000)],
    ['a zip cut short', 'damaged', zipOf({ 'a.csv': manyRows(500) }).subarray(0, 900)],
    ['a zip with a wrong byte', 'damaged', broken],
    ['a zip with a wrong checksum', 'damaged', wrongSum],
    ['a zip that is none', 'damaged', Buffer.from('PK\u0003\u0004../../tmp/pwned.csv', 'latin1')],
    ['a gzip in a gzip', 'nested', gzipSync(gzipSync(TEXT))],
    ['a zip in a zip', 'nested', zipOf({ 'a.zip': zipOf({ 'a.csv': TEXT }) })],
    ['a zip called a table in a zip', 'nested', zipOf({ 'a.csv': zipOf({ 'a.csv': TEXT }) })],
    ['a zip with a password', 'encrypted', zipOf({ 'a.csv': TEXT }, { encrypted: true })],
    ['a zip of pictures', 'no_table', zipOf({ 'a.png': 'x' })],
    ['two tables in one', 'several', zipOf({ 'a.csv': TEXT, 'b.csv': TEXT })],
  ])('%s', async (_, reason, bytes) => {
    expect(await reasonOf(bytes)).toBe(reason)
  })

  test('a workbook stays a workbook', async () => {
    const { error } = await readAll(zipOf({ 'docProps/app.xml': 'x'.repeat(9000), 'xl/a.xml': '' }))
    expect(error).toMatchObject({ code: 'E_NOT_TEXT', params: { kind: 'xlsx' } })
  })

  test('a bomb of a hundred megabytes is refused, packed either way, and given up before a fifth of it is unpacked', async () => {
    const zeros = Buffer.alloc(100 * 2 ** 20, 48)
    for (const bomb of [gzipSync(zeros), zipOf({ 'a.csv': zeros })]) expect(await reasonOf(bomb)).toBe('bomb')
    for (const [bytes, engine] of [
      [gzipSync(zeros), createGunzip()],
      [deflateRawSync(zeros), createInflateRaw()],
    ] as const) {
      let unpacked = 0
      const unpack = async (): Promise<void> => {
        for await (const chunk of inflated(new ByteSource(opened(bytes)()), engine)) unpacked += chunk.length
      }
      await expect(unpack()).rejects.toMatchObject({ reason: 'bomb' })
      expect(unpacked).toBeLessThan(20 * 2 ** 20)
    }
  })
})
