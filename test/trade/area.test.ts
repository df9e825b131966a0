import { describe, expect, test } from 'vitest'
import { areaName, areasByKind, findArea } from '../../lib/trade/area'
import { nearestAreas, resolveArea } from '../../lib/trade/area-resolution'
import { AREA_ALIASES, AREA_CODE_ALIASES } from '../../lib/trade/reference/area-aliases'
import { AREAS } from '../../lib/trade/reference/areas'

const codeOf = (text: string): string | undefined => resolveArea(text)?.area.code
const isoCountries = AREAS.filter((area) => area.numeric !== undefined)
const languages = ['en', 'de', 'fr', 'ru', 'ar', 'es']

describe('the reference list', () => {
  test('has the 249 countries of ISO 3166-1, each with three codes of its own', () => {
    expect(isoCountries).toHaveLength(249)
    expect(isoCountries.every((area) => area.kind === 'country')).toBe(true)
    expect(new Set(isoCountries.map((area) => area.alpha2)).size).toBe(249)
    expect(new Set(isoCountries.map((area) => area.numeric)).size).toBe(249)
    expect(isoCountries.filter((area) => !/^[A-Z]{3}$/.test(area.code))).toEqual([])
    expect(isoCountries.filter((area) => !/^[A-Z]{2}$/.test(area.alpha2 ?? ''))).toEqual([])
    expect(isoCountries.filter((area) => !/^\d{3}$/.test(area.numeric ?? ''))).toEqual([])
  })

  test('has every code once', () => {
    expect(new Set(AREAS.map((area) => area.code)).size).toBe(AREAS.length)
  })

  test('gives no number to two areas but 492, Monaco for ISO and a rest of the EU for UN Comtrade', () => {
    const owners = new Map<string, Set<string>>()
    for (const area of AREAS) {
      for (const number of [area.numeric, ...(area.comtrade ?? [])]) {
        if (number === undefined) continue
        const key = String(Number(number))
        owners.set(key, (owners.get(key) ?? new Set()).add(area.code))
      }
    }
    expect([...owners].filter(([, codes]) => codes.size > 1)).toEqual([['492', new Set(['MCO', 'EU_NES'])]])
  })

  test('names in English and German whatever Intl has no name for', () => {
    const nameless = AREAS.filter((area) => !area.names?.en || !area.names.de)
    expect(nameless.filter((area) => area.alpha2 === undefined)).toEqual([])
  })

  test('has the parts of a country under a country', () => {
    const parts = areasByKind('subdivision')
    expect(parts.filter((area) => findArea(area.parent ?? '')?.kind !== 'country')).toEqual([])
    expect(parts.filter((area) => area.parent === 'RUS')).toHaveLength(83)
    expect(parts.filter((area) => area.parent === 'MAR')).toHaveLength(12)
  })

  test.each(['WLD', 'EU27_2020', 'ASEAN', '_X', 'X1', 'XX', 'S19', 'QZ'])('%s is a group, never a country', (code) => {
    expect(findArea(code)?.kind).toBe('group')
  })

  test('has aliases only for areas there are, and none that hides a code', () => {
    const targets = [...Object.keys(AREA_ALIASES), ...Object.values(AREA_CODE_ALIASES)]
    expect(targets.filter((code) => !findArea(code))).toEqual([])
    expect(Object.keys(AREA_CODE_ALIASES).filter((alias) => resolveArea(alias)?.by !== 'alias')).toEqual([])
  })
})

describe('the name of an area', () => {
  test.each([
    ['MAR', 'en', 'Morocco'],
    ['MAR', 'de', 'Marokko'],
    ['MAR', 'fr-FR', 'Maroc'],
    ['RU-MOW', 'en-GB', 'Moscow (city)'],
    ['RU-MOW', 'de', 'Moskau (Stadt)'],
    ['RU-MOS', 'en', 'Moscow Oblast'],
    ['RU-MOS', 'de', 'Oblast Moskau'],
    ['WLD', 'en', 'World'],
    ['WLD', 'de', 'Welt'],
    ['WLD', 'ar', 'العالم'],
    ['SUN', 'de', 'Sowjetunion'],
    ['XKX', 'en', 'Kosovo'],
  ])('%s in %s is %s', (code, locale, name) => {
    expect(areaName(code, locale)).toBe(name)
  })

  test('is English where there is none in the language', () => {
    expect(areaName('MA-06', 'ru')).toBe('Casablanca-Settat')
  })

  test.each(['', 'nonsense_locale!', 'xx', 'de_DE'])('never throws for the locale %j', (locale) => {
    expect(areaName('MAR', locale)).not.toBe('')
    expect(areaName('RU-MOW', locale)).not.toBe('')
  })

  test('is the code where the area is unknown', () => {
    expect(areaName('QQQ', 'en')).toBe('QQQ')
  })
})

describe('a text is resolved', () => {
  test('from the name of every area in six languages to that area', () => {
    const wrong = AREAS.flatMap((area) =>
      languages
        .map((language) => areaName(area.code, language))
        .filter((name) => codeOf(name) !== area.code)
        .map((name) => `${name} is not ${area.code}`),
    )
    expect(wrong).toEqual([])
  })

  test('from every alias to the area it belongs to', () => {
    const wrong = Object.entries(AREA_ALIASES).flatMap(([code, aliases]) =>
      aliases.filter((alias) => codeOf(alias) !== code).map((alias) => `${alias} is not ${code}`),
    )
    expect(wrong).toEqual([])
  })

  test('from alpha-3, alpha-2 and number of every country of ISO 3166-1, 492 excepted', () => {
    const countries = isoCountries.filter((area) => area.numeric !== '492')
    const wrong = countries.filter((area) =>
      [area.code, area.alpha2, area.numeric, String(Number(area.numeric)), area.code.toLowerCase()].some(
        (text) => codeOf(text ?? '') !== area.code,
      ),
    )
    expect(wrong).toEqual([])
  })

  test.each([
    ['MAR', 'code'],
    ['RU-MOW', 'code'],
    ['643', 'numeric'],
    ['MA', 'alpha2'],
    ['Maroc', 'name'],
    ['Kingdom of Morocco', 'alias'],
    ['EL', 'alias'],
  ])('%s by its %s', (text, by) => {
    expect(resolveArea(text)?.by).toBe(by)
  })

  test.each([
    ['Russia', 'RUS'],
    ['Russian Federation', 'RUS'],
    ['Россия', 'RUS'],
    ['РФ', 'RUS'],
    ['Russie', 'RUS'],
    ['Moscow', 'RU-MOW'],
    ['Москва', 'RU-MOW'],
    ['г. Москва', 'RU-MOW'],
    ['Moskau', 'RU-MOW'],
    ['Moscou', 'RU-MOW'],
    ['Moscow region', 'RU-MOS'],
    ['Московская область', 'RU-MOS'],
    ['46000 - MOSCOW REGION', 'RU-MOS'],
    ['33000 - KIROV REGION', 'RU-KIR'],
    ['Korea, Rep.', 'KOR'],
    ['Rep. of Korea', 'KOR'],
    ['Korea, Republic of', 'KOR'],
    ["Dem. People's Rep. of Korea", 'PRK'],
    ['Türkiye', 'TUR'],
    ['Turkey', 'TUR'],
    ['Turkiye', 'TUR'],
    ['Viet Nam', 'VNM'],
    ['Vietnam', 'VNM'],
    ["Côte d'Ivoire", 'CIV'],
    ['Cote dIvoire', 'CIV'],
    ['Ivory Coast', 'CIV'],
    ['Hong Kong, China', 'HKG'],
    ['China, Hong Kong SAR', 'HKG'],
    ['USA', 'USA'],
    ['United States of America', 'USA'],
    ['US', 'USA'],
    ['UK', 'GBR'],
    ['Great Britain', 'GBR'],
    ['EL', 'GRC'],
    ['XK', 'XKX'],
    ['KOS', 'XKX'],
    ['ROM', 'ROU'],
    ['ZAR', 'COD'],
    ['TMP', 'TLS'],
    ['SU', 'SUN'],
    ['EU27', 'EU27_2020'],
    ['EU28', 'EU28'],
    ['Cayman Isds', 'CYM'],
    ['Bolivia (Plurinational State of)', 'BOL'],
    ["Lao People's Dem. Rep.", 'LAO'],
    ['United Rep. of Tanzania', 'TZA'],
    ['Bosnia Herzegovina', 'BIH'],
    ['Czechia', 'CZE'],
    ['North Macedonia', 'MKD'],
    ['Macedonia, North', 'MKD'],
    ['Macedonia, FYR', 'MKD'],
    ['State of Palestine', 'PSE'],
    ['Egypt, Arab Rep.', 'EGY'],
    ['Iran, Islamic Rep.', 'IRN'],
    ['Iran, Islamic Republic of', 'IRN'],
    ['Yemen, Rep.', 'YEM'],
    ['Kyrgyz Republic', 'KGZ'],
    ['Slovak Republic', 'SVK'],
    ['Saudi Arabia, Kingdom of', 'SAU'],
    ['Congo', 'COG'],
    ['Congo, Dem. Rep.', 'COD'],
    ['Dem. Rep. of the Congo', 'COD'],
    ['Georgia', 'GEO'],
    ['Niger', 'NER'],
    ['Nigeria', 'NGA'],
    ['Guinea', 'GIN'],
    ['Guinea-Bissau', 'GNB'],
    ['Equatorial Guinea', 'GNQ'],
    ['Papua New Guinea', 'PNG'],
    ['Dominica', 'DMA'],
    ['Dominican Rep.', 'DOM'],
    ['Sudan (before 2012)', '_SD'],
    ['Sudan', 'SDN'],
    ['South Sudan', 'SSD'],
    ['Other Asia, nes', 'S19'],
    ['Areas, nes', '_X'],
    ['Area Nes', '_X'],
    ['_X ', '_X'],
    ['X1 ', 'X1'],
    ['World', 'WLD'],
    ['World ', 'WLD'],
    ['WORLD', 'WLD'],
    ['Welt', 'WLD'],
    ['Monde', 'WLD'],
    ['Мир', 'WLD'],
    ['العالم', 'WLD'],
    ['W00', 'WLD'],
    ['  morocco\u00a0', 'MAR'],
    ['\u200fالمغرب', 'MAR'],
    ['\ufeffMAR', 'MAR'],
  ])('%j is %s', (text, code) => {
    expect(codeOf(text)).toBe(code)
  })

  test('NA is Namibia, not a missing value', () => {
    expect(resolveArea('NA')).toMatchObject({ area: { code: 'NAM', kind: 'country' }, by: 'alpha2' })
  })

  test.each([
    ['0', 'WLD'],
    ['000', 'WLD'],
    ['842', 'USA'],
    ['841', 'USA'],
    ['840', 'USA'],
    ['251', 'FRA'],
    ['250', 'FRA'],
    ['699', 'IND'],
    ['356', 'IND'],
    ['579', 'NOR'],
    ['757', 'CHE'],
    ['380', 'ITA'],
    ['381', 'ITA'],
    ['490', 'S19'],
    ['492', 'EU_NES'],
    ['158', 'TWN'],
    ['58', 'BEL'],
    ['056', 'BEL'],
    ['280', 'DEU'],
    ['278', 'DDR'],
    ['230', 'ETH'],
    ['711', 'ZAF'],
    ['736', '_SD'],
    ['729', 'SDN'],
    ['810', 'SUN'],
    ['868', 'VNM'],
    ['886', 'YEM'],
    ['890', 'YUG'],
    ['891', 'SCG'],
    ['530', 'ANT'],
    ['532', 'ANT'],
    ['412', 'XKX'],
    ['97', 'EU27_2020'],
    ['899', '_X'],
    ['012', 'DZA'],
    ['12', 'DZA'],
    ['643.0', 'RUS'],
  ])('the number %s is %s', (text, code) => {
    expect(codeOf(text)).toBe(code)
  })

  test.each(['', ' ', '...', 'Germny', 'CS', 'Virgin Islands', '999', '12345', 'Rom', 'a'.repeat(100_000)])(
    'not at all where it means no area, or several',
    (text) => {
      expect(resolveArea(text)).toBeUndefined()
    },
  )
})

describe('a misspelt name', () => {
  test.each([
    ['Germny', 'DEU'],
    ['Moroco', 'MAR'],
    ['Marocco', 'MAR'],
    ['Frnace', 'FRA'],
    ['Kazahstan', 'KAZ'],
    ['Moscov', 'RU-MOW'],
    ['Untied States', 'USA'],
    ['Deutschlnd', 'DEU'],
  ])('%s suggests %s first', (text, code) => {
    expect(nearestAreas(text)[0]?.code).toBe(code)
  })

  test('suggests each area once, and no more than asked for', () => {
    const found = nearestAreas('Nigera', 5).map((area) => area.code)
    expect(found).toEqual(expect.arrayContaining(['NER', 'NGA']))
    expect(new Set(found).size).toBe(found.length)
    expect(nearestAreas('Nigera', 1)).toHaveLength(1)
  })

  test.each(['', 'Q', 'zzzzzzzz', 'Germny'.repeat(11)])('suggests nothing for %j', (text) => {
    expect(nearestAreas(text)).toEqual([])
  })
})
