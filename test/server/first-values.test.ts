import { expect, test } from 'vitest'
import { firstValues } from '@/lib/server/first-values'

test('each parameter counts once: the first time it is given', () => {
  expect(firstValues({ verdict: ['partly', 'consistent'], q: 'trade', asof: undefined, none: [] })).toEqual({
    verdict: 'partly',
    q: 'trade',
  })
})
