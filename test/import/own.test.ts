import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { TEMPLATE, writeOwnCsv } from '../../lib/import/own-csv'
import { FLOWS } from '../../lib/trade/flow'
import type { Observation } from '../../lib/trade/observation'
import { formatPeriod, period } from '../../lib/trade/period'
import { HEADER, observationsOf, problemsOf, readAll, row } from './reading'

const decimal = fc
  .tuple(
    fc.boolean(),
    fc.bigInt({ min: 0n, max: 10n ** 20n }),
    fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 8 }),
  )
  .map(([minus, whole, fraction]) => ({ minus, text: fraction === '' ? `${whole}` : `${whole}.${fraction}` }))

const product = fc.constantFrom(
  ...([
    ['', 'TOTAL'],
    ['HS', '0101'],
    ['H5', '854143'],
    ['H6', '27'],
    ['S3', '334'],
    ['SECTOR', 'renewable-energy'],
    ['BE', '41'],
  ] as const),
)

const unit = fc.constantFrom(
  ...([
    ['value', 'USD'],
    ['value', 'DEM'],
    ['net_weight', 'KG'],
    ['quantity', 'HEAD'],
    ['index', 'INDEX:2024-S1'],
  ] as const),
)

const observation: fc.Arbitrary<Observation> = fc
  .record({
    reporter: fc.constantFrom('RUS', 'MAR', 'RU-MOW', 'EU27_2020'),
    partner: fc.constantFrom('FRA', 'WLD', 'CIV', 'NAM'),
    flow: fc.constantFrom(...FLOWS),
    product,
    unit,
    valuation: fc.constantFrom('FOB', 'CIF', '') as fc.Arbitrary<Observation['valuation']>,
    period: fc.record({
      first: fc.integer({ min: 1950 * 12, max: 2020 * 12 }),
      months: fc.constantFrom(1, 3, 5, 6, 9, 12, 24),
    }),
    decimal,
    status: fc.constantFrom('A', 'P', 'E', 'C', 'M'),
  })
  .map(({ product: [classification, code], unit: [measure, name], decimal: { minus, text }, ...rest }) => {
    const empty = rest.status === 'C' || rest.status === 'M'
    const value = empty ? null : minus && rest.flow === 'B' && /[1-9]/.test(text) ? `-${text}` : text
    const { reporter, partner, flow, valuation, period, status } = rest
    return {
      reporter,
      partner,
      flow,
      classification,
      product: code,
      measure,
      unit: name,
      valuation,
      period,
      value,
      status,
    }
  })

const style = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  decimal: fc.constantFrom('.', ',') as fc.Arbitrary<'.' | ','>,
  lineEnd: fc.constantFrom('\n', '\r\n', '\r') as fc.Arbitrary<'\n' | '\r\n' | '\r'>,
})

const ENCODERS: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with a byte order mark': (text) => Buffer.from(`\ufeff${text}`),
  'UTF-16 LE': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16 BE': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'UTF-16 LE without a mark': (text) => Buffer.from(text, 'utf16le'),
  'windows-1252': (text) => iconv.encode(text, 'windows-1252'),
}

/** Trailing zeros after the point say nothing about the value. */
const sameValue = (one: Observation): Observation => ({
  ...one,
  value: one.value?.includes('.') ? one.value.replace(/\.?0+$/, '') : one.value,
})

test('what a person says of the decimal mark settles 1.234', async () => {
  const file = HEADER.replaceAll(',', ';') + row({ value: '1.234' }).replaceAll(',', ';')
  expect(problemsOf(await readAll(file))).toEqual(['E_NUMBER_AMBIGUOUS@2:value'])
  for (const [decimal, value] of [
    [',', '1234'],
    ['.', '1.234'],
  ] as const) {
    const reading = await readAll(file, { decimal })
    expect(observationsOf(reading)).toMatchObject([{ value }])
    expect(reading.head).toMatchObject({ decimal })
  }
})

describe('what other tables call the columns of our form', () => {
  const read = async (header: string, ...rows: string[]) => {
    const reading = await readAll([header, ...rows].join('\n'))
    return [
      ...problemsOf(reading),
      ...observationsOf(reading).map((o) => `${o.partner} ${o.flow} ${formatPeriod(o.period)} ${o.value} ${o.unit}`),
    ]
  }

  test('a year and its month or quarter stand in two columns, in words or numbers', async () => {
    const month = 'reporter,partner,flow,product,year,month,value,unit'
    expect(
      await read(month, 'KEN,MAR,X,09,2024,3,5,KES', 'KEN,MAR,X,09,2024,March,6,KES', 'KEN,MAR,X,09,2024,M12,7,KES'),
    ).toEqual(['MAR X 2024-03 5 KES', 'MAR X 2024-03 6 KES', 'MAR X 2024-12 7 KES'])
    const quarter = 'Berichtsland;Partnerland;Richtung;Warennummer;Quartal;Jahr;Wert;Einheit'
    expect(await read(quarter, 'DEU;MAR;Ausfuhr;09;3;2024;5;EUR', 'DEU;MAR;Ausfuhr;09;Q4;2024;5;EUR')).toEqual([
      'MAR X 2024-Q3 5 EUR',
      'MAR X 2024-Q4 5 EUR',
    ])
    expect(await read(month, 'KEN,MAR,X,09,2024,13,5,KES', 'KEN,MAR,X,09,2024,,5,KES')).toEqual([
      'E_PERIOD@2:month',
      'E_EMPTY_CELL@3:month',
    ])
  })

  test('of a code and a name of one thing the code is read, of a flow the word', async () => {
    const header =
      'Reporter Name,Reporter ISO3,Partner Code,Partner,Trade Flow Code,Trade Flow Name,Commodity,Commodity Code,Year,Value,Currency'
    expect(await read(header, 'Kenya,KEN,504,Morroco,2,Export,Tea,0902,2024,5,KES')).toEqual(['MAR X 2024 5 KES'])
    expect(
      await read('reporter,reporting country,partner,flow,product,year,value,unit', 'KEN,KEN,MAR,X,09,2024,1,KES'),
    ).toEqual(['E_DUPLICATE_COLUMN@1:reporting country'])
  })

  test.each([
    ['Trade Value (US$)', '5 USD'],
    ['trade_value_usd', '5 USD'],
    ['Value, thousand EUR', '5000 EUR'],
    ['Wert in Mio. EUR', '5000000 EUR'],
    ['Value (INR crore)', '50000000 INR'],
    ['USD Value', '5 USD'],
  ])('the header “%s” says the unit of its values', async (value, expected) => {
    const header = `reporter;partner;flow;product;year;${value}`
    expect(await read(header, 'KEN;MAR;X;09;2024;5')).toEqual([`MAR X 2024 ${expected}`])
  })

  test('a header of a value that says no unit, or more than one of them, leaves the unit to be said', async () => {
    for (const value of ['Value (new)', 'Value (kg)', 'Value (USD),Value (EUR)', 'Value 2024'])
      expect((await read(`reporter,partner,flow,product,year,${value}`, 'KEN,MAR,X,09,2024,5,6'))[0]).toBe(
        'E_MISSING_COLUMN@1:',
      )
  })
})

describe('our own form', () => {
  test('what is written in any dialect and encoding reads back as the same observations', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(observation, { minLength: 1, maxLength: 30 }),
        style,
        fc.constantFrom(...Object.keys(ENCODERS)),
        fc.integer({ min: 1, max: 5000 }),
        async (observations, written, encoding, chunk) => {
          const bytes = ENCODERS[encoding]!([...writeOwnCsv(observations, written)].join(''))
          const reading = await readAll(bytes, { chunk })
          expect(reading.error).toBeNull()
          expect(reading.rows.filter(({ kind }) => kind === 'refused')).toEqual([])
          expect(observationsOf(reading).map(sameValue)).toEqual(observations.map(sameValue))
        },
      ),
      { numRuns: 100 },
    )
  }, 60_000)

  test('with commas the digits come back as they went out, 1.234 with a zero that leaves no doubt', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(observation, { minLength: 1, maxLength: 20 }), async (observations) => {
        const sure = observations.map(({ value, ...rest }) => ({
          ...rest,
          value: value && /^-?[1-9]\d{0,2}\.\d{3}$/.test(value) ? `${value}0` : value,
        }))
        expect(observationsOf(await readAll([...writeOwnCsv(observations)].join('')))).toEqual(sure)
      }),
      { numRuns: 50 },
    )
  })

  test('it does not matter where the bytes are cut', async () => {
    const text = `${HEADER}${row({ partner: 'Réunion' })}DEU,"FR"A,x\n${row({ partner: '"Côte\nd’Ivoire"' })}Total,,,,,1,,\n`
    const whole = await readAll(text)
    for (const chunk of [1, 2, 3, 5, 7, 64]) expect(await readAll(text, { chunk })).toEqual(whole)
  })

  test('every data row is exactly one row: 3 good, 2 refused of 5', async () => {
    const { rows } = await readAll(`${HEADER}${row()}\n${row({ value: 'abc' })},,,,,,,\n${row()}x\n${row()}`)
    expect(rows.map(({ kind, line }) => `${kind} ${line}`)).toEqual([
      ...['observation 2', 'refused 4', 'observation 6', 'refused 7', 'observation 8'],
    ])
  })

  test('columns are found in any order, case and spelling', async () => {
    const reading = await readAll(
      '\ufeff"TIME_PERIOD", Partner Country ,OBS_VALUE,Reporter ISO3,currency,cmdCode,Trade Flow,comment\n2024-03,FRA,5,DEU,EUR,27,import,x\n',
    )
    expect(problemsOf(reading)).toEqual([])
    expect(reading.head?.columns.map(({ field }) => field)).toEqual([
      ...['period', 'partner', 'value', 'reporter', 'unit', 'product', 'flow', 'note'],
    ])
    expect(observationsOf(reading)).toMatchObject([
      { reporter: 'DEU', partner: 'FRA', flow: 'M', product: '27', value: '5' },
    ])
  })

  test('columns that are not known are ignored, and said so', async () => {
    const reading = await readAll(`${HEADER.replace('\n', ',colour\n')}${row().replace('\n', ',red\n')}`)
    expect(problemsOf(reading)).toEqual(['W_UNKNOWN_COLUMN@1:colour'])
  })

  test('the seven required columns are enough: no valuation is assumed, and the classification follows the code', async () => {
    const reading = await readAll('reporter,partner,flow,product,period,value,unit\nRUS,MAR,X,27,2020,5,thousand USD\n')
    expect(observationsOf(reading)).toMatchObject([
      { classification: 'HS', measure: 'value', unit: 'USD', valuation: '', value: '5000', status: 'A' },
    ])
  })
})

describe('values in our own form', () => {
  test.each<[string, Parameters<typeof row>[0], string[]]>([
    ['a negative value', { value: '-5' }, ['E_NEGATIVE@2:value']],
    ['a typographic minus', { value: '−5' }, ['E_NEGATIVE@2:value']],
    ['brackets', { value: '(5)' }, ['E_NUMBER@2:value']],
    ['a value that is confidential by its status', { status: 'C' }, ['E_STATUS_VALUE@2:status']],
    ['trade with itself', { partner: 'DEU' }, ['W_SELF_TRADE@2:partner']],
    ['the world with itself', { reporter: 'WLD', partner: 'WLD' }, ['W_AGGREGATE@2:reporter', 'W_AGGREGATE@2:partner']],
    ['an empty partner', { partner: '' }, ['E_EMPTY_CELL@2:partner']],
    ['a formula', { partner: "=cmd|' /C calc'!A0" }, ['E_UNKNOWN_COUNTRY@2:partner']],
    [
      'a script',
      { partner: '<script>alert(1)</script>', status: '<img>' },
      ['E_UNKNOWN_COUNTRY@2:partner', 'E_STATUS@2:status'],
    ],
    ['1,234 in quotes', { value: '"1,234"' }, ['E_NUMBER_AMBIGUOUS@2:value']],
    [
      'several at once',
      { flow: 'exprot', period: '45352', currency: '$' },
      ['E_FLOW@2:flow', 'E_PERIOD@2:period', 'E_UNIT@2:currency'],
    ],
    ['a marker for no value', { value: '..' }, ['W_NO_VALUE@2:value']],
    ['a running period', { period: '2026-12' }, ['W_FUTURE_PERIOD@2:period']],
  ])('%s', async (_, cells, expected) => {
    expect(problemsOf(await readAll(HEADER + row(cells)))).toEqual(expected)
  })

  test('a balance may be negative', async () => {
    expect(observationsOf(await readAll(HEADER + row({ flow: 'balance', value: '-5.10' })))).toMatchObject([
      { flow: 'B', value: '-5.10' },
    ])
  })

  test('confidential and missing are neither zero nor each other', async () => {
    const reading = await readAll(
      HEADER +
        row({ value: '', status: 'C' }) +
        row({ value: 'c', status: '' }) +
        row({ value: ':', status: '' }) +
        row({ value: '0' }),
    )
    expect(observationsOf(reading).map(({ value, status }) => [value, status])).toEqual([
      [null, 'C'],
      [null, 'C'],
      [null, 'M'],
      ['0', 'A'],
    ])
  })

  test('the same alias is told once, however often it stands there', async () => {
    const reading = await readAll(HEADER + row({ partner: 'UK' }) + row({ partner: 'UK', period: '2024-04' }))
    expect(problemsOf(reading)).toEqual(['W_ALIAS@2:partner'])
  })
})

describe('files that come with the product', () => {
  test('the template imports without a problem', async () => {
    const reading = await readAll(TEMPLATE)
    expect(problemsOf(reading)).toEqual([])
    expect(observationsOf(reading)).toHaveLength(7)
  })

  test('an unknown format is refused before anything is read', async () => {
    expect(problemsOf(await readAll(TEMPLATE, { format: 'lotus' }))).toEqual(['E_FORMAT_NAME@:'])
    expect((await readAll(TEMPLATE, { format: 'own' })).head?.format).toBe('own')
  })

  const seed = new URL('../../prisma/seed/', import.meta.url)
  const given = new URL('../../../shared/figures/', import.meta.url)
  const figures = [seed, given].flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith('.csv') && name !== 'claims.csv')
          .map((name) => new URL(name, folder))
      : [],
  )
  test.skipIf(figures.length === 0)('the seed reads without a problem', async () => {
    for (const url of figures) {
      const reading = await readAll(readFileSync(url))
      expect(problemsOf(reading)).toEqual([])
      expect(reading.rows.every(({ kind }) => kind === 'observation')).toBe(true)
    }
  })
})

test.each([
  [
    'de',
    'Berichtsland;Partnerland;Richtung;Ware;Zeitraum;Wert;Einheit',
    'Marokko;Russland;Ausfuhr;31;1. Halbjahr 2025;12,5;Mio. EUR',
  ],
  [
    'fr',
    'déclarant;partenaire;flux;produit;période;valeur;unité',
    "Maroc;Russie;exportations;31;1er semestre 2025;12,5;millions d'euros",
  ],
  [
    'es',
    'país declarante;país socio;flujo;producto;periodo;valor;unidad',
    'Marruecos;Rusia;exportación;31;1.er semestre de 2025;12,5;millones de euros',
  ],
  [
    'ru',
    'Отчитывающаяся страна;Страна-партнёр;Поток;Код ТН ВЭД;Период;Стоимость;Единица',
    'Марокко;Россия;экспорт;31;янв-июнь 2025;12,5;млн евро',
  ],
  [
    'ar',
    'البلد المبلغ;البلد الشريك;التدفق;المنتج;الفترة;القيمة;الوحدة',
    'المغرب;روسيا;صادرات;31;النصف الأول 2025;12,5;مليون يورو',
  ],
])('our own form is read with its columns, areas, periods and units in words of %s', async (_, header, row) => {
  const reading = await readAll(`${header}\n${row}\n`)
  expect(problemsOf(reading).filter((problem) => problem.startsWith('E_'))).toEqual([])
  expect(reading.head?.format).toBe('own')
  expect(observationsOf(reading)).toMatchObject([
    {
      reporter: 'MAR',
      partner: 'RUS',
      flow: 'X',
      product: '31',
      period: period(2025, 1, 6),
      value: '12500000',
      unit: 'EUR',
    },
  ])
})
