import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatPeriod, type Period } from '../../../lib/trade/period'
import type { Observation } from '../../../lib/trade/observation'
import { headerPeriod } from '../../../lib/import/fields/header-period'
import { observationsOf, problemsOf, readAll } from '../reading'

const HEADER = 'reporter,partner,flow,product,unit'

describe('the header of a column of figures', () => {
  test.each([
    ['2024', '2024'],
    ['2024 [YR2024]', '2024'],
    ['X2024', '2024'],
    ['2010M1', '2010-01'],
    ['2010M12', '2010-12'],
    ['2024-M03', '2024-03'],
    ['2024-03', '2024-03'],
    ['1960Q1', '1960-Q1'],
    ['2024-Q1', '2024-Q1'],
    ['2025 Feb ', '2025-02'],
    ['Jan 2024', '2024-01'],
    ['2024-S1', '2024-S1'],
  ])('%s is the period %s', (name, expected) => {
    const period = headerPeriod(name)
    expect(period && formatPeriod(period)).toBe(expected)
  })

  test.each(['', 'Country Code', '2024.5', 'value', '1', '12345', 'x'.repeat(1e5), 'Jan 24'])(
    '%s is no period',
    (name) => {
      expect(headerPeriod(name)).toBeNull()
    },
  )
})

describe('periods as columns', () => {
  test('months with a year of two digits are months in a row of them', async () => {
    const reading = await readAll(`${HEADER},Dec-23,Jan-24,Feb-24\nMAR,RUS,M,27,USD,5,6,7\n`)
    expect(problemsOf(reading)).toEqual([])
    expect(observationsOf(reading).map(({ period }) => formatPeriod(period))).toEqual(['2023-12', '2024-01', '2024-02'])
  })

  test('an empty cell is left out and counted, a marker is missing, zero is zero', async () => {
    const reading = await readAll(`${HEADER},2022,2023,2024,2021\nMAR,RUS,M,27,USD,5,,..,0\n`)
    expect(reading.head).toMatchObject({
      format: 'own-wide',
      header: [...HEADER.split(','), '2022', '2023', '2024', '2021'],
    })
    expect(reading.rows.map((row) => [row.kind, row.figure])).toEqual([
      ['observation', 5],
      ['skipped', 6],
      ['observation', 7],
      ['observation', 8],
    ])
    expect(observationsOf(reading).map(({ value, status }) => [value, status])).toEqual([
      ['5', 'A'],
      [null, 'M'],
      ['0', 'A'],
    ])
    expect(problemsOf(reading)).toEqual([])
  })

  test('what is wrong with a line is said once, what is wrong with a figure in its column', async () => {
    const reading = await readAll(`${HEADER},2022,2023,2024\nMAR,Atlantis,M,27,USD,5,6,\nMAR,RUS,M,27,USD,abc,-6,7\n`)
    expect(problemsOf(reading)).toEqual(['E_UNKNOWN_COUNTRY@2:partner', 'E_NUMBER@3:2022', 'E_NEGATIVE@3:2023'])
    expect(reading.rows.map(({ kind, line, figure }) => `${kind} ${line} ${figure}`)).toEqual([
      'refused 2 5',
      'refused 2 6',
      'skipped 2 7',
      'refused 3 5',
      'refused 3 6',
      'observation 3 7',
    ])
  })

  test('a column that lies ahead is said once, a line of text is a note', async () => {
    const reading = await readAll(`${HEADER},2024,2027\nMAR,RUS,M,27,USD,1,2\nMAR,RUS,X,27,USD,1,2\nSource: us,,,,,,\n`)
    expect(problemsOf(reading)).toEqual(['W_FUTURE_PERIOD@2:2027'])
    expect(reading.rows.at(-1)).toEqual({ kind: 'skipped', line: 4, reason: 'S_NOTE' })
  })

  test('a field without a column is asked for, and taken once it was stated', async () => {
    const text = 'reporter,partner,product,2023,2024\nMAR,RUS,27,1,2\n'
    expect((await readAll(text)).error).toMatchObject({ code: 'E_MISSING_COLUMN', params: { missing: 'flow, unit' } })
    const stated = await readAll(text, { constants: { flow: 'imports', unit: 'thousand USD' } })
    expect(observationsOf(stated).map(({ flow, value }) => `${flow} ${value}`)).toEqual(['M 1000', 'M 2000'])
  })

  test('the same period in two columns is no such table', async () => {
    expect((await readAll(`${HEADER},2024,2024\nMAR,RUS,M,27,USD,1,2\n`)).error?.code).toBe('E_MISSING_COLUMN')
  })
})

const months: Readonly<Record<string, number>> = { A: 12, Q: 3, M: 1 }
const NOTATIONS: Readonly<Record<string, ReadonlyArray<(p: Period) => string>>> = {
  A: [formatPeriod, (p) => `${formatPeriod(p)} [YR${formatPeriod(p)}]`],
  Q: [formatPeriod, (p) => formatPeriod(p).replace('-', '')],
  M: [formatPeriod, (p) => formatPeriod(p).replace('-', 'M'), (p) => formatPeriod(p).replace('-', '-M')],
}

const table = fc
  .record({
    frequency: fc.constantFrom('A', 'Q', 'M'),
    notation: fc.nat(2),
    starts: fc.uniqueArray(fc.nat(200), { minLength: 1, maxLength: 12 }),
    lines: fc.uniqueArray(
      fc.record({
        partner: fc.constantFrom('RUS', 'FRA', 'WLD', 'CIV', 'RU-MOW'),
        flow: fc.constantFrom('X', 'M') as fc.Arbitrary<'X' | 'M'>,
        product: fc.constantFrom('27', '0101', '854143'),
        valuation: fc.constantFrom('FOB', 'CIF', '') as fc.Arbitrary<Observation['valuation']>,
        values: fc.array(
          fc.oneof(
            { weight: 6, arbitrary: fc.bigInt({ min: 0n, max: 10n ** 18n }).map((n) => `${n}.25`) },
            { weight: 1, arbitrary: fc.constantFrom('..', null) },
          ),
          { minLength: 12, maxLength: 12 },
        ),
      }),
      {
        minLength: 1,
        maxLength: 6,
        selector: ({ partner, flow, product, valuation }) => [partner, flow, product, valuation].join(),
      },
    ),
    order: fc.shuffledSubarray(['reporter', 'partner', 'flow', 'product', 'unit', 'valuation'] as const, {
      minLength: 6,
    }),
    figuresFirst: fc.boolean(),
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
  })
  .map(({ frequency, notation, starts, lines, order, figuresFirst, delimiter }) => {
    const size = months[frequency]!
    const periods = starts.map((start) => ({ first: 1990 * 12 + start * size, months: size }))
    const notations = NOTATIONS[frequency]!
    const write = notations[notation % notations.length]!
    const arranged = (dims: readonly string[], figures: readonly string[]): string =>
      (figuresFirst ? [...figures, ...dims] : [...dims, ...figures]).join(delimiter)
    const observations = lines.flatMap(({ values, partner, flow, product, valuation }) =>
      periods.flatMap((period, i): Observation[] => {
        const value = values[i]
        if (value === undefined || value === null) return []
        const known = value === '..' ? null : value
        return [
          {
            ...{ reporter: 'MAR', partner, flow, classification: 'HS', product, measure: 'value', unit: 'USD' },
            ...{ valuation, period, value: known, status: known === null ? 'M' : 'A' },
          },
        ]
      }),
    )
    const text = [
      arranged(order, periods.map(write)),
      ...lines.map(({ values, ...line }) =>
        arranged(
          order.map((field) => ({ reporter: 'MAR', unit: 'USD', ...line })[field]),
          periods.map((_, i) => values[i] ?? ''),
        ),
      ),
    ].join('\n')
    return { text, observations, cells: lines.length * periods.length }
  })

test('observations written with periods as columns read back the same', async () => {
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 300 }), async ({ text, observations, cells }, chunk) => {
      const reading = await readAll(text, { chunk })
      expect(reading.error).toBeNull()
      expect(observationsOf(reading)).toEqual(observations)
      expect(reading.rows).toHaveLength(cells)
    }),
    { numRuns: 200 },
  )
})
