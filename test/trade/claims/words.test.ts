import { describe, expect, test } from 'vitest'
import { CLAIM_TABLE_PROBLEMS } from '@/lib/import/claims-header'
import { serverClaimWords } from '@/lib/server/claim-words'
import { checkClaim } from '@/lib/trade/claims/check'
import { WORDINGS } from '@/lib/trade/claims/claim'
import { INTERVAL_RULES } from '@/lib/trade/claims/interval'
import { statedFigures } from '@/lib/trade/claims/stated-figures'
import { CLAIM_PROBLEMS } from '@/lib/trade/claims/claim-fields'
import { EXPLANATIONS, FACTS } from '@/lib/trade/claims/reasons'
import { DIFFERENCES, NOTES, VERDICTS } from '@/lib/trade/claims/verdict'
import { LANGUAGES } from '@/lib/trade/locale'
import { figures, line, RUSSIA_REPORTS } from '../build-figures'
import { claimOf } from './build-claim'
import de from '@/messages/de/claims.json'
import en from '@/messages/en/claims.json'

const plain = (text: string | null): string => (text ?? '').replaceAll('\u00a0', ' ')

describe.each(LANGUAGES)('in %s', (language) => {
  const words = { en, de }[language].verdict
  test.each([
    ['name', VERDICTS],
    ['means', VERDICTS],
    ['wording', WORDINGS],
    ['interval', INTERVAL_RULES],
    ['difference', DIFFERENCES],
    ['reason', [...FACTS, ...EXPLANATIONS]],
    ['note', NOTES],
    ['problem', [...CLAIM_PROBLEMS, ...CLAIM_TABLE_PROBLEMS]],
    [
      'arithmetic',
      ['parts-growth', 'parts-levels', 'implied-parts', 'implied-rest', 'implied-base', 'same-figure', 'part-of-whole'],
    ],
  ] as const)('every code of %s has words, and no words are without a code', (group, codes) => {
    expect(Object.keys(words[group]).toSorted()).toEqual([...codes].toSorted())
  })
})

const words = serverClaimWords('en')
const german = serverClaimWords('de')
const stated = (parts: Parameters<typeof claimOf>[0]) => statedFigures(claimOf(parts))[0]!

test.each([
  [{ change: '+42%' }, '+42 %', '+41.5 % to +42.5 %'],
  [{ change: '+42.0%' }, '+42.0 %', '+41.95 % to +42.05 %'],
  [{ change: '+30%', wording: 'almost' }, 'almost +30 %', '+27 % to less than +30 %'],
  [{ change: '-9.7%' }, '−9.7 %', '−9.75 % to −9.65 %'],
  [{ change: 'x2', wording: 'over' }, 'over ×2', 'more than ×2, up to ×2.25'],
  [{ change: '+8.7pp' }, '+8.7 pp', '+8.65 pp to +8.75 pp'],
  [{ change: '+30%', wording: 'at-least' }, 'at least +30 %', '+30 % or more'],
  [{ level: '1600000000', unit: 'USD' }, '1.6 billion USD', '1.55 billion USD to 1.65 billion USD'],
  [{ level: '778400000', unit: 'USD' }, '778.4 million USD', '778.35 million USD to 778.45 million USD'],
  [{ level: '1950000000', unit: 'USD' }, '1.95 billion USD', '1.945 billion USD to 1.955 billion USD'],
  [{ level: '500', unit: 'KG' }, '500 kg', '450 kg to 550 kg'],
  [{ change: '+20%..+30%' }, '+20 % to +30 %', '+19.5 % to +30.5 %'],
  [{ change: '+1/3', wording: 'almost' }, 'almost +⅓', '+30 % to less than +33.4 %'],
  [{ change: '-2/3' }, '−⅔', '−73.4 % to −60 %'],
  [{ change: '/2' }, '÷2', '×0.444 to ×0.572'],
  [
    { level: '1200000000', levelTo: '1300000000', unit: 'USD' },
    '1.2 billion USD to 1.3 billion USD',
    '1.175 billion USD to 1.325 billion USD',
  ],
] as const)('%o is read out as "%s" and covers %s', (parts, said, range) => {
  expect([plain(words.stated(stated(parts))), plain(words.range(stated(parts)))]).toEqual([said, range])
})

test('a level of which three digits were stated is read out with three', () => {
  expect(plain(words.stated(stated({ level: '1600000000', unit: 'USD', levelDigits: 3 }), 3))).toBe('1.60 billion USD')
  expect(plain(german.stated(stated({ level: '1600000000', unit: 'USD' })))).toBe('1,6 Milliarden USD')
})

test('an interval says which it is and why', () => {
  expect(plain(words.interval(stated({ change: '+30%', wording: 'almost' })))).toBe(
    '“almost +30 %” is below the figure, by no more than 3 percentage points: +27 % to less than +30 %.',
  )
  expect(plain(german.interval(stated({ level: '1600000000', unit: 'USD' })))).toBe(
    '„1,6 Milliarden USD“ ist an der letzten genannten Stelle gerundet. Was gerundet wurde, liegt im Bereich 1,55 Milliarden USD bis 1,65 Milliarden USD.',
  )
})

test('the reach of a fraction is told to a tenth of a point, and a range that it is one', () => {
  expect(plain(words.interval(stated({ change: '+1/3', wording: 'over' })))).toBe(
    '“over +⅓” is above the figure, by no more than 3.3 percentage points: more than +33.3 %, up to +36.7 %.',
  )
  expect(plain(words.interval(stated({ change: '+20%..+30%' })))).toBe(
    '“+20 % to +30 %” is a range, whose ends are rounded by up to 0.5 percentage points. It covers +19.5 % to +30.5 %.',
  )
})

test('of two claims whose ranges just touch it is said at which value alone both can be true', () => {
  const said = { level: '1500000000', unit: 'USD' }
  const other = claimOf({ ...said, id: 'b', level: '1600000000', publishedBy: 'B' })
  const { arithmetic } = checkClaim(claimOf(said), { figures: [], claims: [other] })
  expect(arithmetic.map((found) => plain(words.arithmetic(found)))).toEqual([
    'Another statement about the same figure: this one covers 1.45 billion USD to 1.55 billion USD, the other 1.55 billion USD to 1.65 billion USD. The two just touch: both can be true only if the figure is exactly 1.55 billion USD, which one would have rounded up and the other down.',
  ])
})

const russia = figures(line('X', { TOTAL: RUSSIA_REPORTS.X }), line('M', { TOTAL: RUSSIA_REPORTS.M }))

test('the fall of 9.7 % in 2020 and the 8.2 % that the figures give, in one breath', () => {
  const claim = claimOf({ change: '-9.7%', against: '2019' })
  expect(plain(words.sentence(claim, checkClaim(claim, { figures: [russia] })))).toBe(
    'The figures do not agree with the statement. “−9.7 %” covers −9.75 % to −9.65 %: imf-dots gives −8.2 %, which does not fit.',
  )
})

test('the base that level and growth imply, beside the one of the figures', () => {
  const claim = claimOf({ period: '2021', against: '2020', change: '+42%', level: '1600000000', unit: 'USD' })
  const check = checkClaim(claim, { figures: [russia] })
  expect(check.arithmetic.map((found) => plain(words.arithmetic(found)))).toEqual([
    'Level and growth imply 1.088 billion USD to 1.166 billion USD in the period compared with.',
  ])
  expect(check.bases.map((base) => plain(words.base(base, check)))).toEqual([
    'imf-dots gives 1.174 billion USD for the period compared with, which is outside of that range.',
  ])
})

test('what cannot be checked names the data needed', () => {
  const claim = claimOf({ flow: 'T', period: '2021', against: '2020', change: '+42%' })
  const text = plain(words.sentence(claim, checkClaim(claim, { figures: [russia] })))
  expect(text).toBe(
    'The figures needed to check the statement are not here. The source with this series does not have all the months needed. Needed for 2021: total trade, or exports and imports, of Russia with Morocco as reported by Russia, in any currency, for the year, its quarters or its months.',
  )
})

test.each([
  ['X', '2025-S1', 'exports of Russia to Morocco', ', for the half-year, its quarters or its months.'],
  ['M', '2025-Q3', 'imports of Russia from Morocco', ', for the quarter or its months.'],
  [
    'T',
    '2025-01/P9M',
    'total trade, or exports and imports, of Russia with Morocco',
    ', for these months together or each of them.',
  ],
  ['B', '2025-07', 'exports and imports of Russia with Morocco', '.'],
] as const)('of flow %s in %s are needed the %s%s', (flow, period, trade, grain) => {
  const claim = claimOf({ flow, period, level: '766000000', unit: 'USD' })
  const { needed } = checkClaim(claim, { figures: [] })
  expect(plain(words.needed(needed[0]!))).toMatch(new RegExp(`: ${trade} as reported by Russia, in USD.*${grain}$`))
})

test('what goes together of a city and its country is said with an example: 1.3 % at a share of 40 %', () => {
  const half = { period: '2025-S1', against: '2024-S1' } as const
  const moscow = claimOf({ ...half, id: 'moscow', reporter: 'RU-MOW', change: '+73%' })
  const whole = claimOf({ ...half, id: 'russia', change: '+30%', wording: 'almost' })
  const [found] = checkClaim(moscow, { figures: [], claims: [whole] }).arithmetic
  expect(plain(words.arithmetic(found!))).toBe(
    'Both statements can be true as long as the share of Moscow (city) in the trade of Russia was no more than about 75 %. At a share of 40 % the rest of Russia would have changed by +1.3 %. At a share of about 41 % the rest of Russia would not have grown at all.',
  )
  expect(plain(german.arithmetic(found!))).toContain(
    'Bei einem Anteil von 40 % hätte sich das übrige Russland um +1,3 % verändert.',
  )
})

test('a computed figure is printed with the digits it takes to see that it does not fit', () => {
  // 41.46 % is below 41.5 %, and rounded to a tenth it would seem to be within.
  const claim = claimOf({ flow: 'X', change: '+42%', against: '2019' })
  const grown = figures(
    line('X', {
      TOTAL: [
        { first: 2019 * 12, months: 12, value: '10000', status: 'A' },
        { first: 2020 * 12, months: 12, value: '14146', status: 'A' },
      ],
    }),
  )
  const check = checkClaim(claim, { figures: [grown] })
  expect(check.verdict).toBe('not-consistent')
  expect(plain(words.computed(check.direct[0]!, check.figures[0]!))).toBe('+41.46 %')
})

test('a series is named by flow, sides, unit and valuation', () => {
  const claim = claimOf({ change: '-9.7%' })
  const { direct } = checkClaim(claim, { figures: [russia] })
  expect(words.series(direct[0]!.series)).toBe('Total trade of Russia with Morocco, USD, exports FOB and imports CIF')
  expect(words.reason({ code: 'missing-months', kind: 'fact', params: { period: '2025-S1', have: 5, need: 6 } })).toBe(
    'For H1 2025 there are 5 of 6 months.',
  )
})

test('a message never shows a gap where a value should stand', () => {
  for (const each of [words, german]) {
    for (const code of [...FACTS, ...EXPLANATIONS])
      expect(
        each.reason({
          ...{ code, kind: 'fact' },
          params: {
            period: '2024',
            have: 5,
            need: 6,
            flow: 'M',
            unit: 'USD',
            stated: 'MAD',
            count: 2,
            value: '900',
            area: 'RU-MOW',
            country: 'RUS',
            date: '2025-09-01',
            months: 2,
            of: 'partner',
          },
        }),
      ).toMatch(/^[^{}]{20,}\.$/)
  }
})

describe('figures that were said in a word', () => {
  const of = (parts: Parameters<typeof claimOf>[0]) => statedFigures(claimOf(parts))[0]!

  test.each([
    [{ change: '+0%' }, 'unchanged', '“unchanged” is a change that rounds to nothing: −0.5 % to +0.5 %.'],
    [
      { change: '+0%', wording: 'about' },
      'hardly changed',
      '“hardly changed” reaches 1 percentage point to both sides: −1 % to +1 %.',
    ],
    [{ change: '+0%', wording: 'over' }, 'a rise', '“a rise” names a direction and no size: more than 0 %.'],
    [{ change: '+0%', wording: 'under' }, 'a fall', '“a fall” names a direction and no size: less than 0 %.'],
    [
      { flow: 'B', balance: 'deficit', level: '-300000000', unit: 'USD', wording: 'over' },
      'a deficit of over 300 million USD',
      '“a deficit of over 300 million USD” is above the figure, by no more than 50 million USD: −350 million USD to less than −300 million USD.',
    ],
  ] as const)('%o is “%s”', (parts, text, interval) => {
    expect(plain(words.stated(of(parts)))).toBe(text)
    expect(plain(words.interval(of(parts)))).toBe(interval)
  })

  test('an average is named as such, above its column and in sentences', () => {
    expect(words.comparedWith('2015..2019')).toBe('Average 2015–2019')
    expect(german.comparedWith('2015-S1..2019-S1')).toBe('Durchschnitt 1. Halbjahr 2015–1. Halbjahr 2019')
    const claim = claimOf({ flow: 'X', change: '+20%', against: '2015..2019', period: '2025' })
    const check = checkClaim(claim, { figures: [] })
    expect(plain(words.sentence(claim, check))).toMatch(/Needed for each of 2015 to 2019: exports of Russia/)
  })
})
