import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDecimals } from '../../../lib/trade/decimal'
import type { Observation } from '../../../lib/trade/observation'
import type { Period } from '../../../lib/trade/period'
import { observationsOf, readAll } from '../reading'
import { FORMS, type Form } from './forms'

/** A value in the unit of the format, and in ours: the first with four more digits behind the point than it is moved by. */
const amount = (exponent: number) =>
  fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 17n }), fc.constantFrom(0, 1, 4)).map(([digits, more]) => {
    const at = (places: number): string => {
      const text = digits.toString().padStart(places + 1, '0')
      return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`
    }
    return { written: at(exponent + more), meant: at(more) }
  })

const pick = <T>(values: readonly T[]) => fc.constantFrom(...values)

const period = (months: readonly number[]): fc.Arbitrary<Period> =>
  fc
    .tuple(fc.integer({ min: 1990, max: 2023 }), pick(months), fc.integer({ min: 0, max: 11 }))
    .map(([of, length, n]) => {
      const first = of * 12 + Math.floor(n / length) * length
      return { first, months: length }
    })

function written(form: Form): fc.Arbitrary<{ observation: Observation; cells: readonly string[] }> {
  return fc
    .record({
      reporter: pick(form.reporters),
      partner: pick(form.partners),
      flow: pick(form.flows),
      product: pick(form.products),
      period: period(form.months),
      amount: amount(form.exponent),
      status: pick(form.statuses),
    })
    .map(({ amount: { written: text, meant }, product: [classification, product], ...rest }) => {
      const empty = rest.status === 'C' || rest.status === 'M'
      const observation: Observation = {
        ...rest,
        ...{ classification, product, measure: 'value', unit: form.unit },
        valuation: form.valuation[rest.flow] ?? '',
        value: empty ? null : meant,
      }
      return { observation, cells: form.write(observation, empty ? '' : text.replace('.', form.decimal ?? '.')) }
    })
}

/** Trailing zeros behind the point say nothing about the value. */
const canonical = (o: Observation): Observation => ({
  ...o,
  value: o.value === null ? null : addDecimals([o.value, '0']),
})

describe.each(Object.entries(FORMS))('%s', (id, form) => {
  test('observations written in the format read back the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(written(form), { minLength: 1, maxLength: 20 }), async (rows) => {
        const lines = rows.map(({ cells }) => cells.join(form.delimiter ?? ','))
        const reading = await readAll([form.header, ...lines].join('\r\n'), form.options)
        expect(reading.head?.format).toBe(id)
        expect(reading.rows.filter(({ kind }) => kind === 'refused')).toEqual([])
        expect(observationsOf(reading).map(canonical)).toEqual(rows.map(({ observation }) => canonical(observation)))
      }),
      { numRuns: 40 },
    )
  })
})
