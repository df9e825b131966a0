import { expect, test } from 'vitest'
import { intervalPlots, overTimePlot, possiblePlot } from '@/components/claims/chart-data'
import { serverClaimWords } from '@/lib/server/claim-words'
import { checkClaim } from '@/lib/trade/claims/check'
import type { Claim } from '@/lib/trade/claims/claim'
import { claimOverTime } from '@/lib/trade/claims/series-over-time'
import type { PairFigures } from '@/lib/trade/pair-figures'
import { formatPeriod } from '@/lib/trade/period'
import { claimOf } from '../../trade/claims/build-claim'
import { cells, figures, line, RUSSIA_REPORTS } from '../../trade/build-figures'

const words = serverClaimWords('en')
const RUSSIA = figures(line('X', { TOTAL: RUSSIA_REPORTS.X }), line('M', { TOTAL: RUSSIA_REPORTS.M }))

function plots(claim: Claim, all: readonly PairFigures[] = [RUSSIA]) {
  return intervalPlots(claim, checkClaim(claim, { figures: all }), words, 'en')
}

test('a stated level stands with its ends beside the exact figure of each series', () => {
  const [plot, ...others] = plots(claimOf({ flow: 'X', level: '766000000', unit: 'USD' }))
  expect(others).toEqual([])
  expect(plot).toMatchObject({ low: 765_500_000, high: 766_500_000, point: 766_000_000 })
  expect(plot!.rows.map(({ exact, within, differs }) => [exact, within, differs])).toEqual([['780937839', false, null]])
})

test('without an end the picture has none, and without a figure there is no picture', () => {
  expect(plots(claimOf({ flow: 'X', level: '700000000', unit: 'USD', wording: 'at-least' }))).toMatchObject([
    { low: 700_000_000, high: null },
  ])
  expect(plots(claimOf({ flow: 'X', level: '766000000', unit: 'USD', period: '2025' }))).toEqual([])
})

test('figures that were taken from the statement itself are no picture of anything else', () => {
  const index = { measure: 'index', unit: 'INDEX:2024-S1', source: 'paper' } as const
  const about = { title: 'A report', publisher: 'A paper', terms: null, note: null, published: null, imported: null }
  const printed: PairFigures = {
    ...figures(line('T', { TOTAL: cells({ '2024-S1': '100', '2025-S1': '173' }) }, index)),
    sources: [{ id: 'paper', url: 'https://paper.example/1', ...about }],
  }
  const statement = { period: '2025-S1', against: '2024-S1', change: '+73%', publishedBy: 'Another paper' } as const
  expect(plots(claimOf({ ...statement, url: 'https://other.example/' }), [printed])).toHaveLength(1)
  expect(plots(claimOf({ ...statement, url: 'https://paper.example/1' }), [printed])).toEqual([])
})

test('among whole years the half-year that was stated is named, and its level is not drawn', () => {
  const yearly = figures(line('X', { TOTAL: cells({ '2018': '6', '2019': '7', '2020': '8' }) }))
  const overTime = (parts: Partial<Claim>) => {
    const claim = claimOf({ flow: 'X', level: '4', unit: 'USD', ...parts })
    const check = checkClaim(claim, { figures: [yearly] })
    return overTimePlot(claim, check, claimOverTime(claim, check, [yearly])!, words, 'en')
  }
  const half = overTime({ period: '2020-S1' })
  expect([half.claimed, half.stated].map(formatPeriod)).toEqual(['2020', '2020-S1'])
  expect(half.level).toBeNull()
  expect(overTime({ period: '2020' }).level).toMatchObject({ low: 3.5, high: 4.5 })
})

test('at a share of 40 % of Moscow the rest of Russia grew by 1.3 %, with the figures as they were said', () => {
  const half = { period: '2025-S1', against: '2024-S1' } as const
  const moscow = claimOf({ id: 'moscow', reporter: 'RU-MOW', change: '+73%', ...half })
  const russia = claimOf({ id: 'russia', change: '+30%', wording: 'almost', ...half })
  const [found] = checkClaim(moscow, { figures: [], claims: [russia] }).arithmetic
  const plot = possiblePlot(found!, 'en')!
  expect([plot.part, plot.whole]).toEqual(['Moscow (city)', 'Russia'])
  // (1.30 - 1.73 * 0.4) / 0.6 - 1
  const { low, point, high } = plot.points.find(({ x }) => x === 0.4)!
  expect(point).toBeCloseTo(0.01333, 5)
  expect(low < point! && point! <= high).toBe(true)
  expect(plot.standstill).toBeCloseTo(30 / 73, 12)
})
