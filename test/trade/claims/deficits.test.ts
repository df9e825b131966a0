import { expect, test } from 'vitest'
import { readClaimsCsv, writeClaimsCsv } from '@/lib/import/claims-csv'
import { checkClaim } from '@/lib/trade/claims/check'
import type { ClaimTexts } from '@/lib/trade/claims/claim-fields'
import { readClaim } from '@/lib/trade/claims/read-claim'
import { statedFigures } from '@/lib/trade/claims/stated-figures'
import { cells, figures, line } from '../build-figures'

const said = (parts: ClaimTexts) => {
  const read = readClaim({
    ...{ reporter: 'RUS', partner: 'MAR', flow: 'B', balance: 'deficit', period: '2020' },
    ...{ saidBy: 'A', publishedBy: 'B', date: '2021' },
    ...parts,
  })
  return 'claim' in read ? read.claim : read.problems.map(({ field, code }) => `${field} ${code}`)
}

test('the level of a deficit is below zero, whether it was given with a sign or not', () => {
  const level = { level: '-300000000', levelTo: null, balance: 'deficit', unit: 'USD' }
  expect(said({ level: '$300 million' })).toMatchObject(level)
  expect(said({ level: '-300 million', unit: 'USD' })).toMatchObject(level)
  expect(said({ level: '$200–300 million' })).toMatchObject({ level: '-300000000', levelTo: '-200000000' })
  expect(said({ balance: 'surplus', level: '$300 million' })).toMatchObject({ level: '300000000' })
})

test.each([
  [{ balance: 'surplus', level: '-5', unit: 'USD' }, ['level surplus-negative']],
  [{ flow: 'X', level: '5', unit: 'USD' }, ['level negative-level', 'balance balance-flow']],
  [{ balance: 'gap', level: '5', unit: 'USD' }, ['balance balance']],
])('%o: %j', (parts, problems) => {
  expect(said(parts)).toEqual(problems)
})

test('a hedge speaks of the size: a deficit of over 300 million is one of up to 350 million', () => {
  const claim = said({ level: 'over $300 million' })
  if (Array.isArray(claim)) throw new Error(claim.join())
  const { low, high, lowClosed, highClosed } = statedFigures(claim)[0]!.interval
  expect([low, high, lowClosed, highClosed]).toEqual(['-350000000', '-300000000', true, false])
})

/** Exports and imports of 2019 and 2020: a balance of -100 and -112, or of as much above zero. */
const check = (parts: ClaimTexts, side: 'deficit' | 'surplus' = 'deficit') => {
  const claim = said(parts)
  if (Array.isArray(claim)) throw new Error(claim.join())
  const [less, more] = [cells({ '2019': '100', '2020': '88' }), cells({ '2019': '200', '2020': '200' })]
  const [exports, imports] = side === 'deficit' ? [less, more] : [more, less]
  const found = checkClaim(claim, { figures: [figures(line('X', { TOTAL: exports }), line('M', { TOTAL: imports }))] })
  return { ...found, noted: found.notes.map(({ code }) => code) }
}

test('what grows of a deficit is its size: from 100 to 112 by 12 %', () => {
  expect(check({ change: '+12%', against: '2019' }).verdict).toBe('consistent')
  expect(check({ change: 'fell by 12 %', against: '2019' }).verdict).toBe('not-consistent')
  expect(check({ change: '+12%', against: '2019', balance: 'surplus' }, 'surplus').verdict).toBe('consistent')
})

test('a deficit is not small for being below zero', () => {
  const values = (year: string, amount: number) => ({ [year]: String(amount) })
  const claim = said({ change: '+12%', against: '2019' })
  if (Array.isArray(claim)) throw new Error(claim.join())
  const exports = cells({ ...values('2019', 1e9), ...values('2020', 1e9) })
  const imports = cells({ ...values('2019', 3e9), ...values('2020', 6e9) })
  const { direct } = checkClaim(claim, {
    figures: [figures(line('X', { TOTAL: exports }), line('M', { TOTAL: imports }))],
  })
  const codes = direct[0]!.reasons.map(({ code }) => code)
  expect([codes.includes('small-base'), codes.includes('value-not-volume')]).toEqual([false, true])
})

test('a balance on the other side has neither a growing deficit nor a fitting level, and it is said why', () => {
  expect(check({ change: '+12%', against: '2019' }, 'surplus').verdict).toBe('cannot-be-checked')
  const level = check({ level: '112', unit: 'USD' }, 'surplus')
  expect([level.verdict, level.noted]).toEqual(['not-consistent', ['balance-other-side']])
  const unnamed = check({ level: '112', unit: 'USD', balance: '' })
  expect([unnamed.verdict, unnamed.noted]).toEqual(['not-consistent', ['balance-without-sign']])
})

test.each([
  ['trade deficit', 'deficit'],
  ['Handelsbilanzdefizit', 'deficit'],
  ['déficit commercial', 'deficit'],
  ['отрицательное сальдо', 'deficit'],
  ['عجز الميزان التجاري', 'deficit'],
  ['Trade surplus', 'surplus'],
  ['Handelsüberschuss', 'surplus'],
  ['excédent commercial', 'surplus'],
  ['профицит', 'surplus'],
  ['فائض تجاري', 'surplus'],
])('in a table the flow “%s” is a balance with its side, and comes out and back in', (flow, side) => {
  const table = `reporter,partner,flow,period,level,said_by,published_by,date\nRUS,MAR,${flow},2020,$300 million,A,B,2021\n`
  const { claims } = readClaimsCsv(table)
  const level = side === 'deficit' ? '-300000000' : '300000000'
  expect(claims[0]!.claim).toMatchObject({ flow: 'B', balance: side, level, unit: 'USD' })
  expect(readClaimsCsv(writeClaimsCsv([claims[0]!.claim])).claims[0]!.claim).toEqual(claims[0]!.claim)
})
