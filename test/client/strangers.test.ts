import { expect, test } from 'vitest'
import { strangersIn } from '@/lib/client/strangers'

const of = (search: string) =>
  strangersIn(new URLSearchParams(search), ['flow', 'period']).map(({ parameter, value, reason }) => [
    parameter,
    value,
    reason,
  ])

test('a parameter that is given twice is said with the one that is used, one that is not known with those that are', () => {
  expect(of('flow=X&flow=M&period=2020&colour=red&colour=blue')).toEqual([
    ['flow', 'X', 'twice'],
    ['colour', 'flow, period', 'parameter'],
  ])
  expect(of('flow=X&period=2020&lang=de')).toEqual([])
  expect(of('lang=tlh')).toEqual([['lang', 'tlh', 'unknown']])
})
