import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MappedField, Mapping } from '../../lib/import/mapping'
import type { Observation } from '../../lib/trade/observation'
import { formatPeriod } from '../../lib/trade/period'
import { firstProblem, observationsOf, problemsOf, readAll } from './reading'

const map = (columns: string, more: Partial<Mapping> = {}): Mapping => ({
  columns: columns.split(' ').map((each) => {
    const [name = '', field = 'ignore'] = each.split('=')
    return { name, field: field as MappedField }
  }),
  constants: {},
  ...more,
})
const shown = (o: Observation): string =>
  [o.reporter, o.partner, o.flow, o.product, formatPeriod(o.period), o.value ?? o.status, o.unit].join(' ')

describe('a long table', () => {
  const LONG = 'Land;Partner;Richtung;Code;Jahr;Betrag;Rest\nMarokko;Russland;Ausfuhr;30;2020;1234,5;x\n'

  test('is read by what was said of its columns, with constants for what it does not say', async () => {
    const mapping = map(
      'Land=reporter Partner=partner Richtung=flow Code=product Jahr=period Betrag=value Rest=ignore',
      {
        constants: { unit: 'thousand EUR', valuation: 'FOB' },
      },
    )
    const reading = await readAll(LONG, { mapping })
    expect(reading.head).toMatchObject({ format: 'mapped', delimiter: ';', decimal: ',', headerLine: 1, source: null })
    expect(observationsOf(reading).map(shown)).toEqual(['MAR RUS X 30 2020 1234500 EUR'])
    expect(observationsOf(reading)[0]!.valuation).toBe('FOB')
    expect(reading.rows[0]).toMatchObject({
      line: 2,
      cells: ['Marokko', 'Russland', 'Ausfuhr', '30', '2020', '1234,5', 'x'],
    })
    expect(problemsOf(reading).filter((problem) => problem.includes('COLUMN'))).toEqual([])
  })

  test('refused rows name the column as the file does', async () => {
    const mapping = map('Land=reporter Partner=partner Richtung=flow Code=product Jahr=period Betrag=value', {
      constants: { unit: 'EUR' },
    })
    const reading = await readAll(`${LONG}Marokko;Atlantis;Ausfuhr;30;2020;abc;\n`, { mapping })
    expect(problemsOf(reading).filter((problem) => problem.startsWith('E_'))).toEqual([
      'E_UNKNOWN_COUNTRY@3:Partner',
      'E_NUMBER@3:Betrag',
    ])
    expect(problemsOf(reading)).toContain('W_UNKNOWN_COLUMN@1:Rest')
  })

  test('two columns of one name are told apart by their order; the header may stand in a line of its own', async () => {
    const text = 'Report\n\na,b,c,d,e,v,v\nMAR,RUS,X,30,2020,1,2\n'
    const mapping = map('a=reporter b=partner c=flow d=product e=period v=ignore v=value', {
      constants: { unit: 'USD' },
    })
    expect(observationsOf(await readAll(text, { mapping })).map(shown)).toEqual(['MAR RUS X 30 2020 2 USD'])
    expect(observationsOf(await readAll(text, { mapping: { ...mapping, headerLine: 3 } }))).toHaveLength(1)
  })
})

describe('fiscal years as columns', () => {
  const INDIAN = 'Country,2023-2024,2024-2025,%Growth\nMorocco,1.5,2.5,66\n'
  const mapping = map('Country=partner 2023-2024=figure 2024-2025=figure %Growth=ignore', {
    wide: 'period',
    constants: { reporter: 'IND', flow: 'X', product: 'TOTAL', unit: 'million USD' },
  })

  test('are asked for with the header in question, and read once a person says when they begin', async () => {
    const asked = await readAll(INDIAN, { mapping })
    expect(asked.error).toMatchObject({ code: 'E_PERIOD_AMBIGUOUS', column: '2023-2024', value: '2023-2024' })
    expect(asked.sample?.rows).toHaveLength(2)
    expect(observationsOf(await readAll(INDIAN, { mapping, fiscalYear: '04' })).map(shown)).toEqual([
      'IND MAR X TOTAL 2023-04/P12M 1500000 USD',
      'IND MAR X TOTAL 2024-04/P12M 2500000 USD',
    ])
  })
})

test('flows as headers may say the unit; what they say of it holds for nothing', async () => {
  const mapping = map('Jahr=period Ausfuhr_(1000_EUR)=figure Einfuhr=figure', {
    wide: 'flow',
    constants: { reporter: 'DEU', partner: 'MAR', product: 'TOTAL', unit: '1000 EUR' },
  })
  const reading = await readAll('Jahr,Ausfuhr_(1000_EUR),Einfuhr\n2024,5,6\n', { mapping })
  expect(observationsOf(reading).map(shown)).toEqual(['DEU MAR X TOTAL 2024 5000 EUR', 'DEU MAR M TOTAL 2024 6000 EUR'])
})

test('a month beside its year, in columns that a person named', async () => {
  const mapping = map('a=reporter b=partner c=flow d=product e=period f=part g=value', { constants: { unit: 'USD' } })
  const text = 'a,b,c,d,e,f,g\nMAR,RUS,X,30,2020,7,1\nMAR,RUS,X,30,2020,août,1\n'
  expect(observationsOf(await readAll(text, { mapping })).map(shown)).toEqual([
    'MAR RUS X 30 2020-07 1 USD',
    'MAR RUS X 30 2020-08 1 USD',
  ])
})

test('a table without a header is refused: its first row would be lost', async () => {
  const text = 'MAR,RUS,X,30,2020,1\nMAR,RUS,X,30,2021,1\n'
  const mapping = map('MAR=reporter RUS=partner X=flow 30=product 2020=period 1=value', { constants: { unit: 'USD' } })
  expect(firstProblem(await readAll(text, { mapping }))).toMatchObject({
    code: 'E_MAPPING',
    params: { reason: 'data' },
  })
})

describe('a wide table', () => {
  const WIDE = 'Country,Flow,2019,2020,2021\nRussia,Export,1,,3\nAtlantis,Import,4,..,6\nFrance,Import,7,x1,9\n'
  const mapping = map('Country=partner Flow=flow 2019=figure 2020=figure 2021=figure', {
    wide: 'period',
    constants: { reporter: 'MAR', product: 'TOTAL', unit: 'USD' },
  })

  test('gives a row per figure: an empty cell is left out, a marker is missing, a wrong line is said once', async () => {
    const reading = await readAll(WIDE, { mapping })
    expect(observationsOf(reading).map(shown)).toEqual([
      'MAR RUS X TOTAL 2019 1 USD',
      'MAR RUS X TOTAL 2021 3 USD',
      'MAR FRA M TOTAL 2019 7 USD',
      'MAR FRA M TOTAL 2021 9 USD',
    ])
    expect(reading.rows.map((row) => `${row.kind} ${row.line} ${row.figure}`)).toEqual([
      ...['observation 2 2', 'skipped 2 3', 'observation 2 4'],
      ...['refused 3 2', 'refused 3 3', 'refused 3 4'],
      ...['observation 4 2', 'refused 4 3', 'observation 4 4'],
    ])
    expect(problemsOf(reading).filter((problem) => problem.startsWith('E_'))).toEqual([
      'E_UNKNOWN_COUNTRY@3:Country',
      'E_NUMBER@4:2020',
    ])
    expect(reading.rows[3]).toMatchObject({ cells: ['Atlantis', 'Import', '4', '..', '6'] })
    expect(reading.head?.columns.map(({ field }) => field)).toEqual(['partner', 'flow', 'value', 'value', 'value'])
  })

  test.each<[string, string, Mapping, string]>([
    [
      'partners',
      'Jahr,Russland,Frankreich\n2020,5,6\n',
      map('Jahr=period Russland=figure Frankreich=figure', {
        wide: 'partner',
        constants: { reporter: 'MAR', flow: 'X', product: '30', unit: 'USD' },
      }),
      'MAR RUS X 30 2020 5 USD, MAR FRA X 30 2020 6 USD',
    ],
    [
      'reporters',
      'Jahr,Russland,Frankreich\n2020,5,6\n',
      map('Jahr=period Russland=figure Frankreich=figure', {
        wide: 'reporter',
        constants: { partner: 'MAR', flow: 'X', product: '30', unit: 'USD' },
      }),
      'RUS MAR X 30 2020 5 USD, FRA MAR X 30 2020 6 USD',
    ],
    [
      'flows',
      'Jahr,Einfuhr,Saldo\n2020,5,-6\n',
      map('Jahr=period Einfuhr=figure Saldo=figure', {
        wide: 'flow',
        constants: { reporter: 'MAR', partner: 'RUS', product: 'TOTAL', unit: 'USD' },
      }),
      'MAR RUS M TOTAL 2020 5 USD, MAR RUS B TOTAL 2020 -6 USD',
    ],
    [
      'products',
      'Jahr,30,8703\n2020,5,6\n',
      map('Jahr=period 30=figure 8703=figure', {
        wide: 'product',
        constants: { reporter: 'MAR', partner: 'RUS', flow: 'M', unit: 'USD' },
      }),
      'MAR RUS M 30 2020 5 USD, MAR RUS M 8703 2020 6 USD',
    ],
  ])('may have %s as its headers', async (_, text, wide, expected) => {
    expect(
      observationsOf(await readAll(text, { mapping: wide }))
        .map(shown)
        .join(', '),
    ).toBe(expected)
  })
})

describe('a mapping that does not fit is said in one problem of the file, with its first rows', () => {
  const TEXT = 'a,b,c\nMAR,2020,5\n'
  const all = { reporter: 'MAR', partner: 'RUS', flow: 'X', product: 'TOTAL', unit: 'USD' } as const
  const { reporter: _, ...lacking } = all
  test.each<[string, Mapping]>([
    ['missing', map('b=period z=value', { constants: all })],
    ['twice', map('a=period b=period c=value', { constants: all })],
    ['twice', map('a=reporter b=period c=value', { constants: all })],
    ['value_and_figure', map('a=figure b=period c=value', { constants: all })],
    ['no_value', map('b=period', { constants: all })],
    ['no_dimension', map('b=period c=figure', { constants: all })],
    ['no_figure', map('b=period c=value', { wide: 'flow', constants: all })],
    ['no_line', map('b=period c=value', { headerLine: 9, constants: all })],
    ['constant', map('b=period c=value', { constants: { ...all, partner: 'Atlantis' } })],
    ['header_period', map('b=ignore c=figure', { wide: 'period', constants: all })],
  ])('%s', async (reason, mapping) => {
    const reading = await readAll(TEXT, { mapping })
    expect(reading.error).toMatchObject({ code: 'E_MAPPING', params: { reason } })
    expect(reading.rows).toEqual([])
    expect(reading.sample).toMatchObject({
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      rows: [
        { line: 1, cells: ['a', 'b', 'c'] },
        { line: 2, cells: ['MAR', '2020', '5'] },
      ],
    })
  })

  test('a field without a column is a missing column', async () => {
    const reading = await readAll(TEXT, { mapping: map('b=period c=value', { constants: lacking }) })
    expect(firstProblem(reading)).toMatchObject({ code: 'E_MISSING_COLUMN', params: { missing: 'reporter' } })
    expect(problemsOf(reading)).toHaveLength(1)
  })
})

const AREAS = ['MAR', 'RUS', 'FRA', 'DEU', 'RU-MOW'] as const
const value = fc.bigInt({ min: 0n, max: 10n ** 18n }).map(String)
const SHORT = { numRuns: 60 }

test('a long table with shuffled and renamed columns reads back the same', async () => {
  const observed = fc.record({
    reporter: fc.constantFrom(...AREAS),
    partner: fc.constantFrom(...AREAS),
    flow: fc.constantFrom('X', 'M', 'RX'),
    product: fc.constantFrom('TOTAL', '30', '0101', '870323'),
    period: fc.constantFrom('2020', '2024-S1', '2024-07', '2025-01/P9M'),
    value,
    unit: fc.constantFrom('USD', 'EUR'),
  })
  const FIELDS = ['reporter', 'partner', 'flow', 'product', 'period', 'value', 'unit'] as const
  await fc.assert(
    fc.asyncProperty(
      fc.array(observed, { minLength: 1, maxLength: 20 }),
      fc.shuffledSubarray([...FIELDS], { minLength: 7, maxLength: 7 }),
      fc.constantFrom(',', ';', '\t', '|'),
      async (rows, order, delimiter) => {
        const names = order.map((_, i) => `Spalte ${i + 1}`)
        const lines = rows.map((row) => order.map((field) => row[field]).join(delimiter))
        const mapping: Mapping = {
          columns: order.map((field, i) => ({ name: names[i]!, field })),
          constants: {},
        }
        const reading = await readAll([names.join(delimiter), ...lines].join('\n'), { mapping, chunk: 7 })
        expect(observationsOf(reading).map(shown)).toEqual(
          rows.map((row) => FIELDS.map((field) => row[field]).join(' ')),
        )
      },
    ),
    SHORT,
  )
})

test('a wide table with shuffled columns reads back the same, and each of its cells is counted', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(['partner', '2019', '2020', '2021-Q1', '2022-03'], { minLength: 5, maxLength: 5 }),
      fc.array(fc.tuple(fc.constantFrom(...AREAS), fc.array(fc.option(value), { minLength: 4, maxLength: 4 })), {
        minLength: 1,
        maxLength: 12,
      }),
      async (order, rows) => {
        const periods = order.filter((name) => name !== 'partner')
        const lines = rows.map(([partner, figures]) =>
          order.map((name) => (name === 'partner' ? partner : (figures[periods.indexOf(name)] ?? ''))).join(';'),
        )
        const mapping: Mapping = {
          columns: order.map((name) => ({ name, field: name === 'partner' ? 'partner' : 'figure' })),
          wide: 'period',
          constants: { reporter: 'CHN', flow: 'X', product: 'TOTAL', unit: 'USD' },
        }
        const reading = await readAll([order.join(';'), ...lines].join('\r\n'), { mapping })
        const expected = rows.flatMap(([partner, figures]) =>
          periods.flatMap((period, i) =>
            figures[i] === null ? [] : [`CHN ${partner} X TOTAL ${period} ${figures[i]} USD`],
          ),
        )
        expect(observationsOf(reading).map(shown)).toEqual(expected)
        expect(reading.rows).toHaveLength(4 * rows.length)
      },
    ),
    SHORT,
  )
})

describe('units that the headers of figures say', () => {
  const table = 'Country,Year,Exports (US$ million),Imports (US$ thousand)\nMorocco,2023,12,13000\n'
  const mapping = {
    columns: [
      { name: 'Country', field: 'partner' as const },
      { name: 'Year', field: 'period' as const },
      { name: 'Exports (US$ million)', field: 'figure' as const },
      { name: 'Imports (US$ thousand)', field: 'figure' as const },
    ],
    wide: 'flow' as const,
    constants: { reporter: 'DEU', product: 'TOTAL' },
  }
  test.each([
    ['hold each for its column where they differ', {}],
    ['whatever is said of the whole', { unit: 'million USD' }],
  ])('%s', async (_, constants) => {
    const reading = await readAll(table, { mapping: { ...mapping, constants: { ...mapping.constants, ...constants } } })
    expect(observationsOf(reading).map(({ flow, value, unit }) => `${flow} ${value} ${unit}`)).toEqual([
      ...['X 12000000 USD', 'M 13000000 USD'],
    ])
  })
  test('are what is said of the whole where they agree', async () => {
    const one = table.replace('thousand', 'million')
    const columns = mapping.columns.map(({ name, field }) => ({ name: name.replace('thousand', 'million'), field }))
    const reading = await readAll(one, {
      mapping: { ...mapping, columns, constants: { ...mapping.constants, unit: 'USD' } },
    })
    expect(observationsOf(reading).map(({ value }) => value)).toEqual(['12', '13000'])
  })
})
