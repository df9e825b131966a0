import { readFileSync } from 'node:fs'
import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import { sentenceOf, statementOf, type Translate } from '@/components/claims/claim-sentence'
import { readSeedClaims } from '@/lib/store/claims-table'
import { WORDINGS, type Claim } from '@/lib/trade/claims/claim'
import { FLOWS } from '@/lib/trade/flow'
import { LANGUAGES, type Language } from '@/lib/trade/locale'
import { claimOf } from '../../trade/claims/build-claim'
import de from '@/messages/de/claims.json'
import en from '@/messages/en/claims.json'

const translate = (locale: Language): Translate =>
  createTranslator<Record<string, never>>({
    locale,
    messages: { claims: { en, de }[locale] } as never,
    namespace: 'claims' as never,
    timeZone: 'UTC',
    onError: (error) => {
      throw error
    },
  }) as unknown as Translate
const T = { en: translate('en'), de: translate('de') }
const product = (code: string): string => `HS ${code}`
const said = (claim: Claim, locale: Language = 'en'): string =>
  statementOf(T[locale], claim, { locale, product }).replaceAll('\u00a0', ' ')

const seed = readSeedClaims(readFileSync(new URL('../../../prisma/seed/claims.csv', import.meta.url), 'utf8'))

const SENTENCES: ReadonlyArray<readonly [id: string, en: string, de: string]> = [
  [
    'moscow-h1-2025',
    'Anatoli Garbousov, minister in the Moscow city government: Total trade of Moscow (city) with Morocco rose by 73 % in H1 2025 against H1 2024.',
    'Anatoli Garbousov, Minister der Moskauer Stadtregierung: Der Handelsumsatz von Moskau (Stadt) mit Marokko stieg im 1. Halbjahr 2025 um 73 % gegenüber dem 1. Halbjahr 2024.',
  ],
  [
    'russia-h1-2025',
    'Dmitry Patrushev, deputy prime minister: Total trade of Russia with Morocco rose by almost 30 % in H1 2025 against H1 2024.',
    'Dmitry Patrushev, stellvertretender Ministerpräsident: Der Handelsumsatz von Russland mit Marokko stieg im 1. Halbjahr 2025 um fast 30 % gegenüber dem 1. Halbjahr 2024.',
  ],
  [
    'russia-feb-2026',
    'Ambassador Baibakov: Total trade of Russia with Morocco came to about 2 billion USD in 2025.',
    'Botschafter Baibakow: Der Handelsumsatz von Russland mit Marokko lag 2025 bei etwa 2 Milliarden USD.',
  ],
  [
    'russia-h1-2022-total',
    'Russian trade representative: Total trade of Russia with Morocco almost doubled to almost 1.2 billion USD in H1 2022 against H1 2021.',
    'Russischer Handelsvertreter: Der Handelsumsatz von Russland mit Marokko hat sich im 1. Halbjahr 2022 gegenüber dem 1. Halbjahr 2021 fast verdoppelt, auf fast 1,2 Milliarden USD.',
  ],
  [
    'russia-h1-2022-exports',
    'Russian trade representative: Exports from Russia to Morocco doubled to over 950 million USD in H1 2022 against H1 2021.',
    'Russischer Handelsvertreter: Die Ausfuhren von Russland nach Marokko haben sich im 1. Halbjahr 2022 gegenüber dem 1. Halbjahr 2021 verdoppelt, auf über 950 Millionen USD.',
  ],
  [
    'russia-jan-feb-2022-total',
    'Russian trade representative: Total trade of Russia with Morocco rose by almost 50 % in January–February 2022 against January–February 2021.',
    'Russischer Handelsvertreter: Der Handelsumsatz von Russland mit Marokko stieg im Zeitraum Januar–Februar 2022 um fast 50 % gegenüber dem Zeitraum Januar–Februar 2021.',
  ],
  [
    'russia-jan-feb-2022-exports',
    'Russian trade representative: Exports from Russia to Morocco rose by 53 % in January–February 2022 against January–February 2021.',
    'Russischer Handelsvertreter: Die Ausfuhren von Russland nach Marokko stiegen im Zeitraum Januar–Februar 2022 um 53 % gegenüber dem Zeitraum Januar–Februar 2021.',
  ],
  [
    'russia-jan-feb-2022-imports',
    'Russian trade representative: Imports into Russia from Morocco rose by 36 % in January–February 2022 against January–February 2021.',
    'Russischer Handelsvertreter: Die Einfuhren von Russland aus Marokko stiegen im Zeitraum Januar–Februar 2022 um 36 % gegenüber dem Zeitraum Januar–Februar 2021.',
  ],
  [
    'russia-2021-total',
    'Russian trade representative: Total trade of Russia with Morocco rose by 42 % to 1.6 billion USD in 2021 against 2020.',
    'Russischer Handelsvertreter: Der Handelsumsatz von Russland mit Marokko stieg 2021 um 42 % auf 1,6 Milliarden USD gegenüber 2020.',
  ],
  [
    'russia-2021-exports',
    'Russian trade representative: Exports from Russia to Morocco rose by 60 % in 2021 against 2020.',
    'Russischer Handelsvertreter: Die Ausfuhren von Russland nach Marokko stiegen 2021 um 60 % gegenüber 2020.',
  ],
  [
    'russia-2021-imports',
    'Russian trade representative: Imports into Russia from Morocco rose by 11 % in 2021 against 2020.',
    'Russischer Handelsvertreter: Die Einfuhren von Russland aus Marokko stiegen 2021 um 11 % gegenüber 2020.',
  ],
  [
    'russia-2021-balance',
    'Russian trade representative: The trade balance of Russia with Morocco came to 778.4 million USD in 2021.',
    'Russischer Handelsvertreter: Der Handelssaldo von Russland mit Marokko lag 2021 bei 778,4 Millionen USD.',
  ],
  [
    'russia-2021-imports-level',
    'Ambassador Shuvaev: Imports into Russia from Morocco rose by 10.8 % to 435 million USD in 2021 against 2020.',
    'Botschafter Schuwajew: Die Einfuhren von Russland aus Marokko stiegen 2021 um 10,8 % auf 435 Millionen USD gegenüber 2020.',
  ],
  [
    'russia-2021-exports-level',
    'Ambassador Shuvaev: Exports from Russia to Morocco rose by 58.5 % to over 1.2 billion USD in 2021 against 2020.',
    'Botschafter Schuwajew: Die Ausfuhren von Russland nach Marokko stiegen 2021 um 58,5 % auf über 1,2 Milliarden USD gegenüber 2020.',
  ],
  [
    'russia-2020-total',
    'Trade representative Tsinamdzgvrishvili: Total trade of Russia with Morocco fell by 9.7 % in 2020 against 2019.',
    'Handelsvertreter Tsinamdzgvrishvili: Der Handelsumsatz von Russland mit Marokko fiel 2020 um 9,7 % gegenüber 2019.',
  ],
  [
    'russia-2020-exports',
    'Trade representative Tsinamdzgvrishvili: Exports from Russia to Morocco came to 766 million USD in 2020.',
    'Handelsvertreter Tsinamdzgvrishvili: Die Ausfuhren von Russland nach Marokko lagen 2020 bei 766 Millionen USD.',
  ],
  [
    'morocco-2016-total',
    'Office des Changes, as quoted in the press: Total trade of Morocco with Russia came to 3 billion USD in 2016.',
    'Office des Changes, in der Presse zitiert: Der Handelsumsatz von Marokko mit Russland lag 2016 bei 3 Milliarden USD.',
  ],
  [
    'morocco-2014-imports',
    'Office des Changes: Imports into Morocco from Russia came to 16.33 billion MAD in 2014.',
    'Office des Changes: Die Einfuhren von Marokko aus Russland lagen 2014 bei 16,33 Milliarden MAD.',
  ],
  [
    'morocco-2014-exports',
    'Office des Changes: Exports from Morocco to Russia came to 1.74 billion MAD in 2014.',
    'Office des Changes: Die Ausfuhren von Marokko nach Russland lagen 2014 bei 1,74 Milliarden MAD.',
  ],
  [
    'morocco-2013-imports',
    'Office des Changes: Imports into Morocco from Russia came to 1.9 billion USD in 2013.',
    'Office des Changes: Die Einfuhren von Marokko aus Russland lagen 2013 bei 1,9 Milliarden USD.',
  ],
  [
    'morocco-2013-exports',
    'Office des Changes: Exports from Morocco to Russia came to 270 million USD in 2013.',
    'Office des Changes: Die Ausfuhren von Marokko nach Russland lagen 2013 bei 270 Millionen USD.',
  ],
  [
    'morocco-2013-total',
    'Office des Changes: Total trade of Morocco with Russia came to almost 2.5 billion USD in 2013.',
    'Office des Changes: Der Handelsumsatz von Marokko mit Russland lag 2013 bei fast 2,5 Milliarden USD.',
  ],
  [
    'morocco-2010-total',
    'Office des Changes: Total trade of Morocco with Russia came to 1.5 billion USD in 2010.',
    'Office des Changes: Der Handelsumsatz von Marokko mit Russland lag 2010 bei 1,5 Milliarden USD.',
  ],
]

test.each(SENTENCES)('%s is told in both languages', (id, english, german) => {
  const claim = seed.find((each) => each.id === id)!
  const told = (locale: Language): string => sentenceOf(T[locale], claim, { locale, product }).replaceAll('\u00a0', ' ')
  expect([told('en'), told('de')]).toEqual([english, german])
})

test('each claim that comes with the program is among them', () => {
  expect(SENTENCES.map(([id]) => id).toSorted()).toEqual(seed.map(({ id }) => id).toSorted())
})

describe('a sentence says as much as was said', () => {
  test.each([
    [{ change: '+30%' }, 'Total trade of Russia with Morocco rose by 30 % in 2020.'],
    [{ change: '-9.7%', against: '2018' }, 'Total trade of Russia with Morocco fell by 9.7 % in 2020 against 2018.'],
    [{ change: '+42.0%' }, 'Total trade of Russia with Morocco rose by 42.0 % in 2020.'],
    [{ change: '+0%' }, 'Total trade of Russia with Morocco did not change in 2020.'],
    [{ change: 'x3', wording: 'over' }, 'Total trade of Russia with Morocco more than tripled in 2020.'],
    [
      { change: 'x1.9', against: '2019' },
      'Total trade of Russia with Morocco came to 1.9 times the earlier level in 2020 against 2019.',
    ],
    [
      { flow: 'B', change: '+8.7pp' },
      'The coverage of imports by exports of Russia with Morocco rose by 8.7 points in 2020.',
    ],
    [
      { flow: 'B', level: '-300000000', unit: 'USD' },
      'The trade balance of Russia with Morocco came to −300 million USD in 2020.',
    ],
    [
      { flow: 'B', change: '-2pp', level: '-1000000', unit: 'USD', against: '2019' },
      'The trade balance of Russia with Morocco came to −1 million USD in 2020. The coverage of imports by exports of Russia with Morocco fell by 2 points in 2020 against 2019.',
    ],
    [
      { flow: 'X', product: '8703', change: 'x6' },
      'Exports from Russia to Morocco (HS 8703) came to 6 times the earlier level in 2020.',
    ],
    [
      { flow: 'M', level: '1600000000', levelDigits: 3, unit: 'USD', wording: 'at-least' },
      'Imports into Russia from Morocco came to at least 1.60 billion USD in 2020.',
    ],
    [
      { change: 'x2', changeWording: 'exact', wording: 'over', level: '950000000', unit: 'USD' },
      'Total trade of Russia with Morocco doubled to over 950 million USD in 2020.',
    ],
    [{ change: '/2' }, 'Total trade of Russia with Morocco halved in 2020.'],
    [{ change: '/2', wording: 'over' }, 'Total trade of Russia with Morocco more than halved in 2020.'],
    [{ change: '/1.9' }, 'Total trade of Russia with Morocco fell by a factor of 1.9 in 2020.'],
    [{ change: '-1/3', wording: 'almost' }, 'Total trade of Russia with Morocco fell by almost a third in 2020.'],
    [{ change: '+1/2' }, 'Total trade of Russia with Morocco rose by half in 2020.'],
    [{ change: '+20%..+30%' }, 'Total trade of Russia with Morocco rose by between 20 % and 30 % in 2020.'],
    [
      { change: '-30%..-20%', wording: 'about' },
      'Total trade of Russia with Morocco fell by roughly between 20 % and 30 % in 2020.',
    ],
    [{ change: '-5%..+3%' }, 'Total trade of Russia with Morocco changed by between −5 % and +3 % in 2020.'],
    [
      { change: 'x2..x3' },
      'Total trade of Russia with Morocco came to between 2 and 3 times the earlier level in 2020.',
    ],
    [
      { level: '1200000000', levelTo: '1300000000', unit: 'USD' },
      'Total trade of Russia with Morocco came to between 1.2 billion USD and 1.3 billion USD in 2020.',
    ],
  ] as const)('%o', (parts, sentence) => {
    expect(said(claimOf(parts))).toBe(sentence)
  })
})

test('every flow, form and hedge has its sentence in every language', () => {
  for (const locale of LANGUAGES)
    for (const flow of FLOWS)
      for (const wording of WORDINGS)
        for (const change of [
          null,
          '+3%',
          '-3%',
          '+0%',
          'x2',
          'x3',
          'x4.5',
          '+2pp',
          '/2',
          '/3',
          '-1/3',
          '-9%..-5%',
          '-1%..+1%',
        ])
          for (const level of change === null ? ['5000000'] : [null, '5000000']) {
            const sentence = said(claimOf({ flow, wording, change, level, unit: 'USD', against: '2019' }), locale)
            expect(sentence).toMatch(/^\p{Lu}.*[^ ]\.$/u)
            expect(sentence).not.toMatch(/[{}]|undefined|  /)
          }
})

test.each([
  [
    { change: '+20%', against: '2015..2019' },
    'Total trade of Russia with Morocco rose by 20 % in 2020 against the average of 2015 to 2019.',
    'Der Handelsumsatz von Russland mit Marokko stieg 2020 um 20 % gegenüber dem Durchschnitt von 2015 bis 2019.',
  ],
  [
    { change: '+0%', against: '2019' },
    'Total trade of Russia with Morocco did not change in 2020 against 2019.',
    'Der Handelsumsatz von Russland mit Marokko veränderte sich 2020 gegenüber 2019 nicht.',
  ],
  [
    { flow: 'X', change: '+0%', wording: 'about' },
    'Exports from Russia to Morocco hardly changed in 2020.',
    'Die Ausfuhren von Russland nach Marokko veränderten sich 2020 kaum.',
  ],
  [
    { flow: 'X', change: '+0%', wording: 'over', against: '2015..2019', period: '2020' },
    'Exports from Russia to Morocco rose in 2020 against the average of 2015 to 2019.',
    'Die Ausfuhren von Russland nach Marokko stiegen 2020 gegenüber dem Durchschnitt von 2015 bis 2019.',
  ],
  [
    { flow: 'X', change: '+0%', changeWording: 'under', level: '766000000', unit: 'USD' },
    'Exports from Russia to Morocco fell to 766 million USD in 2020.',
    'Die Ausfuhren von Russland nach Marokko fielen 2020 auf 766 Millionen USD.',
  ],
  [
    { flow: 'B', balance: 'deficit', change: '+12%', level: '-300000000', unit: 'USD', wording: 'over' },
    'The trade deficit of Russia with Morocco rose by over 12 % to over 300 million USD in 2020.',
    'Das Handelsdefizit von Russland mit Marokko stieg 2020 um über 12 % auf über 300 Millionen USD.',
  ],
  [
    { flow: 'B', balance: 'deficit', level: '-300000000', levelTo: '-200000000', unit: 'USD' },
    'The trade deficit of Russia with Morocco came to between 200 million USD and 300 million USD in 2020.',
    'Das Handelsdefizit von Russland mit Marokko lag 2020 bei 200 Millionen USD bis 300 Millionen USD.',
  ],
  [
    { flow: 'B', balance: 'surplus', level: '300000000', unit: 'USD' },
    'The trade surplus of Russia with Morocco came to 300 million USD in 2020.',
    'Der Handelsüberschuss von Russland mit Marokko lag 2020 bei 300 Millionen USD.',
  ],
] as const)('averages, no change, a bare direction, and the sides of a balance: %o', (parts, english, german) => {
  expect(said(claimOf(parts))).toBe(english)
  expect(said(claimOf(parts), 'de')).toBe(german)
})
