import { describe, expect, test } from 'vitest'
import { textWidth } from '../../../components/charts/text-width'
import { timeTicks } from '../../../components/charts/time-ticks'
import { periodsBetween } from '../../../lib/trade/period'

const years = periodsBetween(1992 * 12, 2021 * 12, 'A')
const months = periodsBetween(2005 * 12, 2025 * 12, 'M')
const labels = (...args: Parameters<typeof timeTicks>): string[] => timeTicks(...args).map(({ label }) => label)

describe('labels under the time axis', () => {
  test('every year where there is room', () => {
    expect(labels(years.slice(0, 4), 400, 'en')).toEqual(['1992', '1993', '1994', '1995'])
  })

  test('29 years on a telephone: every tenth, and those that end in 0', () => {
    expect(labels(years, 245, 'en')).toEqual(['2000', '2010', '2020'])
  })

  test('240 months: years at their January', () => {
    const ticks = timeTicks(months, 1080, 'en')
    expect(ticks[0]).toEqual({ index: 0, label: '2005' })
    expect(ticks[1]).toEqual({ index: 12, label: '2006' })
    expect(ticks).toHaveLength(20)
  })

  test('half-years and quarters by their names, in the language of the page', () => {
    const halves = periodsBetween(2024 * 12, 2025 * 12 + 6, 'S')
    expect(labels(halves, 600, 'en')).toEqual(['H1 2024', 'H2 2024', 'H1 2025'])
    expect(labels(halves, 600, 'de')).toEqual(['1. Hj. 2024', '2. Hj. 2024', '1. Hj. 2025'])
  })

  test('ten months without a January are thinned by name', () => {
    expect(labels(periodsBetween(2024 * 12 + 1, 2024 * 12 + 11, 'M'), 360, 'en')).toEqual([
      'Feb 2024',
      'May 2024',
      'Aug 2024',
      'Nov 2024',
    ])
  })

  test.each([120, 245, 360, 700, 1400])('never overlap at %d px', (width) => {
    for (const periods of [years, months, months.slice(3, 17), periodsBetween(2019 * 12 + 6, 2025 * 12, 'Q')]) {
      const ticks = timeTicks(periods, width, 'de')
      const slot = width / periods.length
      for (const [i, tick] of ticks.entries()) {
        const next = ticks[i + 1]
        if (next)
          expect((next.index - tick.index) * slot).toBeGreaterThanOrEqual(
            (textWidth(tick.label) + textWidth(next.label)) / 2,
          )
      }
    }
  })

  test('no periods, no labels', () => {
    expect(timeTicks([], 300, 'en')).toEqual([])
  })
})
