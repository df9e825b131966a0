import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { stepsOf } from '@/components/claims/claim-steps'
import { serverClaimWords } from '@/lib/server/claim-words'
import { checkClaim } from '@/lib/trade/claims/check'
import type { Claim } from '@/lib/trade/claims/claim'
import { claimOf } from '../../trade/claims/build-claim'
import { figures, line, RUSSIA_REPORTS } from '../../trade/build-figures'
import en from '@/messages/en/claims.json'

const t = createTranslator<Record<string, never>>({
  locale: 'en',
  messages: { claims: en } as never,
  namespace: 'claims.steps' as never,
  timeZone: 'UTC',
}) as unknown as (key: string) => string

const BOTH = figures(line('X', { TOTAL: RUSSIA_REPORTS.X }), line('M', { TOTAL: RUSSIA_REPORTS.M }))

function steps(parts: Partial<Claim>): string[] {
  const claim = claimOf(parts)
  const check = checkClaim(claim, { figures: [BOTH] })
  const words = { t, words: serverClaimWords('en'), locale: 'en' } as const
  return check.direct
    .flatMap((evidence) => stepsOf(claim, check, evidence, [BOTH], words))
    .map((step) => step.replaceAll('\u00a0', ' '))
}

test('a growth of the total is told from exports and imports of both years on', () => {
  expect(steps({ flow: 'T', change: '-9.7%' })).toEqual([
    '2020: exports 780,937,839 + imports 392,956,397 = 1,173,894,236 USD.',
    '2019: exports 772,539,084 + imports 506,019,796 = 1,278,558,880 USD.',
    '1,173,894,236 ÷ 1,278,558,880 − 1 = −8.2 %.',
    '“−9.7 %” covers −9.75 % to −9.65 %; −8.2 % lies outside.',
  ])
})

test('a level needs no more than its own figure', () => {
  expect(steps({ flow: 'X', level: '781000000', unit: 'USD', against: '2019' })).toEqual([
    '2020: 780,937,839 USD.',
    '“781 million USD” covers 780.5 million USD to 781.5 million USD; 780.9 million USD lies within.',
  ])
})

test('a balance is the difference', () => {
  expect(steps({ flow: 'B', level: '388000000', unit: 'USD' })[0]).toBe(
    '2020: exports 780,937,839 − imports 392,956,397 = 387,981,442 USD.',
  )
})

test('"doubled" is a quotient', () => {
  expect(steps({ flow: 'X', change: 'x2' }).slice(2)).toEqual([
    '780,937,839 ÷ 772,539,084 = ×1.01.',
    '“×2” covers ×1.75 to ×2.25; ×1.01 lies outside.',
  ])
})

test('where nothing was computed there are no steps', () => {
  expect(steps({ flow: 'X', period: '2021', change: '+3%' })).toEqual([])
})
