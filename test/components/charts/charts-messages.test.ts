import { describe, expect, test } from 'vitest'
import { createTranslator } from 'use-intl/core'
import de from '../../../messages/de/charts.json'
import en from '../../../messages/en/charts.json'

const keys = (node: object, path = ''): string[] =>
  Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`] : keys(value as object, `${path}${key}.`),
  )

test('both languages say the same things', () => {
  expect(keys(de)).toEqual(keys(en))
})

describe('the line of the unit', () => {
  const t = createTranslator({ locale: 'en', messages: en })
  const d = createTranslator({ locale: 'de', messages: de })

  test('names magnitude, unit and valuation, and leaves out what there is not', () => {
    expect(t('unitLine', { magnitude: 'million', unit: 'USD', valuation: 'exports FOB, imports CIF' })).toBe(
      'million USD, exports FOB, imports CIF',
    )
    expect(d('unitLine', { magnitude: 'none', unit: 'USD', valuation: 'none' })).toBe('USD')
  })

  test('months are counted in words', () => {
    expect(t('status.incomplete', { have: 5, need: 6 })).toBe('5 of 6 months')
    expect(d('status.incomplete', { have: 5, need: 6 })).toBe('5 von 6 Monaten')
  })
})
