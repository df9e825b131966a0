import { expect, test } from 'vitest'
import { checkClaim } from '@/lib/trade/claims/check'
import type { Claim } from '@/lib/trade/claims/claim'
import { claimOverTime } from '@/lib/trade/claims/series-over-time'
import type { PairFigures } from '@/lib/trade/pair-figures'
import { formatPeriod } from '@/lib/trade/period'
import { claimOf } from './build-claim'
import { cells, figures, line, months } from '../build-figures'

const EXPORTS = line('X', { TOTAL: cells({ '2017': '5', '2018': '6', '2020': '8' }) })
const IMPORTS = line('M', { TOTAL: cells({ '2017': '1', '2018': '2', '2020': '3' }) })
const OURS = figures(EXPORTS, IMPORTS)
const THEIRS: PairFigures = { ...figures(EXPORTS, IMPORTS), reporter: 'MAR', partner: 'RUS' }

const overTime = (parts: Partial<Claim>, all: readonly PairFigures[]) => {
  const claim = claimOf(parts)
  return claimOverTime(claim, checkClaim(claim, { figures: all }), all)
}
const drawn = (parts: Partial<Claim>, all: readonly PairFigures[]) =>
  overTime(parts, all)?.series.map(({ values }) => values.map(({ value }) => value))

test('a series has a place for every year from its first to the claim, known or not', () => {
  const claim = { period: '2021', flow: 'X', level: '9', unit: 'USD' } as const
  expect(overTime(claim, [OURS])!.periods.map(formatPeriod)).toEqual(['2017', '2018', '2019', '2020', '2021'])
  expect(drawn(claim, [OURS])).toEqual([['5', '6', null, '8', null]])
})

test('a total is added up for each year, and a balance of the other side has its sign turned', () => {
  expect(drawn({ period: '2020', flow: 'T', level: '9', unit: 'USD' }, [OURS])).toEqual([['6', '8', null, '11']])
  expect(drawn({ period: '2020', flow: 'B', level: '9', unit: 'USD' }, [THEIRS])).toEqual([['-4', '-4', null, '-5']])
})

test('a half-year is set beside the same half of other years', () => {
  const monthly = figures(
    line('X', {
      TOTAL: months(
        '2018-01',
        Array.from({ length: 36 }, (_, i) => String(i + 1)),
      ),
    }),
  )
  const found = overTime({ period: '2020-S1', flow: 'X', change: '+3%', against: '2019-S1' }, [monthly])!
  expect(found.periods.map(formatPeriod)).toEqual(['2018-S1', '2019-S1', '2020-S1'])
  expect(found.series[0]!.values.map(({ value }) => value)).toEqual(['21', '93', '165'])
})

test('series in another unit than the first are no part of the picture', () => {
  const euros = line('X', { TOTAL: cells({ '2018': '1', '2019': '2', '2020': '3' }) }, { unit: 'EUR', source: 'other' })
  const found = overTime({ period: '2020', flow: 'X', level: '8', unit: 'USD' }, [figures(EXPORTS, euros)])!
  expect([found.unit, found.series.length]).toEqual(['USD', 1])
})

test('of series that have years only the years are shown, and the one that holds the half-year is marked', () => {
  const claim = { period: '2021-S1', flow: 'X', change: '+3%', against: '2020-S1' } as const
  const found = overTime(claim, [OURS])!
  expect(found.yearly).toBe(true)
  expect(found.periods.map(formatPeriod)).toEqual(['2017', '2018', '2019', '2020', '2021'])
  expect(drawn(claim, [OURS])).toEqual([['5', '6', null, '8', null]])
  expect([found.claimed, ...found.against].map(formatPeriod)).toEqual(['2021', '2020'])
  expect(overTime({ ...claim, period: '2021', against: '2020' }, [OURS])!.yearly).toBe(false)
})

test('twelve months over the turn of a year are marked in the year in which they end', () => {
  const found = overTime({ period: '2019-07/P12M', flow: 'X', level: '8', unit: 'USD' }, [OURS])!
  expect([found.yearly, formatPeriod(found.claimed), found.against]).toEqual([true, '2020', []])
})

test('two points are no course, and nothing is none', () => {
  const two = figures(line('X', { TOTAL: cells({ '2019': '1', '2020': '2' }) }))
  expect(overTime({ period: '2020', flow: 'X', change: '+3%' }, [two])).toBeNull()
  expect(overTime({ period: '2020', flow: 'X', change: '+3%' }, [])).toBeNull()
})
