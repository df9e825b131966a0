import fc from 'fast-check'
import type { Flow, Valuation } from '../../lib/trade/flow'
import type { Cell, FlowLine, PairFigures, PartId } from '../../lib/trade/pair-figures'
import { parsePeriod, type Period } from '../../lib/trade/period'
import type { Selection } from '../../lib/trade/selection'

/** Figures written by hand for the tests of lib/trade, with periods in their notation. */
export function at(notation: string): Period {
  const period = parsePeriod(notation)
  if (!period) throw new Error(`the test names no period: ${notation}`)
  return period
}

export const cell = (notation: string, value: string | null, more: Partial<Cell> = {}): Cell => ({
  ...at(notation),
  value,
  status: value === null ? 'M' : 'A',
  ...more,
})

export const cells = (values: Readonly<Record<string, string | null>>): Cell[] =>
  Object.entries(values).map(([notation, value]) => cell(notation, value))

/** `months('2024-11', ['1', null, '3'])` is November, no cell for December, January. */
export function months(from: string, values: readonly (string | null)[]): Cell[] {
  const { first } = at(from)
  return values.flatMap((value, i): Cell[] =>
    value === null ? [] : [{ first: first + i, months: 1, value, status: 'A' }],
  )
}

const USUAL: Partial<Record<Flow, Valuation>> = { X: 'FOB', M: 'CIF' }

export function line(
  flow: Flow,
  parts: Partial<Record<PartId, readonly Cell[]>>,
  identity: Partial<Omit<FlowLine, 'flow' | 'parts'>> = {},
): FlowLine {
  return {
    source: 'imf-dots',
    flow,
    measure: 'value',
    unit: 'USD',
    valuation: USUAL[flow] ?? '',
    seriesCount: {},
    ...identity,
    parts,
  }
}

export const figures = (...lines: FlowLine[]): PairFigures => ({ reporter: 'RUS', partner: 'MAR', lines, sources: [] })

export const selectionFrom = (...lines: FlowLine[]): Selection => ({
  source: lines[0]?.source ?? 'imf-dots',
  measure: lines[0]?.measure ?? 'value',
  unit: lines[0]?.unit ?? 'USD',
  lines: Object.fromEntries(lines.map((each) => [each.flow, each])),
})

/** Trade of Russia with Morocco as Russia reported it: IMF, Direction of Trade Statistics, US dollars. */
export const RUSSIA_REPORTS = {
  X: cells({ '2019': '772539084', '2020': '780937839' }),
  M: cells({ '2019': '506019796', '2020': '392956397' }),
}

export const anyPeriod: fc.Arbitrary<Period> = fc.record(
  { first: fc.integer({ min: 1900 * 12, max: 2199 * 12 + 11 }), months: fc.integer({ min: 1, max: 120 }) },
  { noNullPrototype: true },
)

/** Decimal texts of up to 18 digits before and 6 after the point. */
export const anyDecimal: fc.Arbitrary<string> = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.stringMatching(/^\d{0,6}$/))
  .map(([whole, fraction]) => (fraction ? `${whole}.${fraction}` : `${whole}`))

const withoutSign = (text: string): string => text.replace('-', '')
export const anyAmount: fc.Arbitrary<string> = anyDecimal.map(withoutSign)

/** Cells of one part: no period twice, but lengths side by side, gaps, every status, derived and excluded ones. */
export const anyCells: fc.Arbitrary<Cell[]> = fc.uniqueArray(
  fc
    .record({
      first: fc.integer({ min: 24_228, max: 24_300 }),
      months: fc.constantFrom(1, 3, 6, 9, 12),
      known: fc.option(fc.tuple(anyAmount, fc.constantFrom('A', 'P', 'E')), { nil: null, freq: 5 }),
      unknown: fc.constantFrom('C', 'M', 'S'),
      derived: fc.boolean(),
      excluded: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ first, months: length, known, unknown, derived, excluded }): Cell => ({
      first,
      months: length,
      value: known ? known[0] : null,
      status: known ? known[1] : unknown,
      ...(derived && { derived: true as const }),
      ...(excluded && { excluded }),
    })),
  { selector: ({ first, months: length }) => `${first}/${length}`, maxLength: 40 },
)

export const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...list], { minLength: list.length })
