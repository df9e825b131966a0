import { expect, test } from 'vitest'
import { isWithin } from '@/lib/trade/claims/interval'
import { statedFigures } from '@/lib/trade/claims/stated-figures'
import { said } from './build-claim'

test.each([
  ['unchanged', 'exact'],
  ['remained unchanged', 'exact'],
  ['unverändert', 'exact'],
  ['sont restées inchangées', 'exact'],
  ['без изменений', 'exact'],
  ['لم يتغير', 'exact'],
  ['flat', 'about'],
  ['remained flat', 'about'],
  ['stagnated', 'about'],
  ['almost unchanged', 'about'],
  ['virtually unchanged', 'about'],
  ['little changed', 'about'],
  ['stagnierte', 'about'],
  ['blieb stabil', 'about'],
  ['fast unverändert', 'about'],
  ['kaum verändert', 'about'],
  ['est resté stable', 'about'],
  ['a stagné', 'about'],
  ['quasiment inchangé', 'about'],
  ['почти не изменился', 'about'],
  ['остался на прежнем уровне', 'about'],
  ['на уровне прошлого года', 'about'],
  ['стабилен', 'about'],
  ['مستقر', 'about'],
  ['0 %', 'exact'],
  ['rose', 'over'],
  ['has grown', 'over'],
  ['up', 'over'],
  ['gestiegen', 'over'],
  ['ont augmenté', 'over'],
  ['вырос', 'over'],
  ['ارتفعت', 'over'],
  ['above', 'over'],
  ['fell', 'under'],
  ['sank', 'under'],
  ['ont baissé', 'under'],
  ['снизился', 'under'],
  ['below', 'under'],
])('“%s” is a change of nothing, %s', (change, wording) => {
  expect(said({ change })).toMatchObject({ change: '+0%', wording, changeWording: null })
})

test.each([
  ['record', 'change-record'],
  ['a record high', 'change-record'],
  ['the biggest since 2014', 'change-record'],
  ['höchster Wert seit 2014', 'change-record'],
  ['рекордный', 'change-record'],
  ['third-largest partner', 'change-rank'],
  ['drittgrößter Partner', 'change-rank'],
  ['deuxième partenaire', 'change-rank'],
  ['second most important supplier', 'change-rank'],
])('“%s” is no change, and is refused by what it is: %s', (change, code) => {
  expect(said({ change })).toEqual([`change ${code}`])
})

test.each(['4 %', 'share of 4 %', '4 per cent', 'Anteil von 4 Prozent'])('“%s” is a share and no level', (level) => {
  expect(said({ level, unit: 'USD' })).toEqual(['level level-share'])
})

const covers = (change: string, growth: string, wording?: string): boolean => {
  const claim = said({ change, ...(wording && { wording }) })
  if (Array.isArray(claim)) throw new Error(claim.join())
  return isWithin(growth, statedFigures(claim)[0]!.interval)
}

test('“unchanged” is rounded to whole per cent as 0 % is, “flat” a whole per cent to both sides', () => {
  expect(['-0.0051', '-0.005', '0', '0.005', '0.0051'].map((each) => covers('unchanged', each))).toEqual([
    ...[false, true, true, true, false],
  ])
  expect(['-0.0101', '-0.01', '0', '0.01', '0.0101'].map((each) => covers('flat', each))).toEqual([
    ...[false, true, true, true, false],
  ])
  expect(covers('0.0 %', '0.001', 'about')).toBe(true)
  expect(covers('0.0 %', '0.002', 'about')).toBe(false)
})

test('“rose” is any rise and “fell” any fall, and what did not change did neither', () => {
  expect(['-0.2', '0', '0.000001', '7'].map((each) => covers('rose', each))).toEqual([false, false, true, true])
  expect(['-0.9', '-0.000001', '0', '0.2'].map((each) => covers('fell', each))).toEqual([true, true, false, false])
  expect(['-0.1', '0', '3'].map((each) => covers('0 %', each, 'at least'))).toEqual([false, true, true])
})
