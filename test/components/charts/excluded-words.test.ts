import { createTranslator } from 'use-intl'
import { expect, test } from 'vitest'
import { excludedNotes, excludedSentences } from '@/components/charts/excluded-words'
import { figureWords, noteSentences, type ChartTranslator } from '@/components/charts/figure-words'
import { breakdown } from '@/lib/trade/breakdown'
import charts from '@/messages/en/charts.json'
import { notesOf } from '@/components/charts/figure-status'
import { at, figure } from './chart-figures'

const words = figureWords(createTranslator({ locale: 'en', messages: charts }) as unknown as ChartTranslator, 'en')
const sides = { period: '2020', base: '2019' }

test('a change of sums that leave figures out says how many on either side; others say nothing', () => {
  const changes = [
    { name: 'Exports', value: figure('2020', '5'), against: figure('2019', '4', { excluded: 2 }) },
    { name: 'Imports', value: figure('2020', '5'), against: figure('2019', '4') },
    { name: 'Total trade', value: figure('2020', null), against: figure('2019', '4', { excluded: 2 }) },
  ]
  expect(excludedSentences(words, changes, sides)).toEqual([
    'Exports without confidential or unpublished figures of products (2020: 0; 2019: 2). Part of the change may be due to them.',
  ])
})

test('the parts of a whole that leave figures out are named, after the whole', () => {
  const of = (id: string, excluded: number) => ({
    id,
    value: figure('2020', '5', { excluded }),
    against: figure('2019', '4'),
  })
  const whole = { value: figure('2020', '10', { excluded: 1 }), against: figure('2019', '8') }
  const parts = breakdown(at('2020'), at('2019'), whole, [of('energy', 0), of('chemicals', 1)])
  expect(excludedNotes({ breakdown: parts, wholeName: 'Exports', partName: (id) => id.toUpperCase() }, words)).toEqual([
    'Exports without confidential or unpublished figures of products (2020: 1; 2019: 0). Part of the change may be due to them.',
    'Changes that may be due to confidential or unpublished figures of products, which the sums leave out: CHEMICALS.',
  ])
})

test('beside a figure that is taken along stands what it leaves out, under a chart it is said once', () => {
  const leaving = figure('2020', '5', { excluded: 2, derived: true, status: 'P' })
  expect(words.brief(leaving)).toBe('provisional')
  expect(words.brief(leaving, { excluded: true })).toBe('provisional, leaves out 2 figures of products')
})

test('a chart that draws uncertain values like any other does not say that they are hollow', () => {
  const notes = notesOf([figure('2019', '5', { status: 'P' }), figure('2020', '5', { status: 'E' })])
  expect(noteSentences(words.t, notes)).toEqual([
    '1 value is provisional: drawn hollow.',
    '1 value is estimated: dashed.',
  ])
  expect(noteSentences(words.t, notes, { drawn: false })).toEqual([
    '2 values are estimated or provisional: pointed at, each says so.',
  ])
})
