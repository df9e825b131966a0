import { describe, expect, test } from 'vitest'
import { areaReader } from '../../lib/import/fields/area'
import { resolveArea } from '../../lib/trade/area-resolution'

describe('areas by any of their names and codes', () => {
  test.each([
    [
      'RUS',
      ['RU', 'RUS', '643', '0643', '643.0'],
      [
        'Russia',
        'Russian Federation',
        'Russland',
        'Russische Föderation',
        'Russie',
        'Fédération de Russie',
        'Rusia',
        'Россия',
        'Российская Федерация',
        'روسيا',
      ],
    ],
    ['MAR', ['MA', '504'], ['Morocco', 'Marokko', 'Maroc', 'Marruecos', 'Марокко', 'المغرب']],
    [
      'KOR',
      ['KR', '410'],
      [
        'Korea, Rep.',
        'Korea, Republic of',
        'Rep. of Korea',
        'Südkorea',
        'Rép. de Corée',
        'Corea del Sur',
        'Республика Корея',
        'جمهورية كوريا',
      ],
    ],
    [
      'TUR',
      ['TR', '792'],
      ['Türkiye', 'Turkiye', 'Turkey', 'TÜRKIYE', 'Türkei', 'Tuerkei', 'Turquie', 'Turquía', 'Турция', 'تركيا'],
    ],
    [
      'IRN',
      ['IR', '364'],
      [
        'Iran, Islamic Republic of',
        'Iran (Islamic Rep. of)',
        'Iran, Islamische Republik',
        'Irán',
        'Исламская Республика Иран',
      ],
    ],
    [
      'SAU',
      ['SA', '682'],
      [
        'Saudi Arabia, Kingdom of',
        'Saudi Arabien',
        'Arabie saoudite',
        'Arabia Saudita',
        'Саудовская Аравия',
        'السعودية',
      ],
    ],
    [
      'CIV',
      ['CI', '384'],
      [
        "Côte d'Ivoire",
        'Cote d’Ivoire',
        'Ivory Coast',
        'Elfenbeinküste',
        'Costa de Marfil',
        'Кот-д’Ивуар',
        'ساحل العاج',
      ],
    ],
    ['CHN', ['CN', '156'], ['China, P.R.: Mainland', 'VR China', 'КНР', 'الصين']],
    ['GRC', ['EL', 'GR', '300'], []],
    ['GBR', ['UK', 'GB', '826'], ['Großbritannien', 'Royaume-Uni', 'Reino Unido', 'Великобритания']],
    ['XKX', ['XK', '_KS'], ['Kosovo']],
    ['NAM', ['NA', '516'], ['Namibia']],
    ['SUN', ['810'], ['Fmr USSR', 'Soviet Union']],
    ['USA', ['US', '840', '842', '841'], ['EE.UU.', 'États-Unis', 'Estados Unidos', 'США', 'الولايات المتحدة']],
  ])('%s is meant by %j and by %j', (code, codes, names) => {
    for (const text of [...codes, ...names]) expect([text, resolveArea(text)?.area.code]).toEqual([text, code])
  })

  test.each([
    ['TUR', ['Türkiye (Turkey)', 'Turkey/Türkiye', 'Turquie [TR]']],
    ['CZE', ['Czech Republic (Czechia)', 'Tschechien (Tschechische Republik)']],
    ['GBR', ['Vereinigtes Königreich (ab 2021)', 'U K', 'Verein. Königreich']],
    ['FRA', ['France (incl. Monaco)', 'France (including Monaco)']],
    ['RUS', ['Russia [RU]', 'Fed. Russe', 'Федерация Российская']],
    ['COD', ['République démocratique du Congo', 'Congo, Rép. dém. du', 'Kongo, Dem. Republik', 'CONGO D. REP.']],
    ['COG', ['Rép. du Congo', 'Congo, República del', 'Kongo, Republik']],
    ['KOR', ['KOREA RP', 'جمهوريه كوريا', 'Republik Korea']],
    ['MMR', ['Burma', 'Burma (Myanmar)', 'بورما', 'Birmanie']],
    ['SWZ', ['Swaziland', 'Eswatini (Swaziland)', 'Свазиленд']],
    ['PSE', ['West Bank and Gaza', 'Besetzte palästinensische Gebiete', 'ПАЛЕСТИНА, ГОСУДАРСТВО']],
    ['BOL', ['Bolivien, Plurinationaler Staat', 'БОЛИВИЯ, МНОГОНАЦИОНАЛЬНОЕ ГОСУДАРСТВО']],
  ])('%s by an official long form, an older name, a shortened one or two names at once: %j', (code, names) => {
    for (const text of names) expect([text, resolveArea(text)?.area.code]).toEqual([text, code])
  })

  test.each(['Sudan (before 2012)', 'France (Germany)', 'Korea (Nord/Süd)', 'EU (EU27)'])(
    'a note behind a name may make it another area: %s is not taken for the country of today',
    (text) => expect(['SDN', 'FRA', 'KOR', 'EU27_2020']).not.toContain(resolveArea(text)?.area.code),
  )

  test.each([
    'W00',
    'W0',
    'WLD',
    '0',
    '000',
    '001',
    '_X',
    'X1 ',
    'Areas, nes',
    'Other Asia, nes',
    'World',
    'EU27',
    'Africa',
    'nes',
    'Nicht spezifizierte Länder',
  ])('"%s" is a group, not a country', (text) => {
    expect(resolveArea(text)?.area.kind).toBe('group')
  })

  test.each(['Корея', 'Total', 'Other Markets Asia', 'XU'])('"%s" means none: it is asked for', (text) => {
    expect(resolveArea(text)).toBeUndefined()
  })

  test('an answer counts for a name that nothing else resolves, however it is written, and for no other', () => {
    const areas = [
      { text: 'Other Markets Asia', area: 'S19' },
      { text: 'France', area: 'DEU' },
      { text: 'Atlantis', area: 'nowhere' },
    ]
    const read = areaReader('partner', true, { areas })
    expect(read('OTHER  MARKETS, ASIA')).toEqual({ ok: true, value: 'S19', notice: null })
    expect(read('France')).toEqual({ ok: true, value: 'FRA', notice: null })
    expect(read('Atlantis')).toMatchObject({ ok: false, found: { code: 'E_UNKNOWN_COUNTRY' } })
  })
})
