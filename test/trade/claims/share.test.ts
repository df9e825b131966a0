import { describe, expect, test } from 'vitest'
import { checkClaim } from '@/lib/trade/claims/check'
import type { Claim } from '@/lib/trade/claims/claim'
import type { FlowLine, PairFigures } from '@/lib/trade/pair-figures'
import { cells, line } from '../build-figures'
import { claimOf } from './build-claim'

const of = (reporter: string, partner: string, ...lines: FlowLine[]): PairFigures => ({
  ...{ reporter, partner, lines, sources: [] },
})
/** Energy was 30 of 100 and is 60 of 150: 30 % and 40 %, ten points more. */
const exports = line('X', {
  TOTAL: cells({ '2019': '100', '2020': '150' }),
  energy: cells({ '2019': '30', '2020': '60' }),
})
const imports = line('M', { TOTAL: cells({ '2019': '100', '2020': '50' }) })
const pair = of('RUS', 'MAR', exports, imports)
/** Morocco was 100 of 1,000 and is 150 of 1,200: 10 % and 12.5 %. */
const world = of('RUS', 'WLD', line('X', { TOTAL: cells({ '2019': '1000', '2020': '1200' }) }))

const check = (parts: Partial<Claim>, figures: readonly PairFigures[], wholes: readonly PairFigures[] = []) =>
  checkClaim(claimOf({ flow: 'X', period: '2020', against: '2019', ...parts }), { figures, wholes })

describe('points of a product are points of its share in the flow', () => {
  test.each([
    ['+10pp', 'consistent'],
    ['+9pp', 'not-consistent'],
  ] as const)('energy, 30 %% of exports and then 40 %%, rose by %s: %s', (change, verdict) => {
    const found = check({ product: 'energy', change }, [pair])
    expect(found.verdict).toBe(verdict)
    expect(found.direct[0]!.findings[0]).toMatchObject({ rates: { value: 0.4, against: 0.3 } })
  })

  test.each([
    // 40 over 30 per cent is a third more: 33.3 % in per cent, ten points.
    ['+33.3pp', ['percent-for-points']],
    ['+10pp', []],
    ['+25pp', []],
  ])('%s, where the share rose by a third: %j', (change, notes) => {
    expect(check({ product: 'energy', change }, [pair]).notes.map(({ code }) => code)).toEqual(notes)
  })

  test('without the whole of one period there is no share, and it is said what the points would be of', () => {
    const gap = of('RUS', 'MAR', line('X', { TOTAL: cells({ '2020': '150' }), energy: exports.parts.energy! }))
    const found = check({ product: 'energy', change: '+10pp' }, [gap])
    expect(found.verdict).toBe('cannot-be-checked')
    expect(found.direct[0]!.reasons).toContainEqual({
      ...{ code: 'points-of-what', kind: 'fact', params: { of: 'product', area: 'RUS' } },
    })
  })

  test('a code is set against the total of its own pair and line: 20 of 100, then 60 of 150', () => {
    const ofCode = of('RUS', 'MAR', line('X', { TOTAL: cells({ '2019': '20', '2020': '60' }) }))
    expect(check({ product: '2710', change: '+20pp' }, [ofCode], [pair]).verdict).toBe('consistent')
    expect(check({ product: '2710', change: '+20pp' }, [ofCode]).verdict).toBe('cannot-be-checked')
  })
})

describe('points of total trade are points of the partner’s share', () => {
  test('Morocco took 10 % of the exports of Russia and then 12.5 %', () => {
    expect(check({ change: '+2.5pp' }, [pair], [world]).verdict).toBe('consistent')
    expect(check({ change: '+3.5pp' }, [pair], [world]).verdict).toBe('not-consistent')
  })

  test('without the trade with the World it cannot be checked', () => {
    expect(check({ change: '+2.5pp' }, [pair]).verdict).toBe('cannot-be-checked')
    // Another source's trade with the World is no whole of this one's.
    const other = of('RUS', 'WLD', { ...world.lines[0]!, source: 'another' })
    expect(check({ change: '+2.5pp' }, [pair], [other]).verdict).toBe('cannot-be-checked')
  })

  test('Russia’s share in the imports of Morocco is another share, and no evidence', () => {
    const mirror = of('MAR', 'RUS', line('M', { TOTAL: cells({ '2019': '90', '2020': '140' }) }))
    const moroccan = of('MAR', 'WLD', line('M', { TOTAL: cells({ '2019': '900', '2020': '1000' }) }))
    expect(check({ change: '+4pp' }, [mirror], [moroccan]).other).toEqual([])
  })
})

test('beyond six digits the partner’s codes are others: no mirror', () => {
  const mirror = of('MAR', 'RUS', line('M', { TOTAL: cells({ '2020': '60' }) }))
  const stated = { level: '60', unit: 'USD', against: null, change: null }
  expect(check({ product: '271019', ...stated }, [mirror]).other).toHaveLength(1)
  expect(check({ product: '27101931', ...stated }, [mirror]).other).toEqual([])
})
