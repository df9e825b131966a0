import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  MIRROR_CHART_IDS,
  MIRROR_KEYS,
  parseMirrorQuery,
  serialiseMirrorQuery,
  type MirrorQuery,
} from '../../../lib/trade/mirror/mirror-query'
import { FREQUENCIES } from '../../../lib/trade/period'
import { anyPeriod, at } from '../build-figures'

describe('the address of both sides', () => {
  test('says goods, period, sources of both sides, unit and time, in this order', () => {
    const query: MirrorQuery = {
      flow: 'M',
      frequency: 'Q',
      period: at('2024-Q3'),
      source: 'imf-dots',
      mirrorSource: 'un-comtrade',
      unit: 'USD',
      asOf: '2026-11-20',
      tables: ['by-sector'],
    }
    expect(new URLSearchParams(serialiseMirrorQuery(query) as Record<string, string>).toString()).toBe(
      'flow=M&frequency=quarter&period=2024-Q3&source=imf-dots&mirrorSource=un-comtrade&unit=USD&asof=2026-11-20&table=by-sector',
    )
  })

  test('says nothing of what the figures suggest, nor that the goods are the reporter’s', () => {
    expect(serialiseMirrorQuery({ tables: [] })).toEqual({})
    expect(serialiseMirrorQuery({ flow: 'X', tables: [] })).toEqual({})
  })

  test('is read as it was written', () => {
    const anyQuery = fc.record(
      {
        flow: fc.constant('M' as const),
        frequency: fc.constantFrom(...FREQUENCIES),
        period: anyPeriod,
        source: fc.constantFrom('imf-dots', 'un-comtrade'),
        mirrorSource: fc.constantFrom('imf-dots', 'un-comtrade'),
        unit: fc.constantFrom('USD', 'EUR'),
        asOf: fc.constant('2026-11-20'),
        withoutEvents: fc.constant(true as const),
        tables: fc.subarray([...MIRROR_CHART_IDS]),
      },
      { requiredKeys: ['tables'], noNullPrototype: true },
    )
    fc.assert(
      fc.property(anyQuery, (query) => {
        expect(parseMirrorQuery(serialiseMirrorQuery(query), '2026-11-26')).toEqual({ query, notices: [] })
      }),
    )
  })

  test.each([
    ['flow', 'T', 'unknown'],
    ['frequency', 'weekly', 'unknown'],
    ['events', 'some', 'unknown'],
    ['period', '2024-13', 'period'],
    ['from', 'soon', 'period'],
    ['asof', '2026-02-31', 'time'],
    ['asof', '2026-11-27', 'future'],
    ['table', 'everything', 'unknown'],
  ])('%s=%s cannot be used, and is reported as %s', (parameter, value, reason) => {
    const { query, notices } = parseMirrorQuery({ [parameter]: value }, '2026-11-26')
    expect(query).toEqual({ tables: [] })
    expect(notices).toEqual([{ parameter, value, reason }])
  })

  test('never fails, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...MIRROR_KEYS), fc.string({ unit: 'grapheme' })), (raw) => {
        expect(() => parseMirrorQuery(raw, '2026-11-26')).not.toThrow()
      }),
    )
  })
})
