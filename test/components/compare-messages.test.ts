import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { INDICATORS } from '../../lib/trade/comparison/indicators/catalogue'
import { LINE_MEASURES } from '../../lib/trade/comparison/measures'
import { PERIOD_KINDS } from '../../lib/trade/comparison/grid'
import { RELATIONS } from '../../lib/trade/comparison/base'
import { CANNOT_CODES } from '../../lib/trade/comparison/result'
import { LANGUAGES } from '../../lib/trade/locale'

test.each(LANGUAGES)(
  'every reason, measure, relation and kind of period has a word in %s, and no word is without one',
  (language) => {
    const file = new URL(`../../messages/${language}/compare.json`, import.meta.url)
    const words = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, unknown>>
    expect(Object.keys(words.cannot!).toSorted()).toEqual(CANNOT_CODES.toSorted())
    expect(Object.keys(words.measures!).toSorted()).toEqual(LINE_MEASURES.toSorted())
    expect(Object.keys(words.relations!).toSorted()).toEqual(RELATIONS.toSorted())
    expect(Object.keys(words.indicators!).toSorted()).toEqual(INDICATORS.map(({ id }) => id).toSorted())
    expect(Object.keys(words.relationOver!).toSorted()).toEqual(RELATIONS.toSorted())
    expect(Object.keys(words.kinds!).toSorted()).toEqual(PERIOD_KINDS.toSorted())
  },
)
