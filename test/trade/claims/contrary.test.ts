import { expect, test } from 'vitest'
import { checkClaim } from '@/lib/trade/claims/check'
import type { Claim } from '@/lib/trade/claims/claim'
import { contraryReasons } from '@/lib/trade/claims/contrary'
import type { FlowLine } from '@/lib/trade/pair-figures'
import { claimOf } from './build-claim'
import { cell, cells, figures, line } from '../build-figures'

const exports = (values: Record<string, string>, source = 'imf-dots'): FlowLine =>
  line('X', { TOTAL: cells(values) }, { source })
const contrary = (parts: Partial<Claim>, ...lines: FlowLine[]) => {
  const claim = claimOf({ flow: 'X', ...parts })
  return contraryReasons(claim, checkClaim(claim, { figures: [figures(...lines)] }))
}
const codes = (parts: Partial<Claim>, ...lines: FlowLine[]) => contrary(parts, ...lines).map(({ code }) => code)

const OURS = exports({ '2019': '10000000', '2020': '11000000' })

test('where the figures fit there is nothing to explain', () => {
  expect(codes({ change: '+10%' }, OURS)).toEqual([])
})

test('a growth that does not fit: no month is missing, the figures are final, the base is not small, the year is a year', () => {
  expect(codes({ change: '+50%' }, OURS)).toEqual([
    'no-month-missing',
    'not-provisional',
    'base-not-small',
    'usual-period',
  ])
  expect(contrary({ change: '+50%' }, OURS)[2]!.params).toEqual({ value: '10000000', unit: 'USD' })
})

test('two sources that differ by 1 % agree, by 3 % they do not', () => {
  const near = exports({ '2020': '11110000' }, 'other')
  const far = exports({ '2020': '11330000' }, 'other')
  const claim = { level: '20000000', unit: 'USD' } as const
  expect(codes(claim, OURS, near)).toContain('sources-agree')
  expect(contrary(claim, OURS, near)[0]!.params.difference).toBeCloseTo(0.01, 10)
  expect(codes(claim, OURS, far)).not.toContain('sources-agree')
  expect(codes(claim, OURS)).not.toContain('sources-agree')
  // 11.11 million fits and 11 does not: then the sources do not agree about what was said.
  expect(codes({ level: '11110000', unit: 'USD' }, OURS, near)).not.toContain('sources-agree')
})

test('a provisional figure, a small base and an unusual period speak for nothing', () => {
  const provisional = line('X', { TOTAL: [cell('2019', '900'), cell('2020', '950', { status: 'P' })] })
  expect(codes({ change: '+50%' }, provisional)).toEqual(['no-month-missing', 'usual-period'])
  const months = exports({ '2019-01/P2M': '10000000', '2020-01/P2M': '11000000' })
  expect(codes({ change: '+50%', period: '2020-01/P2M' }, months)).not.toContain('usual-period')
})
