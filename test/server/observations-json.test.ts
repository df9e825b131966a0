import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exactNumber, stringifyExact } from '../../lib/server/exact-json'
import { observationsJson } from '../../lib/server/observations-json'
import { FLOWS } from '../../lib/trade/flow'
import type { ObservationRecord } from '../../lib/trade/observation'

const few = fc.constantFrom('a', 'b"\\', 'ü\u2028')
const record: fc.Arbitrary<ObservationRecord> = fc.record({
  source: few,
  reporter: fc.constantFrom('RUS', 'MAR'),
  partner: fc.constantFrom('RUS', 'MAR'),
  flow: fc.constantFrom(...FLOWS),
  classification: fc.constantFrom('HS', 'H6'),
  product: fc.constantFrom('27', 'TOTAL'),
  measure: fc.constantFrom('value', 'index'),
  unit: few,
  valuation: fc.constantFrom('FOB', 'CIF', ''),
  period: fc.constantFrom('2020', '2020-01'),
  value: fc.option(fc.constantFrom('0', '-1.50', '123456789012345678901.01')),
  status: fc.constantFrom('normal', 'missing'),
  import: fc.nat(),
  line: fc.nat(),
}) as fc.Arbitrary<ObservationRecord>

test('observations are written as any other object is, whatever their order, with every digit of their values', () => {
  fc.assert(
    fc.property(fc.array(record), (observations) => {
      const asObjects = observations.map((each) => ({ ...each, value: each.value && exactNumber(each.value) }))
      expect(observationsJson(observations)).toBe(stringifyExact(asObjects))
    }),
  )
})
