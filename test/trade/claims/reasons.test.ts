import { describe, expect, test } from 'vitest'
import { common, type Band } from '@/lib/trade/claims/band'
import { checkClaim } from '@/lib/trade/claims/check'
import type { Claim } from '@/lib/trade/claims/claim'
import type { Cell, PairFigures, SourceInfo } from '@/lib/trade/pair-figures'
import { cell, cells, figures, line, months, RUSSIA_REPORTS } from '../build-figures'
import { claimOf } from './build-claim'

const source = (published: string | null): SourceInfo => ({
  ...{ id: 'imf-dots', title: 'Tables', publisher: 'Somebody', url: null, terms: null, note: null, imported: null },
  published,
})
const exports = (list: readonly Cell[], published: string | null = null): PairFigures => ({
  ...figures(line('X', { TOTAL: list })),
  sources: [source(published)],
})
const russia = exports(RUSSIA_REPORTS.X)

/** Codes of the reasons beside the first direct series, or beside the first of another kind. */
const codes = (parts: Partial<Claim>, ...all: PairFigures[]): string[] => {
  const { direct, other } = checkClaim(claimOf({ flow: 'X', ...parts }), { figures: all })
  return (direct[0] ?? other[0])!.reasons.map(({ code }) => code)
}
const level = { level: '900000000', unit: 'USD' } as const
const growth = { change: '+50%', against: '2019' } as const

test('a figure that fits needs no excuse', () => {
  const { direct } = checkClaim(claimOf({ flow: 'X', level: '781000000', unit: 'USD' }), { figures: [russia] })
  expect(direct[0]!.reasons.filter(({ kind }) => kind === 'possible')).toEqual([])
})

describe('an explanation is given where its condition holds, and not elsewhere', () => {
  const thousands = exports(cells({ '2019': '500', '2020': '900' }))
  const mirror: PairFigures = {
    ...figures(line('M', { TOTAL: cells({ '2020': '1622723437' }) })),
    reporter: 'MAR',
    partner: 'RUS',
  }
  test.each([
    ['goods-only', codes(level, russia), true],
    ['value-not-volume', codes(growth, russia), true],
    ['value-not-volume', codes(level, russia), false],
    ['exchange-rate', codes(growth, russia), true],
    ['exchange-rate', codes({ ...growth, ...level }, russia), false],
    ['small-base', codes(growth, thousands), true],
    ['small-base', codes(growth, russia), false],
    ['small-base', codes({ level: '5', unit: 'USD' }, thousands), false],
    ['revised-since', codes({ ...level, date: '2021-03-04' }, exports(RUSSIA_REPORTS.X, '2022-01')), true],
    ['revised-since', codes({ ...level, date: '2021-03-04' }, exports(RUSSIA_REPORTS.X, '2021-02')), false],
    ['vintage-unknown', codes(level, russia), true],
    ['vintage-unknown', codes(level, exports(RUSSIA_REPORTS.X, '2021-02')), false],
    ['said-early', codes({ ...level, date: '2021-03-04' }, russia), true],
    ['said-early', codes({ ...level, date: '2021-12' }, russia), false],
    // Of a year nobody knows how early it was.
    ['said-early', codes({ ...level, date: '2021' }, russia), false],
    ['fob-cif', codes(level, russia), false],
    ['fob-cif', codes({ ...level, flow: 'M' }, figures(line('M', { TOTAL: RUSSIA_REPORTS.M }))), true],
    ['unusual-period', codes({ ...level, period: '2020-02/P2M' }, exports(months('2020-02', ['1', '2']))), true],
    ['unusual-period', codes(level, russia), false],
    ['mirror-valuation', codes(level, mirror), true],
    ['goods-only', codes(level, mirror), false],
    ['sub-national', codes({ ...level, reporter: 'RU-MOW' }, russia), true],
    ['sub-national', codes(level, russia), false],
    [
      'sector-drawn-otherwise',
      codes({ ...level, product: 'energy' }, figures(line('X', { energy: cells({ '2020': '5' }) }))),
      true,
    ],
    ['code-list', codes({ ...level, product: '27' }, russia), true],
    ['code-list', codes(level, russia), false],
  ])('%s beside %j: %s', (code, given, expected) => {
    expect(given.includes(code)).toBe(expected)
  })
})

describe('facts of a series', () => {
  test.each([
    ['provisional', [cell('2020', '5', { status: 'P' })]],
    ['estimated', [cell('2020', '5', { status: 'E' })]],
    ['confidential', [cell('2020', null, { status: 'C' })]],
    ['sum-of-chapters', [cell('2020', '5', { derived: true })]],
    ['parts-left-out', [cell('2020', '5', { excluded: 2 })]],
    ['missing-months', months('2020-01', ['1', '2'])],
  ])('%s', (code, list) => {
    expect(codes(level, exports(list))).toContain(code)
    expect(codes(level, russia)).not.toContain(code)
  })

  test('a level of ten of twelve months is no level', () => {
    const found = checkClaim(claimOf({ flow: 'X', level: '10', unit: 'USD' }), {
      figures: [exports(months('2020-01', Array(10).fill('1')))],
    })
    expect([found.verdict, found.direct[0]!.findings[0]]).toEqual([
      'cannot-be-checked',
      { aspect: 'level', within: null, level: null, ratio: null },
    ])
  })

  test('from a base of nothing there is no growth', () => {
    expect(codes(growth, exports(cells({ '2019': '0', '2020': '5' })))).toContain('no-growth-from-base')
  })

  test('a total that is reported in one period and added up in the other is not compared', () => {
    const mixed = figures(
      line('T', { TOTAL: cells({ '2019': '100' }) }),
      line('X', { TOTAL: cells({ '2020': '60' }) }),
      line('M', { TOTAL: cells({ '2020': '50' }) }),
    )
    expect(codes({ ...growth, flow: 'T' }, mixed)).toContain('valuation-changed')
  })
})

test('where a level and a growth are stated and one cannot be computed, that is said', () => {
  const notes = (parts: Partial<Claim>, ...all: PairFigures[]): string[] =>
    checkClaim(claimOf({ flow: 'X', against: '2019', ...parts }), { figures: all }).notes.map(({ code }) => code)
  const both = { change: '+1%', level: '781000000', unit: 'USD' } as const
  expect(notes(both, exports(cells({ '2020': '780937839' })))).toEqual(['only-level-checked'])
  expect(notes(both, russia)).toEqual([])
  expect(notes({ change: '+1%', level: '5', unit: 'INDEX:2019' }, russia)).toEqual(['area-without-figures'])
})

test("the mirror of a surplus is the other side's deficit", () => {
  const morocco: PairFigures = {
    ...{ reporter: 'MAR', partner: 'RUS', sources: [] },
    lines: [
      line('X', { TOTAL: cells({ '2020': '207184123' }) }),
      line('M', { TOTAL: cells({ '2020': '1622723437' }) }),
    ],
  }
  const { other } = checkClaim(claimOf({ flow: 'B', level: '1400000000', unit: 'USD' }), { figures: [morocco] })
  expect(other[0]!.findings).toEqual([{ aspect: 'level', within: true, level: '1415539314', ratio: null }])
})

test('ranges that only touch at an open end have nothing in common', () => {
  const range = (low: number, high: number, lowClosed: boolean, highClosed: boolean): Band => ({
    low,
    high,
    lowClosed,
    highClosed,
  })
  expect(common(range(1, 2, true, false), range(2, 3, true, true))).toBeNull()
  expect(common(range(1, 2, true, true), range(2, 3, true, true))).toEqual(range(2, 2, true, true))
  expect(common(range(1, 3, false, true), range(1, 2, true, false))).toEqual(range(1, 2, false, false))
})
