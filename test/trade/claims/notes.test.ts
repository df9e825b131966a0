import { expect, test } from 'vitest'
import { checkClaim } from '@/lib/trade/claims/check'
import type { Claim } from '@/lib/trade/claims/claim'
import { claimOf } from './build-claim'
import { cells, line } from '../build-figures'

/** 100 in 2019 and then 53, 205 or 290. */
const exported = (value: string) => ({
  ...{ reporter: 'RUS', partner: 'MAR', sources: [] },
  lines: [line('X', { TOTAL: cells({ '2019': '100', '2020': value }) })],
})
const notes = (value: string, parts: Partial<Claim>): string[] =>
  checkClaim(claimOf({ flow: 'X', against: '2019', ...parts }), { figures: [exported(value)] }).notes.map(
    ({ code, params }) => [code, params.word].join(' ').trim(),
  )

test.each([
  // 53 is more than the half that -50 % allows, 49.5 to 50.5, and within what "halved" leaves, 44.4 to 57.2.
  ['53', '-50%', ['word-for-percent halved']],
  ['205', '+100%', ['word-for-percent doubled']],
  ['290', '+200%', ['word-for-percent tripled']],
  ['53', '/2', []],
  ['50', '-50%', []],
  ['60', '-50%', []],
  ['53', '-45%', []],
] as const)('100 and then %s beside %s: %s', (value, change, expected) => {
  expect(notes(value, { change })).toEqual(expected)
})

test('who hedged a percentage meant the percentage', () => {
  expect(notes('53', { change: '-50%', wording: 'over' })).toEqual([])
})

test('a deficit that was stated without its sign is a balance above zero, and that is said', () => {
  // Exports of 100 and imports of 240 leave -140.
  const figures = [
    {
      ...{ reporter: 'RUS', partner: 'MAR', sources: [] },
      lines: [line('X', { TOTAL: cells({ '2020': '100' }) }), line('M', { TOTAL: cells({ '2020': '240' }) })],
    },
  ]
  const check = (level: string) => checkClaim(claimOf({ flow: 'B', level, unit: 'USD' }), { figures })
  expect(check('140')).toMatchObject({ verdict: 'not-consistent', notes: [{ code: 'balance-without-sign' }] })
  expect(check('-140')).toMatchObject({ verdict: 'consistent', notes: [] })
  expect(check('150')).toMatchObject({ verdict: 'not-consistent', notes: [] })
})
