import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { draftOf, NEW_CLAIM, textsOf, typedNumber, type ClaimDraft } from '@/components/claims/claim-draft'
import { periodSuggestions, readPeriodText } from '@/components/claims/period-text'
import { readSeedClaims } from '@/lib/store/claims-table'
import { readClaim } from '@/lib/trade/claims/read-claim'
import { LANGUAGES } from '@/lib/trade/locale'
import { formatPeriod } from '@/lib/trade/period'
import { claimOf } from '../../trade/claims/build-claim'

const seed = readSeedClaims(readFileSync(new URL('../../../prisma/seed/claims.csv', import.meta.url), 'utf8'))
const OTHERS = [
  claimOf({ level: '1600000000', levelDigits: 3, unit: 'USD', saidBy: 'A', publishedBy: 'B' }),
  claimOf({ level: '-0.5', levelDigits: 3, unit: 'USD', flow: 'B' }),
  claimOf({ level: '123456789012345678.01', unit: 'MAD' }),
  claimOf({ change: 'x1.9', product: '8703', period: '2020-01/P9M', against: '2019-01/P9M' }),
  claimOf({ change: '+8.70pp', flow: 'B', product: 'energy', period: '2019-08/P5M' }),
  claimOf({ change: '-9.7%', unit: 'USD', note: 'two\nlines' }),
  claimOf({ change: '+20%..+30%', level: '1200000000', levelTo: '1350000000', levelDigits: 3, unit: 'USD' }),
  claimOf({ change: '-30%..+5%', level: '-5', levelTo: '5', unit: 'USD', flow: 'B' }),
  claimOf({ change: '+25%', against: '2015..2019' }),
  claimOf({ change: '+25%', period: '2020-S1', against: '2015-S1..2019-S1' }),
  claimOf({ change: '+0%', wording: 'about' }),
  claimOf({ change: '+0%', wording: 'over' }),
  claimOf({ flow: 'B', balance: 'deficit', change: '+12%', level: '-1600000000', levelDigits: 3, unit: 'USD' }),
  claimOf({ flow: 'B', balance: 'deficit', level: '-1350000000', levelTo: '-1200000000', unit: 'USD' }),
  claimOf({ flow: 'B', balance: 'surplus', level: '300000000', unit: 'USD' }),
  ...['/2', '/1.9', 'x5/2', '/7/2', '-1/3', '+1/2', 'x2..x3', '+5pp..+7.5pp'].map((change) => claimOf({ change })),
]

describe.each(LANGUAGES)('the form in %s', (locale) => {
  test.each([...seed, ...OTHERS].map((claim) => [claim.id, claim] as const))(
    'a claim that is edited and saved as it is stays as it is: %s',
    (_, claim) => {
      expect(readClaim({ ...textsOf(draftOf(claim, locale), locale), id: claim.id })).toEqual({ claim })
    },
  )
})

const texts = (draft: Partial<ClaimDraft>, locale: 'en' | 'de' = 'en') => textsOf({ ...NEW_CLAIM, ...draft }, locale)

test.each([
  [{ changeKind: 'percent', change: '73' }, '+73%'],
  [{ changeKind: 'percent', change: '−9.7' }, '-9.7%'],
  [{ changeKind: 'percent', change: '+42.0' }, '+42.0%'],
  [{ changeKind: 'factor', change: '2' }, 'x2'],
  [{ changeKind: 'points', change: '8,7' }, '+8.7pp'],
  [{ changeKind: 'none', change: '3' }, ''],
  [{ changeKind: 'percent', change: '20–30' }, '+20%..+30%'],
  [{ changeKind: 'points', change: '5 to 7' }, '+5pp..+7pp'],
  [{ changeKind: 'factor', change: '2–3' }, 'x2..x3'],
  [{ changeKind: 'percent', change: 'doubled' }, 'x2'],
  [{ changeKind: 'percent', change: 'down by a third' }, '-1/3'],
  [{ changeKind: 'percent', change: 'в 1,9 раза' }, 'x1.9'],
  [{ changeKind: 'points', change: '20–30 %' }, '+20%..+30%'],
  [{ changeKind: 'percent', change: 'a lot' }, 'a lot'],
  [{ changeKind: 'percent', change: 'almost 30' }, '+30%'],
  [{ changeKind: 'percent', change: '٣٠٫٥' }, '+30.5%'],
  [{ changeKind: 'percent', change: 'two and a half times' }, 'x5/2'],
  [{ changeKind: 'factor', change: '2½' }, 'x5/2'],
] as const)('%o is the change "%s"', (draft, change) => {
  expect(texts(draft).change).toBe(change)
})

test.each([
  [{ level: '766', power: '6' }, '766000000', '', ''],
  [{ level: '1.6', power: '9' }, '1600000000', '', ''],
  [{ level: '1.60', power: '9' }, '1600000000', '3', ''],
  [{ level: '0.50', power: '9' }, '500000000', '2', ''],
  [{ level: '1,200', power: '6' }, '1200000000', '', ''],
  [{ level: '1.2–1.3', power: '9' }, '1200000000', '', '1300000000'],
  [{ level: '1.20 to 1.30', power: '9' }, '1200000000', '3', '1300000000'],
  [{ level: '1.2 to 1.3 bn', power: '6' }, '1.2 to 1.3 bn', '', ''],
  [{ level: 'a lot', power: '6' }, 'a lot', '', ''],
  [{ level: '$766', power: '6' }, '766000000 $', '', ''],
  [{ level: '1,174 million', power: '6' }, '1174 million', '', ''],
  [{ level: '€1,174 million', power: '9' }, '1174 million €', '', ''],
] as const)('%o is the level %s of %s digits', (draft, level, digits, to) => {
  expect([texts(draft).level, texts(draft).levelDigits, texts(draft).levelTo]).toEqual([level, digits, to])
})

test('a number is read as its language writes it', () => {
  expect(typedNumber('1.200,5', 'de')).toBe('1200.5')
  expect(typedNumber('1,200.5', 'en')).toBe('1200.5')
  expect(typedNumber('1 600', 'de')).toBe('1600')
  expect(typedNumber('1,6', 'en')).toBe('1.6')
})

test('without a change nothing is compared with, and without both there is one hedge', () => {
  const draft = { changeKind: 'none', against: '2019', level: '5', wording: 'over', changeWording: 'exact' } as const
  expect([texts(draft).against, texts(draft).changeWording]).toEqual(['', ''])
})

test.each([
  ['2025', '2025'],
  ['H1 2025', '2025-S1'],
  ['1. Halbjahr 2025', '2025-S1'],
  ['Januar - Februar 2022', '2022-01/P2M'],
  ['jan–sep 2025', '2025-01/P9M'],
  ['Jul 2023 – Jun 2024', '2023-07/P12M'],
  ['March 2024', '2024-03'],
  ['März 2024', '2024-03'],
  ['2023-07/P12M', '2023-07/P12M'],
  ['four quarters to Q2 2024', '2023-07/P12M'],
  ['the four quarters to the end of Q2 2024', '2023-07/P12M'],
  ['in the first half of 2025', '2025-S1'],
  ['im ersten Halbjahr 2025', '2025-S1'],
  ['à fin novembre 2023', '2023-01/P11M'],
  ['за 9 месяцев 2024 года', '2024-01/P9M'],
])('"%s" is %s', (text, period) => {
  const read = readPeriodText(text)
  expect(read && formatPeriod(read)).toBe(period)
})

test.each(['', 'soon', 'H3 2025', '13/2025', 'Smarch 2024'])('"%s" is no period', (text) => {
  expect(readPeriodText(text)).toBeNull()
})

test('what is offered is read back, and only once a year is there', () => {
  expect(periodSuggestions('H1', 'en')).toEqual([])
  for (const locale of LANGUAGES)
    for (const label of periodSuggestions('2025', locale)) expect(readPeriodText(label), label).not.toBeNull()
})

test.each([
  [{ change: 'almost 30' }, 'almost', ''],
  // Chosen beside the figure it is that: who chose something else is asked.
  [{ change: 'almost 30', wording: 'over' }, 'over', ''],
  [{ change: 'doubled', level: 'over 950', unit: 'USD' }, 'over', 'exact'],
  [{ change: 'almost 30', level: '950', unit: 'USD' }, 'exact', 'almost'],
  [{ change: 'more than doubled', level: 'almost 1.2 bn', unit: 'USD' }, 'almost', 'over'],
  [{ change: 'doubled', level: 'over 950', wording: 'over', changeWording: 'over' }, 'over', 'over'],
] as const)('a hedge that is typed with its figure, %o, is %s, of the change %s', (draft, wording, changeWording) => {
  expect(texts(draft)).toMatchObject({ wording, changeWording })
})

test('“over 950” beside “million” is the level of 950 million', () => {
  expect(texts({ level: 'over 950', power: '6' }).level).toBe('950000000')
})
