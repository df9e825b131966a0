import { expect, test } from 'vitest'
import { asOfText, parseAsOf } from '@/lib/trade/as-of'

test.each([
  ['a day means its end, so that all that was written on it counts', '2026-11-12', '2026-11-12T23:59:59.999Z'],
  ['a time without an offset is in UTC', '2026-11-12T09:30', '2026-11-12T09:30:00.000Z'],
  ['a time with an offset is moved to UTC', '2026-11-12T09:30:05+02:00', '2026-11-12T07:30:05.000Z'],
  ['an offset may lead to the day before', '2026-11-01T00:30+02:00', '2026-10-31T22:30:00.000Z'],
  ['what is finer than a millisecond is cut', '2026-11-12T09:30:05.1239Z', '2026-11-12T09:30:05.123Z'],
  ['29 February in a leap year', '2024-02-29', '2024-02-29T23:59:59.999Z'],
])('%s', (_what, text, instant) => {
  expect(parseAsOf(text)).toBe(instant)
})

test('an address keeps a day as it is and writes a time so that nothing has to be escaped', () => {
  expect(asOfText('2026-11-12')).toBe('2026-11-12')
  expect(asOfText('2026-11-12T09:30+02:00')).toBe('20261112T073000.000Z')
  expect(parseAsOf('20261112T073000.000Z')).toBe('2026-11-12T07:30:00.000Z')
  expect(asOfText('soon')).toBeNull()
})

test.each([
  '',
  '20261112',
  '20261312T000000Z',
  '2026',
  '2026-11',
  '2026-02-30',
  '2025-02-29',
  '2026-13-01',
  '12.11.2026',
  '2026-11-12T25:00',
  '2026-11-12 09:30',
  'yesterday',
  '0000-01-01',
])('there is no such time as "%s"', (text) => {
  expect(parseAsOf(text)).toBeNull()
})
