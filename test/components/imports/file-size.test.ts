import { expect, test } from 'vitest'
import { formatFileSize, formatSizeLimit } from '@/components/imports/file-size'

const NBSP = '\u00a0'

test.each([
  [0, `0${NBSP}B`],
  [999, `999${NBSP}B`],
  [1000, `1${NBSP}kB`],
  [65_536, `65.5${NBSP}kB`],
  [1_440_000, `1.4${NBSP}MB`],
  [2_147_483_648, `2.1${NBSP}GB`],
  [500_000_000, `500${NBSP}MB`],
])('%d bytes read as %s', (bytes, words) => {
  expect(formatFileSize(bytes, 'en')).toBe(words)
})

test('a size that rounds up to a thousand takes the next unit', () => {
  expect(formatFileSize(999_949, 'en')).toBe(`999.9${NBSP}kB`)
  expect(formatFileSize(999_950, 'en')).toBe(`1${NBSP}MB`)
})

test('German writes a decimal comma', () => {
  expect(formatFileSize(1_440_000, 'de')).toBe(`1,4${NBSP}MB`)
})

test('a limit is printed as it was set: whole binary units, or decimal ones', () => {
  expect(formatSizeLimit(2_147_483_648, 'en')).toBe(`2${NBSP}GiB`)
  expect(formatSizeLimit(524_288_000, 'en')).toBe(`500${NBSP}MiB`)
  expect(formatSizeLimit(500_000_000, 'en')).toBe(`500${NBSP}MB`)
})
