import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Claim, Wording } from '@/lib/trade/claims/claim'
import { WORDINGS } from '@/lib/trade/claims/claim'
import { isGrowthWithin, isWithin, levelInterval, type Interval } from '@/lib/trade/claims/interval'
import { statedFigures } from '@/lib/trade/claims/stated-figures'
import { claimOf } from './build-claim'

const ends = ({ low, high, lowClosed, highClosed }: Interval): string =>
  `${lowClosed ? '[' : '('}${low ?? '…'}, ${high ?? '…'}${highClosed ? ']' : ')'}`
const intervals = (parts: Partial<Claim>): string[] =>
  statedFigures(claimOf(parts)).map(({ interval }) => ends(interval))

test.each([
  ['+42%', 'exact', '[0.415, 0.425]', 'rounding'],
  ['+60%', 'exact', '[0.595, 0.605]', 'rounding'],
  ['+42.0%', 'exact', '[0.4195, 0.4205]', 'rounding'],
  ['-9.7%', 'exact', '[-0.0975, -0.0965]', 'rounding'],
  ['+30%', 'almost', '[0.27, 0.3)', 'almost'],
  ['+30%', 'about', '[0.27, 0.33]', 'about'],
  ['+30%', 'over', '(0.3, 0.33]', 'over'],
  ['+42%', 'almost', '[0.41, 0.42)', 'almost'],
  ['-10%', 'almost', '(-0.1, -0.09]', 'almost'],
  ['-10%', 'over', '[-0.11, -0.1)', 'over'],
  ['+30%', 'at-least', '[0.3, …)', 'at-least'],
  ['-30%', 'at-least', '(…, -0.3]', 'at-least'],
  ['+30%', 'at-most', '(…, 0.3]', 'at-most'],
  ['x2', 'exact', '[0.75, 1.25]', 'small-factor'],
  ['x2', 'almost', '[0.75, 1)', 'almost'],
  ['x6', 'exact', '[4.5, 5.5]', 'rounding'],
  ['x1.9', 'exact', '[0.85, 0.95]', 'rounding'],
  ['+8.7pp', 'exact', '[0.0865, 0.0875]', 'rounding'],
  // 1 / 2.25 and 1 / 1.75 are 44.4 and 57.1 per cent left: what doubled, the other way round.
  ['/2', 'exact', '[-0.556, -0.428]', 'small-factor'],
  ['/2', 'almost', '(-0.5, -0.428]', 'almost'],
  ['/2', 'over', '[-0.556, -0.5)', 'over'],
  ['/2', 'at-least', '(-1, -0.5]', 'at-least'],
  ['/1.9', 'exact', '[-0.488, -0.459]', 'rounding'],
  ['+1/3', 'exact', '[0.3, 0.367]', 'fraction'],
  ['-1/3', 'exact', '[-0.367, -0.3]', 'fraction'],
  ['+1/2', 'exact', '[0.45, 0.55]', 'fraction'],
  ['+1/3', 'almost', '[0.3, 0.334)', 'almost'],
  ['+2/3', 'about', '[0.6, 0.734]', 'about'],
  // Said in halves: a quarter to both sides of 2.5, of which 2.5 in digits has but a twentieth.
  ['x5/2', 'exact', '[1.25, 1.75]', 'small-factor'],
  ['x7/2', 'exact', '[2.25, 2.75]', 'small-factor'],
  ['x2.5', 'exact', '[1.45, 1.55]', 'rounding'],
  ['x5/2', 'almost', '[1.25, 1.5)', 'almost'],
  // 1 / 2.75 and 1 / 2.25 are 36.4 and 44.4 per cent left.
  ['/5/2', 'exact', '[-0.637, -0.555]', 'small-factor'],
  // Behind a 5 the next figure is five units off, and no more than a tenth: 30 is beyond 27.5, 60 beyond 55 + 5.
  ['+25%', 'over', '(0.25, 0.275]', 'over'],
  ['+55%', 'over', '(0.55, 0.6]', 'over'],
  ['+15%', 'almost', '[0.135, 0.15)', 'almost'],
  ['+5%', 'about', '[0.045, 0.055]', 'about'],
  ['+58.5%', 'over', '(0.585, 0.59]', 'over'],
  ['+58.50%', 'over', '(0.585, 0.5851]', 'over'],
  ['-95%', 'over', '[-1, -0.95)', 'over'],
  ['x1.5', 'over', '(0.5, 0.65]', 'over'],
  ['+20%..+30%', 'exact', '[0.195, 0.305]', 'range'],
  ['+20%..+21%', 'exact', '[0.1975, 0.2125]', 'range'],
  ['-30%..-20%', 'exact', '[-0.305, -0.195]', 'range'],
  ['+20%..+30%', 'about', '[0.18, 0.33]', 'about'],
  ['x2..x3', 'exact', '[0.75, 2.25]', 'range'],
  ['+5pp..+7pp', 'exact', '[0.045, 0.075]', 'range'],
] as const)('%s, %s, leaves open %s', (change, wording, expected, rule) => {
  const [figure] = statedFigures(claimOf({ change, wording }))
  expect([ends(figure!.interval), figure!.interval.rule.code]).toEqual([expected, rule])
})

test.each([
  ['1600000000', 'exact', '[1550000000, 1650000000]'],
  ['778400000', 'exact', '[778350000, 778450000]'],
  ['435000000', 'exact', '[434500000, 435500000]'],
  ['3000000000', 'exact', '[2500000000, 3500000000]'],
  ['1200000000', 'almost', '[1100000000, 1200000000)'],
  ['950000000', 'over', '(950000000, 1000000000]'],
  ['950000000', 'almost', '[900000000, 950000000)'],
  ['960000000', 'over', '(960000000, 970000000]'],
  ['765000000', 'over', '(765000000, 770000000]'],
  ['1250000000', 'over', '(1250000000, 1300000000]'],
  ['1500000000', 'over', '(1500000000, 1650000000]'],
  ['500000000', 'almost', '[450000000, 500000000)'],
  ['2.5', 'about', '[2.25, 2.75]'],
  ['2000000000', 'about', '[1500000000, 2500000000]'],
  ['12.5', 'exact', '[12.45, 12.55]'],
  ['-285500000000', 'exact', '[-285550000000, -285450000000]'],
] as const)('a level of %s, %s, leaves open %s', (level, wording, expected) => {
  expect(intervals({ level, wording, unit: 'USD' })).toEqual([expected])
})

test.each([
  // Half of the last digit, 0.05 billion, is more than a quarter of what lies between.
  ['1200000000', '1300000000', null, '[1175000000, 1325000000]'],
  ['950000000', '1100000000', null, '[945000000, 1105000000]'],
  ['1000000000', '2000000000', null, '[750000000, 2250000000]'],
  ['1200000000', '1300000000', 3, '[1195000000, 1305000000]'],
] as const)('a level of %s to %s, with %s digits said, leaves open %s', (level, levelTo, levelDigits, expected) => {
  expect(intervals({ level, levelTo, levelDigits, unit: 'USD' })).toEqual([expected])
})

test('zeros at the end of a level are stated digits only where it is said so', () => {
  expect(intervals({ level: '1600000000', levelDigits: 3, unit: 'USD' })).toEqual(['[1595000000, 1605000000]'])
  expect(intervals({ level: '1600000000', levelDigits: 2, unit: 'USD' })).toEqual(['[1550000000, 1650000000]'])
})

test('of a five that zeros follow the zeros are what was said last', () => {
  expect(intervals({ level: '1500000000', levelDigits: 3, wording: 'over', unit: 'USD' })).toEqual([
    '(1500000000, 1510000000]',
  ])
})

test('"doubled to over 950 million": the hedge is of the level alone where the claim says so', () => {
  const claim = { change: 'x2', level: '950000000', unit: 'USD', wording: 'over' } as const
  expect(intervals({ ...claim, changeWording: 'exact' })).toEqual(['[0.75, 1.25]', '(950000000, 1000000000]'])
  expect(intervals(claim)).toEqual(['(1, 1.25]', '(950000000, 1000000000]'])
})

const anyLevel = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 9 }))
  .map(([n, zeros]) => `${n}${'0'.repeat(zeros)}`)
const anyWording = fc.constantFrom<Wording>(...WORDINGS)

describe('for any figure', () => {
  test('exact and about hold it, almost and under are below it, over is above it', () => {
    fc.assert(
      fc.property(anyLevel, anyWording, (level, wording) => {
        const holds = isWithin(level, levelInterval(level, null, wording))
        expect(holds).toBe(['exact', 'about', 'at-least', 'at-most'].includes(wording))
        const above = isWithin(`${level}.1`, levelInterval(level, null, wording))
        expect(above).toBe(['exact', 'about', 'over', 'at-least'].includes(wording))
      }),
    )
  })

  test('a hedge reaches at least as far as the bare figure, on its side', () => {
    fc.assert(
      fc.property(anyLevel, (level) => {
        const exact = levelInterval(level, null, 'exact')
        const about = levelInterval(level, null, 'about')
        expect(Number(about.low)).toBeLessThanOrEqual(Number(exact.low))
        expect(Number(about.high)).toBeGreaterThanOrEqual(Number(exact.high))
        expect(levelInterval(level, null, 'almost').low).toBe(about.low)
        expect(levelInterval(level, null, 'over').high).toBe(about.high)
      }),
    )
  })

  test('a growth is compared exactly, whatever its base', () => {
    const { interval } = statedFigures(claimOf({ change: '+42%' }))[0]!
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 24n }), (base) => {
        // 41.5 % and 42.5 % are within, a millionth of the base less or more is not.
        const times = (millionths: bigint): string => String(base * millionths)
        const million = times(1_000_000n)
        expect(isGrowthWithin(times(1_415_000n), million, interval)).toBe(true)
        expect(isGrowthWithin(times(1_414_999n), million, interval)).toBe(false)
        expect(isGrowthWithin(times(1_425_000n), million, interval)).toBe(true)
        expect(isGrowthWithin(times(1_425_001n), million, interval)).toBe(false)
      }),
    )
  })
})
