import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MirrorLines } from '../../../lib/trade/mirror/mirror-lines'
import { longerGap, monthlyDistance } from '../../../lib/trade/mirror/mirror-timing'
import { at, cells, line, months } from '../build-figures'

const linesOf = (sent: ReturnType<typeof cells>, received: ReturnType<typeof cells>): MirrorLines => ({
  exporter: { reporter: 'RUS', partner: 'MAR', line: line('X', { TOTAL: sent }) },
  importer: { reporter: 'MAR', partner: 'RUS', line: line('M', { TOTAL: received }) },
  unit: 'USD',
})

test('three years in a row are taken together: around the one asked for, else those before it', () => {
  const sent = cells({ '2018': '926814943', '2019': '772539084', '2020': '780937839' })
  const received = cells({ '2018': '1756163139', '2019': '1365909521', '2020': '1622723437' })
  const lines = linesOf(sent, received)
  // 4,744,796,097 of imports beside 2,480,291,866 of exports
  for (const year of ['2018', '2019', '2020']) expect(longerGap(lines, at(year))).toMatchObject({ gap: '2264504231' })
  expect(longerGap(linesOf(sent.slice(1), received), at('2020'))).toBeNull()
})

test('exports that arrive a month later are apart in the same month and alike in the next', () => {
  // Sent 10, 20, 10, 20, …; received the month after: 20, 10, 20, 10, …
  const sent = Array.from({ length: 12 }, (_, i) => (i % 2 ? '20' : '10'))
  const received = ['20', ...sent]
  const lines = linesOf(months('2024-01', sent), months('2024-01', received))
  // Twelve times 10 of 180
  expect(monthlyDistance(lines, at('2024'))).toEqual({ months: 12, straight: 120 / 180, shifted: 0 })
  expect(monthlyDistance(lines, at('2024-12'))).toEqual({ months: 12, straight: 120 / 180, shifted: 0 })
  expect(monthlyDistance(lines, at('2024-S1'))).toEqual({ months: 6, straight: 60 / 90, shifted: 0 })
})

test('without the month after, or with one missing, nothing is said', () => {
  const twelve = Array.from({ length: 12 }, () => '10')
  expect(monthlyDistance(linesOf(months('2024-01', twelve), months('2024-01', twelve)), at('2024'))).toBeNull()
  const holed = [...twelve.slice(0, 5), null, ...twelve.slice(5)]
  expect(monthlyDistance(linesOf(months('2024-01', twelve), months('2024-01', holed)), at('2024'))).toBeNull()
  expect(monthlyDistance(linesOf(cells({ '2024': '120' }), cells({ '2024': '120' })), at('2024'))).toBeNull()
})

test('two equal reports are never apart in the same month, and the order of their cells does not matter', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 10 ** 9 }).map(String), { minLength: 13, maxLength: 13 })
  fc.assert(
    fc.property(amounts, (values) => {
      const report = months('2024-01', values)
      const distance = monthlyDistance(linesOf(report, report), at('2024'))
      expect(distance?.straight).toBe(0)
      expect(monthlyDistance(linesOf(report.toReversed(), report), at('2024'))).toEqual(distance)
    }),
  )
})
