import { expect, test } from 'vitest'
import { parseExactly, problemOf } from '@/lib/client/imports-query'
import { countOf, goodRows, isRunning } from '@/lib/client/import-report'
import { report } from './import-data'

test('a value keeps the digits it came with; counts stay numbers', () => {
  const text = '{"value":123456789012345678.01,"previous":{"value":null},"rows":{"read":3}}'
  expect(parseExactly(text)).toEqual({ value: '123456789012345678.01', previous: { value: null }, rows: { read: 3 } })
})

test('what looks like a value within a text stays text, quotes and backslashes too', () => {
  const original = {
    message: '"value":1.50 and \\"value\\": 2',
    hint: 'ends with \\',
    value: '"value":3',
    'a value': 4,
  }
  expect(parseExactly(JSON.stringify(original))).toEqual(original)
})

test('a problem document speaks by its detail, an answer that is none by nothing', () => {
  expect(problemOf('{"title":"Too large","detail":"The file has 3 bytes."}', 413)).toMatchObject({
    message: 'The file has 3 bytes.',
    status: 413,
  })
  expect(problemOf('<html>Bad gateway</html>', 502)).toMatchObject({ message: '', status: 502 })
})

test('an import is followed while it is read and while it is written, and not otherwise', () => {
  const progress = { phase: 'reading', bytes: 1, totalBytes: 2, rows: 1 } as const
  expect(isRunning({ state: 'preview', progress })).toBe(true)
  expect(isRunning({ state: 'importing', progress: null })).toBe(true)
  expect(isRunning({ state: 'preview', progress: null })).toBe(false)
  expect(isRunning({ state: 'done', progress: null })).toBe(false)
})

test('of 1,000 rows with 2 refused, 998 can be imported; the counts add up', () => {
  const { rows } = report
  expect(goodRows(rows)).toBe(998)
  expect(rows.added + rows.changed + rows.unchanged + rows.refused + rows.skipped).toBe(rows.read)
  expect(countOf(report, 'W_')).toBe(1)
  expect(countOf(report, 'E_')).toBe(2)
})
