import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkClaim, verdictOfClaim } from '@/lib/trade/claims/check'
import type { Claim } from '@/lib/trade/claims/claim'
import { VERDICTS, verdictOf, type ClaimCheck } from '@/lib/trade/claims/verdict'
import type { FlowLine, PairFigures, SourceInfo } from '@/lib/trade/pair-figures'
import { anyCells, cells, figures, line, months, RUSSIA_REPORTS, shuffled } from '../build-figures'
import { claimOf } from './build-claim'

const exports = line('X', { TOTAL: RUSSIA_REPORTS.X })
const imports = line('M', { TOTAL: RUSSIA_REPORTS.M })
const russia = figures(exports, imports)
const of = (reporter: string, partner: string, ...lines: FlowLine[]): PairFigures => ({
  reporter,
  partner,
  lines,
  sources: [],
})

const check = (parts: Partial<Claim>, ...all: PairFigures[]): ClaimCheck => checkClaim(claimOf(parts), { figures: all })
const verdict = (parts: Partial<Claim>, ...all: PairFigures[]): string => check(parts, ...all).verdict
const notes = ({ notes: found }: ClaimCheck): string[] => found.map(({ code }) => code)

describe('a claim beside the figures of Russia: exports of 772.5 and 780.9 million, imports of 506.0 and 393.0', () => {
  test.each([
    ['exports grew by 1.1 %', { flow: 'X', change: '+1.1%' }, 'consistent'],
    ['exports grew by 1 %', { flow: 'X', change: '+1%' }, 'consistent'],
    ['exports grew by 2 %', { flow: 'X', change: '+2%' }, 'not-consistent'],
    // 1173.9 / 1278.6 is 0.918
    ['trade fell by 8.2 %', { change: '-8.2%' }, 'consistent'],
    ['trade fell by 9.7 %', { change: '-9.7%' }, 'not-consistent'],
    ['trade was 1.2 billion', { level: '1200000000', unit: 'USD' }, 'consistent'],
    ['trade was 1.17 billion', { level: '1170000000', unit: 'USD' }, 'consistent'],
    ['trade was over 1.2 billion', { level: '1200000000', unit: 'USD', wording: 'over' }, 'not-consistent'],
    ['trade was almost 1.2 billion', { level: '1200000000', unit: 'USD', wording: 'almost' }, 'consistent'],
    ['the surplus was 388 million', { flow: 'B', level: '388000000', unit: 'USD' }, 'consistent'],
    // 388.0 after 266.5 million
    ['the surplus grew by 46 %', { flow: 'B', change: '+46%' }, 'consistent'],
    ['imports in 2021', { flow: 'M', period: '2021', level: '435000000', unit: 'USD' }, 'cannot-be-checked'],
  ] as const)('%s: %o is %s', (_, parts, expected) => {
    expect(verdict(parts, russia)).toBe(expected)
  })

  test('a growth that holds and a level that does not are partly so, and it is said which', () => {
    const found = check({ flow: 'X', change: '+1%', level: '900000000', unit: 'USD' }, russia)
    expect([found.verdict, notes(found)]).toEqual(['partly', ['growth-fits-level-not', 'against-assumed']])
    const other = check({ flow: 'X', change: '+10%', level: '781000000', unit: 'USD', against: '2019' }, russia)
    expect([other.verdict, notes(other)]).toEqual(['partly', ['level-fits-growth-not']])
  })

  test('points are points of the coverage ratio: 198.7 % after 152.7 %', () => {
    expect(verdict({ flow: 'B', change: '+46.1pp' }, russia)).toBe('consistent')
    expect(verdict({ flow: 'B', change: '+45pp' }, russia)).toBe('not-consistent')
    const points = check({ flow: 'X', change: '+1.1pp' }, russia)
    expect(points.verdict).toBe('cannot-be-checked')
    expect(points.direct[0]!.reasons.map(({ code }) => code)).toContain('points-of-what')
  })

  test('where no period is named, the year before is taken and that is said', () => {
    const found = check({ flow: 'X', change: '+1.1%' }, russia)
    expect([found.against, found.againstAssumed, notes(found)]).toEqual(['2019', true, ['against-assumed']])
  })
})

test('a deficit that turns into a surplus has no growth rate', () => {
  const turned = figures(
    line('X', { TOTAL: cells({ '2019': '1', '2020': '1' }) }),
    line('M', { TOTAL: cells({ '2019': '0.5', '2020': '3' }) }),
  )
  const found = check({ flow: 'B', change: '-500%' }, turned)
  expect(found.verdict).toBe('cannot-be-checked')
})

describe('a half-year is complete or it says so', () => {
  const monthly = (year: number, values: readonly (string | null)[]) => months(`${year}-01`, values)
  const half = { flow: 'X', period: '2025-S1', against: '2024-S1', change: '+20%' } as const
  const line2024 = monthly(2024, ['10', '10', '10', '10', '10', '10'])

  test('six months against six: 72 after 60 is 20 %', () => {
    const all = figures(line('X', { TOTAL: [...line2024, ...monthly(2025, ['12', '12', '12', '12', '12', '12'])] }))
    expect(verdict(half, all)).toBe('consistent')
  })

  test('with five of six there is no growth, and the missing month is named', () => {
    const gap = figures(line('X', { TOTAL: [...line2024, ...monthly(2025, ['12', '12', '12', null, '12', '12'])] }))
    const found = check(half, gap)
    expect(found.verdict).toBe('cannot-be-checked')
    expect(found.direct[0]!.value).toMatchObject({ have: 5, need: 6 })
    expect(found.direct[0]!.reasons).toContainEqual({
      code: 'missing-months',
      kind: 'fact',
      params: { period: '2025-S1', have: 5, need: 6 },
    })
    expect(found.needed).toMatchObject([
      { period: '2025-S1', missing: ['2025-04'], complete: [] },
      { period: '2024-S1', missing: [], complete: ['imf-dots'] },
    ])
  })

  test('a half-year made of quarters and one made of months are the same', () => {
    const quarters = cells({ '2024-Q1': '30', '2024-Q2': '30', '2025-Q1': '36', '2025-Q2': '36' })
    expect(verdict(half, figures(line('X', { TOTAL: quarters })))).toBe('consistent')
  })
})

describe('evidence of another kind is named and gives no verdict', () => {
  const claim = { flow: 'X', level: '781000000', unit: 'USD' } as const
  const kinds = (found: ClaimCheck) => found.other.map(({ differs, verdict: own }) => [differs.join('+'), own])

  test("the mirror: Morocco's imports from Russia", () => {
    const mirror = of('MAR', 'RUS', line('M', { TOTAL: cells({ '2020': '781000000' }) }))
    const found = check(claim, mirror)
    expect([found.verdict, kinds(found)]).toEqual(['cannot-be-checked', [['mirror', null]]])
    expect(found.other[0]!.findings[0]!.within).toBe(true)
    expect(found.other[0]!.series).toMatchObject({ reporter: 'MAR', partner: 'RUS', flow: 'M' })
  })

  test('the country of a city, and its mirror', () => {
    const mirror = of('MAR', 'RUS', line('M', { TOTAL: cells({ '2020': '781000000' }) }))
    const found = check({ ...claim, reporter: 'RU-MOW' }, russia, mirror)
    expect([found.verdict, kinds(found)]).toEqual([
      'cannot-be-checked',
      [
        ['country', null],
        ['country+mirror', null],
      ],
    ])
  })

  test('another currency: its growth is shown, its level not compared', () => {
    const dirham = figures(line('X', { TOTAL: cells({ '2019': '100', '2020': '101' }) }, { unit: 'MAD' }))
    const found = check({ ...claim, change: '+1%' }, dirham)
    expect([found.verdict, kinds(found)]).toEqual(['cannot-be-checked', [['currency', null]]])
    expect(found.other[0]!.findings).toEqual([
      { aspect: 'change', within: true, level: null, ratio: expect.closeTo(0.01, 12) },
      { aspect: 'level', within: null, level: null, ratio: null },
    ])
  })

  test('an index, and one that was taken from the statement itself', () => {
    const index = { measure: 'index', unit: 'INDEX:2024-S1', source: 'paper' } as const
    const source: SourceInfo = {
      id: 'paper',
      title: 'A report',
      publisher: 'A paper',
      url: 'https://paper.example/news/1',
      terms: null,
      note: null,
      published: '2025-09',
      imported: null,
    }
    const statement = { flow: 'T', period: '2025-S1', against: '2024-S1', change: '+73%' } as const
    const indexed = {
      ...figures(line('T', { TOTAL: cells({ '2024-S1': '100', '2025-S1': '173' }) }, index)),
      sources: [source],
    }
    const elsewhere = check({ ...statement, publishedBy: 'Another paper', url: 'https://other.example/' }, indexed)
    expect(kinds(elsewhere)).toEqual([['index', null]])
    expect(elsewhere.other[0]!.findings[0]!.within).toBe(true)
    // By its address, whatever the scheme and the slash, or by who printed it.
    const same = [['same-statement+index', null]]
    expect(kinds(check({ ...statement, url: 'http://www.paper.example/news/1/' }, indexed))).toEqual(same)
    expect(kinds(check({ ...statement, publishedBy: 'Agency; A paper (German)' }, indexed))).toEqual(same)
  })

  test('a table of the office that is quoted is its own evidence', () => {
    const customs: SourceInfo = {
      id: 'imf-dots',
      title: 'Tables',
      publisher: 'Customs',
      url: 'https://customs.example/',
      terms: null,
      note: null,
      published: null,
      imported: null,
    }
    const found = check(
      { ...claim, publishedBy: 'Customs', url: 'https://customs.example/' },
      { ...russia, sources: [customs] },
    )
    expect(found.verdict).toBe('consistent')
  })
})

test('a sector is compared with the sector, and where the source is too coarse that is said', () => {
  const bySector = figures(
    line('X', {
      TOTAL: RUSSIA_REPORTS.X,
      energy: cells({ '2020': '500' }),
      railway: [{ first: 2020 * 12, months: 12, value: null, status: 'S' }],
    }),
  )
  expect(verdict({ flow: 'X', product: 'energy', level: '500', unit: 'USD' }, bySector)).toBe('consistent')
  const coarse = check({ flow: 'X', product: 'railway', level: '500', unit: 'USD' }, bySector)
  expect(coarse.verdict).toBe('cannot-be-checked')
  expect(coarse.direct[0]!.reasons.map(({ code }) => code)).toEqual(['not-separable'])
})

test('weights are compared with weights only', () => {
  const weighed = figures(
    exports,
    line('X', { TOTAL: cells({ '2020': '1000000' }) }, { measure: 'net_weight', unit: 'KG' }),
  )
  const found = check({ flow: 'X', level: '1000000', unit: 'KG' }, weighed)
  expect([found.verdict, found.direct.length, found.other.length]).toEqual(['consistent', 1, 0])
})

test('two valuations of one flow are two series, and are not added', () => {
  const both = figures(
    line('M', { TOTAL: cells({ '2020': '393000000' }) }),
    line('M', { TOTAL: cells({ '2020': '360000000' }) }, { valuation: 'FOB' }),
  )
  const found = check({ flow: 'M', level: '393000000', unit: 'USD' }, both)
  expect([found.verdict, notes(found)]).toEqual(['partly', ['sources-disagree']])
  expect(found.direct.map(({ series, verdict: own }) => [series.valuation, own])).toEqual([
    ['CIF', 'consistent'],
    ['FOB', 'not-consistent'],
  ])
})

const anyClaim: fc.Arbitrary<Claim> = fc
  .record({
    flow: fc.constantFrom('X', 'M', 'T', 'B'),
    change: fc.constantFrom(null, '+1%', '-8.2%', 'x2', '/2', '-1/4', '-10%..-5%', '+46pp'),
    level: fc.constantFrom('781000000', '393000000', '1200000000'),
    levelTo: fc.constantFrom(null, '1300000000'),
    wording: fc.constantFrom('exact', 'about', 'almost', 'over'),
  })
  .map((parts) => claimOf({ ...parts, unit: 'USD' }))

/** Figures that have nothing to do with Russia's trade with Morocco in 2019 and 2020 in dollars. */
const anyUnrelated: fc.Arbitrary<PairFigures> = fc.oneof(
  fc
    .record({
      pair: fc.constantFrom(['RUS', 'DZA'], ['DZA', 'MAR'], ['FRA', 'MAR'], ['RU-MOW', 'MAR']),
      list: anyCells,
    })
    .map(({ pair: [reporter, partner], list }) =>
      of(reporter!, partner!, line('X', { TOTAL: list }), line('M', { TOTAL: list })),
    ),
  anyCells.map((list) => of('MAR', 'RUS', line('M', { TOTAL: list }), line('X', { TOTAL: list }))),
  anyCells.map((list) =>
    of('RUS', 'MAR', line('X', { TOTAL: list }, { source: 'weights', measure: 'net_weight', unit: 'KG' })),
  ),
  anyCells.map((list) => of('RUS', 'MAR', line('RX', { TOTAL: list }), line('X', { TOTAL: list }, { unit: 'EUR' }))),
)

/** Each series once. */
const someUnrelated = fc.uniqueArray(anyUnrelated, {
  selector: ({ reporter, partner, lines }) =>
    [reporter, partner, ...lines.map(({ flow, unit }) => flow + unit)].join(' '),
  maxLength: 4,
})

/** Statements that have nothing to do with that trade: of another pair, another year, another part of it. */
const anyOtherClaim: fc.Arbitrary<Claim> = fc
  .record({
    id: fc.stringMatching(/^[a-z]{4,8}$/),
    about: fc.constantFrom(
      { reporter: 'MAR', partner: 'RUS' },
      { partner: 'DZA' },
      { period: '2011', against: '2010' },
      { product: 'energy' },
    ),
    flow: fc.constantFrom('X', 'M', 'T', 'B'),
    change: fc.constantFrom('+5%', 'x3'),
    level: fc.constantFrom(null, '5000000'),
  })
  .map(({ about, ...parts }) => claimOf({ ...parts, ...about, unit: 'USD' }))

/** The same lines with what was traded twenty years earlier, and with a part of each beside its total. */
const anyMore = fc.tuple(anyCells, anyCells).map(([before, part]) =>
  [exports, imports].map((each) => ({
    ...each,
    parts: {
      TOTAL: [...each.parts.TOTAL!, ...before.map((each) => ({ ...each, first: each.first - 240 }))],
      energy: part,
    },
  })),
)

test('nothing of a check changes when unrelated figures and statements are added, nor with their order', () => {
  fc.assert(
    fc.property(
      anyClaim,
      someUnrelated,
      fc.uniqueArray(anyOtherClaim, { selector: ({ id }) => id, maxLength: 4 }),
      anyMore,
      (claim, unrelated, claims, more) => {
        const { other: _, ...alone } = checkClaim(claim, { figures: [russia] })
        const { other, ...among } = checkClaim(claim, { figures: [...unrelated, figures(...more)], claims })
        // What is missing and why nothing could be compared may name what is there now.
        const same = alone.verdict === 'cannot-be-checked' ? { notes: among.notes } : {}
        expect(among).toEqual({ ...alone, ...same })
        expect(other.every((each) => each.verdict === null)).toBe(true)
        expect(
          checkClaim(claim, { figures: [figures(...more), ...unrelated.toReversed()], claims: claims.toReversed() }),
        ).toEqual({ ...among, other })
      },
    ),
  )
})

test('the verdict that a long list shows is that of the claim’s own page', () => {
  fc.assert(
    fc.property(anyClaim, someUnrelated, anyMore, (claim, unrelated, more) => {
      const all = { figures: [...unrelated, russia, figures(...more)] }
      expect(verdictOfClaim(claim, all)).toBe(checkClaim(claim, all).verdict)
    }),
  )
})

test('a verdict does not depend on the order of lines', () => {
  fc.assert(
    fc.property(
      anyClaim,
      shuffled([exports, imports, line('X', { TOTAL: cells({ '2020': '765846052' }) }, { source: 'un-comtrade' })]),
      (claim, lines) => {
        const sorted = checkClaim(claim, { figures: [figures(...lines)] })
        const reversed = checkClaim(claim, { figures: [figures(...lines.toReversed())] })
        expect(reversed).toEqual(sorted)
      },
    ),
  )
})

test('one verdict from several: all alike, or partly, and those without a figure say nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...VERDICTS), { maxLength: 5 }), (verdicts) => {
      const reached = verdicts.filter((each) => each !== 'cannot-be-checked')
      const all = (one: string): boolean => reached.length > 0 && reached.every((each) => each === one)
      const expected =
        reached.length === 0
          ? 'cannot-be-checked'
          : all('consistent')
            ? 'consistent'
            : all('not-consistent')
              ? 'not-consistent'
              : 'partly'
      expect(verdictOf(verdicts)).toBe(expected)
    }),
  )
})
