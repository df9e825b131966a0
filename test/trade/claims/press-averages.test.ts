import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkClaim } from '@/lib/trade/claims/check'
import { formatBase, parseBase } from '@/lib/trade/claims/claim-base'
import type { ClaimTexts } from '@/lib/trade/claims/claim-fields'
import { readClaim } from '@/lib/trade/claims/read-claim'
import { cells, figures, line } from '../build-figures'
import { claimOf } from './build-claim'

const said = (parts: ClaimTexts) => {
  const read = readClaim({
    ...{ reporter: 'RUS', partner: 'MAR', flow: 'X', period: '2020', change: '+20%' },
    ...{ saidBy: 'A', publishedBy: 'B', date: '2021' },
    ...parts,
  })
  return 'claim' in read ? read.claim : read.problems.map(({ field, code }) => `${field} ${code}`)
}

test.each([
  ['2015..2019', '2015..2019'],
  ['the average of 2015–2019', '2015..2019'],
  ['2015–2019 average', '2015..2019'],
  ['average of 2015-19', '2015..2019'],
  ['average for the years 2015 to 2019', '2015..2019'],
  ['mean of 2015 and 2016', '2015..2016'],
  ['five-year average', '2015..2019'],
  ['the average of the previous five years', '2015..2019'],
  ['5-year average', '2015..2019'],
  ['the three-year average', '2017..2019'],
  ['average of the last 10 years', '2010..2019'],
  ['Fünfjahresdurchschnitt', '2015..2019'],
  ['5-Jahres-Durchschnitt', '2015..2019'],
  ['dem fünfjährigen Mittel', '2015..2019'],
  ['Durchschnitt der Jahre 2015 bis 2019', '2015..2019'],
  ['Durchschnitt der letzten drei Jahre', '2017..2019'],
  ['Mittelwert 2015–2019', '2015..2019'],
  ['la moyenne 2015-2019', '2015..2019'],
  ['moyenne des cinq dernières années', '2015..2019'],
  ['moyenne quinquennale', '2015..2019'],
  ['moyenne sur trois ans', '2017..2019'],
  ['среднее за 2015–2019 годы', '2015..2019'],
  ['в среднем за последние пять лет', '2015..2019'],
  ['среднего за пять лет', '2015..2019'],
  ['среднее пятилетнее значение', '2015..2019'],
  ['متوسط 2015–2019', '2015..2019'],
  ['متوسط السنوات الخمس الماضية', '2015..2019'],
])('against “%s” is against %s', (against, notation) => {
  expect(said({ against })).toMatchObject({ against: notation })
})

test.each([
  ['2020', 'the previous year', '2019'],
  ['2020', 'a year earlier', '2019'],
  ['2020', 'Vorjahr', '2019'],
  ['2020-S1', 'Vorjahreszeitraum', '2019-S1'],
  ['2020-Q1', 'the same quarter of last year', '2019-Q1'],
  ['2020-01/P9M', 'same period of 2018', '2018-01/P9M'],
  ['2020-S1', 'l’année précédente', '2019-S1'],
  ['2020-S1', 'la même période de 2018', '2018-S1'],
  ['2020', 'годом ранее', '2019'],
  ['2020-S1', 'аналогичный период 2019 года', '2019-S1'],
  ['2020-S1', 'аналогичный период прошлого года', '2019-S1'],
  ['2020', 'العام السابق', '2019'],
])('of %s, “%s” is %s, and that it was named is kept', (period, against, notation) => {
  expect(said({ period, against })).toMatchObject({ against: notation })
})

test('years of an average are their same months: of a half-year the half-years', () => {
  expect(said({ period: '2020-S1', against: 'five-year average' })).toMatchObject({ against: '2015-S1..2019-S1' })
  expect(said({ period: '2020-07', against: 'average of 2018–2019' })).toMatchObject({ against: '2018-07..2019-07' })
  expect(said({ period: '2019-07/P12M', against: 'two-year average' })).toMatchObject({
    against: '2017-07/P12M..2018-07/P12M',
  })
})

test.each([
  [{ against: '2015–2019' }, ['against against-several']],
  [{ against: '2015-S1..2019-S1' }, ['against against-length']],
  [{ against: '2019..2015' }, ['against against']],
  [{ against: '2019..2019' }, ['against against']],
  [{ against: 'average' }, ['against against']],
  [{ against: 'one-year average' }, ['against against']],
  [{ against: 'average of 2015' }, ['against against']],
  [{ against: 'average of all partners' }, ['against against']],
  [{ period: '2019-07/P12M', against: 'average of 2015–2019' }, ['against against']],
  [{ change: '+2pp', against: 'five-year average' }, ['against points-average']],
])('%o: %j', (parts, problems) => {
  expect(said(parts)).toEqual(problems)
})

test('the notation of a base reads back as the same base', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('2018', '2018-S1', '2018-Q3', '2018-07', '2017-07/P12M', '2018-01/P9M'),
      fc.integer({ min: 0, max: 20 }),
      (last, years) => {
        const first = last.replace(/^\d+/, (year) => String(Number(year) - years))
        const text = years === 0 ? last : `${first}..${last}`
        const base = parseBase(text)!
        expect([base.length, formatBase(base)]).toEqual([years + 1, text])
      },
    ),
  )
})

/** 100, 110, 120, 130 and 140 in 2015 to 2019 are 120 on average; 150 in 2020 is 25 % above that. */
const FIVE = { '2015': '100', '2016': '110', '2017': '120', '2018': '130', '2019': '140', '2020': '150' }
const check = (values: Readonly<Record<string, string>>, parts: ClaimTexts) => {
  const claim = said({ against: 'five-year average', ...parts })
  if (Array.isArray(claim)) throw new Error(claim.join())
  return checkClaim(claim, { figures: [figures(line('X', { TOTAL: cells(values) }))] })
}

test('growth is measured from the mean of all the years, and the mean is told', () => {
  const { verdict, against, direct } = check(FIVE, { change: '+25%' })
  expect([verdict, against]).toEqual(['consistent', '2015..2019'])
  expect(direct[0]!.findings[0]).toMatchObject({ within: true, ratio: 0.25 })
  expect(Number(direct[0]!.against!.value)).toBe(120)
  expect([direct[0]!.against!.have, direct[0]!.against!.need]).toEqual([60, 60])
  expect(check(FIVE, { change: '+7%' }).verdict).toBe('not-consistent')
  expect(check(FIVE, { change: 'above' }).verdict).toBe('consistent')
})

test('points have no base among averages, also where such a claim has come in another way', () => {
  const year = (from: number, to: number) => cells({ '2018': `${from}`, '2019': `${from}`, '2020': `${to}` })
  const both = figures(line('X', { TOTAL: year(100, 200) }), line('M', { TOTAL: year(100, 100) }))
  // 200 over 100 after 100 over 100 are 100 points.
  const points = (against: string) => claimOf({ flow: 'B', change: '+100pp', against })
  expect(checkClaim(points('2019'), { figures: [both] }).verdict).toBe('consistent')
  expect(checkClaim(points('2018..2019'), { figures: [both] }).verdict).toBe('cannot-be-checked')
})

test('an average without one of its years is no base, and the year that is missing is named', () => {
  const { '2017': _, ...four } = FIVE
  const { verdict, needed, direct } = check(four, { change: '+25%' })
  expect([verdict, direct[0]!.against!.have, direct[0]!.against!.need]).toEqual(['cannot-be-checked', 48, 60])
  expect(needed.filter(({ missing }) => missing.length > 0).map(({ period }) => period)).toEqual(['2017'])
  const months = direct[0]!.reasons.filter(({ code }) => code === 'missing-months')
  expect(months.map(({ params }) => params)).toEqual([{ period: '2015..2019', have: 48, need: 60 }])
})

test('years of which nothing is there are named together', () => {
  const { needed } = check({ '2020': '150' }, { change: '+25%' })
  expect(needed.map(({ period, since, missing }) => [since, period, missing.length])).toEqual([
    [undefined, '2020', 0],
    ['2015', '2019', 12],
  ])
})
