import { describe, expect, test } from 'vitest'
import { bandsExtent, bandsPlot } from '@/components/claims/bands-plot'
import { serverClaimWords } from '@/lib/server/claim-words'
import { checkClaim } from '@/lib/trade/claims/check'
import type { Claim } from '@/lib/trade/claims/claim'
import { claimOf } from '../../trade/claims/build-claim'
import { figures, line, RUSSIA_REPORTS } from '../../trade/build-figures'

const words = serverClaimWords('en')
const RUSSIA = figures(line('X', { TOTAL: RUSSIA_REPORTS.X }), line('M', { TOTAL: RUSSIA_REPORTS.M }))
const USD = { unit: 'USD' } as const

const plots = (claim: Claim, claims: readonly Claim[] = []) => {
  const check = checkClaim(claim, { figures: [RUSSIA], claims })
  return check.arithmetic.flatMap((found) => bandsPlot(found, check, words) ?? [])
}

describe('ranges beside each other', () => {
  test('two statements about one figure, with what both cover: 1.45 to 1.55 and 1.5 to 1.6 billion', () => {
    const one = claimOf({ ...USD, level: '1500000000' })
    const other = claimOf({ ...USD, id: 'b', level: '1500000000', wording: 'over', publishedBy: 'B' })
    expect(plots(one, [other])).toMatchObject([
      {
        ...{ kind: 'same-figure', aspect: 'level', unit: 'USD', both: { low: 1.5e9, high: 1.55e9 } },
        rows: [
          { of: 'this', low: 1.45e9, high: 1.55e9 },
          { of: 'other', low: 1.5e9, high: 1.65e9 },
        ],
      },
    ])
  })

  test('two that exclude each other share nothing, and one without an end has none', () => {
    const one = claimOf({ change: '+60%' })
    const [plot] = plots(one, [claimOf({ id: 'b', change: '+70%', wording: 'at-least', publishedBy: 'B' })])
    expect(plot!.both).toBeNull()
    expect(plot!.rows.map(({ low, high }) => [low, high])).toEqual([
      [0.595, 0.605],
      [0.7, null],
    ])
    // The ends that there are are 0.595 and 0.7, with 15 per cent of what lies between at each side.
    expect(bandsExtent(plot!).map((end) => end.toFixed(3))).toEqual(['0.579', '0.716'])
  })

  test('1.9 billion and 270 million make 2.115 to 2.225 billion, which is not almost 2.5', () => {
    const of2013 = (parts: Partial<Claim>): Claim => claimOf({ ...USD, period: '2013', ...parts })
    const total = of2013({ id: 't', level: '2500000000', wording: 'almost' })
    const parts = [
      of2013({ id: 'm', flow: 'M', level: '1900000000' }),
      of2013({ id: 'x', flow: 'X', level: '270000000' }),
    ]
    expect(plots(total, parts)).toMatchObject([
      {
        ...{ kind: 'parts-levels', both: null },
        rows: [
          {
            of: 'parts',
            low: 2.115e9,
            high: 2.225e9,
            text: expect.stringMatching(/^2\.115.billion.USD to 2\.225.billion.USD$/),
          },
          { of: 'stated', low: 2.25e9, high: 2.5e9 },
        ],
      },
    ])
  })

  test('the base that level and growth imply, with a point for the series that has it; without one there is no picture', () => {
    const said = { ...USD, period: '2021', against: '2020', level: '1600000000' } as const
    const [plot] = plots(claimOf({ ...said, change: '+42%' }))
    expect(plot).toMatchObject({ kind: 'implied-base', both: null })
    // 780,937,839 + 392,956,397 lies above 1.088 to 1.166 billion.
    expect(plot!.rows.map(({ of, low, high }) => [of, low === high && low])).toEqual([
      ['implied', false],
      ['source', 1_173_894_236],
    ])
    expect(plots(claimOf({ ...said, change: '+36%' }))[0]!.both).not.toBeNull()
    expect(plots(claimOf({ ...said, period: '2025', against: '2024', change: '+42%' }))).toEqual([])
  })
})
