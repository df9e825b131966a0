import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatChange, readChange } from '@/lib/trade/claims/change'
import type { ClaimTexts } from '@/lib/trade/claims/claim-fields'
import { readClaim } from '@/lib/trade/claims/read-claim'

test.each([
  ['+73%', 'percent', '73', 0],
  ['-9.7 %', 'percent', '-9.7', 1],
  ['−9,7%', 'percent', '-9.7', 1],
  ['42.0%', 'percent', '42.0', 1],
  ['x2', 'factor', '2', 0],
  ['×1.9', 'factor', '1.9', 1],
  ['X 6', 'factor', '6', 0],
  ['+8.7pp', 'points', '8.7', 1],
  ['-0.5 pp', 'points', '-0.5', 1],
])('the change "%s" is %s %s with %i decimals', (text, kind, figure, decimals) => {
  expect(readChange(text)).toEqual({ kind, figure, decimals })
})

test.each(['', '73', 'twice', 'x0', 'x-2', '-101%', '1e3%', '+-3%', '%', '1.2.3%', '12345678901234567%'])(
  '"%s" is no change',
  (text) => {
    expect(readChange(text)).toBeNull()
  },
)

test('what a change was read as reads as the same again', () => {
  const anyText = fc
    .tuple(
      fc.constantFrom('+', '-', ''),
      fc.integer({ min: 0, max: 99 }),
      fc.constantFrom('', '.0', '.5', '.25'),
      fc.constantFrom('%', 'pp'),
    )
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(anyText, (text) => {
      const change = readChange(text)!
      expect(readChange(formatChange(change))).toEqual(change)
    }),
  )
})

const good: ClaimTexts = {
  reporter: 'RUS',
  partner: 'MAR',
  flow: 'T',
  period: '2021',
  change: '+42%',
  saidBy: 'A minister',
  publishedBy: 'A paper',
  date: '2022-03-09',
}

test('a claim gets an id from what it speaks of, TOTAL for its product, and is exact unless hedged', () => {
  expect(readClaim(good)).toEqual({
    claim: {
      ...{ id: 'rus-mar-total-2021', reporter: 'RUS', partner: 'MAR', flow: 'T', product: 'TOTAL', period: '2021' },
      ...{
        against: null,
        change: '+42%',
        level: null,
        levelTo: null,
        levelDigits: null,
        unit: null,
        balance: null,
        wording: 'exact',
      },
      ...{
        changeWording: null,
        saidBy: 'A minister',
        publishedBy: 'A paper',
        date: '2022-03-09',
        url: null,
        note: null,
      },
    },
  })
})

const problems = (texts: ClaimTexts): string[] => {
  const read = readClaim({ ...good, ...texts })
  return 'claim' in read ? [] : read.problems.map(({ field, code }) => `${field} ${code}`)
}

test.each([
  [{ reporter: '' }, ['reporter required']],
  [{ reporter: 'Russia' }, ['reporter area']],
  [{ partner: 'RUS' }, ['partner same-area']],
  [{ flow: 'exports' }, ['flow flow']],
  [{ product: '8703' }, []],
  [{ product: '8703405' }, ['product product']],
  [{ product: 'cars' }, ['product product']],
  [{ period: '2021-13' }, ['period period']],
  [{ against: '2021' }, ['against against-same']],
  [{ against: '2020-S1' }, ['against against-length']],
  [{ change: 'a lot' }, ['change change']],
  [{ change: '' }, ['change nothing-stated']],
  [{ level: '1,600' }, ['level level-mark']],
  [{ level: '1600000000' }, ['unit unit-missing']],
  [{ level: '-5', unit: 'USD' }, ['level negative-level']],
  [{ level: '-5', unit: 'USD', flow: 'B' }, []],
  [{ level: '5', unit: 'US dollars' }, []],
  [{ partner: 'CAN', unit: '$' }, ['unit unit-several']],
  [{ wording: 'maybe' }, ['wording wording']],
  [{ levelDigits: '3' }, ['levelDigits without-level']],
  [{ change: '', level: '5', unit: 'USD', changeWording: 'over' }, ['changeWording without-change']],
  [{ date: '2022-02-30' }, ['date date']],
  [{ date: '9 March 2022' }, ['date date']],
  [{ url: 'javascript:alert(1)' }, ['url url']],
  [{ url: 'ftp://example.org' }, ['url url']],
  [{ note: 'a\u0000b' }, ['note control-character']],
  [{ saidBy: 'x'.repeat(301) }, ['saidBy too-long']],
  [{ id: 'Not An Id' }, ['id id']],
  [{ id: 'new' }, ['id id']],
  [{ reporter: 'QQQ', flow: 'Z', date: '' }, ['reporter area', 'flow flow', 'date required']],
])('%o: %j', (texts, expected) => {
  expect(problems(texts)).toEqual(expected)
})

test.each([
  ['nearly', 'almost'],
  ['More than', 'over'],
  ['less_than', 'under'],
  ['Around', 'about'],
  ['up to', 'at-most'],
  ['AT LEAST', 'at-least'],
])('"%s" is the hedge %s', (wording, expected) => {
  const read = readClaim({ ...good, wording })
  expect('claim' in read && read.claim.wording).toBe(expected)
})

test('zeros behind the point of a level are stated digits, those before it are not', () => {
  const level = (text: string): unknown => {
    const read = readClaim({ ...good, level: text, unit: 'USD' })
    return 'claim' in read && [read.claim.level, read.claim.levelDigits]
  }
  expect(level('1600000000')).toEqual(['1600000000', null])
  expect(level('12.50')).toEqual(['12.5', 4])
  expect(level('0.10')).toEqual(['0.1', 2])
  expect(level('007')).toEqual(['7', null])
})
