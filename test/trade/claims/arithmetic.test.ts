import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arithmeticOf, type Arithmetic } from '@/lib/trade/claims/arithmetic'
import type { Band } from '@/lib/trade/claims/band'
import type { Claim } from '@/lib/trade/claims/claim'
import { claimOf } from './build-claim'

const percent = (ratio: number | null | undefined): number => Math.round((ratio ?? NaN) * 1000) / 10
const percents = (band: Band | null | undefined): number[] => [percent(band?.low), percent(band?.high)]
const millions = (band: Band | undefined): number[] =>
  [band?.low, band?.high].map((end) => Math.round((end ?? NaN) / 1e5) / 10)

function found<K extends Arithmetic['kind']>(kind: K, claim: Claim, others: readonly Claim[]) {
  const all = arithmeticOf(claim, others).filter((each) => each.kind === kind)
  return all as Extract<Arithmetic, { kind: K }>[]
}

/** The statement of Russia's trade representative of 9 March 2022, as it is seeded. */
const of2021 = (parts: Partial<Claim>): Claim =>
  claimOf({ period: '2021', against: '2020', saidBy: 'Trade representative', date: '2022-03-09', ...parts })
const total = of2021({ id: 'total', flow: 'T', change: '+42%', level: '1600000000', unit: 'USD' })
const exports = of2021({ id: 'exports', flow: 'X', change: '+60%' })
const imports = of2021({ id: 'imports', flow: 'M', change: '+11%' })
const balance = of2021({ id: 'balance', flow: 'B', against: null, level: '778400000', unit: 'USD' })
const statement = [total, exports, imports, balance]

describe('a total that grew by 42 %, exports by 60 % and imports by 11 %', () => {
  const [parts] = found('parts-growth', total, statement)

  test('with 1.6 billion in all and a surplus of 778.4 million the parts imply 42.8 to 44.7 %, so 42 % does not go with them', () => {
    expect(percents(parts!.implied)).toEqual([42.8, 44.7])
    expect(percents(parts!.claimed)).toEqual([41.5, 42.5])
    expect(parts!.holds).toBe(false)
  })

  test('the growths alone go together where exports were 61.2 to 65.3 % of the base; the levels make them 65.7 to 67.8 %', () => {
    // (41.5 - 11.5) / (60.5 - 11.5) and (42.5 - 10.5) / (59.5 - 10.5)
    expect(percents(parts!.feasible)).toEqual([61.2, 65.3])
    // Exports were 73.6 to 75.1 % of 2021: (1 + 778.35 / 1650) / 2 and (1 + 778.45 / 1550) / 2
    expect(percents(parts!.known!.share)).toEqual([65.7, 67.8])
    expect(parts!.known!.levels).toEqual(['total', 'balance'])
  })

  test('without levels they can all be true', () => {
    const [alone] = found('parts-growth', { ...total, level: null, unit: null }, [exports, imports])
    expect([alone!.implied, alone!.known, alone!.holds]).toEqual([null, null, true])
  })

  test('a chart runs from the growth of imports, where nothing was exported, to that of exports', () => {
    expect(parts!.possible.length).toBe(21)
    expect(percents({ ...parts!.claimed, ...parts!.possible[0]! })).toEqual([10.5, 11.5])
    expect(percents({ ...parts!.claimed, ...parts!.possible[20]! })).toEqual([59.5, 60.5])
    // Half and half: the mean.
    expect(percents({ ...parts!.claimed, ...parts!.possible[10]! })).toEqual([35, 36])
  })

  test('each of the four claims is told of it, whatever the order', () => {
    for (const claim of statement) {
      expect(found('parts-growth', claim, statement)).toEqual([parts])
      expect(found('parts-growth', claim, statement.toReversed())).toEqual([parts])
    }
  })

  test('what somebody else said, or on another day, is no part of the statement', () => {
    expect(found('parts-growth', total, [exports, { ...imports, saidBy: 'Another' }])).toEqual([])
    expect(found('parts-growth', total, [exports, { ...imports, date: '2022-04-01' }])).toEqual([])
    expect(found('parts-growth', total, [exports, { ...imports, against: '2019' }])).toEqual([])
  })

  test('a total outside of what its parts can reach is possible at no share', () => {
    const [impossible] = found('parts-growth', { ...total, change: '+70%', level: null, unit: null }, [
      exports,
      imports,
    ])
    expect([impossible!.feasible, impossible!.holds]).toEqual([null, false])
  })

  test('total and balance imply exports of 1,164.2 to 1,214.2 million and imports of 385.8 to 435.8', () => {
    const [parts2021] = found('implied-parts', balance, statement)
    expect(millions(parts2021!.exports)).toEqual([1164.2, 1214.2])
    expect(millions(parts2021!.imports)).toEqual([385.8, 435.8])
  })
})

describe('a total and one part of it', () => {
  const said = { period: '2022-S1', unit: 'USD' } as const
  const half = claimOf({ ...said, id: 'half', flow: 'T', level: '1200000000', wording: 'almost' })
  const sent = claimOf({ ...said, id: 'sent', flow: 'X', level: '950000000', wording: 'over' })

  test('almost 1.2 billion with exports of over 950 million leaves 100 to 250 million for imports', () => {
    // 1,100 to below 1,200 less 950 to 960
    const [left] = found('implied-rest', sent, [half])
    expect(left).toMatchObject({ flow: 'M', holds: true, claims: { total: 'half', part: 'sent' } })
    expect(millions(left!.rest)).toEqual([100, 250])
  })

  test('exports of 1.3 billion are more than all of it', () => {
    const more = claimOf({ ...said, id: 'more', flow: 'X', level: '1300000000', levelDigits: 3 })
    expect(found('implied-rest', half, [more])[0]!.holds).toBe(false)
  })

  test('with all three stated, in two currencies or from two statements nothing is left to imply', () => {
    const taken = claimOf({ ...said, id: 'taken', flow: 'M', level: '200000000' })
    expect(found('implied-rest', half, [sent, taken])).toEqual([])
    expect(found('implied-rest', half, [{ ...sent, unit: 'EUR' }])).toEqual([])
    expect(found('implied-rest', half, [{ ...sent, saidBy: 'Somebody else' }])).toEqual([])
  })
})

test('1.6 billion after a growth of 42 % imply a base of 1,087.7 to 1,166.1 million', () => {
  const [base] = found('implied-base', total, [])
  // 1550 / 1.425 and 1650 / 1.415
  expect(millions(base!.base)).toEqual([1087.7, 1166.1])
})

test('imports of 1.9 billion and exports of 0.27 make 2.1 to 2.2 billion, not almost 2.5', () => {
  const said = { reporter: 'MAR', partner: 'RUS', period: '2013', unit: 'USD' } as const
  const whole = claimOf({ ...said, id: 'whole', flow: 'T', level: '2500000000', wording: 'almost' })
  const parts = [
    claimOf({ ...said, id: 'm', flow: 'M', level: '1900000000' }),
    claimOf({ ...said, id: 'x', flow: 'X', level: '270000000' }),
  ]
  const [levels] = found('parts-levels', whole, parts)
  expect(millions(levels!.implied)).toEqual([2115, 2225])
  expect(levels!.holds).toBe(false)
})

test('two levels whose ranges just touch go together at that one value alone: 1.5 and 1.6 billion at 1.55', () => {
  const said = { level: '1500000000', unit: 'USD', publishedBy: 'Another paper' }
  const of = (level: string) =>
    found('same-figure', claimOf({ ...said, id: 'one' }), [claimOf({ ...said, id: 'b', level, publishedBy: 'B' })])
  expect(of('1600000000').map(({ holds, only }) => [holds, only])).toEqual([[true, 1_550_000_000]])
  expect(of('1540000000').map(({ holds, only }) => [holds, only])).toEqual([[true, null]])
  expect(of('1700000000').map(({ holds, only }) => [holds, only])).toEqual([[false, null]])
  // "Almost 1.5" ends below 1.5, where "over 1.5" begins: they share nothing.
  const almost = claimOf({ ...said, id: 'one', wording: 'almost' })
  const over = claimOf({ ...said, id: 'two', wording: 'over', publishedBy: 'B' })
  expect(found('same-figure', almost, [over]).map(({ holds, only }) => [holds, only])).toEqual([[false, null]])
})

test('two people on the same figure: 60 % and 58.5 % cannot both be exact, 11 % and 10.8 % can', () => {
  const ambassador = { period: '2021', against: '2020', saidBy: 'Ambassador', date: '2022-04' } as const
  const [first] = found('same-figure', exports, [claimOf({ ...ambassador, id: 'x', flow: 'X', change: '+58.5%' })])
  expect([percents(first!.one), percents(first!.other), first!.holds]).toEqual([[59.5, 60.5], [58.5, 58.6], false])
  const [second] = found('same-figure', imports, [claimOf({ ...ambassador, id: 'm', flow: 'M', change: '+10.8%' })])
  expect(second!.holds).toBe(true)
})

describe('Moscow +73 %, Russia almost +30 %, both in the first half of 2025', () => {
  const half = { flow: 'T', period: '2025-S1', against: '2024-S1' } as const
  const moscow = claimOf({ ...half, id: 'moscow', reporter: 'RU-MOW', change: '+73%' })
  const russia = claimOf({ ...half, id: 'russia', change: '+30%', wording: 'almost' })
  const [both] = found('part-of-whole', moscow, [russia])

  test('both can be true where Moscow had up to about 75 % of the base', () => {
    // 1.30 / 1.73, and with all that rounding and hedge leave open 1.30 / 1.725
    expect(percent(both!.upTo)).toBe(75.1)
    expect(percents(both!.feasible)).toEqual([0, 75.4])
  })

  test('at a share of 40 % the rest of Russia would have grown by 1.3 %, at 41.1 % not at all', () => {
    // (30 - 0.4 * 73) / 0.6
    expect(percent(both!.possible.find(({ x }) => x === 0.4)!.point)).toBe(1.3)
    expect(percent(both!.standstill)).toBe(41.1)
  })

  test('without any share the rest is all of Russia, and at the largest one it has vanished', () => {
    expect(both!.possible[0]).toEqual({ x: 0, low: 0.27, high: 0.3, point: 0.3 })
    expect(both!.possible.at(-1)!.high).toBeCloseTo(-1, 9)
  })

  test('it is told on both pages, and only of the same months, flow and partner', () => {
    expect(found('part-of-whole', russia, [moscow])).toEqual([both])
    expect(found('part-of-whole', russia, [{ ...moscow, period: '2025-S2', against: '2024-S2' }])).toEqual([])
    expect(found('part-of-whole', russia, [{ ...moscow, flow: 'X' }])).toEqual([])
    expect(found('part-of-whole', russia, [{ ...moscow, partner: 'DZA' }])).toEqual([])
  })
})

const growths = fc.integer({ min: -60, max: 200 })

test('growths computed from any exports and imports are never said to contradict each other', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000 }),
      fc.integer({ min: 1, max: 10_000 }),
      growths,
      growths,
      (x, m, gx, gm) => {
        const after = x * (1 + gx / 100) + m * (1 + gm / 100)
        const rate = Math.round((after / (x + m) - 1) * 100)
        const said = (flow: 'T' | 'X' | 'M', change: number, level: number | null): Claim =>
          of2021({
            id: flow.toLowerCase(),
            flow,
            change: `${change}%`,
            ...(level !== null && { level: level.toFixed(2), unit: 'USD' }),
          })
        const claims = [said('T', rate, after), said('X', gx, x * (1 + gx / 100)), said('M', gm, m * (1 + gm / 100))]
        const [parts] = found('parts-growth', claims[0]!, claims)
        expect(parts!.holds).toBe(true)
        expect(parts!.feasible).not.toBeNull()
        // The true share is among those that the levels allow.
        expect(parts!.known!.share.low).toBeLessThanOrEqual(x / (x + m) + 1e-9)
        expect(parts!.known!.share.high).toBeGreaterThanOrEqual(x / (x + m) - 1e-9)
      },
    ),
  )
})
