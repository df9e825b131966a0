import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { ByteSurvey } from '../../lib/import/byte-survey'
import { encodingSurveyed, type DetectedEncoding } from '../../lib/import/encoding'
import { readTradeFile } from '../../lib/import/read-trade-file'
import type { ReadEvent } from '../../lib/import/types'
import { CURRENT_MONTH, HEADER, row } from './reading'
import { zipOf } from './zip-writer'

function surveyed(bytes: Uint8Array, chunk = 1_000): DetectedEncoding | null {
  const survey = new ByteSurvey()
  for (let at = 0; at < bytes.length; at += chunk) survey.add(bytes.subarray(at, at + chunk))
  return encodingSurveyed(survey)
}

/** All that reading says, and how often it opened the file. */
async function read(bytes: Uint8Array, detected: DetectedEncoding | null) {
  let opened = 0
  const open = async function* () {
    opened++
    for (let at = 0; at < bytes.length; at += 4_096) yield bytes.subarray(at, at + 4_096)
  }
  const events: ReadEvent[] = []
  const options = { fileName: 'table.csv', currentMonth: CURRENT_MONTH, ...(detected && { detected }) }
  for await (const event of readTradeFile(open, options)) events.push(event)
  return { events, opened }
}

const TEXTS = ['Réunion', 'Côte d’Ivoire', 'Россия', 'فرنسا', 'Österreich', 'France', 'Elfenbeinküste'] as const
const file = fc
  .record({
    partners: fc.array(fc.constantFrom(...TEXTS), { maxLength: 30 }),
    encoding: fc.constantFrom('utf8', 'utf-16le', 'win1252', 'win1251', 'win1256'),
    addBOM: fc.boolean(),
    noise: fc.uint8Array({ maxLength: 20 }),
  })
  .map(({ partners, encoding, addBOM, noise }) => {
    const text = HEADER + partners.map((partner) => row({ partner })).join('')
    return Buffer.concat([iconv.encode(text, encoding, { addBOM }), noise])
  })

test('a file whose bytes were looked at while it came in is read as one that is gone through for it, and opened once less', async () => {
  await fc.assert(
    fc.asyncProperty(file, fc.integer({ min: 1, max: 3_000 }), async (bytes, chunk) => {
      const [before, after] = [await read(bytes, null), await read(bytes, surveyed(bytes, chunk))]
      expect(after.events).toEqual(before.events)
      expect(after.opened).toBe(before.opened - 1)
    }),
    { numRuns: 80 },
  )
})

test.each([
  ['gzip', gzipSync(HEADER + row())],
  ['zip', zipOf({ 'table.csv': HEADER + row() })],
])('the bytes of a %s say nothing of the text in it', async (_kind, bytes) => {
  expect(surveyed(bytes)).toBeNull()
  const { events } = await read(bytes, surveyed(bytes))
  expect(events[0]).toMatchObject({ kind: 'head', head: { encoding: 'utf-8' } })
})

test('a wrong byte far behind the beginning is found while the file comes in: line 50,002', () => {
  const bytes = Buffer.concat([Buffer.from(HEADER + row().repeat(50_000)), Buffer.from([0xe9])])
  expect(surveyed(bytes, 65_536)).toMatchObject({ encoding: 'windows-1252', firstInvalidUtf8: { line: 50_002 } })
})
