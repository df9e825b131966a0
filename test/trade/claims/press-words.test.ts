import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkClaim } from '@/lib/trade/claims/check'
import { isWithin } from '@/lib/trade/claims/interval'
import { spokenLevel } from '@/lib/trade/claims/press-words'
import { readClaim, type ClaimTexts } from '@/lib/trade/claims/read-claim'

const said = (parts: ClaimTexts) => {
  const read = readClaim({
    ...{ reporter: 'MAR', partner: 'RUS', flow: 'X', period: '2020', saidBy: 'A', publishedBy: 'B', date: '2021' },
    ...parts,
  })
  return 'claim' in read ? read.claim : read.problems.map(({ field, code }) => `${field} ${code}`)
}

test.each([
  ['doubled', 'x2'],
  ['Verdoppelt', 'x2'],
  ['verdreifacht', 'x3'],
  ['halved', '-50%'],
  ['halbiert', '-50%'],
])('“%s” is the change %s', (change, notation) => {
  expect(said({ change })).toMatchObject({ change: notation })
})

test('what has almost halved is more than half: a fall of 45 % to less than 50 %', () => {
  const claim = said({ change: 'halved', wording: 'nearly' })
  if (Array.isArray(claim)) throw new Error(claim.join())
  const { interval } = checkClaim(claim, { figures: [] }).figures[0]!
  expect([isWithin('-0.46', interval), isWithin('-0.5', interval), isWithin('-0.52', interval)]).toEqual([
    true,
    false,
    false,
  ])
})

test.each([
  ['fast', 'almost'],
  ['knapp', 'almost'],
  ['rund', 'about'],
  ['mehr als', 'over'],
  ['mindestens', 'at-least'],
  ['bis zu', 'at-most'],
])('the German hedge “%s” is %s', (wording, code) => {
  expect(said({ change: '+30%', wording })).toMatchObject({ wording: code })
})

test.each([
  ['1.2 bn', '1200000000', null],
  ['1,20 Mrd.', '1200000000', 3],
  ['950 million', '950000000', null],
  ['16,33 млрд', '16330000000', null],
  ['778.4mn', '778400000', null],
])('the level “%s” is %s, with %s digits that were stated', (level, digits, levelDigits) => {
  expect(said({ level, unit: 'USD' })).toMatchObject({ level: digits, levelDigits })
})

test.each(['1,435 Mio.', '1.435 bn', '1.2 Billionen', '3 k', '1.2e9', '1.2 bn USD', '.5 bn', 'a million'])(
  '“%s” could be another number, or is none, and is not read',
  (level) => {
    expect(said({ level, unit: 'USD' })).toEqual(['level level'])
  },
)

test('a level in millions is a million times what stands before the word, to the digit', () => {
  const fraction = fc.constantFrom('', '.5', '.25', '.1234')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 }), fraction, (whole, behind) => {
      const level = spokenLevel(`${whole}${behind} mn`)!.level
      expect(Number(level)).toBe(Math.round(Number(`${whole}${behind}`) * 1e6))
    }),
  )
})

test.each([
  ['€', 'EUR'],
  ['roubles', 'RUB'],
  ['Rubel', 'RUB'],
  ['US$', 'USD'],
])('%s is %s; of dollars and dirhams there are several', (unit, code) => {
  expect(said({ level: '5', unit })).toMatchObject({ unit: code })
  expect(said({ level: '5', unit: 'dirhams' })).toEqual(['unit unit'])
})
