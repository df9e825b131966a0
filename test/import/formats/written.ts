import fc from 'fast-check'
import { addDecimals } from '../../../lib/trade/decimal'
import type { Observation } from '../../../lib/trade/observation'
import type { Period } from '../../../lib/trade/period'
import type { Form } from './form'
import type { WideForm } from './wide-forms'

/**
 * A value in the unit of the format, and in ours: the first with up to four more digits behind the point than it is moved by, or
 * with none.
 */
const amount = (exponent: number, whole?: boolean) =>
  fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 17n }), whole ? fc.constant(-exponent) : fc.constantFrom(0, 1, 4))
    .map(([digits, more]) => ({ written: decimal(digits, exponent + more), meant: decimal(digits, more) }))

/** Digits with so many of them behind the point, or with so many zeros behind them. */
function decimal(digits: bigint, places: number): string {
  if (places <= 0) return String(digits * 10n ** BigInt(-places))
  const text = digits.toString().padStart(places + 1, '0')
  return `${text.slice(0, -places)}.${text.slice(-places)}`
}

const pick = <T>(values: readonly T[]) => fc.constantFrom(...values)

const period = (months: readonly number[]): fc.Arbitrary<Period> =>
  fc
    .tuple(fc.integer({ min: 1990, max: 2023 }), pick(months), fc.integer({ min: 0, max: 11 }))
    .map(([of, length, n]) => {
      const first = of * 12 + Math.floor(n / length) * length
      return { first, months: length }
    })

/** A table with its header, and the observations that it says. */
interface Table {
  readonly table: readonly (readonly string[])[]
  readonly observations: readonly Observation[]
}

/** A table of observations that a form can say, a line for each, numbers with this decimal mark. */
export function linesIn(form: Form, decimal: '.' | ','): fc.Arbitrary<Table> {
  const one = fc
    .record({
      reporter: pick(form.reporters),
      partner: pick(form.partners),
      flow: pick(form.flows),
      product: pick(form.products),
      period: period(form.months),
      amount: amount(form.exponent),
      status: pick(form.statuses),
    })
    .map(({ amount: { written, meant }, product: [classification, product], ...rest }) => {
      const empty = rest.status === 'C' || rest.status === 'M'
      const observation: Observation = {
        ...rest,
        ...{ classification, product, measure: 'value', unit: form.unit },
        valuation: form.valuation[rest.flow] ?? '',
        value: empty ? null : meant,
      }
      return { observation, cells: form.write(observation, empty ? '' : written.replace('.', decimal)) }
    })
  return fc.array(one, { minLength: 1, maxLength: 12 }).map((rows) => ({
    table: [form.header.split(form.delimiter ?? ','), ...rows.map(({ cells }) => cells)],
    observations: rows.map(({ observation }) => observation),
  }))
}

/** A table with a figure that a form with periods as columns can say, numbers with this decimal mark; others may be missing. */
export function tableIn(form: WideForm, decimal: '.' | ','): fc.Arbitrary<Table> {
  const most = 6
  const figure = fc.option(amount(form.exponent, form.whole), { freq: 6, nil: null })
  const line = fc.record({
    ...{ reporter: pick(form.reporters), partner: pick(form.partners), flow: pick(form.flows) },
    product: pick(form.products),
    figures: fc.array(figure, { minLength: most, maxLength: most }),
  })
  const columns = fc
    .tuple(pick(form.months), fc.integer({ min: form.fewestPeriods ?? 1, max: most }), fc.boolean())
    .chain(([months, count, newestFirst]) =>
      fc
        .uniqueArray(period([months]), { minLength: count, maxLength: count, selector: ({ first }) => first })
        .map((periods) => periods.toSorted((a, b) => (newestFirst ? b.first - a.first : a.first - b.first))),
    )
  const tables = fc.tuple(columns, fc.array(line, { minLength: 1, maxLength: 6 })).map(([periods, lines]) => {
    const rows = lines.map(({ product: [classification, product], figures, ...areas }) => {
      const of = { ...areas, classification, product }
      const cells = periods.map((_, i) => figures[i]?.written.replace('.', decimal) ?? form.missing ?? '')
      const observations = periods.flatMap((each, i): Observation[] => {
        const value = figures[i]?.meant ?? null
        if (value === null && form.missing === undefined) return []
        const valuation = form.valuation[areas.flow] ?? ''
        const status = value === null ? 'M' : 'A'
        return [{ ...of, measure: 'value', unit: form.unit, valuation, period: each, value, status }]
      })
      return { cells: [...form.line(of), ...cells], observations }
    })
    const header = [...form.sides, ...periods.map(form.columnOf)]
    return {
      table: [...(form.above ?? []), header, ...rows.map(({ cells }) => cells)],
      observations: rows.flatMap(({ observations }) => observations),
    }
  })
  return tables.filter(({ observations }) => observations.length > 0)
}

/** Trailing zeros behind the point say nothing about the value. */
export const canonical = (o: Observation): Observation => ({
  ...o,
  value: o.value === null ? null : addDecimals([o.value, '0']),
})
