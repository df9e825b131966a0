import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkClaim } from '@/lib/trade/claims/check'
import { isWithin } from '@/lib/trade/claims/interval'
import { spokenLevel } from '@/lib/trade/claims/press-levels'
import { said } from './build-claim'

test.each([
  ['doubled', 'x2'],
  ['Verdoppelt', 'x2'],
  ['verdreifacht', 'x3'],
  ['halved', '/2'],
  ['halbiert', '/2'],
  ['fell by half', '/2'],
  ['widened by 7.5 %', '+7.5%'],
  ['20% above', '+20%'],
  ['um 12 Prozent über', '+12%'],
  ['a 40 percent drop', '-40%'],
  ['5 per cent lower', '-5%'],
  ['на 12 % ниже', '-12%'],
  ['en hausse de 30%', '+30%'],
  ['supérieur de 20 %', '+20%'],
  ['legten um 7 Prozent zu', '+7%'],
  ['brachen um die Hälfte ein', '/2'],
  ['gingen um 7 Prozent zurück', '-7%'],
  ['anderthalbmal so viel', '+1/2'],
  ['в полтора раза больше', '+1/2'],
  ['рост составил 12%', '+12%'],
  ['انخفضت بنسبة الثلث', '-1/3'],
  ['narrowed by a third', '-1/3'],
  ['an increase of 30 %', '+30%'],
  ['a drop of 4.1 per cent', '-4.1%'],
  ['ein Anstieg von 30 Prozent', '+30%'],
  ['Rückgang um ein Viertel', '-1/4'],
  ['une hausse de 30 %', '+30%'],
  ['s’est creusé de 12 %', '+12%'],
  ['рост на 30 %', '+30%'],
  ['снижение на треть', '-1/3'],
  ['ارتفاع بنسبة ٣٠٪', '+30%'],
  ['by half', '+1/2'],
  ['a third', '+1/3'],
  ['by a third', '+1/3'],
  ['down by a third', '-1/3'],
  ['-⅓', '-1/3'],
  ['um ein Drittel', '+1/3'],
  ['gefallen um ein Viertel', '-1/4'],
  ['um die Hälfte', '+1/2'],
  ['zwei Drittel', '+2/3'],
  ['d’un tiers', '+1/3'],
  ['на треть', '+1/3'],
  ['упал на треть', '-1/3'],
  ['в полтора раза', '+1/2'],
  ['в 1,9 раза', 'x1.9'],
  ['снизился в 1,9 раза', '/1.9'],
  ['вдвое', 'x2'],
  ['six-fold', 'x6'],
  ['6-fold', 'x6'],
  ['sixfold', 'x6'],
  ['versechsfacht', 'x6'],
  ['two and a half times', 'x5/2'],
  ['two-and-a-half-fold', 'x5/2'],
  ['increased three and a half times', 'x7/2'],
  ['2½ times', 'x5/2'],
  ['2.5 times as much', 'x2.5'],
  ['three times', 'x3'],
  ['one and a half times', '+1/2'],
  ['zweieinhalbmal so hoch', 'x5/2'],
  ['dreieinhalbfach', 'x7/2'],
  ['auf das Zweieinhalbfache', 'x5/2'],
  ['2,5-mal so hoch wie im Vorjahr', 'x2.5'],
  ['dreimal so viel', 'x3'],
  ['eineinhalbmal so hoch', '+1/2'],
  ['hat sich verdoppelt', 'x2'],
  ['a triplé', 'x3'],
  ['ont doublé', 'x2'],
  ['a été multiplié par 2,5', 'x2.5'],
  ['multiplié par deux et demi', 'x5/2'],
  ['divisé par deux', '/2'],
  ['a augmenté de 30 %', '+30%'],
  ['a baissé d’un quart', '-1/4'],
  ['на 2,5 раза', 'x2.5'],
  ['в 2,5 раза больше', 'x2.5'],
  ['в два с половиной раза', 'x5/2'],
  ['вырос в три раза', 'x3'],
  ['снизился в два с половиной раза', '/5/2'],
  ['٣٠٫٥٪', '+30.5%'],
  ['٪٨٫٢-', '-8.2%'],
  ['%30', '+30%'],
  ['10 per cent down', '-10%'],
  ['um 30 Prozent gestiegen', '+30%'],
  ['auf das Zweieinhalbfache gestiegen', 'x5/2'],
  ['between 5 and 10 per cent down', '-10%..-5%'],
  ['بنسبة ٣٠ في المائة', '+30%'],
  ['10.9 per cent', '+10.9%'],
  ['up 10.9 percent', '+10.9%'],
  ['fell by 4.1 %', '-4.1%'],
  ['um 22 Prozent', '+22%'],
  ['8.7 percentage points', '+8.7pp'],
  ['8,7 Prozentpunkte', '+8.7pp'],
  ['8,7 points', '+8.7pp'],
  ['5 п.п.', '+5pp'],
  ['20–30 %', '+20%..+30%'],
  ['20-30%', '+20%..+30%'],
  ['30 to 20 per cent', '+20%..+30%'],
  ['between 20 and 30 per cent', '+20%..+30%'],
  ['zwischen 20 und 30 Prozent', '+20%..+30%'],
  ['20 bis 30 Prozent', '+20%..+30%'],
  ['от 20 до 30 процентов', '+20%..+30%'],
  ['entre 20 et 30 %', '+20%..+30%'],
  ['−20 to −30 %', '-30%..-20%'],
  ['-20 to -30 %', '-30%..-20%'],
  ['-20–30 %', '-30%..-20%'],
  ['down 20 to 30 %', '-30%..-20%'],
  ['-5 to +3 %', '-5%..+3%'],
  ['x2 to 3', 'x2..x3'],
  ['5–7 points', '+5pp..+7pp'],
])('“%s” is the change %s', (change, notation) => {
  expect(said({ change })).toMatchObject({ change: notation })
})

test.each([
  'from 20 to 30 %',
  '20 to 20 %',
  'x2 to 30 %',
  'half a billion',
  'once',
  'one times',
  'manifold',
  'twenty-one and a half times',
  'a seventh',
  '20–30',
  'down -5 %',
  'in part',
])('“%s” could be another change, or is none, and is not read', (change) => {
  expect(said({ change })).toEqual(['change change'])
})

test.each([
  ['1.2 to 1.3 billion', '1200000000', '1300000000'],
  ['between 1.2 and 1.3 billion', '1200000000', '1300000000'],
  ['1,2–1,3 Mrd.', '1200000000', '1300000000'],
  ['950 million - 1.1 bn', '950000000', '1100000000'],
  ['от 1,2 до 1,3 млрд', '1200000000', '1300000000'],
  ['1300000000–1200000000', '1200000000', '1300000000'],
])('the level “%s” is a range from %s to %s', (level, low, high) => {
  expect(said({ level, unit: 'USD' })).toMatchObject({ level: low, levelTo: high })
})

test('a range bears no hedge but “about”, and its upper end is above the lower', () => {
  expect(said({ change: '20–30 %', wording: 'almost' })).toEqual(['wording range-hedge'])
  expect(said({ change: '20–30 %', level: '5', unit: 'USD', changeWording: 'over' })).toEqual([
    'changeWording range-hedge',
  ])
  expect(said({ change: '20–30 %', wording: 'about' })).toMatchObject({ wording: 'about' })
  expect(said({ level: '5', levelTo: '5', unit: 'USD' })).toEqual(['levelTo level-to'])
  expect(said({ level: '5', levelTo: '1 to 2 bn', unit: 'USD' })).toEqual(['levelTo level-to'])
})

test.each([
  ['almost 30 %', '+30%', 'almost'],
  ['fast 30 %', '+30%', 'almost'],
  ['почти 30 %', '+30%', 'almost'],
  ['près de 30 %', '+30%', 'almost'],
  ['up by almost 30 %', '+30%', 'almost'],
  ['fell by more than half', '/2', 'over'],
  ['an increase of almost 30 %', '+30%', 'almost'],
  ['une baisse de près de 10 %', '-10%', 'almost'],
  ['more than doubled', 'x2', 'over'],
  ['um fast ein Zehntel gesunken', '-1/10', 'almost'],
  ['a plus que doublé', 'x2', 'over'],
  ['mehr als verdoppelt', 'x2', 'over'],
  ['более чем вдвое', 'x2', 'over'],
  ['nearly two and a half times', 'x5/2', 'almost'],
  ['just over a third', '+1/3', 'over'],
  ['rund 20 bis 30 Prozent', '+20%..+30%', 'about'],
  ['not more than 30 %', '+30%', 'at-most'],
  ['über 30 %', '+30%', 'over'],
  ['above 30 %', '+30%', 'over'],
  ['below 30 %', '+30%', 'under'],
  ['больше 30 %', '+30%', 'over'],
  ['exceeded 30 %', '+30%', 'over'],
  ['up to 30 %', '+30%', 'at-most'],
  ['не менее 30 процентов', '+30%', 'at-least'],
  ['أكثر من ٣٠٪', '+30%', 'over'],
])('“%s” is the change %s, %s', (change, notation, wording) => {
  expect(said({ change })).toMatchObject({ change: notation, wording, changeWording: null })
})

test('a hedge in the cell of the change is not one of the level, nor the other way round', () => {
  expect(said({ change: 'almost 30 %', level: '950 million', unit: 'USD' })).toMatchObject({
    ...{ wording: 'exact', changeWording: 'almost' },
  })
  expect(said({ change: 'doubled', level: 'over 950 million', unit: 'USD' })).toMatchObject({
    ...{ level: '950000000', wording: 'over', changeWording: 'exact' },
  })
  expect(said({ level: 'почти 1,2 млрд', unit: 'USD' })).toMatchObject({ level: '1200000000', wording: 'almost' })
})

test('a hedge that stands twice has to be the same', () => {
  expect(said({ change: 'almost 30 %', wording: 'nearly' })).toMatchObject({ wording: 'almost' })
  expect(said({ change: 'almost 30 %', wording: 'exact' })).toEqual(['wording hedge-twice'])
  expect(said({ change: 'almost 30 %', level: '5', unit: 'USD', changeWording: 'over' })).toEqual([
    'changeWording hedge-twice',
  ])
  expect(said({ level: 'over 5 bn', unit: 'USD', wording: 'almost' })).toEqual(['wording hedge-twice'])
})

test.each(['almost', 'almost 30', 'not under 30 %', 'unlikely over 30 %', 'more then 30 %'])(
  '“%s” is refused, not read as something near it',
  (change) => {
    expect(said({ change })).toEqual([expect.stringMatching(/^change change/)])
  },
)

test('what has almost halved is more than half: a fall of 42.8 % to less than 50 %', () => {
  const claim = said({ change: 'halved', wording: 'nearly' })
  if (Array.isArray(claim)) throw new Error(claim.join())
  const { interval } = checkClaim(claim, { figures: [] }).figures[0]!
  expect([isWithin('-0.46', interval), isWithin('-0.5', interval), isWithin('-0.52', interval)]).toEqual([
    true,
    false,
    false,
  ])
})

test.each([
  ['fast', 'almost'],
  ['knapp', 'almost'],
  ['rund', 'about'],
  ['mehr als', 'over'],
  ['mindestens', 'at-least'],
  ['bis zu', 'at-most'],
])('the German hedge “%s” is %s', (wording, code) => {
  expect(said({ change: '+30%', wording })).toMatchObject({ wording: code })
})

test.each([
  ['1.2 bn', '1200000000', null],
  ['1,20 Mrd.', '1200000000', 3],
  ['950 million', '950000000', null],
  ['16,33 млрд', '16330000000', null],
  ['778.4mn', '778400000', null],
  ['one billion', '1000000000', null],
  ['zwei Milliarden', '2000000000', null],
  ['un milliard', '1000000000', null],
  ['1 174 million', '1174000000', null],
  ['1,174 million', '1174000000', null],
  ['١٫٥ مليار', '1500000000', null],
])('the level “%s” is %s, with %s digits that were stated', (level, digits, levelDigits) => {
  expect(said({ level, unit: 'USD' })).toMatchObject({ level: digits, levelDigits })
})

test.each(['1,435 Mio.', '1.435 bn', '1.2 Billionen', '3 k', '1.2e9', '1.2 bn USD EUR', '.5 bn', 'a million'])(
  '“%s” could be another number, or is none, and is not read',
  (level) => {
    expect(said({ level, unit: 'USD' })).toEqual([expect.stringMatching(/^level level/)])
  },
)

test('a level in millions is a million times what stands before the word, to the digit', () => {
  const fraction = fc.constantFrom('', '.5', '.25', '.1234')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 }), fraction, (whole, behind) => {
      const level = spokenLevel(`${whole}${behind} mn`)!.level
      expect(Number(level)).toBe(Math.round(Number(`${whole}${behind}`) * 1e6))
    }),
  )
})

test.each([
  ['€', 'EUR'],
  ['roubles', 'RUB'],
  ['Rubel', 'RUB'],
  ['US$', 'USD'],
  ['долларов США', 'USD'],
  ['Moroccan dirhams', 'MAD'],
  ['دولار أمريكي', 'USD'],
])('%s is %s, whosever trade it is', (unit, code) => {
  expect(said({ level: '5', unit })).toMatchObject({ unit: code })
})

test.each([
  ['MAR', 'RUS', 'dirhams', 'MAD'],
  ['RUS', 'ARE', 'дирхамов', 'AED'],
  ['MAR', 'RUS', '$', 'USD'],
  ['MAR', 'USA', 'dollars', 'USD'],
  ['RU-MOW', 'EGY', 'pounds', 'EGP'],
])(
  '%s and %s: “%s” are those of the pair, and dollars else those of the United States',
  (reporter, partner, unit, code) => {
    expect(said({ reporter, partner, level: '5', unit })).toMatchObject({ unit: code })
    expect(said({ reporter, partner, level: `5 million ${unit}` })).toMatchObject({ level: '5000000', unit: code })
  },
)

test.each([
  ['MAR', 'ARE', 'dirhams'],
  ['FRA', 'RUS', 'dirhams'],
  ['CAN', 'MAR', '$'],
  ['CAN', 'USA', 'dollars'],
  ['GBR', 'EGY', 'pounds'],
])('%s and %s: “%s” could be of several countries, and the code is asked for', (reporter, partner, unit) => {
  expect(said({ reporter, partner, level: '5', unit })).toEqual(['unit unit-several'])
  expect(said({ reporter, partner, level: `5 million ${unit}` })).toEqual(['unit unit-several'])
})

test.each([
  ['$766 million', '766000000', 'USD'],
  ['US$766m', '766000000', 'USD'],
  ['USD 766 million', '766000000', 'USD'],
  ['766 Mio. USD', '766000000', 'USD'],
  ['766 млн долларов', '766000000', 'USD'],
  ['766 млн долларов США', '766000000', 'USD'],
  ['766 millions de dollars', '766000000', 'USD'],
  ['766 million US dollars', '766000000', 'USD'],
  ['766 مليون دولار', '766000000', 'USD'],
  ['$766,000,000', '766000000', 'USD'],
  ['€1.2bn', '1200000000', 'EUR'],
  ['1,2 Md€', '1200000000', 'EUR'],
  ['1,2 Mrd. Euro', '1200000000', 'EUR'],
  ['1,2 milliard d’euros', '1200000000', 'EUR'],
  ['$1,174 million', '1174000000', 'USD'],
  ['16,33 milliards de dirhams', '16330000000', 'MAD'],
  ['1 146 MMDH', '1146000000000', 'MAD'],
  ['766 thousand dollars', '766000', 'USD'],
  ['1.2 million tonnes', '1200000000', 'KG'],
  ['120 т', '120000', 'KG'],
])('the level “%s” is %s, and bears its unit %s', (level, digits, unit) => {
  expect(said({ level })).toMatchObject({ level: digits, unit, wording: 'exact' })
})

test.each([
  ['over $950 million', 'over', null],
  ['to $766 million', 'exact', null],
  ['exceeded $1 billion', 'over', null],
  ['reached almost USD 1.2 billion', 'almost', null],
  ['erreichten 1,2 Mrd. Euro', 'exact', null],
  ['s’élèvent à 1,2 milliard d’euros', 'exact', null],
  ['превысил 1 млрд долларов', 'over', null],
  ['بلغت 766 مليون دولار', 'exact', null],
  ['fast 1,2 Mrd. Euro', 'almost', null],
  ['between $1.2 billion and $1.3 billion', 'exact', '1300000000'],
  ['€1.2–1.3bn', 'exact', '1300000000'],
  ['от 1,2 до 1,3 млрд долларов', 'exact', '1300000000'],
])('“%s” keeps its hedge or its two ends', (level, wording, levelTo) => {
  expect(said({ level })).toMatchObject({ wording, levelTo })
})

test('a unit that stands twice has to be the same, and the more exact one counts', () => {
  expect(said({ level: '$766 million', unit: 'USD' })).toMatchObject({ unit: 'USD' })
  expect(said({ level: '$766 million', unit: 'CAD' })).toMatchObject({ unit: 'CAD' })
  expect(said({ level: 'US$ 766 million', unit: '$' })).toMatchObject({ unit: 'USD' })
  expect(said({ level: '€766 million', unit: 'USD' })).toEqual(['unit unit-twice'])
  expect(said({ level: '766 million dirhams', unit: 'USD' })).toEqual(['unit unit-twice'])
  expect(said({ level: '5 tonnes', unit: 'KG' })).toMatchObject({ level: '5000', unit: 'KG' })
})

test('a fall of more than all there was is told as such', () => {
  expect(said({ change: '-120%' })).toEqual(['change change-beyond'])
  expect(said({ change: 'fell by more than 120 %' })).toEqual(['change change-beyond'])
  expect(said({ change: '-100%' })).toMatchObject({ change: '-100%' })
})

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('“%s” is no change, hedge or unit', (word) => {
  expect(said({ change: word })).toEqual(['change change'])
  expect(said({ change: '+3%', wording: word })).toEqual(['wording wording'])
  expect(said({ change: `up ${word}`, level: '5', unit: word })).toEqual(expect.arrayContaining(['change change']))
  expect(said({ level: word, unit: 'USD' })).toEqual(['level level'])
})
